"""Multi-head attention over columns, whose logits add up from layer to layer."""

from __future__ import annotations

import itertools
import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.convolution import FrameConv2d, convolve_together
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.rotary import RotaryEmbedding

TILE = 256  # queries whose logits are held at once; 128 to 512 are as fast


class FactoredLogits:
    """Attention logits as the factors whose products they are the sum of.

    Residual attention (He et al. 2021, "RealFormer") hands its logits to a later layer, which adds
    them to its own. Their size is columns squared: half a GiB for 95 s of music. A sum of products
    is one product of longer vectors, q·k + q'·k' = [q, q']·[k, k'], so the vectors are kept and
    joined instead, and no logits ever lie in memory. A term that comes in twice is kept once.

    Args:
        queries: Turned and scaled, shape (batch · maps, heads, columns, features).
        keys: Turned, shape (batch · maps, heads, memory columns, features).
    """

    def __init__(self, queries: Tensor, keys: Tensor) -> None:
        self._terms: tuple[tuple[Tensor, Tensor, int], ...] = ((queries, keys, 1),)

    @property
    def queries(self) -> Tensor:
        """All queries side by side, each times how often it counts."""
        return torch.cat([q * times if times > 1 else q for q, _, times in self._terms], dim=-1)

    @property
    def keys(self) -> Tensor:
        """All keys side by side, in the same order."""
        return torch.cat([k for _, k, _ in self._terms], dim=-1)

    def plus(self, other: FactoredLogits) -> FactoredLogits:
        """Return the sum of the two logits."""
        counts: dict[int, tuple[Tensor, Tensor, int]] = {}
        for queries, keys, times in (*self._terms, *other._terms):
            known = counts.get(id(queries), (queries, keys, 0))
            counts[id(queries)] = (queries, keys, known[2] + times)
        total = FactoredLogits.__new__(FactoredLogits)
        total._terms = tuple(counts.values())
        return total

    def attend(self, values: Tensor) -> Tensor:
        """Average `values` with the softmax of the logits as weights.

        Args:
            values: Shape (batch · maps, heads, memory columns, width), no wider than the factors.

        Returns:
            Shape (batch · maps, heads, columns, width).
        """
        width = sum(keys.shape[-1] for _, keys, _ in self._terms)
        plain = values.dtype == torch.float32 and values.device.type == "cpu"
        if plain and width > values.shape[-1] and not torch.is_grad_enabled():
            return self._attend_head_by_head(values)
        # The fused kernels want values as wide as the queries; zeros average to zeros.
        padded = functional.pad(values, (0, width - values.shape[-1]))
        attended = functional.scaled_dot_product_attention(
            self.queries, self.keys, padded, scale=1.0
        )
        return attended[..., : values.shape[-1]]

    def _attend_head_by_head(self, values: Tensor) -> Tensor:
        """Do what the fused kernel does, one head after the other and without padding.

        Measured at 512 and 2048 columns, one thread: where factors are wider than values, 1.2 to
        1.9 times as fast as the kernel, else up to a quarter slower. bfloat16 gains as much without
        AMX and was not measured with it, hence stays with the kernel.
        """
        columns = self._terms[0][0].shape[2]
        result = values.new_empty((*values.shape[:2], columns, values.shape[-1]))
        for place in itertools.product(range(values.shape[0]), range(values.shape[1])):
            alone = FactoredLogits.__new__(FactoredLogits)
            alone._terms = tuple((q[place], k[place], times) for q, k, times in self._terms)
            queries, keys = alone.queries, alone.keys.mT
            for start in range(0, columns, TILE):
                rows = slice(start, start + TILE)
                result[place][rows] = (queries[rows] @ keys).softmax(dim=-1) @ values[place]
        return result


class ConvolutionalMultiheadAttention(nn.Module):
    """Attention over the columns in several maps, with convolutions in the projections.

    Queries, keys and values are made by a 3x3 convolution from channels to maps, a matrix over the
    bins for each map, and in some versions a convolution along time. A head is a group of
    neighbouring bins; its vectors are turned by the rotary embedding. Logits are divided by the
    root of all bins, not of a head's, and added to those of an earlier layer where these are given.

    Args:
        channels: Channels of the queries' source.
        memory_channels: Channels of the keys' and values' source.
        maps: Attention maps, each with its own heads; the channels that go out.
        bins: Number of bins, a multiple of `heads`.
        heads: Heads in each map.
        memory_bins: Bins of the keys' and values' source; `bins` where absent.
        smooth: Whether the projections end in a convolution along time (v10).
        bias: Whether the 3x3 convolutions add offsets (v8).
        mix_maps: Whether the output mixes the maps (v8).
    """

    def __init__(
        self,
        channels: int,
        memory_channels: int,
        maps: int,
        bins: int,
        heads: int,
        *,
        memory_bins: int | None = None,
        smooth: bool = True,
        bias: bool = False,
        mix_maps: bool = False,
    ) -> None:
        super().__init__()
        self.heads = heads
        self.embedding = RotaryEmbedding(bins // heads)

        def projection(source: int, source_bins: int) -> nn.Sequential:
            steps = [
                FrameConv2d(source, maps, (3, 3), bias=bias),
                MultichannelLinear(maps, maps, source_bins, bins),
            ]
            return nn.Sequential(*steps, *([FrameConv2d(maps, maps, (1, 3))] if smooth else []))

        memory_bins = bins if memory_bins is None else memory_bins
        self.q_proj = projection(channels, bins)
        self.k_proj = projection(memory_channels, memory_bins)
        self.v_proj = projection(memory_channels, memory_bins)
        self.o_proj = MultichannelLinear(maps, maps, bins, bins, mix_channels=mix_maps)

    def forward(
        self, x: Tensor, memory: Tensor | None = None, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Attend from each column of `x` to all columns of `memory`.

        Args:
            x: Shape (batch, channels, columns, bins).
            memory: Shape (batch, memory_channels, memory columns, memory_bins); `x` itself where
                absent.
            previous: Logits of an earlier layer between as many columns.

        Returns:
            The result, shape (batch, maps, columns, bins), and the logits, `previous` included.
        """
        if memory is None:
            projected = self._project(x, self.q_proj, self.k_proj, self.v_proj)
        else:
            projected = (
                *self._project(x, self.q_proj),
                *self._project(memory, self.k_proj, self.v_proj),
            )
        queries, keys, values = (split_heads(part, self.heads) for part in projected)
        queries = self.embedding(queries) / math.sqrt(x.shape[-1])
        logits = FactoredLogits(queries, self.embedding(keys))
        if previous is not None:
            logits = logits.plus(previous)
        return self.o_proj(merge_heads(logits.attend(values), len(x))), logits

    def _project(self, x: Tensor, *projections: nn.Sequential) -> list[Tensor]:
        """Run projections of one source; their first convolutions are one, which is faster."""
        parts = convolve_together(x, [projection[0] for projection in projections])
        return [projection[1:](part) for part, projection in zip(parts, projections, strict=True)]


def split_heads(x: Tensor, heads: int) -> Tensor:
    """Turn (batch, maps, columns, bins) into (batch · maps, heads, columns, head bins)."""
    # The fused kernels want the features of a head side by side in memory.
    return x.contiguous().flatten(0, 1).unflatten(-1, (heads, -1)).transpose(1, 2)


def merge_heads(x: Tensor, batch: int) -> Tensor:
    """Undo `split_heads`."""
    return x.transpose(1, 2).flatten(2).unflatten(0, (batch, -1))
