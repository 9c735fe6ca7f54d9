"""The level meter: how it moves, its lamp, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.playback.levels import Levels
from app.ui import theme
from app.ui.panels.ballistics import FALL_DB, FLOOR_DB, HOLD_SECONDS, Bar, decibels
from app.ui.panels.meters import LevelMeter

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

HALF = Levels((0.5, 0.25), (0.25, 0.125), clipped=False)
SILENT = Levels()
LOUD = Levels((1.2, 1.0), (0.7, 0.7), clipped=True)


@pytest.fixture
def meter(qtbot):
    meter = LevelMeter()
    qtbot.addWidget(meter)
    meter.show()
    qtbot.waitExposed(meter)
    return meter


@pytest.mark.parametrize(
    ("level", "expected"), [(1.0, 0.0), (0.5, -6.02), (0.0, FLOOR_DB), (1e-9, FLOOR_DB), (2, 6.02)]
)
def test_levels_are_shown_in_decibels_down_to_a_floor(level, expected):
    assert decibels(level) == pytest.approx(expected, abs=0.01)


def test_a_bar_rises_at_once_and_falls_at_a_steady_pace():
    bar = Bar().after(1.0, 0.5, 0.016)
    assert (bar.peak, bar.rms) == pytest.approx((0.0, -6.02), abs=0.01)
    later = bar.after(0.0, 0.0, 0.5)
    assert later.peak == pytest.approx(-FALL_DB / 2)
    assert later.rms == pytest.approx(-6.02 - FALL_DB / 2, abs=0.01)
    assert later.after(0.0, 0.0, 60).peak == FLOOR_DB


def test_the_highest_peak_is_held_and_then_falls():
    bar = Bar().after(1.0, 0.5, 0.016)
    for _ in range(10):
        bar = bar.after(0.1, 0.1, HOLD_SECONDS / 10)
    assert bar.held == 0.0
    assert bar.after(0.1, 0.1, 0.5).held == pytest.approx(-FALL_DB / 2)
    assert bar.after(0.1, 0.1, 60).held == pytest.approx(-20)  # never below what is heard
    assert bar.after(2.0, 0.1, 0.016).held == pytest.approx(6.02, abs=0.01)


def test_the_inner_bar_never_leaves_the_outer_one():
    bar = Bar().after(0.1, 0.7, 0.016)
    assert bar.rms == bar.peak == pytest.approx(-20)


def test_left_is_above_right_and_louder_is_longer(meter):
    meter.show_levels(HALF, 0.016)
    picture = meter.grab().toImage()
    groove = theme.mix(theme.colours().panel, theme.colours().text, 0.10)

    def length(y):
        shown = [QColor(picture.pixel(x, y)) for x in range(meter.scale.width())]
        return sum(colour.name() != groove.name() for colour in shown)

    left, right = length(2), length(9)
    assert left > right > 0
    assert meter.bars[0].peak == pytest.approx(-6.02, abs=0.01)


def test_the_lamp_stays_lit_until_it_is_clicked(meter):
    meter.show_levels(HALF, 0.016)
    assert not meter.lamp.is_lit
    meter.show_levels(LOUD, 0.016)
    meter.show_levels(SILENT, 5.0)
    meter.rest()
    assert meter.lamp.is_lit
    assert "clipped" in meter.accessibleDescription()
    QTest.mouseClick(meter.lamp, Qt.MouseButton.LeftButton)
    assert not meter.lamp.is_lit
    assert "clipped" not in meter.accessibleDescription()


def test_the_lamp_can_be_reached_by_keyboard(meter):
    meter.show_levels(LOUD, 0.016)
    meter.lamp.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(meter.lamp, Qt.Key.Key_Space)
    assert not meter.lamp.is_lit


def test_the_level_is_told_in_words(meter):
    assert meter.accessibleName() == "Level"
    assert "silence" in meter.accessibleDescription()
    meter.show_levels(HALF, 0.016)
    assert meter.accessibleDescription() == "Peaks: left −6 dB, right −12 dB."


def test_at_rest_nothing_is_shown(meter):
    meter.show_levels(HALF, 0.016)
    meter.rest()
    assert meter.bars == (Bar(), Bar())
    assert "silence" in meter.accessibleDescription()
