import sys
import threading
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
        assert ignore_errors
        self.active = False

    close = abort


class DeadRawOutputStream(FakeRawOutputStream):
    @property
    def active(self):
        raise FakePortAudioError("Invalid stream pointer", -9988)

    @active.setter
    def active(self, value):
        """Take no value: the device is gone."""


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
    monkeypatch.setattr(devices, "LIBRARY", devices.Library())
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


def test_a_missing_output_is_told_apart_from_other_failures(portaudio):
    with pytest.raises(devices.MissingOutputError):
        stream.open_portaudio(44_100, callback, "Loudspeaker")
    portaudio.rates = set()
    with pytest.raises(PlaybackError) as caught:
        stream.open_portaudio(44_100, callback, "HDMI (ALSA)")
    assert not isinstance(caught.value, devices.MissingOutputError)


def test_names_for_a_menu_begin_with_the_default_output(portaudio):
    assert devices.output_names() == ["Headphones (ALSA)", "HDMI (ALSA)"]


def test_names_are_read_anew_while_no_stream_is_open_and_only_then(portaudio):
    opened = stream.open_portaudio(44_100, callback)
    late = portaudio.listed[:2]

    def initialize():
        portaudio.listed, portaudio.default.device = late, [0, 1]

    portaudio._initialize = initialize
    assert devices.output_names() == ["Headphones (ALSA)", "HDMI (ALSA)"]
    opened.close()
    opened.close()  # a second time is nothing
    assert devices.output_names() == ["HDMI (ALSA)"]


def test_a_refused_stream_does_not_count_as_open(portaudio):
    portaudio.rates = set()
    with pytest.raises(PlaybackError):
        stream.open_portaudio(44_100, callback)
    before = portaudio.restarts
    devices.output_names()
    assert portaudio.restarts == before + 1


def test_names_can_be_read_in_any_thread_while_streams_come_and_go(portaudio):
    portaudio.rates = {44_100}
    starts_under_a_stream = []
    portaudio._terminate = lambda: starts_under_a_stream.append(devices.LIBRARY.streams)
    names = []

    def read():
        names.extend(devices.output_names() for _ in range(200))

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(200):
        stream.open_portaudio(44_100, callback, "HDMI (ALSA)").close()
    reader.join(10)
    assert len(names) == 200
    assert not any(starts_under_a_stream)


def test_a_stream_knows_the_output_it_plays_on(portaudio):
    assert stream.open_portaudio(44_100, callback).name == "Headphones (ALSA)"
    assert stream.open_portaudio(44_100, callback, "HDMI (ALSA)").name == "HDMI (ALSA)"


def test_a_stream_whose_device_is_gone_is_dead_and_can_be_closed(portaudio):
    portaudio.RawOutputStream = lambda **options: DeadRawOutputStream(portaudio, options)
    opened = stream.open_portaudio(44_100, callback)
    assert not opened.is_alive
    opened.close()
    assert devices.LIBRARY.streams == 0


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
