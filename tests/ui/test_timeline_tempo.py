"""Bars on the ruler: estimated in the background, corrected in a dialog; snapping to beats."""

import json

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from app.audio.tempo import Beats
from app.project import edits
from app.ui.dialogs.tempo import TempoDialog
from app.ui.memory import MemoryFile
from tests.ui import mouse
from tests.ui.parts import do, drop_files, wait_open

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100
BPM = 120.0


@pytest.fixture
def song_file(tmp_path):
    """Eight seconds of clicks, 120 a minute, the first one after a quarter of a second."""
    audio = 0.001 * np.random.default_rng(0).standard_normal(8 * RATE)
    for second in np.arange(0.25, 7.9, 0.5):
        start = round(second * RATE)
        audio[start : start + 400] += 0.5 * np.linspace(1, 0, 400)
    path = tmp_path / "Clicks.wav"
    soundfile.write(path, np.stack([audio, audio], 1).astype(np.float32), RATE, subtype="FLOAT")
    return path


@pytest.fixture
def counted(opened, qtbot):
    """The window with a song whose bars are shown."""
    do(opened, "rulerBars")
    qtbot.waitUntil(lambda: opened.workbench.tempos.beats is not None)
    return opened


def shown(window):
    return window.timeline.stage.ruler._scale.beats


def dialog_of(window):
    do(window, "tempo")
    return window.workbench.tempos._dialog


def test_nothing_is_estimated_before_it_is_needed(opened):
    assert opened.workbench.tempos._runner is None
    assert shown(opened) is None


def test_bars_are_estimated_once_and_time_comes_back(counted, qtbot):
    beats = shown(counted)
    assert beats.bpm == pytest.approx(BPM, rel=0.01)
    assert (beats.first / RATE - 0.25) % 0.5 == pytest.approx(0, abs=0.02) or (
        beats.first / RATE - 0.25
    ) % 0.5 == pytest.approx(0.5, abs=0.02)
    assert counted.song.project.beats is None  # an estimate is no decision
    assert not counted.session.histories.canUndo()
    do(counted, "rulerTime")
    assert shown(counted) is None
    do(counted, "rulerBars")
    assert shown(counted) is beats
    assert counted.workbench.tempos.is_idle


def test_the_lines_in_the_lanes_are_those_of_the_ruler(counted):
    ruler = counted.timeline.stage.ruler._scale
    assert all(lane._scale is ruler for lane in counted.timeline.stage.lanes.values())


def test_what_the_user_says_is_tried_at_once_decided_and_undone(counted):
    estimate = shown(counted)
    dialog = dialog_of(counted)
    assert dialog.tempo.value() == pytest.approx(estimate.bpm, abs=1e-3)
    dialog.tempo.setValue(90)
    dialog.per_bar.setValue(3)
    assert shown(counted) == Beats(90, estimate.first, 3)
    assert counted.song.project.beats is None
    dialog.accept()
    assert counted.song.project.beats == Beats(90, estimate.first, 3)
    assert shown(counted) == Beats(90, estimate.first, 3)
    assert counted.session.histories.undoText() == "Change tempo"
    do(counted, "undo")
    assert shown(counted) == estimate
    do(counted, "redo")
    assert shown(counted).bpm == 90


def test_what_was_only_tried_is_forgotten(counted):
    estimate = shown(counted)
    dialog = dialog_of(counted)
    QTest.mouseClick(dialog.twice, Qt.MouseButton.LeftButton)
    assert shown(counted).bpm == pytest.approx(2 * estimate.bpm)
    dialog.reject()
    assert shown(counted) == estimate
    assert counted.song.project.beats is None


def test_half_double_and_the_playhead(counted):
    counted.playback.seek(RATE)
    dialog = dialog_of(counted)
    first = dialog.beats
    QTest.mouseClick(dialog.half, Qt.MouseButton.LeftButton)
    assert dialog.beats.bpm == pytest.approx(first.bpm / 2)
    QTest.mouseClick(dialog.twice, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.here, Qt.MouseButton.LeftButton)
    assert dialog.beats == Beats(first.bpm, RATE, first.per_bar)
    dialog.accept()
    assert counted.song.project.beats.first == RATE


def test_the_estimate_can_be_had_back(counted):
    estimate = shown(counted)
    counted.song.document.apply("x", edits.set_beats(counted.song.project, Beats(77, 5)))
    dialog = dialog_of(counted)
    assert dialog.beats == Beats(77, 5)
    assert dialog.reset.isEnabled()
    QTest.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert dialog.beats == estimate
    dialog.accept()
    assert counted.song.project.beats is None


def test_the_dialog_may_be_opened_before_there_is_an_estimate(opened, qtbot):
    dialog = dialog_of(opened)
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    qtbot.waitUntil(lambda: opened.workbench.tempos.is_idle)
    assert dialog.beats.bpm == pytest.approx(BPM, rel=0.01)
    dialog.reject()
    assert shown(opened) is None  # the ruler still says the time


def test_whoever_was_faster_than_the_estimate_keeps_what_was_said(qtbot):
    dialog = TempoDialog(RATE, 0)
    qtbot.addWidget(dialog)
    dialog.show_beats(None, None)
    dialog.tempo.setValue(93)
    dialog.show_estimate(Beats(120, 7))
    assert dialog.beats.bpm == 93
    assert dialog.reset.isEnabled()


def test_another_song_has_beats_of_its_own(counted, tmp_path, qtbot):
    path = tmp_path / "Silence.wav"
    soundfile.write(path, np.zeros((4 * RATE, 2), np.float32), RATE)
    first = counted.song
    drop_files(counted, path)
    qtbot.waitUntil(lambda: len(counted.session.songs) == 2)
    counted.songs.select(counted.session.songs[1])
    wait_open(qtbot, counted)
    qtbot.waitUntil(lambda: counted.workbench.tempos.is_idle)
    assert shown(counted) is None
    assert "No even beat" in counted.messages.text
    counted.songs.select(first)
    assert shown(counted) is not None


def drag(window, first, last):
    lane = window.timeline.stage.lanes["mixture"]
    mouse.drag(
        window.timeline,
        *(mouse.place_of(window.timeline, second * RATE, lane) for second in (first, last)),
    )


def on_beat(frame):
    return abs((frame / RATE - 0.25 + 0.25) % 0.5 - 0.25) < 0.02


def test_marks_snap_to_beats(opened, qtbot):
    do(opened, "snapBeats")
    qtbot.waitUntil(lambda: opened.workbench.tempos.beats is not None)
    drag(opened, 1.1, 4.4)
    start, end = opened.song.selection
    assert start / RATE == pytest.approx(1.25, abs=0.02)
    assert end / RATE == pytest.approx(4.25, abs=0.02)
    assert shown(opened) is None  # snapping needs no bars on the ruler


def test_a_selection_within_a_beat_becomes_one_beat(opened, qtbot):
    do(opened, "snapBeats")
    qtbot.waitUntil(lambda: opened.workbench.tempos.beats is not None)
    drag(opened, 3.15, 3.35)
    start, end = opened.song.selection
    assert on_beat(start)
    assert (end - start) / RATE == pytest.approx(0.5, abs=0.01)


def test_one_way_of_snapping_is_chosen_and_remembered(opened):
    for name, kind in (("snapZero", "zero"), ("snapBeats", "beats"), ("snapOff", "off")):
        do(opened, name)
        assert opened._memory.value.snap == kind
        assert opened.actions_by_name[name].isChecked()
    opened._memory.update(snap="zero")  # in the settings
    assert opened.actions_by_name["snapZero"].isChecked()
    opened._memory.update(ruler="bars")
    assert opened.actions_by_name["rulerBars"].isChecked()


@pytest.mark.parametrize(("stored", "kind"), [({"snap": True}, "zero"), ({"snap": False}, "off"),
                                             ({}, "off")])  # fmt: skip
def test_what_was_remembered_before_beats_is_understood(tmp_path, stored, kind):
    path = tmp_path / "window.json"
    path.write_text(json.dumps({**stored, "volume": 0.5}), encoding="utf-8")
    memory = MemoryFile(path)
    assert memory.value.snap == kind
    assert memory.value.volume == 0.5
    memory.save()
    assert MemoryFile(path).value.snap == kind
