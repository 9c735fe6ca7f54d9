import errno
import subprocess
import sys

import pytest

from app.audio.store import Store
from app.core.jobs import Job
from app.project.serial import ProjectError
from app.tasks import project_lock
from app.tasks.project_files import open_project, save_project
from app.tasks.project_lock import ProjectLock
from app.tasks.recent_projects import MOST, forget_recent, note_recent, recent_projects
from tests.tasks.project_parts import lose, separated, write_song

HOLD = (
    "import sys; from pathlib import Path; from app.tasks.project_lock import ProjectLock;"
    "lock = ProjectLock(Path(sys.argv[1])); print(lock.read_only, flush=True); sys.stdin.read()"
)


def test_the_second_window_on_a_project_may_only_read_it(tmp_path):
    store = Store(tmp_path / "cache")
    project = separated(write_song(tmp_path / "song.wav"), store)
    path = tmp_path / "Song.unsung"
    save_project(project, path, store, Job())
    first = open_project(path, store, Job())
    second = open_project(path, lose(store), Job())
    assert (first.read_only, second.read_only) == (False, True)
    assert second.project == project
    assert "open in another window" in second.notes[0]
    with pytest.raises(ProjectError, match="open in another window"):
        save_project(project, path, store, Job(), lock=second.lock)
    with pytest.raises(ProjectError, match="open in another window"):
        save_project(project, path, store, Job())
    save_project(project, path, store, Job(), lock=first.lock)
    save_project(project, tmp_path / "Other.unsung", store, Job(), lock=second.lock)
    second.lock.close()
    assert open_project(path, store, Job()).read_only
    first.lock.close()
    third = open_project(path, store, Job())
    assert not third.read_only
    third.lock.close()
    assert not list(tmp_path.glob(".*"))


def test_another_process_holds_a_project_until_it_dies(tmp_path):
    path = tmp_path / "Song.unsung"
    call = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline().strip() == "False"
        assert ProjectLock(path).read_only
        other.kill()
    with ProjectLock(path) as lock:
        assert not lock.read_only
        assert lock.guards(path)
        assert not lock.guards(tmp_path / "Other.unsung")
    assert not lock.guards(path)
    assert list(tmp_path.iterdir()) == []


def test_two_names_of_one_project_are_one(tmp_path):
    path = tmp_path / "Song.unsung"
    path.touch()
    link = tmp_path / "Link.unsung"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("no links here")
    with ProjectLock(path):
        assert ProjectLock(link).read_only


def test_a_folder_that_cannot_be_written_is_read_only_and_says_why(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(project_lock.os, "open", refuse)
    lock = ProjectLock(tmp_path / "Song.unsung")
    assert lock.read_only
    assert "read-only" in lock.reason[0]
    lock.close()


def test_a_file_system_without_locks_lets_everybody_write(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(project_lock, "lock_at_once", refuse)
    with ProjectLock(tmp_path / "Song.unsung") as lock:
        assert not lock.read_only


def test_recent_projects_are_listed_the_last_first_without_missing_ones(tmp_path):
    assert recent_projects() == []
    listed = [tmp_path / f"{number}.unsung" for number in range(MOST + 2)]
    for path in listed:
        path.touch()
        note_recent(path)
    assert recent_projects() == listed[:1:-1]
    note_recent(listed[5])
    listed[6].unlink()
    forget_recent(listed[7])
    expected = [listed[5], *(path for path in listed[:1:-1] if path not in listed[5:8])]
    assert recent_projects() == expected


@pytest.mark.parametrize("content", [b"", b"{}", b'[1, "\\u0000"]', b"\xff"])
def test_a_damaged_list_of_recent_projects_is_an_empty_one(tmp_path, content, monkeypatch):
    monkeypatch.setenv("UNSUNG_DATA", str(tmp_path))
    (tmp_path / "recent.json").write_bytes(content)
    assert recent_projects() == []
    path = tmp_path / "a.unsung"
    path.touch()
    note_recent(path)
    assert recent_projects() == [path]
