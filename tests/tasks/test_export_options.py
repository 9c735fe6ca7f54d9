"""What an export can write, and what formats can hold."""

from dataclasses import replace

import pytest

from app.project.edits import add_region, change_region
from app.project.model import Span
from app.tasks.export_options import (
    ExportOptions,
    estimated_bytes,
    exportable,
    for_song,
    formats,
    misfit,
    nearest_rate,
    range_part,
    rates_of,
    section_parts,
)
from tests.tasks.project_parts import RATE


@pytest.mark.parametrize("format", formats())
@pytest.mark.parametrize("rate", [8_000, 11_025, 37_000, 44_100, 48_000, 96_000, 192_000, 384_000])
def test_the_nearest_rate_is_one_the_format_holds(format, rate):
    module = formats()[format]
    best = nearest_rate(module, rate)
    assert misfit(module, best, 2) is None
    if misfit(module, rate, 2) is None:
        assert best == rate
    else:
        assert best in rates_of(module)


def test_what_does_not_fit_is_one_sentence():
    found = formats()
    assert misfit(found["mp3"], 96_000, 2) == "MP3 holds up to 48 kHz, not 96 kHz."
    assert misfit(found["mp3"], 37_000, 2) == "MP3 does not hold 37 kHz."
    assert misfit(found["opus"], 44_100, 2) == "Opus holds 48 kHz only, not 44.1 kHz."
    assert misfit(found["ogg"], 44_100, 6) == "OGG Vorbis holds no more than 2 channels."
    assert misfit(found["wav"], 384_000, 8) is None
    assert nearest_rate(found["mp3"], 96_000) == 48_000
    assert nearest_rate(found["mp3"], 37_000) == 44_100


def test_sections_become_parts_in_the_order_of_time_with_names_of_their_own(project):
    bare = replace(project, regions=())
    for start, name in ((3000, "Verse"), (0, ""), (1000, "verse "), (2000, "Solo")):
        bare = add_region(bare, Span(start, start + 500), 0, name)
    parts = section_parts(bare)
    assert [part.section for part in parts] == [
        "Section 1 at 0m00s", "verse 2", "Solo", "Verse 4",
    ]  # fmt: skip
    assert [part.number for part in parts] == [1, 2, 3, 4]
    assert [part.span.start for part in parts] == [0, 1000, 2000, 3000]


def test_the_difference_can_be_written_where_sections_make_one(project):
    assert exportable(project) == ("vocals", "accompaniment", "mixture", "difference")
    plain = replace(project, regions=())
    assert exportable(plain) == ("vocals", "accompaniment", "mixture")
    marked = add_region(plain, Span(0, 100))
    assert "difference" not in exportable(marked)
    changed = change_region(marked, marked.regions[0].id, gain_db=-3.0)
    assert "difference" in exportable(changed)
    assert exportable(replace(plain, base=None)) == ("mixture",)


def test_what_follows_from_the_song_is_filled_in(project, tmp_path):
    options = for_song(ExportOptions(tmp_path, "", rate=44_100), project)
    assert options.title == "song"
    assert options.source == project.info.path
    assert (options.song_rate, options.rate) == (RATE, 44_100)
    assert options.network == "a-card-that-was-removed"
    assert len(options.date) == 10
    assert for_song(options, project, "Other").title == "Other"


def test_sizes_are_estimated(tmp_path):
    options = ExportOptions(tmp_path, "x", song_rate=44_100, subtype="PCM_16")
    second = 44_100
    assert estimated_bytes(options, second, 2) == 2 * 44_100 * 4
    assert estimated_bytes(replace(options, rate=88_200), second, 2) == 4 * 44_100 * 4
    flac = replace(options, format="flac")
    assert 0.4 < estimated_bytes(flac, second, 2) / estimated_bytes(options, second, 2) < 0.8
    mp3 = replace(options, format="mp3", subtype="BEST", stems=("vocals",))
    assert estimated_bytes(mp3, second, 2) == 40_000
    assert estimated_bytes(mp3, second, 1) == 20_000


def test_a_stretch_is_called_by_its_time():
    assert range_part(RATE * 61, RATE * 125, RATE).section == "1m01s-2m05s"
    assert range_part(RATE // 2, RATE * 61, RATE).section == "0m00.5s-1m01.0s"
