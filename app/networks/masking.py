"""Makes a separator from a network that estimates a mask for magnitudes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from app.networks import weights
from app.networks.cleaning import silenced
from app.networks.spectral import ISTFT, STFT

CONTEXT_SHARE = 16  # of the longest crop, that is seen at either end and thrown away
TINY = torch.finfo(torch.float32).tiny  # instead of dividing silence by zero


class MaskingSeparator(nn.Module):
    """From a mixture to its vocals: the network's mask times the mixture's complex spectrum.

    The network sees magnitudes relative to the loudest of the song, without the Nyquist bin, and
    returns logits of the same shape. Phases are the mixture's. The Nyquist bin takes the mask of
    the bin below it. (The published programs leave the whole of it to the vocals, inaudibly.)

    Silence stays exactly silent, and the two estimates, vocals and mixture minus vocals, are the
    same whichever of the two the mask is for.

    Args:
        network: From (batch, channels, n_fft // 2, columns) to logits of that shape.
        n_fft: Frames per column.
        hop_length: Frames from column to column.
        mask_is_vocals: Whether the mask keeps the vocals; else it keeps the accompaniment.

    Attributes:
        needs_peak: That `forward` depends on the song's `spectral_peak`.
        clean: Whether passages that are nearly all accompaniment become it entirely.
    """

    needs_peak = True

    def __init__(
        self, network: nn.Module, *, n_fft: int, hop_length: int, mask_is_vocals: bool
    ) -> None:
        super().__init__()
        self.network = network
        self.mask_is_vocals = mask_is_vocals
        self.clean = False
        self._dtype = torch.float32
        self.stft = STFT(n_fft, hop_length)
        self.istft = ISTFT(n_fft, hop_length)

    def forward(self, audio: Tensor, *, peak: float | None = None) -> Tensor:
        """Estimate the vocals.

        Args:
            audio: Mixture, float32, shape (batch, channels, frames); any number of frames from 1.
            peak: Largest magnitude of the whole song, see `spectral_peak`. Where absent, each
                item of the batch takes its own, as though it were the whole song.

        Returns:
            Float32 of the same shape.
        """
        spectrum = self.stft(audio)
        mask = self.vocals_mask(self.relative(spectrum, peak))
        mask = torch.cat((mask, mask[..., -1:, :]), dim=-2)
        return self.istft(spectrum * mask, audio.shape[-1])

    def relative(self, spectrum: Tensor, peak: float | None) -> Tensor:
        """Return magnitudes relative to `peak`, or to the loudest of each item, sans Nyquist."""
        magnitudes = spectrum.abs()
        if peak is None:
            loudest = magnitudes.amax(dim=(1, 2, 3), keepdim=True).clamp_min(TINY)
        else:
            loudest = max(peak, TINY)
        return (magnitudes / loudest)[..., :-1, :]

    def vocals_mask(self, magnitudes: Tensor) -> Tensor:
        """Return which share of each bin is vocals, for magnitudes without the Nyquist bin."""
        logits = self.logits(magnitudes)
        # 1 - sigmoid(x) = sigmoid(-x), without the loss of digits near 1.
        mask = torch.sigmoid(logits if self.mask_is_vocals else -logits)
        return silenced(mask) if self.clean else mask

    def logits(self, magnitudes: Tensor) -> Tensor:
        """Run the network, in overlapping crops where it cannot take as many columns at once.

        Args:
            magnitudes: Relative, shape (batch, channels, bins, columns).

        Returns:
            Float32, of that shape.
        """
        columns = magnitudes.shape[-1]
        most = getattr(self.network, "most_columns", columns)
        if columns <= most:
            return self._run(magnitudes)
        context = most // CONTEXT_SHARE
        step = most - 2 * context
        starts = [*range(0, columns - most, step), columns - most]
        parts, done = [], 0
        for start in starts:
            end = columns if start == starts[-1] else start + most - context
            crop = self._run(magnitudes[..., start : start + most])
            parts.append(crop[..., done - start : end - start])
            done = end
        return torch.cat(parts, dim=-1)

    def lower_precision(self, dtype: torch.dtype) -> None:
        """Let the network compute in `dtype`; networks say with `half_precision` that they can.

        Weights are converted for good. Buffers stay: angles are computed of them, in float32, as
        are the statistics of norms, the sums of attention logits, and masks.
        """
        for parameter in self.network.parameters():
            parameter.data = parameter.data.to(dtype)
        self._dtype = dtype

    def _run(self, x: Tensor) -> Tensor:
        return self.network(x.to(self._dtype)).float()

    @torch.no_grad()
    def spectral_peak(self, audio: Tensor) -> float:
        """Return the largest magnitude of any bin, to be passed to `forward` as `peak`.

        For a song in chunks take the maximum over them. Where chunks begin at multiples of
        `hop_length` and overlap by `n_fft` every column of the song is seen whole in one of them.

        Args:
            audio: Float32, shape (..., channels, frames).
        """
        return self.stft(audio).abs().max().item()

    def load_weights(self, state: Mapping[str, Any]) -> None:
        """Take over a checkpoint of the network.

        The weights may lie under "state_dict" or "model", and their names may begin with
        "module.". Buffers that follow from the configuration may be absent. Tensors of the right
        type and device are taken as they are, not copied; a separator built on the meta device
        thus needs the memory for its weights only once.

        Args:
            state: Weights by name, as saved by the network (not by this separator).

        Raises:
            CardError: If a name or shape differs; names the first one that does.
        """
        weights.load(self.network, state)


def accompaniment_separator(
    network: nn.Module, config: Any, kind: type[MaskingSeparator] = MaskingSeparator
) -> MaskingSeparator:
    """Make a separator of a network whose mask keeps the accompaniment, as those published do.

    Args:
        network: As for `MaskingSeparator`.
        config: Its family's configuration; has `n_fft` and `hop_length`.
        kind: Of the separator.
    """
    return kind(network, n_fft=config.n_fft, hop_length=config.hop_length, mask_is_vocals=False)
