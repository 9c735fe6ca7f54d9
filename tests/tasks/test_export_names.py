"""What exported files are called."""

from pathlib import Path

import pytest

from app.core.errors import ExportError
from app.core.files import NAME_BYTES
from app.project.model import Span
from app.tasks.export_names import FIELDS, check_template, export_files, target_paths
from app.tasks.export_options import ExportOptions, Part

TAGS = {"artist": "AC/DC", "album": "Live: 1991"}
BOTH = ("vocals", "accompaniment")
PARTS = (Part(Span(0, 10), "Verse", 1), Part(Span(10, 20), "Chorus", 2))


def names(tmp_path=Path("nowhere"), **more):
    given = {"title": "Song", "tags": TAGS, "date": "2026-01-31", "network": "a + b"} | more
    return [path.name for path in target_paths(ExportOptions(tmp_path, **given)).values()]


def test_the_usual_name_is_the_title_and_the_stem():
    assert names() == ["Song (Vocals).wav", "Song (Instrumental).wav"]


def test_every_field_is_filled_in():
    template = " ".join(f"{{{field}}}" for field in FIELDS)
    found = names(template=template, stems=("vocals",), parts=PARTS, song_rate=44_100)
    assert found == [
        "Song AC-DC Live - 1991 Vocals Verse 01 2026-01-31 44.1 kHz a + b.wav",
        "Song AC-DC Live - 1991 Vocals Chorus 02 2026-01-31 44.1 kHz a + b.wav",
    ]


def test_the_rate_is_the_one_that_is_written():
    more = {"template": "{title} {stem} {rate}", "song_rate": 44_100}
    assert names(rate=48_000, **more)[0] == "Song Vocals 48 kHz.wav"


def test_what_stands_around_an_empty_field_goes_with_it():
    more = {"tags": {}, "stems": ("vocals",)}
    assert names(template="{artist} - {title} ({stem}) [{album}]", **more) == ["Song (Vocals).wav"]
    assert names(template="{title} - {album} - {stem}", **more) == ["Song - Vocals.wav"]


def test_names_are_legal_everywhere():
    found = names(title='What: "is" <this>?', template="{title}/{stem}...", stems=("vocals",))
    assert found == ["What - 'is' (this)-Vocals.wav"]
    assert names(title="aux", template="{title}", stems=("vocals",)) == ["aux_.wav"]


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{titel} ({stem})", "There is no field “{titel}”"),
        ("{title.__class__}", "There is no field"),
        ("{title!r}", "There is no field"),
        ("{}", "There is no field"),
        ("{title ({stem})", "brace"),
        ("{title}} ({stem})", "brace"),
        ("  ", "empty"),
    ],
)
def test_a_template_that_cannot_be_filled_in_is_a_sentence(template, message):
    with pytest.raises(ExportError, match=message) as caught:
        check_template(template)
    assert caught.value.hint
    with pytest.raises(ExportError, match=message):
        names(template=template)


def test_two_files_of_one_name_are_refused_and_the_way_out_is_named():
    with pytest.raises(ExportError, match="“Song”") as caught:
        names(template="{title}")
    assert "{stem}" in caught.value.hint
    twins = (Part(Span(0, 1), "Verse", 1), Part(Span(1, 2), "verse", 2))
    with pytest.raises(ExportError) as caught:
        names(template="{title} {stem} {section}", parts=twins)
    assert "{number}" in caught.value.hint


def test_fields_that_are_all_empty_are_no_name():
    with pytest.raises(ExportError, match="empty fields"):
        names(template="{artist}", tags={}, stems=("vocals",))


def test_sections_are_told_apart_without_being_asked_for():
    assert names(parts=PARTS) == [
        "Song - Verse (Vocals).wav",
        "Song - Verse (Instrumental).wav",
        "Song - Chorus (Vocals).wav",
        "Song - Chorus (Instrumental).wav",
    ]
    assert names(parts=PARTS, template="{number} {stem}")[2] == "02 Vocals.wav"
    assert names(parts=PARTS[:1], stems=("vocals",)) == ["Song - Verse (Vocals).wav"]


def test_the_keys_of_the_files_name_stem_and_part():
    options = ExportOptions(Path("nowhere"), "Song", parts=PARTS)
    assert list(target_paths(options)) == [
        "vocals-1", "accompaniment-1", "vocals-2", "accompaniment-2",
    ]  # fmt: skip
    assert export_files(options)["accompaniment-2"] == ("accompaniment", PARTS[1])
    assert list(target_paths(ExportOptions(Path("nowhere"), "Song"))) == list(BOTH)


def test_files_that_are_there_are_kept_and_all_get_one_number(tmp_path):
    (tmp_path / "Song (Instrumental).wav").touch()
    expected = ["Song (Vocals) (2).wav", "Song (Instrumental) (2).wav"]
    assert names(tmp_path) == expected
    assert names(tmp_path, overwrite=True) == ["Song (Vocals).wav", "Song (Instrumental).wav"]


@pytest.mark.parametrize("title", ["x" * 400, "é" * 300, "日" * 200])
def test_long_titles_are_cut_so_that_the_stem_stays(tmp_path, title):
    found = names(tmp_path, title=title)
    for name, stem in zip(found, ("Vocals", "Instrumental"), strict=True):
        assert name.endswith(f" ({stem}).wav")
        assert NAME_BYTES - 12 <= len(name.encode()) <= NAME_BYTES
    for name in found:
        (tmp_path / name).touch()
    numbered = names(tmp_path, title=title)
    assert all(name.endswith(") (2).wav") for name in numbered)
    assert max(len(name.encode()) for name in numbered) <= NAME_BYTES
