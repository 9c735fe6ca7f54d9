"""What files the command line writes: the same, to the bit, as the window."""

import argparse
import json

import numpy as np
import pytest
import soundfile

from app.audio.cover import Cover, find_cover
from app.audio.decode import probe
from app.audio.formats import flac
from app.audio.output import Output
from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.cli.commands import separate as command
from app.cli.file_options import add_file_options, mark, options_of, unopened
from app.cli.main import run
from app.core import paths
from app.core.errors import AppError
from app.core.files import digest_of
from app.core.jobs import Job
from app.project.edits import set_base
from app.tasks.export import ExportOptions, export_project, for_song
from app.tasks.open_song import open_song
from app.tasks.separate import separate_song
from tests.fakes.engines import Halves

RATE = 44_100
TAGS = {"title": "Francium", "artist": "AC/DC", "album": "Elements"}
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(200))


class HalvesHere(Halves):
    """Stands in for the engine of this process."""

    precision = ""

    def __init__(self, store_root, device, precision):
        super().__init__(store_root)


@pytest.fixture
def song(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "LocalEngine", HalvesHere)
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (RATE, 2)).astype(np.float32)
    path = tmp_path / "song.flac"
    flac.encode(Output([sound], RATE, 2, "PCM_24", TAGS, Cover("image/png", PICTURE)), path)
    return path


@pytest.fixture
def separate(song, tmp_path, capsys):
    def separate(*options):
        code = run(["separate", str(song), "--out", str(tmp_path / "out"), "--json", *options])
        (result,) = json.loads(capsys.readouterr().out)["files"]
        return code, result

    return separate


def names(result):
    return [path.rpartition("/")[2].rpartition("\\")[2] for path in result["outputs"].values()]


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ((), {}),
        (("--subtype", "PCM_16", "--dither", "none"), {"subtype": "PCM_16", "dither": "none"}),
        (("--format", "flac", "--rate", "48000"), {"format": "flac", "rate": 48_000}),
        (("--format", "ogg"), {"format": "ogg", "subtype": "HIGH"}),
        (("--format", "opus", "--rate", "48000", "--subtype", "SMALL"),
         {"format": "opus", "rate": 48_000, "subtype": "SMALL"}),
        (("--format", "mp3", "--name", "{stem} of {title}"),
         {"format": "mp3", "subtype": "HIGH", "template": "{stem} of {title}"}),
        (("--stem", "mixture", "--stem", "vocals"), {"stems": ("mixture", "vocals")}),
    ],
)  # fmt: skip
def test_the_files_are_those_the_window_writes_digest_for_digest(
    song, separate, tmp_path, arguments, options
):
    code, result = separate(*arguments)
    assert (code, result["error"]) == (0, None)
    store = Store(paths.user_cache() / "store")
    project = open_song(song, store, Job())
    take = separate_song(project, Recipe((Member("basic"),)), Halves(store.root), Job())
    project = set_base(project, take)
    asked = for_song(ExportOptions(tmp_path / "window", "", **options), project)
    written = export_project(project, store, asked, Job())
    assert list(written.paths) == list(result["outputs"])
    assert [path.name for path in written.paths.values()] == names(result)
    for stem, path in written.paths.items():
        assert digest_of(path) == digest_of(tmp_path / "out" / path.name), stem
        assert find_cover(path) == Cover("image/png", PICTURE)
        assert probe(path).tags["artist"] == "AC/DC"


def test_the_rate_and_length_are_told_of_the_files(separate):
    _, result = separate("--rate", "48000")
    assert (result["sample_rate"], result["frames"]) == (48_000, 48_000)


def test_a_section_has_its_time_in_the_title(separate):
    _, result = separate("--span", "0.25-0.75", "--subtype", "FLOAT")
    path = result["outputs"]["vocals"]
    assert names(result)[0] == "song (Vocals).wav"
    assert soundfile.info(path).frames == RATE // 2
    assert probe(path).tags["title"] == "Francium - 0m00.2s-0m00.7s (Vocals)"


def test_a_rate_the_format_cannot_hold_is_told_before_separating(separate, monkeypatch):
    monkeypatch.setattr(HalvesHere, "separate", None)
    code, result = separate("--format", "opus")
    assert code == 1
    assert result["error"] == "Opus holds 48 kHz only, not 44.1 kHz."
    assert "48 kHz" in result["hint"]


def test_what_is_there_under_a_name_of_ones_own_is_left_out(separate):
    options = ("--name", "{artist} - {title} ({stem})", "--skip-existing")
    _, first = separate(*options)
    assert names(first)[0] == "AC-DC - song (Vocals).wav"
    _, second = separate(*options)
    assert second["skipped"]
    assert second["outputs"] == first["outputs"]
    _, other = separate(*options, "--rate", "48000")
    assert not other["skipped"]


def parsed(*arguments):
    parser = argparse.ArgumentParser()
    add_file_options(parser.add_argument_group("files"))
    options = parser.parse_args(arguments)
    options.out = paths.user_data()
    return options_of(options)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "mp3", "--subtype", "PCM_16"), "mp3 cannot hold PCM_16"),
        (("--format", "mp3", "--rate", "96000"), "mp3 cannot hold 96000 Hz"),
        (("--name", "{nothing}"), "There is no field"),
    ],
)
def test_what_cannot_be_is_a_sentence_before_the_work(arguments, message):
    with pytest.raises(AppError, match=message) as caught:
        parsed(*arguments)
    assert caught.value.hint


@pytest.mark.parametrize("rate", ["fast", "0", "-1", "44.1"])
def test_a_rate_is_a_number_in_hz(rate, capsys):
    with pytest.raises(SystemExit):
        parsed("--rate", rate)
    assert "48000" in capsys.readouterr().err


def test_the_mark_of_what_is_usual_is_the_one_of_older_versions():
    assert mark(parsed()) == ["wav", "PCM_24"]
    assert mark(parsed("--rate", "48000")) == ["wav", "PCM_24", {"rate": 48_000}]


def test_a_file_is_not_read_for_a_name_that_needs_no_tags(tmp_path):
    recipe = Recipe((Member("any"),))
    found = unopened(parsed("--name", "{title} {network}"), tmp_path / "gone.mp3", "T", recipe)
    assert (found.title, found.network) == ("T", "any")
    with pytest.raises(AppError):
        unopened(parsed("--name", "{artist}"), tmp_path / "gone.mp3", "T", recipe)
