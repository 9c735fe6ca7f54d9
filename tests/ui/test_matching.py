"""Loudness-matched comparing: measured in the background, heard equally loud."""

import threading

import pytest

from app.audio.loudness import SILENCE, LoudnessMeter
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core.errors import AudioError
from app.project import edits
from app.project.model import Span
from app.ui import matching
from app.ui.matching import gains
from tests.ui.parts import listen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

RATE = 44_100
STEMS = (MIXTURE, VOCALS, ACCOMPANIMENT)


def switch(window):
    window.actions_by_name["matchLoudness"].trigger()


def matched(qtbot, window):
    """Wait until all that is compared is known."""
    found = window.desk.matching
    qtbot.waitUntil(lambda: bool(found.decibels) and not found.is_measuring)
    return found.decibels


def lower_vocals(window, decibels):
    """Lower the vocals of the whole song."""
    song = window.song
    edited = edits.add_region(song.project, Span(0, song.frames), 0, "All")
    edited = edits.change_region(edited, edited.regions[-1].id, gain_db=decibels)
    song.document.apply("Lower vocals", edited)


def loudness_heard(window, streams, stem):
    """Play the whole song and measure what the sound card takes."""
    playback = window.playback
    playback.stop()
    playback.hear(stem)
    playback.play()
    heard = listen(window, streams, until=lambda: not playback.is_playing)
    meter = LoudnessMeter(2, RATE)
    meter.add(heard)
    return meter.finish()


@pytest.mark.parametrize(
    ("loudness", "expected"),
    [
        ({"a": -14.0, "b": -20.0}, {"a": -6.0, "b": 0.0}),
        ({"a": -14.0, "b": SILENCE}, {"a": 0.0, "b": 0.0}),
        ({"a": -14.0, "b": -20.0, "c": -60.0}, {"a": -6.0, "b": 0.0, "c": 0.0}),
        ({"a": SILENCE, "b": SILENCE}, {"a": 0.0, "b": 0.0}),
        ({}, {}),
    ],
    ids=["two", "silence", "next to silence", "all silent", "nothing"],
)
def test_gains_bring_all_to_the_quietest_but_not_to_silence(loudness, expected):
    assert gains(loudness) == expected


def test_what_is_heard_is_equally_loud(separated, streams, qtbot):
    lower_vocals(separated, -5.0)
    before = [loudness_heard(separated, streams, stem) for stem in STEMS]
    assert max(before) - min(before) > 5
    switch(separated)
    found = matched(qtbot, separated)
    assert max(found.values()) == 0.0
    after = [loudness_heard(separated, streams, stem) for stem in STEMS]
    assert max(after) - min(after) < 0.1
    assert min(after) == pytest.approx(min(before), abs=0.1)  # nothing was made louder
    switch(separated)
    assert loudness_heard(separated, streams, MIXTURE) == pytest.approx(before[0], abs=0.05)


def test_the_switch_says_what_it_does(separated, qtbot):
    switch(separated)
    matched(qtbot, separated)
    tip = separated.actions_by_name["matchLoudness"].toolTip()
    assert "Mixture −6.0 dB" in tip
    assert "Vocals 0.0 dB" in tip
    switch(separated)
    assert "Mixture" not in separated.actions_by_name["matchLoudness"].toolTip()


def test_what_was_measured_is_not_measured_again(separated, monkeypatch, qtbot):
    switch(separated)
    matched(qtbot, separated)
    monkeypatch.setattr(matching, "measure", None)
    switch(separated)
    assert not separated.desk.matching.decibels
    switch(separated)
    assert separated.desk.matching.decibels
    assert not separated.desk.matching.is_measuring


def test_other_decisions_are_measured_anew(separated, qtbot):
    switch(separated)
    first = matched(qtbot, separated)
    lower_vocals(separated, -6.0)
    qtbot.waitUntil(lambda: separated.desk.matching.decibels != first)
    assert separated.desk.matching.decibels[ACCOMPANIMENT] < -5
    separated.actions_by_name["undo"].trigger()
    assert separated.desk.matching.decibels == first


def audition(window, qtbot, project, before):
    """Hear the last section as it is in this project; return the levels once they are measured."""
    song, compare = window.song, window.desk.matching
    heard = song.project.regions[-1].id, ""
    song._auditioned = song.project, heard, project  # as if it were another take
    song.hear_take(heard)
    qtbot.waitUntil(lambda: compare.decibels != before and not compare.is_measuring)
    return dict(compare.decibels)


def test_the_level_stands_still_while_takes_are_compared(separated, qtbot):
    lower_vocals(separated, -6.0)
    song = separated.song
    region = song.project.regions[-1]
    quiet = edits.change_region(song.project, region.id, gain_db=-9.0)
    switch(separated)
    decided = dict(matched(qtbot, separated))
    compare = separated.desk.matching
    heard = audition(separated, qtbot, quiet, decided)
    assert heard[VOCALS] == 0.0
    song.hear_take(None)
    assert compare.decibels[VOCALS] == pytest.approx(-3.0, abs=0.1)
    assert compare.decibels[MIXTURE] == pytest.approx(heard[MIXTURE], abs=0.01)


def test_takes_of_a_section_are_compared_within_it(separated, qtbot):
    song, rate = separated.song, RATE
    span = Span(rate, 2 * rate)
    edited = edits.add_region(song.project, span, 0, "Quiet")
    edited = edits.change_region(edited, edited.regions[-1].id, gain_db=-9.0)
    song.region_id = edited.regions[-1].id
    song.document.apply("Lower vocals", edited)
    loud = edits.change_region(edited, song.region_id, gain_db=0.0)
    switch(separated)
    whole = dict(matched(qtbot, separated))
    compare = separated.desk.matching
    heard = audition(separated, qtbot, loud, whole)
    song.hear_take(None)
    assert compare.decibels[VOCALS] - heard[VOCALS] == pytest.approx(9.0, abs=0.1)
    assert compare.decibels[MIXTURE] == pytest.approx(heard[MIXTURE], abs=0.01)
    lower_vocals(separated, -3.0)  # other decisions: the whole song is compared again
    qtbot.waitUntil(lambda: not compare.is_measuring)
    assert compare._section is None


def test_before_there_are_stems_nothing_is_measured(opened):
    switch(opened)
    assert not opened.desk.matching.is_measuring
    assert opened.desk.matching.decibels == {}


def test_it_is_remembered_and_begins_by_itself(opened, qtbot):
    switch(opened)
    assert opened._memory.value.match_loudness
    opened.actions_by_name["separate"].trigger()
    matched(qtbot, opened)


def test_measuring_ends_when_the_window_closes(separated, monkeypatch, qtbot):
    begun, jobs = threading.Event(), []

    def endless(read, frames, rate, job):
        jobs.append(job)
        begun.set()
        while True:
            job.check()
            begun.wait(0.001)

    monkeypatch.setattr(matching, "measure", endless)
    switch(separated)
    qtbot.waitUntil(begun.is_set)
    assert "Measuring" in separated.actions_by_name["matchLoudness"].toolTip()
    for song in separated.session.songs:
        song.saved = song.project
    separated.close()
    assert jobs[0].is_cancelled
    assert not separated.desk.matching._runner._thread.isRunning()


def test_what_cannot_be_measured_is_said_once(separated, monkeypatch, qtbot):
    calls = []

    def fail(read, frames, rate, job):
        calls.append(read)
        raise AudioError("The sound is gone.", "Open the song again.")

    monkeypatch.setattr(matching, "measure", fail)
    switch(separated)
    qtbot.waitUntil(lambda: "The sound is gone" in separated.messages.text)
    separated.view.refresh()
    assert len(calls) == 1
    assert separated.desk.matching.decibels == {}
