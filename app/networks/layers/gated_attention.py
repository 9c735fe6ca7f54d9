"""Residual attention whose logits are blended by a gate, entry by entry, as in gan-v1."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.res_block import squared_relu

NEIGHBOURHOOD = 3  # heads, columns and memory columns that a gate looks at


class DenseLogits:
    """Attention logits written out, one for each pair of columns.

    What a gate returns is no sum of products any more, and cannot be a `FactoredLogits`.

    Args:
        values: Float32, shape (batch · maps, heads, columns, memory columns).
    """

    def __init__(self, values: Tensor) -> None:
        self.values = values

    @classmethod
    def written_out(cls, logits: FactoredLogits) -> DenseLogits:
        """Multiply the factors."""
        return cls(logits.queries.float() @ logits.keys.float().mT)

    def plus(self, other: FactoredLogits) -> DenseLogits:
        """Return the sum."""
        flat = (x.flatten(0, 1).float() for x in (self.values, other.queries, other.keys.mT))
        return DenseLogits(torch.baddbmm(*flat).view_as(self.values))

    def attend(self, values: Tensor) -> Tensor:
        """Average (batch · maps, heads, memory columns, width) by the softmax of the logits."""
        return self.values.softmax(dim=-1).to(values.dtype) @ values


class Gate(nn.Module):
    """Two convolutions over (heads, columns, memory columns) say which of two logits to take.

    The weights are the same for all maps.

    Args:
        maps: Attention maps.
    """

    def __init__(self, maps: int) -> None:
        super().__init__()
        margin = NEIGHBOURHOOD // 2
        # Numbered as in the published checkpoints, where the activation is number 1.
        self.add_module("0", nn.Conv3d(2 * maps, maps, NEIGHBOURHOOD, padding=margin))
        self.add_module("2", nn.Conv3d(maps, 1, NEIGHBOURHOOD, padding=margin))
        self.maps = maps

    def forward(self, open_: DenseLogits, closed: DenseLogits) -> DenseLogits:
        """Blend two logits of one shape: an open gate lets the first through."""
        first, second = (x.values.unflatten(0, (-1, self.maps)) for x in (open_, closed))
        hidden = convolve_heads(torch.cat((first, second), dim=1), self.get_submodule("0"))
        share = convolve_heads(squared_relu(hidden), self.get_submodule("2")).sigmoid()
        return DenseLogits(torch.lerp(second, first, share.to(first.dtype)).flatten(0, 1))


def convolve_heads(x: Tensor, layer: nn.Conv3d) -> Tensor:
    """Run a convolution over (heads, columns, memory columns) as one over columns alone.

    Each head becomes a channel, and the weights a band around the diagonal. Torch's own takes 20
    times as long on a CPU.

    Args:
        x: Shape (batch, in_channels, heads, columns, memory columns).
        layer: Padded such that the size stays.

    Returns:
        Shape (batch, out_channels, heads, columns, memory columns).
    """
    heads = x.shape[2]
    reach = layer.padding[0]
    # Weights by head that goes out and head that comes in: that of their distance, if any.
    place = torch.arange(heads, device=x.device)
    distance = place - place[:, None] + reach
    inside = (distance >= 0) & (distance <= 2 * reach)
    by_heads = layer.weight[:, :, distance.clamp(0, 2 * reach)] * inside[..., None, None]
    weight = by_heads.transpose(1, 2).flatten(2, 3).flatten(0, 1)
    bias = layer.bias.repeat_interleave(heads)
    flat = x.flatten(1, 2).to(weight.dtype)
    convolved = functional.conv2d(flat, weight, bias, padding=layer.padding[1:])
    return convolved.unflatten(1, (-1, heads))
