"""What this program is made of, for bug reports: versions of Python, the system and libraries."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from app import __version__

LIBRARIES = (  # of requirements.txt, without training and development
    "torch",
    "numpy",
    "PySide6_Essentials",
    "pyqtgraph",
    "soundfile",
    "av",
    "soxr",
    "sounddevice",
    "safetensors",
    "psutil",
    "pymss_core",
    "onnxruntime",
    "PyYAML",
    "httpx",
    "truststore",
)
MISSING = "missing"


def library_versions() -> dict[str, str]:
    """Return the installed version of each library by name, or `MISSING`; imports none of them."""
    return {name: _version(name) for name in LIBRARIES}


def version_lines() -> list[str]:
    """Return lines that say what runs here: the program, Python, the system and libraries."""
    kind = "installed program" if hasattr(sys, "_MEIPASS") else "source tree"
    libraries = ", ".join(f"{name} {text}" for name, text in library_versions().items())
    return [
        f"Unsung {__version__}",
        f"From: {kind}",
        f"Python: {platform.python_version()}",
        f"System: {platform.platform()}",
        f"Libraries: {libraries}",
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return MISSING
