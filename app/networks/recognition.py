"""Finds out from a checkpoint alone which network it belongs to, and builds that network.

A family takes part by declaring two names in its module, besides `FAMILY`, `Config` and `build`:

    LABEL = "Frame Transformer v7"

    def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | None:

`shapes` are those of all tensors of the checkpoint by name, without wrappers and without
"module.". The answer is None unless the names that tell the family from all others are there, and
else the configuration as read from the shapes; what no shape tells (`hop_length`) is half of
`n_fft`. A name that is missing although the family is clear may be looked up carelessly: the
KeyError, IndexError, ZeroDivisionError or CardError counts as None. `build` must take the fields
of that `Config` (as `dataclasses.asdict` makes them) for settings, on the meta device too. The
separator it returns has `load_weights(state)`, strict, and an attribute `network`.

Two more constants say how a card for a checkpoint of the family reads songs, in columns of the
separator's hop length. Both are optional:

    CHUNK_COLUMNS = 1792  # estimated in one pass
    CONTEXT_COLUMNS = 128  # seen beyond them on each side
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import ModuleType
from typing import Any

import torch
from torch import Tensor, nn

from app.core.discover import discover
from app.core.errors import CardError
from app.networks.settings import Columns
from app.networks.weights import difference_in_names, unwrapped

CHUNK_COLUMNS = 1792  # where the family does not say; with the context, 2048 columns at once
CONTEXT_COLUMNS = 128
NOT_KNOWN = (
    "Unsung runs the published frame transformers; fetch the checkpoint again if it is one of them."
)


@dataclass(frozen=True)
class Recognised:
    """What a checkpoint turned out to be.

    Attributes:
        family: Name of the family.
        label: What to call the network where nobody named it.
        config: Settings for the family's `build`, those that differ from its defaults.
        chunk_columns: Columns estimated in one pass.
        context_columns: Columns seen beyond them on each side.
    """

    family: str
    label: str
    config: dict[str, Any]
    chunk_columns: int
    context_columns: int


def recognise(state: Mapping[Any, Any]) -> Recognised:
    """Decide from names and shapes alone what a checkpoint belongs to.

    Args:
        state: Weights by name; they may lie under "state_dict" or "model", and their names may
            begin with "module.".

    Raises:
        CardError: If no family knows it; names the closest and the first difference.
    """
    weights = unwrapped(state)
    shapes = {name: tuple(w.shape) for name, w in weights.items() if isinstance(w, Tensor)}
    families = _families()
    for name, module in families.items():
        config = _asked(module, shapes)
        if config is not None:
            usual = asdict(module.Config())
            return Recognised(
                name,
                module.LABEL,
                {key: value for key, value in asdict(config).items() if value != usual[key]},
                getattr(module, "CHUNK_COLUMNS", CHUNK_COLUMNS),
                getattr(module, "CONTEXT_COLUMNS", CONTEXT_COLUMNS),
            )
    raise _unknown(weights, families)


def from_state_dict(state: Mapping[Any, Any]) -> nn.Module:
    """Build the separator a checkpoint belongs to, and fill it with the checkpoint.

    The tensors are taken as they are, not copied.

    Args:
        state: As for `recognise`.

    Raises:
        CardError: If no family knows it, or one does but a weight is missing, misshapen or new.
    """
    found = recognise(state)
    with torch.device("meta"):
        separator = _families()[found.family].build(found.config)
    separator.load_weights(state)
    return separator


def common_sizes(
    shapes: Mapping[str, tuple[int, ...]],
    bins: int,
    *,
    freqs: str = "enc1_transformer.attn.embedding.freqs",
    width: int | None = None,
    out: str = "out.weight",
) -> dict[str, int]:
    """Return the attributes of `Columns` that all families read alike, for them to ask.

    Only the rotary frequencies tell the number of heads, and a checkpoint may lack them: then there
    are as many as in the published ones.

    Args:
        shapes: As `recognise` of a family gets them.
        bins: That the network sees.
        freqs: Name of the frequencies of an attention with at least two features a head.
        width: Features of all its heads; `bins` where absent.
        out: Name of a weight whose rows are the channels that go out.
    """
    heads, width = Columns.num_heads, bins if width is None else width
    if freqs in shapes:
        pairs = shapes[freqs][0]
        heads = width // (2 * pairs) if pairs else width
    return {
        "out_channels": shapes[out][0],
        "num_heads": heads,
        "n_fft": 2 * bins,
        "hop_length": bins,
    }


def embedded_sizes(
    shapes: Mapping[str, tuple[int, ...]], out: str = "out.weight"
) -> dict[str, int]:
    """Return the attributes of `HalvedColumns` for networks with an embedding beside their input.

    Args:
        shapes: As `recognise` of a family gets them.
        out: Name of a weight whose rows are the channels that go out.
    """
    inputs, _, bins = shapes["enc1.body.norm.weight"]
    channels = shapes["enc1.body.conv1.weight"][0]
    return {**common_sizes(shapes, bins, out=out), "in_channels": inputs - 1, "channels": channels}


def bridge_sizes(shapes: Mapping[str, tuple[int, ...]], expanding: str) -> dict[str, int]:
    """Return the attributes of `BridgedColumns` that tell of the bridge.

    Args:
        shapes: As `recognise` of a family gets them.
        expanding: Name of the first half of its layers' feed-forward.
    """
    hidden, channels = shapes[f"enc9_transformer.0.{expanding}.weight"][:2]
    layers = {name.split(".")[1] for name in shapes if name.startswith("enc9_transformer.")}
    return {"latent_expansion": hidden // channels, "num_bridge_layers": len(layers)}


def _families() -> dict[str, ModuleType]:
    modules = discover("app.networks", "FAMILY")
    return {name: module for name, module in modules.items() if hasattr(module, "recognise")}


def _asked(module: ModuleType, shapes: Mapping[str, tuple[int, ...]]) -> Any:
    try:
        return module.recognise(shapes)
    except (KeyError, IndexError, ZeroDivisionError, CardError):
        return None


def _unknown(weights: Mapping[str, Any], families: Mapping[str, ModuleType]) -> CardError:
    """Say what comes closest, by names in common with the network as it was published."""
    shared, label, problem = 0, "", ""
    for module in families.values():
        with torch.device("meta"):
            expected = module.build({}).network.state_dict()
        common = len(expected.keys() & weights.keys())
        if common / len(expected) > shared:
            shared, label = common / len(expected), module.LABEL
            problem = difference_in_names(weights, expected)
    if not shared:
        return CardError("The file holds no network that Unsung knows.", NOT_KNOWN)
    return CardError(
        f"The file holds no network that Unsung knows; closest is {label}, but {problem}.",
        NOT_KNOWN,
    )
