"""The export dialog, and what becomes of what is asked for in it."""

from dataclasses import replace

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.audio.decode import probe
from app.project.comp import readers
from app.project.edits import add_region, change_region
from app.project.model import Span
from app.ui.dialogs.export import ExportDialog
from app.ui.memory import Memory
from tests.ui.parts import do, wait_open

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100


@pytest.fixture
def marked(separated):
    """The window with a separated song that has two sections."""
    song = separated.song
    project = add_region(song.project, Span(RATE, 2 * RATE), 0, "Verse")
    project = add_region(project, Span(2 * RATE, 3 * RATE), 0, "")
    song.document.apply("Mark", project)
    return separated


@pytest.fixture
def dialog(marked, tmp_path, qtbot):
    def dialog(memory=None, **more):
        memory = memory or Memory(export_folder=str(tmp_path / "out"))
        made = ExportDialog(marked.song.project, memory, marked, **more)
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


def choose(combo, data):
    index = combo.findData(data)
    assert index >= 0, data
    combo.setCurrentIndex(index)


def accept_button(dialog):
    return dialog.findChild(QPushButton, "exportButton")


def shown_names(dialog):
    dialog._preview()
    return dialog.preview.text().splitlines()


def test_it_begins_with_what_is_usual(dialog, tmp_path):
    made = dialog()
    options = made.options
    assert options.stems == ("vocals", "accompaniment")
    assert (options.format, options.subtype, options.rate, options.parts) == (
        "wav",
        "PCM_24",
        0,
        (),
    )
    assert options.folder == tmp_path / "out"
    assert options.source == made._projects[0].info.path
    assert shown_names(made) == ["Élan – song (Vocals).wav", "Élan – song (Instrumental).wav"]
    assert made.size_label.text().startswith("2 files, about 2 MB")
    assert accept_button(made).isEnabled()


def test_it_begins_with_what_was_chosen_last(dialog, tmp_path):
    first = dialog()
    choose(first.format, "mp3")
    choose(first.depth, "SMALL")
    choose(first.rates.rate, 48_000)
    choose(first.what, "sections")
    first.names.template.setText("{number} {stem}")
    first.stems["vocals"].setChecked(False)
    first.folder.setText(str(tmp_path / "elsewhere"))
    again = dialog(replace(Memory(), **first.choices))
    assert replace(again.options, date="") == replace(first.options, date="")
    assert again.options.parts[0].section == "Verse"
    assert again.choices == first.choices


def test_qualities_follow_the_format_and_dither_matters_to_16_bit_only(dialog):
    made = dialog()
    assert not made.kinds.dither.isVisible()
    choose(made.depth, "PCM_16")
    assert made.kinds.dither.isVisible()
    choose(made.kinds.dither, "none")
    assert made.options.dither == "none"
    choose(made.format, "ogg")
    assert [made.depth.itemText(row) for row in range(made.depth.count())] == [
        "Best, about 320 kb/s", "High, about 256 kb/s",
        "Medium, about 192 kb/s", "Small, about 128 kb/s",
    ]  # fmt: skip
    assert made.options.subtype == "HIGH"
    assert not made.kinds.dither.isVisible()
    choose(made.format, "flac")
    assert made.options.subtype == "PCM_24"


def test_a_rate_that_does_not_fit_is_said_and_the_nearest_offered_never_taken(dialog):
    made = dialog()
    assert not made.rates.fix.isVisible()
    choose(made.format, "opus")
    assert made.preview.text() == "Opus holds 48 kHz only, not 44.1 kHz."
    assert made.options.rate == 0
    assert not accept_button(made).isEnabled()
    assert made.rates.fix.text() == "Use 48 kHz"
    QTest.mouseClick(made.rates.fix, Qt.MouseButton.LeftButton)
    assert made.options.rate == 48_000
    assert accept_button(made).isEnabled()
    assert not made.rates.fix.isVisible()
    choose(made.format, "wav")
    assert made.options.rate == 48_000


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{titel}", "There is no field “{titel}” for names."),
        ("{title}", "Two files would have the name “Élan – song”. Add {stem} to the name."),
        ("{title", "The name has a brace that belongs to no field."),
        ("", "The name is empty."),
    ],
)
def test_a_name_that_cannot_be_is_said_in_a_sentence(dialog, qtbot, template, sentence):
    made = dialog()
    made.names.template.setText(template)
    qtbot.waitUntil(lambda: made.preview.text().startswith(sentence))
    assert not accept_button(made).isEnabled()
    assert made.size_label.text() == ""
    made.names.reset()
    qtbot.waitUntil(lambda: accept_button(made).isEnabled())


def test_enter_never_cancels_because_something_is_wrong_at_the_beginning(dialog):
    made = dialog(Memory(export_template="{title}"))
    assert not accept_button(made).isEnabled()
    assert made.focusWidget() is made.what
    made.names.reset()
    made._preview()
    assert accept_button(made).isDefault()


def test_fields_are_put_where_the_cursor_stands(dialog):
    made = dialog()
    made.names.template.setText("a  b ({stem})")
    made.names.template.setCursorPosition(2)
    next(a for a in made.names.insert.menu().actions() if a.objectName() == "title").trigger()
    assert made.names.template.text() == "a {title} b ({stem})"
    assert shown_names(made)[0] == "a Élan – song b (Vocals).wav"


def test_parts_are_the_song_the_loop_the_selection_or_every_section(dialog):
    made = dialog(loop=(0, RATE), selection=(RATE, 3 * RATE))
    keys = [made.what.itemData(row) for row in range(made.what.count())]
    assert keys == ["song", "loop", "selection", "sections"]
    choose(made.what, "loop")
    assert [part.span for part in made.options.parts] == [Span(0, RATE)]
    choose(made.what, "selection")
    assert [part.span for part in made.options.parts] == [Span(RATE, 3 * RATE)]
    assert shown_names(made)[0] == "Élan – song (Vocals).wav"
    choose(made.what, "sections")
    assert [part.span.start for part in made.options.parts] == [RATE, 2 * RATE]
    assert shown_names(made) == [
        "Élan – song - Verse (Vocals).wav",
        "Élan – song - Verse (Instrumental).wav",
        "Élan – song - Section 2 at 0m02s (Vocals).wav",
        "Élan – song - Section 2 at 0m02s (Instrumental).wav",
    ]
    made.stems["mixture"].setChecked(True)
    assert shown_names(made)[-1] == "and 3 more"


def test_the_difference_is_offered_where_sections_make_one(marked, dialog):
    assert "difference" not in dialog().stems
    song = marked.song
    changed = change_region(song.project, song.project.regions[0].id, gain_db=-6.0)
    song.document.apply("Change", changed)
    made = dialog()
    made.stems["difference"].setChecked(True)
    assert made.options.stems == ("vocals", "accompaniment", "difference")


def test_without_a_stem_or_folder_nothing_can_be_exported(dialog, qtbot):
    made = dialog()
    for stem in ("vocals", "accompaniment"):
        made.stems[stem].setChecked(False)
    assert made.preview.text() == "Choose at least one stem."
    assert not accept_button(made).isEnabled()
    made.stems["mixture"].setChecked(True)
    assert made.size_label.text().startswith("About 1 MB")
    made.folder.setText(" ")
    qtbot.waitUntil(lambda: made.preview.text() == "Choose a folder.")


def test_every_field_is_reached_by_tab(dialog):
    made = dialog()
    reached, widget = [], made.what
    while widget is not made.what or not reached:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            reached.append(widget.objectName() or widget.text())
        widget = widget.nextInFocusChain()
    assert [name for name in reached if "qt_" not in name] == [
        "whatCombo", "vocalsBox", "accompanimentBox", "mixtureBox", "formatCombo", "depthCombo",
        "rateCombo", "exportFolder", "Choose…", "nameTemplate", "insertField", "exportButton",
        "Cancel",
    ]  # fmt: skip


def test_what_is_written_is_what_is_heard(marked, tmp_path, qtbot):
    do(marked, "export")
    dialog = marked.findChild(ExportDialog)
    dialog.folder.setText(str(tmp_path / "out"))
    choose(dialog.depth, "FLOAT")
    choose(dialog.what, "sections")
    dialog.stems["mixture"].setChecked(True)
    dialog.accept()
    qtbot.waitUntil(lambda: marked.messages.text.startswith("Exported 6 files"))
    heard = readers(marked.song.project, marked.session.store)
    for name, stem in (("Vocals", "vocals"), ("Mixture", "mixture")):
        path = tmp_path / "out" / f"Élan – song - Verse ({name}).wav"
        written, _ = soundfile.read(path, dtype="float32")
        assert np.array_equal(written, heard[stem].read(RATE, 2 * RATE))
    assert marked._memory.value.export_what == "sections"
    assert marked._memory.value.export_stems == "vocals,accompaniment,mixture"


def test_the_loop_is_offered_only_while_it_is_on(separated):
    separated.song.loop, separated.song.loop_on = (0, RATE), False
    do(separated, "export")
    dialog = separated.findChild(ExportDialog)
    assert dialog.what.findData("loop") < 0
    dialog.reject()


@pytest.fixture
def two(separated, drop, tmp_path, qtbot):
    """The window with two separated songs and one that is not."""
    for name in ("second", "third"):
        path = tmp_path / f"{name}.wav"
        sound = np.random.default_rng(1).uniform(-0.4, 0.4, (RATE, 2)).astype(np.float32)
        soundfile.write(path, sound, 48_000)
        drop(path)
    songs = separated.session.songs
    qtbot.waitUntil(lambda: len(songs) == 3 and all(song.project for song in songs))
    second = songs[1]
    separated.songs.select(second)
    wait_open(qtbot, separated)
    separated.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: second.project.base is not None and not second.activities)
    return separated


def test_all_separated_songs_are_exported_in_one_go(two, tmp_path, qtbot):
    do(two, "exportAll")
    dialog = two.findChild(ExportDialog)
    assert dialog.windowTitle() == "Export 2 songs"
    assert len(dialog.requests) == 2
    dialog.folder.setText(str(tmp_path / "out"))
    choose(dialog.format, "mp3")
    assert shown_names(dialog) == [
        "Élan – song (Vocals).mp3",
        "Élan – song (Instrumental).mp3",
        "second (Vocals).mp3",
        "second (Instrumental).mp3",
    ]
    dialog.accept()
    songs = two.session.songs
    assert [bool(song.activities) for song in songs] == [True, True, False]
    assert not two.actions_by_name["export"].isEnabled()
    qtbot.waitUntil(lambda: two.messages.text.startswith("Exported 4 files of 2 songs."))
    assert not any(song.activities for song in songs)
    rates = {path.name: probe(path).sample_rate for path in (tmp_path / "out").iterdir()}
    assert rates["second (Vocals).mp3"] == 48_000
    assert rates["Élan – song (Vocals).mp3"] == RATE


def test_closing_a_song_does_not_stop_the_export_of_all(two, tmp_path, qtbot):
    do(two, "exportAll")
    dialog = two.findChild(ExportDialog)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.accept()
    first, second = two.session.songs[:2]
    two.session.remove(second)
    assert not second.activities
    assert first.activities
    qtbot.waitUntil(lambda: two.messages.text.startswith("Exported 4 files of 2 songs."))
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_a_song_that_cannot_be_exported_is_named_and_the_others_are_there(two, tmp_path, qtbot):
    do(two, "exportAll")
    dialog = two.findChild(ExportDialog)
    dialog.folder.setText(str(tmp_path / "out"))
    store, lost = two.session.store, two.session.songs[0].project.mixture
    next(store.root.rglob(f"{lost.digest}*.npy")).unlink()
    dialog.accept()
    qtbot.waitUntil(lambda: two.messages.text.startswith("One song could not be exported."))
    assert "“Élan – song”: The decoded audio is no longer in the cache." in two.messages.text
    assert "Exported 2 files of one song." in two.messages.text
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "second (Vocals).wav", "second (Instrumental).wav",
    }  # fmt: skip


def test_all_songs_can_be_exported_once_one_is_separated(opened, qtbot):
    action = opened.actions_by_name["exportAll"]
    qtbot.waitUntil(lambda: not action.isEnabled())
    opened.actions_by_name["separate"].trigger()
    qtbot.waitUntil(action.isEnabled)
    opened.session.remove(opened.song)
    qtbot.waitUntil(lambda: not action.isEnabled())
