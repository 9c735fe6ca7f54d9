"""Dialog: how fast the song is, how many beats a bar has, and where the first one is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.audio.tempo import FASTEST_KEPT, MOST_BEATS, SLOWEST_KEPT, USUAL_BPM, Beats
from app.core.times import format_time

DECIMALS = 3  # of the tempo: after an hour, the last one is a hundredth of a beat


class TempoDialog(QDialog):
    """Asks for the beats; what is tried can be seen on the ruler at once.

    Args:
        sample_rate: Of the song, in Hz.
        position: Frame of the playhead.
        parent: The window.

    Attributes:
        beats: What is tried now.
        decided: What the user says; None for what is estimated.

    Signals:
        tried(beats): Other beats are to be looked at.
    """

    tried = Signal(object)

    def __init__(self, sample_rate: int, position: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tempo"))
        self._rate, self._position = sample_rate, position
        self._estimate: Beats | None = None
        self.decided: Beats | None = None
        self.beats = Beats(USUAL_BPM, 0)
        self._build()
        self._show(self.beats)

    def show_beats(self, decided: Beats | None, estimate: Beats | None) -> None:
        """Show what the user said before, or else what is estimated."""
        self.decided = decided
        self._estimate = estimate
        self._show(decided or estimate or self.beats)

    def show_estimate(self, estimate: Beats | None) -> None:
        """Take over an estimate that is there only now, unless the user was faster."""
        self._estimate = estimate
        self._show(self.beats if self.decided is not None else estimate or self.beats)
        self.tried.emit(self.beats)

    def _build(self) -> None:
        self.tempo = QDoubleSpinBox(objectName="tempoBpm", decimals=DECIMALS, singleStep=0.1)
        self.tempo.setRange(SLOWEST_KEPT, FASTEST_KEPT)
        self.tempo.setSuffix(self.tr(" bpm"))
        self.tempo.setKeyboardTracking(False)
        self.tempo.setAccessibleName(self.tr("Tempo"))
        self.half = QPushButton(self.tr("&Half"))
        self.half.setToolTip(self.tr("Every second beat only"))
        self.twice = QPushButton(self.tr("&Double"))
        self.twice.setToolTip(self.tr("One more beat between every two"))
        self.per_bar = QSpinBox(objectName="tempoBeats")
        self.per_bar.setRange(1, MOST_BEATS)
        self.per_bar.setAccessibleName(self.tr("Beats per bar"))
        self._first = QLabel()
        self.here = QPushButton(self.tr("At the &playhead"))
        self.here.setToolTip(self.tr("Bar 1 begins where the playhead stands"))
        self._note = QLabel(wordWrap=True)
        self._note.setForegroundRole(self._note.foregroundRole().PlaceholderText)
        row = QHBoxLayout()
        row.setSpacing(7)
        for part in (self.tempo, self.half, self.twice):
            row.addWidget(part)
        first = QHBoxLayout()
        first.addWidget(self._first, 1)
        first.addWidget(self.here)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("Tempo"), row)
        form.addRow(self.tr("Beats per bar"), self.per_bar)
        form.addRow(self.tr("Bar 1 begins at"), first)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        role = QDialogButtonBox.ButtonRole.ResetRole
        self.reset = self.buttons.addButton(self.tr("As &estimated"), role)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(self.buttons)
        self.tempo.valueChanged.connect(self._on_tempo)
        self.per_bar.valueChanged.connect(self._on_per_bar)
        self.half.clicked.connect(self._on_half)
        self.twice.clicked.connect(self._on_twice)
        self.here.clicked.connect(self._on_here)
        self.reset.clicked.connect(self._on_reset)

    def _show(self, beats: Beats) -> None:
        self.beats = beats
        blockers = [QSignalBlocker(part) for part in (self.tempo, self.per_bar)]
        self.tempo.setValue(beats.bpm)
        self.per_bar.setValue(beats.per_bar)
        del blockers
        self._first.setText(format_time(beats.first / max(self._rate, 1), 3))
        self.half.setEnabled(beats.bpm / 2 >= SLOWEST_KEPT)
        self.twice.setEnabled(beats.bpm * 2 <= FASTEST_KEPT)
        self.reset.setEnabled(self._estimate is not None and self.decided is not None)
        if self.decided is not None:
            note = self.tr("Your own; it is saved with the project.")
        elif self._estimate is not None:
            note = self.tr("Estimated. Correct it where the lines miss the beats.")
        else:
            note = self.tr("No beat was found yet. Say here what the tempo is.")
        self._note.setText(note)

    def _try(self, beats: Beats) -> None:
        self.decided = beats
        self._show(beats)
        self.tried.emit(beats)

    @Slot(float)
    def _on_tempo(self, bpm: float) -> None:
        self._try(replace(self.beats, bpm=bpm))

    @Slot(int)
    def _on_per_bar(self, count: int) -> None:
        self._try(replace(self.beats, per_bar=count))

    @Slot()
    def _on_half(self) -> None:
        self._try(replace(self.beats, bpm=self.beats.bpm / 2))

    @Slot()
    def _on_twice(self) -> None:
        self._try(replace(self.beats, bpm=self.beats.bpm * 2))

    @Slot()
    def _on_here(self) -> None:
        self._try(replace(self.beats, first=self._position))

    @Slot()
    def _on_reset(self) -> None:
        self.decided = None
        self._show(self._estimate)
        self.tried.emit(self.beats)
