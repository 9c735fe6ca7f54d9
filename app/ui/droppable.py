"""What files that are dragged over the window are for, and what dropping them does, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.core.errors import AppError
from app.tasks.import_card import EXTENSIONS
from app.ui.imports import is_checkpoint, is_settings
from app.ui.opening import is_project
from app.ui.texts import quoted

SHOWN = 3  # names that are listed
# Everything else may be a song: decoders know more endings than we do, and a name can be wrong.
NEVER_SONGS = frozenset((
    ".txt", ".md", ".rtf", ".log", ".nfo", ".csv", ".json", ".xml", ".yaml", ".yml", ".toml",
    ".ini", ".html", ".htm", ".py", ".js", ".css", ".pdf", ".epub", ".doc", ".docx", ".odt", ".xls",
    ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif",
    ".tiff", ".webp", ".svg", ".heic", ".psd", ".ico", ".ttf", ".otf", ".rar", ".7z", ".tar", ".gz",
    ".bz2", ".xz", ".iso", ".dmg", ".exe", ".msi", ".dll", ".so", ".mid", ".midi", ".m3u", ".m3u8",
    ".pls", ".cue",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dragged:
    """What is dragged over the window.

    Attributes:
        taken: Files and folders to open or to import.
        refused: Files that are nothing we know.
        is_remote: Whether there is something that lies on no disk of this computer.
    """

    taken: tuple[Path, ...] = ()
    refused: tuple[Path, ...] = ()
    is_remote: bool = False

    @classmethod
    def of(cls, paths: Iterable[Path], is_remote: bool = False) -> Dragged:
        """Sort files by what can be done with them."""
        found = list(paths)
        taken = tuple(path for path in found if not _is_refused(path))
        return cls(taken, tuple(path for path in found if path not in taken), is_remote)


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Droppable", text)


def drop_text(paths: Sequence[Path]) -> str:
    """Return what dropping these files does."""
    checkpoints = [path for path in paths if is_checkpoint(path)]
    if checkpoints and len(checkpoints) < len(paths):
        return translate("Drop to open songs and import networks")
    if checkpoints and sum(not is_settings(path) for path in checkpoints) <= 1:
        return translate("Drop to import the network")
    if checkpoints:
        return translate("Drop to import the networks")
    if len(paths) == 1 and is_project(paths[0]):
        return translate("Drop to open the project")
    if len(paths) == 1 and paths[0].is_dir():
        return translate("Drop to open the songs and projects in this folder")
    return translate("Drop to open")


def refusal(dragged: Dragged) -> AppError:
    """Return why something is not taken, and what would be."""
    hint = translate("Drop songs, folders, projects of Unsung, or networks: {0}.").format(
        ", ".join(EXTENSIONS)
    )
    names = [quoted(path.name) for path in dragged.refused]
    if not names:
        return AppError(
            translate("This lies on no disk of this computer."),
            translate("Download it first, then drop the file."),
        )
    if len(names) == 1:
        message = translate("{0} is neither a song nor a project nor a network.")
        return AppError(message.format(names[0]), hint)
    message = translate("{0} are neither songs nor projects nor networks.")
    more = ["…"] if len(names) > SHOWN else []
    return AppError(message.format(", ".join([*names[:SHOWN], *more])), hint)


def _is_refused(path: Path) -> bool:
    if is_checkpoint(path):  # or the settings file of one
        return False
    return path.suffix.lower() in NEVER_SONGS and not path.is_dir()
