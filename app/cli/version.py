"""Option: say the version, and all that a bug report should say with it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from app.core.discover import discover
from app.core.versions import version_lines

EXTENSIONS = {  # what discovery found: a bundle that lacks one would not say so otherwise
    "Networks": ("app.networks", "FAMILY"),
    "Rules": ("app.separation.rules", "NAME"),
    "Formats": ("app.audio.formats", "NAME"),
    "Commands": ("app.cli.commands", "NAME"),
}


class VersionAction(argparse.Action):
    """Prints the version and ends; only then torch is imported."""

    def __init__(self, option_strings: Sequence[str], dest: str, **options: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print, and end with exit code 0."""
        print("\n".join([*version_lines(), device_line(), *extension_lines()]))
        parser.exit()


def device_line() -> str:
    """Return where networks would run, in which precision, with how many threads."""
    from app.separation import devices

    device = devices.choose_device()
    precision = str(devices.choose_precision(device)).removeprefix("torch.")
    threads = devices.inference_threads()
    return f"Device: {device} ({devices.LABELS[device.type]}), {precision}, {threads} thread(s)"


def extension_lines() -> list[str]:
    """Return one line for each kind of extension, with the names that were found."""
    return [
        f"{title}: {', '.join(sorted(discover(package, declares)))}"
        for title, (package, declares) in EXTENSIONS.items()
    ]
