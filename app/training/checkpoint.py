"""A run's state on disk: whole or not at all, and nothing in it but tensors and plain values."""

from __future__ import annotations

import json
import pickle
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from app.core.errors import AppError
from app.core.files import atomic_path, explain_os_error
from app.training.config import TrainingConfig

LATEST, BEST = "latest.pt", "best.pt"
FORMAT = 1


@dataclass
class State:
    """All that is needed to go on as though nothing had happened.

    Attributes:
        config: The run's settings.
        model: Weights by name.
        ema: Their average.
        optimiser: AdamW's moments.
        step: Optimiser steps done; the schedule follows from it.
        position: Items of data used.
        scaler: State of fp16's loss scaling.
        extra: State of further parts (the discriminator) by name.
        history: What was measured on the way: one entry per line of the log.
        data: What was trained on: file name, seconds, author, licence and source of each file.
        commit: Of the program that wrote it.
        start: The published weights that the run began from, as file name and SHA-256; empty
            where it began from nothing.
    """

    config: TrainingConfig
    model: dict[str, torch.Tensor]
    ema: dict[str, torch.Tensor]
    optimiser: dict[str, Any]
    step: int
    position: int
    scaler: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)
    data: list[dict[str, Any]] = field(default_factory=list)
    commit: str = ""
    start: str = ""

    @property
    def best(self) -> float | None:
        """Highest validation SDR so far, in dB."""
        scores = [entry["sdr"] for entry in self.history if "sdr" in entry]
        return max(scores) if scores else None


def save(state: State, path: Path) -> None:
    """Write a state; the file there before stays until the new one is complete.

    Raises:
        AppError: If the disk does not take it.
    """
    content = {
        "format": FORMAT,
        "config": json.dumps(state.config.to_dict()),
        "history": json.dumps(state.history),
        "data": json.dumps(state.data),
        **{
            name: getattr(state, name)
            for name in ("model", "ema", "optimiser", "step", "position", "scaler", "extra")
        },
        "commit": state.commit,
        "start": state.start,
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_path(path) as temporary, temporary.open("wb") as stream:
            torch.save(content, stream)
    except OSError as error:
        raise explain_os_error(error, f"Cannot write the checkpoint {path}") from error
    except RuntimeError as error:  # torch's own word for a disk that takes no more
        raise AppError(
            f"Cannot write the checkpoint {path}: {error}.",
            "Free some space; the checkpoint before is still there.",
        ) from error


def load(path: Path) -> State:
    """Read a state.

    Raises:
        AppError: If it is missing, damaged or something else.
    """
    damaged = AppError(
        f"The checkpoint {path} cannot be read.", "It is damaged or not of a training run."
    )
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
        if content.pop("format") != FORMAT:
            raise damaged
        config = TrainingConfig.from_dict(json.loads(content.pop("config")))
        texts = {name: json.loads(content.pop(name)) for name in ("history", "data")}
        return State(config=config, **texts, **content)
    except FileNotFoundError as error:
        raise AppError(f"There is no checkpoint {path}.", "Check the path.") from error
    except (OSError, EOFError, RuntimeError, pickle.UnpicklingError) as error:
        raise damaged from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:  # another program's file
        raise damaged from error


def current_commit() -> str:
    """Return the commit of the program's checkout, or an empty text where there is none."""
    try:
        found = subprocess.run(
            ["git", "rev-parse", "HEAD"],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return found.stdout.strip() if found.returncode == 0 else ""
