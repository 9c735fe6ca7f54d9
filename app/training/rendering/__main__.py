"""`python -m app.training.rendering`: the command, without the rest of the trainer."""

from __future__ import annotations

import argparse
import sys

from app.core.errors import AppError
from app.core.jobs import Job
from app.training.rendering.command import HELP, arguments, run

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=HELP)
    arguments(parser)
    job = Job(lambda fraction, message: print(f"{fraction:4.0%} {message}", flush=True))
    try:
        sys.exit(run(parser.parse_args(), job))
    except AppError as error:
        sys.exit(f"unsung: {error}")
