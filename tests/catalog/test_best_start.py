"""Which network a machine should begin with."""

from dataclasses import replace

import pytest

from app.catalog.best_start import best_for, needed_memory
from app.catalog.catalogue import load_catalogue

GIGABYTE = 2**30


@pytest.fixture
def entries():
    return list(load_catalogue().values())


@pytest.mark.parametrize("device", ["cuda", "mps", "xpu"])
def test_a_graphics_processor_begins_with_the_first_large_network(entries, device):
    assert best_for(entries, device, 16 * GIGABYTE).name == "kim_mel_vocals"


def test_a_processor_begins_with_a_fast_one(entries):
    chosen = best_for(entries, "cpu", 64 * GIGABYTE)
    assert (chosen.name, chosen.speed) == ("mdx_inst_hq_5", "fast")


def test_what_does_not_fit_is_not_offered(entries):
    chosen = best_for(entries, "cuda", 2 * GIGABYTE)
    assert "Roformer" in chosen.family
    assert needed_memory(chosen) <= 2 * GIGABYTE < needed_memory(entries[0])


def test_where_no_large_one_fits_a_fast_one_is_offered(entries):
    assert best_for(entries, "cuda", GIGABYTE // 2).speed == "fast"


def test_nothing_is_offered_where_nothing_fits(entries):
    assert best_for(entries, "cpu", 1000) is None
    assert best_for([], "cuda", 64 * GIGABYTE) is None


def test_only_starters_that_keep_all_voices_together_are_offered(entries):
    karaoke = [replace(entry, kind="karaoke") for entry in entries]
    others = [replace(entry, starter=False) for entry in entries]
    for device in ("cpu", "cuda"):
        assert best_for(karaoke, device, 64 * GIGABYTE) is None
        assert best_for(others, device, 64 * GIGABYTE) is None
