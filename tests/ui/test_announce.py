"""What a screen reader is told while things happen, and that it is not told too much."""

import pytest
from PySide6.QtGui import QAccessible

from app.catalog.stems import VOCALS
from app.core.errors import AppError
from app.ui import announce
from app.ui.announce import STEPS
from tests.ui.parts import do, drop_files, separate, wait_open
from tests.ui.project_parts import is_idle
from tests.ui.sections_parts import RATE, mark, reseparate, write_cards

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def said(window):
    """Sentences, with an exclamation mark before what may interrupt."""
    said = []
    window.announcer.post = lambda text, urgent: said.append("!" * urgent + text)
    return said


def let_time_pass(window):
    """Let what was gathered be told."""
    while window.announcer._gap.isActive():
        window.announcer._gap.stop()
        window.announcer._gap.timeout.emit()


def test_opening_and_separating_are_told_with_every_quarter(window, said, engine, song_file, qtbot):
    drop_files(window, song_file)
    wait_open(qtbot, window)
    title = window.song.title
    assert said == [f"Opened “{title}”."]
    let_time_pass(window)
    engine.gate.clear()
    separate(window)
    qtbot.waitUntil(lambda: window.song.activity.has_started)
    let_time_pass(window)
    for fraction in (0.1, 0.26, 0.3, 0.49, 0.5, 0.8, 0.95):
        window.song.activity.fraction = fraction
        window.song.advanced.emit()
        let_time_pass(window)
    engine.gate.set()
    qtbot.waitUntil(lambda: is_idle(window))
    let_time_pass(window)
    assert said[1:] == [
        f"Separating “{title}”.",
        *(f"“{title}” is separated by {100 * step // STEPS} %." for step in range(1, STEPS)),
        f"“{title}” is separated.",
    ]


def test_what_comes_thick_and_fast_is_gathered(window, said):
    say = window.announcer.say
    for percent in range(5):
        say(f"{percent} %.", "progress")
    say("Something else.")
    assert said == ["0 %."]
    let_time_pass(window)
    assert said == ["0 %.", "4 %. Something else."]
    say("Again.")
    assert said[-1] == "Again."


def test_what_is_heard_is_told_at_once(separated, said):
    for name in ("hearVocals", "hearVocals", "hearAccompaniment", "hearMixture"):
        do(separated, name)
    assert said == ["Heard: Vocals.", "Heard: Instrumental.", "Heard: Mixture."]
    assert separated.playback.heard != VOCALS


def test_sections_and_takes_are_told(separated, said, engine, qtbot):
    write_cards()
    separated.networks.load()
    let_time_pass(separated)
    said.clear()
    mark(separated, RATE, 2 * RATE)
    name = separated.song.project.regions[0].name
    assert said == [f"Added section “{name}”, from 0:01.0 to 0:02.0."]
    reseparate(separated, qtbot, "thirds")
    let_time_pass(separated)
    assert said[1:] == [f"Take 1 of section “{name}” is ready."]
    do(separated, "hearTake0")
    do(separated, "cancel")
    do(separated, "removeSection")
    assert said[2:] == [
        "Heard: Vocals.",
        "Heard without being chosen: what lies beneath.",
        "Heard: the song as it is decided.",
        f"Removed section “{name}”.",
    ]


def test_messages_are_told_and_warnings_interrupt(window, said):
    window.messages.show_note("Exported a.wav.", "Turned down.")
    window.show_error(AppError("It went wrong.", "Try it."))
    assert said == ["Exported a.wav. Turned down.", "!It went wrong. Try it."]


def test_a_failure_is_told_once_be_the_song_shown_or_not(
    opened, said, engine, song_file, tmp_path, qtbot
):
    other = tmp_path / "other.wav"
    other.write_bytes(song_file.read_bytes())
    opened.open([other])
    qtbot.waitUntil(lambda: len(opened.session.songs) == 2 and is_idle(opened))
    engine.error = ("No.", "Try it.")
    first, second = opened.session.songs
    opened.songs.select(first)
    for song in (first, second):
        opened.session.queue.add(song, opened.separation.recipe)
    qtbot.waitUntil(lambda: is_idle(opened) and second.trouble is not None)
    warnings = [text for text in said if text.startswith("!")]
    assert warnings == ["!No. Try it.", "!“other”: No. Try it."]


def test_the_first_steps_are_told(window, said, tmp_path, monkeypatch):
    monkeypatch.setattr("app.ui.welcome.demo_song", lambda: tmp_path / "none.flac")
    do(window, "firstSteps")
    assert "Play and pause" in said[0]


def test_announcements_reach_the_platform_with_their_politeness(window, monkeypatch):
    posted = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: posted.append((event.object(), event.message(), event.politeness())),
    )
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    window.announcer.post("Nobody listens.", False)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window.announcer.post("Opened.", False)
    window.announcer.post("Failed.", True)
    levels = QAccessible.AnnouncementPoliteness
    assert posted == [(window, "Opened.", levels.Polite), (window, "Failed.", levels.Assertive)]
    assert announce.GAP_MS > 0
