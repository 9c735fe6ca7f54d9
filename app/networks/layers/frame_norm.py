"""Norms of the early frame transformers that all channels, or all bins, share their gains in."""

from __future__ import annotations

from torch import Tensor, nn


class FrameNorm(nn.Module):
    """Layer norm over the bins (Ba et al. 2016), with the same gains for every channel.

    Args:
        bins: Number of bins.
    """

    def __init__(self, bins: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(bins)

    def forward(self, x: Tensor) -> Tensor:
        """Normalise (batch, channels, columns, bins); the shape stays."""
        return self.norm(x)


class ChannelNorm(nn.Module):
    """Layer norm over the channels (Ba et al. 2016), with the same gains for every bin.

    Args:
        channels: Number of channels.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(channels)

    def forward(self, x: Tensor) -> Tensor:
        """Normalise (batch, channels, columns, bins); the shape stays."""
        return self.norm(x.movedim(1, -1)).movedim(-1, 1)
