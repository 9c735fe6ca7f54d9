"""The option --device, which several commands have."""

from __future__ import annotations

import argparse
import re

DEVICES = ("auto", "cpu", "cuda", "mps", "xpu")
SEVERAL = re.compile(r"(cuda|xpu):\d+")


def add_device(parser: argparse.ArgumentParser) -> None:
    """Declare the option; without it the first device that works is taken."""
    parser.add_argument(
        "--device", default="auto", type=_device, metavar="NAME",
        help=f"{', '.join(DEVICES)}, or one of several, as cuda:1 (%(default)s)",
    )  # fmt: skip


def _device(text: str) -> str:
    if text not in DEVICES and not SEVERAL.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a device; choose {', '.join(DEVICES)}, or one of several, as cuda:1"
        )
    return text
