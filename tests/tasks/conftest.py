"""A song with a base take and a passage with two takes, for the tests of project files."""

import pytest

from app.audio.store import Store
from app.core.jobs import Job
from app.tasks.project_files import save_project
from tests.tasks.project_parts import separated, write_song


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "cache")


@pytest.fixture
def song(tmp_path):
    return write_song(tmp_path / "music" / "song.wav")


@pytest.fixture
def project(song, store):
    return separated(song, store)


@pytest.fixture
def path(song):
    return song.with_name("Song.unsung")


@pytest.fixture
def saved(project, path, store):
    """The file of the project."""
    assert save_project(project, path, store, Job()) == ()
    return path
