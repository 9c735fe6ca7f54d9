"""A running average of a network's weights, which separates better than the weights themselves."""

from __future__ import annotations

import copy

import torch
from torch import nn


class Ema:
    """Keeps a second network whose weights follow those of the first.

    Early on the average is over few steps, since the first weights are worth nothing.

    Attributes:
        network: The average, in evaluation mode and without gradients.
    """

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.network = copy.deepcopy(network).eval().requires_grad_(False)
        self._decay = decay

    @torch.no_grad()
    def update(self, network: nn.Module, step: int) -> None:
        """Move towards the weights after the step of that number, counted from 0."""
        decay = min(self._decay, (1 + step) / (10 + step))
        averages = list(self.network.parameters())
        torch._foreach_lerp_(averages, list(network.parameters()), 1 - decay)
        for own, other in zip(self.network.buffers(), network.buffers(), strict=True):
            own.copy_(other)
