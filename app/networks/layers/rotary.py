"""Rotary position embedding."""

from __future__ import annotations

import torch
from torch import Tensor, nn

BASE = 10000.0  # longest wavelength over the shortest


class RotaryEmbedding(nn.Module):
    """Turns queries and keys by angles that grow with time (Su et al. 2021, "RoFormer").

    Their products then depend on how far apart two columns are, not on where they lie. Each pair
    of neighbouring features (2j, 2j+1) is turned by position · freqs[j].

    The angles are made anew in each call: that takes a thousandth of the attention's time, keeps
    nothing per length, and cannot end up on another device than the input.

    Args:
        width: Number of features that are turned, from the first on. An odd one out stays.
    """

    freqs: Tensor

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width
        # In the published checkpoints, hence persistent.
        self.register_buffer("freqs", self._frequencies())

    def recompute(self) -> dict[str, Tensor]:
        """Return the buffers a checkpoint may lack, since they follow from the configuration."""
        return {"freqs": self._frequencies()}

    def _frequencies(self) -> Tensor:
        pairs = torch.arange(self.width // 2, dtype=torch.float32)
        return 1 / BASE ** (2 * pairs / self.width)

    def forward(self, x: Tensor) -> Tensor:
        """Turn (..., columns, features), in float32 whatever the type of `x`; the shape stays."""
        positions = torch.arange(x.shape[-2], dtype=torch.float32, device=x.device)
        angles = positions[:, None] * self.freqs.float()
        cos, sin = angles.cos(), angles.sin()
        turned_width = 2 * len(self.freqs)
        even, odd = x[..., 0:turned_width:2], x[..., 1:turned_width:2]
        turned = torch.stack((even * cos - odd * sin, odd * cos + even * sin), dim=-1)
        return torch.cat((turned.flatten(-2), x[..., turned_width:]), dim=-1).to(x.dtype)
