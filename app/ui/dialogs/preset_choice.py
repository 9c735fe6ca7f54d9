"""Part of the ensemble dialog: ready-made choices, and what each is for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import ensembles
from app.ui.dialogs.member_row import heading, muted
from app.ui.dialogs.quality_box import Choice
from app.ui.texts import shown

SENTENCE_LINES = 2


class PresetChoice(QWidget):
    """Names a preset, or says that the settings are the user's own.

    Args:
        presets: What can be chosen, by name.
        parent: The dialog.

    Signals:
        chosen(name): The user picked this preset.
    """

    chosen = Signal(str)

    def __init__(
        self, presets: Mapping[str, ensembles.Ready], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.combo = Choice(objectName="presetCombo")
        self.combo.setAccessibleName(self.tr("Preset"))
        self.combo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for name, ready in presets.items():
            sentence = shown(ready.preset.sentence)
            self._add(shown(ready.preset.label), name, sentence)
        self._add(self.tr("Custom"), "", self.tr("Your own choice of networks and settings."))
        self._sentence = muted("")
        self._sentence.setMinimumHeight(self.fontMetrics().lineSpacing() * SENTENCE_LINES)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.combo, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(heading(self.tr("Preset")))
        column.addLayout(row)
        self.combo.currentIndexChanged.connect(self._on_index)
        self.show_preset("")

    @property
    def name(self) -> str:
        """The preset shown, or "" for the user's own settings."""
        return self.combo.currentData()

    def show_preset(self, name: str) -> None:
        """Show that the settings are those of this preset, or "" for others; emits nothing."""
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(self.combo.findData(name))
        self._tell()

    def _add(self, title: str, name: str, sentence: str) -> None:
        self.combo.addItem(title, name)
        row = self.combo.count() - 1
        self.combo.setItemData(row, sentence, Qt.ItemDataRole.ToolTipRole)
        self.combo.setItemData(row, sentence, Qt.ItemDataRole.AccessibleDescriptionRole)

    def _tell(self) -> None:
        sentence = self.combo.currentData(Qt.ItemDataRole.ToolTipRole)
        self._sentence.setText(sentence)
        self.combo.setAccessibleDescription(sentence)

    @Slot()
    def _on_index(self) -> None:
        self._tell()
        if self.name:
            self.chosen.emit(self.name)
