"""Keys and buttons of the transport: shuttling, pre-roll, scrubbing, solo and mute, outputs."""

import json
import threading

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core import paths
from app.core.errors import PlaybackError
from app.playback.levels import Levels
from app.project import edits
from app.project.model import Span
from app.ui import output_menu
from app.ui.hearing import SILENCE
from app.ui.shuttle import next_speed
from app.ui.timeline.switches import MUTE, SOLO
from tests.ui.mouse import click, drag, place_of
from tests.ui.parts import listen, press

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100
J, K, L, SPACE = Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_L, Qt.Key.Key_Space


def keys(window, key, modifier):
    window.timeline.setFocus()
    QTest.keyClick(window.timeline, key, modifier)


def speed_shown(window):
    return window.transport.findChild(object, "speed").text()


@pytest.mark.parametrize(
    ("speed", "direction", "expected"),
    [(0, 1, 1), (1, 1, 2), (2, 1, 4), (4, 1, 4), (-4, 1, 1),
     (0, -1, -1), (-1, -1, -2), (-2, -1, -4), (-4, -1, -4), (2, -1, -1)],
)  # fmt: skip
def test_each_press_doubles_the_speed_or_turns_round(speed, direction, expected):
    assert next_speed(speed, direction) == expected


def test_j_k_and_l_shuttle(opened):
    playback = opened.playback
    for key, speed, shown in ((L, 1, ""), (L, 2, "2×"), (L, 4, "4×"), (J, -1, "−1×"),
                              (J, -2, "−2×"), (L, 1, ""), (J, -1, "−1×")):  # fmt: skip
        press(opened, key)
        assert playback.speed == speed
        assert speed_shown(opened) == shown
    press(opened, K)
    assert playback.speed == 0
    assert speed_shown(opened) == ""
    assert opened.actions_by_name["play"].text() == "&Play"


def test_space_ends_shuttling_and_then_plays_as_usual(opened):
    press(opened, L)
    press(opened, L)
    press(opened, SPACE)
    assert not opened.playback.is_playing
    press(opened, SPACE)
    assert opened.playback.speed == 1


def test_shuttling_forwards_gets_further(opened, streams):
    press(opened, L)
    press(opened, L)
    listen(opened, streams, 60)
    assert opened.timeline.position == pytest.approx(2 * 60 * 512, rel=0.1)


def test_the_loop_is_on_another_key(opened):
    keys(opened, L, Qt.KeyboardModifier.ControlModifier)
    assert opened.song.loop_on
    assert not opened.playback.is_playing


def test_pre_roll_begins_before_the_playhead_and_plays_on(opened):
    opened.playback.seek(3 * RATE)
    keys(opened, SPACE, Qt.KeyboardModifier.ShiftModifier)
    assert opened.timeline.position == RATE
    assert opened.playback.is_playing


def test_pre_roll_begins_before_the_section_that_is_worked_on(separated):
    song = separated.song
    edited = edits.add_region(song.project, Span(2 * RATE + 100, 3 * RATE), 100, "Verse")
    song.region_id = edited.regions[-1].id
    song.document.apply("Mark section", edited)
    separated._memory.update(pre_roll=1.5)
    keys(separated, SPACE, Qt.KeyboardModifier.ShiftModifier)
    assert separated.timeline.position == RATE // 2 + 100
    separated.playback.pause()
    separated._memory.update(pre_roll=10.0)
    keys(separated, SPACE, Qt.KeyboardModifier.ShiftModifier)
    assert separated.timeline.position == 0


def handle(window):
    """Return where the playhead's handle is on the surface of the timeline."""
    ruler = window.timeline.stage.ruler
    place = place_of(window.timeline, window.timeline.position, ruler)
    top = window.timeline.stage.mapFromScene(ruler.mapToScene(QPointF(0, 4))).y()
    place.setY(top)
    return place


def at(window, frame):
    """Return the place of a frame, as high as the handle."""
    place = place_of(window.timeline, frame, window.timeline.stage.ruler)
    place.setY(handle(window).y())
    return place


@pytest.mark.parametrize("plays", [True, False])
def test_dragging_the_handle_scrubs_and_then_goes_on_as_before(opened, streams, plays):
    opened.playback.seek(RATE)
    if plays:
        press(opened, SPACE)
        listen(opened, streams, 4)
    asked, player = [], opened.playback._player
    scrub = player.scrub
    player.scrub = lambda frame: (asked.append(frame), scrub(frame))
    drag(opened.timeline, handle(opened), at(opened, 2.5 * RATE))
    assert asked == sorted(asked)
    assert len(asked) > 4
    assert asked[-1] == pytest.approx(2.5 * RATE, rel=0.02)
    assert opened.timeline.position == pytest.approx(asked[-1], abs=2000)
    assert not opened.playback.is_scrubbing
    assert opened.playback.is_playing == plays
    assert not opened.song.loop_on  # that is what a drag elsewhere in the ruler does


def test_scrubbing_is_heard(opened, streams):
    opened.playback.scrub(2 * RATE)
    heard = listen(opened, streams, 12)
    assert np.abs(heard).max() > 0.1
    opened.playback.end_scrub()
    listen(opened, streams, 20)
    assert not listen(opened, streams, 4).any()
    assert opened.timeline.position == 2 * RATE


def test_beyond_the_song_scrubbing_stays_at_its_ends(opened):
    opened.playback.scrub(-500)
    assert opened.timeline.position == 0
    opened.playback.scrub(10**9)
    assert opened.timeline.position == opened.song.frames
    opened.playback.end_scrub()


def test_dragging_the_handle_beyond_the_view_takes_the_view_along(opened, qtbot):
    timeline = opened.timeline
    opened.playback.seek(RATE // 2)
    timeline.zoom(4, 0)
    start, end = timeline.view_range
    assert end < 2 * RATE
    ruler = timeline.stage.ruler
    far = at(opened, end)
    far.setX(far.x() + 60)
    view = timeline.stage.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=handle(opened))
    for x in range(handle(opened).x(), far.x(), 25):
        move(view, x, far.y())
    move(view, far.x(), far.y())
    qtbot.waitUntil(lambda: timeline.view_range[0] > start)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=far)
    qtbot.waitUntil(lambda: not opened.playback.is_scrubbing)
    assert timeline.position > end
    first, last = timeline.view_range
    assert first <= timeline.position <= last
    assert ruler.isVisible()


def move(view, x, y):
    place = QPointF(x, y)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(view.mapToGlobal(place)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    QTest.qWait(15)


def test_the_cursor_shows_where_the_handle_can_be_taken(opened):
    opened.playback.seek(RATE)
    ruler = opened.timeline.stage.ruler
    start, end = opened.timeline.view_range
    x = (RATE - start) / (end - start) * ruler.rect().width()
    assert ruler.is_on_handle(QPointF(x + 5, 4))
    assert not ruler.is_on_handle(QPointF(x + 20, 4))
    assert not ruler.is_on_handle(QPointF(x, ruler.rect().height() - 1))


def press_switch(window, lane, name):
    """Click a button in a lane's head."""
    stage = window.timeline.stage
    header = stage.headers[lane]
    click(window.timeline, stage.mapFromScene(header.mapToScene(header.switch_place(name))))
    QTest.qWait(15)


def test_solo_and_mute_in_the_heads_decide_what_is_heard(separated):
    playback, made = separated.playback, separated.actions_by_name
    for lane, name, heard in (
        (VOCALS, SOLO, VOCALS),
        (ACCOMPANIMENT, SOLO, MIXTURE),
        (VOCALS, SOLO, ACCOMPANIMENT),
        (ACCOMPANIMENT, MUTE, SILENCE),
        (ACCOMPANIMENT, SOLO, VOCALS),
        (VOCALS, MUTE, SILENCE),
        (MIXTURE, SOLO, MIXTURE),
    ):
        press_switch(separated, lane, name)
        assert playback.heard == heard
        assert separated.transport.selector.current == heard
    assert made["muteVocals"].isChecked()
    assert made["muteAccompaniment"].isChecked()
    assert not made["soloVocals"].isChecked()


def test_the_selector_and_its_keys_clear_solo_and_mute(separated):
    made = separated.actions_by_name
    made["muteVocals"].trigger()
    made["muteAccompaniment"].trigger()
    assert separated.playback.heard == SILENCE
    assert "Heard: nothing" in separated.timeline.accessibleDescription()
    assert not any(made[n].isChecked() for n in ("hearMixture", "hearVocals", "hearAccompaniment"))
    press(separated, Qt.Key.Key_2)
    assert separated.playback.heard == VOCALS
    assert separated.playback.hearing.is_plain
    assert not made["muteVocals"].isChecked()
    assert made["hearVocals"].isChecked()
    made["soloAccompaniment"].trigger()
    separated.transport.selector.segments[MIXTURE].click()
    assert separated.playback.heard == MIXTURE
    assert not made["soloAccompaniment"].isChecked()


def test_silence_lasts_as_long_as_all_is_muted(separated, streams):
    press(separated, SPACE)
    listen(separated, streams, 4)
    for key in ("Shift+V", "Shift+B"):
        action = next(a for a in separated.actions_by_name.values()
                      if a.shortcut().toString() == key)  # fmt: skip
        action.trigger()
    listen(separated, streams, 10)
    before = separated.timeline.position
    assert not listen(separated, streams, 10).any()
    assert separated.timeline.position > before
    separated.actions_by_name["muteVocals"].trigger()
    listen(separated, streams, 10)
    assert listen(separated, streams, 4).any()


def test_each_song_keeps_its_solo_and_mute(separated, drop, song_file, tmp_path, qtbot):
    first = separated.song
    separated.actions_by_name["soloVocals"].trigger()
    second = tmp_path / "other.wav"
    second.write_bytes(song_file.read_bytes())
    drop(second)
    qtbot.waitUntil(lambda: len(separated.session.songs) == 2)
    qtbot.waitUntil(lambda: separated.session.songs[1].project is not None)
    separated.songs.select(separated.session.songs[1])
    assert separated.playback.heard == MIXTURE
    assert not separated.actions_by_name["soloVocals"].isEnabled()
    separated.songs.select(first)
    assert separated.playback.heard == VOCALS
    assert separated.actions_by_name["soloVocals"].isChecked()


def test_nothing_can_be_soloed_before_there_are_stems(opened):
    assert not opened.actions_by_name["soloVocals"].isEnabled()
    head = opened.timeline.stage.headers[MIXTURE]
    with pytest.raises(KeyError):
        head.switch_place(SOLO)


def test_the_meter_moves_while_it_plays_and_rests_otherwise(opened, streams):
    meter = opened.transport.meter
    press(opened, SPACE)
    listen(opened, streams, 30)
    assert all(bar.peak > -20 for bar in meter.bars)
    press(opened, SPACE)
    assert all(bar.peak == -60 for bar in meter.bars)
    assert not opened.playback._timer.isActive()


def test_what_clipped_lights_the_lamp(opened, streams, monkeypatch):
    monkeypatch.setattr(type(opened.playback._player), "levels",
                        lambda self: Levels((1.1, 0.5), (0.5, 0.3), clipped=True))  # fmt: skip
    press(opened, SPACE)
    listen(opened, streams, 2)
    press(opened, SPACE)
    assert opened.transport.meter.lamp.is_lit


@pytest.fixture
def outputs(monkeypatch):
    """The outputs that are connected; a test changes the list."""
    names = ["Headphones", "Loudspeakers & more"]
    monkeypatch.setattr(output_menu, "output_names", lambda: list(names))
    return names


def entries(window):
    """Return the texts of the menu; what is chosen has a star."""
    actions = window.desk.outputs.menu.actions()
    return [("*" if a.isChecked() else "") + a.text() for a in actions if not a.isSeparator()]


def open_menu(window, qtbot):
    window.desk.outputs.menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: not window.desk.outputs.is_reading)


def test_the_output_can_be_chosen(opened, outputs, qtbot):
    assert entries(opened) == ["*System default", "Looking for outputs …"]
    open_menu(opened, qtbot)
    assert entries(opened) == ["*System default", "Headphones", "Loudspeakers && more"]
    opened.desk.outputs.menu.actions()[-1].trigger()
    assert opened.playback._player.output == "Loudspeakers & more"
    opened.desk.outputs.menu.actions()[0].trigger()
    assert opened.playback._player.output is None


def test_an_output_that_is_gone_stays_chosen_and_is_said_to_be_gone(opened, outputs, qtbot):
    open_menu(opened, qtbot)
    opened.desk.outputs.menu.actions()[2].trigger()
    outputs.remove("Headphones")
    open_menu(opened, qtbot)
    assert entries(opened)[-1] == "*Headphones (not connected)"
    outputs.clear()
    open_menu(opened, qtbot)
    assert entries(opened)[1:] == ["*Headphones (not connected)", "No output was found"]


def test_the_output_is_remembered(opened, outputs, qtbot):
    open_menu(opened, qtbot)
    opened.desk.outputs.menu.actions()[2].trigger()
    opened.close()
    assert json.loads((paths.user_data() / "window.json").read_text())["output"] == "Headphones"


def test_outputs_that_cannot_be_read_leave_the_default(opened, monkeypatch, qtbot):
    def fail():
        raise PlaybackError("There is no PortAudio.")

    monkeypatch.setattr(output_menu, "output_names", fail)
    open_menu(opened, qtbot)
    assert entries(opened) == ["*System default", "No output was found"]


def test_the_menu_is_filled_in_another_thread(opened, monkeypatch, qtbot):
    gate, readers = threading.Event(), []

    def read():
        readers.append(threading.current_thread())
        assert gate.wait(10)
        return []

    monkeypatch.setattr(output_menu, "output_names", read)
    opened.desk.outputs.menu.aboutToShow.emit()
    assert opened.desk.outputs.is_reading  # and it is not waited for
    gate.set()
    qtbot.waitUntil(lambda: not opened.desk.outputs.is_reading)
    assert readers != [threading.main_thread()]


def test_an_unplugged_output_is_said_and_the_button_shows_play_again(opened, streams, qtbot):
    press(opened, SPACE)
    listen(opened, streams, 4)
    error = PlaybackError("The sound output stopped working.", "Connect it.")
    player = opened.playback._player
    player.pause()  # as after a loss
    player.on_error(error)
    qtbot.waitUntil(lambda: "stopped working" in opened.messages.text)
    assert opened.actions_by_name["play"].text() == "&Play"
    assert not opened.playback.is_playing


def test_the_remembered_output_is_used_from_the_first_sound_on(opened, streams, outputs, qtbot):
    assert opened._memory.value.output == ""
    open_menu(opened, qtbot)
    opened.desk.outputs.menu.actions()[2].trigger()
    press(opened, SPACE)
    listen(opened, streams, 2)
    assert streams[-1].device == "Headphones"


@pytest.mark.parametrize("speed", [1, -4])
@pytest.mark.parametrize("width", [1400, 1100, 900, 700, 1])
def test_nothing_in_the_bar_lies_over_anything_else(separated, width, speed):
    bar = separated.transport
    separated.resize(max(width, separated.minimumWidth()), 700)
    bar.show_speed(speed)
    bar.layout().activate()
    parts = [part for part in bar.children() if part.isWidgetType() and part.isVisible()]
    for number, part in enumerate(parts):
        assert bar.rect().adjusted(-2, 0, 2, 0).contains(part.geometry()), part
        for other in parts[number + 1 :]:
            shared = part.geometry() & other.geometry()
            assert shared.width() <= 2, (part, other)
    assert bar.meter.isVisible() == (width >= 900)
