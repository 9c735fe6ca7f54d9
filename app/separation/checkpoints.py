"""Builds the network of a card with its weights, and keeps the last one used."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from app.catalog.cards import Card, weights_path
from app.core.discover import discover
from app.core.errors import CardError
from app.core.files import digest_of
from app.separation.devices import memory_explained


class NetworkCache:
    """Networks ready to run on one device; only the last one used stays in memory.

    Args:
        device: Where they run.
    """

    def __init__(self, device: torch.device) -> None:
        self.device = device
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
                network = load_network(card).to(self.device)
            self._network = network.eval().requires_grad_(False)
            self._card = card
        return self._network


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


def read_checkpoint(path: Path, sha256: str = "") -> Mapping[str, Any]:
    """Read what trainers save, weights by name mostly; a file that wants to run code is refused.

    Args:
        path: A .safetensors file, or one written by `torch.save`.
        sha256: What the file's digest must be; empty where nobody has measured it.

    Raises:
        CardError: If the file cannot be read, is not that file, or holds no weights by name.
    """
    hint = "Remove the file and fetch it again."
    try:
        if sha256 and digest_of(path) != sha256.lower():
            raise CardError(f"The checkpoint {path.name} is damaged or not the one expected.", hint)
        if path.suffix == ".safetensors":
            return load_file(path)
        state = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, EOFError, RuntimeError, SafetensorError, pickle.UnpicklingError) as error:
        raise CardError(f"The checkpoint {path.name} cannot be read.", hint) from error
    if not isinstance(state, Mapping):
        raise CardError(f"The checkpoint {path.name} does not hold the weights of a network.", hint)
    return state
