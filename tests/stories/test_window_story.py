"""One song through the real window: drop, separate, compare, loop, export; and a cancellation."""

import time

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.ui.song import State
from tests.stories.window_parts import RATE, float_export, write_excerpt
from tests.ui.parts import drop_files, wait_open
from tests.ui.watchdog import check_never_still

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

EXCERPT_SECONDS = 8
PLAYHEAD = 5 * RATE
SEPARATION_MS = 120_000


@pytest.fixture
def excerpt(demo_song, tmp_path):
    path = tmp_path / "Francium – excerpt.wav"
    return write_excerpt(demo_song, path, EXCERPT_SECONDS * RATE + 123)


def use_basic(window):
    combo = window.separation.combo
    combo.setCurrentIndex(combo.findData("basic"))


def choose(window, name):
    window.actions_by_name[name].trigger()


def play_until_heard(window, streams, qtbot, stem):
    """Pull sound as a card does until the chosen stem is all that is heard."""
    player = window.playback._player
    assert player.flush()
    for _ in range(40):
        streams[-1].pull()
        player.flush()
    start = player.position
    heard = streams[-1].pull(512)
    volume = window.transport.volume.value() / 100
    return start, heard / volume


def test_a_song_from_drop_to_files(window, excerpt, streams, watchdog, qtbot, tmp_path):
    blocks = {}
    watchdog.restart()
    seen_while_decoding = []
    window.session.added.connect(
        lambda song: song.changed.connect(
            lambda: seen_while_decoding.append(MIXTURE in song.tracks() and song.project is None)
        )
    )
    drop_files(window, excerpt)
    wait_open(qtbot, window)
    assert any(seen_while_decoding)
    blocks["decode"] = watchdog.longest, watchdog.where
    song = window.song
    assert song.frames == EXCERPT_SECONDS * RATE + 123

    use_basic(window)
    watchdog.restart()
    stretches = []
    song.grew.connect(lambda: stretches.append((song.growth, set(window.playback.sources))))
    window.playback.seek(PLAYHEAD)
    choose(window, "separate")
    assert song.state is State.SEPARATING
    qtbot.waitUntil(lambda: song.state is State.SEPARATED, timeout=SEPARATION_MS)
    qtbot.waitUntil(lambda: not song.activities)
    QTest.qWait(50)
    blocks["separate"] = watchdog.longest, watchdog.where
    growth, heard = stretches[0]
    assert growth.ready  # before the end; where it begins is tested with the engine
    assert {VOCALS, ACCOMPANIMENT, MIXTURE} == heard == set(song.tracks())
    assert all(peaks.frames == song.frames for peaks in song.tracks().values())

    listen(window, streams, qtbot)
    export(window, tmp_path / "stems", qtbot, excerpt)
    for name, (longest, where) in blocks.items():
        print(f"longest block while {name}: {longest * 1e3:.1f} ms\n{where}")
    assert window.messages.text.startswith("Exported")


def listen(window, streams, qtbot):
    window.timeline.setFocus()
    window.playback.seek(RATE)
    QTest.keyClick(window.timeline, Qt.Key.Key_Space)
    player = window.playback._player
    assert player.is_playing
    player.flush()
    sources = window.playback.sources
    for key, stem in (
        (Qt.Key.Key_2, VOCALS),
        (Qt.Key.Key_3, ACCOMPANIMENT),
        (Qt.Key.Key_1, MIXTURE),
    ):
        QTest.keyClick(window.timeline, key)
        assert window.playback.heard == stem
        assert window.transport.selector.current == stem
        start, heard = play_until_heard(window, streams, qtbot, stem)
        expected = sources[stem].read(max(start - 2048, 0), start + 2048)
        assert best_match(heard, expected) < 1e-4, stem
    window.playback.set_loop(RATE, 2 * RATE)
    player.seek(2 * RATE - 600)
    player.flush()
    for _ in range(120):
        streams[-1].pull()
        player.flush()
    assert RATE <= player.position < 2 * RATE
    QTest.keyClick(window.timeline, Qt.Key.Key_Space)
    assert not player.is_playing


def best_match(heard, expected):
    """Smallest largest difference over all places `heard` may have in `expected`."""
    windows = np.lib.stride_tricks.sliding_window_view(expected, len(heard), axis=0)
    return np.abs(windows - heard.T[None]).max(axis=(1, 2)).min()


def export(window, folder, qtbot, original):
    float_export(window, folder, qtbot).accept()
    qtbot.waitUntil(lambda: window.messages.isVisible(), timeout=20_000)
    mixture, rate = soundfile.read(original, dtype="float32")
    stems = [soundfile.read(path, dtype="float32") for path in sorted(folder.glob("*.wav"))]
    assert len(stems) == 2
    for audio, stem_rate in stems:
        assert audio.shape == mixture.shape
        assert stem_rate == rate
    np.testing.assert_allclose(stems[0][0] + stems[1][0], mixture, atol=2e-6)


def test_cancelling_a_separation_is_quick_and_harmless(window, excerpt, qtbot, watchdog):
    drop_files(window, excerpt)
    wait_open(qtbot, window)
    song = window.song
    use_basic(window)
    choose(window, "separate")
    qtbot.waitUntil(
        lambda: song.activity is not None and song.activity.fraction > 0.02, timeout=SEPARATION_MS
    )
    began = time.perf_counter()
    QTest.keyClick(window.timeline, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not song.activities, timeout=5000)
    print(f"cancelled after {(time.perf_counter() - began) * 1e3:.0f} ms")
    assert time.perf_counter() - began < 3
    assert song.state is State.READY
    assert window.actions_by_name["separate"].isEnabled()
    choose(window, "separate")
    qtbot.waitUntil(lambda: song.state is State.SEPARATED, timeout=SEPARATION_MS)


def test_the_window_never_stands_still(window, excerpt, demo_song, qtbot, watchdog):
    """Decoding, separating and cancelling never stop the event loop for long."""
    use_basic(window)

    def go_once():
        watchdog.restart()
        window.open([demo_song])
        count = len(window.session.songs)
        qtbot.waitUntil(lambda: len(window.session.songs) > count)
        song = window.session.songs[-1]
        window.songs.select(song)
        qtbot.waitUntil(lambda: song.project is not None, timeout=20_000)
        choose(window, "separate")
        qtbot.waitUntil(lambda: song.activity.fraction > 0.1, timeout=SEPARATION_MS)
        choose(window, "cancel")
        qtbot.waitUntil(lambda: not song.activities, timeout=5000)
        return watchdog.longest, watchdog.where

    check_never_still(go_once)
