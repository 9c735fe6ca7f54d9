"""The adversarial stage: a judge that hears where somebody sings, and a network that convinces it.

The judge learns from the network's accompaniment where in time and in which band voice was, and
the network learns to leave an accompaniment in which it finds none. (The idea is that of
github.com/carperbr/frame-transformer, where the network's gradient was lost by a `detach`.)
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, distributed, nn
from torch.nn import functional

from app.training.losses import magnitude, spectrogram

N_FFT, HOP_LENGTH = 2048, 1024
BINS = 512  # up to 11 kHz
BANDS = 4
PRESENT = 0.02  # mean magnitude of a band's voice, relative to the mixture's, that counts as voice
WIDTHS = (24, 32, 48, 64)
STRIDE = 4  # bins joined from level to level
EPSILON = 1e-5


@dataclass(frozen=True)
class Adversary:
    """Settings of the stage.

    Attributes:
        weight: Of the judge's verdict beside the objective; 0 leaves the stage out.
        start: Optimiser step at which the network begins to listen to it.
        learning_rate: Of the judge.
    """

    weight: float = 0.0
    start: int = 0
    learning_rate: float = 2e-4


class VocalPresence(nn.Module):
    """The judge: from sound to logits of voice being present, for four bands of every column."""

    def __init__(self) -> None:
        super().__init__()
        self.spectrogram = spectrogram(N_FFT, HOP_LENGTH)
        widths = (2, *WIDTHS)
        self.blocks = nn.ModuleList(
            nn.Conv2d(a, b, (5, 3), stride=(STRIDE, 1), padding=(2, 1)) for a, b in pairwise(widths)
        )
        self.head = nn.Conv2d(WIDTHS[-1], BANDS, (BINS // STRIDE ** len(WIDTHS), 1))

    def forward(self, audio: Tensor, level: Tensor) -> Tensor:
        """Judge.

        Args:
            audio: Shape (batch, 2, frames).
            level: Mean magnitude of the mixtures, shape (batch, 1, 1, 1); the scale of hearing.

        Returns:
            Logits, shape (batch, 4, columns).
        """
        x = torch.log1p(self.magnitudes(audio) / level)
        for block in self.blocks:
            x = functional.leaky_relu(block(x), 0.2)
        return self.head(x)[:, :, 0]

    def magnitudes(self, audio: Tensor) -> Tensor:
        """Return what the judge hears, shape (batch, 2, BINS, columns)."""
        return magnitude(self.spectrogram(audio))[:, :, :BINS]

    @torch.no_grad()
    def level(self, mixture: Tensor) -> Tensor:
        """Return the mean magnitude of each mixture, shape (batch, 1, 1, 1)."""
        return self.magnitudes(mixture).mean(dim=(1, 2, 3), keepdim=True) + EPSILON

    @torch.no_grad()
    def labels(self, vocals: Tensor, level: Tensor) -> Tensor:
        """Return 1 where somebody sings and 0 elsewhere, shape (batch, 4, columns)."""
        bands = self.magnitudes(vocals).mean(dim=1).unflatten(1, (BANDS, -1)).mean(dim=2)
        return (bands > PRESENT * level[:, 0]).float()


class AdversarialStage:
    """The judge with its optimiser, beside a network in training."""

    def __init__(self, settings: Adversary, device: torch.device) -> None:
        self.settings = settings
        self.judge = VocalPresence().to(device)
        self.optimiser = torch.optim.AdamW(
            self.judge.parameters(), lr=settings.learning_rate, betas=(0.5, 0.999)
        )

    def verdict(self, accompaniment: Tensor, mixture: Tensor) -> Tensor:
        """Return how much voice the judge hears, for the network to make small.

        The gradient goes through the judge into `accompaniment`, and none stays in the judge.
        """
        self.judge.requires_grad_(False)
        logits = self.judge(accompaniment, self.judge.level(mixture))
        self.judge.requires_grad_(True)
        return functional.binary_cross_entropy_with_logits(logits, torch.zeros_like(logits))

    def learn(self, accompaniment: Tensor, vocals: Tensor, mixture: Tensor) -> float:
        """Take one step of the judge: where was the voice that has been taken out here?

        Returns:
            Its loss.
        """
        level = self.judge.level(mixture)
        logits = self.judge(accompaniment.detach(), level)
        labels = self.judge.labels(vocals, level)
        loss = functional.binary_cross_entropy_with_logits(logits, labels)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self._synchronise()
        nn.utils.clip_grad_norm_(self.judge.parameters(), 1.0)
        self.optimiser.step()
        return float(loss.detach())

    def _synchronise(self) -> None:
        """Average the judge's gradient over all processes, so that it stays the same in each."""
        if distributed.is_initialized():
            for parameter in self.judge.parameters():
                distributed.all_reduce(parameter.grad)
                parameter.grad /= distributed.get_world_size()

    def state(self) -> dict:
        """Return what a checkpoint keeps."""
        return {"judge": self.judge.state_dict(), "optimiser": self.optimiser.state_dict()}

    def restore(self, state: dict) -> None:
        """Go on from a checkpoint."""
        self.judge.load_state_dict(state["judge"])
        self.optimiser.load_state_dict(state["optimiser"])
