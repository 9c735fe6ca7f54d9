"""Where files that are made of a song go, as far as the user said nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.core import paths


def folder_beside(song: Path) -> Path:
    """Return the song's own folder; the user's music for the song that comes with the program.

    That one may lie where only an administrator writes.
    """
    if not song.absolute().is_relative_to(paths.resources().absolute()):
        return song.parent
    music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
    return Path(music) if music else Path.home()
