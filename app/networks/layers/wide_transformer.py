"""Transformer blocks that add to all channels what attention in some maps finds, as in v4."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.levels import Encoded, Level
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.multichannel_attention import MultichannelMultiheadAttention
from app.networks.layers.norm import MultichannelLayerNorm

KERNEL = (3, 3)  # bins, columns


class ProjectedAttention(MultichannelMultiheadAttention):
    """Attention from channels to channels: convolutions lead to its maps and out of them again.

    The last convolution sees the attention's input beside its maps.

    Args:
        level: Sizes; as many channels go out.
    """

    def __init__(self, level: Level) -> None:
        channels, maps, bins, heads = level

        def projection() -> nn.Module:
            convolution = FrameConv2d(channels, maps, KERNEL, bias=True)
            return nn.Sequential(convolution, MultichannelLinear(maps, maps, bins, bins))

        output = FrameConv2d(channels + maps, channels, KERNEL, bias=True)
        super().__init__(bins, heads, projection, output)
        self.o_linear = MultichannelLinear(maps, maps, bins, bins, mix_channels=True)

    def forward(
        self,
        x: Tensor,
        memory: Tensor | None = None,
        previous: FactoredLogits | None = None,
    ) -> tuple[Tensor, FactoredLogits]:
        """Attend from each column of `x` to all columns of `memory`.

        Args:
            x: Shape (batch, channels, columns, bins).
            memory: The same; `x` itself where absent.
            previous: Logits of an earlier layer.

        Returns:
            The result, of the shape of `x`, and the logits, `previous` included.
        """
        attended, logits = self.attend(x, x if memory is None else memory, previous)
        return self.o_proj(torch.cat((x, self.o_linear(attended)), dim=1)), logits


class TransformerBlock(nn.Module):
    """What encoders and decoders share: a convolutional feed-forward.

    Args:
        level: Sizes; as many channels go out.
        expansion: Channels inside the feed-forward over channels that enter it.
    """

    def __init__(self, level: Level, expansion: int) -> None:
        super().__init__()
        hidden = level.channels * expansion
        self.conv1 = FrameConv2d(level.channels, hidden, KERNEL, bias=True)
        self.conv2 = FrameConv2d(hidden, level.channels, KERNEL, bias=True)

    def fed_forward(self, h: Tensor, norm: nn.Module) -> Tensor:
        """Add what the feed-forward makes of `h`, normalised by `norm`."""
        return h + self.conv2(functional.gelu(self.conv1(norm(h))))


class FrameTransformerEncoder(TransformerBlock):
    """A pre-norm transformer layer (Xiong et al. 2020)."""

    def __init__(self, level: Level, expansion: int) -> None:
        super().__init__(level, expansion)
        self.norm1 = MultichannelLayerNorm(level.channels, level.bins)
        self.attn = ProjectedAttention(level)
        self.norm2 = MultichannelLayerNorm(level.channels, level.bins)

    def forward(self, x: Tensor, previous: FactoredLogits | None = None) -> Encoded:
        """Encode a level, see `UNet.encoder`."""
        attended, logits = self.attn(self.norm1(x), previous=previous)
        return Encoded(self.fed_forward(x + attended, self.norm2), logits)


class FrameTransformerDecoder(TransformerBlock):
    """The same with a second attention, to the encoder's level.

    What asks there is not the sum of input and first attention, as would be usual, but the first
    attention alone; checkpoints expect it so.
    """

    def __init__(self, level: Level, expansion: int) -> None:
        super().__init__(level, expansion)
        self.norm1 = MultichannelLayerNorm(level.channels, level.bins)
        self.attn1 = ProjectedAttention(level)
        self.norm2 = MultichannelLayerNorm(level.channels, level.bins)
        self.attn2 = ProjectedAttention(level)
        self.norm3 = MultichannelLayerNorm(level.channels, level.bins)

    def forward(
        self, x: Tensor, skip: Encoded, previous: FactoredLogits | None = None
    ) -> tuple[Tensor, FactoredLogits]:
        """Decode a level, see `UNet.decoder`; the logits are the first attention's."""
        own, logits = self.attn1(self.norm1(x), previous=previous)
        cross, _ = self.attn2(self.norm2(own), skip.features, skip.logits)
        return self.fed_forward(x + own + cross, self.norm3), logits
