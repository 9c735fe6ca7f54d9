"""Takes the last rest of the voice out of passages without voice."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

THRESHOLD = 0.05  # least share of accompaniment, in every bin of a passage without voice; of the
# published networks, whose masks for a voice reach 1 in some bin. Others declare their own.
SHORTEST = 64  # columns that such a passage is longer than (1.5 s at 44.1 kHz)
FADE = 32  # columns


def passages(
    mask: Tensor, threshold: float = THRESHOLD, shortest: int = SHORTEST, fade: int = FADE
) -> Tensor:
    """Find where the accompaniment's mask never closes: what is heard of a voice there is none.

    The rule, its numbers and how passages close to each other are joined are those of the published
    programs (`merge_artifacts`). They tried it on masks with a Nyquist bin of zeros, on which it
    could only fail; here it looks at the bins that the network estimates.

    Args:
        mask: Share of the accompaniment, shape (batch, channels, bins, columns).
        threshold: Least value in all channels and bins of a column that counts.
        shortest: Length that a run of such columns must exceed; at least twice `fade`.
        fade: Columns over which a passage begins and ends.

    Returns:
        1 inside such passages, 0 outside, shape (batch, 1, 1, columns).
    """
    if shortest < 2 * fade:
        raise ValueError(f"passages of {shortest} columns have no room for fades of {fade}")
    open_columns = (mask.amin(dim=(1, 2)) > threshold).cpu()
    weights = torch.stack([_weight(item.tolist(), shortest, fade) for item in open_columns])
    return weights.to(mask)[:, None, None, :]


def clean_up(
    mask: Tensor, threshold: float = THRESHOLD, shortest: int = SHORTEST, fade: int = FADE
) -> Tensor:
    """Open the accompaniment's mask in `passages`; returns it, or a new one of the same shape."""
    weights = passages(mask, threshold, shortest, fade)
    return mask + weights * (1 - mask) if weights.any() else mask


def silenced(gains: Tensor, masks: Tensor | None = None, threshold: float = THRESHOLD) -> Tensor:
    """Close the vocals' gains in `passages`, where they become exactly zero.

    Args:
        gains: Shape (batch, channels, bins, columns).
        masks: Those of them that are shares, 0..1, of the vocals; all where absent.
        threshold: As for `passages`.

    Returns:
        New gains of the same shape.
    """
    return gains * (1 - passages(1 - (gains if masks is None else masks), threshold))


def _weight(columns: list[bool], shortest: int, fade: int) -> Tensor:
    """Return how far the mask is opened in each column."""
    weight = torch.zeros(len(columns))
    rising = torch.linspace(0, 1, fade)
    previous = None
    for start, last in _runs(columns):
        if last - start <= shortest:
            continue
        if previous is not None and start - previous < fade:
            start = previous - 2 * fade
        previous = last
        if start != 0:
            weight[start : start + fade] = rising
        else:
            start = -fade
        weight[last - fade : last] = rising.flip(0)
        weight[start + fade : last - fade] = 1
    return weight


def _runs(columns: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last index of each run of true values."""
    start = None
    for index, value in enumerate([*columns, False]):
        if value and start is None:
            start = index
        elif not value and start is not None:
            yield start, index - 1
            start = None
