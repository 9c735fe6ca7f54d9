from pathlib import Path

import numpy as np
import pytest

from app.audio.decode import SourceInfo
from app.catalog.recipes import Member, Recipe
from app.core.intervals import Intervals
from app.project.comp import readers
from app.project.edits import set_base
from app.project.growing import growing_readers
from app.project.model import Project, Span, Take
from app.project.stem_reader import StemReader
from tests.project.sounds import RATE, put

RECIPE = Recipe((Member("any"),))


@pytest.fixture
def project(store):
    mixture = put(store, np.linspace(-1, 1, 2000, dtype=np.float32).reshape(1000, 2))
    info = SourceInfo(Path("a.wav"), "a", "WAV", "FLOAT", RATE, 2, 1000, {})
    return Project(info, mixture)


def noise(frames, seed=0):
    return np.random.default_rng(seed).uniform(-1, 1, (frames, 2)).astype(np.float32)


def test_before_the_first_separation_only_the_mixture_is_heard(project, store):
    assert list(readers(project, store)) == ["mixture"]
    with pytest.raises(ValueError, match="no vocals before"):
        StemReader(store, project.mixture, None, "vocals")


@pytest.mark.parametrize("lead", ["vocals", "accompaniment"])
def test_the_stem_that_was_not_estimated_is_the_mixture_minus_the_other(project, store, lead):
    estimate = noise(1000)
    take = Take(RECIPE, Span(0, 1000), {lead: put(store, estimate)})
    heard = readers(set_base(project, take), store)
    assert list(heard) == ["mixture", "vocals", "accompaniment", "difference"]
    mixture = heard["mixture"].read(0, 1000)
    np.testing.assert_array_equal(heard[lead].read(0, 1000), estimate)
    total = heard["vocals"].read(0, 1000) + heard["accompaniment"].read(0, 1000)
    np.testing.assert_allclose(total, mixture, atol=1.2e-7)


def test_blocks_of_any_size_give_the_same_samples(project, store):
    take = Take(RECIPE, Span(0, 1000), {"vocals": put(store, noise(1000))})
    reader = StemReader(store, project.mixture, take, "accompaniment")
    whole = reader.read(0, 1000)
    for size in (1, 7, 999):
        blocks = [reader.read(at, min(at + size, 1000)) for at in range(0, 1000, size)]
        np.testing.assert_array_equal(np.concatenate(blocks), whole)


def test_a_section_is_read_at_its_place_and_not_beside_it(project, store):
    estimate = noise(100)
    take = Take(RECIPE, Span(300, 400), {"vocals": put(store, estimate)})
    reader = StemReader(store, project.mixture, take, "vocals")
    np.testing.assert_array_equal(reader.read(310, 320), estimate[10:20])
    for start, end in ((299, 310), (390, 401)):
        with pytest.raises(ValueError, match=r"\d"):
            reader.read(start, end)


def test_a_base_take_must_fit_the_song(project, store):
    short = Take(RECIPE, Span(0, 999), {"vocals": put(store, noise(999))})
    with pytest.raises(ValueError, match="whole song"):
        set_base(project, short)
    wrong_rate = Take(RECIPE, Span(0, 1000), {"vocals": put(store, noise(1000), 48000)})
    with pytest.raises(ValueError, match="does not fit"):
        set_base(project, wrong_rate)


def test_a_span_is_never_empty_or_negative():
    for start, end in ((5, 5), (5, 4), (-1, 3)):
        with pytest.raises(ValueError, match="span"):
            Span(start, end)


@pytest.fixture
def growing(project, store):
    """An estimate of which two stretches are there, and the readers of both stems."""
    estimate = noise(1000)
    canvas = store.canvas(2, RATE, 1000)
    ready = Intervals.of([(100, 300), (600, 700)])
    for start, end in ready:
        canvas.write(start, estimate[start:end])
    heard = growing_readers(project, store, "vocals", canvas.path, (0, 1000))
    for stem in ("vocals", "accompaniment"):
        heard[stem].grow(ready)
    yield canvas, estimate, heard
    canvas.__exit__(None, None, None)


def test_stems_are_heard_where_they_are_there_and_silent_elsewhere(growing):
    _, estimate, heard = growing
    mixture = heard["mixture"].read(0, 1000)
    vocals, rest = heard["vocals"].read(0, 1000), heard["accompaniment"].read(0, 1000)
    for start, end in ((100, 300), (600, 700)):
        np.testing.assert_array_equal(vocals[start:end], estimate[start:end])
        np.testing.assert_array_equal(rest[start:end], mixture[start:end] - estimate[start:end])
    for stem in (vocals, rest):
        assert not stem[:100].any()
        assert not stem[300:600].any()
        assert not stem[700:].any()
    assert heard["vocals"].was_short


def test_a_stem_is_read_where_it_has_grown(growing):
    canvas, estimate, heard = growing
    reader = heard["vocals"]
    reader.read(150, 250)
    assert not reader.was_short
    canvas.write(300, estimate[300:600])
    reader.grow(Intervals.of([(100, 700)]))
    np.testing.assert_array_equal(reader.read(250, 650), estimate[250:650])
    assert reader.available == Intervals.of([(100, 700)])


def test_what_is_estimated_anew_is_not_taken_from_before(growing):
    canvas, estimate, heard = growing
    reader = heard["vocals"]
    reader.read(100, 300)
    reader.grow(Intervals())
    assert not reader.read(100, 300).any()
    canvas.write(100, 2 * estimate[100:300])
    reader.grow(Intervals.of([(100, 300)]))
    np.testing.assert_array_equal(reader.read(100, 300), 2 * estimate[100:300])


def test_a_file_that_went_away_is_not_there_but_what_was_near_is_kept(growing):
    canvas, estimate, heard = growing
    reader, untouched = heard["vocals"], heard["accompaniment"]
    reader.read(100, 110)
    canvas.path.unlink()
    np.testing.assert_array_equal(reader.read(150, 250), estimate[150:250])
    assert not untouched.read(150, 250).any()
    assert not untouched.available


def test_a_growing_section_lies_at_its_place(project, store):
    estimate = noise(100)
    with store.canvas(2, RATE, 100) as canvas:
        canvas.write(0, estimate)
        reader = growing_readers(project, store, "vocals", canvas.path, (300, 400))["vocals"]
        reader.grow(Intervals.of([(300, 400)]))
        np.testing.assert_array_equal(reader.read(310, 320), estimate[10:20])
    for start, end in ((-1, 3), (990, 1001)):
        with pytest.raises(ValueError, match="not inside"):
            reader.read(start, end)
