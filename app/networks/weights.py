"""Takes weights over from a checkpoint: unwrapped, compared name by name, never copied."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from app.core.errors import CardError
from app.core.texts import say

# Keys under which trainers put the weights.
WRAPPERS = ("state_dict", "model", "state", "model_state_dict")
PARALLEL_PREFIX = "module."  # put before each key by DataParallel
WRONG_CHECKPOINT = say("Choose the checkpoint that belongs to this card.")


def unwrapped(state: Mapping[Any, Any]) -> dict[str, Any]:
    """Return the weights of a checkpoint by name, without what trainers wrap around them."""
    for _ in WRAPPERS:  # each at most once: a made-up checkpoint may hold itself
        inner = [state[w] for w in WRAPPERS if isinstance(state.get(w), Mapping)]
        state = inner[0] if inner else state
    return {str(name).removeprefix(PARALLEL_PREFIX): value for name, value in state.items()}


def load(network: nn.Module, state: Mapping[Any, Any]) -> None:
    """Fill a network with a checkpoint.

    Buffers that follow from the configuration may be absent: those that a module's `recompute`
    returns. A network whose published names have changed says so in a method `renamed`, from and
    to weights by name. Tensors of the right type and device are taken as they are; a network built
    on the meta device thus needs the memory for its weights only once.

    Args:
        network: On any device.
        state: Weights by name as the network saves them, wrapped or not.

    Raises:
        CardError: If a name or shape differs; names the first one that does.
    """
    weights = unwrapped(state)
    if hasattr(network, "renamed"):
        weights = network.renamed(weights)
    expected = network.state_dict()
    with torch.device("meta"):  # sizes a stranger made up must not cost memory before the check
        computable = _recomputed(network)
    problem = difference({**computable, **weights}, expected)
    if problem:
        raise CardError(say("The checkpoint does not fit: {0}.", problem), WRONG_CHECKPOINT)
    if computable.keys() - weights.keys():
        weights = {**_recomputed(network), **weights}
    fitted = {}
    for name, own in expected.items():
        device = weights[name].device if own.is_meta else own.device
        fitted[name] = weights[name].to(device, own.dtype)
    network.load_state_dict(fitted, assign=True)


def difference(weights: Mapping[str, Any], expected: Mapping[str, Tensor]) -> str:
    """Name the first weight that is missing, not a tensor, misshapen or new; "" if all agree."""
    for name, own in expected.items():
        if name not in weights:
            return say("the network needs “{0}”, which it lacks", name)
        if not isinstance(weights[name], Tensor):
            return say("“{0}” is not a tensor", name)
        if weights[name].shape != own.shape:
            has, needs = tuple(weights[name].shape), tuple(own.shape)
            return say("“{0}” has shape {1}, and the network needs {2}", name, has, needs)
    return _new_name(weights, expected)


def difference_in_names(weights: Mapping[str, Any], expected: Mapping[str, Tensor]) -> str:
    """The same where shapes do not count unless names agree: sizes may be chosen, names not."""
    like = {
        name: value if isinstance(weights.get(name), Tensor) else None
        for name, value in expected.items()
        if name in weights
    }
    return (
        difference(like, expected) or _new_name(weights, expected) or difference(weights, expected)
    )


def _new_name(weights: Mapping[str, Any], expected: Mapping[str, Tensor]) -> str:
    for name in weights:
        if name not in expected:
            return say("it has “{0}”, which the network does not know", name)
    return ""


def _recomputed(network: nn.Module) -> dict[str, Tensor]:
    """Return the buffers that modules with a `recompute` method can do without a checkpoint."""
    return {
        f"{prefix}.{name}" if prefix else name: value
        for prefix, module in network.named_modules()
        if hasattr(module, "recompute")
        for name, value in module.recompute().items()
    }
