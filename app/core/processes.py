"""Tells a program that still runs from one that ended, by what it once wrote of itself."""

from __future__ import annotations

import os

import psutil

SAME_SECONDS = 1.0  # two processes of one number that began so close together are one


def this_process() -> tuple[int, float]:
    """Return what tells this process from all others, before and after it: number and start."""
    return os.getpid(), psutil.Process().create_time()


def is_running(process: int, started: float) -> bool:
    """Say whether the process that `this_process` described still runs; numbers are used again."""
    try:
        return abs(psutil.Process(process).create_time() - started) < SAME_SECONDS
    except (psutil.Error, ValueError, OverflowError):
        return False


def ran_at(process: int, moment: float) -> bool:
    """Say whether a process of this number runs that ran at a moment, in seconds of the epoch."""
    try:
        return psutil.Process(process).create_time() <= moment + SAME_SECONDS
    except (psutil.Error, ValueError, OverflowError):
        return False
