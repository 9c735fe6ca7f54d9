"""Norms of which all channels, or all bins, share the gains."""

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


class ChannelNorm(FrameNorm):
    """The same over the channels, their number for that of bins, and shared by all bins.

    It knows nothing of other columns, so a chunk's borders change nothing further inside, and
    nothing of other items, so a batch split among processes is the same as one batch.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Normalise (batch, channels, columns, bins); the shape stays."""
        return super().forward(x.movedim(1, -1)).movedim(-1, 1)
