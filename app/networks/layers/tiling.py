"""Runs what reaches only a few columns far piece by piece, so that between-results stay small."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

TILE = 64  # most columns of a piece; even
# Numbers in the sources of a piece of a convolution. A published v10 at 512 columns, against 64
# columns everywhere: a quarter less memory, as fast. Twice as many numbers: a twentieth less.
# Matrices get no fewer columns: they would be read for each piece, and v8 takes a tenth longer.
NUMBERS = 1 << 19
FEWEST = 16  # columns of a piece, whatever `NUMBERS` says; even. Four more are made for nothing.


def by_columns(
    function: Callable[..., Tensor], *sources: Tensor, reach: int, stride: int = 1
) -> Tensor:
    """Return `function(*sources)`, computed in pieces where no gradient is asked for.

    Pieces overlap by what `function` reaches, so the result is the same to within rounding: what
    it makes of the columns beyond a piece is thrown away, and at the ends it sees the real ends.

    Args:
        function: From the sources to (batch, out channels, columns / stride, out bins), rounded up.
        sources: Each of shape (batch, channels, columns, bins), with as many columns.
        reach: Columns on each side that a column of the result depends on.
        stride: Columns of the sources for one of the result, 1 or 2.
    """
    columns = sources[0].shape[2]
    size = TILE
    if reach:
        per_column = sum(source[0, :, 0].numel() for source in sources)
        size = min(TILE, max(FEWEST, NUMBERS // per_column // FEWEST * FEWEST))
    if torch.is_grad_enabled() or columns <= size:
        return function(*sources)
    halo = reach + reach % stride
    result: Tensor | None = None
    for start in range(0, columns, size):
        end = min(start + size, columns)
        first, last = max(0, start - halo), min(columns, end + halo)
        piece = function(*(source[:, :, first:last] for source in sources))
        begin, until = start // stride, -(-end // stride)
        if result is None:
            shape = (*piece.shape[:2], -(-columns // stride), piece.shape[3])
            result = piece.new_empty(shape)
        result[:, :, begin:until] = piece[:, :, begin - first // stride : until - first // stride]
    return result
