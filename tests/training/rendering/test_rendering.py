import json
import shutil

import numpy as np
import pytest

pytest.importorskip("pyworld", reason="the vocoder is not installed")

from app.core.errors import AppError
from app.core.jobs import Job
from app.training.rendering import render, soundfonts, speech, voices
from app.training.rendering.lyrics import write_line
from app.training.rendering.programs import run_program

TABLE = """| file | s | author | licence |
|---|---|---|---|
| A_one.opus | 3 | Ann | [CC-BY-4.0](https://creativecommons.org/) |
| G_two.opus | 4 | Bob | GPL-3.0 |
"""


@pytest.fixture
def train(tmp_path):
    (tmp_path / "vocals").mkdir()
    (tmp_path / "LICENSES.md").write_text(TABLE)
    for name in ("A_one.opus", "G_two.opus"):
        (tmp_path / "vocals" / name).touch()
    return tmp_path


def test_licences_are_read_from_the_table(train):
    assert voices.read_licences(train / "LICENSES.md") == {
        "A_one.opus": "CC-BY-4.0 (Ann)",
        "G_two.opus": "GPL-3.0 (Bob)",
    }


def test_copyleft_voices_sing_only_when_asked(train):
    def names(**options):
        return {voice.name for voice in voices.find_voices([train], None, **options)}

    assert "A_one" in names()
    assert "G_two" not in names()
    assert "G_two" in names(copyleft=True)
    assert all("GPL" not in v.licence for v in voices.find_voices([], None) if v.kind != "espeak")


def test_soundfonts_under_the_gpl_are_left_out(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(AppError, match="fluidsynth"):
        soundfonts.available()


def test_lines_have_the_wanted_words():
    rng = np.random.default_rng(0)
    assert len(write_line(rng, "none", 5).split()) == 5
    assert " " not in write_line(rng, "ja", 5)


def test_bandwidth_is_where_the_spectrum_ends():
    spectrum = np.fft.rfft(np.random.default_rng(0).standard_normal(60000))
    spectrum[len(spectrum) * 8000 // 22050 :] = 0
    assert speech.bandwidth(np.fft.irfft(spectrum)) == pytest.approx(8000, abs=400)


def test_a_stopped_run_goes_on_where_it_was(tmp_path, monkeypatch):
    rendered = []

    def fake(index, folder, sources):
        rendered.append(index)
        with (folder / render.MANIFEST).open("a") as stream:
            stream.write(json.dumps({"index": index}) + "\n")

    monkeypatch.setattr(render, "render", fake)
    (tmp_path / render.MANIFEST).write_text('{"index": 1}\n{"index": 2, "na')
    assert render.render_many(0, 4, tmp_path, None, Job()) == 3
    assert rendered == [0, 2, 3]


def test_a_song_that_fails_is_left_out_and_three_in_a_row_stop(tmp_path, monkeypatch, caplog):
    caplog.expected = ("is left out",)

    def fake(index, folder, sources):
        if index in failing:
            raise AppError("fluidsynth failed.")

    monkeypatch.setattr(render, "render", fake)
    failing = {1, 2, 4}
    assert render.render_many(0, 6, tmp_path, None, Job()) == 3
    failing = {2, 3, 4}
    with pytest.raises(AppError, match="fluidsynth"):
        render.render_many(0, 6, tmp_path, None, Job())


def test_a_program_that_is_missing_or_fails_is_named():
    with pytest.raises(AppError, match="not installed"):
        run_program(["unsung-no-such-program"], 1)
    with pytest.raises(AppError, match="failed"):
        run_program(["false"], 5)


@pytest.mark.slow
def test_a_song_is_the_same_each_time_and_names_its_licences(tmp_path):
    missing = [p for p in ("fluidsynth", "flite") if shutil.which(p) is None]
    if missing or not any(font.path.is_file() for font in soundfonts.SOUNDFONTS):
        pytest.skip(f"{missing or 'a soundfont'} is not installed")
    choices = [voice for voice in voices.find_voices([], None) if voice.name == "flite slt"]
    sources = render.Sources((), choices, soundfonts.available(), None)
    lines = [render.render(2, tmp_path / name, sources) for name in ("a", "b")]
    assert lines[0] == lines[1]
    assert lines[0]["name"].startswith("A_00002_")
    assert "CMU licence (BSD-like)" in lines[0]["licences"]
    files = [sorted((tmp_path / name / "pairs").iterdir()) for name in ("a", "b")]
    assert [f.name.partition("__")[2] for f in files[0]] == ["instrumental.flac", "vocals.flac"]
    assert [f.read_bytes() for f in files[0]] == [f.read_bytes() for f in files[1]]
    assert render.read_manifest(tmp_path / "a") == lines[:1]
