import dataclasses
import json
from dataclasses import replace
from math import inf
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.audio.buffer import AudioRef
from app.audio.decode import SourceInfo
from app.audio.tempo import Beats
from app.catalog.recipes import Member, Quality, Recipe
from app.catalog.stems import STEMS
from app.core.errors import AppError
from app.project import serial
from app.project.model import CONTENTS, Band, Project, Region, Span, Take
from app.project.serial import DamagedProjectError, ProjectError, from_dict, to_dict

RATE = 44100
FRAMES = 100_000

text = st.text(max_size=12)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
spans = st.tuples(st.integers(0, FRAMES), st.integers(0, FRAMES)).filter(lambda s: s[0] < s[1])
numbers = st.floats(allow_nan=False) | st.integers(-1000, 1000)
weights = st.floats(0, exclude_min=True, allow_nan=False) | st.integers(1, 9)
qualities = st.builds(
    Quality,
    st.floats(0, 0.5),
    st.none() | st.floats(0, 60),
    st.integers(1, 16),
    st.booleans(),
    st.booleans(),
)
recipes = st.builds(
    Recipe,
    st.lists(st.builds(Member, text, weights), min_size=1, max_size=3).map(tuple),
    text,
    st.sampled_from(STEMS),
    st.integers(-(1 << 63), 1 << 63),
    st.booleans(),
    qualities,
)


@st.composite
def takes(draw, whole=False):
    start, end = (0, FRAMES) if whole else draw(spans)
    stems = draw(st.lists(st.sampled_from(STEMS), min_size=1, unique=True))
    refs = {stem: AudioRef(draw(digests), end - start, 2, RATE) for stem in stems}
    disagreement = tuple(draw(st.lists(numbers, max_size=3)))
    return Take(draw(recipes), Span(start, end), refs, disagreement)


@st.composite
def regions(draw, number):
    found = tuple(draw(st.lists(takes(), max_size=3)))
    start, end = draw(spans)
    low = draw(st.floats(0, 1e4) | st.integers(0, 99))
    return Region(
        f"{draw(text)}{number}",
        Span(start, end),
        draw(text),
        found,
        draw(st.sampled_from(["", *(take.id for take in found)])),
        draw(st.integers(0, FRAMES)),
        draw(st.none() | st.sampled_from([Band(low, inf), Band(low, low + 1.5)])),
        draw(st.sampled_from(CONTENTS)),
        draw(st.floats(-100, 100) | st.integers(-9, 9)),
    )


@st.composite
def projects(draw):
    tags = draw(st.dictionaries(text, text, max_size=2))
    path = Path(draw(st.sampled_from(["/a/b.wav", "b ü.mp3", "C:\\x\\y.wav", "\udcff.wav"])))
    frames = draw(st.none() | st.integers(0, FRAMES))
    info = SourceInfo(path, draw(text), draw(text), draw(text), RATE, 2, frames, tags)
    marks = tuple(draw(regions(number)) for number in range(draw(st.integers(0, 3))))
    mixture = AudioRef(draw(digests), FRAMES, 2, RATE)
    beats = st.builds(Beats, st.floats(30, 300) | st.integers(30, 300), st.integers(0, FRAMES))
    base = draw(st.none() | takes(whole=True))
    return Project(info, mixture, base, marks, draw(st.none() | beats))


@settings(deadline=None, max_examples=60)
@given(projects())
def test_everything_survives_a_round_trip_through_json(project):
    values = json.loads(json.dumps(to_dict(project), allow_nan=False))
    again, notes = from_dict(values)
    assert again == project
    assert notes == ()
    # Equal is not enough: 1 == 1.0, but the digest of a recipe tells them apart.
    before = [take.id for region in project.regions for take in region.takes]
    assert [take.id for region in again.regions for take in region.takes] == before
    assert [list(take.stems) for region in again.regions for take in region.takes] == [
        list(take.stems) for region in project.regions for take in region.takes
    ]
    assert to_dict(again) == to_dict(project)


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        (Project, "info mixture base regions beats"),
        (Beats, "bpm first per_bar"),
        (Region, "id span name takes chosen fade band content gain_db"),
        (Take, "recipe span stems disagreement"),
        (Span, "start end"),
        (Band, "low high"),
        (SourceInfo, "path title container subtype sample_rate channels frames tags"),
        (AudioRef, "digest frames channels sample_rate"),
        (Member, "card weight"),
    ],
)
def test_whoever_adds_a_field_is_told_to_save_it_too(kind, known):
    assert [field.name for field in dataclasses.fields(kind)] == known.split()


def example():
    info = SourceInfo(Path("a.wav"), "a", "WAV", "PCM_16", RATE, 2, FRAMES, {})
    mixture = AudioRef("ab" * 32, FRAMES, 2, RATE)
    take = Take(Recipe((Member("x"),)), Span(0, 500), {"vocals": AudioRef("cd" * 32, 500, 2, RATE)})
    mark = Region("r", Span(0, 1000), "chorus", (take,), take.id, 100)
    base = replace(
        take, span=Span(0, FRAMES), stems={"vocals": AudioRef("ef" * 32, FRAMES, 2, RATE)}
    )
    return to_dict(Project(info, mixture, base, (mark,), Beats(120.5, 300, 3)))


def changed(path, value):
    values = json.loads(json.dumps(example()))
    *way, last = path
    place = values
    for step in way:
        place = place[step]
    if value is KeyError:
        del place[last]
    else:
        place[last] = value
    return values


REGION = ("regions", 0)


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("format",), "nonsense", "not a project"),
        (("version",), "1", "version"),
        (("version",), True, "version"),
        (("version",), -5, "version"),
        (("info",), KeyError, "info is missing"),
        (("info", "title"), 5, "info.title is 5"),
        (("info", "tags"), {"title": 5}, "info.tags"),
        (("mixture", "digest"), "../../etc/passwd", "mixture.digest"),
        (("mixture", "frames"), -1, "mixture"),
        (("mixture", "frames"), 1.5, "mixture.frames"),
        (("mixture", "channels"), 0, "mixture"),
        (("base",), 7, "base"),
        (("base", "stems"), {}, "base.stems"),
        (("base", "stems", "vocals"), None, "base.stems.vocals"),
        (("base", "recipe", "members"), [], "base.recipe"),
        (("base", "recipe", "members"), "abc", "base.recipe.members"),
        (("base", "recipe", "members", 0, "weight"), -1, "base.recipe"),
        (("base", "recipe", "members", 0, "weight"), "much", "weight"),
        (("base", "recipe", "lead"), "drums", "drums"),
        (("base", "recipe", "quality"), {"shifts": 1.5}, "quality.shifts"),
        (("base", "recipe", "quality"), {"speed": 1}, "base.recipe"),
        (("base", "recipe", "surprise"), 1, "base.recipe"),
        (("base", "disagreement"), [None], "base.disagreement"),
        (("regions",), {"a": 1}, "regions"),
        ((*REGION, "span"), [5, 5], "regions[0].span"),
        ((*REGION, "span"), [-5, 5], "regions[0].span"),
        ((*REGION, "span"), [0, 10**400], "regions[0].span"),
        ((*REGION, "span"), ["a", "b"], "regions[0].span"),
        ((*REGION, "chosen"), 3, "regions[0].chosen"),
        ((*REGION, "fade"), -1, "regions[0]"),
        ((*REGION, "band"), [5], "regions[0].band"),
        ((*REGION, "band"), [9, 5], "regions[0]"),
        ((*REGION, "content"), "drums", "regions[0]"),
        ((*REGION, "gain_db"), "inf", "regions[0]"),
        ((*REGION, "gain_db"), 10**400, "regions[0].gain_db"),
        (("beats",), 120, "beats"),
        (("beats", "bpm"), 0, "beats"),
        (("beats", "bpm"), "fast", "beats.bpm"),
        (("beats", "first"), 0.5, "beats.first"),
        (("beats", "per_bar"), 0, "beats"),
    ],
)
def test_nonsense_is_refused_by_name(path, value, named):
    with pytest.raises(DamagedProjectError) as caught:
        from_dict(changed(path, value))
    assert named in str(caught.value)


@pytest.mark.parametrize("nonsense", [None, [], "x", 5, {}])
def test_what_is_no_project_at_all_is_refused(nonsense):
    with pytest.raises(DamagedProjectError, match="not a project"):
        from_dict(nonsense)


def test_two_passages_of_one_id_are_refused():
    values = example()
    values["regions"] *= 2
    with pytest.raises(DamagedProjectError, match="same id"):
        from_dict(values)


def test_a_newer_version_is_refused_with_what_to_do():
    with pytest.raises(ProjectError, match=r"newer version of Unsung.*Update") as caught:
        from_dict({**example(), "version": serial.VERSION + 1})
    assert isinstance(caught.value, AppError)
    assert not isinstance(caught.value, DamagedProjectError)


def test_an_older_version_is_brought_up_to_date(monkeypatch):
    """Of a made-up version 0, which called the mixture a song."""

    def from_0(values):
        values["mixture"] = values.pop("song")
        return values

    monkeypatch.setitem(serial.MIGRATIONS, 0, from_0)
    values = example()
    values["song"] = values.pop("mixture")
    old = {**values, "version": 0}
    before = json.dumps(old)
    assert from_dict(old) == from_dict(example())
    assert json.dumps(old) == before


def test_a_project_of_version_1_had_no_beats_of_the_user():
    old = {**example(), "version": 1}
    del old["beats"]
    project, notes = from_dict(old)
    assert project.beats is None
    assert project == replace(from_dict(example())[0], beats=None)
    assert notes == ()


def test_every_version_has_a_way_to_this_one():
    assert sorted(serial.MIGRATIONS) == list(range(1, serial.VERSION))


def test_marks_beyond_the_end_are_cut_and_those_wholly_beyond_are_left_out():
    values = example()
    first = values["regions"][0]
    values["regions"] = [
        {**first, "span": [FRAMES - 100, FRAMES + 50]},
        {**first, "id": "s", "name": "", "span": [FRAMES, FRAMES + 50]},
    ]
    project, notes = from_dict(values)
    (region,) = project.regions
    assert region.span == Span(FRAMES - 100, FRAMES)
    assert region.fade == 50
    assert region.chosen == region.takes[0].id
    assert notes == (
        "The passage “chorus” was cut at the end of the song.",
        "The passage at 0:02 was left out: it begins after the end of the song.",
    )


def test_takes_that_do_not_fit_the_song_are_left_out():
    values = example()
    values["regions"][0]["takes"][0]["stems"]["vocals"]["frames"] = 400
    values["base"]["stems"]["vocals"]["channels"] = 1
    project, notes = from_dict(values)
    assert project.base is None
    assert (project.regions[0].takes, project.regions[0].chosen) == ((), "")
    assert len(notes) == 2
