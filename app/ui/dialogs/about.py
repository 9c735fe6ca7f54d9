"""Dialog: name, version, licences."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont, QIcon, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app import __version__
from app.core import paths


class AboutDialog(QDialog):
    """Says what this program is and where it keeps things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Unsung"))
        name = QLabel("Unsung")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setWeight(QFont.Weight.DemiBold)
        name.setFont(font)
        version = QLabel(
            self.tr("Version {0} · Python {1} · Qt {2}").format(
                __version__, platform.python_version(), qVersion()
            )
        )
        version.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        text = QLabel(
            self.tr(
                "Takes the voice out of a song, on this computer: nothing is sent anywhere. "
                "Qt for Python is used under the LGPL; the licence of each network is told by "
                "its card."
            )
        )
        folders = QLabel(
            self.tr("Cards and settings: {0}\nCache and log: {1}").format(
                paths.user_data(), paths.user_cache()
            )
        )
        folders.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (version, folders):
            label.setTextInteractionFlags(selectable)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 18)
        column.setSpacing(10)
        for label in (name, version, text, folders):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().height() * 26)
