"""The U-Net of gan-v1 and v4: an embedding beside its input, a bridge below its last level."""

from __future__ import annotations

from abc import abstractmethod

import torch
from torch import Tensor, nn

from app.networks.layers.bridge import Bridge
from app.networks.layers.convolutional_embedding import STORED_COLUMNS, ConvolutionalEmbedding
from app.networks.layers.res_block import HALVE_BINS, Activation, FrameEncoder
from app.networks.layers.u_net import UNet
from app.networks.settings import BridgedColumns


class BridgedUNet(UNet):
    """A U-Net whose halves are joined by attention among all that is left of bins and columns.

    The bridge is `enc9_transformer`, and `enc9` the residual block that leads to it.

    Args:
        config: Sizes.
        beside: Channels that transformer blocks set beside those of their level.
        activation: Of the residual blocks.

    Attributes:
        out: From the channels of the uppermost level to those of the mask.
        most_columns: Longest input with which the networks were trained and published.
    """

    most_columns = STORED_COLUMNS

    def __init__(self, config: BridgedColumns, *, beside: int, activation: Activation) -> None:
        super().__init__(config, config.num_attention_maps, beside=beside, activation=activation)
        levels, latent = config.LEVELS, config.widths[-1]
        self.positional_embedding = ConvolutionalEmbedding(
            config.in_channels, config.bins, activation=activation
        )
        self.add_encoders(config.in_channels + 1, levels)
        lowest = self.level(levels)
        self.enc9 = FrameEncoder(
            self.block(levels + 1, lowest.channels + beside, lowest.bins, HALVE_BINS)
        )
        self.enc9_transformer = Bridge(
            self.bridge_layer(latent) for _ in range(config.num_bridge_layers)
        )
        self.out = self.output(self.add_decoders(latent, levels))

    @abstractmethod
    def bridge_layer(self, channels: int) -> nn.Module:
        """Make a layer of the bridge."""

    @abstractmethod
    def output(self, channels: int) -> nn.Module:
        """Make `out`."""

    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins)."""
        x = torch.cat((x, self.positional_embedding(x)), dim=1)
        encoded = self.encode(x, self.config.LEVELS)
        x = self.enc9_transformer(self.enc9(encoded[-1].features))
        return self.out(self.decode(x, encoded))
