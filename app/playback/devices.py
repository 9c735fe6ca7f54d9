"""The outputs of this computer, and what goes wrong with them, in words."""

from __future__ import annotations

import importlib
import sys
import threading
from dataclasses import dataclass
from types import ModuleType

from app.core.errors import PlaybackError
from app.core.texts import say

INVALID_SAMPLE_RATE = -9997  # paInvalidSampleRate
INVALID_CHANNEL_COUNT = -9998
DEVICE_UNAVAILABLE = -9985
INSTALL_COMMAND = "sudo apt install libportaudio2"
COINIT_MULTITHREADED = 0  # Windows' name


class MissingOutputError(PlaybackError):
    """The output that was asked for is not connected."""


class Library:
    """Keeps PortAudio, of which a process has one, from starting anew under an open stream.

    Attributes:
        lock: Held while streams are opened or closed and while the list is read.
        streams: How many are open.
    """

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.streams = 0


LIBRARY = Library()


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """A sound output as the user knows it.

    Attributes:
        index: PortAudio's number; valid until the list is read anew.
        name: Name with its driver family, unique and lasting.
        channels: Most channels it takes.
        sample_rate: Rate it runs at by itself.
        is_default: Whether it is used when none is chosen.
    """

    index: int
    name: str
    channels: int
    sample_rate: int
    is_default: bool


def load_portaudio() -> ModuleType:
    """Import sounddevice, which starts PortAudio.

    Raises:
        PlaybackError: If one of them is not installed; the hint says how to install it.
    """
    try:
        return importlib.import_module("sounddevice")
    except ImportError as error:
        raise PlaybackError(
            say("Sound cannot be played: the Python package “sounddevice” is missing."),
            say("Install it with: {0}", "pip install sounddevice"),
        ) from error
    except OSError as error:
        hint = say("Install Unsung again.")
        if sys.platform.startswith("linux"):
            hint = say("On Debian or Ubuntu, run: {0}", INSTALL_COMMAND)
        message = say("Sound cannot be played: the PortAudio library is missing.")
        raise PlaybackError(message, hint) from error


def output_devices() -> list[OutputDevice]:
    """List what can play; empty where there is no output.

    Raises:
        PlaybackError: If PortAudio is missing or does not answer.
    """
    with LIBRARY.lock:
        return _listed(load_portaudio())


def current_outputs() -> list[OutputDevice]:
    """List what can play now, as `output_devices`; what was known before while a stream is open.

    Takes up to a second, for any thread.

    Raises:
        PlaybackError: If PortAudio is missing or does not answer.
    """
    with LIBRARY.lock:
        read_devices_anew()
        return output_devices()


def output_names() -> list[str]:
    """Return the names to choose an output from, the default one first; see `current_outputs`.

    Raises:
        PlaybackError: If PortAudio is missing or does not answer.
    """
    enter_thread()
    outputs = sorted(current_outputs(), key=lambda output: not output.is_default)
    return [output.name for output in outputs]


def _listed(portaudio: ModuleType) -> list[OutputDevice]:
    try:
        families = [family["name"] for family in portaudio.query_hostapis()]
        devices = list(portaudio.query_devices())
    except portaudio.PortAudioError as error:
        raise explain(error) from error
    default = portaudio.default.device[1]
    return [
        OutputDevice(
            index=index,
            name=f"{device['name']} ({families[device['hostapi']]})",
            channels=device["max_output_channels"],
            sample_rate=round(device["default_samplerate"]),
            is_default=index == default,
        )
        for index, device in enumerate(devices)
        if device["max_output_channels"] > 0
    ]


def choose_output(name: str | None = None) -> OutputDevice:
    """Return the named output, or the default one.

    Raises:
        MissingOutputError: If it is not connected.
        PlaybackError: If nothing is.
    """
    devices = output_devices()
    if not devices:
        raise PlaybackError(
            say("This computer has no sound output."),
            say("Connect loudspeakers or headphones, then press Play again."),
        )
    if name is None:
        return next((device for device in devices if device.is_default), devices[0])
    for device in devices:
        if device.name == name:
            return device
    raise MissingOutputError(
        say("The sound output “{0}” is not connected.", name),
        say("Connect it or choose another output, then press Play again."),
    )


def read_devices_anew() -> None:
    """Let PortAudio see what was plugged in or out; without effect while a stream is open.

    PortAudio lists the devices once, when it starts; sounddevice has no public name for this
    (python-sounddevice issue 125).

    Raises:
        PlaybackError: If PortAudio is missing or does not start again.
    """
    with LIBRARY.lock:
        portaudio = load_portaudio()
        if LIBRARY.streams:
            return
        try:
            portaudio._terminate()
            portaudio._initialize()
        except portaudio.PortAudioError as error:
            raise explain(error) from error


def enter_thread() -> None:
    """Prepare the calling thread for reading outputs and opening streams.

    WASAPI needs COM in each thread that opens one (PortAudio issue 250); without effect
    elsewhere and where it is done already.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.ole32.CoInitializeEx(None, COINIT_MULTITHREADED)


def error_code(error: Exception) -> int | None:
    """Return PortAudio's number for an error, if it has one."""
    return error.args[1] if len(error.args) > 1 else None


def explain(error: Exception) -> PlaybackError:
    """Turn an error of PortAudio into a sentence."""
    code = error_code(error)
    if code == INVALID_SAMPLE_RATE:
        return PlaybackError(
            say("The sound output takes no usual sample rate."), say("Choose another output.")
        )
    if code == INVALID_CHANNEL_COUNT:
        return PlaybackError(
            say("The sound output does not take stereo."), say("Choose another output.")
        )
    if code == DEVICE_UNAVAILABLE:
        return PlaybackError(
            say("The sound output is used by another program or was unplugged."),
            say("Close the other program or choose another output, then press Play again."),
        )
    detail = error.args[0] if error.args else error
    return PlaybackError(
        say("The sound output could not be opened ({0}).", detail),
        say("Check that it is connected, then press Play again."),
    )
