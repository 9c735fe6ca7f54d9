import sys
import types

import pytest

from app.core.errors import PlaybackError
from app.playback import devices, stream


class FakePortAudioError(Exception):
    pass


class FakeRawOutputStream:
    def __init__(self, portaudio, options):
        portaudio.opened.append(options)
        if options["samplerate"] not in portaudio.rates:
            raise FakePortAudioError("Error opening RawOutputStream: Invalid sample rate", -9997)
        self.latency, self.active = 0.18, True
        self.portaudio = portaudio

    def start(self):
        if self.portaudio.start_fails:
            raise FakePortAudioError("Error starting stream: Unanticipated host error", -9999)

    def abort(self, ignore_errors):
        self.active = False

    close = abort


@pytest.fixture
def portaudio(monkeypatch):
    """A sounddevice with a microphone and two outputs, the second being the default."""
    module = types.ModuleType("sounddevice")
    module.PortAudioError = FakePortAudioError
    module.opened, module.rates, module.start_fails, module.restarts = [], {44_100}, False, 0

    def device(name, outputs, rate=48_000.0):
        return {
            "name": name, "hostapi": 0, "max_output_channels": outputs, "default_samplerate": rate,
        }  # fmt: skip

    module.listed = [device("Microphone", 0), device("HDMI", 8), device("Headphones", 2)]
    module.default = types.SimpleNamespace(device=[0, 2])
    module.query_hostapis = lambda: [{"name": "ALSA"}]
    module.query_devices = lambda: module.listed
    module.RawOutputStream = lambda **options: FakeRawOutputStream(module, options)
    module._terminate = lambda: None

    def initialize():
        module.restarts += 1

    module._initialize = initialize
    monkeypatch.setitem(sys.modules, "sounddevice", module)
    return module


def callback(out, frames, time, status):
    """Never called by these fakes."""


def test_outputs_are_listed_with_names_that_last(portaudio):
    outputs = devices.output_devices()
    assert [(output.name, output.is_default) for output in outputs] == [
        ("HDMI (ALSA)", False),
        ("Headphones (ALSA)", True),
    ]
    assert devices.choose_output().name == "Headphones (ALSA)"
    assert devices.choose_output("HDMI (ALSA)").index == 1


def test_a_missing_portaudio_is_told_with_the_command_that_installs_it(monkeypatch, tmp_path):
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(PlaybackError) as caught:
        stream.open_portaudio(44_100, callback)
    assert "PortAudio library is missing" in caught.value.message
    assert "sudo apt install libportaudio2" in caught.value.hint


def test_a_missing_sounddevice_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    with pytest.raises(PlaybackError, match="pip install sounddevice"):
        devices.output_devices()


def test_a_computer_without_outputs_is_told_after_a_second_look(portaudio):
    portaudio.listed = portaudio.listed[:1]
    assert devices.output_devices() == []
    with pytest.raises(PlaybackError, match="no sound output"):
        stream.open_portaudio(44_100, callback)
    assert portaudio.restarts == 1


def test_an_output_plugged_in_since_is_found(portaudio):
    late, portaudio.listed = portaudio.listed, []
    portaudio._initialize = lambda: setattr(portaudio, "listed", late)
    assert stream.open_portaudio(44_100, callback, "HDMI (ALSA)").is_alive


def test_an_unplugged_output_is_named(portaudio):
    with pytest.raises(PlaybackError, match="“Loudspeaker” is not connected"):
        stream.open_portaudio(44_100, callback, "Loudspeaker")


def test_the_stream_asks_for_blocks_and_latency_that_survive_a_busy_machine(portaudio):
    opened = stream.open_portaudio(44_100, callback)
    assert portaudio.opened == [
        {
            "samplerate": 44_100, "blocksize": 1024, "device": 2, "channels": 2,
            "dtype": "float32", "latency": 0.2, "callback": callback,
        }
    ]  # fmt: skip
    assert (opened.sample_rate, opened.latency) == (44_100, 0.18)
    opened.start()
    opened.close()
    assert not opened.is_alive


def test_a_refused_rate_is_replaced_by_the_outputs_own(portaudio):
    portaudio.rates = {48_000}
    assert stream.open_portaudio(44_100, callback).sample_rate == 48_000
    assert [options["samplerate"] for options in portaudio.opened] == [44_100, 48_000]


def test_an_output_that_takes_no_rate_is_told(portaudio):
    portaudio.rates = set()
    with pytest.raises(PlaybackError, match="no usual sample rate"):
        stream.open_portaudio(44_100, callback)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FakePortAudioError("Device unavailable", -9985), "used by another program"),
        (FakePortAudioError("Invalid number of channels", -9998), "does not take stereo"),
        (FakePortAudioError("Unanticipated host error", -9999), "Unanticipated host error"),
        (FakePortAudioError("Error querying device -1"), "Error querying device -1"),
        (FakePortAudioError(), "could not be opened"),
    ],
)
def test_what_portaudio_says_becomes_a_sentence(error, words):
    assert words in devices.explain(error).message


def test_an_error_at_the_start_of_the_stream_is_told(portaudio):
    portaudio.start_fails = True
    with pytest.raises(PlaybackError, match="could not be opened"):
        stream.open_portaudio(44_100, callback).start()


def test_a_portaudio_that_does_not_list_devices_is_told(portaudio):
    def fail():
        raise FakePortAudioError("PortAudio not initialized", -10_000)

    portaudio.query_devices = fail
    with pytest.raises(PlaybackError, match="not initialized"):
        devices.output_devices()


def test_playback_is_importable_without_sounddevice():
    assert "sounddevice" not in vars(devices)
    assert "sounddevice" not in vars(stream)
