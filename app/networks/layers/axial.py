"""Attention along one axis of an image, with the same weights for every line across it."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.rotary import RotaryEmbedding


class AxialBlock(nn.Module):
    """A pre-norm transformer layer over the columns of each band, or the bands of each column.

    Sharing weights across the other axis makes it blind to absolute pitch (Ho et al. 2019, "Axial
    attention in multidimensional transformers"; over bands and time as in BS-RoFormer, Lu 2023).

    Args:
        channels: Number of channels, a multiple of `heads`.
        heads: Attention heads.
        dropout: Share of the result that is left out in training.
    """

    def __init__(self, channels: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.dropout = dropout
        self.embedding = RotaryEmbedding(channels // heads)
        self.norm1 = nn.LayerNorm(channels)
        self.qkv = nn.Linear(channels, 3 * channels, bias=False)
        self.out = nn.Linear(channels, channels)
        self.norm2 = nn.LayerNorm(channels)
        self.expand = nn.Linear(channels, 2 * channels)
        self.contract = nn.Linear(2 * channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        """Transform (lines, positions, channels), attending along the positions."""
        x = x + self._drop(self.out(self._attend(self.norm1(x))))
        hidden = functional.silu(self.expand(self.norm2(x)))
        return x + self._drop(self.contract(hidden))

    def _attend(self, x: Tensor) -> Tensor:
        parts = self.qkv(x).unflatten(-1, (3, self.heads, -1)).permute(2, 0, 3, 1, 4)
        queries, keys, values = parts.unbind(0)
        queries, keys = self.embedding(queries), self.embedding(keys)
        # Lines are short: on a CPU the fused kernel takes longer to start than this takes to run.
        logits = queries @ keys.transpose(-1, -2) / math.sqrt(queries.shape[-1])
        found = logits.softmax(dim=-1).to(values.dtype) @ values
        return found.transpose(1, 2).flatten(2)

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.dropout, self.training and self.dropout > 0)


class AxialPair(nn.Module):
    """Attention along time, then along frequency."""

    def __init__(self, channels: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.time = AxialBlock(channels, heads, dropout)
        self.frequency = AxialBlock(channels, heads, dropout)

    def forward(self, x: Tensor) -> Tensor:
        """Transform (batch, channels, columns, bands); the shape stays."""
        batch = len(x)
        lines = x.permute(0, 3, 2, 1).flatten(0, 1)  # one line per band
        lines = self.time(lines).unflatten(0, (batch, -1)).transpose(1, 2).flatten(0, 1)
        lines = self.frequency(lines).unflatten(0, (batch, -1))
        return torch.movedim(lines, -1, 1)
