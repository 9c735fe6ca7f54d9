"""The transformer blocks that follow each convolution block of a frame transformer's U-Net."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import ConvolutionalMultiheadAttention
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.levels import EncodedMaps, Level
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.tiling import by_columns

KERNEL = (3, 3)  # bins, columns
REACH = 2  # columns to each side, of two such convolutions


class FrameTransformerEncoder(nn.Module):
    """Attention, whose maps are kept as further channels, and a convolutional feed-forward.

    A pre-norm transformer layer (Vaswani et al. 2017; Xiong et al. 2020) except that the attention
    is not added to the input but set beside it.

    Args:
        level: Sizes.
        expansion: Channels inside the feed-forward over channels that enter it.
    """

    def __init__(self, level: Level, expansion: int) -> None:
        super().__init__()
        channels, maps, bins, heads = level
        self.norm1 = MultichannelLayerNorm(channels, bins)
        self.attn = ConvolutionalMultiheadAttention(channels, channels, maps, bins, heads)
        self.norm2 = MultichannelLayerNorm(channels + maps, bins)
        self.conv1 = FrameConv2d(channels + maps, (channels + maps) * expansion, KERNEL)
        self.conv2 = FrameConv2d((channels + maps) * expansion, channels, KERNEL)

    def forward(self, x: Tensor) -> EncodedMaps:
        """Encode (batch, channels, columns, bins)."""
        attention, logits = self.attn(self.norm1(x))
        x = by_columns(self._feed_forward, x, attention, reach=REACH)
        return EncodedMaps(torch.cat((x, attention), dim=1), attention, logits)

    def _feed_forward(self, x: Tensor, attention: Tensor) -> Tensor:
        hidden = self.conv1(self.norm2(torch.cat((x, attention), dim=1)))
        return x + self.conv2(functional.leaky_relu(hidden, inplace=True))


class FrameTransformerDecoder(nn.Module):
    """Attention to itself and to the encoder's level, then a convolutional feed-forward.

    Both attentions start from the logits of the encoder's attention at this level. Takes the
    encoder's arguments.
    """

    def __init__(self, level: Level, expansion: int) -> None:
        super().__init__()
        channels, maps, bins, heads = level
        self.norm1 = MultichannelLayerNorm(channels, bins)
        self.self_attn = ConvolutionalMultiheadAttention(channels, channels, maps, bins, heads)
        self.norm2 = MultichannelLayerNorm(channels + maps, bins)
        self.skip_attn = ConvolutionalMultiheadAttention(
            channels + maps, channels + 2 * maps, maps, bins, heads
        )
        width = channels + 3 * maps
        self.norm3 = MultichannelLayerNorm(width, bins)
        self.conv1 = FrameConv2d(width, width * expansion, KERNEL)
        self.conv2 = FrameConv2d(width * expansion, channels, KERNEL)

    def forward(self, x: Tensor, skip: EncodedMaps) -> Tensor:
        """Decode one level.

        Args:
            x: Shape (batch, channels, columns, bins).
            skip: The encoder's level of the same size.

        Returns:
            Shape (batch, channels + 3 · maps, columns, bins): `x` and all three attentions.
        """
        own, _ = self.self_attn(self.norm1(x), previous=skip.logits)
        # The encoder's attention is in its features already; the checkpoints expect it twice.
        memory = torch.cat((skip.features, skip.maps), dim=1)
        query = self.norm2(torch.cat((x, own), dim=1))
        cross, _ = self.skip_attn(query, memory, previous=skip.logits)
        maps = torch.cat((skip.maps, own, cross), dim=1)
        x = by_columns(self._feed_forward, x, maps, reach=REACH)
        return torch.cat((x, maps), dim=1)

    def _feed_forward(self, x: Tensor, maps: Tensor) -> Tensor:
        hidden = self.conv1(self.norm3(torch.cat((x, maps), dim=1)))
        return x + self.conv2(functional.leaky_relu(hidden, inplace=True))
