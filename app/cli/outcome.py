"""What came of separating songs, in words; a result is what `--json` prints of a song."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.core.times import format_time


def failure(result: dict[str, Any]) -> str:
    """Return one line about a song that failed."""
    return f"{Path(result['input']).name}: {result['error']} {result['hint']}".rstrip()


def told(result: dict[str, Any]) -> str:
    """Return lines about a song that did not fail."""
    name = Path(result["input"]).name
    if result["skipped"]:
        return f"{name}: left out, its files are there"
    length = result["frames"] / result["sample_rate"]
    speed = length / result["seconds"] if result["seconds"] else 0.0
    took = f"{result['seconds']:.1f} s ({speed:.1f}× real time)"
    lines = [f"{name}: {format_time(length, 1)} of music separated in {took}"]
    lines += (f"  {path}" for path in result["outputs"].values())
    if result["precision"] not in ("", "float32"):
        lines.append(f"  Computed in {result['precision']} where the network allows; "
                     "see --precision.")  # fmt: skip
    if result["gain_db"]:
        lines.append(f"  Both stems were lowered by {-result['gain_db']:.2f} dB "
                     "so that neither clips.")  # fmt: skip
    return "\n".join(lines)


def summary(results: Sequence[dict[str, Any]]) -> str:
    """Return one line that counts, such as "12 songs: 11 separated, 1 failed"."""
    failed = sum(bool(result["error"]) for result in results)
    skipped = sum(result["skipped"] for result in results)
    counts = [f"{len(results) - failed - skipped} separated"]
    counts += [f"{skipped} left out"] if skipped else []
    counts += [f"{failed} failed"] if failed else []
    return f"{len(results)} song{'' if len(results) == 1 else 's'}: {', '.join(counts)}"
