"""Dialog: the user guide, with its contents and a search."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.tasks.guide import Page, fitted
from app.ui import theme
from app.ui.dialogs.member_row import muted
from app.ui.dialogs.room import resize_within_screen

STYLE = "window.css"  # of the pages here; colours are named as in `theme.Colours`, between @
COLOURS = ("text", "muted", "line", "accent", "panel")
PICTURE_SCALE = 2  # pixels of a picture for each one that is shown
SIDE_LINES, HEIGHT_LINES = 15, 50
GAP, PAGE_MARGIN = 14, 26  # pixels
WIDEST = 620  # pixels of a picture
FOUND_SHARE = 0.35  # of the accent behind words that were searched for


class GuideDialog(QDialog):
    """Shows one page at a time; stays open beside the program's window.

    Args:
        pages: In their order.
        folder: Of the guide: its style and pictures.
        parent: Owner.
    """

    def __init__(self, pages: Sequence[Page], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guideDialog")
        self.setWindowTitle(self.tr("User guide"))
        self.setWindowFlag(Qt.WindowType.Window)
        self._pages = {page.name: page for page in pages}
        self.view = GuideView(folder)
        self._build()
        self.show_page(pages[0].name)

    @property
    def page(self) -> str:
        """Name of the page that is shown."""
        item = self.contents.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else ""

    def show_page(self, name: str) -> None:
        """Show a page from its beginning."""
        for row in range(self.contents.count()):
            if self.contents.item(row).data(Qt.ItemDataRole.UserRole) == name:
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.contents.setCurrentRow(row, flag)

    def _build(self) -> None:
        line = self.fontMetrics().height()
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.textChanged.connect(self._find)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setSpacing(2)
        self.contents.viewport().setAutoFillBackground(False)
        for page in self._pages.values():
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            item.setSizeHint(QSize(0, round(line * 1.6)))
            self.contents.addItem(item)
        self.contents.currentItemChanged.connect(self._on_chosen)
        self._nothing = muted(self.tr("No page has these words."))
        self._nothing.hide()
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self.search)
        side.addWidget(self._nothing)
        side.addWidget(self.contents, 1)
        for widget in (self.search, self.contents, self._nothing):
            widget.setFixedWidth(line * SIDE_LINES)
        self.view.setAccessibleName(self.tr("Page"))
        self.view.anchorClicked.connect(self._on_link)
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP, GAP, 0, 0)
        across.setSpacing(GAP)
        across.addLayout(side)
        across.addWidget(self.view, 1)
        bar = self.view.verticalScrollBar().sizeHint().width()
        page = WIDEST + 2 * PAGE_MARGIN + bar
        wanted = QSize(line * SIDE_LINES + page + 2 * GAP, line * HEIGHT_LINES)
        resize_within_screen(self, wanted)

    @Slot()
    def _on_chosen(self) -> None:
        if self.page:
            self.view.show_html(self._pages[self.page].html)
            self.view.mark(self.search.text().split())

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        name = url.fileName().removesuffix(".html")
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
        elif name in self._pages:
            self.search.clear()
            self.show_page(name)

    @Slot(str)
    def _find(self, text: str) -> None:
        wanted = text.casefold().split()
        found = []
        for row, page in enumerate(self._pages.values()):
            is_found = all(word in page.words for word in wanted)
            self.contents.item(row).setHidden(not is_found)
            if is_found:
                found.append(page.name)
        self._nothing.setVisible(not found)
        if found and self.page not in found:
            self.show_page(found[0])
        self.view.mark(text.split())


class GuideView(QTextBrowser):
    """A page, in the colours of the program.

    Args:
        folder: Of the guide.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._html = ""
        self._marked: list[str] = []
        self._room = WIDEST  # for a picture
        self._style = (folder / STYLE).read_text(encoding="utf-8")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(PAGE_MARGIN)

    def show_html(self, html: str) -> None:
        """Show a page from its beginning."""
        self._html = html
        chosen = theme.colours()
        style = self._style
        for name in COLOURS:
            style = style.replace(f"@{name}@", getattr(chosen, name))
        self.document().setDefaultStyleSheet(style)
        self._room = self._room_now()
        self.setHtml(fitted(html, self._room))

    def mark(self, words: Sequence[str]) -> None:
        """Mark these words on the page, and go to the first of them."""
        self._marked = list(words)
        look = QTextCharFormat()
        chosen = theme.colours()
        look.setBackground(theme.mix(chosen.base, chosen.accent, FOUND_SHARE))
        marks = []
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)
        if marks:
            place = QTextCursor(min((m.cursor for m in marks), key=lambda c: c.position()))
            place.clearSelection()
            self.setTextCursor(place)

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Return a picture, in the scheme of the window and as sharp as the screen."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None  # the style of browsers
        path = self._folder / "pictures" / url.fileName()
        if theme.is_dark():
            dark = path.with_name(path.name.replace("-light.", "-dark."))
            path = dark if dark.is_file() else path
        image = QImage(str(path))
        scale = self.devicePixelRatioF()
        width = round(image.width() / PICTURE_SCALE * scale)
        if image.isNull() or not width:
            return image
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(scale)
        return image

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._html:
            self._show_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures."""
        super().resizeEvent(event)
        if self._html and self._room_now() != self._room:
            self._show_again()

    def _show_again(self) -> None:
        place = self.verticalScrollBar().value()
        self.show_html(self._html)
        self.mark(self._marked)
        self.verticalScrollBar().setValue(place)

    def _room_now(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()
        return min(WIDEST, max(1, self.width() - bar - 2 * PAGE_MARGIN))
