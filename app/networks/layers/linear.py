"""Linear maps over bins, a separate one for each channel."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


class MultichannelLinear(nn.Module):
    """A dense matrix over bins for each channel, then, where asked for, a mix of the channels.

    The published names are the reverse of the usual ones: `weight_pw` (in_channels, out_bins,
    in_bins) acts within a channel, `weight_dw` (out_channels, in_channels) across channels. There
    are no biases.

    Args:
        in_channels: Channels that come in.
        out_channels: Channels that go out.
        in_bins: Bins that come in.
        out_bins: Bins that go out.
        mix_channels: Whether there is a `weight_dw` although the number of channels stays.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        in_bins: int,
        out_bins: int,
        *,
        mix_channels: bool = False,
    ) -> None:
        super().__init__()
        self.weight_pw = nn.Parameter(torch.empty(in_channels, out_bins, in_bins))
        self.weight_dw = (
            nn.Parameter(torch.empty(out_channels, in_channels))
            if mix_channels or in_channels != out_channels
            else None
        )
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Draw both weights as `nn.Linear` draws its own: uniform within 1 / sqrt(inputs)."""
        for weight in self.parameters():
            bound = 1 / math.sqrt(weight.shape[-1])
            nn.init.uniform_(weight, -bound, bound)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, in_channels, columns, in_bins) to (batch, out_channels, columns, out_bins).

        Columns do not influence each other.
        """
        x = torch.einsum("bcti,coi->bcto", x, self.weight_pw)
        if self.weight_dw is not None:
            x = torch.einsum("bcto,dc->bdto", x, self.weight_dw)
        return x
