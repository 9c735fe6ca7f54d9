"""Hear before files are written: at once, at the same place, without a click, equally loud."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.audio.loudness import measure
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.core import paths
from app.core.jobs import Job
from app.playback.conversion import BLOCK_FRAMES
from app.playback.feed import LEAD_BLOCKS
from tests.playback.switched import rendered, switches_of
from tests.stories.window_parts import RATE, write_excerpt
from tests.ui.parts import do, press, use, wait_open
from tests.ui.sections_parts import Shares, write_cards

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

SECONDS = 12
FADE = RATE // 100
PULL = 512  # frames the card takes at a time
KEYS = {
    MIXTURE: Qt.Key.Key_1,
    VOCALS: Qt.Key.Key_2,
    ACCOMPANIMENT: Qt.Key.Key_3,
}


@pytest.fixture
def engine():
    write_cards()
    return Shares(paths.user_cache() / "store")


@pytest.fixture
def window(shown, qtbot, demo_song, tmp_path):
    """The window with a song that is open."""
    shown.open([write_excerpt(demo_song, tmp_path / "song.wav", SECONDS * RATE, start=RATE)])
    wait_open(qtbot, shown)
    use(shown.separation.combo, "thirds")
    shown.playback._player.set_volume(1.0)
    return shown


@pytest.fixture
def separated(window, qtbot):
    do(window, "separate")
    qtbot.waitUntil(lambda: window.song.project.base is not None and not window.song.activities)
    return window


def stems(window):
    """Return all of each stem, float32 (frames, 2)."""
    frames = window.song.frames
    return {name: source.read(0, frames) for name, source in window.playback.sources.items()}


def loudness(sound):
    """Return the loudness in LUFS of float32 (frames, 2)."""
    return measure(lambda start, end: sound[start:end], len(sound), RATE, Job())


class Card:
    """The sound card: takes sound, and can be asked for what it took since the song began."""

    def __init__(self, window, streams):
        self._player, self._streams = window.playback._player, streams
        self._heard = []

    def take(self, pulls):
        for _ in range(pulls):
            assert self._player.flush()
            self._heard.append(self._streams[-1].pull(PULL))
        assert self._player.flush()

    @property
    def heard(self):
        return np.concatenate(self._heard)


def test_a_stem_can_be_heard_in_the_very_turn_in_which_it_arrives(window, qtbot, monkeypatch):
    """No later turn of the event loop, no file that is written and read again."""
    player, loaded, found = window.playback._player, [], []
    load = player.load

    def noted(sources, *arguments, **options):
        loaded.append(dict(sources))
        load(sources, *arguments, **options)

    def on_separated(song, separated):  # connected last: called right after the session's own
        take = separated.take
        whole = window.session.store.open(take.stems[VOCALS]).read(0, song.frames)
        now = loaded[-1][VOCALS].read(0, song.frames)
        found.append((now == whole).all() and song.project.base == take)

    monkeypatch.setattr(player, "load", noted)
    window.session.queue.separated.connect(on_separated)
    do(window, "separate")
    qtbot.waitUntil(lambda: bool(found))
    assert found == [True]


def test_what_just_arrived_is_heard_a_few_blocks_after_it_is_chosen(window, streams, qtbot):
    card = Card(window, streams)
    press(window, Qt.Key.Key_Space)
    card.take(20)
    chosen_at = []

    def on_separated(song, separated):
        window.playback.hear(VOCALS)
        chosen_at.append(sum(map(len, card._heard)))

    window.session.queue.separated.connect(on_separated)
    do(window, "separate")
    qtbot.waitUntil(lambda: bool(chosen_at))
    card.take(40)
    vocals = stems(window)[VOCALS][: len(card.heard)]
    exact = (card.heard == vocals).all(axis=1)
    first = len(exact) - np.argmin(exact[::-1]) if not exact.all() else 0
    assert first - chosen_at[0] <= (LEAD_BLOCKS + 1) * BLOCK_FRAMES + FADE  # 80 ms, 200 the card's


def test_going_back_and_forth_keeps_the_place_to_the_frame_and_never_clicks(separated, streams):
    rng = np.random.default_rng(0)
    card, expected = Card(separated, streams), stems(separated)
    press(separated, Qt.Key.Key_Space)
    card.take(9)
    chosen, now = [], MIXTURE
    while len(chosen) < 40:
        now = str(rng.choice([name for name in KEYS if name != now]))
        QTest.keyClick(separated.timeline, KEYS[now])
        assert separated.playback.heard == now
        chosen.append(now)
        card.take(int(rng.integers(9, 24)))
    heard = card.heard
    expected = {name: stem[: len(heard)] for name, stem in expected.items()}
    switches = switches_of(heard, expected, MIXTURE)
    assert [name for _, name in switches] == chosen
    error = heard - rendered(expected, MIXTURE, switches, FADE)
    assert np.abs(error).max() <= 1e-6
    assert separated.playback._player.position == pytest.approx(len(heard), abs=1)


def test_stems_are_compared_at_one_loudness(separated, streams, qtbot):
    do(separated, "matchLoudness")
    matching = separated.desk.matching
    qtbot.waitUntil(lambda: not matching.is_measuring and bool(matching.decibels))
    found = {}
    for name, key in KEYS.items():
        do(separated, "stop")
        card = Card(separated, streams)
        press(separated, key)
        press(separated, Qt.Key.Key_Space)
        card.take(SECONDS * RATE // PULL)
        found[name] = loudness(card.heard)
    assert max(found.values()) - min(found.values()) <= 0.1, found
    assert min(found.values()) > -60
