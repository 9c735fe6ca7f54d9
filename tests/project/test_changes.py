from dataclasses import replace

import pytest

from app.audio.buffer import AudioRef
from app.audio.decode import SourceInfo
from app.catalog.recipes import Member, Recipe
from app.core.intervals import Intervals
from app.project import edits
from app.project.changes import changed_spans
from app.project.doubts import NONE, doubts
from app.project.model import Band, Project, Span, Take

MIXTURE = AudioRef("m", 1000, 2, 100)


def take(card, start=0, end=1000, disagreement=()):
    ref = AudioRef(card, end - start, 2, 100)
    return Take(Recipe((Member(card),)), Span(start, end), {"vocals": ref}, disagreement)


@pytest.fixture
def project(tmp_path):
    info = SourceInfo(tmp_path / "a.wav", "a", "WAV", "FLOAT", 100, 2, 1000, {})
    base = take("base", disagreement=tuple(float(-second) for second in range(10)))
    return edits.add_region(Project(info, MIXTURE, base), Span(250, 600), fade=20)


def only(project):
    return project.regions[0].id


def test_what_decides_nothing_changes_nothing(project):
    bare = edits.remove_region(project, only(project))
    named = edits.change_region(project, only(project), name="verse")
    heard_again = edits.choose_take(
        edits.add_take(project, only(project), take("a")), only(project), ""
    )
    for other in (bare, named, heard_again, replace(project)):
        assert not changed_spans(project, other)
        assert not changed_spans(other, project)


def test_a_decision_changes_its_passage(project):
    taken = edits.add_take(project, only(project), take("a"))
    assert changed_spans(project, taken) == Intervals.of([(250, 600)])
    assert changed_spans(taken, project) == Intervals.of([(250, 600)])
    assert not changed_spans(taken, edits.change_region(taken, only(project), name="verse"))
    moved = edits.change_region(taken, only(project), span=Span(300, 700))
    assert changed_spans(taken, moved) == Intervals.of([(250, 700)])
    for change in ({"gain_db": -3.0}, {"fade": 5}, {"band": Band(100, 200)}):
        other = edits.change_region(taken, only(project), **change)
        assert changed_spans(taken, other) == Intervals.of([(250, 600)])


def test_a_cut_changes_nothing_and_parts_that_differ_change_both(project):
    taken = edits.add_take(project, only(project), take("a"))
    cut = edits.split_region(taken, only(taken), 400)
    assert not changed_spans(taken, cut)
    assert not changed_spans(cut, taken)
    other = edits.change_region(cut, cut.regions[1].id, gain_db=-3.0)
    assert changed_spans(cut, other) == Intervals.of([(250, 600)])  # both have an edge there


def test_another_base_changes_everything(project):
    other = edits.set_base(project, take("other"))
    assert changed_spans(project, other) == Intervals.of([(0, 1000)])


def test_a_take_that_was_chosen_answers_for_its_seconds(project):
    assert doubts(project) == project.base.disagreement
    region = only(project)
    silent = edits.add_take(project, region, take("a", 150, 700))
    expected = list(project.base.disagreement)
    expected[3:6] = [NONE] * 3
    assert doubts(silent) == tuple(expected)
    telling = take("b", 150, 700, (-11.0, -12.0, -13.0, -14.0, -15.0, -16.0))
    expected[3:6] = [-13.0, -14.0, -15.0]
    assert doubts(edits.add_take(silent, region, telling)) == tuple(expected)


def test_a_take_of_some_frequencies_or_without_a_base_answers_for_nothing(project):
    region = only(project)
    taken = edits.add_take(project, region, take("a", 150, 700))
    banded = edits.change_region(taken, region, band=Band(100, 200))
    assert doubts(banded) == project.base.disagreement
    assert doubts(replace(project, base=None)) == ()
