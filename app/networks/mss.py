"""Community networks (BS-Roformer, MelBand-Roformer, MDX23C, SCNet …), as `pymss-core` has them.

The library defines the networks; everything else, from chunks to stems, is this program's. A
checkpoint comes with a settings file, of which a card keeps what the network is built of:

    [config]
    type = "bs_roformer"
    output = "vocals"  # which of the outputs is the card's stem, by the name in the settings
    settings = {audio = {…}, model = {…}, training = {…}}

Source: pymss-core 0.1.14 (MIT), which follows github.com/ZFTurbo/Music-Source-Separation-Training.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.core.errors import CardError
from app.core.texts import say
from app.networks import weights
from app.networks.crops import in_crops
from app.networks.mss_build import LargerThanCheckpoint, library_network, no_larger_than
from app.networks.mss_kinds import LABELS, ROFORMERS, Sound, instruments_of, kind_by_names, sound_of
from app.networks.mss_settings import as_read, kept_settings
from app.networks.recognition import Recognised, Wish
from app.networks.stem_names import choose_output

FAMILY = "mss"

CROP_CONTEXT_SHARE = 16  # of the longest crop, that is seen at either end and thrown away
TINY = 1e-8  # instead of dividing silence by zero
HIDDEN_LAYER = re.compile(r"mask_estimators\.0\.to_freqs\.0\.0\.(\d+)\.weight")
POLAR_PART = ".pope_embed."
OTHER_SETTINGS = say("Choose the settings file that came with this very checkpoint.")


class CommunitySeparator(nn.Module):
    """From a mixture to the card's stem, by a network that takes and returns sound.

    Args:
        network: From (batch, channels, frames) to as many, or with outputs after the batch.
        sound: What it takes.
        names: Of its outputs, in order, if it has several.
        output: The name of the one to return.
        alone: Whether it may be the network's only one.
    """

    def __init__(
        self, network: nn.Module, sound: Sound, names: list[str], output: str, *, alone: bool
    ) -> None:
        super().__init__()
        self.network = network
        self.sound = sound
        self.names = names
        self.output = output
        self.alone = alone

    def forward(self, audio: Tensor, *, peak: float | None = None) -> Tensor:
        """Estimate the stem.

        What is longer than the network can see at once goes through it in overlapping crops.

        Args:
            audio: Mixture, float32, shape (batch, 2, frames); any number of frames from 1.
            peak: Unused; what wants a certain level takes each item of the batch at that.

        Returns:
            Float32 of the same shape.
        """
        del peak
        most = self.sound.most
        return in_crops(self._estimate, audio, most, most // CROP_CONTEXT_SHARE)

    def load_weights(self, state: Mapping[str, Any]) -> None:
        """Take over a checkpoint of the network; see `app.networks.weights.load`.

        Raises:
            CardError: If a name or shape differs.
        """
        weights.load(self.network, state)

    def _estimate(self, audio: Tensor) -> Tensor:
        if not self.sound.normalize:
            return self._run(audio)
        both = audio.mean(dim=1, keepdim=True)
        mean = both.mean(dim=-1, keepdim=True)
        deviation = both.std(dim=-1, keepdim=True, correction=0) + TINY
        return self._run((audio - mean) / deviation) * deviation + mean

    def _run(self, audio: Tensor) -> Tensor:
        batch, channels, frames = audio.shape
        audio = functional.pad(audio, (0, self.sound.padded(frames) - frames))
        entering = audio.reshape(-1, self.sound.channels, audio.shape[-1])
        found = self.network(entering).float()
        if found.ndim == entering.ndim:
            found = found.unsqueeze(1)
        chosen = found[:, self._place(found.shape[1]), :, :frames]
        chosen = functional.pad(chosen, (0, frames - chosen.shape[-1]))
        return chosen.reshape(batch, channels, frames)

    def _place(self, outputs: int) -> int:
        """Return which of the network's outputs to take.

        Raises:
            ValueError: If there are not as many as its settings name.
        """
        if outputs == len(self.names) and self.output in self.names:
            return self.names.index(self.output)
        if outputs == 1 and self.alone:
            return 0
        raise ValueError(f"{outputs} outputs, named {', '.join(self.names)}")


def recognise_with(
    shapes: Mapping[str, tuple[int, ...]], settings: Mapping[str, Any], wish: Wish
) -> Recognised | None:
    """Recognise a checkpoint by its names, and see whether its settings file is its own.

    Raises:
        CardError: If the settings are of another network, or of none that makes our stems.
    """
    kind = kind_by_names(shapes)
    if not kind:
        return None
    described = _described_kind(settings)
    if described == "bs_roformer" and kind == "bs_roformer_hyperace":
        described = kind  # the settings of both are alike
    if described != kind:
        raise CardError(
            say(
                "This settings file belongs to another network: it describes {0}, and the "
                "checkpoint is of {1}.",
                LABELS[described],
                LABELS[kind],
            ),
            OTHER_SETTINGS,
        )
    names, target = instruments_of(settings)
    place, stem = choose_output(names, target, stem=wish.stem, output=wish.output)
    kept = kept_settings(_completed(kind, settings, shapes))
    sound = sound_of(kind, as_read(kept))
    config = {
        "type": kind,
        "output": target if place is None and target else names[place or 0],
        "settings": kept,
    }
    expected = _expected(config, shapes)
    problem = weights.difference_in_names(_as_weights(shapes), expected)
    if problem:
        raise CardError(
            say("This settings file belongs to another network: {0}.", problem), OTHER_SETTINGS
        )
    return Recognised(
        FAMILY, LABELS[kind], config, sound.chunk, sound.context, sound.sample_rate, stem
    )


def needs_settings(shapes: Mapping[str, tuple[int, ...]]) -> bool:
    """Say whether a checkpoint is of one of these networks."""
    return bool(kind_by_names(shapes))


def build(config: Mapping[str, Any]) -> CommunitySeparator:
    """Make the separator that a card's `config` describes, on the meta device without its weights.

    Raises:
        CardError: If the library does not know such a network.
    """
    if config.get("type") not in LABELS or not isinstance(config.get("settings"), Mapping):
        raise CardError(say("The card does not describe a network of this family."))
    kind, settings = config["type"], as_read(config["settings"])
    names, target = instruments_of(settings)
    network = library_network(kind, settings)
    output = config.get("output") or target or names[0]
    if output not in (target, *names):
        raise CardError(say("The network has no output “{0}”.", output))
    sound = sound_of(kind, settings)
    return CommunitySeparator(network, sound, names, output, alone=bool(target))


def _expected(
    config: Mapping[str, Any], shapes: Mapping[str, tuple[int, ...]]
) -> dict[str, Tensor]:
    """Return the weights of the network that a configuration describes, without memory.

    Raises:
        CardError: If it has more of them than the checkpoint, or cannot be built.
    """
    try:
        with torch.device("meta"), no_larger_than(shapes):
            return build(config).network.state_dict()
    except CardError as error:
        if not isinstance(error.__cause__, LargerThanCheckpoint):
            raise
        raise CardError(
            say(
                "This settings file belongs to another network: it describes one with more "
                "weights than the checkpoint has."
            ),
            OTHER_SETTINGS,
        ) from error


def _as_weights(shapes: Mapping[str, tuple[int, ...]]) -> dict[str, Tensor]:
    return {name: torch.empty(shape, device="meta") for name, shape in shapes.items()}


def _described_kind(settings: Mapping[str, Any]) -> str:
    from pymss_core.model_detection import ModelTypeDetectionError, detect_model_type

    try:
        kind = detect_model_type(settings)
    except ModelTypeDetectionError as error:
        raise CardError(
            say("The settings file describes no network that Unsung knows."), OTHER_SETTINGS
        ) from error
    if kind not in LABELS:
        raise CardError(
            say("The settings file describes no network that Unsung knows."), OTHER_SETTINGS
        )
    return kind


def _completed(
    kind: str, settings: Mapping[str, Any], shapes: Mapping[str, tuple[int, ...]]
) -> dict[str, Any]:
    """Add what the library wants to be told and settings files leave to the names of weights."""
    model = settings.get("model")
    if kind not in ROFORMERS or not isinstance(model, Mapping):
        return dict(settings)
    added: dict[str, Any] = {}
    if kind.startswith("mel_band"):
        found = {m[1] for name in shapes if (m := HIDDEN_LAYER.search(name))}
        if found:
            added["mlp_hidden_layers"] = len(found) - 1
    elif any(POLAR_PART in name for name in shapes):
        added["use_pope"] = True
    return {**settings, "model": {**model, **added}}
