"""Finds out from a checkpoint alone which network it belongs to, and builds that network.

A family takes part by declaring two names in its module, besides `FAMILY`, `Config` and `build`:

    LABEL = "Frame Transformer v7"

    def recognise(shapes: Mapping[str, tuple[int, ...]]) -> Config | Recognised | None:

`shapes` are those of all tensors of the checkpoint by name, without wrappers and without
"module.". The answer is None unless the names that tell the family from all others are there, and
else the configuration as read from the shapes; what no shape tells (`hop_length`) is half of
`n_fft`. A name that is missing although the family is clear may be looked up carelessly: the
KeyError, IndexError, ZeroDivisionError or CardError counts as None. `build` must take the fields
of that `Config` (as `dataclasses.asdict` makes them) for settings, on the meta device too. The
separator it returns has `load_weights(state)`, strict, and an attribute `network`. A family whose
cards are not all vocals at 44.1 kHz answers with `Recognised` itself.

Two more constants say how a card for a checkpoint of the family reads songs, in columns of the
separator's hop length. Both are optional:

    CHUNK_COLUMNS = 1792  # estimated in one pass
    CONTEXT_COLUMNS = 128  # seen beyond them on each side

A family whose shapes do not tell everything reads the rest in the settings file that comes with the
checkpoint. It is asked before all others where there is one, and `recognise` is not needed:

    def recognise_with(shapes, settings: Mapping[str, Any], wish: Wish) -> Recognised | None:
    def needs_settings(shapes) -> bool:  # a checkpoint of this family that came alone

None means that neither is this family's; a CardError says what does not fit. A family whose weights
are no tensors by name says so by the endings of its files; nothing above is asked then:

    FILES = (".onnx",)

    def recognise_file(path: Path, wish: Wish, job: Job) -> Recognised:
    def load_file(config: Mapping[str, Any], path: Path) -> nn.Module:  # the separator, filled
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import torch
from torch import Tensor, nn

from app.catalog.stems import VOCALS
from app.core.discover import discover
from app.core.errors import CardError, SettingsMissingError
from app.core.texts import say
from app.networks.settings import Columns
from app.networks.weights import difference_in_names, unwrapped

CHUNK_COLUMNS = 1792  # where the family does not say; with the context, 2048 columns at once
CONTEXT_COLUMNS = 128
SAMPLE_RATE = 44100  # Hz; where no settings say it: all published networks are for this rate
NEEDS_SETTINGS = say("This checkpoint needs the settings file (.yaml) that belongs to it.")
BRING_SETTINGS = say(
    "Put that file beside the checkpoint and import it again; in the window, dropping it is enough."
)
NOT_KNOWN = say(
    "Unsung runs the published frame transformers; fetch the checkpoint again if it is one of them."
)


@dataclass(frozen=True)
class Wish:
    """What the user says of a checkpoint that its file does not.

    Attributes:
        stem: Which stem it estimates, "vocals" or "accompaniment"; empty for what its names say.
        output: Which of its outputs that is, by the name in its settings; empty likewise.
    """

    stem: str = ""
    output: str = ""


@dataclass(frozen=True)
class Recognised:
    """What a checkpoint turned out to be.

    Attributes:
        family: Name of the family.
        label: What to call the network where nobody named it.
        config: Settings for the family's `build`, as a card can keep them: numbers, texts,
            switches, lists and tables of these.
        chunk: Frames estimated in one pass.
        context: Frames seen beyond them on each side.
        sample_rate: Rate the network works at, in Hz.
        stem: What it estimates.
    """

    family: str
    label: str
    config: dict[str, Any] = field(default_factory=dict)
    chunk: int = 0
    context: int = 0
    sample_rate: int = SAMPLE_RATE
    stem: str = VOCALS


def recognise(
    state: Mapping[Any, Any],
    settings: Mapping[str, Any] | None = None,
    wish: Wish = Wish(),
) -> Recognised:
    """Decide from names and shapes alone what a checkpoint belongs to.

    Args:
        state: Weights by name; they may lie under "state_dict" or "model", and their names may
            begin with "module.".
        settings: What the settings file beside it says, if there is one.
        wish: What the user says of it.

    Raises:
        SettingsMissingError: If it is of a network that needs a settings file, and came alone.
        CardError: If no family knows it; names the closest and the first difference.
    """
    weights = unwrapped(state)
    shapes = {name: tuple(w.shape) for name, w in weights.items() if isinstance(w, Tensor)}
    families = _families()
    problem: CardError | None = None
    if settings is not None:
        try:
            found = _recognised_with(families, shapes, settings, wish)
        except CardError as error:  # a settings file may lie beside a checkpoint by chance
            found, problem = None, error
        if found is not None:
            return found
    for name, module in families.items():
        found = _asked(module, shapes)
        if isinstance(found, Recognised):
            return found
        if found is not None:
            return _described(name, module, found)
    if problem is not None:
        raise problem
    if any(m.needs_settings(shapes) for m in families.values() if hasattr(m, "needs_settings")):
        raise SettingsMissingError(NEEDS_SETTINGS, BRING_SETTINGS)
    raise _unknown(weights, families)


def from_state_dict(state: Mapping[Any, Any], found: Recognised | None = None) -> nn.Module:
    """Build the separator a checkpoint belongs to, and fill it with the checkpoint.

    The tensors are taken as they are, not copied.

    Args:
        state: As for `recognise`.
        found: What `recognise` said of it, where that is known.

    Raises:
        CardError: If no family knows it, or one does but a weight is missing, misshapen or new.
    """
    found = recognise(state) if found is None else found
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
    asked = ("recognise", "recognise_with")
    return {name: m for name, m in modules.items() if any(hasattr(m, ask) for ask in asked)}


def family_of_file(path: Path) -> ModuleType | None:
    """Return the family that reads files of this ending itself, if there is one."""
    modules = discover("app.networks", "FAMILY").values()
    return next((m for m in modules if path.suffix.lower() in getattr(m, "FILES", ())), None)


def _recognised_with(
    families: Mapping[str, ModuleType],
    shapes: Mapping[str, tuple[int, ...]],
    settings: Mapping[str, Any],
    wish: Wish,
) -> Recognised | None:
    asked = [m for m in families.values() if hasattr(m, "recognise_with")]
    answers = (module.recognise_with(shapes, settings, wish) for module in asked)
    return next((answer for answer in answers if answer is not None), None)


def _described(name: str, module: ModuleType, config: Any) -> Recognised:
    """Return what there is to say of a configuration that was read from shapes."""
    usual = asdict(module.Config())
    columns = (
        getattr(module, "CHUNK_COLUMNS", CHUNK_COLUMNS),
        getattr(module, "CONTEXT_COLUMNS", CONTEXT_COLUMNS),
    )
    plain = {key: value for key, value in asdict(config).items() if value != usual[key]}
    return Recognised(name, module.LABEL, plain, *(n * config.hop_length for n in columns))


def _asked(module: ModuleType, shapes: Mapping[str, tuple[int, ...]]) -> Any:
    if not hasattr(module, "recognise"):
        return None
    try:
        return module.recognise(shapes)
    except (KeyError, IndexError, ZeroDivisionError, CardError):
        return None


def _unknown(weights: Mapping[str, Any], families: Mapping[str, ModuleType]) -> CardError:
    """Say what comes closest, by names in common with the network as it was published."""
    shared, label, problem = 0, "", ""
    for module in families.values():
        if not hasattr(module, "Config"):  # it has no published sizes to compare with
            continue
        with torch.device("meta"):
            expected = module.build({}).network.state_dict()
        common = len(expected.keys() & weights.keys())
        if common / len(expected) > shared:
            shared, label = common / len(expected), module.LABEL
            problem = difference_in_names(weights, expected)
    if not shared:
        return CardError(say("The file holds no network that Unsung knows."), NOT_KNOWN)
    return CardError(
        say(
            "The file holds no network that Unsung knows; closest is {0}, but {1}.", label, problem
        ),
        NOT_KNOWN,
    )
