"""The pane beside the table: all that is known of a network, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.tasks.network_shelf import AVAILABLE, BY_HAND, INSTALLED, Shelved
from app.ui.dialogs.member_row import heading, muted
from app.ui.library import words
from app.ui.library.downloads import Download
from app.ui.library.facts import Facts, narrow, wrapped
from app.ui.library.question import Question
from app.ui.texts import explained, shown

STEPS = 1000  # of the progress bar
WIDTH = 20  # lines of text


@dataclass(frozen=True, slots=True)
class Situation:
    """What matters to a network besides itself.

    Attributes:
        download: How far its download is, or why it failed.
        can_try: Whether a song is open.
        is_tried: Whether a preview of it is heard or made.
        is_chosen: Whether songs are separated with it.
        error: What went wrong with it last, in words; empty if nothing did.
    """

    download: Download | None = None
    can_try: bool = False
    is_tried: bool = False
    is_chosen: bool = False
    error: str = ""


class Detail(QWidget):
    """Shows one network.

    Signals:
        download_asked(), cancel_asked(), remove_asked(), try_asked(), use_asked(): The user wants
            that for the network that is shown. Removing was confirmed here.
    """

    download_asked = Signal()
    cancel_asked = Signal()
    remove_asked = Signal()
    try_asked = Signal()
    use_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network: Shelved | None = None
        self._build()
        self.show_network(None, Situation())

    def show_network(self, network: Shelved | None, situation: Situation) -> None:
        """Show a network, or nothing."""
        is_other = network is None or self._network is None or network.name != self._network.name
        self._network = network
        self._nothing.setVisible(network is None)
        self._scroll.setVisible(network is not None)
        self._foot.setVisible(network is not None)
        if is_other:
            self._question.hide()
            self._scroll.verticalScrollBar().setValue(0)
        if network is None:
            return
        had_focus = any(button.hasFocus() for button in self._buttons)
        self._tell(network)
        self._offer(network, situation)
        if had_focus and self._question.isHidden():
            self._keep_focus()

    def _keep_focus(self) -> None:
        """Keep the keyboard here where the button that had it gave way to another."""
        usable = [b for b in self._buttons if b.isVisibleTo(self) and b.isEnabled()]
        if usable and not any(button.hasFocus() for button in usable):
            usable[0].setFocus()

    def _tell(self, network: Shelved) -> None:
        self._title.setText(shown(network.label))
        self._description.setText(shown(network.description))
        self.facts.show_network(network)
        self._licence.setText(shown(network.licence))
        self._allows.setText(words.licence_sentence(network))
        self._files.setText("\n".join(words.file_text(file) for file in network.files))
        for widget in (self._files, self._files_head):
            widget.setVisible(bool(network.files))

    def _offer(self, network: Shelved, situation: Situation) -> None:
        download = situation.download
        is_going_on = download is not None and download.is_going_on
        is_here = network.state == INSTALLED
        is_lost = network.state == BY_HAND
        error = situation.error
        if download is not None and download.error is not None:
            error = explained(download.error)
        self._error.setText(error)
        self._error.setVisible(bool(error))
        self._bar.setVisible(is_going_on)
        self._progress.setVisible(is_going_on or is_lost)
        if is_going_on:
            self._bar.setValue(round(download.fraction * STEPS))
            self._progress.setText(download.message or words.state_text(network, download))
        elif is_lost:
            text = self.tr(
                "Unsung cannot fetch this one. Get the file from its makers and import it."
            )
            self._progress.setText(text)
        failed = download is not None and not is_going_on
        self.download_button.setText(self.tr("Try again") if failed else self.tr("Download"))
        self.download_button.setVisible(network.state == AVAILABLE and not is_going_on)
        self.cancel_button.setVisible(is_going_on)
        self.cancel_button.setEnabled(is_going_on and not download.is_stopping)
        self.use_button.setVisible(is_here)
        self.use_button.setEnabled(not situation.is_chosen)
        self.use_button.setText(self.tr("In use") if situation.is_chosen else self.tr("Use"))
        self.try_button.setVisible(is_here)
        self.try_button.setEnabled(situation.can_try)
        self.try_button.setText(
            self.tr("Stop trying") if situation.is_tried else self.tr("Try on my song")
        )
        self.remove_button.setVisible(is_here and network.is_own and self._question.isHidden())
        if not (is_here and network.is_own):
            self._question.hide()

    def _build(self) -> None:
        self._title = heading("")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._description, self.facts = wrapped(), Facts()
        self._licence, self._allows = wrapped(), narrow(muted(""))
        self._files, self._files_head = narrow(muted("")), heading(self.tr("Files"))
        self._error = wrapped()
        self._error.setAccessibleName(self.tr("What went wrong"))
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        for widget in (self._title, self._description, self._error):
            column.addWidget(widget)
        column.addSpacing(8)
        for widget in (heading(self.tr("Licence")), self._licence, self._allows):
            column.addWidget(widget)  # high up: it is read before the button below is pressed
        column.addSpacing(10)
        column.addWidget(self.facts)
        column.addSpacing(10)
        for widget in (self._files_head, self._files):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("About the network"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._nothing = muted(self.tr("Choose a network to read about it."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._nothing, 1)
        outer.addWidget(self._build_foot())
        self.setMinimumWidth(self.fontMetrics().height() * WIDTH)

    def _build_foot(self) -> QWidget:
        self._bar = QProgressBar(maximum=STEPS, textVisible=False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(self.tr("Download"))
        self._progress = muted("")
        self.download_button = _button(self.tr("Download"), "downloadButton")
        font = self.download_button.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.download_button.setFont(font)
        self.cancel_button = _button(self.tr("Cancel download"), "cancelDownloadButton")
        self.use_button = _button(self.tr("Use"), "useButton")
        self.try_button = _button(self.tr("Try on my song"), "tryButton")
        self.remove_button = _button(self.tr("Remove"), "removeButton")
        self._buttons = (
            self.download_button,
            self.cancel_button,
            self.use_button,
            self.try_button,
            self.remove_button,
        )
        self._question = Question()
        self._question.answered.connect(self._on_answered)
        self.download_button.clicked.connect(self.download_asked)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.use_button.clicked.connect(self.use_asked)
        self.try_button.clicked.connect(self.try_asked)
        self.remove_button.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.use_button, self.try_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.remove_button, self.cancel_button, self.download_button):
            row.addWidget(button)
        self._foot = QWidget()
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        for widget in (self._progress, self._bar, self._question):
            column.addWidget(widget)
        column.addLayout(row)
        return self._foot

    @Slot()
    def _on_remove(self) -> None:
        text = self.tr("Remove “{0}”? What was separated with it stays.")
        if self._network.bytes:
            text = self.tr("Remove “{0}” and free {1}? What was separated with it stays.")
        name, size = shown(self._network.label), words.size_text(self._network.bytes)
        self._question.ask(text.format(name, size), self.tr("Remove"))
        self.remove_button.hide()

    @Slot(bool)
    def _on_answered(self, is_yes: bool) -> None:
        self.remove_button.show()
        if is_yes:
            self.remove_asked.emit()
        else:
            self.remove_button.setFocus()


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text, objectName=name, autoDefault=False)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
