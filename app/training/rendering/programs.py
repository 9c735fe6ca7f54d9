"""Runs synthesisers that are programs of their own."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from app.core.errors import AppError


def run_program(command: Sequence[str], timeout: float) -> None:
    """Run a program to its end.

    Raises:
        AppError: If it is missing, fails or takes longer than `timeout` seconds.
    """
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=timeout)
    except FileNotFoundError as error:
        raise AppError(f"{command[0]} is not installed.", "Install it and try again.") from error
    except subprocess.TimeoutExpired as error:
        raise AppError(f"{command[0]} took longer than {timeout:.0f} seconds.") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise AppError(f"{command[0]} failed: {said[-1] if said else error.returncode}.") from error
