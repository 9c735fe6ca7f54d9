"""A real stream into a PulseAudio sink that leads nowhere, compared with what was recorded."""

import ctypes.util
import functools
import os
import shutil
import signal
import subprocess
import threading
from contextlib import contextmanager

import numpy as np
import pytest

from app.playback import devices
from app.playback.conversion import BLOCK_FRAMES
from app.playback.feed import LEAD_BLOCKS
from app.playback.player import Player
from app.playback.stream import open_portaudio

RATE = 44_100
FADE = 441
MISSING = [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]
if ctypes.util.find_library("portaudio") is None:
    MISSING.append("libportaudio2")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture
def pulse(tmp_path, monkeypatch):
    """A sound server of its own, whose only sink is recorded."""
    socket = f"unix:{tmp_path}/native"
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", socket)
    monkeypatch.setenv("PULSE_RUNTIME_PATH", str(tmp_path))
    sink = f"module-null-sink sink_name=spike rate={RATE} channels=2 format=float32le"
    subprocess.run(
        [
            "pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--use-pid-file=yes",
            "--realtime=no", "--high-priority=no", "--log-target=null",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={tmp_path}/native",
            f"--load={sink}",
        ],
        check=True, timeout=30, capture_output=True,
    )  # fmt: skip
    devices.read_devices_anew()
    yield "spike.monitor"
    if (tmp_path / "pid").exists():
        os.kill(int((tmp_path / "pid").read_text()), signal.SIGTERM)


@contextmanager
def recorder(monitor):
    """Give a function that reads so many frames of what a sink plays; it sets the pace."""
    process = subprocess.Popen(
        ["timeout", "60", "parec", "-d", monitor, "--format=float32le", f"--rate={RATE}",
         "--channels=2", "--latency-msec=50", "--raw"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip

    def read(frames):
        data = process.stdout.read(frames * 8)
        assert len(data) == frames * 8, "the recorder ended early"
        return np.frombuffer(data, np.float32).reshape(-1, 2)

    read(1)
    yield read
    process.terminate()
    process.stdout.close()
    process.wait(10)


@pytest.fixture
def record(pulse):
    with recorder(pulse) as read:
        yield read


@pytest.fixture
def player():
    names = [device.name for device in devices.output_devices()]
    name = next((name for name in names if name.startswith("pulse ")), None)
    if name is None:
        pytest.skip(f"ALSA has no “pulse” output (libasound2-plugins), only {names}")
    player = Player(functools.partial(open_portaudio, device=name))
    player.errors = []
    player.on_error = player.errors.append
    yield player
    player.close()


def counters(source):
    """Two sources that tell frame and source by every sample: ±frame / 2^23, exact in float32."""
    count = np.arange(1, 30 * RATE + 1) / 2**23
    return {
        "mixture": source(np.stack([count, count], 1)),
        "vocals": source(np.stack([count, -count], 1)),
    }


def test_switches_on_a_real_stream_lose_and_repeat_no_sample(pulse, record, player, source):
    player.load(counters(source), "mixture")
    player.play()
    heard = [record(RATE)]
    for turn in range(14):
        player.select(("vocals", "mixture")[turn % 2])
        heard.append(record(round(0.37 * RATE)))
    sound = np.concatenate(heard)
    assert not player.errors
    assert player._transport._ring.late == 0
    left, right = (np.round(sound * 2**23).astype(np.int64)).T
    first = np.flatnonzero(left)[0] + FADE
    frames, right = left[first:], right[first:]
    assert (np.diff(frames) == 1).all(), "samples were lost or repeated"
    counter = frames.astype(np.float32) / 2**23
    exact = (sound[first:, 0] == counter) & (np.abs(sound[first:, 1]) == counter)
    assert (~exact).sum() <= 14 * FADE
    assert (np.diff(np.sign(right[exact])) != 0).sum() >= 12, "the switches were not heard"
    assert np.abs(np.diff(right)).max() <= 1 + frames.max() * np.pi / FADE


def test_a_switch_on_a_real_stream_is_heard_a_few_blocks_after_what_the_card_has_taken(
    pulse, record, player, source
):
    player.load(counters(source), "mixture")
    player.play()
    record(2 * RATE)
    ring, latency = player._transport._ring, player._transport._stream.latency
    taken, heard = ring.read, player.position
    assert taken - heard <= latency * RATE + 1
    player.select("vocals")
    assert player.flush()
    taken_since = ring.read  # a card may take several blocks at once
    sound = record(2 * RATE)
    switched = np.flatnonzero(sound[:, 1] < 0)[0]
    frame = round(float(sound[switched, 0]) * 2**23)
    assert taken < frame <= taken_since + (2 * LEAD_BLOCKS + 1) * BLOCK_FRAMES


def test_seek_and_pause_on_a_real_stream_are_heard(pulse, record, player, source):
    player.load(counters(source), "mixture")
    player.play()
    record(RATE)
    player.seek(20 * RATE)
    sound = record(RATE)
    assert round(float(sound[-1, 0]) * 2**23) == pytest.approx(20.8 * RATE, abs=0.5 * RATE)
    assert player.position == pytest.approx(20.8 * RATE, abs=0.5 * RATE)
    player.pause()
    assert not record(RATE)[-RATE // 4 :].any()


def test_a_sound_server_that_ends_counts_as_an_unplugged_output(
    pulse, record, player, source, tmp_path
):
    told = threading.Event()
    player.on_error = lambda error: (player.errors.append(error), told.set())
    player.load(counters(source), "mixture")
    player.play()
    record(RATE)
    os.kill(int((tmp_path / "pid").read_text()), signal.SIGTERM)
    assert told.wait(15)
    assert player.flush()
    assert not player.is_playing
    assert len(player.errors) == 1
    assert player.position > 0


def pactl(*words):
    run = subprocess.run(["pactl", *words], check=True, timeout=30, capture_output=True, text=True)
    return run.stdout.strip()


def load_sink(name):
    """Add a sink that leads nowhere; return the number of its module."""
    return pactl(
        "load-module", "module-null-sink", f"sink_name={name}", f"rate={RATE}", "channels=2",
        "format=float32le",
    )  # fmt: skip


def counted(sound):
    """Return the frames of `counters` that were recorded, without silence and fade before."""
    heard = np.round(sound[:, 0] * 2**23).astype(np.int64)
    return heard[np.flatnonzero(heard)[0] + FADE :]


def test_a_sink_that_goes_while_playing_leaves_the_sound_to_another(pulse, player, source):
    headphones = load_sink("headphones")
    pactl("set-default-sink", "headphones")  # first: a recorder of the default would move along
    with recorder(pulse) as read:
        player.load(counters(source), "mixture")
        player.play()
        assert not read(RATE).any()  # it is heard in the headphones
        pactl("unload-module", headphones)  # the server moves the stream to the sink that is left
        frames = counted(read(3 * RATE))
    assert len(frames) > RATE
    assert (np.diff(frames) == 1).all(), "samples were lost or repeated"
    assert player.is_playing
    assert not player.errors
    assert frames[-1] == pytest.approx(player.position, abs=RATE)


def test_without_any_sink_playback_stands_still_and_goes_on_in_the_next(
    pulse, record, player, source
):
    told = threading.Event()
    player.on_error = lambda error: (player.errors.append(error), told.set())
    player.load(counters(source), "mixture")
    player.play()
    last = counted(record(2 * RATE))[-1]
    modules = [line.split() for line in pactl("list", "short", "modules").splitlines()]
    [spike] = [words[0] for words in modules if words[1] == "module-null-sink"]
    pactl("unload-module", spike)
    assert told.wait(20)
    assert player.flush()
    assert not player.is_playing
    assert len(player.errors) == 1
    stood = player.position
    assert stood == pytest.approx(last, abs=RATE)
    load_sink("headphones")
    with recorder("headphones.monitor") as read:
        player.play()
        frames = counted(read(3 * RATE))
    assert frames[0] == pytest.approx(stood, abs=0.1 * RATE)
    assert (np.diff(frames) == 1).all(), "samples were lost or repeated"
    assert player.is_playing
    assert len(player.errors) == 1


def test_another_output_goes_on_at_the_frame_that_was_heard(pulse, record, player, source):
    names = devices.output_names()
    player.load(counters(source), "mixture")
    player.play()
    record(2 * RATE)
    first = player._transport._stream
    assert first.name in names
    assert devices.output_names() == names  # a running stream is no obstacle
    player.set_output(first.name)
    frames = record(3 * RATE)[:, 0]
    assert not player.errors
    assert player.is_playing
    assert player._transport._stream is not first
    assert not first.is_alive
    gap = np.flatnonzero(frames == 0)
    before = round(float(frames[gap[0] - 1]) * 2**23)
    after = counted(frames[gap[0] :, None])
    assert (np.diff(after) == 1).all(), "samples were lost or repeated"
    assert after[0] == pytest.approx(before, abs=0.3 * RATE)
    assert len(after) > RATE


def test_levels_of_a_real_stream_are_those_of_the_song(pulse, record, player, sine):
    player.load({"mixture": sine(30 * RATE)}, "mixture")
    player.play()
    record(2 * RATE)
    levels = player.levels()
    assert levels.peak == pytest.approx((1.0, 1.0), abs=1e-3)
    assert levels.rms == pytest.approx((0.5**0.5, 0.5**0.5), abs=0.02)
