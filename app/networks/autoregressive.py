"""Makes a separator from a network that is fed with its results for the chunks before."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.masking import MaskingSeparator

PARTS = 5  # the mixture now; the mixture and what was found of it, one and two chunks before


class History:
    """What a network saw and found in the two chunks before; nothing, at the start of a song."""

    def __init__(self) -> None:
        self._before: list[Tensor] = []  # mixture and accompaniment, newest chunk first

    def beside(self, magnitudes: Tensor) -> Tensor:
        """Set the past beside the mixture's magnitudes (batch, channels, bins, columns).

        A chunk of another length counts as nothing: columns are compared place by place.
        """
        empty = torch.zeros_like(magnitudes)
        known = [before if before.shape == empty.shape else empty for before in self._before]
        known += [empty] * (PARTS - 1 - len(known))
        return torch.cat((magnitudes, *known), dim=1)

    def add(self, magnitudes: Tensor, accompaniment: Tensor) -> None:
        """Take in a chunk and what was found in it; what is three chunks old is forgotten."""
        self._before = [magnitudes, accompaniment, *self._before][: PARTS - 1]


class AutoregressiveSeparator(MaskingSeparator):
    """A `MaskingSeparator` that remembers: chunks have to be separated in order.

    The network gets, channel after channel, the mixture, the mixture and the accompaniment of the
    chunk before, and those of the one before that, all relative to the song's peak. Columns up to
    the next number that the network takes are filled with silence.

    Args:
        network: From (batch, 5 · channels, n_fft // 2, columns) to logits of the accompaniment's
            mask, shape (batch, channels, n_fft // 2, columns); `fitting_columns` says which numbers
            of columns it takes.
        n_fft: Frames per column.
        hop_length: Frames from column to column.
    """

    def __init__(self, network: nn.Module, *, n_fft: int, hop_length: int) -> None:
        super().__init__(network, n_fft=n_fft, hop_length=hop_length, mask_is_vocals=False)
        self._history = History()

    def new_history(self) -> History:
        """Return the memory of a song that has not begun."""
        return History()

    def forward(
        self, audio: Tensor, *, peak: float | None = None, history: History | None = None
    ) -> Tensor:
        """Estimate the vocals.

        Args:
            audio: Mixture, float32, shape (batch, channels, frames).
            peak: As for `MaskingSeparator`.
            history: Of the song, as the chunks before have left it; takes in this one. Where absent
                there was nothing before.

        Returns:
            Float32 of the same shape.
        """
        self._history = History() if history is None else history
        return super().forward(audio, peak=peak)

    def logits(self, magnitudes: Tensor, history: History | None = None) -> Tensor:
        """Run the network on a chunk and remember it.

        Args:
            magnitudes: Relative, shape (batch, channels, bins, columns).
            history: As for `forward`, which keeps it for this call.

        Returns:
            Float32, of the shape of `magnitudes`.
        """
        history = self._history if history is None else history
        columns = magnitudes.shape[-1]
        fitting = self.network.fitting_columns(columns)
        magnitudes = functional.pad(magnitudes, (0, fitting - columns))
        logits = self._run(history.beside(magnitudes))
        history.add(magnitudes, magnitudes * torch.sigmoid(logits))
        return logits[..., :columns]
