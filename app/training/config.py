"""The settings of a training run, read from TOML and kept in every checkpoint."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.core.errors import AppError
from app.training.adversarial import Adversary
from app.training.losses import Objective
from app.training.recipe import Recipe
from app.training.schedule import Schedule, Stage

PRECISIONS = ("fp32", "bf16", "fp16")
FULL_COLUMN = 1024  # crops are multiples of this, so that padding differs nowhere


@dataclass(frozen=True)
class TrainingConfig:
    """Everything that decides a run but the place of its files.

    Attributes:
        family: Module of `app.networks`.
        network: Its settings.
        stem: What the network estimates.
        chunk: Frames of the published card's chunk.
        context: Frames of real audio around it.
        seed: Of data, dropout and first weights.
        schedule: Length of the run and learning rate over it.
        stages: Curriculum.
        objective: What is made small.
        recipe: How songs are made.
        leave_out: Patterns of names that are held out; whole songs of them validate.
        learning_rate: Highest learning rate.
        weight_decay: Of AdamW, on matrices and kernels only.
        clip: Largest norm of the gradient.
        ema: Share of the average that stays at each step.
        precision: One of `PRECISIONS`.
        mixup: Probability that a batch is mixed with itself.
        denoise_until: Optimiser step up to which the network learns to find noise instead.
        adversary: Of the adversarial stage.
        validate_every: Optimiser steps from validation to validation.
        validate: Patterns of names of the held-out songs that are scored; none means all.
        excerpts: Stretches of each.
        excerpt_seconds: Their length.
        validation_ratio_db: Level of the voice relative to the music in them.
    """

    family: str
    schedule: Schedule
    stages: tuple[Stage, ...]
    network: Mapping[str, Any] = field(default_factory=dict)
    stem: str = "vocals"
    chunk: int = 262_144
    context: int = 45_056
    seed: int = 0
    objective: Objective = field(default_factory=Objective)
    recipe: Recipe = field(default_factory=Recipe)
    leave_out: tuple[str, ...] = ()
    learning_rate: float = 1e-3
    weight_decay: float = 1e-2
    clip: float = 1.0
    ema: float = 0.999
    precision: str = "bf16"
    mixup: float = 0.0
    denoise_until: int = 0
    adversary: Adversary = field(default_factory=Adversary)
    validate_every: int = 200
    validate: tuple[str, ...] = ()
    excerpts: int = 2
    excerpt_seconds: float = 8.0
    validation_ratio_db: float = -5.0

    def __post_init__(self) -> None:
        """Refuse what cannot run.

        Raises:
            AppError: If a setting is impossible.
        """
        if self.precision not in PRECISIONS:
            raise AppError(f"“{self.precision}” is no precision.", f"Choose {PRECISIONS}.")
        if not self.stages or any(
            s.frames < FULL_COLUMN or s.frames % FULL_COLUMN or s.batch < 1 or s.accumulation < 1
            for s in self.stages
        ):
            raise AppError(
                "A stage of the curriculum is impossible.",
                f"Its frames must be a multiple of {FULL_COLUMN}, its batch at least 1.",
            )
        if self.schedule.steps < 1 or self.validate_every < 1:
            raise AppError("A run needs at least one step.")

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as JSON can keep them."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> TrainingConfig:
        """Return the settings that these fields describe.

        Raises:
            AppError: If one is unknown or missing.
        """
        parts = dict(fields)
        try:
            parts["schedule"] = Schedule(**parts["schedule"])
            parts["stages"] = tuple(Stage(**stage) for stage in parts["stages"])
            parts["objective"] = Objective(**parts.get("objective", {}))
            parts["recipe"] = Recipe(**parts.get("recipe", {}))
            parts["adversary"] = Adversary(**parts.get("adversary", {}))
            for name in ("leave_out", "validate"):
                parts[name] = tuple(parts.get(name, ()))
            return cls(**parts)
        except (KeyError, TypeError) as error:
            raise AppError(
                f"The training settings are not valid: {error}.", "Compare with the example."
            ) from error


def read_config(path: Path) -> TrainingConfig:
    """Read settings from a TOML file.

    Raises:
        AppError: If it cannot be read or is not valid.
    """
    try:
        return TrainingConfig.from_dict(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise AppError(
            f"The settings {path} cannot be read: {error}.", "Check the file."
        ) from error
