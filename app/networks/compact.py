"""Compact: a small U-net over bands with axial attention, for the voice in stereo mixtures.

Made for little training data. The same few weights serve all frequencies, and the network is told
where in the stereo image each bin lies, which holds for unknown songs as for known ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.core.errors import CardError
from app.core.texts import say
from app.networks.cleaning import silenced
from app.networks.layers.axial import AxialPair
from app.networks.layers.frame_norm import ChannelNorm
from app.networks.layers.pixel import Double, Halve, ResidualBlock
from app.networks.masking import MaskingSeparator
from app.networks.settings import read_settings

FAMILY = "compact"
HALF_PRECISION = True  # trained in bfloat16; measured: tests/networks/test_compact.py

FEATURES = 5  # per bin, see `features`
GAINS = 4  # per bin: mid from mid, side from side, mid from side, side from mid
FLOOR = 1e-4  # of the chunk's level; what is quieter looks like silence
LOG_SCALE = 0.25  # brings natural logarithms of magnitudes to about -1..1
# Least share of accompaniment in every bin of a passage without voice. Measured with the shipped
# weights on 19 songs: its masks stay below 0.73 in no 1.5 s with voice (-20 dB of the mixture or
# more; 605 of them), and below 0.69 in 5 % of the same without.
NO_VOICE = 0.3
CLOSED = -1.0  # first bias of the masks: about a quarter of a mixture is voice


@dataclass(frozen=True)
class Config:
    """Sizes of the network; the defaults are those of the shipped one.

    Attributes:
        n_fft: Frames per column.
        hop_length: Frames from column to column.
        zones: Bins up to which (exclusive) each zone reaches. What lies above the last is not
            looked at and treated like the last band.
        patches: Bins per band in each zone.
        widths: Channels of each level.
        blocks: Residual blocks of each level, going down and again going up.
        halve_time: Whether each step down halves the columns too.
        attention: Pairs of axial attention at the bottom.
        heads: Attention heads.
        dropout: Share of channels left out in training.
    """

    n_fft: int = 4096
    hop_length: int = 1024
    zones: tuple[int, ...] = (512, 1024)  # to 5.5 and 11 kHz
    patches: tuple[int, ...] = (4, 16)
    widths: tuple[int, ...] = (48, 64, 96, 128)
    blocks: tuple[int, ...] = (1, 1, 1, 1)
    halve_time: tuple[bool, ...] = (False, True, True)
    attention: int = 2
    heads: int = 4
    dropout: float = 0.1

    def __post_init__(self) -> None:
        """Refuse sizes that do not make a network.

        Raises:
            CardError: If some do not go together.
        """
        borders = (0, *self.zones)
        sizes = [end - start for start, end in zip(borders, self.zones, strict=False)]
        if len(self.patches) != len(self.zones) or self.zones[-1] * 2 > self.n_fft:
            raise CardError(say("“zones” must end by half of “n_fft”, with as many “patches”."))
        if any(size <= 0 or size % patch for size, patch in zip(sizes, self.patches, strict=True)):
            raise CardError(say("Each zone must be a multiple of its patch."))
        if not len(self.widths) == len(self.blocks) == len(self.halve_time) + 1:
            raise CardError(say("“widths”, “blocks” and “halve_time” differ in length."))
        if self.widths[-1] % (2 * self.heads) or not 0 <= self.dropout < 1:
            raise CardError(say("“heads” or “dropout” is impossible."))
        if self.bands % 2 ** (len(self.widths) - 1):
            raise CardError(say("The number of bands cannot be halved that often."))

    @property
    def bands(self) -> int:
        """Number of bands of the first level."""
        starts = (0, *self.zones[:-1])
        return sum((e - s) // p for s, e, p in zip(starts, self.zones, self.patches, strict=True))


def features(spectrum: Tensor) -> Tensor:
    """Describe each bin by what does not depend on the song's level.

    Args:
        spectrum: Complex, shape (batch, 2, bins, columns).

    Returns:
        Float32, shape (batch, 5, columns, bins): logarithms of the magnitudes of mid and side
        relative to the chunk's level; then, relative to the power of both channels, twice their
        inner product (1 in the centre, -1 out of phase), the difference of their powers (1 left,
        -1 right) and the size of what is a quarter turn apart (reverberation, width).
    """
    left, right = spectrum.transpose(2, 3).unbind(1)
    mid, side = (left + right).abs() / 2, (left - right).abs() / 2
    power_left, power_right = left.abs().square(), right.abs().square()
    level = _level(mid + side)
    power = power_left + power_right + (FLOOR * level).square()
    power = power.clamp_min(torch.finfo(power.dtype).tiny)  # digital silence
    product = 2 * left * right.conj() / power
    log_mid, log_side = ((m / level + FLOOR).log() * LOG_SCALE for m in (mid, side))
    balance = (power_left - power_right) / power
    return torch.stack((log_mid, log_side, product.real, balance, product.imag.abs()), dim=1)


def _level(magnitudes: Tensor) -> Tensor:
    """Return the mean magnitude weighted by itself, so that silence in a chunk counts nothing."""
    tiny = torch.finfo(magnitudes.dtype).tiny
    total = magnitudes.sum(dim=(1, 2), keepdim=True).clamp_min(tiny)
    return (magnitudes.square().sum(dim=(1, 2), keepdim=True) / total).clamp_min(tiny)


class Compact(nn.Module):
    """The network proper, from the mixture's spectrum to gains for each bin."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        starts = (0, *config.zones[:-1])
        self.zones = list(zip(starts, config.zones, config.patches, strict=True))
        self.bins, self.last_patch = config.zones[-1], config.patches[-1]
        first, last = config.widths[0], config.widths[-1]
        self.embed = nn.ModuleList(nn.Linear(FEATURES * p, first) for p in config.patches)
        self.place = nn.Parameter(torch.zeros(config.bands, first))
        strides = [(2 if time else 1, 2) for time in config.halve_time]
        self.multiple = 2 ** sum(config.halve_time)
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        self.narrow, self.widen = nn.ModuleList(), nn.ModuleList()
        for level, stride in enumerate(strides):
            width, below = config.widths[level : level + 2]
            self.down.append(_blocks(width, config.blocks[level], config.dropout))
            self.narrow.append(Halve(width, below, stride))
            self.widen.append(Double(below, width, stride))
            self.up.append(_blocks(width, config.blocks[level], config.dropout))
        self.bottom = _blocks(last, config.blocks[-1], config.dropout)
        self.attention = nn.Sequential(
            *(AxialPair(last, config.heads, config.dropout) for _ in range(config.attention))
        )
        self.norm = ChannelNorm(first)
        self.heads = nn.ModuleList(nn.Linear(first, GAINS * p) for p in config.patches)
        for head, patch in zip(self.heads, config.patches, strict=True):
            nn.init.normal_(head.weight, std=0.01)
            with torch.no_grad():
                head.bias.zero_()
                head.bias[: 2 * patch] = CLOSED

    def forward(self, spectrum: Tensor) -> Tensor:
        """Estimate the gains.

        Args:
            spectrum: Complex, shape (batch, 2, bins, columns), as far as the zones reach.

        Returns:
            Float32, shape (batch, 4, bins, columns): masks in 0..1 for mid and side, then what of
            the side goes into the vocals' mid and what of the mid into their side, in -1..1.
        """
        columns = spectrum.shape[-1]
        x = self._bands(features(spectrum))
        x = functional.pad(x, (0, 0, 0, -columns % self.multiple))
        x = x.contiguous(memory_format=torch.channels_last)
        skips = []
        for blocks, halve in zip(self.down, self.narrow, strict=True):
            skips.append(blocks(x))
            x = halve(skips[-1])
        x = self.attention(self.bottom(x))
        for blocks, double in reversed(list(zip(self.up, self.widen, strict=True))):
            x = blocks(double(x) + skips.pop())
        logits = self._bins(self.norm(x)[:, :, :columns]).float()
        return torch.cat((logits[:, :2].sigmoid(), logits[:, 2:].tanh()), dim=1)

    def _bands(self, x: Tensor) -> Tensor:
        """Turn (batch, features, columns, bins) into (batch, channels, columns, bands)."""
        parts = [
            embed(x[..., start:end].unflatten(-1, (-1, patch)).permute(0, 2, 3, 1, 4).flatten(3))
            for embed, (start, end, patch) in zip(self.embed, self.zones, strict=True)
        ]
        x = torch.cat(parts, dim=2)
        return (x + self.place.to(x.dtype)).permute(0, 3, 1, 2)

    def _bins(self, x: Tensor) -> Tensor:
        """Turn (batch, channels, columns, bands) into (batch, gains, bins, columns)."""
        x = x.permute(0, 2, 3, 1)
        counts = [(end - start) // patch for start, end, patch in self.zones]
        parts = [
            head(part).unflatten(-1, (GAINS, -1)).permute(0, 3, 2, 4, 1).flatten(2, 3)
            for head, part in zip(self.heads, x.split(counts, dim=2), strict=True)
        ]
        return torch.cat(parts, dim=2)


class CompactSeparator(MaskingSeparator):
    """From a mixture to its vocals: real gains mix the mixture's mid and side in each bin."""

    needs_peak = False  # the input is relative to the chunk's own level

    def forward(self, audio: Tensor, *, peak: float | None = None) -> Tensor:
        """Estimate the vocals.

        Args:
            audio: Mixture, float32, shape (batch, 2, frames); any number of frames from 1.
            peak: Not used.

        Returns:
            Float32 of the same shape.
        """
        spectrum = self.stft(audio)
        with self._precision(audio.device):
            gains = self.network(spectrum[..., : self.network.bins, :])
        if self.clean:
            gains = silenced(gains, gains[:, :2], NO_VOICE)
        gains = self._everywhere(gains, spectrum)
        mid, side = spectrum[:, 0] + spectrum[:, 1], spectrum[:, 0] - spectrum[:, 1]
        new_mid = gains[:, 0] * mid + gains[:, 2] * side
        new_side = gains[:, 1] * side + gains[:, 3] * mid
        vocals = torch.stack((new_mid + new_side, new_mid - new_side), dim=1) / 2
        return self.istft(vocals, audio.shape[-1])

    def lower_precision(self, dtype: torch.dtype) -> None:
        """Let the network's products compute in `dtype`; features and gains stay in float32."""
        self._dtype = dtype

    def _precision(self, device: torch.device) -> AbstractContextManager:
        """Return a context for the network; without one a trainer's own stays in force."""
        if self._dtype == torch.float32:
            return nullcontext()
        return torch.autocast(device.type, self._dtype)

    def _everywhere(self, gains: Tensor, spectrum: Tensor) -> Tensor:
        """Give the bins that the network does not look at the mean gains of its last band."""
        missing = spectrum.shape[-2] - gains.shape[-2]
        last = gains[..., -self.network.last_patch :, :].mean(dim=-2, keepdim=True)
        return torch.cat((gains, last.expand(-1, -1, missing, -1)), dim=-2)


def build(config: Mapping[str, Any]) -> CompactSeparator:
    """Make the separator that a card's `config` describes.

    Args:
        config: Attributes of `Config`; what is absent takes the default.

    Raises:
        CardError: If the sizes do not make a network.
    """
    parsed = read_settings(Config, config, FAMILY)
    return CompactSeparator(
        Compact(parsed),
        n_fft=parsed.n_fft,
        hop_length=parsed.hop_length,
        mask_is_vocals=True,
    )


def _blocks(channels: int, count: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(*(ResidualBlock(channels, dropout) for _ in range(count)))
