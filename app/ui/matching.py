"""Loudness-matched comparing: all is heard as loud as the quietest, so nothing ever clips."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from math import isfinite

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from app.audio.loudness import SILENCE, measure
from app.audio.store import Store
from app.catalog.stems import LABELS, MIXTURE, STEMS
from app.core.jobs import Job
from app.playback.fold import fold_to_stereo
from app.playback.player import Player
from app.project import edits
from app.project.comp import Reader, readers
from app.project.model import Project, Span
from app.ui import actions as table
from app.ui.memory import MemoryFile
from app.ui.sections import region_of
from app.ui.song import Song
from app.ui.spectra import identity
from app.ui.texts import decimal, shown
from app.ui.worker import JobHandle, JobRunner

ORDER = (MIXTURE, *STEMS)
MOST_LU = 30.0  # what is quieter than the loudest by more is next to silence: it stays as it is
LEAST_SECONDS = 0.4  # what loudness is measured of at least: a block of BS.1770
CLOSE_MS = 3000


def gains(loudness: Mapping[Hashable, float]) -> dict[Hashable, float]:
    """Return the gain in dB, 0 at most, that makes each sound as loud as the quietest.

    Args:
        loudness: In LUFS, minus infinity for silence.
    """
    loudest = max(loudness.values(), default=SILENCE)
    compared = [lufs for lufs in loudness.values() if isfinite(lufs) and lufs >= loudest - MOST_LU]
    quietest = min(compared, default=SILENCE)
    return {key: quietest - lufs if lufs in compared else 0.0 for key, lufs in loudness.items()}


class Matching(QObject):
    """Measures what is compared, and gives it gains while that is wanted.

    Mixture, stems and every take that is auditioned are compared until other takes are chosen; so
    the level stands still while one goes back and forth. They are measured over the whole song, or
    over a section from when its takes are auditioned: in the song they would hardly differ.

    Args:
        store: Holds the audio.
        player: Takes the gains.
        memory: Keeps whether it is wanted.
        current: Returns the song that is shown.
        parent: Owner.

    Signals:
        changed(): Other gains apply.
        failed(error): Something could not be measured.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        store: Store,
        player: Player,
        memory: MemoryFile,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._player, self._memory, self._current = store, player, memory, current
        self._runner = JobRunner(self)
        self._known: dict[Hashable, float] = {}  # LUFS of all that was measured
        self._wanted: tuple[Hashable, ...] = ()  # what is being measured
        self._section: tuple[str, Span] | None = None  # whose takes are compared
        self._handle: JobHandle | None = None
        self._decided: tuple[Hashable, ...] = ()
        self._compared: set[Hashable] = set()
        self.decibels: dict[str, float] = {}  # gains that apply, by stem

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"matchLoudness": self._toggle}

    def attach(self, actions: dict[str, QAction]) -> None:
        """Take over the actions."""
        self._action = actions["matchLoudness"]
        self._action.setChecked(self._memory.value.match_loudness)
        self._explain()

    @property
    def is_on(self) -> bool:
        """Whether it is wanted."""
        return self._memory.value.match_loudness

    @property
    def is_measuring(self) -> bool:
        """Whether something is being measured."""
        return self._handle is not None

    @Slot()
    def refresh(self) -> None:
        """Measure what is not known yet of the song that is shown; apply what is."""
        song = self._current()
        project = song.heard if song is not None else None
        is_whole = project is not None and project.base is not None
        if not self.is_on or not is_whole or song.growth is not None or song.preview is not None:
            self._measure({})
            self._apply({})
            return
        self._follow(song)
        span = self._section[1] if self._section is not None else None
        heard, sounds = _names(project, span), {}
        for one in (song.project, project):
            sounds |= {name: (one, stem, span) for stem, name in _names(one, span).items()}
        self._compared |= set(sounds)
        self._measure({name: sound for name, sound in sounds.items() if name not in self._known})
        if all(name in self._known for name in sounds):
            known = {name: self._known[name] for name in self._compared if name in self._known}
            found = gains(known)
            self._apply({stem: found[name] for stem, name in heard.items()})

    def close(self) -> None:
        """End the thread."""
        self._runner.close(CLOSE_MS)

    def _follow(self, song: Song) -> None:
        """Find out what is compared; begin anew if that is something else."""
        decided, section = tuple(_names(song.project, None).values()), self._section
        worked_on = region_of(song)
        if decided != self._decided or (section and worked_on and worked_on.id != section[0]):
            section = None
        if song.audition is not None:
            region = edits.region_of(song.project, song.audition[0])
            is_long = region.span.end - region.span.start >= LEAST_SECONDS * song.sample_rate
            section = (region.id, region.span) if is_long else None
        if (decided, section) != (self._decided, self._section):
            self._decided, self._section, self._compared = decided, section, set()

    def _measure(self, sounds: dict[Hashable, _Sound]) -> None:
        """Measure these and nothing else."""
        names = tuple(sounds)
        if names == self._wanted:
            return
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        self._wanted = names
        if names:
            work = partial(_measure, self._store, tuple(sounds.values()))
            self._handle = handle = self._runner.submit(work)
            handle.succeeded.connect(partial(self._on_measured, handle, names))
            handle.failed.connect(partial(self._on_failed, handle))
        self._explain()

    def _apply(self, decibels: dict[str, float]) -> None:
        if decibels != self.decibels:
            self.decibels = decibels
            self._player.set_gains({stem: 10 ** (gain / 20) for stem, gain in decibels.items()})
            self.changed.emit()
        self._explain()

    def _explain(self) -> None:
        text = self.tr("Hear everything equally loud, to compare without being misled")
        if self.is_on and self._handle is not None:
            text += "\n" + self.tr("Measuring the loudness …")
        elif self.decibels:
            text += "\n" + "  ·  ".join(map(self._line, ORDER))
        table.set_tip(self._action, text)

    def _line(self, stem: str) -> str:
        gain = decimal(self.decibels[stem], 1).replace("-", "−")
        return self.tr("{0} {1} dB").format(shown(LABELS[stem]), gain)

    @Slot()
    def _toggle(self) -> None:
        self._memory.update(match_loudness=self._action.isChecked())
        self.refresh()

    def _on_measured(
        self, handle: JobHandle, names: tuple[Hashable, ...], found: tuple[float, ...]
    ) -> None:
        self._known.update(zip(names, found, strict=True))
        if handle is self._handle:
            self._handle, self._wanted = None, ()
            self.refresh()

    def _on_failed(self, handle: JobHandle, error: Exception) -> None:
        if handle is self._handle:  # not tried again before something else is heard
            self._handle = None
            self._explain()
            self.failed.emit(error)


_Sound = tuple[Project, str, Span | None]  # a stem, in a section or in the whole song


def _names(project: Project, span: Span | None) -> dict[str, Hashable]:
    """Return what stays equal as long as each stem sounds the same there."""
    return {stem: (identity(project, stem), span) for stem in ORDER}


def _measure(store: Store, sounds: tuple[_Sound, ...], job: Job) -> tuple[float, ...]:
    """Return the loudness in LUFS of these sounds as they are listened to, in stereo."""
    found = []
    for project, stem, span in sounds:
        mixture = project.mixture
        start, end = (span.start, span.end) if span is not None else (0, mixture.frames)
        read = partial(_read, readers(project, store)[stem], start)
        found.append(measure(read, end - start, mixture.sample_rate, job))
    return tuple(found)


def _read(reader: Reader, origin: int, start: int, end: int) -> np.ndarray:
    return fold_to_stereo(reader.read(origin + start, origin + end))
