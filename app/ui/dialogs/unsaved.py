"""Dialog: what becomes of changes that were not saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

SHOWN = 8  # titles that are listed


class UnsavedDialog(QMessageBox):
    """Asks before songs are closed; does not hold up the window.

    Signals:
        save_chosen(), discard_chosen(): What the user wants; neither for Cancel.
    """

    save_chosen = Signal()
    discard_chosen = Signal()

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("unsavedDialog")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Unsaved changes"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        hint = self.tr("They are lost if you do not save them.")
        if len(titles) == 1:
            self.setText(self.tr("Save the changes of “{0}”?").format(titles[0]))
        else:
            self.setText(self.tr("Save the changes of {0} songs?").format(len(titles)))
            more = [self.tr("and {0} more").format(len(titles) - SHOWN)] * (len(titles) > SHOWN)
            hint = "\n".join([*titles[:SHOWN], *more, "", hint])
        self.setInformativeText(hint)
        save = self.tr("&Save") if len(titles) == 1 else self.tr("&Save all")
        self._save = self._add(save, QMessageBox.ButtonRole.AcceptRole, "saveButton")
        self._discard = self._add(
            self.tr("&Don't save"), QMessageBox.ButtonRole.DestructiveRole, "discardButton"
        )
        cancel = self._add(self.tr("&Cancel"), QMessageBox.ButtonRole.RejectRole, "keepButton")
        self.setDefaultButton(self._save)
        self.setEscapeButton(cancel)
        self.buttonClicked.connect(self._on_clicked)

    def _add(self, text: str, role: QMessageBox.ButtonRole, name: str) -> QAbstractButton:
        button = self.addButton(text, role)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setIcon(QIcon())
        return button

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if button is self._save:
            self.save_chosen.emit()
        elif button is self._discard:
            self.discard_chosen.emit()
