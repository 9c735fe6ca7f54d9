"""One network and all that changes with it from step to step."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from app.core.discover import discover
from app.core.errors import AppError
from app.core.files import digest_of
from app.separation.checkpoint_file import read_checkpoint
from app.training.adversarial import AdversarialStage
from app.training.batches import Share
from app.training.checkpoint import State, current_commit
from app.training.config import TrainingConfig
from app.training.denoising import noisy
from app.training.ema import Ema
from app.training.losses import Loss
from app.training.mixup import mixed_up
from app.training.schedule import stage_at

BETAS = (0.9, 0.99)
SEED_STRIDE = 1_000_003  # a prime, so that seeds of neighbouring runs do not meet


class Learner:
    """Takes optimiser steps; its whole state can be taken out and put back.

    Args:
        config: Settings.
        device: Where it runs.
        share: This process among others.
        start: Published weights to begin from; None begins from chance.

    Raises:
        AppError: If there is no such family, or the weights cannot be read or do not fit.
    """

    def __init__(
        self,
        config: TrainingConfig,
        device: torch.device,
        share: Share,
        start: Path | None = None,
    ) -> None:
        self.config = config
        self.device = device
        self.share = share
        torch.manual_seed(config.seed)
        families = discover("app.networks", "FAMILY")
        if config.family not in families:
            raise AppError(
                f"There is no network family “{config.family}”.",
                f"Choose one of: {', '.join(families)}.",
            )
        self.network: nn.Module = families[config.family].build(config.network)
        self.start = ""
        if start is not None:  # before anything holds the parameters: they are replaced
            self.network.load_weights(read_checkpoint(start))
            self.start = f"{start.name}, SHA-256 {digest_of(start)}"
        self.network.to(device=device).to(memory_format=torch.channels_last)
        self.ema = Ema(self.network, config.ema)
        self.optimiser = torch.optim.AdamW(
            _groups(self.network, config.weight_decay), lr=config.learning_rate, betas=BETAS
        )
        self.loss = Loss(config.objective).to(device)
        self.scaler = torch.amp.GradScaler(device.type, enabled=config.precision == "fp16")
        self.stage: AdversarialStage | None = None
        if config.adversary.weight > 0:
            self.stage = AdversarialStage(config.adversary, device)
        self.step = 0
        self.position = 0
        self._parallel = self.network
        if share.processes > 1:
            self._parallel = DistributedDataParallel(self.network)

    def learn(self, batches: Iterator[tuple[Tensor, Tensor]]) -> float:
        """Take one optimiser step.

        Args:
            batches: Gives (mixture, vocals); as many are taken as the stage accumulates.

        Returns:
            The mean loss.

        Raises:
            AppError: If it is not a number. Nothing was changed then.
        """
        config = self.config
        stage = stage_at(config.stages, self.step)
        # What dropout draws follows from the step, so that a resumed run draws the same.
        torch.manual_seed(config.seed + SEED_STRIDE * (1 + self.step) + self.share.rank)
        total = 0.0
        self.network.train()
        for number in range(stage.accumulation):
            mixture, vocals = (part.to(self.device) for part in next(batches))
            mixture, vocals = mixed_up(mixture, vocals, config.mixup)
            if self.step < config.denoise_until:
                mixture, vocals = noisy(mixture)
            last = number == stage.accumulation - 1
            with contextlib.nullcontext() if last else self._unsynchronised():
                total += self._backward(mixture, vocals, stage.accumulation)
        if not math.isfinite(total):
            self.optimiser.zero_grad(set_to_none=True)
            raise AppError(
                f"The loss is not a number at step {self.step}.",
                "Resume from the last checkpoint with a lower learning rate or precision fp32.",
            )
        self._update()
        self.step += 1
        self.position += stage.batch * stage.accumulation
        return total

    def _backward(self, mixture: Tensor, vocals: Tensor, accumulation: int) -> float:
        with self._autocast():
            estimate = self._parallel(mixture)
        target = vocals if self.config.stem == "vocals" else mixture - vocals
        loss = self.loss(estimate.float(), target, mixture)
        if self.stage is not None:
            loss = loss + self._judged(estimate.float(), vocals, mixture)
        self.scaler.scale(loss / accumulation).backward()
        return float(loss.detach()) / accumulation

    def _judged(self, estimate: Tensor, vocals: Tensor, mixture: Tensor) -> Tensor:
        """Let the judge learn, and return its weighted verdict once the network is to listen."""
        settings = self.stage.settings
        accompaniment = mixture - estimate if self.config.stem == "vocals" else estimate
        self.stage.learn(accompaniment, vocals, mixture)
        if self.step < settings.start:
            return torch.zeros((), device=self.device)
        return settings.weight * self.stage.verdict(accompaniment, mixture)

    def _update(self) -> None:
        for group in self.optimiser.param_groups:
            group["lr"] = self.config.learning_rate * self.config.schedule.at(self.step)
        self.scaler.unscale_(self.optimiser)
        nn.utils.clip_grad_norm_(self.network.parameters(), self.config.clip)
        self.scaler.step(self.optimiser)
        self.scaler.update()
        self.optimiser.zero_grad(set_to_none=True)
        self.ema.update(self.network, self.step)

    def _autocast(self) -> torch.autocast:
        kind = torch.float16 if self.config.precision == "fp16" else torch.bfloat16
        return torch.autocast(self.device.type, kind, enabled=self.config.precision != "fp32")

    def _unsynchronised(self) -> contextlib.AbstractContextManager:
        if isinstance(self._parallel, DistributedDataParallel):
            return self._parallel.no_sync()
        return contextlib.nullcontext()

    def state(self, history: list[dict[str, float]], data: list[dict[str, Any]]) -> State:
        """Return everything that a checkpoint keeps; `history` and `data` as in `State`."""
        return State(
            config=self.config,
            model=self.network.state_dict(),
            ema=self.ema.network.state_dict(),
            optimiser=self.optimiser.state_dict(),
            step=self.step,
            position=self.position,
            scaler=self.scaler.state_dict(),
            extra={} if self.stage is None else self.stage.state(),
            history=history,
            data=data,
            commit=current_commit(),
            start=self.start,
        )

    def restore(self, state: State) -> None:
        """Go on from a checkpoint."""
        self.network.load_state_dict(state.model)
        self.ema.network.load_state_dict(state.ema)
        self.optimiser.load_state_dict(state.optimiser)
        if state.scaler:
            self.scaler.load_state_dict(state.scaler)
        if self.stage is not None and state.extra:
            self.stage.restore(state.extra)
        self.step, self.position, self.start = state.step, state.position, state.start


def _groups(network: nn.Module, weight_decay: float) -> list[dict]:
    """Decay matrices and kernels; biases, norms' gains and the like stay free."""
    parameters = [p for p in network.parameters() if p.requires_grad]
    return [
        {"params": [p for p in parameters if p.ndim > 1], "weight_decay": weight_decay},
        {"params": [p for p in parameters if p.ndim <= 1], "weight_decay": 0.0},
    ]
