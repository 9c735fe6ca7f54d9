"""Where things lie: resources, cards, user data and cache; the only file that knows of freezing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APPLICATION = "Unsung"


def program_folder() -> Path:
    """Folder that holds `resources/` and `models/`: the checkout, or the frozen bundle."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def resources() -> Path:
    """Icons, the demonstration song, presets, help."""
    return program_folder() / "resources"


def ensembles() -> Path:
    """Presets that come with the program."""
    return resources() / "ensembles"


def cards() -> Path:
    """Cards that come with the program."""
    return program_folder() / "models" / "cards"


def catalogue() -> Path:
    """Networks that can be downloaded."""
    return program_folder() / "models" / "catalogue.toml"


def mdx_table() -> Path:
    """What is known of published MDX-Net networks."""
    return program_folder() / "models" / "mdx_net.toml"


def bundled_weights() -> Path:
    """Checkpoints that come with the program."""
    return program_folder() / "models" / "bundled"


def user_data() -> Path:
    """The user's own cards, checkpoints and settings; `UNSUNG_DATA` overrides it."""
    return _user_folder("UNSUNG_DATA", "XDG_DATA_HOME", ".local/share")


def user_cache() -> Path:
    """What can be made again: decoded audio, stems, logs; `UNSUNG_CACHE` overrides it."""
    return _user_folder("UNSUNG_CACHE", "XDG_CACHE_HOME", ".cache")


def logs_folder() -> Path:
    """Where the log and traces of crashes are."""
    return user_cache() / "logs"


def _user_folder(override: str, xdg: str, default: str) -> Path:
    if os.environ.get(override):
        return Path(os.environ[override])
    kind = "Data" if override == "UNSUNG_DATA" else "Cache"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / APPLICATION / kind
    if sys.platform == "darwin":
        folder = "Application Support" if kind == "Data" else "Caches"
        return Path.home() / "Library" / folder / APPLICATION
    base = os.environ.get(xdg)
    return (Path(base) if base else Path.home() / default) / APPLICATION.lower()
