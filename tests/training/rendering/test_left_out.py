import argparse
import tomllib
from pathlib import Path

import numpy as np
import pytest
import soundfile

pytest.importorskip("pyworld", reason="the vocoder is not installed")

from app.training.rendering import command, render
from app.training.rendering.shifted import LEAVE_OUT
from app.training.rendering.voices import Voice

CONFIG = Path(__file__).parents[3] / "packaging" / "training" / "compact.toml"
HELD_OUT, KEPT, MINE = "A_ichbin_5_rubidium", "A_ichbin_6_strontium", "A_mine"


@pytest.fixture
def recordings(tmp_path, monkeypatch):
    monkeypatch.setattr(render.soundfonts, "available", lambda copyleft: [])
    monkeypatch.setattr(render, "_learn_codebook", lambda voices: None)
    (tmp_path / "vocals").mkdir()
    (tmp_path / "pairs").mkdir()
    for name in (HELD_OUT, KEPT, MINE):
        for stem in ("vocals", "instrumental"):
            (tmp_path / "pairs" / f"{name}__{stem}.flac").touch()
        (tmp_path / "vocals" / f"{name}_solo.flac").touch()
    return tmp_path


def names(sources):
    """Songs that may be shifted, and recorded voices that may sing."""
    songs = {path.name.partition("__")[0] for path in sources.pairs()}
    return songs, {v.name for v in sources.voices if v.kind in render.RECORDED}


def test_a_held_out_recording_is_neither_shifted_nor_sings(recordings):
    songs, voices = names(render.Sources.find([recordings]))
    assert songs == {KEPT, MINE}
    assert voices == {f"{n}{end}" for n in (KEPT, MINE) for end in ("__vocals", "_solo")}


def test_patterns_of_the_command_come_on_top_of_those_that_training_holds_out():
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    assert parser.parse_args(["--out", "x"]).leave_out == list(LEAVE_OUT)
    words = ["--out", "x", "--leave-out", "A_mine*", "--leave-out", "B*"]
    assert parser.parse_args(words).leave_out == [*LEAVE_OUT, "A_mine*", "B*"]
    assert parser.parse_args(["--out", "x"]).leave_out == list(LEAVE_OUT)


def test_the_command_hands_its_patterns_on(recordings, tmp_path, monkeypatch, capsys):
    used = []
    monkeypatch.setattr(command, "render_many", lambda *parts: used.append(parts[3]))
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    words = ["--out", str(tmp_path / "out"), "--recordings", str(recordings)]
    command.run(parser.parse_args([*words, "--leave-out", "A_mine*"]))
    assert names(used[0]) == ({KEPT}, {f"{KEPT}__vocals", f"{KEPT}_solo"})


def test_all_recordings_that_the_shipped_settings_hold_out_are_left_out():
    # The patterns that begin with * are of rendered songs: styles and synthetic voices.
    patterns = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["leave_out"]
    assert {pattern for pattern in patterns if not pattern.startswith("*")} == set(LEAVE_OUT)


def test_no_number_of_songs_shifts_a_held_out_recording(tmp_path, monkeypatch):
    (tmp_path / "pairs").mkdir()
    sound = 0.3 * np.sin(np.arange(44_100 * 40) / 20)
    for name in (HELD_OUT, KEPT):
        for stem in ("vocals", "instrumental"):
            soundfile.write(tmp_path / "pairs" / f"{name}__{stem}.flac", sound, 44_100)
    voice = Voice("flite slt", "flite", "slt", "en", "free", 1.0)
    sources = render.Sources((tmp_path,), [voice], [], None)
    monkeypatch.setattr(render, "SHIFTED", 1.0)
    monkeypatch.setattr(render, "LENGTH", (1.0, 1.5))
    lines = [render.render(index, tmp_path / "out", sources) for index in range(4)]
    assert {line["voice"] for line in lines} == {KEPT}
