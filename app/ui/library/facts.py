"""Part of the detail pane: short facts about a network, with their names before them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from app.tasks.network_shelf import Shelved
from app.ui.dialogs.member_row import muted
from app.ui.library import words

SELECTABLE = Qt.TextInteractionFlag.TextBrowserInteraction  # links and text, by mouse and by keys
LONGEST_LINK = 36  # characters that are shown of an address


class Facts(QWidget):
    """Type, origin, stem, speed, size and page; what is not known is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        # Not a form layout: that gives a text of two lines the height of one where it is narrow.
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        self._heads: dict[QLabel, QLabel] = {}
        self.family, self.author, self.stem = wrapped(), wrapped(), wrapped()
        self.speed, self.room, self.page = wrapped(), wrapped(), wrapped()
        self.page.setTextFormat(Qt.TextFormat.MarkdownText)
        self.page.setOpenExternalLinks(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        rows = (
            (self.tr("Type"), self.family),
            (self.tr("From"), self.author),
            (self.tr("Estimates"), self.stem),
            (self.tr("Speed"), self.speed),
            (self.tr("Size"), self.room),
            (self.tr("Page"), self.page),
        )
        for row, (title, label) in enumerate(rows):
            label.setAccessibleName(title)
            self._heads[label] = head = muted(title)
            head.setWordWrap(False)
            grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)

    def show_network(self, network: Shelved) -> None:
        """Show what is known of a network."""
        values = {
            self.family: network.family,
            self.author: network.author,
            self.stem: words.stem_text(network),
            self.speed: words.speed_sentence(network),
            self.room: words.size_text(network.bytes),
        }
        for label, text in values.items():
            label.setText(text)
            self._show_row(label, bool(text) and text != words.NOTHING)
        self._address = network.page
        self._show_row(self.page, bool(network.page))
        self._link()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._address:
            self._link()

    def _show_row(self, label: QLabel, is_known: bool) -> None:
        label.setVisible(is_known)
        self._heads[label].setVisible(is_known)

    def _link(self) -> None:
        short = self._address.partition("://")[2]
        if len(short) > LONGEST_LINK:
            short = short[: LONGEST_LINK - 1] + "…"
        self.page.setText("")  # a text that stays would keep the colours of before
        self.page.setText(f"[{words.breakable(short)}]({self._address})" if short else "")
        self.page.setToolTip(self._address)


def wrapped() -> QLabel:
    """Return a label for text of any length, to be read and copied."""
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(SELECTABLE)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return narrow(label)


def narrow(label: QLabel) -> QLabel:
    """Let a label be as narrow as its pane, whatever long word is in it."""
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    return label
