"""Puts sound of any length through a network that sees only so much at once."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor


def in_crops(
    estimate: Callable[[Tensor], Tensor], audio: Tensor, most: int, context: int
) -> Tensor:
    """Estimate sound piece by piece, where it is longer than a network can see.

    Args:
        estimate: From (batch, channels, frames) to the same shape, for up to `most` frames.
        audio: Shape (batch, channels, frames).
        most: Frames that go at once.
        context: Frames at either end of a piece that are thrown away, except at the sound's ends.

    Returns:
        The estimate, of the shape of `audio`.
    """
    frames = audio.shape[-1]
    if frames <= most:
        return estimate(audio)
    step = most - 2 * context
    starts = [*range(0, frames - most, step), frames - most]
    parts, done = [], 0
    for start in starts:
        end = frames if start == starts[-1] else start + most - context
        crop = estimate(audio[..., start : start + most])
        parts.append(crop[..., done - start : end - start])
        done = end
    return torch.cat(parts, dim=-1)
