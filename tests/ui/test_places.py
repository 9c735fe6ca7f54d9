"""Where files that are made of a song are put first."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.ui.places import folder_beside
from app.ui.welcome import demo_song


def test_files_go_beside_the_song(tmp_path):
    assert folder_beside(tmp_path / "song.wav") == tmp_path


def test_files_of_the_programs_own_song_go_to_the_users_music():
    music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
    assert folder_beside(demo_song()) == Path(music)
    assert not folder_beside(demo_song()).is_relative_to(demo_song().parent)
