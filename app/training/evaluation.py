"""Scores cards on songs whose true stems are known."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.audio.decode import audio_files, decode
from app.audio.store import Store
from app.catalog.cards import Card
from app.catalog.recipes import Member, Recipe
from app.core.errors import AppError, AudioError
from app.core.jobs import Job
from app.separation.checkpoints import NetworkCache
from app.separation.engine import separate
from app.training.metrics import bleed_and_fullness, sdr_global, sdr_museval, si_sdr
from app.training.stem_files import (
    INSTRUMENTAL,
    MIXTURE_STREAM,
    VOCALS,
    Part,
    add_up,
    is_stem_file,
    read_part,
    stem_file_name,
    stem_file_parts,
)

MIXTURE = "mixture"
STEMS = (VOCALS, INSTRUMENTAL)


@dataclass(frozen=True)
class Track:
    """A mixture and its true stems; the parts of each add up to it."""

    name: str
    mixture: Part
    stems: Mapping[str, tuple[Part, ...]]


def find_tracks(folder: Path) -> list[Track]:
    """Find the folders TRACK/{mixture,vocals,instrumental}.* and TRACK.stem.mp4 in `folder`.

    Raises:
        AppError: If there is none.
    """
    if not folder.is_dir():
        raise AppError(f"The folder {folder} does not exist.", "Check the path.")
    tracks = []
    for one in sorted(folder.iterdir()):
        if one.is_dir():
            files = {file.stem: file for file in audio_files([one])}
            if {MIXTURE, *STEMS} <= files.keys():
                stems = {stem: (Part(files[stem]),) for stem in STEMS}
                tracks.append(Track(one.name, Part(files[MIXTURE]), stems))
        elif is_stem_file(one) and not one.name.startswith("."):
            stems = dict(zip(STEMS, stem_file_parts(one), strict=True))
            tracks.append(Track(stem_file_name(one), Part(one, MIXTURE_STREAM), stems))
    if not tracks:
        raise AppError(
            f"{folder} holds no tracks.",
            "Each needs a folder with the files mixture, vocals and instrumental, or is a file "
            "NAME.stem.mp4.",
        )
    return tracks


class Evaluation:
    """Separates tracks through the very engine of the window and compares the result.

    Args:
        store: For decoded audio and results.
        networks: Builds the networks.
        cards: All cards by name.
    """

    def __init__(self, store: Store, networks: NetworkCache, cards: Mapping[str, Card]) -> None:
        self._store, self._networks, self._cards = store, networks, cards

    def score(self, track: Track, card: str, job: Job) -> dict[str, float | None]:
        """Return the scores of one track, in dB unless the name says otherwise.

        Raises:
            AudioError: If a file cannot be read, or the stems' rates differ.
        """
        _, ref = decode(track.mixture.path, self._store, job, stream=track.mixture.stream)
        reader = self._store.open(ref)
        true = {stem: self._read(track.stems[stem], ref.sample_rate) for stem in STEMS}
        began = time.monotonic()
        recipe = Recipe((Member(card),))
        done = separate(reader, recipe, self._store, self._networks, self._cards, job)
        seconds = time.monotonic() - began
        mixture = reader.read(0, ref.frames).T
        vocals = self._store.open(done.stems[VOCALS]).read(0, ref.frames).T
        estimates = {VOCALS: vocals, INSTRUMENTAL: mixture - vocals}
        scores: dict[str, float | None] = {}
        for stem in STEMS:
            frames = min(true[stem].shape[1], ref.frames)
            pair = true[stem][:, :frames], estimates[stem][:, :frames]
            scores |= _scores(stem, *pair, ref.sample_rate)
        return scores | {"times_real_time": ref.duration / max(seconds, 1e-9)}

    def _read(self, parts: Sequence[Part], sample_rate: int) -> np.ndarray:
        read = [read_part(part, self._store) for part in parts]
        if any(rate != sample_rate for _, rate in read):
            raise AudioError(f"{parts[0].path} has another sample rate than its mixture.")
        return add_up([audio for audio, _ in read])


def _scores(
    stem: str, true: np.ndarray, estimate: np.ndarray, sample_rate: int
) -> dict[str, float | None]:
    bleedless, fullness = bleed_and_fullness(true, estimate, sample_rate)
    return {
        f"{stem}_sdr_global": sdr_global(true, estimate),
        f"{stem}_si_sdr": si_sdr(true, estimate),
        f"{stem}_sdr_museval": sdr_museval(true, estimate, sample_rate),
        f"{stem}_bleedless": bleedless,
        f"{stem}_fullness": fullness,
    }


def summary(rows: Sequence[Mapping[str, float | None]]) -> dict[str, dict[str, float]]:
    """Return mean and median over tracks of every score that all tracks have."""
    names = [name for name in rows[0] if all(row[name] is not None for row in rows)]
    return {
        kind: {name: float(how([row[name] for row in rows])) for name in names}
        for kind, how in (("mean", np.mean), ("median", np.median))
    }
