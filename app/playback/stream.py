"""The stream to the sound card: everything that touches PortAudio while playing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from app.core.errors import PlaybackError
from app.playback import devices
from app.playback.conversion import BLOCK_FRAMES
from app.playback.devices import OutputDevice
from app.playback.ring import CHANNELS

LATENCY_SECONDS = 0.2  # less drops out while the machine separates; “high” may mean 35 ms
USUAL_RATES = (48_000, 44_100, 96_000)

Callback = Callable[[Any, int, Any, Any], None]


class OutputStream(Protocol):
    """A stream that was opened; tests bring their own.

    Attributes:
        sample_rate: What it runs at, which need not be the rate asked for.
        latency: Seconds from the callback to the ear.
        name: The output it plays on, as listed; tests may leave it out.
        is_alive: Whether the card still asks for sound.
    """

    sample_rate: int
    latency: float
    name: str

    @property
    def is_alive(self) -> bool: ...  # noqa: D102
    def start(self) -> None:
        """Begin to call the callback."""

    def close(self) -> None:
        """End at once; what is queued is dropped."""


# (sample_rate, callback), and device=name if the user chose one; may raise `PlaybackError`.
OpenStream = Callable[..., OutputStream]


class PortAudioStream:
    """A stereo float32 stream; the callback is given bytes, so no arrays are built there.

    Raises:
        sounddevice.PortAudioError: If the card refuses.
    """

    def __init__(self, sample_rate: int, callback: Callback, output: OutputDevice) -> None:
        self._portaudio = devices.load_portaudio()
        self._is_open = False
        with devices.LIBRARY.lock:
            self._stream = self._portaudio.RawOutputStream(
                samplerate=sample_rate,
                blocksize=BLOCK_FRAMES,
                device=output.index,
                channels=CHANNELS,
                dtype="float32",
                latency=LATENCY_SECONDS,
                callback=callback,
            )
            devices.LIBRARY.streams += 1
            self._is_open = True
        self.sample_rate = sample_rate
        self.name = output.name
        self.latency = float(self._stream.latency)

    @property
    def is_alive(self) -> bool:
        """Whether PortAudio's thread still runs; it ends when the device is gone."""
        try:
            return self._stream.active
        except self._portaudio.PortAudioError:
            return False

    def start(self) -> None:
        """Begin to call the callback.

        Raises:
            PlaybackError: If the card does not start.
        """
        try:
            self._stream.start()
        except self._portaudio.PortAudioError as error:
            raise devices.explain(error) from error

    def close(self) -> None:
        """End at once, also when the device is gone."""
        with devices.LIBRARY.lock:
            self._stream.abort(ignore_errors=True)
            self._stream.close(ignore_errors=True)
            devices.LIBRARY.streams -= self._is_open
            self._is_open = False


def open_portaudio(
    sample_rate: int, callback: Callback, device: str | None = None
) -> PortAudioStream:
    """Open a stream at `sample_rate`, or at another rate where the card refuses that one.

    Args:
        sample_rate: Rate of the song.
        callback: Called as PortAudio does, from a thread of its own.
        device: Name from `devices.output_devices`; None is the default output.

    Raises:
        MissingOutputError: If `device` is not connected.
        PlaybackError: If nothing can be opened.
    """
    with devices.LIBRARY.lock:
        try:
            return _open(sample_rate, callback, device)
        except PlaybackError:
            # The list may be old: headphones were plugged in or out since it was read.
            devices.read_devices_anew()
            return _open(sample_rate, callback, device)


def _open(sample_rate: int, callback: Callback, device: str | None) -> PortAudioStream:
    portaudio = devices.load_portaudio()
    output = devices.choose_output(device)
    refused: Exception | None = None
    for rate in dict.fromkeys((sample_rate, output.sample_rate, *USUAL_RATES)):
        try:
            return PortAudioStream(rate, callback, output)
        except portaudio.PortAudioError as error:
            refused = error
            if devices.error_code(error) != devices.INVALID_SAMPLE_RATE:
                break
    raise devices.explain(refused) from refused
