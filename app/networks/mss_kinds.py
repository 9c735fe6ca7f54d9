"""Community networks: which kinds there are, how each is known, and what sound each takes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from app.core.errors import CardError
from app.core.texts import say
from app.networks.mss_settings import BY_HAND, HOPS, WINDOWS, section

LABELS = {
    "bs_roformer": "BS-Roformer",
    "bs_roformer_hyperace": "BS-Roformer HyperACE",
    "bs_conformer": "BS-Conformer",
    "mel_band_roformer": "MelBand-Roformer",
    "mel_band_conformer": "MelBand-Conformer",
    "mdx23c": "MDX23C",
    "scnet": "SCNet",
    "bandit": "Bandit",
    "bandit_v2": "Bandit v2",
    "apollo": "Apollo",
    "htdemucs": "HTDemucs",
}
MARKS = (  # beginnings of names of weights of which a kind has all
    ("htdemucs", ("tencoder.0.", "tdecoder.0.", "encoder.0.")),
    ("mdx23c", ("encoder_blocks.0.tfc_tdf.", "first_conv.")),
    ("scnet", ("separation_net.dp_modules.", "encoder.0.SDlayer.")),
    ("bandit", ("bsrnn.band_split.", "bsrnn.mask_estim.")),
    ("bandit_v2", ("band_split.norm_fc_modules.", "mask_estim.")),
    ("apollo", ("BN.0.", "net.0.band_net.", "output.0.")),
    ("roformer", ("band_split.to_features.", "mask_estimators.0.", "layers.0.")),
)
ROFORMERS = {kind for kind in LABELS if kind.endswith(("roformer", "conformer", "hyperace"))}
SEGMENT_PART = ".segm."  # in names of HyperACE's weights
CONVOLUTION_PART = ".conv.net."  # in those of conformers
LAST_NORM = "final_norm.gamma"  # only networks with bands of their own have it

RATES = range(8_000, 192_001)  # Hz
RATE = 44_100  # where the settings do not say it
CHUNK_SECONDS = 8  # likewise
UNIT_SHARE = 100  # of a second: of such frames, every common rate has a whole number
CONTEXT_PARTS = 8  # of what a network sees, one at each end is thrown away
CONTEXT_PARTS_ALONE = 16  # where its own program does not let chunks overlap
LONGEST_CONTEXT = 1  # seconds
SPARE_PARTS = 8  # how much longer than its chunk a network may see, one such part
LEAST_WINDOW = 4096  # frames that are seen at least


@dataclass(frozen=True)
class Sound:
    """What sound a network takes.

    Attributes:
        sample_rate: In Hz.
        channels: That enter it together, 1 or 2.
        native: Frames it was made to see at once.
        most: Frames it can see at once.
        least: Frames it must see.
        hop_length: Frames from column to column.
        columns: Of which its number of columns must be a multiple; 0 where any length will do.
        normalize: Whether it wants a mean of 0 and a deviation of 1.
        chunk: Frames to take from one pass.
        context: Frames to see beyond them on each side.
    """

    sample_rate: int
    channels: int
    native: int
    most: int
    least: int
    hop_length: int
    columns: int
    normalize: bool
    chunk: int
    context: int

    def padded(self, frames: int) -> int:
        """Return how many frames to put before the network that are at least so many."""
        frames = max(frames, self.least)
        if not self.columns:
            return frames
        columns = -(-frames // self.hop_length) + 1
        return self.hop_length * (-(-columns // self.columns) * self.columns - 1)


def kind_by_names(names: Collection[str]) -> str:
    """Return the kind of network whose weights have these names; empty for none of these."""
    fitting = (
        kind
        for kind, marks in MARKS
        if all(any(name.startswith(mark) for name in names) for mark in marks)
    )
    kind = next(fitting, "")
    if kind != "roformer":
        return kind
    conformer = any(CONVOLUTION_PART in name for name in names)
    if LAST_NORM not in names:
        return "mel_band_conformer" if conformer else "mel_band_roformer"
    if conformer:
        return "bs_conformer"
    return "bs_roformer_hyperace" if any(SEGMENT_PART in n for n in names) else "bs_roformer"


def instruments_of(settings: Mapping[str, Any]) -> tuple[list[str], str]:
    """Return the outputs' names, and the one that is the only output or an empty text.

    Raises:
        CardError: If the settings do not name them.
    """
    training, model, kwargs = (section(settings, t) for t in ("training", "model", "kwargs"))
    named = training.get("instruments") or model.get("stems") or model.get("sources")
    named = named or kwargs.get("stems")
    target = training.get("target_instrument") or ""
    names = [named] if isinstance(named, str) else named or [target]
    if not isinstance(names, list | tuple) or not all(
        isinstance(name, str) and name for name in [*names, target or "-"]
    ):
        raise CardError(say("The settings do not say what the network estimates."), BY_HAND)
    return [*names], target


def sound_of(kind: str, settings: Mapping[str, Any]) -> Sound:
    """Read from a network's settings what sound it takes.

    It sees exactly its native length, of which `context` at either end is thrown away and the rest
    is the chunk; neighbouring chunks are blended over a few columns. So each frame is decided by a
    pass that saw what is around it, at 4/3 of the cost of none, and not at twice or four times.

    Raises:
        CardError: If they ask for what no network has.
    """
    titles = ("audio", "model", "kwargs", "training", "inference")
    audio, model, kwargs, training, inference = (section(settings, title) for title in titles)
    rates = (audio.get("sample_rate"), training.get("samplerate"), kwargs.get("fs"))
    rate = next((r for r in (*rates, model.get("fs"), model.get("sr")) if r), RATE)
    if type(rate) is not int or rate not in RATES:
        raise CardError(say("In the settings, “{0}” has an impossible value.", "sample_rate"))
    hop = _first((model, kwargs, audio), HOPS) or 1024
    window = max(_first((audio, model, kwargs), {w}) or 0 for w in (WINDOWS - {"win"}))
    native = _native(kind, rate, hop, settings)
    strict = kind == "htdemucs" and bool(section(settings, "htdemucs").get("use_train_segment"))
    parts = CONTEXT_PARTS if inference.get("num_overlap", 2) != 1 else CONTEXT_PARTS_ALONE
    unit = rate // UNIT_SHARE if strict else hop
    context = min(native // parts, LONGEST_CONTEXT * rate) // unit * unit
    chunk = (native - 2 * context) // unit * unit if strict else native - 2 * context
    columns = 0
    if kind == "mdx23c":
        scale = model.get("scale")
        in_time = scale[0] if isinstance(scale, list) and scale else 2
        columns = _whole(in_time, 1, 8) ** _whole(model.get("num_scales", 5), 1, 10)
    elif kind.startswith("mel_band"):
        columns = 1  # its result ends with its last whole column
    return Sound(
        sample_rate=rate,
        channels=_channels(kind, settings),
        native=native,
        most=native if strict else native + native // SPARE_PARTS,
        least=max(window, LEAST_WINDOW),
        hop_length=hop,
        columns=columns,
        normalize=bool(inference.get("normalize")),
        chunk=max(chunk, 1),
        context=context,
    )


def _native(kind: str, rate: int, hop: int, settings: Mapping[str, Any]) -> int:
    audio, training, inference = (section(settings, t) for t in ("audio", "training", "inference"))
    segment, columns = training.get("segment"), inference.get("dim_t")
    if kind == "htdemucs" and isinstance(segment, int | float) and 0 < segment * rate < 2**31:
        return int(segment * rate)
    named = audio.get("chunk_size") or inference.get("chunk_size")
    if not named and isinstance(columns, int) and columns > 1:
        named = hop * (columns - 1)
    return _whole(named or CHUNK_SECONDS * rate, LEAST_WINDOW, 1 << 26)


def _channels(kind: str, settings: Mapping[str, Any]) -> int:
    audio, model, training = (section(settings, t) for t in ("audio", "model", "training"))
    if kind in ROFORMERS:
        return 2 if model.get("stereo") else 1
    if kind in ("bandit", "bandit_v2", "apollo"):
        return 1  # they take each channel by itself
    named = {
        "mdx23c": audio.get("num_channels", 2),
        "scnet": model.get("audio_channels", 2),
        "htdemucs": training.get("channels", 2),
    }[kind]
    if named not in (1, 2):
        raise CardError(say("The network is for {0} channels, and Unsung has two.", named))
    return int(named)


def _first(tables: tuple[Mapping[str, Any], ...], names: set[str]) -> int | None:
    """Return the first positive whole number under one of these names."""
    values = (table.get(name) for table in tables for name in sorted(names))
    return next((v for v in values if type(v) is int and v > 0), None)


def _whole(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise CardError(say("The settings have an impossible length."), BY_HAND)
    return value
