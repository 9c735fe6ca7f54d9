"""Basic: separates without a trained network, by repetition and by place in the stereo image.

The accompaniment of a song repeats and the voice mostly does not; and the voice mostly stands in
the centre. Where both say "voice", the mixture passes.

Source:
    Z. Rafii and B. Pardo, "Music/Voice Separation Using the Similarity Matrix", ISMIR 2012.
    C. Avendano and J.-M. Jot, "Frequency Domain Techniques for Stereo to Multichannel Upmix",
    AES 22nd International Conference, 2002 (the similarity of two channels).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.core.errors import CardError
from app.core.texts import say
from app.networks.cleaning import silenced
from app.networks.settings import read_settings
from app.networks.spectral import ISTFT, STFT

FAMILY = "basic"

TINY = 1e-12  # instead of dividing silence by zero
SMOOTHING = (3, 15)  # bins, columns over which powers are averaged before they are compared
# Least share of accompaniment in every bin of a passage without voice. High, for what does not
# repeat need not be a voice: of 605 times 1.5 s with voice one stayed below a gain of 0.31.
NO_VOICE = 0.75
COLUMNS_AT_ONCE = 32  # of a median: some 10 ms between two chances to cancel


@dataclass(frozen=True)
class Config:
    """How to tell voice from accompaniment.

    Attributes:
        n_fft: Frames per column.
        hop_length: Frames from column to column.
        lowest: Bin from which on there may be voice (120 Hz at 44.1 kHz).
        highest: Bin up to which (exclusive) there may be voice (12 kHz).
        repetitions: How many similar columns tell what a column's accompaniment is.
        distance: Columns that two of these are apart at least.
        centring: Power of the similarity of the channels by which centred sound is favoured.
    """

    n_fft: int = 4096
    hop_length: int = 1024
    lowest: int = 11
    highest: int = 1115
    repetitions: int = 30
    distance: int = 20
    centring: float = 8.0

    def __post_init__(self) -> None:
        """Refuse what cannot be computed."""
        if not 0 <= self.lowest < self.highest <= self.n_fft // 2 + 1:
            raise CardError(
                say("{0} has no bins from {1} to {2}.", FAMILY, self.lowest, self.highest)
            )
        if self.repetitions < 1 or self.distance < 1:
            raise CardError(say("{0} needs at least one repetition, one column apart.", FAMILY))


class SimilarColumns(nn.Module):
    """Finds for each column the columns that sound most like it, none near another."""

    def __init__(self, count: int, distance: int) -> None:
        super().__init__()
        self.count = count
        self.distance = distance

    def forward(self, magnitudes: Tensor) -> tuple[Tensor, Tensor]:
        """Compare all columns with all.

        Args:
            magnitudes: Shape (bins, columns).

        Returns:
            The indices of at most `count` columns for each column, and whether each of them
            counts; both of shape (columns, count). Silent columns are like none.
        """
        columns = functional.normalize(magnitudes, dim=0)
        similarity = columns.T @ columns
        reach = 2 * self.distance + 1
        around = functional.max_pool1d(similarity[:, None], reach, 1, self.distance)[:, 0]
        best = torch.where(similarity >= around, similarity, 0.0)
        values, indices = best.topk(min(self.count, best.shape[1]), dim=1)
        return indices, values > 0


class Medians(nn.Module):
    """The median of chosen columns, bin by bin."""

    def forward(self, magnitudes: Tensor, indices: Tensor, counts: Tensor) -> Tensor:
        """Take the medians.

        Args:
            magnitudes: Shape (columns, bins).
            indices: Columns to choose from, shape (results, count).
            counts: Whether each of them counts, of the same shape.

        Returns:
            Shape (results, bins); 0 where no column counts.
        """
        chosen = magnitudes[indices]
        # Those that do not count go half below and half above the others.
        number = torch.arange(indices.shape[1], device=indices.device)
        filler = torch.where(number % 2 == 0, 0.0, torch.inf)
        chosen = torch.where(counts[..., None], chosen, filler[:, None])
        return chosen.median(dim=1).values


class Background(nn.Module):
    """What repeats in a magnitude spectrogram."""

    def __init__(self, count: int, distance: int) -> None:
        super().__init__()
        self.similar = SimilarColumns(count, distance)
        self.medians = Medians()

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the repeating part, at most the whole; shape (bins, columns) as given."""
        indices, counts = self.similar(magnitudes)
        columns = magnitudes.T.contiguous()
        blocks = zip(indices.split(COLUMNS_AT_ONCE), counts.split(COLUMNS_AT_ONCE), strict=True)
        repeated = torch.cat([self.medians(columns, *block) for block in blocks]).T
        return torch.minimum(magnitudes, repeated)


class StereoSimilarity(nn.Module):
    """How alike left and right are, bin by bin: 1 for sound in the centre, 0 at the sides."""

    def forward(self, spectrum: Tensor) -> Tensor:
        """Compare the channels.

        Args:
            spectrum: Complex, shape (2, bins, columns).

        Returns:
            Shape (bins, columns), 0..1.
        """
        left, right = spectrum
        common = smoothed((left * right.conj()).real)
        power = smoothed(left.abs().square() + right.abs().square())
        return (2 * common / (power + TINY)).clamp(0, 1)


class BasicSeparator(nn.Module):
    """From a mixture to its vocals, without weights.

    One gain per bin serves both channels: the share of power that does not repeat, times the
    similarity of the channels to some power. That power is reduced where what does not repeat is
    less centred than what does, that is where the voice is wider than the instruments; for equal
    channels the similarity is 1 throughout and repetition decides alone.

    Attributes:
        clean: Whether passages that are nearly all accompaniment become it entirely.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.stft = STFT(config.n_fft, config.hop_length)
        self.istft = ISTFT(config.n_fft, config.hop_length)
        self.background = Background(config.repetitions, config.distance)
        self.similarity = StereoSimilarity()
        self.clean = False

    def forward(self, audio: Tensor, *, peak: float | None = None) -> Tensor:
        """Estimate the vocals.

        Args:
            audio: Mixture, float32, shape (batch, 2, frames); some 20 s show what repeats.
            peak: Unused; the estimate follows the level of the mixture.

        Returns:
            Float32 of the same shape.
        """
        del peak
        return torch.stack([self._vocals(song) for song in audio])

    def _vocals(self, audio: Tensor) -> Tensor:
        spectrum = self.stft(audio)
        voice_range = slice(self.config.lowest, self.config.highest)
        gains = torch.zeros_like(spectrum[0].real)
        gains[voice_range] = self._gains(spectrum[:, voice_range])
        if self.clean:
            gains = silenced(gains[None, None], threshold=NO_VOICE)[0, 0]
        return self.istft(spectrum * gains, audio.shape[-1])

    def _gains(self, spectrum: Tensor) -> Tensor:
        """Return 0..1 for each bin of a spectrum of shape (2, bins, columns)."""
        magnitudes = spectrum.abs().mean(dim=0)
        repeating = self.background(magnitudes)
        centred = self.similarity(spectrum).pow(self.config.centring)
        found = centredness(magnitudes - repeating, centred)
        usual = centredness(repeating, centred)
        trust = (2 * found / (usual + TINY) - 1).clamp(0, 1)
        share = smoothed(repeating.square()) / (smoothed(magnitudes.square()) + TINY)
        return (1 - share).clamp(0, 1) * centred.pow(trust)


def centredness(magnitudes: Tensor, centred: Tensor) -> Tensor:
    """Return the share of power that lies in the centre, 0..1."""
    power = magnitudes.square()
    return (power * centred).sum() / (power.sum() + TINY)


def smoothed(values: Tensor) -> Tensor:
    """Average over neighbouring bins and columns; shape (bins, columns) as given."""
    margins = tuple(size // 2 for size in SMOOTHING)
    pooled = functional.avg_pool2d(
        values[None, None], SMOOTHING, 1, margins, count_include_pad=False
    )
    return pooled[0, 0]


def build(config: Mapping[str, Any]) -> BasicSeparator:
    """Make the separator that a card's `config` describes.

    Args:
        config: Attributes of `Config`; what is absent takes the default.

    Raises:
        CardError: If the settings make no sense.
    """
    return BasicSeparator(read_settings(Config, config, FAMILY))
