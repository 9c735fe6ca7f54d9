"""Dialog: where and how to write the stems, with the names they will get."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QIcon, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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

from app.catalog.stems import LABELS, STEMS
from app.core.errors import AppError
from app.project.model import Project
from app.tasks.export import ExportOptions, formats, target_paths
from app.ui.memory import Memory

BITS = {"PCM_16": "16 bit", "PCM_24": "24 bit", "FLOAT": "32 bit float"}
PREVIEW_MS = 150  # the names are looked up on the disk, not at every key


class ExportDialog(QDialog):
    """Asks for `ExportOptions`."""

    def __init__(self, project: Project, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export stems"))
        self._project = project
        self._formats = formats()
        self._build(memory)
        self._show_depths()
        depth = self.depth.findData(memory.export_subtype)
        self.depth.setCurrentIndex(max(depth, 0))
        self._preview()

    @property
    def options(self) -> ExportOptions:
        """What the user asks for now."""
        return ExportOptions(
            folder=Path(self.folder.text()).expanduser(),
            title=self._project.info.title,
            stems=tuple(stem for stem, box in self.stems.items() if box.isChecked()),
            format=self.format.currentData(),
            subtype=self.depth.currentData(),
            tags=self._project.info.tags,
        )

    def _build(self, memory: Memory) -> None:
        self.folder = QLineEdit(memory.export_folder or str(self._project.info.path.parent))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        browse = QPushButton(self.tr("Choose…"), autoDefault=False)
        browse.setAccessibleName(self.tr("Choose a folder"))
        browse.clicked.connect(self._on_browse)
        self.stems = {}
        boxes = QHBoxLayout()
        boxes.setSpacing(18)
        for stem in STEMS:
            box = QCheckBox(self.tr(LABELS[stem]), checked=True)
            box.setAccessibleName(self.tr("Export {0}").format(box.text()))
            box.toggled.connect(self._preview)
            boxes.addWidget(box)
            self.stems[stem] = box
        boxes.addStretch(1)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for name in self._formats:
            self.format.addItem(name.upper(), name)
        self.format.setCurrentIndex(max(self.format.findData(memory.export_format), 0))
        self.depth = QComboBox()
        self.depth.setAccessibleName(self.tr("Sample format"))
        kinds = QHBoxLayout()
        kinds.setSpacing(8)
        kinds.addWidget(self.format)
        kinds.addWidget(self.depth)
        kinds.addStretch(1)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.addRow(self.tr("Stems"), boxes)
        form.addRow(self.tr("Format"), kinds)
        form.addRow(self.tr("Folder"), place)
        self.preview = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.preview.setAccessibleName(self.tr("Files that will be written"))
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 + 2)
        form.addRow(self.tr("Files"), self.preview)
        note = QLabel(
            self.tr(
                "The files have exactly the song's length and rate. If a stem would clip, both "
                "get the same gain, so that they still add up."
            ),
            wordWrap=True,
        )
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self._accept = self.buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        font = self._accept.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._accept.setFont(font)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(self.buttons)
        self._accept.setDefault(True)  # only now: a button without dialog forgets it
        self._accept.setFocus()
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._timer.timeout.connect(self._preview)
        self.folder.textChanged.connect(self._on_text)
        self.format.currentIndexChanged.connect(self._show_depths)
        self.depth.currentIndexChanged.connect(self._preview)

    def _show_depths(self) -> None:
        chosen = self.depth.currentData()
        subtypes = self._formats[self.format.currentData()].SUBTYPES
        self.depth.blockSignals(True)
        self.depth.clear()
        for subtype in subtypes:
            self.depth.addItem(self.tr(BITS.get(subtype, subtype)), subtype)
        usual = chosen if chosen in subtypes else "PCM_24"
        self.depth.setCurrentIndex(max(self.depth.findData(usual), 0))
        self.depth.blockSignals(False)
        self._preview()

    def _preview(self) -> None:
        options = self.options
        has_folder = bool(self.folder.text().strip())
        names: list[str] = []
        if has_folder and options.stems and options.subtype:
            try:
                names = [path.name for path in target_paths(options).values()]
            except (AppError, OSError) as error:
                names = []
                self.preview.setText(str(error))
        if names:
            self.preview.setText("\n".join(names))
        elif not options.stems:
            self.preview.setText(self.tr("Choose at least one stem."))
        elif not has_folder:
            self.preview.setText(self.tr("Choose a folder."))
        self._accept.setEnabled(bool(names))

    def _on_text(self) -> None:
        self._timer.start()

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the stems"), self.folder.text()
        )
        if folder:
            self.folder.setText(folder)
