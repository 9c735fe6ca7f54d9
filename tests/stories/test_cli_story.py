"""The command line on real audio: every file a person may hand it, and what comes back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.cli.main import is_for_us, run

ROOT = Path(__file__).parents[2]
SECONDS = 3  # of the real song; enough to hear, short enough for every test run


@pytest.fixture
def excerpt(demo_song, tmp_path):
    """Write a few seconds of the real song under any name, rate, channel count and format."""

    def excerpt(name, rate=44100, channels=2, seconds=SECONDS, **options):
        audio, original = soundfile.read(demo_song, dtype="float64", frames=44100 * seconds)
        import soxr  # test data only

        audio = soxr.resample(audio, original, rate)
        audio = audio[:, [0, 1, 0, 1, 0, 1][:channels]] if channels > 1 else audio.mean(1)
        path = tmp_path / name
        soundfile.write(path, audio * 0.9, rate, **options)
        return path

    return excerpt


def separate(files, out, capsys, *options):
    code = run(["separate", *map(str, files), "--out", str(out), "--json", *options])
    report = json.loads(capsys.readouterr().out)
    return code, report["files"]


def load(path):
    return soundfile.read(path, dtype="float64", always_2d=True)[0]


def rms_db(error):
    return 10 * np.log10(np.mean(error**2) + 1e-30)


@pytest.mark.parametrize(
    ("rate", "channels", "subtype"),
    [(44100, 2, "FLOAT"), (48000, 2, "PCM_24"), (8000, 1, "FLOAT")],
)
def test_stems_have_the_sources_shape_and_add_up(
    excerpt, tmp_path, capsys, rate, channels, subtype
):
    song = excerpt("song.wav", rate, channels, subtype="PCM_24")
    code, (result,) = separate([song], tmp_path / "out", capsys, "--subtype", subtype)
    assert (code, result["error"]) == (0, None)
    outputs = result["outputs"]
    assert Path(outputs["vocals"]).name == "song (Vocals).wav"
    assert Path(outputs["accompaniment"]).name == "song (Instrumental).wav"
    source, vocals, instrumental = (
        load(song),
        load(outputs["vocals"]),
        load(outputs["accompaniment"]),
    )
    assert vocals.shape == instrumental.shape == source.shape
    assert soundfile.info(outputs["vocals"]).samplerate == rate
    error = vocals + instrumental - source
    if subtype == "FLOAT":
        assert rms_db(error) <= -120
    else:
        assert np.abs(error).max() <= 1.01 * 2**-23
    assert rms_db(vocals) > -60  # something was taken out,
    assert rms_db(instrumental) > -60  # and something stayed


def test_what_a_network_cannot_hear_above_22_khz_stays_in_the_sum(tmp_path, capsys):
    rate, frames = 48_000, 3 * 48_000
    noise = np.random.default_rng(0).standard_normal((frames, 2)) * 0.1
    song = tmp_path / "noise.wav"
    soundfile.write(song, noise, rate, subtype="PCM_24")
    code, (result,) = separate([song], tmp_path / "out", capsys, "--subtype", "FLOAT")
    assert code == 0
    total = load(result["outputs"]["vocals"]) + load(result["outputs"]["accompaniment"])

    def above_22_khz(audio):
        spectrum = np.fft.rfft(audio[:, 0])
        return spectrum[np.fft.rfftfreq(frames, 1 / rate) > 22_100]

    difference = np.abs(above_22_khz(total) - above_22_khz(load(song)))
    assert difference.max() < 1e-6 * np.abs(above_22_khz(load(song))).max()


def test_a_section_is_that_part_of_the_whole_bit_for_bit(excerpt, tmp_path, capsys):
    song = excerpt("song.flac")
    options = ("--subtype", "FLOAT")
    _, (whole,) = separate([song], tmp_path / "whole", capsys, *options)
    _, (part,) = separate([song], tmp_path / "part", capsys, *options, "--span", "0.5-0:02.25")
    expected = load(whole["outputs"]["vocals"])[22050:99225]
    np.testing.assert_array_equal(load(part["outputs"]["vocals"]), expected)


def test_one_bad_file_does_not_stop_the_others(excerpt, tmp_path, capsys):
    good = excerpt("good.flac", seconds=1)
    bad = tmp_path / "bad.mp3"
    bad.write_text("This is a shopping list, not a song.")
    code, results = separate([bad, tmp_path / "gone.wav", good], tmp_path / "out", capsys)
    assert code == 1
    assert [bool(result["error"]) for result in results] == [True, True, False]
    for result in results[:2]:
        assert result["hint"]
        assert "\n" not in result["error"]


def write(path, audio, rate=44100, **options):
    soundfile.write(path, np.asarray(audio), rate, **options)


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b""),
        lambda path: write(path, np.zeros((0, 2))),
        lambda path: write(path, [[0.1, np.nan]] * 100, subtype="FLOAT"),
        lambda path: write(path, [[0.1, np.inf]] * 100, subtype="FLOAT"),
        lambda path: path.mkdir(),
        lambda path: path.write_bytes(b"RIFF\xff\xff\xff\x7fWAVEfmt " + bytes(40)),
    ],
    ids=["empty", "zero-length", "nan", "infinite", "folder", "corrupt"],
)
def test_bad_files_end_in_one_sentence_with_a_way_out(make, tmp_path, capsys):
    path = tmp_path / "song.wav"
    make(path)
    code = run(["separate", str(path), "--out", str(tmp_path / "out")])
    printed = capsys.readouterr()
    assert code == 1
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "Traceback" not in printed.err
    assert list((tmp_path / "out").iterdir()) == []


def test_a_truncated_file_is_refused_unless_what_is_left_is_wanted(excerpt, tmp_path, capsys):
    whole = excerpt("song.flac")
    cut = tmp_path / "cut.flac"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    code, (result,) = separate([cut], tmp_path / "out", capsys)
    assert code == 1
    assert result["hint"]
    code, (result,) = separate([cut], tmp_path / "out", capsys, "--accept-damaged")
    assert code == 0
    assert 0 < result["frames"] < SECONDS * 44100


@pytest.mark.parametrize(
    ("frames", "rate", "channels"),
    [(1, 44100, 2), (100, 8000, 1), (44100, 192_000, 2), (24000, 48000, 6)],
)
def test_unusual_but_good_files_are_separated(tmp_path, capsys, frames, rate, channels):
    path = tmp_path / "odd.wav"
    write(path, np.random.default_rng(0).uniform(-0.3, 0.3, (frames, channels)), rate)
    code, (result,) = separate([path], tmp_path / "out", capsys, "--subtype", "FLOAT")
    assert (code, result["frames"], result["channels"]) == (0, frames, channels)
    total = load(result["outputs"]["vocals"]) + load(result["outputs"]["accompaniment"])
    assert rms_db(total - load(path)) <= -120


def test_silence_gives_silence(tmp_path, capsys):
    path = tmp_path / "silence.wav"
    write(path, np.zeros((66150, 2)))
    code, (result,) = separate([path], tmp_path / "out", capsys)
    assert code == 0
    for output in result["outputs"].values():
        assert not load(output).any()


@pytest.mark.parametrize(
    "name",
    ["🎤 née #1 (50%&more)", "cafe\u0301 NFD", "Sad but true...", "x" * 200, "F#m 日本語 'q'"],
)
def test_names_of_any_kind_survive(excerpt, tmp_path, capsys, name):
    song = excerpt("plain.flac", seconds=1).rename(tmp_path / f"{name}.flac")
    code, (result,) = separate([song], tmp_path / "out", capsys)
    assert code == 0
    assert Path(result["outputs"]["vocals"]).name == f"{name} (Vocals).wav"


def test_a_folder_that_cannot_be_written_is_named_before_the_work(excerpt, tmp_path, capsys):
    song = excerpt("song.flac", seconds=1)
    (tmp_path / "file").touch()
    code = run(["separate", str(song), "--out", str(tmp_path / "file" / "out")])
    assert code == 1
    assert "part of its path is a file. Choose another folder." in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_named_before_the_work(excerpt, tmp_path, capsys):
    song = excerpt("song.flac", seconds=1)
    (tmp_path / "out").mkdir(mode=0o500)
    assert run(["separate", str(song), "--out", str(tmp_path / "out")]) == 1
    assert "permission was denied" in capsys.readouterr().err


def test_running_twice_keeps_the_first_files(excerpt, tmp_path, capsys):
    song = excerpt("song.flac", seconds=1)
    _, (first,) = separate([song], tmp_path / "out", capsys)
    _, (second,) = separate([song], tmp_path / "out", capsys)
    assert Path(second["outputs"]["vocals"]).name == "song (Vocals) (2).wav"
    first, second = (load(result["outputs"]["vocals"]) for result in (first, second))
    np.testing.assert_array_equal(first, second)


def test_a_folder_is_searched_for_songs(excerpt, tmp_path, capsys):
    album = tmp_path / "album" / "disc 1"
    album.mkdir(parents=True)
    excerpt("a.flac", seconds=1).rename(album / "a.flac")
    (album / "cover.txt").write_text("no song")
    code, results = separate([tmp_path / "album"], tmp_path / "out", capsys)
    assert code == 0
    assert [Path(result["input"]).name for result in results] == ["a.flac"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["separate"], "required"),
        (["separate", "a.wav", "--out", "o", "--overwrite", "--skip-existing"], "not allowed with"),
        (["separate", "a.wav", "--out", "o", "--span", "5-2"], "before the end"),
        (["separate", "a.wav", "--out", "o", "--span", "soon"], "is not a time"),
        (["separate", "a.wav", "--out", "o", "--rule", "magic"], "invalid choice"),
        (["--nonsense"], "required"),
    ],
)
def test_wrong_usage_ends_with_code_2(arguments, words, capsys):
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


def test_an_unknown_card_names_those_there_are(excerpt, tmp_path, capsys):
    song = excerpt("song.flac", seconds=1)
    assert run(["separate", str(song), "--out", str(tmp_path), "--card", "magic"]) == 1
    error = capsys.readouterr().err
    assert "no card “magic”" in error
    assert "basic" in error


def test_cards_are_listed_for_people_and_for_programs(capsys):
    assert run(["cards"]) == 0
    text = capsys.readouterr().out
    assert "Basic (no network)" in text
    assert "Not installed." in text
    assert run(["cards", "--json"]) == 0
    listing = json.loads(capsys.readouterr().out)
    assert listing["default"] in {card["name"] for card in listing["cards"] if card["ready"]}


def test_commands_and_options_are_told_from_songs():
    assert is_for_us(["separate", "song.mp3"])
    assert is_for_us(["--help"])
    assert not is_for_us([])
    assert not is_for_us(["song.mp3"])
    assert not is_for_us(["./separate"])


def test_the_program_runs_as_a_process_of_its_own():
    command = [sys.executable, "main.py", "--version"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert shown.returncode == 0
    assert shown.stdout.startswith("Unsung ")
