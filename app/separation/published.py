"""Runs a network as its author's program does: one spectrum for the song, masks crop by crop.

The default way (`runner.py`) differs in what it changes for the better: chunks overlap and see real
sound around them, nothing of the song's end is lost, the Nyquist bin follows its neighbour. This
one gives the published program's numbers to within rounding. It departs from it only where that
program fails: silence stays silent, a crop of zeros after the song's end is not computed, and with
a padding, networks that remember get as many crops as there is song.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from app.audio.buffer import AudioReader
from app.audio.resample import grid, resample
from app.catalog.cards import Card
from app.core.errors import CardError, SeparationError
from app.core.jobs import Job
from app.core.texts import say
from app.networks.cleaning import clean_up
from app.separation.devices import memory_explained
from app.separation.inverse import Synthesis
from app.separation.runner import channel_groups

COLUMNS_AT_ONCE = 1024  # of a spectrum whose loudest bin is looked for
MARGIN = 4096  # frames resampled beyond a stretch on each side, and thrown away
MESSAGE = say("Separating as published …")


class PublishedRunner:
    """One network at work on one song; does what `Runner` does in the published way.

    Args:
        reader: The song.
        card: Says how to cut it, see `Published`.
        network: A `MaskingSeparator` whose network estimates the accompaniment's mask.
        device: Where the network lies.
    """

    def __init__(
        self, reader: AudioReader, card: Card, network: nn.Module, device: torch.device
    ) -> None:
        if card.published is None or getattr(network, "mask_is_vocals", True):
            raise CardError(
                say("“{0}” cannot be run as a published program does.", card.label),
                say("Remove [published] from the card {0}.toml.", card.name),
            )
        self._reader = reader
        self._card = card
        self._cut = card.published
        self._network = network
        self._device = device
        self._song = reader.ref
        self._groups = channel_groups(self._song.channels)
        self._n_fft, self._hop = network.stft.n_fft, network.stft.hop_length
        self._unit = grid(self._song.sample_rate, card.sample_rate)  # whole at both rates
        self._network_unit = self._unit * card.sample_rate // self._song.sample_rate
        self._frames = -(-self._song.frames * card.sample_rate // self._song.sample_rate)
        self.columns = 1 + self._frames // self._hop

    def peaks(self, job: Job) -> list[float]:
        """Find the largest spectral magnitude of the whole song, for each group of channels."""
        peaks = [0.0] * len(self._groups)
        for start in range(0, self.columns, COLUMNS_AT_ONCE):
            job.advance(start / self.columns, say("Measuring the song …"))
            end = min(start + COLUMNS_AT_ONCE, self.columns)
            for number in range(len(self._groups)):
                loudest = float(self._spectrum(number, start, end).abs().max())
                peaks[number] = max(peaks[number], loudest)
        return peaks

    def run(
        self, start: int, end: int, peaks: Sequence[float] | None, job: Job
    ) -> Iterator[np.ndarray]:
        """Yield the estimate of the vocals in the frames `start`..`end` of the song.

        The frames after the last whole column, which the published program drops, are silent.

        Args:
            start: First frame wanted.
            end: Frame after the last one wanted.
            peaks: What `peaks` found.
            job: Told the progress; cancels between two layers of the network.

        Yields:
            Float32 blocks, shape (channels, n), in time order.

        Raises:
            SeparationError: If the network returns something that is not sound.
        """
        units = -(-MARGIN // self._network_unit)
        first = max(0, start // self._unit - units) * self._network_unit
        last = min(-(-end // self._unit) + units, -(-self._song.frames // self._unit))
        blocks = self._vocals(first, last * self._network_unit, peaks or self.peaks(job), job)
        yield from self._at_song_rate(blocks, first, start, end)
        job.advance(1.0, MESSAGE)

    def masks(self, number: int, first: int, last: int, peak: float, job: Job) -> Iterator[Tensor]:
        """Yield the accompaniment's mask of the columns `first`..`last` of a group of channels.

        Yields:
            Shape (2, n_fft // 2 + 1, n), one after the other; the Nyquist bin is zero.
        """
        pairs = self._cut.passes or ((self._cut.crop, self._cut.padding),)
        passes = [self._crops(number, first, last, peak, pair, job) for pair in pairs]
        held = [next(masks) for masks in passes]
        while first < last:
            ready = min(mask.shape[-1] for mask in held)
            mask = torch.stack([mask[..., :ready] for mask in held]).mean(dim=0)
            yield functional.pad(mask, (0, 0, 0, 1))
            first += ready
            if first < last:
                held = [
                    mask[..., ready:] if mask.shape[-1] > ready else next(masks)
                    for mask, masks in zip(held, passes, strict=True)
                ]

    def _crops(
        self, number: int, first: int, last: int, peak: float, pair: tuple[int, int], job: Job
    ) -> Iterator[Tensor]:
        """Yield masks (2, bins, n) of the columns `first`..`last`, crop by crop."""
        crop, padding = pair
        history: dict[str, Any] = {}
        begin = first // crop * crop
        if hasattr(self._network, "new_history"):
            # Crops without padding, longer by it; all before are needed for what it remembers.
            crop, padding, begin = crop + 2 * padding, 0, 0
            history = {"history": self._network.new_history()}
        for start in range(begin, last, crop):
            if number == 0:  # all groups are at the same place
                job.advance((start - begin) / (last - begin), MESSAGE)
            seen = self._seen(number, start - padding, start + crop + padding, peak)
            with (
                memory_explained(self._card.label),
                torch.inference_mode(),
                _cancellable(self._network, job),
            ):
                logits = self._network.logits(seen, **history)
            mask = torch.sigmoid(logits[..., padding : padding + crop])
            if self._network.clean:
                mask = clean_up(mask)
            if start + crop > first:
                yield mask[0, ..., max(0, first - start) : min(crop, last - start)]

    def _vocals(
        self, start: int, end: int, peaks: Sequence[float], job: Job
    ) -> Iterator[np.ndarray]:
        """Yield blocks (channels, n) of the frames `start`..`end` at the network's rate."""
        reach = self._n_fft // self._hop
        first = min(max(0, start // self._hop - reach), self.columns)
        last = min(-(-end // self._hop) + reach, self.columns)
        streams = [self._group(number, first, last, peak, job) for number, peak in enumerate(peaks)]
        position = first * self._hop
        for parts in zip(*streams, strict=True):
            block = np.empty((self._song.channels, parts[0].shape[1]), np.float32)
            for group, part in zip(self._groups, parts, strict=True):
                block[list(group)] = part if len(group) == 2 else part.mean(axis=0)
            ready = block[:, max(0, start - position) : max(0, end - position)]
            position += block.shape[1]
            if ready.shape[1]:
                yield ready
        missing = end - max(start, position)
        if missing > 0:
            yield np.zeros((self._song.channels, missing), np.float32)

    def _group(
        self, number: int, first: int, last: int, peak: float, job: Job
    ) -> Iterator[np.ndarray]:
        """Yield the vocals (2, n) of a group from column `first` to the last column's centre."""
        column, synthesis = first, Synthesis(self._n_fft, self._hop)
        for mask in self.masks(number, first, last, peak, job):
            end = column + mask.shape[-1]
            vocals = self._spectrum(number, column, end) * (1 - mask)
            block = synthesis.add(vocals, last=end == last).cpu().numpy()
            if not np.isfinite(block).all():
                raise SeparationError(
                    say("The result of “{0}” contains invalid numbers.", self._card.label),
                    say("Choose another network or the device “cpu”."),
                )
            yield block
            column = end

    def _at_song_rate(
        self, blocks: Iterator[np.ndarray], first: int, start: int, end: int
    ) -> Iterator[np.ndarray]:
        """Cut the frames `start`..`end` of the song out of blocks that begin at `first`."""
        origin = first // self._network_unit * self._unit
        if self._network_unit == self._unit:
            position = origin
            for block in blocks:
                ready = block[:, max(0, start - position) : max(0, end - position)]
                position += block.shape[1]
                if ready.shape[1]:
                    yield ready
            return
        # At another rate: stretches of whole units, each resampled with a margin around it.
        margin = -(-MARGIN // self._network_unit)
        base = done = origin // self._unit
        held = np.empty((self._song.channels, 0), np.float32)
        for block in itertools.chain(blocks, [None]):
            held = held if block is None else np.concatenate((held, block), axis=1)
            there = base + held.shape[1] // self._network_unit
            until = there if block is None else there - margin
            if until <= done:
                continue
            audio = resample(held, self._card.sample_rate, self._song.sample_rate)
            audio = audio[:, (done - base) * self._unit : (until - base) * self._unit]
            position, done = done * self._unit, until
            keep = max(base, until - margin)
            held, base = held[:, (keep - base) * self._network_unit :], keep
            ready = audio[:, max(0, start - position) : max(0, end - position)]
            if ready.shape[1]:
                yield ready

    def _seen(self, number: int, start: int, end: int, peak: float) -> Tensor:
        """Return what the network sees of the columns `start`..`end` of a group.

        Outside the song's own columns there are zeros in all channels. Those of silence may be
        others: a network that sees phases takes 0 for half a turn.
        """
        first, last = max(start, 0), min(end, self.columns)
        seen = self._network.relative(self._spectrum(number, first, last)[None], peak)
        return functional.pad(seen, (first - start, end - last))

    def _spectrum(self, number: int, first: int, last: int) -> Tensor:
        """Return the columns `first`..`last` of a group, shape (2, n_fft // 2 + 1, n)."""
        half = self._n_fft // 2
        audio = self._read(first * self._hop - half, (last - 1) * self._hop + half)
        group = self._groups[number]
        return torch.stft(
            torch.from_numpy(audio[[group[0], group[-1]]]).to(self._device),
            self._n_fft,
            self._hop,
            window=torch.hann_window(self._n_fft, device=self._device),
            center=False,
            return_complex=True,
        )

    def _read(self, start: int, end: int) -> np.ndarray:
        """Return frames at the network's rate, silent outside the song, shape (channels, n)."""
        margin = 0 if self._unit == self._network_unit else MARGIN
        low = (start - margin) // self._network_unit
        high = -(-(end + margin) // self._network_unit)
        audio = np.zeros((self._song.channels, (high - low) * self._unit), np.float32)
        first, last = max(low * self._unit, 0), min(high * self._unit, self._song.frames)
        if first < last:
            offset = first - low * self._unit
            audio[:, offset : offset + last - first] = self._reader.read(first, last).T
        audio = resample(audio, self._song.sample_rate, self._card.sample_rate)
        offset = start - low * self._network_unit
        return audio[:, offset : offset + end - start]


@contextmanager
def _cancellable(network: nn.Module, job: Job) -> Iterator[None]:
    """Let the job stop the network before any of its layers."""
    handles = [
        module.register_forward_pre_hook(lambda module, inputs: job.check())
        for module in network.modules()
    ]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
