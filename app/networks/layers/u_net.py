"""The U-Net of the frame transformers before version 9: attention among columns at each level."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from torch import Tensor, nn
from torch.nn import functional

from app.networks.layers.levels import Level
from app.networks.layers.res_block import (
    HALVE_BINS,
    UNCHANGED,
    Activation,
    FrameDecoder,
    FrameEncoder,
    ResBlock,
)
from app.networks.settings import HalvedColumns


class MaskNetwork(nn.Module):
    """A network that estimates a mask; inside, bins come last."""

    @abstractmethod
    def estimate(self, x: Tensor) -> Tensor:
        """Do what `forward` does, for and with (batch, channels, columns, bins)."""

    def forward(self, magnitudes: Tensor) -> Tensor:
        """Estimate the mask.

        Args:
            magnitudes: At most 1, shape (batch, in_channels, bins, columns); any number of columns
                that `most_columns` and `fitting_columns`, where there are such, allow.

        Returns:
            Logits, shape (batch, out_channels, bins, columns).
        """
        return self.estimate(magnitudes.transpose(2, 3).contiguous()).transpose(2, 3)


class UNet(MaskNetwork):
    """Levels down, each with half the bins of the one above, and up again; columns stay.

    Going down, a level is a residual block (`enc1` …) and a transformer block (`enc1_transformer`
    …); going up the same (`dec5` …), with the encoder's level as skip connection and as memory of
    the attention (Ronneberger et al. 2015; Vaswani et al. 2017). The first level has all bins.

    Args:
        config: Sizes.
        maps: Attention maps of each level.
        beside: Channels that transformer blocks set beside those of their level.
        activation: Of the residual blocks.
    """

    def __init__(
        self,
        config: HalvedColumns,
        maps: int,
        *,
        beside: int = 0,
        activation: Activation = functional.gelu,
    ) -> None:
        super().__init__()
        self.config = config
        self.maps = maps
        self.beside = beside
        self.activation = activation

    @abstractmethod
    def encoder(self, number: int, level: Level) -> nn.Module:
        """Make a transformer block of the way down.

        It maps (batch, channels, columns, bins) and the logits of the level above, or None, to an
        `Encoded` or the like, with `channels + beside` channels.
        """

    @abstractmethod
    def decoder(self, number: int, level: Level) -> nn.Module:
        """Make a transformer block of the way up.

        It maps (batch, channels, columns, bins), what the encoder's level handed on, and logits of
        the level below, or None, to (batch, channels + beside, columns, bins) and logits for the
        level above.
        """

    def level(self, number: int) -> Level:
        """Return the sizes of a level, counted from 1."""
        bins = self.config.bins >> (number - 1)
        return Level(self.config.widths[number - 1], self.maps, bins, self.config.num_heads)

    def block(
        self, number: int, inputs: int, bins: int, stride: tuple[int, int] = UNCHANGED
    ) -> nn.Module:
        """Make the residual block of a level.

        Args:
            number: Of the level.
            inputs: Channels that come in.
            bins: Bins that come in.
            stride: Step along (bins, columns).
        """
        width = self.config.widths[number - 1]
        return ResBlock(inputs, width, bins, stride=stride, activation=self.activation)

    def add_encoders(self, inputs: int, levels: int) -> None:
        """Make the levels down, for an input with that many channels."""
        bins = self.config.bins
        for number in range(1, levels + 1):
            level, stride = self.level(number), UNCHANGED if number == 1 else HALVE_BINS
            self.add_module(f"enc{number}", FrameEncoder(self.block(number, inputs, bins, stride)))
            self.add_module(f"enc{number}_transformer", self.encoder(number, level))
            inputs, bins = level.channels + self.beside, level.bins

    def add_decoders(self, below: int, levels: int) -> int:
        """Make the levels up, above `below` channels, and return how many go out at the top."""
        for number in range(levels, 0, -1):
            level = self.level(number)
            out = level.channels + self.beside
            self.add_module(
                f"dec{number}", FrameDecoder(self.block(number, below + out, level.bins))
            )
            self.add_module(f"dec{number}_transformer", self.decoder(number, level))
            below = out
        return below

    def through(self, x: Tensor, logits: Any = None) -> Tensor:
        """Go down all levels and up again; the first attention gets `logits`."""
        encoded = self.encode(x, self.config.LEVELS, logits)
        lowest = encoded.pop()
        return self.decode(lowest.features, encoded, lowest.logits)

    def encode(self, x: Tensor, levels: int, logits: Any = None) -> list[Any]:
        """Go down that many levels, and return what each hands on."""
        encoded: list[Any] = []
        for number in range(1, levels + 1):
            x = self.get_submodule(f"enc{number}")(x)
            encoded.append(self.get_submodule(f"enc{number}_transformer")(x, logits))
            x, logits = encoded[-1].features, encoded[-1].logits
        return encoded

    def decode(self, x: Tensor, encoded: list[Any], logits: Any = None) -> Tensor:
        """Go up from `x` through the levels in `encoded`, which is emptied to free memory."""
        while encoded:
            number, skip = len(encoded), encoded.pop()
            x = self.get_submodule(f"dec{number}")(x, skip.features)
            x, logits = self.get_submodule(f"dec{number}_transformer")(x, skip, logits)
        return x
