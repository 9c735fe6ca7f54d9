import numpy as np
import pytest

from app.catalog.recipes import Member, Recipe
from app.catalog.stems import ACCOMPANIMENT, DIFFERENCE, VOCALS
from app.project import edits
from app.project.comp import readers
from app.project.difference import compared_with, without_sections
from app.project.model import Span, Take
from tests.project.sounds import FRAMES, noise, put, separated

FIRST, SECOND = Span(6000, 9000), Span(12_000, 13_000)


@pytest.fixture(params=[VOCALS, ACCOMPANIMENT])
def project(store, request, tmp_path):
    """Two sections, of which the first has two takes, the second one chosen."""
    made = separated(store, tmp_path, request.param)
    made = edits.add_region(made, FIRST, fade=100)
    made = edits.add_region(made, SECOND)
    for seed in (2, 3):
        samples = noise(seed, FIRST.end - FIRST.start)
        take = Take(Recipe((Member(str(seed)),)), FIRST, {VOCALS: put(store, samples)})
        made = edits.add_take(made, made.regions[0].id, take)
    return edits.change_region(made, made.regions[1].id, gain_db=-6.0)


def all_of(reader):
    return reader.read(0, FRAMES)


def test_it_is_what_is_heard_minus_the_base_take_and_nothing_elsewhere(store, project):
    found = readers(project, store)
    plain = readers(without_sections(project), store)
    difference = all_of(found[DIFFERENCE])
    assert difference.dtype == np.float32
    np.testing.assert_array_equal(difference, all_of(found[VOCALS]) - all_of(plain[VOCALS]))
    inside = np.zeros(FRAMES, bool)
    for span in (FIRST, SECOND):
        inside[span.start : span.end] = True
        assert np.abs(difference[span.start : span.end]).max() > 0.01
    assert not difference[~inside].any()


def test_it_is_the_same_whatever_stretch_is_read(store, project):
    reader = readers(project, store)[DIFFERENCE]
    whole = all_of(reader)
    for start, end in ((0, 100), (5990, 6010), (8900, 12_100), (FRAMES - 1, FRAMES), (50, 50)):
        np.testing.assert_array_equal(reader.read(start, end), whole[start:end])
    with pytest.raises(ValueError, match="not inside"):
        reader.read(0, FRAMES + 1)


def test_a_take_that_is_auditioned_is_compared_with_the_chosen_one(store, project):
    region = project.regions[0]
    heard = edits.choose_take(project, region.id, region.takes[0].id)
    assert compared_with(project, heard) is project
    reader = readers(heard, store, compared_with(project, heard))[DIFFERENCE]
    difference = all_of(reader)
    expected = all_of(readers(heard, store)[VOCALS]) - all_of(readers(project, store)[VOCALS])
    np.testing.assert_array_equal(difference, expected)
    assert reader.spans.spans == ((FIRST.start, FIRST.end),)
    assert not difference[FIRST.end :].any()


def test_what_is_decided_is_compared_with_the_base_take(project):
    assert compared_with(project, project).regions == ()
    assert compared_with(project, project).base is project.base


def test_a_project_that_decides_nothing_is_not_even_read(store, project, monkeypatch):
    reader = readers(without_sections(project), store)[DIFFERENCE]
    monkeypatch.setattr(type(reader.now), "read", None)
    assert not all_of(reader).any()


def test_before_the_first_separation_there_is_none(store, project):
    assert DIFFERENCE not in readers(edits.set_base(project, None), store)
