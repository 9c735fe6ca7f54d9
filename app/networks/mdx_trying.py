"""Finds the length of the spectra that an MDX-Net was made for, which its file does not say.

Most of it follows from how many bins the network sees: published networks of as many bins for that
stem all have one length, or one of two. Where that leaves several, each is tried. With spectra of
another length, every harmonic lies in other bins than those the network learned, so it finds less.
What it should find is known: a voice is made and laid over music.

How sure that is: for published sizes only instrumental networks of 3072 bins leave two. With all
lengths tried on four small networks, trained for minutes each, three were found.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor, nn

from app.catalog.stems import ACCOMPANIMENT, VOCALS
from app.core import paths
from app.core.errors import CardError
from app.core.jobs import Job
from app.core.texts import say
from app.networks.mdx_table import published

PUBLISHED_NAMES = {VOCALS: "Vocals", ACCOMPANIMENT: "Instrumental"}
MUSIC = "demo/francium.flac"  # 44.1 kHz, stereo
SECONDS = 5
RATE = 44_100  # Hz
LEVEL = 0.1  # effective level of voice and music alike
PARTIALS = 60
NOTES = (220.0, 261.6, 246.9, 196.0, 329.6)  # Hz, one a second
VOWELS = (  # formants of a singer's vowels, in Hz
    (700.0, 1150.0, 2800.0),
    (350.0, 2000.0, 2800.0),
    (450.0, 800.0, 2830.0),
    (270.0, 2140.0, 2950.0),
    (325.0, 700.0, 2700.0),
)
WIDTH = 0.12  # of a formant, of its pitch
VIBRATO = (5.5, 0.012)  # Hz, and how far, of the pitch


def candidates(dim_f: int, stem: str) -> list[int]:
    """Return the lengths that come into question, those of most published networks first.

    Args:
        dim_f: Bins that the network sees.
        stem: What it estimates.
    """
    fitting = [row for row in published().values() if row.n_fft // 2 + 1 >= dim_f]
    ours = [row for row in fitting if row.stem in PUBLISHED_NAMES.values()]
    alike = [row for row in ours if row.dim_f == dim_f]
    same = [row for row in alike if row.stem == PUBLISHED_NAMES[stem]]
    rows = same or alike or ours or fitting
    return [n_fft for n_fft, _ in Counter(row.n_fft for row in rows).most_common()]


def best_n_fft(
    lengths: list[int], separator: Callable[[int], nn.Module], stem: str, job: Job
) -> int:
    """Return the length with which a network's estimate is nearest to the true stem.

    Args:
        lengths: As `candidates` returns them.
        separator: Makes the separator with a length.
        stem: What the network estimates.
        job: Told the progress.

    Raises:
        CardError: If the network makes no sound with any of them.
    """
    if len(lengths) == 1:
        return lengths[0]
    stems = {VOCALS: voice(), ACCOMPANIMENT: _music()}
    mixture = stems[VOCALS] + stems[ACCOMPANIMENT]
    wrong: dict[int, float] = {}
    for index, n_fft in enumerate(lengths):
        job.advance(index / len(lengths), say("Finding out what the network needs …"))
        with torch.inference_mode():
            found = separator(n_fft)(mixture[None])[0]
        if found.isfinite().all() and found.any():
            wrong[n_fft] = float((found - stems[stem]).norm())
    if not wrong:
        raise CardError(
            say("The network makes no sound of music."), say("Fetch it again, or another one.")
        )
    return min(wrong, key=wrong.__getitem__)


def voice() -> Tensor:
    """Return five seconds of somebody singing a vowel a second, shape (2, frames); always alike."""
    time = torch.arange(SECONDS * RATE, dtype=torch.float64) / RATE
    second = time.long()
    depth, rate = VIBRATO[1], VIBRATO[0]
    pitch = torch.tensor(NOTES, dtype=torch.float64)[second]
    pitch = pitch * (1 + depth * torch.sin(2 * math.pi * rate * time))
    phase = 2 * math.pi * torch.cumsum(pitch / RATE, 0)
    formants = torch.tensor(VOWELS, dtype=torch.float64)[second]
    sound = torch.zeros_like(time)
    for partial in range(1, PARTIALS + 1):
        place = partial * pitch
        open_mouth = torch.exp(-0.5 * ((place[:, None] / formants - 1) / WIDTH) ** 2).sum(dim=1)
        sound += (0.05 + open_mouth) / partial * torch.sin(partial * phase)
    swell = torch.sin(math.pi * (time - second)).sqrt()
    return _levelled((sound * swell).float().expand(2, -1))


def _music() -> Tensor:
    """Return five seconds of the song that comes with the program, shape (2, frames)."""
    from app.audio.decode_soundfile import open_soundfile  # it takes a while, and few need it

    source = open_soundfile(paths.resources() / MUSIC)
    if source is None:
        raise CardError(
            say("The song that comes with Unsung is missing."), say("Install Unsung again.")
        )
    blocks, frames = [], 0
    with source:
        for block in source.blocks():
            blocks.append(block)
            frames += len(block)
            if frames >= SECONDS * RATE:
                break
    return _levelled(torch.from_numpy(np.concatenate(blocks)[: SECONDS * RATE].T.copy()))


def _levelled(sound: Tensor) -> Tensor:
    return sound * (LEVEL / sound.square().mean().sqrt())
