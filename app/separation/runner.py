"""Runs one network over chunks of one song, and checks what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import nn

from app.audio.buffer import AudioReader
from app.audio.resample import grid, resample
from app.catalog.cards import Card
from app.catalog.recipes import PLAIN, Quality
from app.core.errors import SeparationError
from app.core.jobs import Job
from app.core.texts import say
from app.separation.devices import memory_explained
from app.separation.overlap_add import SHIFT_SECONDS, ChunkGrid

SIX_CHANNELS = ((0, 1), (2,), (3,), (4, 5))  # FL FR, FC, LFE, BL BR: the order of WAV files
REPORTS = 20  # progress reports within one pass of the network, at most


def channel_groups(channels: int) -> tuple[tuple[int, ...], ...]:
    """Return which channels go through a network together: networks take two.

    Six channels are taken for 5.1; otherwise neighbours form pairs and a last odd one stays alone.
    """
    if channels == 6:
        return SIX_CHANNELS
    return tuple(tuple(range(i, min(i + 2, channels))) for i in range(0, channels, 2))


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the ways in which a chunk is put before a network; their estimates are averaged.

    Attributes:
        shift: Frames of the song by which what is seen lies earlier.
        swap: Whether left and right are exchanged.
        invert: Whether the polarity is inverted.
    """

    shift: int = 0
    swap: bool = False
    invert: bool = False


def variants(quality: Quality, seed: int, card: Card, sample_rate: int) -> tuple[Variant, ...]:
    """Return the ways a quality asks for; the first changes nothing.

    Shifts are drawn evenly from what lies within half a second, in steps at which both rates are
    whole. Source: Demucs' "shift trick" (Défossez et al. 2019), which averages random shifts.
    """
    unit = grid(sample_rate, card.sample_rate)
    most = int(SHIFT_SECONDS * sample_rate) // unit
    draw = np.random.default_rng(seed)
    shifts = [0, *(int(draw.integers(1, most + 1)) * unit for _ in range(quality.shifts - 1))]
    found = [Variant(shift) for shift in shifts]
    if quality.swap:
        found.append(Variant(swap=True))
    if quality.invert:
        found.append(Variant(invert=True))
    return tuple(found)


class Runner:
    """One network at work on one song.

    Args:
        reader: The song.
        card: What the network needs to be fed with.
        network: Returns the network, which takes (batch, 2, frames) and `peak` and returns an
            estimate of that shape. It is asked anew each time, so that it may leave the memory.
        device: Where the network lies.
        quality: How often and how far overlapping.
        seed: Of the shifts.

    Attributes:
        chunks: Where the chunks lie.
        in_order: Whether the network goes by what it found before: chunks then cost least one
            after the other from the first on.
    """

    def __init__(
        self,
        reader: AudioReader,
        card: Card,
        network: Callable[[], nn.Module],
        device: torch.device,
        quality: Quality = PLAIN,
        seed: int = 0,
    ) -> None:
        self._reader = reader
        self._card = card
        self._network = network
        self._device = device
        self._song = reader.ref
        self._groups = channel_groups(self._song.channels)
        self._variants = variants(quality, seed, card, self._song.sample_rate)
        self.chunks = ChunkGrid.of(card, self._song.sample_rate, self._song.frames, quality)
        self.in_order = hasattr(network(), "new_history")
        # Until the first pass has shown how many layers are called: each once.
        self._calls = sum(1 for _ in network().modules())
        self._next = 0
        self._histories: dict[tuple[int, int], Any] = {}

    def peaks(self, job: Job) -> list[float]:
        """Find the largest spectral magnitude of the whole song, for each group of channels.

        Networks that were trained on songs scaled by it need it before the first chunk.
        """
        peaks = [0.0] * len(self._groups)
        network = self._network()
        for index in range(self.chunks.count):
            job.advance(index / self.chunks.count, say("Measuring the song …"))
            seen = self._read(index, 0)
            for number, group in enumerate(self._groups):
                with memory_explained(self._card.label), torch.inference_mode():
                    heard = self._tensor([seen], group)
                    peak = float(network.spectral_peak(heard))
                peaks[number] = max(peaks[number], peak)
        return peaks

    def estimate(
        self, indices: Sequence[int], peaks: Sequence[float | None] | None, job: Job
    ) -> list[np.ndarray]:
        """Estimate the card's stem in some chunks, in one go through the network for each variant.

        Args:
            indices: Which chunks; one where `in_order`.
            peaks: What `peaks` found; None for networks that do not need it.
            job: Told the progress; cancels between two layers of the network.

        Returns:
            Per chunk float32 of shape (channels, core), at the song's rate.

        Raises:
            SeparationError: If the network fails or returns something that is not sound.
        """
        if self.in_order and indices[0] != self._next:
            self._histories, self._next = {}, 0
            before = indices[0]
            for index in range(before):
                self._estimate([index], peaks, job.part(index / (before + 1), 1.0))
            job = job.part(before / (before + 1), 1.0)
        found = self._estimate(indices, peaks, job)
        self._next = indices[-1] + 1
        return found

    def _estimate(
        self, indices: Sequence[int], peaks: Sequence[float | None] | None, job: Job
    ) -> list[np.ndarray]:
        shape = (len(indices), self._song.channels, self.chunks.core)
        cores = np.zeros(shape, np.float32)
        passes = len(self._variants) * len(self._groups)
        message, done = self._message(), 0
        for way, variant in enumerate(self._variants):
            seen = [self._read(index, variant.shift) for index in indices]
            for number, group in enumerate(self._groups):
                part = job.part(done / passes, (done + 1) / passes)
                part.advance(0.0, message)
                peak = None if peaks is None else peaks[number]
                cores[:, list(group)] += self._pass(seen, way, number, peak, part, message)
                done += 1
        if len(self._variants) > 1:
            cores *= np.float32(1 / len(self._variants))
        return list(cores)

    def _message(self) -> str:
        if len(self._groups) == 1:
            return say("Separating …")
        names = ", ".join("+".join(str(i + 1) for i in group) for group in self._groups)
        return say("Separating … (channels {0}, one group after the other)", names)

    def _read(self, index: int, shift: int) -> np.ndarray:
        """Return what a chunk sees, at the network's rate, shape (channels, frames)."""
        start, end = (frame - shift for frame in self.chunks.seen(index))
        first, last = max(start, 0), min(end, self._song.frames)
        seen = np.zeros((self._song.channels, end - start), np.float32)
        if first < last:
            seen[:, first - start : last - start] = self._reader.read(first, last).T
        return resample(seen, self._song.sample_rate, self._card.sample_rate)

    def _tensor(self, seen: Sequence[np.ndarray], group: tuple[int, ...]) -> torch.Tensor:
        both = [group[0], group[-1]]  # a lone channel is both
        return torch.from_numpy(np.stack([one[both] for one in seen])).to(self._device)

    def _pass(
        self,
        seen: Sequence[np.ndarray],
        way: int,
        number: int,
        peak: float | None,
        job: Job,
        message: str,
    ) -> np.ndarray:
        """Return a group's estimates in one variant, at the song's rate, (chunks, channels, core).

        What a network makes of nothing is nobody's stem, so silence is not put before it, unless it
        remembers.
        """
        group, variant = self._groups[number], self._variants[way]
        cores = np.zeros((len(seen), len(group), self.chunks.core), np.float32)
        heard = [one[list(group)].any() for one in seen]
        if not self.in_order and not any(heard):
            return cores
        network, history = self._network(), {}
        if self.in_order:
            place = (way, number)
            if place not in self._histories:
                self._histories[place] = network.new_history()
            history = {"history": self._histories[place]}
        audio = self._tensor(seen, group)
        if variant.swap:
            audio = audio.flip(1)
        if variant.invert:
            audio = -audio
        with (
            memory_explained(self._card.label),
            torch.inference_mode(),
            self._watched(network, job, message),
        ):
            found = network(audio, peak=peak, **history)
            if found.shape != audio.shape:
                raise _broken(say("The result of “{0}” has the wrong length.", self._card.label))
            found = -found if variant.invert else found
            result = (found.flip(1) if variant.swap else found).to("cpu", torch.float32).numpy()
        if not np.isfinite(result).all():
            raise _broken(say("The result of “{0}” contains invalid numbers.", self._card.label))
        begin = self.chunks.context + variant.shift
        for place, one in enumerate(result):
            if self.in_order or heard[place]:
                one = one.mean(axis=0, keepdims=True) if len(group) == 1 else one
                one = resample(one, self._card.sample_rate, self._song.sample_rate)
                cores[place] = one[:, begin : begin + self.chunks.core]
        return cores

    @contextmanager
    def _watched(self, network: nn.Module, job: Job, message: str) -> Iterator[None]:
        """Check for cancellation before each layer, and report how many have been called."""
        calls = 0
        stride = max(1, self._calls // REPORTS)

        def before(module: nn.Module, inputs: Any) -> None:
            nonlocal calls
            job.check()
            calls += 1
            if calls % stride == 0 and calls < self._calls:
                job.advance(calls / self._calls, message)

        handles = [module.register_forward_pre_hook(before) for module in network.modules()]
        try:
            yield
        finally:
            for handle in handles:
                handle.remove()
        self._calls = max(1, calls)


def _broken(message: str) -> SeparationError:
    return SeparationError(
        message,
        say(
            "Choose another network or the device “cpu”; if it happens again, install the "
            "card anew."
        ),
    )
