"""What is heard when lanes are soloed and muted."""

from itertools import chain, combinations

import pytest

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, STEMS, VOCALS
from app.ui.hearing import SILENCE, Hearing


def subsets(names):
    names = list(names)
    sizes = range(len(names) + 1)
    return [frozenset(s) for s in chain.from_iterable(combinations(names, n) for n in sizes)]


@pytest.mark.parametrize("muted", subsets(STEMS), ids=sorted)
@pytest.mark.parametrize("solo", [*subsets(STEMS), frozenset({MIXTURE})], ids=sorted)
def test_a_stem_sounds_if_it_is_soloed_or_nothing_is_and_it_is_not_muted(solo, muted):
    hearing = Hearing(solo, muted)
    sounding = {s for s in STEMS if s not in muted and (not solo or s in solo)}
    if MIXTURE in solo or sounding == set(STEMS):
        assert hearing.heard == MIXTURE
    elif sounding:
        assert hearing.heard == sounding.pop()
    else:
        assert hearing.heard == SILENCE


@pytest.mark.parametrize(
    ("solo", "muted", "heard"),
    [
        ("", "", MIXTURE),
        ("v", "", VOCALS),
        ("i", "", ACCOMPANIMENT),
        ("vi", "", MIXTURE),
        ("", "v", ACCOMPANIMENT),
        ("", "i", VOCALS),
        ("", "vi", SILENCE),
        ("v", "i", VOCALS),
        ("v", "v", SILENCE),
        ("m", "vi", MIXTURE),
    ],
)
def test_what_is_heard_is_what_one_would_expect(solo, muted, heard):
    names = {"m": MIXTURE, "v": VOCALS, "i": ACCOMPANIMENT}
    hearing = Hearing(frozenset(names[c] for c in solo), frozenset(names[c] for c in muted))
    assert hearing.heard == heard


def test_the_solo_of_the_mixture_and_those_of_the_stems_exclude_each_other():
    both = Hearing().with_solo(VOCALS).with_solo(ACCOMPANIMENT)
    assert both.solo == set(STEMS)
    assert both.with_solo(MIXTURE).solo == {MIXTURE}
    assert both.with_solo(MIXTURE).with_solo(VOCALS).solo == {VOCALS}


@pytest.mark.parametrize("lane", [MIXTURE, *STEMS])
def test_pressed_twice_a_solo_leaves_nothing(lane):
    assert Hearing().with_solo(lane).with_solo(lane).is_plain


def test_pressed_twice_a_mute_leaves_nothing():
    once = Hearing().with_mute(VOCALS)
    assert not once.is_plain
    assert once.with_mute(VOCALS) == Hearing()


def test_the_mixture_cannot_be_muted():
    with pytest.raises(ValueError, match="mixture"):
        Hearing().with_mute(MIXTURE)
