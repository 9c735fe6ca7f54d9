"""Transformer blocks over square pieces of an image (v9)."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.convolution import FrameConv2d, convolve_together
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.rotary import RotaryEmbedding


def cut(x: Tensor, size: int) -> Tensor:
    """Cut (batch, channels, columns, bins) into squares, (batch · squares, channels, size, size).

    Both extents are multiples of `size`. Squares of low bins come first; those of equal bins follow
    each other in time.
    """
    x = x.unflatten(3, (-1, size)).unflatten(2, (-1, size))
    return x.permute(0, 4, 2, 1, 3, 5).flatten(0, 2)


def join(x: Tensor, batch: int, columns: int) -> Tensor:
    """Undo `cut` of an image with that many columns."""
    size = x.shape[-1]
    x = x.unflatten(0, (batch, -1, columns // size))
    return x.permute(0, 3, 2, 4, 1, 5).flatten(4, 5).flatten(2, 3)


class ChunkAttention(nn.Module):
    """Attention from square to square, within each channel.

    The values of a square, line of bins after line of bins, are its vector, and neighbouring ones
    make a head. Logits add up from layer to layer (He et al. 2021, "RealFormer"); squares are few,
    so they are simply kept. The rotary embedding turns the first values of each head only.

    Args:
        channels: Channels that come in and go out.
        size: Extent of a square along columns and bins.
        heads: Heads in each channel.
    """

    def __init__(self, channels: int, size: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.embedding = RotaryEmbedding(size // heads)
        self.q_proj = _projection(channels, size)
        self.k_proj = _projection(channels, size)
        self.v_proj = _projection(channels, size)
        self.o_proj = MultichannelLinear(channels, channels, size, size)

    def forward(
        self, x: Tensor, batch: int, previous: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Attend from each square to all of the same item.

        Args:
            x: Shape (batch · squares, channels, size, size).
            batch: Number of items.
            previous: Logits of the layer before.

        Returns:
            The result, of the shape of `x`, and the logits, float32, shape (batch, channels, heads,
            squares, squares), `previous` included.
        """
        projections = (self.q_proj, self.k_proj, self.v_proj)
        parts = convolve_together(x, [projection[0] for projection in projections])
        queries, keys, values = (
            self._split(projection[1](part), batch)
            for projection, part in zip(projections, parts, strict=True)
        )
        queries, keys = self.embedding(queries), self.embedding(keys)
        logits = queries.float() @ keys.float().mT / math.sqrt(x.shape[-1])
        if previous is not None:
            logits = logits + previous
        found = logits.softmax(dim=-1).to(values.dtype) @ values
        return self.o_proj(self._merge(found, x.shape)), logits

    def _split(self, x: Tensor, batch: int) -> Tensor:
        """Return (batch, channels, heads, squares, features)."""
        x = x.mT.flatten(2).unflatten(0, (batch, -1)).unflatten(-1, (self.heads, -1))
        return x.permute(0, 2, 3, 1, 4)

    def _merge(self, x: Tensor, shape: torch.Size) -> Tensor:
        """Undo `_split`."""
        return x.permute(0, 3, 1, 2, 4).reshape(shape).mT


class ConvolutionalTransformerEncoder(nn.Module):
    """A transformer layer over squares, normalised per square and channel (Ulyanov et al. 2016).

    What the attention finds is set beside the input for the feed-forward, not added to it.

    Args:
        channels: Channels that come in and go out.
        size: Extent of a square along columns and bins.
        heads: Heads in each channel.
        hidden: Bins inside the feed-forward.
    """

    def __init__(self, channels: int, size: int, heads: int, hidden: int) -> None:
        super().__init__()
        self.norm1 = nn.InstanceNorm2d(channels, affine=True)
        self.attn = ChunkAttention(channels, size, heads)
        self.norm2 = nn.InstanceNorm2d(2 * channels, affine=True)
        self.conv1 = MultichannelLinear(2 * channels, 2 * channels, size, hidden)
        self.conv2 = MultichannelLinear(2 * channels, channels, hidden, size)

    def forward(
        self, x: Tensor, batch: int, previous: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Encode squares of shape (batch · squares, channels, size, size).

        Args:
            x: The squares.
            batch: Number of items they belong to.
            previous: Logits of the layer before.

        Returns:
            Of the shape of `x`, and the logits.
        """
        found, logits = self.attn(self.norm1(x), batch, previous)
        hidden = self.conv1(self.norm2(torch.cat((x, found), dim=1)))
        return x + self.conv2(functional.leaky_relu(hidden, inplace=True)), logits


def _projection(channels: int, size: int) -> nn.Sequential:
    return nn.Sequential(
        FrameConv2d(channels, channels, (3, 3)), MultichannelLinear(channels, channels, size, size)
    )
