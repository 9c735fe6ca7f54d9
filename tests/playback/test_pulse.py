"""A real stream into a PulseAudio sink that leads nowhere, compared with what was recorded."""

import ctypes.util
import functools
import os
import shutil
import signal
import subprocess
import threading

import numpy as np
import pytest

from app.playback import devices
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


@pytest.fixture
def record(pulse):
    """Read so many frames of what the sink plays; the recorder sets the pace of the test."""
    recorder = subprocess.Popen(
        ["timeout", "60", "parec", "-d", pulse, "--format=float32le", f"--rate={RATE}",
         "--channels=2", "--latency-msec=50", "--raw"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip

    def read(frames):
        data = recorder.stdout.read(frames * 8)
        assert len(data) == frames * 8, "the recorder ended early"
        return np.frombuffer(data, np.float32).reshape(-1, 2)

    read(1)
    yield read
    recorder.terminate()
    recorder.stdout.close()
    recorder.wait(10)


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


def test_a_switch_on_a_real_stream_is_heard_within_latency_and_two_blocks(
    pulse, record, player, source
):
    player.load(counters(source), "mixture")
    player.play()
    record(2 * RATE)
    latency = player._transport._stream.latency
    asked_at = player.position
    player.select("vocals")
    sound = record(2 * RATE)
    switched = np.flatnonzero(sound[:, 1] < 0)[0]
    frame = round(float(sound[switched, 0]) * 2**23)
    assert 0 < (frame - asked_at) / RATE <= latency + 3 * 1024 / RATE + 0.02


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
