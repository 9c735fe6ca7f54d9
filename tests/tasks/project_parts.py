"""Small songs on disk, and projects of them, for the tests of project files."""

import errno
import os
import shutil
import subprocess
import sys
import textwrap
from dataclasses import replace

import numpy as np
import soundfile

from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.core.jobs import Job
from app.project.edits import add_region, add_take, change_region, set_base
from app.project.model import Band, Span, Take
from app.tasks.open_song import open_song
from app.tasks.project_files import open_project

RATE = 8000
FRAMES = 4000
GONE = Recipe((Member("a-card-that-was-removed"),))


def noise(frames, seed):
    return np.random.default_rng(seed).uniform(-0.5, 0.5, (frames, 2)).astype(np.float32)


def write_song(path, seed=0, frames=FRAMES, **options):
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, noise(frames, seed), RATE, **options)
    return path


def take_of(store, start, end, seed):
    with store.writer(2, RATE) as writer:
        writer.add(noise(end - start, seed))
        return Take(GONE, Span(start, end), {"vocals": writer.finish()}, (-20.5, -31.25))


def separated(song, store):
    """A song with a base take and a passage that has two takes."""
    project = set_base(open_song(song, store, Job()), take_of(store, 0, FRAMES, 1))
    project = add_region(project, Span(500, 1500), 100, "chorus")
    mark = project.regions[0].id
    for seed in (2, 3):
        project = add_take(project, mark, take_of(store, 500, 1500, seed))
    return change_region(project, mark, band=Band(100.0, 2000.0), gain_db=-3.5)


def lose(store):
    """Return a store of the same place that has lost everything."""
    shutil.rmtree(store.root)
    return Store(store.root)


def with_path(project, path):
    return replace(project, info=replace(project.info, path=path))


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def opened(path, store, **options):
    """Open a project and let go of it at once."""
    result = open_project(path, store, Job(), **options)
    if result.lock is not None:
        result.lock.close()
    return result


def audio(path):
    """Return the folder of a project's audio."""
    return path.with_name(path.name + "-audio")


def no_space(*_):
    """Stand in for what writes to a full disk."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def run_killed(code, store, path):
    """Run code that ends its own process, with the store's folder and a project as arguments."""
    call = [sys.executable, "-c", textwrap.dedent(code), str(store.root), str(path)]
    assert subprocess.run(call, cwd=os.getcwd(), check=False).returncode == 9
