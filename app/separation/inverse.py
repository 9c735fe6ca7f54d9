"""Turns a spectrum into sound stretch by stretch, with the numbers of the whole at once."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


class Synthesis:
    """Turns columns into sound as they come: the inverse of a centred spectrum.

    Args:
        n_fft: Frames of a column.
        hop: Frames from column to column.
    """

    def __init__(self, n_fft: int, hop: int) -> None:
        self._n_fft = n_fft
        self._hop = hop
        self._tail: Tensor | None = None  # sound and squared windows that later columns add to
        self._begun = False

    def add(self, spectrum: Tensor, *, last: bool) -> Tensor:
        """Take columns in, and return the sound that no later column changes.

        Args:
            spectrum: Shape (channels, n_fft // 2 + 1, columns).
            last: Whether these are the last.

        Returns:
            Shape (channels, frames). All returned blocks together reach from the first column's
            centre to the last one's.
        """
        columns = spectrum.shape[-1]
        length = (columns - 1) * self._hop + self._n_fft
        window = torch.hann_window(self._n_fft, device=spectrum.device)
        pieces = torch.fft.irfft(spectrum, self._n_fft, dim=1) * window[:, None]
        squares = window.square()[None, :, None].expand(1, -1, columns)
        total = functional.fold(
            torch.cat((pieces, squares)), (1, length), (1, self._n_fft), stride=(1, self._hop)
        ).flatten(1)
        if self._tail is not None:
            total[:, : self._tail.shape[1]] += self._tail
        begin = 0 if self._begun else self._n_fft // 2
        # Of the last columns, what lies beyond the last centre is dropped.
        ready = length - self._n_fft // 2 if last else columns * self._hop
        self._tail, self._begun = total[:, ready:], True
        done = total[:, begin:ready]
        weight = done[-1:].clamp_min(torch.finfo(torch.float32).tiny)
        return done[:-1] / weight
