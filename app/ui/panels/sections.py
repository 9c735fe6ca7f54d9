"""Panel: the sections of the song, and the takes and decisions of the one that is worked on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.project.model import Region
from app.ui import icons, theme
from app.ui.panels.decisions import Decisions
from app.ui.panels.lists import RegionList, TakeList
from app.ui.panels.network_combo import NetworkCombo
from app.ui.panels.separation import PrimaryButton
from app.ui.panels.two_lines import Line

WIDTH = 19  # lines of text
REGION_ROWS, TAKE_ROWS = 3, 3  # that can be seen at least


class SectionPanel(QWidget):
    """Shows sections and takes; asks by the signals of its parts and by the two below.

    Signals:
        audition_toggled(is_on): The user wants to hear the current take without choosing it.
        remove_take_requested(): The user wants the current take gone.
    """

    audition_toggled = Signal(bool)
    remove_take_requested = Signal()

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="sectionPanel")
        self._build(actions)

    def show_regions(self, lines: list[Line], current: str) -> None:
        """Show the sections of the song."""
        self.regions.fill(lines, current)
        self._nothing.setVisible(not lines)
        self.regions.setVisible(bool(lines))

    def show_region(
        self, region: Region | None, takes: list[Line], at: str | None, sample_rate: int
    ) -> None:
        """Show the section that is worked on, its takes at one of them, and what is decided."""
        self._details.setVisible(region is not None)
        self.takes.fill(takes, at)
        self.decisions.show_region(region, sample_rate)
        line = next((line for line in takes if line.key == at), None)
        self.audition.setEnabled(line is not None and (line.is_auditioned or not line.is_chosen))
        self.audition.setChecked(line is not None and line.is_auditioned)
        self.remove.setEnabled(bool(at))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and the line at its left."""
        painter = QPainter(self)
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.panel))
        painter.fillRect(0, 0, 1, self.height(), QColor(chosen.line))

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "takes"):
            for part in (self.regions, self.takes):
                part.viewport().update()

    def _build(self, actions: dict[str, QAction]) -> None:
        self.regions, self.takes, self.decisions = RegionList(), TakeList(), Decisions()
        self.combo = NetworkCombo()
        self.combo.setObjectName("sectionEnsembleCombo")
        self.combo.setAccessibleName(self.tr("Network for the section"))
        self.combo.setMaximumWidth(self.fontMetrics().height() * WIDTH)
        self.combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button = PrimaryButton(actions["reseparate"], "section")
        self.button.setObjectName("reseparateButton")
        self.button.setAccessibleIdentifier("reseparateButton")
        self._nothing = QLabel(
            self.tr("Drag across a lane, then press M: what went wrong there can be done again.")
        )
        self._nothing.setWordWrap(True)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setContentsMargins(12, 2, 12, 8)
        for part in (self.regions, self.takes):
            part.viewport().setAutoFillBackground(False)
        row = self.regions.itemDelegate().sizeHint(_Option(self), None).height()
        self.regions.setMinimumHeight(row * 2)
        self.takes.setFixedHeight(row * TAKE_ROWS + 2)
        self.audition = QPushButton(self.tr("Hear it"), checkable=True)
        self.audition.setObjectName("auditionButton")
        self.audition.setToolTip(self.tr("Hear this take without choosing it (Alt+0 … Alt+9)"))
        self.audition.setIcon(icons.icon("volume"))
        self.audition.clicked.connect(self.audition_toggled)
        self.remove = QPushButton(self.tr("Remove"), objectName="removeTakeButton")
        self.remove.setToolTip(self.tr("Remove this take"))
        self.remove.setAccessibleName(self.tr("Remove take"))
        self.remove.clicked.connect(self.remove_take_requested)
        self._details = self._details_of(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._head(self.tr("Sections"), actions["markSection"]))
        column.addWidget(self._nothing)
        column.addWidget(self.regions, 1)
        column.addWidget(self._details, 0)
        column.addStretch(0)
        least = self._details.widget().minimumSizeHint().width()  # more in wordy languages
        bar = self._details.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(self.fontMetrics().height() * WIDTH, least + bar + 1))
        self.show_region(None, [], None, 1)

    def _details_of(self, row: int) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(_Rule())
        column.addLayout(self._head(self.tr("Takes")))
        column.addWidget(self.takes)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 4, 12, 6)
        buttons.addWidget(self.audition, 1)
        buttons.addWidget(self.remove, 1)
        column.addLayout(buttons)
        again = QVBoxLayout()
        again.setContentsMargins(12, 2, 12, 8)
        again.setSpacing(6)
        again.addWidget(self.combo)
        again.addWidget(self.button)
        self.button.setMinimumHeight(self.button.sizeHint().height() + 4)
        column.addLayout(again)
        column.addWidget(_Rule())
        column.addLayout(self._head(self.tr("Decisions")))
        column.addWidget(self.decisions)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        for part in (area.viewport(), inner):
            part.setAutoFillBackground(False)
        wanted = inner.sizeHint().height()
        area.setMinimumHeight(row * 3)
        area.setMaximumHeight(wanted)
        area.sizeHint = lambda: QSize(100, wanted)
        area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return area

    def _head(self, text: str, action: QAction | None = None) -> QHBoxLayout:
        label = QLabel(text)
        font = QFont(label.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 8, 2)
        row.addWidget(label, 1)
        if action is not None:
            add = QToolButton(autoRaise=True)
            add.setDefaultAction(action)
            add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            add.setAccessibleName(action.text().replace("&", ""))
            row.addWidget(add)
        return row


class _Rule(QFrame):
    """A thin line between the parts of the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.colours().line))


class _Option:
    """What a delegate wants to know to tell the height of a row."""

    def __init__(self, widget: QWidget) -> None:
        self.font = widget.font()
