"""Multi-head attention over columns, whose logits add up from layer to layer."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.rotary import RotaryEmbedding


@dataclass(frozen=True, slots=True)
class FactoredLogits:
    """Attention logits as the two factors whose product they are.

    Residual attention (He et al. 2021, "RealFormer") hands its logits to a later layer, which adds
    them to its own. Their size is columns squared: half a GiB for 95 s of music. A sum of products
    is one product of longer vectors, q·k + q'·k' = [q, q']·[k, k'], so the vectors are kept and
    joined instead, and no logits ever lie in memory.

    Attributes:
        queries: Turned and scaled, shape (batch · maps, heads, columns, features).
        keys: Turned, shape (batch · maps, heads, memory columns, features).
    """

    queries: Tensor
    keys: Tensor

    def plus(self, other: FactoredLogits) -> FactoredLogits:
        """Return the sum of the two logits."""
        return FactoredLogits(
            torch.cat((self.queries, other.queries), dim=-1),
            torch.cat((self.keys, other.keys), dim=-1),
        )

    def attend(self, values: Tensor) -> Tensor:
        """Average `values` with the softmax of the logits as weights.

        Args:
            values: Shape (batch · maps, heads, memory columns, width), no wider than the factors.

        Returns:
            Shape (batch · maps, heads, columns, width).
        """
        width = values.shape[-1]
        # The fused kernels want values as wide as the queries; zeros average to zeros.
        padded = functional.pad(values, (0, self.queries.shape[-1] - width))
        attended = functional.scaled_dot_product_attention(
            self.queries, self.keys, padded, scale=1.0
        )
        return attended[..., :width]


class ConvolutionalMultiheadAttention(nn.Module):
    """Attention over the columns in several maps, with convolutions in the projections.

    Queries, keys and values are made by a 3x3 convolution from channels to maps, a matrix over the
    bins for each map, and a convolution along time. A head is a group of neighbouring bins; its
    vectors are turned by the rotary embedding. Logits are divided by the root of all bins, not of
    a head's, and added to those of an earlier layer where these are given.

    Args:
        channels: Channels of the queries' source.
        memory_channels: Channels of the keys' and values' source.
        maps: Attention maps, each with its own heads; the channels that go out.
        bins: Number of bins, a multiple of `heads`.
        heads: Heads in each map.
    """

    def __init__(
        self, channels: int, memory_channels: int, maps: int, bins: int, heads: int
    ) -> None:
        super().__init__()
        self.heads = heads
        self.embedding = RotaryEmbedding(bins // heads)
        self.q_proj = _projection(channels, maps, bins)
        self.k_proj = _projection(memory_channels, maps, bins)
        self.v_proj = _projection(memory_channels, maps, bins)
        self.o_proj = MultichannelLinear(maps, maps, bins, bins)

    def forward(
        self, x: Tensor, memory: Tensor | None = None, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Attend from each column of `x` to all columns of `memory`.

        Args:
            x: Shape (batch, channels, columns, bins).
            memory: Shape (batch, memory_channels, memory columns, bins); `x` itself where absent.
            previous: Logits of an earlier layer between as many columns.

        Returns:
            The result, shape (batch, maps, columns, bins), and the logits, `previous` included.
        """
        memory = x if memory is None else memory
        queries = self.embedding(self._split(self.q_proj(x))) / math.sqrt(x.shape[-1])
        keys = self.embedding(self._split(self.k_proj(memory)))
        logits = FactoredLogits(queries, keys)
        if previous is not None:
            logits = logits.plus(previous)
        attended = logits.attend(self._split(self.v_proj(memory)))
        return self.o_proj(self._merge(attended, len(x))), logits

    def _split(self, x: Tensor) -> Tensor:
        """Turn (batch, maps, columns, bins) into (batch · maps, heads, columns, head bins)."""
        # The fused kernels want the features of a head side by side in memory.
        return x.contiguous().flatten(0, 1).unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def _merge(self, x: Tensor, batch: int) -> Tensor:
        """Undo `_split`."""
        return x.transpose(1, 2).flatten(2).unflatten(0, (batch, -1))


def _projection(channels: int, maps: int, bins: int) -> nn.Sequential:
    return nn.Sequential(
        FrameConv2d(channels, maps, (3, 3)),
        MultichannelLinear(maps, maps, bins, bins),
        FrameConv2d(maps, maps, (1, 3)),
    )
