"""The lane of the difference: on demand, drawn inside of sections only, heard with 4."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.catalog.stems import DIFFERENCE, MIXTURE, VOCALS
from app.ui.memory import MemoryFile
from tests.ui.parts import do, press
from tests.ui.sections_parts import RATE, mark, region

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def compared(sectioned, qtbot):
    """A section of two takes, the second one chosen, and the lane."""
    do(sectioned, "differenceLane")
    wait_drawn(sectioned, qtbot)
    return sectioned


def wait_drawn(window, qtbot):
    qtbot.waitUntil(lambda: window.workbench.difference.is_idle)


def sound(window, stem, start=0, end=4 * RATE):
    return window.playback.sources[stem].read(start, end)


def loudest(window, start, end):
    """Return the largest magnitude that is drawn between two frames."""
    return float(np.abs(window.song.difference.peaks.envelope(start, end, 1)).max())


def test_it_costs_nothing_while_it_is_not_wanted(sectioned):
    assert DIFFERENCE not in sectioned.timeline.stage.lanes
    assert DIFFERENCE not in sectioned.playback.sources
    assert sectioned.song.difference is None
    assert sectioned.workbench.difference._peaks._runner is None
    assert not sectioned.transport.selector.segments[DIFFERENCE].isVisible()
    press(sectioned, Qt.Key.Key_4)
    assert sectioned.playback.heard == MIXTURE


def test_it_shows_what_sections_change_and_nothing_elsewhere(compared):
    lane = compared.timeline.stage.lanes[DIFFERENCE]
    assert lane.isVisible()
    vocals, mixture = sound(compared, VOCALS), sound(compared, MIXTURE)
    expected = vocals - 0.5 * mixture  # the base take is the half
    expected[:RATE] = expected[2 * RATE :] = 0
    np.testing.assert_allclose(sound(compared, DIFFERENCE), expected, atol=1e-6)
    assert loudest(compared, 1.2 * RATE, 1.8 * RATE) > 0.01
    assert loudest(compared, 0, 0.9 * RATE) == 0
    assert loudest(compared, 2.4 * RATE, 4 * RATE) == 0


def test_a_take_that_is_auditioned_is_compared_with_the_chosen_one(compared, qtbot):
    do(compared, "hearTake1")
    wait_drawn(compared, qtbot)
    middle = sound(compared, DIFFERENCE, RATE + 5000, 2 * RATE - 5000)
    mixture = sound(compared, MIXTURE, RATE + 5000, 2 * RATE - 5000)
    np.testing.assert_allclose(middle, (1 / 3 - 0.1) * mixture, atol=1e-5)
    height = loudest(compared, 1.2 * RATE, 1.8 * RATE)
    assert height == pytest.approx(float(np.abs(middle).max()), rel=0.05)
    do(compared, "cancel")
    wait_drawn(compared, qtbot)
    again = loudest(compared, 1.2 * RATE, 1.8 * RATE)  # the half minus the tenth
    assert again == pytest.approx(height * (0.5 - 0.1) / (1 / 3 - 0.1), rel=0.05)


def test_an_edit_is_drawn_and_undone(compared, qtbot):
    before = loudest(compared, 1.2 * RATE, 1.8 * RATE)
    do(compared, "removeSection")
    wait_drawn(compared, qtbot)
    assert loudest(compared, 0, 4 * RATE) == 0
    do(compared, "undo")
    wait_drawn(compared, qtbot)
    assert loudest(compared, 1.2 * RATE, 1.8 * RATE) == before
    mark(compared, 3 * RATE, 3.5 * RATE)  # decides nothing yet
    wait_drawn(compared, qtbot)
    assert loudest(compared, 3 * RATE, 3.5 * RATE) == 0


def test_it_is_heard_with_4_and_left_with_the_lane(compared):
    segment = compared.transport.selector.segments[DIFFERENCE]
    assert segment.isVisible()
    press(compared, Qt.Key.Key_4)
    assert compared.playback.heard == DIFFERENCE
    assert compared.playback._player.current == DIFFERENCE
    assert compared.transport.selector.current == DIFFERENCE
    assert compared.actions_by_name["hearDifference"].isChecked()
    assert "Difference" in compared.timeline.accessibleDescription()
    do(compared, "differenceLane")
    assert compared.playback.heard == MIXTURE
    assert not segment.isVisible()
    assert DIFFERENCE not in compared.timeline.stage.lanes
    assert not compared.actions_by_name["hearDifference"].isEnabled()


def test_it_comes_back_after_it_was_hidden(compared, qtbot):
    before = loudest(compared, 1.2 * RATE, 1.8 * RATE)
    do(compared, "differenceLane")
    do(compared, "viewBoth")
    do(compared, "differenceLane")
    wait_drawn(compared, qtbot)
    lane = compared.timeline.stage.lanes[DIFFERENCE]
    assert lane.isVisible()
    assert lane.axis is not None
    assert loudest(compared, 1.2 * RATE, 1.8 * RATE) == before
    heights = [lane.rect().height() for lane in compared.timeline.stage.lanes.values()]
    assert max(heights) - min(heights) <= 1


def test_lanes_share_the_room_that_it_leaves(sectioned):
    lanes = sectioned.timeline.stage.lanes
    before = lanes[MIXTURE].rect().height()
    do(sectioned, "differenceLane")
    assert lanes[MIXTURE].rect().height() < before
    do(sectioned, "differenceLane")
    assert lanes[MIXTURE].rect().height() == pytest.approx(before, abs=1)


def test_before_anything_is_decided_it_says_so(separated):
    do(separated, "differenceLane")
    lane = separated.timeline.stage.lanes[DIFFERENCE]
    assert "No section" in lane._hint
    assert not sound(separated, DIFFERENCE).any()


def test_its_spectrogram_is_made_anew_only_when_it_sounds_different(compared):
    do(compared, "viewBoth")
    spectrum = compared.timeline.stage.lanes[DIFFERENCE].spectrogram._spectrum
    compared.song.changed.emit()
    assert compared.timeline.stage.lanes[DIFFERENCE].spectrogram._spectrum == spectrum
    do(compared, "hearTake1")
    other = compared.timeline.stage.lanes[DIFFERENCE].spectrogram._spectrum
    assert other.identity != spectrum.identity


def test_whether_it_is_shown_is_remembered(compared):
    memory = compared._memory
    memory.save()
    assert MemoryFile(memory._path).value.difference_lane is True
    assert region(compared).take is not None
