"""Takes: made in the background, heard, chosen, removed; previews; where networks differ."""

import threading

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.catalog.recipes import Member, Recipe
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.project.doubts import NONE
from app.project.edits import remove_region
from app.project.model import Span
from app.ui.song import Kind, State
from tests.ui.parts import listen, press
from tests.ui.sections_parts import SHARES, Shares, mark, reseparate, use, write_cards

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def engine(engine, store):
    write_cards()
    return Shares(store.root)


@pytest.fixture
def window(window):
    use(window.separation.combo, "halves")
    return window


@pytest.fixture
def sectioned(separated, qtbot):
    """One section with two takes, the second one chosen."""
    mark(separated, RATE, 2 * RATE)
    reseparate(separated, qtbot, "thirds")
    reseparate(separated, qtbot, "tenths")
    assert shares(separated) == ["thirds", "tenths"]
    return separated


@pytest.fixture
def long_song(tmp_path):
    seconds = np.arange(30 * RATE) / RATE
    audio = 0.3 * np.sin(2 * np.pi * 220 * seconds)
    path = tmp_path / "Long.wav"
    stereo = np.stack([audio, audio], 1).astype(np.float32)
    soundfile.write(path, stereo, RATE, subtype="FLOAT")
    return path


def do(window, name):
    action = window.actions_by_name[name]
    assert action.isEnabled(), name
    action.trigger()


def region(window):
    return window.song.project.regions[0]


def shares(window):
    return [take.recipe.members[0].card for take in region(window).takes]


def heard_share(window, frame=int(1.5 * RATE)):
    """Return which network is heard in the vocals."""
    span = frame, frame + 4000
    vocals = window.playback.sources[VOCALS].read(*span)
    mixture = window.playback.sources[MIXTURE].read(*span)
    ratio = np.abs(vocals).sum() / np.abs(mixture).sum()
    return min(SHARES, key=lambda name: abs(SHARES[name] - ratio))


def rows(window):
    return window.workbench.panel.takes.lines


def test_a_result_is_a_take_chosen_and_heard_at_once(separated, engine, qtbot):
    mark(separated, RATE, 2 * RATE)
    chosen, steps = separated.song.project, separated.song.document.history.count()
    reseparate(separated, qtbot, "thirds")
    assert engine.spans[-1] == (0, 3 * RATE)
    assert heard_share(separated) == "thirds"
    assert heard_share(separated, 3 * RATE) == "halves"  # outside nothing changes
    assert separated.session.histories.undoText() == "Re-separate section"
    assert separated.song.document.history.count() == steps + 1
    assert [row.is_chosen for row in rows(separated)] == [False, True]
    do(separated, "undo")
    assert separated.song.project is chosen
    assert heard_share(separated) == "halves"


def test_moving_edges_a_little_needs_no_other_run(sectioned, engine):
    runs = len(engine.spans)
    for _ in range(5):
        do(sectioned, "endLater")
    assert heard_share(sectioned, region(sectioned).span.end - 6000) == "tenths"
    assert len(engine.spans) == runs
    assert not any("part" in row.details for row in rows(sectioned))


def test_a_take_is_chosen_by_enter_and_by_click(sectioned, qtbot):
    takes = sectioned.workbench.panel.takes
    assert takes.current_key == region(sectioned).chosen
    takes.setFocus()
    QTest.keyClick(takes, Qt.Key.Key_Up)
    assert heard_share(sectioned) == "tenths"  # the arrows only go along
    QTest.keyClick(takes, Qt.Key.Key_Return)
    assert heard_share(sectioned) == "thirds"
    assert sectioned.session.histories.undoText() == "Choose take"
    place = takes.visualItemRect(takes.item(0)).center()
    QTest.mouseClick(
        takes.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert heard_share(sectioned) == "halves"
    assert region(sectioned).chosen == ""
    assert rows(sectioned)[0].title == "Base (what lies beneath)"
    do(sectioned, "undo")
    do(sectioned, "undo")
    assert heard_share(sectioned) == "tenths"


def test_takes_are_heard_without_being_chosen(sectioned, streams, qtbot):
    project = sectioned.song.project
    sectioned.playback.seek(RATE)
    sectioned.playback.hear(VOCALS)
    press(sectioned, Qt.Key.Key_Space)
    for key, name in ((Qt.Key.Key_0, "halves"), (Qt.Key.Key_1, "thirds"), (Qt.Key.Key_2, "tenths")):
        QTest.keyClick(sectioned.timeline, key, ALT)
        assert heard_share(sectioned) == name
        assert sectioned.playback.is_playing
        listen(sectioned, streams, blocks=3)
    assert sectioned.song.audition is None  # it is the chosen one
    QTest.keyClick(sectioned.timeline, Qt.Key.Key_1, ALT)
    auditioned = [row.is_auditioned for row in rows(sectioned)]
    assert auditioned == [False, True, False]
    assert sectioned.workbench.panel.audition.isChecked()
    assert sectioned.song.project is project
    QTest.keyClick(sectioned.timeline, Qt.Key.Key_Escape)
    assert heard_share(sectioned) == "tenths"
    sectioned.workbench.panel.takes.setCurrentRow(1)
    sectioned.workbench.panel.audition.click()
    assert heard_share(sectioned) == "thirds"
    QTest.keyClick(sectioned.timeline, Qt.Key.Key_Return, ALT)
    assert shares(sectioned)[0] == region(sectioned).take.recipe.members[0].card == "thirds"
    assert sectioned.song.audition is None


def test_the_speaker_of_a_row_lets_it_be_heard(sectioned):
    takes = sectioned.workbench.panel.takes
    row = takes.visualItemRect(takes.item(1))
    speaker = takes.itemDelegate().speaker_area(row.toRectF(), takes.font())
    for expected in ("thirds", "tenths"):
        QTest.mouseClick(
            takes.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            QPoint(*map(round, speaker.center().toTuple())),
        )  # fmt: skip
        assert heard_share(sectioned) == expected
    assert region(sectioned).take.recipe.members[0].card == "tenths"


def test_a_removed_take_leaves_what_lies_beneath(sectioned):
    takes = sectioned.workbench.panel.takes
    takes.setFocus()
    QTest.keyClick(takes, Qt.Key.Key_Delete)
    assert shares(sectioned) == ["thirds"]
    assert heard_share(sectioned) == "halves"
    assert len(sectioned.song.project.regions) == 1
    do(sectioned, "undo")
    assert heard_share(sectioned) == "tenths"


def test_a_section_that_was_removed_meanwhile_gets_no_take(separated, engine, qtbot):
    mark(separated, RATE, 2 * RATE)
    use(separated.workbench.panel.combo, "thirds")
    engine.gate.clear()
    do(separated, "reseparate")
    do(separated, "removeSection")
    engine.gate.set()
    qtbot.waitUntil(lambda: not separated.song.activities)
    assert not separated.song.project.regions
    assert separated.session.histories.undoText() == "Delete section"


def test_a_section_that_fails_can_be_tried_again(separated, engine, qtbot):
    mark(separated, RATE, 2 * RATE)
    engine.error = ("It went wrong.", "Try it.")
    reseparate(separated, qtbot, "thirds")
    assert separated.messages.text.startswith("It went wrong.")
    assert separated.song.state is State.SEPARATED
    engine.error = None
    separated.session.try_again(separated.song)
    qtbot.waitUntil(lambda: bool(region(separated).takes))


def test_a_section_can_be_cancelled_running_and_waiting(separated, engine, qtbot):
    mark(separated, RATE, 2 * RATE)
    use(separated.workbench.panel.combo, "thirds")
    engine.gate.clear()
    do(separated, "reseparate")
    mark(separated, 3 * RATE, 3.5 * RATE)
    do(separated, "reseparate")
    assert len(separated.song.sections) == 1
    do(separated, "cancel")
    qtbot.waitUntil(lambda: len(separated.song.activities) == 1 and not separated.song.sections)
    do(separated, "cancel")
    qtbot.waitUntil(lambda: not separated.song.activities)
    engine.gate.set()
    assert not any(one.takes for one in separated.song.project.regions)


def test_a_section_comes_before_whole_songs(separated, engine, qtbot, drop, long_song):
    mark(separated, RATE, 2 * RATE)
    use(separated.workbench.panel.combo, "thirds")
    engine.steps = threading.Semaphore(0)
    drop(long_song)
    qtbot.waitUntil(lambda: len(separated.session.songs) == 2)
    other = separated.session.songs[1]
    qtbot.waitUntil(lambda: other.project is not None)
    separated.session.queue.add(other, Recipe((Member("halves"),)))
    qtbot.waitUntil(lambda: other.state is State.SEPARATING and other.activity.has_started)
    first = separated.session.songs[0]
    separated.songs.select(first)
    do(separated, "reseparate")
    qtbot.waitUntil(lambda: any(a.kind is Kind.SECTION for a in first.activities))
    assert other.state is State.WAITING
    engine.steps.release(10_000)
    qtbot.waitUntil(lambda: bool(first.project.regions[0].takes))
    qtbot.waitUntil(lambda: other.state is State.SEPARATED)  # it went on by itself
    assert not list(separated.session._notes.folder.glob("*.json"))


def test_a_preview_is_heard_in_a_loop_and_leaves_no_trace(opened, engine, streams, qtbot):
    song = opened.song
    song.loop = (RATE, 3 * RATE)
    opened.playback.seek(RATE)
    project = song.project
    do(opened, "preview")
    qtbot.waitUntil(lambda: song.preview is not None)
    assert engine.spans == [(0, song.frames)]  # the song is shorter than ten seconds
    assert opened.playback.is_playing
    assert opened.playback.heard == VOCALS
    assert heard_share(opened) == "halves"
    assert song.loop_on
    assert {VOCALS, ACCOMPANIMENT} <= set(song.tracks())
    use(opened.separation.combo, "tenths")
    do(opened, "preview")  # another network for the same seconds
    qtbot.waitUntil(lambda: heard_share(opened) == "tenths")
    press(opened, Qt.Key.Key_1)
    assert opened.playback.heard == MIXTURE
    do(opened, "preview")
    assert song.preview is None
    assert not opened.playback.is_playing
    assert (song.loop, song.loop_on, song.position) == ((RATE, 3 * RATE), False, RATE)
    assert opened.playback.heard == MIXTURE
    assert song.project is project
    assert set(opened.playback.sources) == {MIXTURE}
    assert not opened.session.histories.canUndo()


def test_a_preview_is_ten_seconds_at_the_playhead(window, engine, drop, long_song, qtbot):
    drop(long_song)
    qtbot.waitUntil(lambda: window.song is not None and window.song.project is not None)
    window.playback.seek(12 * RATE)
    do(window, "preview")
    qtbot.waitUntil(lambda: window.song.preview is not None)
    assert engine.spans == [(12 * RATE, 22 * RATE)]
    assert window.song.loop == (12 * RATE, 22 * RATE)
    sources = window.playback.sources
    assert not sources[VOCALS].read(5 * RATE, 12 * RATE).any()
    whole = sources[VOCALS].read(12 * RATE, 22 * RATE) + sources[ACCOMPANIMENT].read(
        12 * RATE, 22 * RATE
    )
    mixture = sources[MIXTURE].read(12 * RATE, 22 * RATE)
    np.testing.assert_allclose(whole, mixture, atol=1e-6)
    press(window, Qt.Key.Key_Escape)
    assert window.song.preview is None
    assert window.song.position == 12 * RATE


def test_another_song_ends_the_preview(opened, drop, long_song, qtbot):
    first = opened.song
    do(opened, "preview")
    qtbot.waitUntil(lambda: first.preview is not None)
    drop(long_song)
    qtbot.waitUntil(lambda: len(opened.session.songs) == 2)
    other = opened.session.songs[1]
    qtbot.waitUntil(lambda: other.project is not None)
    opened.songs.select(other)
    QApplication.processEvents()
    assert first.preview is None
    assert (first.loop, first.loop_on) == (None, False)


def test_doubtful_passages_are_found_one_after_the_other(
    window, engine, drop, long_song, qtbot, monkeypatch
):
    values = [-30.0] * 30
    values[7:10] = [-12.0, -8.0, -10.0]
    values[20] = -5.0
    engine.disagreement = tuple(values)
    drop(long_song)
    qtbot.waitUntil(lambda: window.song is not None and window.song.project is not None)
    assert not window.actions_by_name["nextDoubt"].isEnabled()
    do(window, "separate")
    qtbot.waitUntil(lambda: window.song.state is State.SEPARATED)
    assert window.timeline.stage.sections.heat.isVisible()
    found = []
    for key in (Qt.Key.Key_D, Qt.Key.Key_D, Qt.Key.Key_D):
        press(window, key)
        found.append((window.song.position // RATE, window.song.selection))
    second = (19, (20 * RATE, 21 * RATE))
    assert found == [(7, (8 * RATE, 10 * RATE)), second, found[0]]
    QTest.keyClick(window.timeline, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert (window.song.position // RATE, window.song.selection) == second
    # What was separated anew by one network is not doubted any more.
    engine.disagreement = ()
    press(window, Qt.Key.Key_M)
    reseparate(window, qtbot, "thirds")
    assert window.workbench._doubts._values[20] == NONE
    press(window, Qt.Key.Key_D)
    press(window, Qt.Key.Key_D)
    assert window.song.selection == (8 * RATE, 10 * RATE)


def test_a_take_says_how_far_its_networks_differ(separated, engine, qtbot):
    mark(separated, RATE, 2 * RATE)
    engine.disagreement = (-20.0, -20.0, -20.0)
    reseparate(separated, qtbot, "thirds")
    assert "−20 dB" in rows(separated)[1].details
    assert "Thirds" in rows(separated)[1].title


def test_a_take_that_is_too_short_says_so(sectioned):
    song = sectioned.song
    assert region(sectioned).takes[0].span == Span(0, 3 * RATE)
    for _ in range(60):
        do(sectioned, "endLater")
    assert region(sectioned).span.end > 3 * RATE
    assert "covers a part" in rows(sectioned)[1].details
    song.document.apply("Without", remove_region(song.project, region(sectioned).id))
    assert not rows(sectioned)
