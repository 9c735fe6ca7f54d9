"""Part of the export dialog: how the files are called."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from app.tasks.export_names import FIELDS
from app.tasks.export_options import TEMPLATE

MEANINGS = {
    "title": QT_TRANSLATE_NOOP("NameRow", "Title of the song"),
    "artist": QT_TRANSLATE_NOOP("NameRow", "Artist"),
    "album": QT_TRANSLATE_NOOP("NameRow", "Album"),
    "stem": QT_TRANSLATE_NOOP("NameRow", "Stem, such as Vocals"),
    "section": QT_TRANSLATE_NOOP("NameRow", "Name of the section"),
    "number": QT_TRANSLATE_NOOP("NameRow", "Number of the section"),
    "date": QT_TRANSLATE_NOOP("NameRow", "Today’s date"),
    "rate": QT_TRANSLATE_NOOP("NameRow", "Sample rate"),
    "network": QT_TRANSLATE_NOOP("NameRow", "Network that separated"),
}


class NameRow(QWidget):
    """Asks for a template, and puts fields into it.

    Signals:
        changed(): The template is another.
    """

    changed = Signal()

    def __init__(self, template: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template = QLineEdit(template or TEMPLATE, objectName="nameTemplate")
        self.template.setAccessibleName(self.tr("Names of the files"))
        self.template.setAccessibleDescription(
            self.tr("Words, and fields in braces that are filled in for every file")
        )
        self.insert = QPushButton(self.tr("Insert"), objectName="insertField", autoDefault=False)
        self.insert.setAccessibleName(self.tr("Insert a field"))
        menu = QMenu(self.insert)
        for field in FIELDS:
            text = f"{self.tr(MEANINGS[field])}\t{{{field}}}"
            menu.addAction(text, partial(self.put, field)).setObjectName(field)
        menu.addSeparator()
        menu.addAction(self.tr("As usual"), self.reset)
        self.insert.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.template, 1)
        row.addWidget(self.insert)
        self.setFocusProxy(self.template)
        self.template.textChanged.connect(self.changed)

    def put(self, field: str) -> None:
        """Put a field where the cursor stands, in place of what is selected."""
        self.template.insert(f"{{{field}}}")
        self.template.setFocus()

    def reset(self) -> None:
        """Call files as they are called at first."""
        self.template.setText(TEMPLATE)
        self.template.setFocus()
