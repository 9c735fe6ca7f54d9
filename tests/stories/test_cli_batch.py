"""Batches on the command line: what is left out, summed up and reported."""

# ruff: noqa: F811 - each test names the fixture it imports

import json
from pathlib import Path

from app.catalog.recipes import Member, Quality, Recipe
from app.cli.main import run
from app.core import paths
from app.separation.results import Notice
from app.tasks.separate import separate_song
from tests.stories.test_cli_story import ROOT, excerpt, separate  # noqa: F401 - a fixture


def test_many_songs_are_summed_up_and_each_failure_is_said_again(excerpt, tmp_path, capsys):
    good, bad = excerpt("good.flac", seconds=1), tmp_path / "bad.mp3"
    bad.write_text("This is a shopping list, not a song.")
    assert run(["separate", str(bad), str(good), "--out", str(tmp_path / "out")]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines()[-1] == "2 songs: 1 separated, 1 failed"
    first, last = printed.err.splitlines()
    assert first == last
    assert first.startswith("bad.mp3: ")


def test_a_batch_goes_on_where_it_stopped(excerpt, tmp_path, capsys):
    album, options = tmp_path / "album", ("--skip-existing", "--card", "basic")
    album.mkdir()
    for name in ("a", "b"):
        excerpt(f"{name}.flac", seconds=1).rename(album / f"{name}.flac")
    separate([album / "a.flac"], album, capsys, *options)  # as far as it came
    _, results = separate([album], album, capsys, *options)
    assert [result["skipped"] for result in results] == [True, False]
    assert Path(results[0]["outputs"]["vocals"]).name == "a (Vocals).wav"
    assert len(list(album.iterdir())) == 6
    _, results = separate([album], album, capsys, *options, "--lead", "accompaniment")
    assert not any(result["skipped"] for result in results)  # another recipe is something else
    assert len(list(album.iterdir())) == 10
    assert run(["separate", str(album), "--out", str(album), *options]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 songs: 0 separated, 2 left out"


def test_the_report_tells_the_recipe_and_how_far_networks_differ(excerpt, tmp_path, capsys):
    song = excerpt("song.flac", seconds=2)
    _, (alone,) = separate([song], tmp_path / "out", capsys, "--card", "basic")
    assert alone["disagreement"] is None
    assert Recipe.from_dict(alone["recipe"]) == Recipe((Member("basic"),))
    card = (ROOT / "models" / "cards" / "basic.toml").read_text()
    (paths.user_data() / "cards").mkdir(parents=True)
    other = card.replace('"basic"', '"basic"\nconfig = {centring = 1.0}')
    (paths.user_data() / "cards" / "other.toml").write_text(other)
    both = ("--card", "basic:2", "--card", "other", "--overlap", "0.1", "--rule", "median")
    _, (ensemble,) = separate([song], tmp_path / "out", capsys, *both)
    assert -120 <= ensemble["disagreement"] < 20
    wanted = Recipe((Member("basic", 2.0), Member("other")), "median", quality=Quality(overlap=0.1))
    assert Recipe.from_dict(ensemble["recipe"]) == wanted


def test_notices_are_printed_among_the_errors(excerpt, tmp_path, capsys, monkeypatch):
    def noticing(project, recipe, engine, job, span=None):
        job.publish(Notice("Memory is too small: going on chunk by chunk."))
        return separate_song(project, recipe, engine, job, span)

    monkeypatch.setattr("app.cli.commands.separate.separate_song", noticing)
    song = excerpt("song.flac", seconds=1)
    assert run(["separate", str(song), "--out", str(tmp_path / "out"), "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == "song.flac: Memory is too small: going on chunk by chunk.\n"
    assert json.loads(printed.out)["files"][0]["error"] is None
