"""What the spectrograms of the song that is shown are made of, and when they are made anew."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from pathlib import Path

from app.audio.store import Store
from app.catalog.stems import MIXTURE, STEMS
from app.core.errors import AudioError
from app.core.intervals import Intervals
from app.project.difference import DifferenceReader
from app.project.model import Project
from app.project.partial import PartialReader, partial_readers
from app.ui.growth import Growth
from app.ui.timeline.drawing import Sound
from app.ui.timeline.tiles import Spectrum


class Spectra:
    """Names the sound of every lane so that its tiles stay valid as long as it sounds the same."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._path: Path | None = None
        self._ready = Intervals()
        self._run = 0  # counts how often the estimate began anew
        self._partial: dict[str, PartialReader] = {}

    def follow(
        self, project: Project | None, growth: Growth | None, sources: Mapping[str, Sound]
    ) -> dict[str, Spectrum]:
        """Return what can be seen of a song now, by stem.

        Args:
            project: The song.
            growth: What is there of a separation that runs.
            sources: What can be heard of it. Of a stem that grows it is not read: what is played
                next lies in that reader's memory.
        """
        if project is None:
            return {}
        found = {}
        for stem, sound in sources.items():
            if growth is None or stem == MIXTURE:
                name = identity(project, stem)
                if isinstance(sound, DifferenceReader):
                    name = stem, *(identity(one.project, stem) for one in (sound.now, sound.before))
                found[stem] = Spectrum(name, sound, project.mixture.sample_rate)
        if growth is not None:
            found.update(self._growing(project, growth))
        return found

    def _growing(self, project: Project, growth: Growth) -> dict[str, Spectrum]:
        if growth.path != self._path:
            holds = {stem: stem == growth.stem for stem in STEMS}
            try:
                self._partial = partial_readers(
                    self._store, project.mixture, holds, growth.path, growth.span
                )
            except AudioError:  # whoever plays it says so
                return {}
            self._path, self._ready = growth.path, Intervals()
        elif self._ready - growth.ready:
            self._run += 1
        self._ready = growth.ready
        self._partial = {stem: one.grown(growth.ready) for stem, one in self._partial.items()}
        rate = project.mixture.sample_rate
        return {
            stem: Spectrum((stem, growth.path, self._run), reader, rate, growth.ready)
            for stem, reader in self._partial.items()
        }


def identity(project: Project, stem: str) -> Hashable:
    """Return a value that is equal as long as the stem sounds the same."""
    digest = project.mixture.digest
    if stem == MIXTURE or project.base is None:
        return stem, digest
    decisions = tuple(
        (one.span, one.chosen, one.fade, one.band, one.content, one.gain_db)
        for one in project.regions
        if one.changes_sound
    )
    return stem, digest, project.base.id, decisions
