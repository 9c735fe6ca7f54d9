"""Makes a separator from a network that estimates a mask for magnitudes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from app.core.errors import CardError
from app.networks.spectral import ISTFT, STFT

WRAPPERS = ("state_dict", "model")  # keys under which trainers put the weights
PARALLEL_PREFIX = "module."  # put before each key by DataParallel
WRONG_CHECKPOINT = "Choose the checkpoint that belongs to this card."
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
    """

    needs_peak = True

    def __init__(
        self, network: nn.Module, *, n_fft: int, hop_length: int, mask_is_vocals: bool
    ) -> None:
        super().__init__()
        self.network = network
        self.mask_is_vocals = mask_is_vocals
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
        magnitudes = spectrum.abs()
        if peak is None:
            loudest = magnitudes.amax(dim=(1, 2, 3), keepdim=True).clamp_min(TINY)
        else:
            loudest = max(peak, TINY)
        logits = self.network((magnitudes / loudest)[..., :-1, :]).float()
        # 1 - sigmoid(x) = sigmoid(-x), without the loss of digits near 1.
        mask = torch.sigmoid(logits if self.mask_is_vocals else -logits)
        mask = torch.cat((mask, mask[..., -1:, :]), dim=-2)
        return self.istft(spectrum * mask, audio.shape[-1])

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
        weights = {**_recomputed(self.network), **_unwrapped(state)}
        expected = self.network.state_dict()
        _check(weights, expected)
        fitted = {}
        for name, own in expected.items():
            device = weights[name].device if own.is_meta else own.device
            fitted[name] = weights[name].to(device, own.dtype)
        self.network.load_state_dict(fitted, assign=True)


def _unwrapped(state: Mapping[str, Any]) -> dict[str, Any]:
    """Return the weights of a checkpoint, without what trainers wrap around them."""
    for wrapper in WRAPPERS:
        if isinstance(state.get(wrapper), Mapping):
            return _unwrapped(state[wrapper])
    return {str(name).removeprefix(PARALLEL_PREFIX): value for name, value in state.items()}


def _recomputed(network: nn.Module) -> dict[str, Tensor]:
    """Return the buffers that modules with a `recompute` method can do without a checkpoint."""
    return {
        f"{prefix}.{name}" if prefix else name: value
        for prefix, module in network.named_modules()
        if hasattr(module, "recompute")
        for name, value in module.recompute().items()
    }


def _check(weights: Mapping[str, Any], expected: Mapping[str, Tensor]) -> None:
    """Raise a `CardError` for the first weight that is missing, not a tensor, misshapen or new."""
    for name, own in expected.items():
        if name not in weights:
            problem = f"the network needs “{name}”, which it lacks"
        elif not isinstance(weights[name], Tensor):
            problem = f"“{name}” is not a tensor"
        elif weights[name].shape != own.shape:
            has, needs = tuple(weights[name].shape), tuple(own.shape)
            problem = f"“{name}” has shape {has}, and the network needs {needs}"
        else:
            continue
        raise CardError(f"The checkpoint does not fit: {problem}.", WRONG_CHECKPOINT)
    for name in weights:
        if name not in expected:
            problem = f"it has “{name}”, which the network does not know"
            raise CardError(f"The checkpoint does not fit: {problem}.", WRONG_CHECKPOINT)
