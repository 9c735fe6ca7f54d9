"""The outputs of this computer, and what goes wrong with them, in words."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from types import ModuleType

from app.core.errors import PlaybackError

INVALID_SAMPLE_RATE = -9997  # paInvalidSampleRate
INVALID_CHANNEL_COUNT = -9998
DEVICE_UNAVAILABLE = -9985
INSTALL_COMMAND = "sudo apt install libportaudio2"


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
            "Sound cannot be played: the Python package “sounddevice” is missing.",
            "Install it with: pip install sounddevice",
        ) from error
    except OSError as error:
        hint = "Install Unsung again."
        if sys.platform.startswith("linux"):
            hint = f"On Debian or Ubuntu, run: {INSTALL_COMMAND}"
        message = "Sound cannot be played: the PortAudio library is missing."
        raise PlaybackError(message, hint) from error


def output_devices() -> list[OutputDevice]:
    """List what can play; empty where there is no output.

    Raises:
        PlaybackError: If PortAudio is missing or does not answer.
    """
    portaudio = load_portaudio()
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
        PlaybackError: If it is not connected, or nothing is.
    """
    devices = output_devices()
    if not devices:
        raise PlaybackError(
            "This computer has no sound output.",
            "Connect loudspeakers or headphones, then press Play again.",
        )
    if name is None:
        return next((device for device in devices if device.is_default), devices[0])
    for device in devices:
        if device.name == name:
            return device
    raise PlaybackError(
        f"The sound output “{name}” is not connected.",
        "Connect it or choose another output, then press Play again.",
    )


def read_devices_anew() -> None:
    """Let PortAudio see what was plugged in or out; no stream may be open.

    PortAudio lists the devices once, when it starts; sounddevice has no public name for this
    (python-sounddevice issue 125).

    Raises:
        PlaybackError: If PortAudio is missing or does not start again.
    """
    portaudio = load_portaudio()
    try:
        portaudio._terminate()
        portaudio._initialize()
    except portaudio.PortAudioError as error:
        raise explain(error) from error


def error_code(error: Exception) -> int | None:
    """Return PortAudio's number for an error, if it has one."""
    return error.args[1] if len(error.args) > 1 else None


def explain(error: Exception) -> PlaybackError:
    """Turn an error of PortAudio into a sentence."""
    code = error_code(error)
    if code == INVALID_SAMPLE_RATE:
        return PlaybackError(
            "The sound output takes no usual sample rate.", "Choose another output."
        )
    if code == INVALID_CHANNEL_COUNT:
        return PlaybackError("The sound output does not take stereo.", "Choose another output.")
    if code == DEVICE_UNAVAILABLE:
        return PlaybackError(
            "The sound output is used by another program or was unplugged.",
            "Close the other program or choose another output, then press Play again.",
        )
    detail = error.args[0] if error.args else error
    return PlaybackError(
        f"The sound output could not be opened ({detail}).",
        "Check that it is connected, then press Play again.",
    )


def lost_output() -> PlaybackError:
    """Return the error for an output that stopped while playing."""
    return PlaybackError(
        "The sound output stopped working; it may have been unplugged.",
        "Check that it is connected, then press Play again.",
    )
