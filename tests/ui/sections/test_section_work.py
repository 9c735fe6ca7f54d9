"""Sections that are separated in the background: failing, cancelled, before whole songs."""

import threading

import pytest

from app.catalog.recipes import Member, Recipe
from app.core import paths
from app.ui.song import Kind, State
from tests.ui.parts import do, use
from tests.ui.sections_parts import RATE, mark, region, reseparate

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


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
    assert not list((paths.user_data() / "unfinished").glob("*.json"))
