"""Builds the network of a card with its weights, and keeps the last one used."""

from __future__ import annotations

from contextlib import nullcontext

import torch
from torch import nn

from app.catalog.cards import Card, weights_path
from app.core.discover import discover
from app.core.errors import CardError
from app.separation.checkpoint_file import read_checkpoint
from app.separation.devices import memory_explained


class NetworkCache:
    """Networks ready to run on one device; only the last one used stays in memory.

    Args:
        device: Where they run.
        precision: What networks compute in that say they can.
    """

    def __init__(self, device: torch.device, precision: torch.dtype = torch.float32) -> None:
        self.device = device
        self.precision = precision
        self._card: Card | None = None
        self._network: nn.Module | None = None

    def get(self, card: Card) -> nn.Module:
        """Return the card's network, in evaluation mode and without gradients.

        Raises:
            CardError: If its family is unknown, or its checkpoint missing, damaged or another's.
            SeparationError: If it does not fit into memory.
        """
        if self._network is None or card != self._card:
            self._card = self._network = None  # first, so that two never share the memory
            with memory_explained(card.label):
                network = load_network(card)
                if self.precision_of(card) != torch.float32:
                    network.lower_precision(self.precision)
                network = network.to(self.device)
            self._network = network.eval().requires_grad_(False)
            self._card = card
        return self._network

    def precision_of(self, card: Card) -> torch.dtype:
        """Return what the card's network computes in here."""
        family = discover("app.networks", "FAMILY").get(card.family)
        return self.precision if getattr(family, "HALF_PRECISION", False) else torch.float32


def load_network(card: Card) -> nn.Module:
    """Build the card's network and fill it with the card's checkpoint, if it has one.

    Raises:
        CardError: As for `NetworkCache.get`.
    """
    families = discover("app.networks", "FAMILY")
    if card.family not in families:
        raise CardError(
            f"“{card.label}” needs the network family “{card.family}”, which is not known.",
            "A newer version of Unsung may have it.",
        )
    path = weights_path(card)
    try:
        # A checkpoint replaces every first value, so none is made and memory is needed only once.
        with nullcontext() if path is None else torch.device("meta"):
            network = families[card.family].build(card.config)
    except (TypeError, ValueError) as error:
        raise CardError(
            f"The settings of “{card.label}” do not fit its network: {error}.",
            f"Repair the card {card.name}.toml or install it anew.",
        ) from error
    if path is not None and card.weights is not None:
        state = read_checkpoint(path, card.weights.sha256)
        try:
            network.load_weights(state)
        except RuntimeError as error:  # of torch; families that look closer raise a CardError
            raise CardError(
                f"The checkpoint {path.name} does not belong to “{card.label}”.",
                "Fetch the checkpoint that the card names.",
            ) from error
    return network
