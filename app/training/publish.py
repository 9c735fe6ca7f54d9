"""Turns a checkpoint into a card with weights, and the document that says what they are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save

from app.core.errors import AppError
from app.core.files import atomic_path, digest_of, explain_os_error
from app.training.checkpoint import State
from app.training.library import SAMPLE_RATE

NETWORK_PREFIX = "network."  # separators keep their network there, see app.networks.masking


@dataclass(frozen=True)
class Imprint:
    """What a person says of the network.

    Attributes:
        name: Of the card and the files: letters, digits and "_".
        label: What the window shows.
        description: One sentence.
        licence: Of the weights.
        tracks: What the scores were measured on.
        weaknesses: What it is known to do badly, one sentence each.
    """

    name: str
    label: str
    description: str
    licence: str = "MIT"
    tracks: str = "tracks that were never trained on"
    weaknesses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Published:
    """The files that were written."""

    weights: Path
    card: Path
    document: Path


def publish(
    state: State,
    imprint: Imprint,
    *,
    cards: Path,
    weights: Path,
    scores: Mapping[str, Any] | None = None,
) -> Published:
    """Write averaged weights in half precision, a card, and a model card.

    Args:
        state: Of the run.
        imprint: What to say.
        cards: Folder of cards.
        weights: Folder of checkpoints.
        scores: What `evaluate --json` wrote, for the document.

    Raises:
        AppError: If the name cannot be used or the disk does not take the files.
    """
    if not imprint.name.replace("_", "").isalnum() or not imprint.name.isascii():
        raise AppError(f"“{imprint.name}” is no name for a card.", "Use letters, digits and “_”.")
    file = weights / f"{imprint.name}.safetensors"
    card = cards / f"{imprint.name}.toml"
    document = cards / f"{imprint.name}.md"
    try:
        for folder in (cards, weights):
            folder.mkdir(parents=True, exist_ok=True)
        with atomic_path(file) as path:
            path.write_bytes(save(_halved(state.ema)))
        for target, text in (
            (document, model_card(state, imprint, file, scores)),
            (card, _card(state, imprint, file)),  # last: from here on the window shows it
        ):
            with atomic_path(target) as path:
                path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise explain_os_error(error, f"Cannot publish {imprint.name}") from error
    return Published(file, card, document)


def _halved(state: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {
        name.removeprefix(NETWORK_PREFIX): (
            value.to(torch.float16) if value.is_floating_point() else value
        ).contiguous()
        for name, value in state.items()
    }


def _card(state: State, imprint: Imprint, weights: Path) -> str:
    config = state.config
    settings = "\n".join(f"{name} = {_toml(value)}" for name, value in config.network.items())
    fields = {
        "label": imprint.label,
        "description": imprint.description,
        "family": config.family,
        "sample_rate": SAMPLE_RATE,
        "stem": config.stem,
        "chunk": config.chunk,
        "context": config.context,
        "licence": imprint.licence,
        "source": f"trained with Unsung, see {imprint.name}.md",
    }
    text = "\n".join(f"{name} = {_toml(value)}" for name, value in fields.items())
    if settings:
        text += f"\n\n[config]\n{settings}"
    file = f'file = "{weights.name}"\nsha256 = "{digest_of(weights)}"'
    return f"{text}\n\n[weights]\n{file}\n"


def _toml(value: Any) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def model_card(
    state: State, imprint: Imprint, weights: Path, scores: Mapping[str, Any] | None
) -> str:
    """Return the document that goes with the weights, in Markdown."""
    config = state.config
    total = sum(value.numel() for value in state.ema.values())
    best = "" if state.best is None else f", {state.best:.2f} dB at best"
    parts = [
        f"# {imprint.label}\n\n{imprint.description}\n",
        f"- Family: `{config.family}`, {total / 1e6:.2f} M parameters, "
        f"{weights.stat().st_size / 1e6:.1f} MB in half precision\n"
        f"- Estimates: {config.stem}, stereo, {SAMPLE_RATE} Hz\n"
        f"- Licence of the weights: {imprint.licence}\n"
        f"- Training: {state.step} optimiser steps, {_heard(state):.1f} hours of synthesised songs "
        f"from {sum(d['seconds'] for d in state.data) / 3600:.1f} hours of audio; "
        f"averaged weights (EMA {config.ema})\n"
        f"- Program: commit {state.commit or 'unknown'}\n",
        f"## Validation\n\nMean SDR of the vocals on held-out songs of the training sources"
        f"{best}.\n",
    ]
    if scores:
        parts.append(_score_table(scores, imprint.tracks))
    if imprint.weaknesses:
        parts.append(
            "## Known weaknesses\n\n" + "\n".join(f"- {w}" for w in imprint.weaknesses) + "\n"
        )
    parts.append(_data_table(state))
    return "\n".join(parts)


def _heard(state: State) -> float:
    """Return the hours of audio of all steps."""
    total, step = 0, 0
    for number, stage in enumerate(state.config.stages):
        last = number == len(state.config.stages) - 1
        end = state.step if last else min(state.step, stage.until)
        total += max(0, end - step) * stage.frames * stage.batch * stage.accumulation
        step = max(step, end)
    return total / SAMPLE_RATE / 3600


def _score_table(scores: Mapping[str, Any], tracks: str) -> str:
    lines = [
        "## Scores\n",
        "Global SDR in dB (energy of the truth over that of the error, whole tracks), mean and "
        f"median over {tracks}.\n",
        "| card | tracks | vocals mean | vocals median | instrumental mean | instrumental median |",
        "|---|---|---|---|---|---|",
    ]
    for card, result in scores.items():
        values = [
            f"{result[kind][f'{stem}_sdr_global']:.2f}"
            for stem in ("vocals", "instrumental")
            for kind in ("mean", "median")
        ]
        lines.append(f"| {card} | {len(result['tracks'])} | {' | '.join(values)} |")
    return "\n".join(lines) + "\n"


def _data_table(state: State) -> str:
    lines = [
        "## Data\n",
        "Nothing else was trained on. Every item was a new mix of these recordings.\n",
        "| file | s | author | licence | source |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {d['file']} | {d['seconds']:.0f} | {d['author']} | {d['licence']} | {d['source']} |"
        for d in state.data
    ]
    return "\n".join(lines) + "\n"
