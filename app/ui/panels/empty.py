"""Panel: what the window shows before a song is open, or where one could not be opened."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.catalog.stems import ACCOMPANIMENT, VOCALS
from app.ui import theme
from app.ui.panels.separation import ActionButton, PrimaryButton

HEIGHTS = (  # of the bars in the picture: a phrase, not noise
    0.18, 0.34, 0.52, 0.40, 0.66, 0.88, 0.72, 0.50, 0.62, 0.95, 0.80, 0.58, 0.42, 0.70, 0.90,
    0.64, 0.46, 0.56, 0.38, 0.26, 0.16,
)  # fmt: skip


class EmptyState(QWidget):
    """A large invitation to drop a song.

    Args:
        open_files, open_folder: Actions behind the two buttons.
    """

    def __init__(
        self, open_files: QAction, open_folder: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_lit = False
        self._build(open_files, open_folder)

    def set_lit(self, is_lit: bool, text: str = "") -> None:
        """Light up while something is dragged over the window; `text` says what dropping does."""
        self._is_lit = is_lit
        self._title.setText(text if is_lit and text else self._invitation)
        self._picture.set_lit(is_lit)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background and the dashed border of the drop target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.window))
        area = QRectF(self.rect()).adjusted(28.5, 28.5, -28.5, -28.5)
        if self._is_lit:
            painter.setBrush(theme.mix(chosen.window, chosen.accent, 0.10))
        colour = (
            QColor(chosen.accent) if self._is_lit else theme.mix(chosen.line, chosen.muted, 0.2)
        )
        pen = QPen(colour, 2 if self._is_lit else 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(area, 14, 14)

    def _build(self, open_files: QAction, open_folder: QAction) -> None:
        self._picture = _Picture()
        self._invitation = self.tr("Drop a song here")
        self._title = title = QLabel(self._invitation)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        text = QLabel(
            self.tr("Unsung takes the voice out of a song: you get the vocals and the music apart.")
        )
        formats = QLabel(self.tr("WAV, FLAC, MP3, M4A, OGG, Opus, AIFF and many more; or a folder"))
        for label in (text, formats):
            label.setForegroundRole(label.foregroundRole().PlaceholderText)
        open_button = PrimaryButton(open_files)
        folder_button = ActionButton(open_folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (open_button, folder_button):
            button.setMinimumHeight(round(self.fontMetrics().height() * 2.1))
            button.setMinimumWidth(round(self.fontMetrics().height() * 8))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.addStretch(5)
        column.addWidget(self._picture)
        column.addSpacing(22)
        for label, gap in ((title, 6), (text, 22)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
            column.addSpacing(gap)
        column.addLayout(buttons)
        column.addSpacing(22)
        formats.setAlignment(Qt.AlignmentFlag.AlignCenter)
        formats.setWordWrap(True)
        column.addWidget(formats)
        column.addStretch(6)


class _Picture(QWidget):
    """A waveform whose one half is voice and whose other half is music."""

    def __init__(self) -> None:
        super().__init__()
        self._is_lit = False
        side = self.fontMetrics().height()
        self.setFixedHeight(side * 7)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lit(self, is_lit: bool) -> None:
        self._is_lit = is_lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.colours()
        height = self.height()
        pitch = height / 9.0
        left = self.width() / 2 - pitch * len(HEIGHTS) / 2
        gap = pitch * (0.55 if self._is_lit else 0.12)
        middle = height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for index, share in enumerate(HEIGHTS):
            half = share * (middle - gap) * 0.95
            x = left + index * pitch + pitch * 0.2
            for stem, top, size in (
                (VOCALS, middle - gap - half, half),
                (ACCOMPANIMENT, middle + gap, half),
            ):
                painter.setBrush(QColor(chosen.stems[stem]))
                painter.drawRoundedRect(QRectF(x, top, pitch * 0.6, size), pitch * 0.3, pitch * 0.3)


class DropOverlay(QWidget):
    """Covers the window while something is dragged over it, and says what becomes of it.

    Attributes:
        text: What dropping does, or why it is refused.
        hint: What could be dropped instead.
        is_refusal: Whether it is refused.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = self.hint = ""
        self.is_refusal = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(
        self, area: QRect, text: str, hint: str = "", *, is_refusal: bool = False
    ) -> None:
        """Cover this area of the parent and say what dropping does."""
        self.text, self.hint, self.is_refusal = text, hint, is_refusal
        self.setGeometry(area)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a wash, a border and a word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.colours()
        wash = QColor(chosen.window)
        wash.setAlphaF(0.82)
        painter.fillRect(self.rect(), wash)
        area = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        colour = QColor(chosen.danger if self.is_refusal else chosen.accent)
        tint = QColor(colour)
        tint.setAlphaF(0.10)
        painter.setBrush(tint)
        painter.setPen(QPen(colour, 2))
        painter.drawRoundedRect(area, 12, 12)
        large = QFont(painter.font())
        large.setPointSizeF(large.pointSizeF() * 1.6)
        large.setWeight(QFont.Weight.DemiBold)
        inner = area.adjusted(24, 24, -24, -24)
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        height = QFontMetricsF(large).boundingRect(inner, centred, self.text).height()
        if self.hint:  # the two of them together in the middle
            height += painter.fontMetrics().height() * 2
        top = inner.center().y() - height / 2
        title = QRectF(inner.left(), top, inner.width(), inner.height())
        upwards = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        flags = upwards | Qt.TextFlag.TextWordWrap
        small = QFont(painter.font())
        painter.setFont(large)
        painter.setPen(colour)
        below = painter.boundingRect(title, flags, self.text).bottom()
        painter.drawText(title, flags, self.text)
        painter.setFont(small)
        painter.setPen(QColor(chosen.text))
        rest = QRectF(inner.left(), below + painter.fontMetrics().height() * 0.5, inner.width(), 0)
        painter.drawText(rest, flags | Qt.TextFlag.TextDontClip, self.hint)
