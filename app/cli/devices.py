"""The option --device, which several commands have."""

from __future__ import annotations

import argparse

DEVICES = ("auto", "cpu", "cuda", "mps", "xpu")


def add_device(parser: argparse.ArgumentParser) -> None:
    """Declare the option; without it the first device that works is taken."""
    parser.add_argument("--device", default="auto", choices=DEVICES)
