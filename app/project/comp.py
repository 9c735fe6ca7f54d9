"""The comp: what is heard at every frame; playback and export read it here and nowhere else.

Everything is done to the stem that was estimated; the other one stays the mixture minus it, so the
two add up whatever is decided. What a frame becomes does not depend on the stretch that is read, so
what is heard is what is exported, and outside of passages nothing changes, to the last bit.
"""

from __future__ import annotations

import numpy as np

from app.audio import spectra
from app.audio.store import Store
from app.catalog.stems import DIFFERENCE, MIXTURE, STEMS, VOCALS
from app.project.difference import DifferenceReader, without_sections
from app.project.joins import layers
from app.project.model import BOTH, Band, Project, Region
from app.project.stem_reader import StemReader

EDGE_OCTAVES = 1 / 6  # from nothing to all at the edge of a band
LEAST_EDGE_BINS = 2.0


class CompReader:
    """Reads one stem of a separated song as it is heard.

    Args:
        store: Holds the audio.
        project: What was decided; it has a base take.
        stem: Which stem.

    Attributes:
        project: As given.
        frames: Length of the song.
        channels: Channels of the song.
        sample_rate: In Hz.
    """

    def __init__(self, store: Store, project: Project, stem: str) -> None:
        if project.base is None:
            raise ValueError(f"there is no {stem} before the first separation")
        mixture = project.mixture
        self.project = project
        self.frames = mixture.frames
        self.channels = mixture.channels
        self.sample_rate = mixture.sample_rate
        self._stem = stem
        self._lead = next(iter(project.base.stems))
        self._mixture = StemReader(store, mixture, None, MIXTURE)
        self._base = StemReader(store, mixture, project.base, self._lead)
        found = layers(project)
        self._layers = tuple((layer, *_reach(layer.region)) for layer in found)
        self._takes = {
            layer.region.id: StemReader(store, mixture, layer.region.take, VOCALS)
            for layer in found
            if layer.region.take is not None
        }

    def read(self, start: int, end: int) -> np.ndarray:
        """Return new float32 audio of frames `start`..`end`, shape (end - start, channels)."""
        lead = self._layered(len(self._layers), start, end)
        if self._stem == self._lead:
            return lead
        return np.subtract(self._mixture.read(start, end), lead, out=lead)

    def _layered(self, count: int, start: int, end: int) -> np.ndarray:
        """Return the estimated stem as the first `count` passages leave it."""
        for at in range(count - 1, -1, -1):
            layer, first, last = self._layers[at]
            low, high = max(start, first), min(end, last)
            if low < high:
                break
        else:
            return self._base.read(start, end)
        region = layer.region
        margin = 0 if region.band is None else spectra.margin(self.sample_rate)
        wide = max(0, min(start, low - margin)), min(self.frames, max(end, high + margin))
        beneath = self._layered(at, *wide)
        result = beneath[start - wide[0] : end - wide[0]].copy()
        change = self._change(region, beneath, wide[0], low, high, margin)
        weight = _weight(low, high, first, last, (region.fade, layer.fade_out))
        result[low - start : high - start] += change * weight[:, None]
        return result

    def _change(
        self, region: Region, beneath: np.ndarray, origin: int, low: int, high: int, margin: int
    ) -> np.ndarray:
        """Return what a passage adds to `low`..`high`, given what is beneath from `origin` on."""
        first, last = max(0, low - margin), min(self.frames, high + margin)
        there = beneath[first - origin : last - origin]
        mixture = self._mixture.read(first, last)
        vocals = there if self._lead == VOCALS else mixture - there
        wanted = self._vocals(region, vocals, mixture, first, last)
        change = wanted - vocals
        if self._lead != VOCALS:
            change = -change
        if region.band is None:
            return change
        padding = (first - (low - margin), high + margin - last), (0, 0)
        return _filtered(np.pad(change, padding), low, self.sample_rate, region.band)

    def _vocals(
        self, region: Region, vocals: np.ndarray, mixture: np.ndarray, first: int, last: int
    ) -> np.ndarray:
        """Return the vocals that a passage decides for, where it decides."""
        if region.content != BOTH:
            wanted = mixture if region.content == VOCALS else np.zeros_like(mixture)
        elif region.take is not None:
            # Beyond what the take covers, nothing is to change.
            wanted, span = vocals.copy(), region.take.span
            begin, end = max(first, span.start), min(last, span.end)
            wanted[begin - first : end - first] = self._takes[region.id].read(begin, end)
        else:
            wanted = vocals
        return wanted * np.float32(10 ** (region.gain_db / 20)) if region.gain_db else wanted


Reader = StemReader | CompReader | DifferenceReader


def readers(project: Project, store: Store, before: Project | None = None) -> dict[str, Reader]:
    """Return a reader for all that can be heard: the mixture, and the rest once separated.

    Args:
        project: What is heard.
        store: Holds the audio.
        before: What the difference is to; the base take alone, if None.
    """
    mixture = StemReader(store, project.mixture, None, MIXTURE)
    if project.base is None:
        return {MIXTURE: mixture}
    stems = {stem: CompReader(store, project, stem) for stem in STEMS}
    former = CompReader(store, before or without_sections(project), VOCALS)
    return {MIXTURE: mixture, **stems, DIFFERENCE: DifferenceReader(stems[VOCALS], former)}


def _reach(region: Region) -> tuple[int, int]:
    """Return the frames for which a passage has something to say."""
    start, end = region.span.start, region.span.end
    if region.take is not None and region.content == BOTH:
        start, end = max(start, region.take.span.start), min(end, region.take.span.end)
    return start, end


def _weight(low: int, high: int, first: int, last: int, fades: tuple[int, int]) -> np.ndarray:
    """Return how far a passage `first`..`last` has come in, in its frames `low`..`high`, 0 to 1.

    It comes in and goes out over as many frames as `fades` says. The gains of what goes and what
    comes sum to one: both are estimates of the same sound.
    """
    frame = np.arange(low, high)
    share = np.ones(high - low)
    for inside, fade in zip((frame - first, last - 1 - frame), fades, strict=True):
        if fade:
            share = np.minimum(share, (inside + 0.5) / fade)
    return (np.sin(share * (np.pi / 2)) ** 2).astype(np.float32)


def _filtered(sound: np.ndarray, start: int, sample_rate: int, band: Band) -> np.ndarray:
    """Return what of a sound lies in a band, with soft edges.

    Args:
        sound: Float32, shape (frames + 2 * margin, channels), from `start` - margin on.
        start: Frame of the song of the first frame returned.
        sample_rate: In Hz.
        band: Which frequencies.
    """
    share = band_share(band, spectra.column_length(sample_rate), sample_rate)
    given = np.ascontiguousarray(sound.T)[None]
    return spectra.combine(given, start, sample_rate, lambda spectrum: spectrum[0] * share).T


def band_share(band: Band, n_fft: int, sample_rate: int) -> np.ndarray:
    """Return how much of each bin lies in a band, float32, shape (n_fft // 2 + 1,).

    Half of it at the band's edges; from nothing to all in a sixth of an octave, two bins at least.
    """
    width = sample_rate / n_fft
    frequency = np.arange(n_fft // 2 + 1) * width
    share = np.ones(len(frequency))
    for edge, side in ((band.low, 1), (band.high, -1)):
        if 0 < edge < sample_rate / 2:
            across = max(edge * EDGE_OCTAVES, LEAST_EDGE_BINS * width)
            ramp = np.clip((frequency - edge) / across * side + 0.5, 0, 1)
            share *= np.sin(ramp * (np.pi / 2)) ** 2
    return share.astype(np.float32)
