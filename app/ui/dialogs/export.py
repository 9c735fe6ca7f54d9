"""Dialog: what to export, as what and where, with the names the files will get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QIcon, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import AppError
from app.project.model import Project
from app.tasks.export import ExportOptions, for_song, formats, target_paths
from app.tasks.export_options import estimated_bytes, exportable, misfit
from app.ui.dialogs.export_files import MOST_NAMES, FilesBox
from app.ui.dialogs.export_format import FormatRow, RateRow
from app.ui.dialogs.export_name import NameRow
from app.ui.dialogs.export_parts import SECTIONS, SONG, Range, StemsRow, WhatCombo
from app.ui.failures import in_words
from app.ui.memory import Memory
from app.ui.places import folder_beside
from app.ui.texts import explained, shown

PREVIEW_MS = 150  # the names are looked up on the disk, not at every key
FIELD_CHARACTERS = 46  # least width of the fields


class ExportDialog(QDialog):
    """Asks how to export a song, or several in the same way.

    Args:
        project: The song.
        memory: What was chosen before.
        parent: Owner.
        loop: Frames of the song that are repeated.
        selection: Frames that are selected.
        others: More songs.
    """

    def __init__(
        self,
        project: Project,
        memory: Memory,
        parent: QWidget | None = None,
        *,
        loop: Range | None = None,
        selection: Range | None = None,
        others: Sequence[Project] = (),
    ) -> None:
        super().__init__(parent)
        self._projects = (project, *others)
        title = self.tr("Export {0} songs").format(len(self._projects))
        self.setWindowTitle(title if others else self.tr("Export"))
        self.what = WhatCombo(self._projects, loop, selection, memory.export_what)
        self._build(memory)
        self._on_changed()

    @property
    def options(self) -> ExportOptions:
        """What the user asks for now, of the first song."""
        return self._options(self._projects[0])

    @property
    def requests(self) -> list[tuple[Project, ExportOptions]]:
        """What the user asks for now, of every song that has something of it."""
        asked = [(project, self._options(project)) for project in self._projects]
        return [(project, options) for project, options in asked if options.stems]

    @property
    def choices(self) -> dict[str, Any]:
        """What is to be remembered, as fields of `Memory`."""
        what = self.what.currentData()
        return {
            "export_folder": self.folder.text().strip(),
            "export_format": self.format.currentData(),
            "export_subtype": self.depth.currentData(),
            "export_rate": self.rates.rate.currentData(),
            "export_dither": self.kinds.dither.currentData(),
            "export_template": self.names.template.text(),
            "export_stems": ",".join(self._stems.chosen),
            "export_what": what if what == SECTIONS else SONG,
        }

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_timer"):
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the names as there is room for."""
        super().resizeEvent(event)
        self._timer.start()

    def _options(self, project: Project) -> ExportOptions:
        there = exportable(project)
        options = ExportOptions(
            folder=Path(self.folder.text().strip()).expanduser(),
            title="",
            stems=tuple(stem for stem in self._stems.chosen if stem in there),
            format=self.format.currentData(),
            subtype=self.depth.currentData(),
            rate=self.rates.rate.currentData(),
            dither=self.kinds.dither.currentData(),
            template=self.names.template.text(),
            parts=self.what.parts(project),
        )
        return for_song(options, project)

    def _build(self, memory: Memory) -> None:
        self._stems = StemsRow(self._projects, memory.export_stems)
        self.stems = self._stems.boxes
        self.kinds = FormatRow(memory)
        self.format, self.depth = self.kinds.format, self.kinds.depth
        song_rates = [project.mixture.sample_rate for project in self._projects]
        self.rates = RateRow(song_rates, memory.export_rate)
        self.names = NameRow(memory.export_template)
        beside = str(folder_beside(self._projects[0].info.path))
        self.folder = QLineEdit(memory.export_folder or beside, objectName="exportFolder")
        self.folder.setAccessibleName(self.tr("Folder"))
        width = self.fontMetrics().averageCharWidth() * FIELD_CHARACTERS
        self.folder.setMinimumWidth(width)
        browse = QPushButton(self.tr("Choose…"), autoDefault=False)
        browse.setAccessibleName(self.tr("Choose a folder"))
        browse.clicked.connect(self._on_browse)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(browse)
        label = QLabel(self.tr("Files"))
        self._files = FilesBox(label.sizeHint().height() * 3 // 8)  # a form puts the label lower
        self._files.setMinimumWidth(width)
        self.preview, self.size_label = self._files.names, self._files.size_label
        self._note = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._note.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        what = QHBoxLayout()
        what.addWidget(self.what)
        what.addStretch(1)
        form.addRow(self.tr("Export"), what)
        form.addRow(self.tr("Stems"), self._stems)
        form.addRow(self.tr("Format"), self.kinds)
        form.addRow(self.tr("Sample rate"), self.rates)
        form.addRow(self.tr("Folder"), place)
        form.addRow(self.tr("Names"), self.names)
        form.addRow(label, self._files)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self._note)
        column.addWidget(self._make_buttons())
        self._accept.setDefault(True)  # only now: a button without dialog forgets it
        self._accept.setFocus()
        QWidget.setTabOrder(self._accept, self._cancel)
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._timer.timeout.connect(self._preview)
        self.folder.textChanged.connect(self._on_text)
        self.names.changed.connect(self._on_text)
        self.what.currentIndexChanged.connect(self._on_changed)
        for row in (self._stems, self.kinds, self.rates):
            row.changed.connect(self._on_changed)

    def _make_buttons(self) -> QDialogButtonBox:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setIcon(QIcon())
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self._accept = self.buttons.addButton(self.tr("Export"), role)
        self._accept.setObjectName("exportButton")
        font = self._accept.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._accept.setFont(font)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        return self.buttons

    @Slot()
    def _on_changed(self) -> None:
        self.rates.show_format(self.format.currentData())
        self._note.setText(self._promise())
        self._preview()

    @Slot()
    def _preview(self) -> None:
        try:
            problem, names = self._problem(), []
            count = size = 0
            for project, options in [] if problem else self.requests:
                paths = target_paths(replace(options, overwrite=len(names) >= MOST_NAMES))
                names += [path.name for path in paths.values()]
                count += len(paths)
                frames = sum(part.span.end - part.span.start for part in options.parts)
                mixture = project.mixture
                size += estimated_bytes(options, frames or mixture.frames, mixture.channels)
        except (AppError, OSError) as error:
            problem, names = explained(in_words(error)), []
        if problem and self.focusWidget() is self._accept:
            self.what.setFocus()  # else Qt would go to “Cancel”, which Enter would then press
        self._accept.setEnabled(not problem)
        if problem:
            self._files.show_problem(problem)
        else:
            self._files.show_files(names, count, size)

    def _problem(self) -> str:
        """Return what keeps the export from being possible, or nothing."""
        if not self._stems.chosen:
            return self.tr("Choose at least one stem.")
        if not self.folder.text().strip():
            return self.tr("Choose a folder.")
        if not self.requests:
            return self.tr("No song has the chosen stem.")
        module, wanted = formats()[self.format.currentData()], self.rates.rate.currentData()
        for project, _ in self.requests:
            mixture = project.mixture
            reason = misfit(module, wanted or mixture.sample_rate, mixture.channels)
            if reason is not None:
                return shown(reason)
        return ""

    def _promise(self) -> str:
        """Return what is certain about the files."""
        if self.depth.currentData() in formats()[self.format.currentData()].KBPS:
            return self.tr(
                "The files are as long as what is heard, to the frame. This format leaves out what "
                "is hard to hear, so the stems add up nearly, not to the bit."
            )
        if self.rates.rate.currentData():
            return self.tr(
                "All stems are converted in the same way, so that they still add up. If one would "
                "clip, all get the same gain."
            )
        return self.tr(
            "The files are what is heard, frame for frame. If a stem would clip, all get the same "
            "gain, so that they still add up."
        )

    @Slot()
    def _on_text(self) -> None:
        self._timer.start()

    @Slot()
    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), self.folder.text()
        )
        if folder:
            self.folder.setText(folder)
