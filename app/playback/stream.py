"""The stream to the sound card: everything that touches PortAudio while playing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Protocol

from app.core.errors import PlaybackError
from app.playback import devices
from app.playback.conversion import BLOCK_FRAMES
from app.playback.ring import CHANNELS

LATENCY_SECONDS = 0.2  # less drops out while the machine separates; “high” may mean 35 ms
USUAL_RATES = (48_000, 44_100, 96_000)
COINIT_MULTITHREADED = 0  # Windows' name

Callback = Callable[[Any, int, Any, Any], None]


class OutputStream(Protocol):
    """A stream that was opened; tests bring their own.

    Attributes:
        sample_rate: What it runs at, which need not be the rate asked for.
        latency: Seconds from the callback to the ear.
        is_alive: Whether the card still asks for sound.
    """

    sample_rate: int
    latency: float

    @property
    def is_alive(self) -> bool: ...  # noqa: D102
    def start(self) -> None:
        """Begin to call the callback."""

    def close(self) -> None:
        """End at once; what is queued is dropped."""


OpenStream = Callable[[int, Callback], OutputStream]


class PortAudioStream:
    """A stereo float32 stream; the callback is given bytes, so no arrays are built there.

    Raises:
        sounddevice.PortAudioError: If the card refuses.
    """

    def __init__(self, sample_rate: int, callback: Callback, device: int) -> None:
        self._stream = devices.load_portaudio().RawOutputStream(
            samplerate=sample_rate,
            blocksize=BLOCK_FRAMES,
            device=device,
            channels=CHANNELS,
            dtype="float32",
            latency=LATENCY_SECONDS,
            callback=callback,
        )
        self.sample_rate = sample_rate
        self.latency = float(self._stream.latency)

    @property
    def is_alive(self) -> bool:
        """Whether PortAudio's thread still runs; it ends when the device is gone."""
        return self._stream.active

    def start(self) -> None:
        """Begin to call the callback.

        Raises:
            PlaybackError: If the card does not start.
        """
        try:
            self._stream.start()
        except devices.load_portaudio().PortAudioError as error:
            raise devices.explain(error) from error

    def close(self) -> None:
        """End at once, also when the device is gone."""
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)


def open_portaudio(
    sample_rate: int, callback: Callback, device: str | None = None
) -> PortAudioStream:
    """Open a stream at `sample_rate`, or at another rate where the card refuses that one.

    Args:
        sample_rate: Rate of the song.
        callback: Called as PortAudio does, from a thread of its own.
        device: Name from `devices.output_devices`; None is the default output.

    Raises:
        PlaybackError: If nothing can be opened.
    """
    try:
        return _open(sample_rate, callback, device)
    except PlaybackError:
        # The list may be old: headphones were plugged in or out since it was read.
        devices.read_devices_anew()
        return _open(sample_rate, callback, device)


def enter_thread() -> None:
    """Prepare the calling thread for opening streams.

    WASAPI needs COM in each thread that opens one (PortAudio issue 250); without effect
    elsewhere and where it is done already.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.ole32.CoInitializeEx(None, COINIT_MULTITHREADED)


def _open(sample_rate: int, callback: Callback, device: str | None) -> PortAudioStream:
    portaudio = devices.load_portaudio()
    output = devices.choose_output(device)
    refused: Exception | None = None
    for rate in dict.fromkeys((sample_rate, output.sample_rate, *USUAL_RATES)):
        try:
            return PortAudioStream(rate, callback, output.index)
        except portaudio.PortAudioError as error:
            refused = error
            if devices.error_code(error) != devices.INVALID_SAMPLE_RATE:
                break
    raise devices.explain(refused) from refused
