"""Panel: the first steps with their keys, in a strip below the timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui import icons, theme

MARGIN = 16  # pixels
LEAST = 50, 38  # heights of a line: less of own width or of the window's height is little room


class FirstSteps(QWidget):
    """The steps beside each other; the user can do them while they are seen.

    Where there is little room, they are a few words below each other instead.

    Args:
        actions: Whose keys are shown, by name.

    Signals:
        closed(): The user has seen enough.
    """

    closed = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="firstSteps")
        self._actions = actions
        self._build()

    def set_credit(self, text: str) -> None:
        """Say what the song is that came with the program; nothing if it is not open."""
        own = self.tr("Drop your own song any time.")
        self._footer.setText(f"{own} {text}".strip())
        self.setAccessibleDescription(" ".join([*self._sentences, self._footer.text()]))

    def fit(self) -> None:
        """Take as little room as there is."""
        line = self.fontMetrics().height()
        width, height = LEAST
        is_little = self.width() < width * line or self.window().height() < height * line
        for widget in (self._title, self._footer, self._steps):
            widget.setHidden(is_little)
        self._brief.setHidden(not is_little)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how much room there is."""
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel, a line above it and a breath of the accent."""
        painter = QPainter(self)
        chosen = theme.colours()
        painter.fillRect(self.rect(), theme.mix(chosen.panel, chosen.accent, 0.06))
        painter.fillRect(0, 0, self.width(), 1, QColor(chosen.line))

    def _build(self) -> None:
        self.setAccessibleName(self.tr("First steps"))
        self._title = QLabel(self.tr("First steps"))
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._brief = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._footer = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._footer.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._close = QToolButton(autoRaise=True, icon=icons.icon("close"))
        self._close.setAccessibleName(self.tr("Close first steps"))
        self._close.setToolTip(self.tr("Close; “First steps” in the Help menu shows it again"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(MARGIN)
        head.addWidget(self._title)
        head.addWidget(self._footer, 1)
        head.addWidget(self._brief, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._steps = QWidget()
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(MARGIN)
        self._sentences: list[str] = []
        brief = []
        for keys, text, word in self._said():
            short = self.tr("{0}: {1}").format(word, ", ".join(keys))
            brief.append(short.replace(" ", "\N{NO-BREAK SPACE}"))
            self._sentences.append(f"{' '.join(keys)}: {text}.")
            steps.addLayout(_step(keys, text), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 6, MARGIN - 6, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._steps)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._brief.setText("  ·  ".join(brief))
        self.set_credit("")

    def _said(self) -> Sequence[tuple[list[str], str, str]]:
        """Return keys, what they do, and that in a word or two."""
        return (
            (self._keys("separate"), self.tr("Take vocals and music apart"), self.tr("Separate")),
            (self._keys("play"), self.tr("Play and pause"), self.tr("Play")),
            (
                self._keys("hearMixture", "hearVocals", "hearAccompaniment"),
                self.tr("Hear the mixture, the vocals or the instrumental"),
                self.tr("Hear"),
            ),
            (
                [self.tr("Drag"), *self._keys("markSection", "reseparate")],
                self.tr("Select a passage, mark it, and separate it again"),
                self.tr("Separate a passage again"),
            ),
            (self._keys("export"), self.tr("Write the stems to files"), self.tr("Export")),
        )

    def _keys(self, *names: str) -> list[str]:
        native = QKeySequence.SequenceFormat.NativeText
        return [self._actions[name].shortcut().toString(native) for name in names]


class KeyCap(QLabel):
    """The name of a key, drawn as one."""

    def sizeHint(self) -> QSize:
        """Return the size of the text and some room around it."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + metrics.height()
        return QSize(max(width, round(metrics.height() * 1.6)), round(metrics.height() * 1.5))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a key is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a raised key with its name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.colours()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -2.5)
        line = theme.mix(chosen.line, chosen.muted, 0.35)
        painter.setPen(QPen(line, 1))
        painter.setBrush(line)
        painter.drawRoundedRect(area.translated(0, 1.5), 4, 4)
        painter.setBrush(QColor(chosen.raised))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(QColor(chosen.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())


def _step(keys: Sequence[str], text: str) -> QVBoxLayout:
    caps = QHBoxLayout()
    caps.setSpacing(4)
    for key in keys:
        caps.addWidget(KeyCap(key))
    caps.addStretch(1)
    words = QLabel(text, wordWrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addLayout(caps)
    column.addWidget(words)
    column.addStretch(1)
    return column
