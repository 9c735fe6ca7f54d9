"""What joins the two halves of a U-net at its lowest level in gan-v1 and v4."""

from __future__ import annotations

import math

from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.depthwise import DepthwiseFrameConv2d
from app.networks.layers.frame_norm import ChannelNorm
from app.networks.layers.res_block import squared_relu
from app.networks.layers.rotary import RotaryEmbedding

POINT = (1, 1)  # bins, columns
KERNEL = (3, 3)


class ConvolutionalMultiheadAttention(nn.Module):
    """Multi-head attention among all bins of all columns (Vaswani et al. 2017).

    The vectors are the channels; a head is a group of neighbouring ones. Positions count through
    the columns of the first bin, then of the second, and so on; queries and keys are turned by
    them. Logits are divided by the root of all channels, not of a head's, and added to those of an
    earlier layer where these are given (He et al. 2021, "RealFormer").

    Args:
        channels: Number of channels, a multiple of `heads`.
        heads: Attention heads.
    """

    def __init__(self, channels: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.embedding = RotaryEmbedding(channels // heads)
        self.q_proj = FrameConv2d(channels, channels, POINT, bias=True)
        self.k_proj = FrameConv2d(channels, channels, POINT, bias=True)
        self.v_proj = FrameConv2d(channels, channels, POINT, bias=True)
        self.o_proj = FrameConv2d(channels, channels, POINT, bias=True)

    def forward(
        self, x: Tensor, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Attend within an image.

        Args:
            x: Shape (batch, channels, columns, bins).
            previous: Logits of an earlier layer on an image of that size.

        Returns:
            The result, of the same shape, and the logits, `previous` included.
        """
        queries = self.embedding(self._split(self.q_proj(x))) / math.sqrt(x.shape[1])
        logits = FactoredLogits(queries, self.embedding(self._split(self.k_proj(x))))
        if previous is not None:
            logits = previous.plus(logits)
        attended = logits.attend(self._split(self.v_proj(x)))
        attended = attended.transpose(2, 3).flatten(1, 2).unflatten(2, (x.shape[3], x.shape[2]))
        return self.o_proj(attended.transpose(2, 3)), logits

    def _split(self, x: Tensor) -> Tensor:
        """Turn (batch, channels, columns, bins) into (batch, heads, bins · columns, width)."""
        places = x.transpose(2, 3).flatten(2)
        return places.unflatten(1, (self.heads, -1)).transpose(2, 3).contiguous()


class ConvolutionalTransformerEncoder(nn.Module):
    """A pre-norm transformer layer (Xiong et al. 2020) over an image, as in v4.

    Args:
        channels: Number of channels.
        heads: Attention heads.
        expansion: Channels inside the feed-forward over channels that enter it.
    """

    def __init__(self, channels: int, heads: int, expansion: int) -> None:
        super().__init__()
        self.norm1 = ChannelNorm(channels)
        self.attn = ConvolutionalMultiheadAttention(channels, heads)
        self.norm2 = ChannelNorm(channels)
        self.conv1 = FrameConv2d(channels, channels * expansion, KERNEL, bias=True)
        self.conv2 = FrameConv2d(channels * expansion, channels, KERNEL, bias=True)

    def forward(
        self, x: Tensor, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Transform (batch, channels, columns, bins); also returns the attention's logits."""
        attended, logits = self.attn(self.norm1(x), previous)
        h = x + attended
        return h + self.conv2(functional.gelu(self.conv1(self.norm2(h)))), logits


class EvolvedConvolutionalTransformerEncoder(nn.Module):
    """A layer after the Evolved Transformer (So et al. 2019) over an image, as in gan-v1.

    Gated linear unit, then branched, then wide convolutions, then attention, then feed-forward. The
    published layer adds the attention to what came in and not to what the convolutions made of it;
    these thus work through the attention alone, and checkpoints expect it so. Takes the arguments
    of `ConvolutionalTransformerEncoder`.
    """

    def __init__(self, channels: int, heads: int, expansion: int) -> None:
        super().__init__()
        hidden = channels * expansion
        self.norm1 = ChannelNorm(channels)
        self.glu = nn.Sequential(FrameConv2d(channels, 2 * channels, POINT, bias=True))
        self.norm2 = ChannelNorm(channels)
        self.conv1a = FrameConv2d(channels, channels, POINT, bias=True)
        self.conv1b = _separable(channels, 3)
        self.norm3 = ChannelNorm(channels)
        self.conv2 = _separable(channels, 9)
        self.norm4 = ChannelNorm(channels)
        self.attn = ConvolutionalMultiheadAttention(channels, heads)
        self.norm5 = ChannelNorm(channels)
        self.conv3 = FrameConv2d(channels, hidden, KERNEL, bias=True)
        self.conv4 = FrameConv2d(hidden, channels, KERNEL, bias=True)

    def forward(
        self, x: Tensor, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Transform (batch, channels, columns, bins); also returns the attention's logits."""
        h = x + functional.glu(self.glu(self.norm1(x)), dim=1)
        z = self.norm2(h)
        h = h + squared_relu(self.conv1a(z)) + squared_relu(self.conv1b(z))
        h = h + self.conv2(self.norm3(h))
        attended, logits = self.attn(self.norm4(h), previous)
        h = x + attended
        return h + self.conv4(squared_relu(self.conv3(self.norm5(h)))), logits


class Bridge(nn.ModuleList):
    """Layers in a row, each of which adds the logits of the one before to its own."""

    def forward(self, x: Tensor) -> Tensor:
        """Transform (batch, channels, columns, bins)."""
        logits: FactoredLogits | None = None
        for layer in self:
            x, logits = layer(x, logits)
        return x


def _separable(channels: int, kernel: int) -> nn.Sequential:
    return nn.Sequential(
        DepthwiseFrameConv2d(channels, kernel, bias=True),
        FrameConv2d(channels, channels, POINT, bias=True),
    )
