"""No work is lost: saved, killed and opened again, moved elsewhere, killed while it is written."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.audio.store import Store
from app.catalog.stems import STEMS
from app.core import paths
from app.project.comp import readers
from app.project.serial import to_dict
from tests.stories.window_parts import RATE
from tests.ui.killed import running
from tests.ui.parts import HalvesInThread, do, wait_open, write_card
from tests.ui.project_parts import is_idle, start  # noqa: F401

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

ROOT = Path(__file__).parents[2]

WORK = """
import json
from pathlib import Path

from app.project.edits import change_region
from app.project.serial import to_dict
from tests.fakes.engines import Halves
from tests.ui.killed import Child

if __name__ == "__main__":
    child = Child(Halves)
    window = child.window
    child.wait_until(lambda: window.song is not None and window.song.project is not None)
    song, folder = window.song, window.song.path.parent

    def trigger(name, until):
        window.actions_by_name[name].trigger()
        child.wait_until(lambda: until() and not song.activities and not song.sections)

    trigger("separate", lambda: song.project.base is not None)
    window.timeline.stage.sections.on_selected(44100, 88200, True)
    window.actions_by_name["markSection"].trigger()
    trigger("reseparate", lambda: song.project.regions[0].takes)
    mark = song.project.regions[0].id
    for gain in (-3.0, -6.0):
        louder = change_region(song.project, mark, gain_db=gain, name="chorus")
        song.document.apply("Set gain", louder)
    window.projects._begin_save(song, folder / "Song.unsung", None)
    child.wait_until(lambda: window.projects.is_idle and not song.is_unsaved)
    (folder / "said.json").write_text(json.dumps(to_dict(song.project)))
    child.stay("saved")
"""


@pytest.fixture
def store():
    return Store(paths.user_cache() / "store")


@pytest.fixture
def engine(store):
    """Of the windows that open the project again; the program that is killed has one of its own."""
    return HalvesInThread(store.root)


@pytest.fixture
def folder(tmp_path):
    """A folder with a song of three seconds, worked at and saved by a program that was killed."""
    write_card("halves")
    folder = tmp_path / "album"
    folder.mkdir()
    audio = np.random.default_rng(0).uniform(-0.5, 0.5, (3 * RATE, 2))
    soundfile.write(folder / "song.wav", audio, RATE, subtype="FLOAT")
    with running(WORK, tmp_path, folder / "song.wav", until="saved"):
        pass  # and killed
    return folder


def sound_of(project, store):
    """Return a digest of all that both stems play."""
    found = readers(project, store)
    return [hashlib.sha256(found[s].read(0, project.mixture.frames)).hexdigest() for s in STEMS]


def decided(project):
    """Return all that was decided, as the file says it."""
    return {name: to_dict(project)[name] for name in ("mixture", "base", "regions")}


def check_work(window, said):
    """Check that takes, marks and gains are there, and that the last steps can be undone."""
    project = window.song.project
    assert decided(project) == {name: said[name] for name in ("mixture", "base", "regions")}
    (region,) = project.regions
    assert (region.name, region.gain_db, len(region.takes)) == ("chorus", -6.0, 1)
    assert not window.song.is_unsaved
    assert window.song.document.history.index() >= 1
    before = sound_of(project, window.session.store)
    for gain in (-3.0, 0.0):
        do(window, "undo")
        assert window.song.project.regions[0].gain_db == gain
        assert window.song.project.regions[0].takes == region.takes
    do(window, "undo")
    assert not window.song.project.regions[0].takes
    do(window, "undo")
    assert not window.song.project.regions
    do(window, "undo")
    assert window.song.project.base is None
    assert window.song.is_unsaved
    for _ in range(5):
        do(window, "redo")
    assert window.song.project == project
    assert not window.song.is_unsaved
    assert sound_of(project, window.session.store) == before


def test_a_killed_program_keeps_takes_marks_gains_and_undo(folder, start, qtbot):  # noqa: F811
    said = json.loads((folder / "said.json").read_text())
    window = start(folder / "Song.unsung")
    wait_open(qtbot, window)
    check_work(window, said)


def test_a_moved_folder_opens_with_everything_without_the_cache(
    folder, start, store, tmp_path, qtbot  # noqa: F811
):  # fmt: skip
    said = json.loads((folder / "said.json").read_text())
    moved = Path(shutil.move(folder, tmp_path / "somewhere" / "else"))
    shutil.rmtree(store.root)
    Store(store.root)  # as the next start makes it
    window = start(moved / "Song.unsung")
    wait_open(qtbot, window)
    qtbot.waitUntil(lambda: is_idle(window))
    assert window.messages.text == ""
    assert window.song.project.info.path == moved / "song.wav"
    check_work(window, said)


KILLING = """
import itertools, json, os, signal, sys
from pathlib import Path

from app.audio.store import Store
from app.core.jobs import Job
from app.project.edits import change_region
from app.project.history import Step
from app.project.serial import from_dict, to_dict
from app.tasks.project_audio import audio_of
from app.tasks.project_files import save_project
from app.tasks.project_text import read_values
from tests.tasks import project_parts as parts

folder = Path(sys.argv[1])
store = Store(folder / "cache")
old = parts.separated(parts.write_song(folder / "song.wav"), store)
mark = old.regions[0].id
new = change_region(old, mark, name="another", gain_db=1.5)
new = parts.set_base(new, parts.take_of(store, 0, parts.FRAMES, 8))
path = folder / "Song.unsung"
KINDS = ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.truncate")


def saved_until(number):
    seen = itertools.count(1)

    def look(event, arguments):
        if event in KINDS and next(seen) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)
    save_project(new, path, store, Job(), history=(Step("Separate song", old),))
    os._exit(0)


for number in itertools.count(1):
    save_project(old, path, store, Job())
    child = os.fork() or saved_until(number)
    status = os.waitpid(child, 0)[1]
    project, notes = from_dict(read_values(path))
    which = {False: "old", True: "new"}[project == new]
    assert project in (old, new) and not notes
    kept = {file.stem for file in parts.audio(path).iterdir()}
    assert audio_of(project).keys() <= kept, number
    print(which if status else "done", flush=True)
    if not status:
        assert project == new
        break
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, to try every moment quickly")
def test_a_kill_at_any_moment_of_saving_leaves_the_old_project_or_the_new_one(tmp_path):
    script = tmp_path / "killing.py"
    script.write_text(KILLING)
    run = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    states = run.stdout.split()
    assert states[-1] == "done"
    assert states[:-1] == sorted(states[:-1], reverse=True)  # old until there is a new one
    assert states.count("old") > 5
    assert "new" in states
