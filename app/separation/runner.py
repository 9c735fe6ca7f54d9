"""Runs one network over one song, chunk by chunk, and checks what comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import nn

from app.audio.buffer import AudioReader
from app.audio.resample import resample
from app.catalog.cards import Card
from app.core.errors import SeparationError
from app.core.jobs import Job
from app.separation.devices import memory_explained
from app.separation.overlap_add import ChunkGrid, overlap_add

SIX_CHANNELS = ((0, 1), (2,), (3,), (4, 5))  # FL FR, FC, LFE, BL BR: the order of WAV files
REPORTS = 20  # progress reports within one pass of the network, at most


def channel_groups(channels: int) -> tuple[tuple[int, ...], ...]:
    """Return which channels go through a network together: networks take two.

    Six channels are taken for 5.1; otherwise neighbours form pairs and a last odd one stays alone.
    """
    if channels == 6:
        return SIX_CHANNELS
    return tuple(tuple(range(i, min(i + 2, channels))) for i in range(0, channels, 2))


class Runner:
    """One network at work on one song.

    Args:
        reader: The song.
        card: What the network needs to be fed with.
        network: Takes (batch, 2, frames) and `peak`, returns an estimate of that shape.
        device: Where the network lies.
    """

    def __init__(
        self, reader: AudioReader, card: Card, network: nn.Module, device: torch.device
    ) -> None:
        self._reader = reader
        self._card = card
        self._network = network
        self._device = device
        self._song = reader.ref
        self._groups = channel_groups(self._song.channels)
        self._chunks = ChunkGrid.of(card, self._song.sample_rate, self._song.frames)
        # Until the first pass has shown how many layers are called: each once.
        self._calls = sum(1 for _ in network.modules())
        self._histories: list[Any] = []

    def peaks(self, job: Job) -> list[float]:
        """Find the largest spectral magnitude of the whole song, for each group of channels.

        Networks that were trained on songs scaled by it need it before the first chunk.
        """
        peaks = [0.0] * len(self._groups)
        for index in range(self._chunks.count):
            job.advance(index / self._chunks.count, "Measuring the song …")
            seen = self._read(index)
            for number, group in enumerate(self._groups):
                with memory_explained(self._card.label), torch.inference_mode():
                    peak = float(self._network.spectral_peak(self._tensor(seen, group)))
                peaks[number] = max(peaks[number], peak)
        return peaks

    def run(
        self, start: int, end: int, peaks: Sequence[float | None] | None, job: Job
    ) -> Iterator[np.ndarray]:
        """Yield the estimate of the card's stem in the frames `start`..`end` of the song.

        Args:
            start: First frame wanted.
            end: Frame after the last one wanted.
            peaks: What `peaks` found; None for networks that do not need it.
            job: Told the progress; cancels between two layers of the network.

        Yields:
            Float32 blocks, shape (channels, n), in time order.

        Raises:
            SeparationError: If the network fails or returns something that is not sound.
        """
        wanted = self._chunks.chunks(start, end)
        # A network that goes by what it found before must have heard the song from its start.
        remembers = hasattr(self._network, "new_history")
        first = 0 if remembers else wanted.start
        passes = (wanted.stop - first) * len(self._groups)
        message = self._message()
        self._histories = [self._network.new_history() for _ in self._groups] if remembers else []

        def estimate(index: int) -> np.ndarray:
            seen = self._read(index)
            core = np.empty((self._song.channels, self._chunks.core), np.float32)
            for number, group in enumerate(self._groups):
                done = (index - first) * len(self._groups) + number
                part = job.part(done / passes, (done + 1) / passes)
                part.advance(0.0, message)
                peak = None if peaks is None else peaks[number]
                core[list(group)] = self._estimate(seen, number, peak, part, message)
            return core

        for index in range(first, wanted.start):
            estimate(index)
        yield from overlap_add(estimate, self._chunks, start, end)
        job.advance(1.0, message)

    def _message(self) -> str:
        if len(self._groups) == 1:
            return "Separating …"
        names = ", ".join("+".join(str(i + 1) for i in group) for group in self._groups)
        return f"Separating … (channels {names}, one group after the other)"

    def _read(self, index: int) -> np.ndarray:
        """Return what a chunk sees, at the network's rate, shape (channels, frames)."""
        start, end = self._chunks.seen(index)
        first, last = max(start, 0), min(end, self._song.frames)
        seen = np.zeros((self._song.channels, end - start), np.float32)
        seen[:, first - start : last - start] = self._reader.read(first, last).T
        return resample(seen, self._song.sample_rate, self._card.sample_rate)

    def _tensor(self, seen: np.ndarray, group: tuple[int, ...]) -> torch.Tensor:
        left, right = group[0], group[-1]  # a lone channel is both
        return torch.from_numpy(seen[[left, right]])[None].to(self._device)

    def _estimate(
        self, seen: np.ndarray, number: int, peak: float | None, job: Job, message: str
    ) -> np.ndarray:
        """Return a group's estimate of a core, at the song's rate, shape (channels, core)."""
        group = self._groups[number]
        history = {"history": self._histories[number]} if self._histories else {}
        if not history and not seen[list(group)].any():
            # What a network makes of nothing is nobody's stem.
            return np.zeros((len(group), self._chunks.core), np.float32)
        audio = self._tensor(seen, group)
        with (
            memory_explained(self._card.label),
            torch.inference_mode(),
            self._watched(job, message),
        ):
            found = self._network(audio, peak=peak, **history)
            if found.shape != audio.shape:
                raise _broken(self._card, "has the wrong length")
            result = found[0].to("cpu", torch.float32).numpy()
        if not np.isfinite(result).all():
            raise _broken(self._card, "contains invalid numbers")
        if len(group) == 1:
            result = result.mean(axis=0, keepdims=True)
        result = resample(result, self._card.sample_rate, self._song.sample_rate)
        return result[:, self._chunks.context : self._chunks.context + self._chunks.core]

    @contextmanager
    def _watched(self, job: Job, message: str) -> Iterator[None]:
        """Check for cancellation before each layer, and report how many have been called."""
        calls = 0
        stride = max(1, self._calls // REPORTS)

        def before(module: nn.Module, inputs: Any) -> None:
            nonlocal calls
            job.check()
            calls += 1
            if calls % stride == 0 and calls < self._calls:
                job.advance(calls / self._calls, message)

        handles = [module.register_forward_pre_hook(before) for module in self._network.modules()]
        try:
            yield
        finally:
            for handle in handles:
                handle.remove()
        self._calls = max(1, calls)


def _broken(card: Card, what: str) -> SeparationError:
    return SeparationError(
        f"The result of “{card.label}” {what}.",
        "Choose another network or the device “cpu”; if it happens again, install the card anew.",
    )
