"""Batch mixup: songs of a batch blended with one another, and their voices likewise."""

from __future__ import annotations

import torch
from torch import Tensor


def mixed_up(mixture: Tensor, vocals: Tensor, probability: float) -> tuple[Tensor, Tensor]:
    """Blend a batch with its own reversal by one random share, or leave it alone.

    Separation is linear, so the blend of two songs has the blend of their voices as its truth. (As
    in github.com/carperbr/frame-transformer: one share per batch, uniform in 0..1.)

    Args:
        mixture: Shape (batch, 2, frames).
        vocals: Of the same shape.
        probability: That it is done at all; draws from torch's generator.
    """
    if probability <= 0 or torch.rand(()).item() >= probability:
        return mixture, vocals
    share = torch.rand(()).item()
    return (
        share * mixture + (1 - share) * mixture.flip(0),
        share * vocals + (1 - share) * vocals.flip(0),
    )
