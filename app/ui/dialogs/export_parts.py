"""Parts of the export dialog: what of the song is written, and which stems."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from app.catalog.stems import DIFFERENCE, LABELS, MIXTURE, STEMS
from app.core.times import format_time
from app.project.model import Project
from app.tasks.export_options import Part, exportable, range_part, section_parts
from app.ui.texts import shown

SONG, LOOP, SELECTION, SECTIONS = "song", "loop", "selection", "sections"
Range = tuple[int, int]  # frames, half-open


class WhatCombo(QComboBox):
    """Asks which stretches of the songs become files.

    Args:
        projects: The songs.
        loop: What is repeated of the only song, if anything.
        selection: What is selected of it.
        wanted: `SONG` or `SECTIONS`, to begin with.
        parent: Owner.
    """

    def __init__(
        self,
        projects: Sequence[Project],
        loop: Range | None,
        selection: Range | None,
        wanted: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, objectName="whatCombo")
        self.setAccessibleName(self.tr("What to export"))
        self._ranges = {LOOP: loop, SELECTION: selection}
        is_one = len(projects) == 1
        rate = projects[0].mixture.sample_rate
        if is_one:
            length = format_time(projects[0].mixture.frames / rate)
            self.addItem(self.tr("Whole song, {0}").format(length), SONG)
        else:
            self.addItem(self.tr("Whole songs"), SONG)
        for key, text in (
            (LOOP, self.tr("Loop, {0} to {1}")),
            (SELECTION, self.tr("Selection, {0} to {1}")),
        ):
            if is_one and self._ranges[key] is not None:
                first, last = (format_time(frame / rate, 1) for frame in self._ranges[key])
                self.addItem(text.format(first, last), key)
        count = sum(len(project.regions) for project in projects)
        if count:
            text = self.tr("Sections, each in a file of its own ({0})")
            self.addItem(text.format(count), SECTIONS)
        self.setCurrentIndex(max(self.findData(wanted), 0))

    def parts(self, project: Project) -> tuple[Part, ...]:
        """Return the stretches of a song that are asked for; empty for all of it.

        A song without sections is written whole.
        """
        key = self.currentData()
        if key == SECTIONS:
            return section_parts(project)
        chosen = self._ranges.get(key)
        if chosen is None:
            return ()
        start, end = max(chosen[0], 0), min(chosen[1], project.mixture.frames)
        return (range_part(start, end, project.mixture.sample_rate),)


class StemsRow(QWidget):
    """Asks which stems are written.

    Signals:
        changed(): The user asks for others.
    """

    changed = Signal()

    def __init__(
        self, projects: Sequence[Project], wanted: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        there = {stem for project in projects for stem in exportable(project)}
        chosen = set(wanted.split(",")) & there or set(STEMS)
        tips = {
            MIXTURE: self.tr("The song as it was opened"),
            DIFFERENCE: self.tr("What the sections change of the vocals"),
        }
        self.boxes: dict[str, QCheckBox] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        for stem in (*STEMS, MIXTURE, DIFFERENCE):
            if stem not in there:
                continue
            box = QCheckBox(shown(LABELS[stem]), checked=stem in chosen, objectName=f"{stem}Box")
            box.setAccessibleName(self.tr("Export {0}").format(box.text()))
            box.setToolTip(tips.get(stem, ""))
            box.toggled.connect(self._on_toggled)
            row.addWidget(box)
            self.boxes[stem] = box
        row.addStretch(1)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The stems that are asked for."""
        return tuple(stem for stem, box in self.boxes.items() if box.isChecked())

    @Slot()
    def _on_toggled(self) -> None:
        self.changed.emit()
