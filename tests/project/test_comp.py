from dataclasses import replace

import numpy as np
import pytest

from app.catalog.recipes import Member, Recipe
from app.catalog.stems import ACCOMPANIMENT, VOCALS
from app.project import edits
from app.project.comp import CompReader, band_share
from app.project.model import Band, Region, Span, Take
from tests.project.sounds import FRAMES, RATE, noise, put, separated

PASSAGE = Span(6000, 12_000)


@pytest.fixture(params=[VOCALS, ACCOMPANIMENT])
def project(store, request, tmp_path):
    return separated(store, tmp_path, request.param)


def a_take(store, seed=2, span=PASSAGE, lead=VOCALS, card="b"):
    samples = noise(seed, span.end - span.start)
    return Take(Recipe((Member(card),), lead=lead), span, {lead: put(store, samples)})


def heard(store, project, stem=VOCALS, start=0, end=FRAMES):
    return CompReader(store, project, stem).read(start, end)


def with_region(project, **fields):
    project = edits.add_region(project, PASSAGE, fade=fields.pop("fade", 0))
    return edits.change_region(project, project.regions[-1].id, **fields) if fields else project


def with_take(project, take, **fields):
    project = with_region(project, **fields)
    return edits.add_take(project, project.regions[-1].id, take)


def test_a_region_that_decides_nothing_changes_nothing(store, project):
    for stem in (VOCALS, ACCOMPANIMENT):
        before, after = heard(store, project, stem), heard(store, with_region(project), stem)
        assert np.array_equal(before, after)


@pytest.mark.parametrize("fields", [{}, {"fade": 500}, {"band": Band(300, 2000)}])
@pytest.mark.parametrize("lead", [VOCALS, ACCOMPANIMENT])
def test_outside_of_the_passage_nothing_changes_and_stems_add_up(store, project, fields, lead):
    changed = with_take(project, a_take(store, lead=lead), **fields)
    for stem in (VOCALS, ACCOMPANIMENT):
        before, after = heard(store, project, stem), heard(store, changed, stem)
        assert np.array_equal(before[:6000], after[:6000])
        assert np.array_equal(before[12_000:], after[12_000:])
        assert not np.allclose(before[7000:11_000], after[7000:11_000])
    both = heard(store, changed, VOCALS) + heard(store, changed, ACCOMPANIMENT)
    np.testing.assert_allclose(both, noise(0), atol=3e-7)


@pytest.mark.parametrize("lead", [VOCALS, ACCOMPANIMENT])
def test_inside_the_chosen_take_is_heard(store, project, lead):
    changed = with_take(project, a_take(store, lead=lead))
    found = heard(store, changed, lead, 6000, 12_000)
    np.testing.assert_allclose(found, noise(2, 6000), atol=3e-7)


def test_a_take_fades_in_and_out_by_equal_gain_inside_the_passage(store, project):
    changed = with_take(project, a_take(store), fade=1000)
    before = heard(store, project)
    found = heard(store, changed)
    share = (found - before)[6000:12_000] / (noise(2, 6000) - before[6000:12_000])
    share = np.median(share, axis=1)
    assert share[0] < 1e-4
    assert share[499] == pytest.approx(0.5, abs=0.01)
    assert share[1000:5000] == pytest.approx(1.0, abs=1e-3)
    assert share[-500] == pytest.approx(0.5, abs=0.01)
    assert np.all(np.diff(share[:1000]) > -1e-3)


@pytest.mark.parametrize(
    "fields", [{}, {"fade": 700}, {"band": Band(500, 1500), "fade": 700}, {"gain_db": -3.0}]
)
def test_what_a_frame_becomes_does_not_depend_on_what_is_read(store, project, fields):
    changed = with_take(project, a_take(store), **fields)
    changed = with_take(changed, a_take(store, 3, card="c"), band=Band(1000, 3000))
    reader = CompReader(store, changed, VOCALS)
    whole = reader.read(0, FRAMES)
    draw = np.random.default_rng(0)
    for _ in range(30):
        start, end = sorted(draw.integers(0, FRAMES, 2))
        assert np.array_equal(reader.read(start, end), whole[start:end])


def test_a_band_confines_the_change_to_its_frequencies(store, project):
    changed = with_take(project, a_take(store), band=Band(1000, 2000))
    change = (heard(store, changed) - heard(store, project))[7000:11_096, 0]
    power = np.abs(np.fft.rfft(change * np.hanning(4096))) ** 2
    frequency = np.fft.rfftfreq(4096, 1 / RATE)
    inside = power[(frequency > 1200) & (frequency < 1800)].mean()
    outside = power[(frequency < 800) | (frequency > 2300)].mean()
    assert outside < 1e-4 * inside


def test_a_band_lets_half_through_at_its_edges():
    share = band_share(Band(1000, 2000), 2048, 44_100)
    frequency = np.arange(1025) * 44_100 / 2048
    assert np.interp([1000, 2000], frequency, share) == pytest.approx([0.5, 0.5], abs=0.05)
    assert share[frequency < 850].max() == 0
    assert share[(frequency > 1150) & (frequency < 1750)].min() == 1


@pytest.mark.parametrize(
    ("content", "vocals"), [(ACCOMPANIMENT, 0.0), (VOCALS, 1.0)], ids=["no vocals", "only vocals"]
)
def test_a_passage_of_one_stem_is_the_mixture_there_and_silence_here(
    store, project, content, vocals
):
    changed = with_region(project, content=content)
    found = heard(store, changed, VOCALS, 6000, 12_000)
    np.testing.assert_allclose(found, vocals * noise(0)[6000:12_000], atol=2e-7)


def test_gain_takes_from_the_vocals_what_it_gives_to_the_music(store, project):
    changed = with_region(project, gain_db=-6.0206)
    before = heard(store, project)[6000:12_000]
    found = heard(store, changed)[6000:12_000]
    np.testing.assert_allclose(found, 0.5 * before, atol=1e-6)


def test_where_a_take_does_not_reach_what_lies_beneath_is_heard(store, project):
    take = a_take(store, span=Span(7000, 9000))
    changed = with_take(project, take)
    before, found = heard(store, project), heard(store, changed)
    assert np.array_equal(found[:7000], before[:7000])
    assert np.array_equal(found[9000:], before[9000:])
    assert not np.allclose(found[7000:9000], before[7000:9000])


def test_a_later_passage_lies_on_top(store, project):
    changed = with_region(with_region(project, content=VOCALS), content=ACCOMPANIMENT)
    assert np.abs(heard(store, changed, VOCALS, 6000, 12_000)).max() < 2e-7


def test_a_fade_takes_half_the_passage_at_most(store, project):
    longest, longer = (with_take(project, a_take(store), fade=fade) for fade in (3000, 9000))
    assert np.array_equal(heard(store, longest), heard(store, longer))


def test_a_cut_beside_an_edge_is_not_heard_either(store, project):
    whole = with_take(project, a_take(store), fade=700)
    cut = edits.split_region(whole, whole.regions[0].id, 6100)
    assert np.array_equal(heard(store, whole), heard(store, cut))


@pytest.mark.parametrize(
    "fields", [{}, {"fade": 700}, {"band": Band(500, 1500), "fade": 700}, {"gain_db": -3.0}]
)
def test_a_cut_is_not_heard_until_its_parts_are_decided_otherwise(store, project, fields):
    whole = with_take(project, a_take(store), **fields)
    cut = edits.split_region(whole, whole.regions[0].id, 9000)
    again = edits.split_region(cut, cut.regions[1].id, 10_500)
    for stem in (VOCALS, ACCOMPANIMENT):
        assert np.array_equal(heard(store, whole, stem), heard(store, cut, stem))
        assert np.array_equal(heard(store, whole, stem), heard(store, again, stem))
    other = edits.choose_take(cut, cut.regions[1].id, "")
    assert np.array_equal(heard(store, other)[:8000], heard(store, whole)[:8000])
    assert not np.allclose(heard(store, other)[9500:11_000], heard(store, whole)[9500:11_000])
    inside = fields.get("fade", 0)
    if inside and "band" not in fields:  # now the first part goes out in its fade
        before = heard(store, project)
        np.testing.assert_allclose(heard(store, other)[8999], before[8999], atol=1e-4)


def test_a_stretch_is_read_whatever_the_number_of_passages_elsewhere(store, project):
    passages = [
        Region(str(at), Span(at * 10, at * 10 + 10), gain_db=-6.0) for at in range(FRAMES // 10)
    ]
    assert len(passages) > 1000  # as deep as Python's calls may be
    marked = replace(project, regions=tuple(passages))
    one = replace(project, regions=(passages[500],))
    assert np.array_equal(
        heard(store, marked, start=5000, end=5010), heard(store, one, start=5000, end=5010)
    )
