"""A separation that is killed again and again goes on where it stopped."""

import os
import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
import soundfile

from app.core import paths

ROOT = Path(__file__).parents[2]
SECONDS, MOMENTS, PATIENCE_SECONDS = 30, 5, 120
CARD = """
label = "Small steps"
description = "Basic in chunks of a tenth of a second, so that there are hundreds."
family = "basic"
sample_rate = 44100
stem = "vocals"
chunk = 8192
context = 8192
"""


@pytest.fixture
def song(demo_song, tmp_path):
    (paths.user_data() / "cards").mkdir(parents=True)
    (paths.user_data() / "cards" / "small.toml").write_text(CARD)
    audio, rate = soundfile.read(demo_song, frames=SECONDS * 44_100)
    path = tmp_path / "song.wav"
    soundfile.write(path, audio, rate)
    return path


def start(song, out, cache):
    command = [sys.executable, "main.py", "separate", str(song), "--out", str(out)]
    options = ["--card", "small", "--skip-existing"]
    here = os.environ | {"UNSUNG_CACHE": str(cache), "OMP_NUM_THREADS": "1"}
    return subprocess.Popen([*command, *options], cwd=ROOT, env=here, stdout=subprocess.DEVNULL)


def pieces(cache):
    """Return the finished chunks of a store, with when each was written."""
    found = (cache / "store" / "pieces").glob("*/[0-9]*.f32")
    return {path.name: path.stat().st_mtime_ns for path in found}


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_killed_separation_goes_on_and_ends_in_the_same_bytes(song, tmp_path):
    assert start(song, tmp_path / "whole", tmp_path / "whole-cache").wait() == 0
    total = len(pieces(tmp_path / "whole-cache"))
    assert total > 100

    cache, before = tmp_path / "cache", {}
    for moment in sorted(random.Random(5).sample(range(1, total - 20), MOMENTS)):
        process = start(song, tmp_path / "out", cache)
        until = time.monotonic() + PATIENCE_SECONDS
        while len(pieces(cache)) < moment and time.monotonic() < until:
            assert process.poll() is None, "it ended before it could be killed"
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.001)  # then look again: nothing but its files can be seen of it
        process.kill()
        process.wait()
        now = pieces(cache)
        assert moment <= len(now) < total
        assert before.items() <= now.items()  # what was there was not computed again
        before = now
    assert list((tmp_path / "out").iterdir()) == []

    assert start(song, tmp_path / "out", cache).wait() == 0
    after = pieces(cache)
    assert before.items() <= after.items()
    assert after.keys() == pieces(tmp_path / "whole-cache").keys()
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")
