"""Attention over columns in several maps, as the frame transformers up to version 7 have it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

from torch import Tensor, nn

from app.networks.layers.attention import FactoredLogits, merge_heads, split_heads
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.rotary import RotaryEmbedding

SMOOTHING = (1, 3)  # bins, columns


class Logits(Protocol):
    """Attention logits that those of a further layer can be added to."""

    def plus(self, other: FactoredLogits) -> Logits:
        """Return the sum."""

    def attend(self, values: Tensor) -> Tensor:
        """Average (batch · maps, heads, memory columns, width) by the softmax of the logits."""


def frame_logits(
    queries: Tensor, keys: Tensor, heads: int, embedding: RotaryEmbedding
) -> FactoredLogits:
    """Return the logits of queries and keys, both of shape (batch, maps, columns, bins).

    A head is a group of neighbouring bins; its vectors are turned by `embedding`. Logits are
    divided by the root of all bins, not of a head's.
    """
    scale = 1 / math.sqrt(queries.shape[-1])
    turned = embedding(split_heads(queries, heads)) * scale
    return FactoredLogits(turned, embedding(split_heads(keys, heads)))


class MultichannelMultiheadAttention(nn.Module):
    """Multi-head attention over the columns (Vaswani et al. 2017) in several maps at once.

    A map is a channel with its own heads; maps do not mix here, they may in the projections. Logits
    are added to those of an earlier layer where these are given (He et al. 2021, "RealFormer").

    Args:
        bins: Number of bins, a multiple of `heads`.
        heads: Heads in each map.
        projection: Makes the modules that queries, keys and values come from; each maps (batch,
            channels, columns, bins) to (batch, maps, columns, bins).
        output: Maps what was attended to, (batch, maps, columns, bins), to the result.
    """

    def __init__(
        self, bins: int, heads: int, projection: Callable[[], nn.Module], output: nn.Module
    ) -> None:
        super().__init__()
        self.heads = heads
        self.embedding = RotaryEmbedding(bins // heads)
        self.q_proj = projection()
        self.k_proj = projection()
        self.v_proj = projection()
        self.o_proj = output

    def forward(
        self, x: Tensor, memory: Tensor | None = None, previous: Logits | None = None
    ) -> tuple[Tensor, Logits]:
        """Attend from each column of `x` to all columns of `memory`.

        Args:
            x: Shape (batch, channels, columns, bins).
            memory: The same, of any number of columns; `x` itself where absent.
            previous: Logits of an earlier layer between as many columns.

        Returns:
            The result, shape (batch, maps, columns, bins), and the logits, `previous` included.
        """
        attended, logits = self.attend(x, x if memory is None else memory, previous)
        return self.o_proj(attended), logits

    def attend(self, x: Tensor, memory: Tensor, previous: Logits | None) -> tuple[Tensor, Logits]:
        """Do what `forward` does, but for the output projection."""
        logits: Logits = frame_logits(
            self.q_proj(x), self.k_proj(memory), self.heads, self.embedding
        )
        if previous is not None:
            logits = previous.plus(logits)
        attended = logits.attend(split_heads(self.v_proj(memory), self.heads))
        return merge_heads(attended, len(x)), logits


def smoothed_attention(maps: int, bins: int, heads: int) -> MultichannelMultiheadAttention:
    """Make the attention whose projections are matrices, smoothed over three columns."""

    def projection() -> nn.Module:
        matrix = MultichannelLinear(maps, maps, bins, bins)
        return nn.Sequential(matrix, FrameConv2d(maps, maps, SMOOTHING, bias=True))

    output = MultichannelLinear(maps, maps, bins, bins)
    return MultichannelMultiheadAttention(bins, heads, projection, output)
