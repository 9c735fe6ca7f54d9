"""Builds the network of a card with its weights, and keeps those used last."""

from __future__ import annotations

import gc
from contextlib import nullcontext

import torch
from torch import nn

from app.catalog.cards import Card, weights_memory, weights_path
from app.core.discover import discover
from app.core.errors import CardError
from app.core.texts import say
from app.separation.checkpoint_file import check_digest, read_checkpoint
from app.separation.devices import empty_cache, free_memory, memory_explained

SPARE_BYTES = 2 * 2**30  # for what networks compute, and for everything else that runs


class NetworkCache:
    """Networks ready to run; those not used for longest go when memory gets short.

    Args:
        device: Where they run.
        precision: What networks compute in that say they can.
    """

    def __init__(self, device: torch.device, precision: torch.dtype = torch.float32) -> None:
        self.device = device
        self.precision = precision
        self._held: list[tuple[Card, torch.device, nn.Module]] = []  # the last used at the end

    def get(self, card: Card, device: torch.device | None = None) -> nn.Module:
        """Return the card's network, in evaluation mode and without gradients.

        Args:
            card: Which one.
            device: Where it is to lie; None for where networks run.

        Raises:
            CardError: If its family is unknown, or its checkpoint missing, damaged or another's.
            SeparationError: If it does not fit into memory.
        """
        device = device or self.device
        for held in self._held:
            if held[:2] == (card, device):
                self._held.remove(held)
                self._held.append(held)
                return held[2]
        self._make_room(card, device)
        with memory_explained(card.label):
            network = load_network(card)
            precision = self.precision_of(card, device)
            if precision != torch.float32:
                network.lower_precision(precision)
            network = network.to(device).eval().requires_grad_(False)
        self._held.append((card, device, network))
        return network

    def holds(self, card: Card, device: torch.device | None = None) -> bool:
        """Say whether the card's network is in memory."""
        return any(held[:2] == (card, device or self.device) for held in self._held)

    def drop(self) -> None:
        """Let all networks go."""
        self._held.clear()
        empty_cache(self.device)

    def precision_of(self, card: Card, device: torch.device | None = None) -> torch.dtype:
        """Return what the card's network computes in on a device."""
        if device is not None and device != self.device:
            return torch.float32  # the precision was chosen for another one
        family = discover("app.networks", "FAMILY").get(card.family)
        return self.precision if getattr(family, "HALF_PRECISION", False) else torch.float32

    def _make_room(self, card: Card, device: torch.device) -> None:
        needed = SPARE_BYTES + weights_memory(card)
        while self._held and free_memory(device) < needed:
            self._held.pop(0)
            gc.collect()
            empty_cache(device)


def load_network(card: Card) -> nn.Module:
    """Build the card's network and fill it with the card's checkpoint, if it has one.

    Raises:
        CardError: As for `NetworkCache.get`.
    """
    families = discover("app.networks", "FAMILY")
    if card.family not in families:
        raise CardError(
            say(
                "“{0}” needs the network family “{1}”, which is not known.", card.label, card.family
            ),
            say("A newer version of Unsung may have it."),
        )
    path, family = weights_path(card), families[card.family]
    if path is not None and card.weights is not None and hasattr(family, "load_file"):
        check_digest(path, card.weights.sha256)
        return family.load_file(card.config, path)
    try:
        # A checkpoint replaces every first value, so none is made and memory is needed only once.
        with nullcontext() if path is None else torch.device("meta"):
            network = family.build(card.config)
    except (TypeError, ValueError) as error:
        raise CardError(
            say("The settings of “{0}” do not fit its network: {1}.", card.label, error),
            say("Repair the card {0}.toml or install it anew.", card.name),
        ) from error
    if path is not None and card.weights is not None:
        state = read_checkpoint(path, card.weights.sha256)
        try:
            network.load_weights(state)
        except RuntimeError as error:  # of torch; families that look closer raise a CardError
            raise CardError(
                say("The checkpoint {0} does not belong to “{1}”.", path.name, card.label),
                say("Fetch the checkpoint that the card names."),
            ) from error
    return network
