"""Scores a network on songs it is not trained on, through the path that users run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from torch import nn

from app.audio.buffer import AudioReader
from app.audio.store import Store
from app.catalog.cards import Card
from app.core.jobs import Job
from app.separation.overlap_add import join
from app.separation.runner import Runner
from app.training.config import TrainingConfig
from app.training.library import LEVEL_FRAMES, SAMPLE_RATE, Pair
from app.training.metrics import sdr_global


@dataclass(frozen=True)
class Excerpt:
    """A stretch of a held-out song.

    Attributes:
        name: Of the song.
        mixture: In the store, two channels.
        vocals: Float32, shape (2, frames).
    """

    name: str
    mixture: AudioReader
    vocals: np.ndarray


def excerpts(
    pairs: Sequence[Pair], store: Store, count: int, seconds: float, ratio_db: float
) -> list[Excerpt]:
    """Take from each song the stretches in which most is sung, none twice.

    The voice is set to one level, since a song whose voice is quiet says little of the rest.

    Args:
        pairs: Songs.
        store: Where they lie, and where the mixtures go.
        count: Stretches per song.
        seconds: Length of each.
        ratio_db: Of the voice relative to the music.
    """
    found = []
    for pair in pairs:
        length = min(pair.vocals.frames, pair.instrumental.frames)
        frames = min(int(seconds * SAMPLE_RATE), length)
        starts = sorted(
            range(0, length - frames + 1, frames),
            key=lambda start: -_level(pair, start, start + frames),
        )
        for start in sorted(starts[:count]):
            stems = [
                _stereo(store.open(source.ref).read(start, start + frames).T)
                for source in (pair.vocals, pair.instrumental)
            ]
            level = _rms(stems[1]) / max(_rms(stems[0]), 1e-6) * 10 ** (ratio_db / 20)
            stems[0] = stems[0] * np.float32(level)
            with store.writer(2, SAMPLE_RATE, frames) as writer:
                writer.add(np.ascontiguousarray((stems[0] + stems[1]).T))
                ref = writer.finish()
            found.append(Excerpt(pair.name, store.open(ref), stems[0]))
    return found


def score(network: nn.Module, card: Card, found: Sequence[Excerpt], job: Job) -> dict[str, float]:
    """Return the mean global SDR of the vocals in dB, over all excerpts and for each song.

    Args:
        network: A separator, in evaluation mode.
        card: How it is to be run.
        found: What to run it on.
        job: Progress and cancellation.
    """
    scores: dict[str, list[float]] = {}
    device = next(network.parameters()).device
    for number, excerpt in enumerate(found):
        runner = Runner(excerpt.mixture, card, lambda: network, device)
        part = job.part(number / len(found), (number + 1) / len(found))
        peaks = runner.peaks(part) if getattr(network, "needs_peak", False) else None
        frames = excerpt.mixture.ref.frames
        chunks = range(runner.chunks.count)
        cores = [runner.estimate([index], peaks, part)[0] for index in chunks]
        estimate = join(cores.__getitem__, runner.chunks, 0, frames)
        if card.stem != "vocals":
            estimate = excerpt.mixture.read(0, frames).T - estimate
        scores.setdefault(excerpt.name, []).append(sdr_global(excerpt.vocals, estimate))
    songs = {name: float(np.mean(values)) for name, values in scores.items()}
    everything = [value for values in scores.values() for value in values]
    return {"sdr": float(np.mean(everything)), **{f"sdr/{n}": v for n, v in songs.items()}}


def training_card(config: TrainingConfig) -> Card:
    """Return the card of a network in training."""
    return Card(
        name="in_training",
        label="Network in training",
        description="Not published yet.",
        family=config.family,
        sample_rate=SAMPLE_RATE,
        stem=config.stem,
        chunk=config.chunk,
        context=config.context,
        config=config.network,
    )


def _level(pair: Pair, start: int, end: int) -> float:
    part = pair.vocals.levels[start // LEVEL_FRAMES : end // LEVEL_FRAMES]
    return float(np.square(part).sum())


def _rms(audio: np.ndarray) -> float:
    return float(np.sqrt(np.square(audio, dtype=np.float64).mean()))


def _stereo(audio: np.ndarray) -> np.ndarray:
    return np.repeat(audio, 2, axis=0) if len(audio) == 1 else audio
