"""Part of the ensemble dialog: what takes more time for a little more quality."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from app.catalog.cards import Card
from app.catalog.recipes import MOST_SHIFTS, PLAIN, Quality
from app.ui import ensembles
from app.ui.dialogs.member_row import heading, muted
from app.ui.texts import number

OVERLAPS = (0.0, 0.25, 0.5)
USUAL_SHIFTS = 8  # more gain next to nothing; a recipe that has more keeps them
LARGEST_SEED = 999_999  # a longer one is kept, but cannot be written here


class QualityBox(QWidget):
    """Asks for a `Quality`, and for the seed where it matters.

    Signals:
        changed(): The user asks for another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: float | None = None  # is not asked for, but kept
        self._seed = 0
        self._build()
        self.show_quality(PLAIN, 0)
        self.overlap.currentIndexChanged.connect(self._on_changed)
        self.shifts.valueChanged.connect(self._on_changed)
        self.swap.toggled.connect(self._on_changed)
        self.invert.toggled.connect(self._on_changed)
        self.seed.valueChanged.connect(self._on_changed)

    @property
    def quality(self) -> Quality:
        """What the user asks for now."""
        return Quality(
            self.overlap.currentData(),
            self._context,
            self.shifts.value(),
            self.swap.isChecked(),
            self.invert.isChecked(),
        )

    @property
    def chosen_seed(self) -> int:
        """The seed asked for; the one shown last where it does not matter."""
        is_new = self.shifts.value() > 1 and self.seed.value() != min(self._seed, LARGEST_SEED)
        return self.seed.value() if is_new else self._seed

    def show_quality(self, quality: Quality, seed: int) -> None:
        """Show another one; nothing is emitted."""
        fields = (self.overlap, self.shifts, self.swap, self.invert, self.seed)
        blockers = [QSignalBlocker(field) for field in fields]
        self._context, self._seed = quality.context, seed
        if self.overlap.findData(quality.overlap) < 0:
            self.overlap.addItem(
                self.tr("{0} %").format(number(100 * quality.overlap)), quality.overlap
            )
        self.overlap.setCurrentIndex(self.overlap.findData(quality.overlap))
        self.shifts.setMaximum(max(quality.shifts, min(USUAL_SHIFTS, MOST_SHIFTS)))
        self.shifts.setValue(quality.shifts)
        self.swap.setChecked(quality.swap)
        self.invert.setChecked(quality.invert)
        self.seed.setValue(min(seed, LARGEST_SEED))
        del blockers
        self._show_seed()

    def show_cost(self, cards: Collection[Card]) -> None:
        """Say how much longer these networks take."""
        self._cost.setText(ensembles.cost_in_words(self.quality, cards))

    def _build(self) -> None:
        self.overlap = Choice(objectName="overlapCombo")
        names = self.tr("Normal"), self.tr("High, 25 %"), self.tr("Highest, 50 %")
        for name, share in zip(names, OVERLAPS, strict=True):
            self.overlap.addItem(name, share)
        self._describe(
            self.overlap,
            self.tr("Overlap of chunks"),
            self.tr("How much of each piece of the song is estimated twice and blended"),
        )
        self.shifts = Number(minimum=1, maximum=USUAL_SHIFTS, objectName="shiftsBox")
        self._describe(
            self.shifts,
            self.tr("Shifted estimates"),
            self.tr("So many estimates are averaged, each from a slightly moved song"),
        )
        self.seed = Number(minimum=0, maximum=LARGEST_SEED, objectName="seedBox")
        self._describe(
            self.seed, self.tr("Seed"), self.tr("Another number gives other random shifts")
        )
        self.swap = QCheckBox(self.tr("Average with left and right exchanged"))
        self.invert = QCheckBox(self.tr("Average with inverted polarity"))
        self._cost = muted("")
        self._cost.setAccessibleName(self.tr("Time it takes"))
        self._seed_label = QLabel(self.seed.accessibleName())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.addWidget(heading(self.tr("Quality")), 0, 0, 1, 2)
        moved = QHBoxLayout()
        moved.setSpacing(12)
        moved.addWidget(self.shifts)
        moved.addWidget(self._seed_label)
        moved.addWidget(self.seed)
        moved.addStretch(1)
        labels = QLabel(self.overlap.accessibleName()), QLabel(self.shifts.accessibleName())
        fields = self.overlap, self.shifts
        for row, (label, field) in enumerate(zip(labels, fields, strict=True), start=1):
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
        for field in (self.overlap, self.shifts, self.seed):
            policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            policy.setRetainSizeWhenHidden(True)  # else the dialog would be cut when it appears
            field.setSizePolicy(policy)
        self._seed_label.setSizePolicy(policy)
        grid.addWidget(self.overlap, 1, 1)
        grid.addLayout(moved, 2, 1)
        self._seed_label.setBuddy(self.seed)
        for row, whole in enumerate((self.swap, self.invert, self._cost), start=3):
            grid.addWidget(whole, row, 0, 1, 2)

    def _describe(self, field: QWidget, name: str, text: str) -> None:
        field.setAccessibleName(name)
        field.setAccessibleDescription(text)
        field.setToolTip(text)

    def _show_seed(self) -> None:
        matters = self.shifts.value() > 1
        self.seed.setVisible(matters)
        self._seed_label.setVisible(matters)

    @Slot()
    def _on_changed(self) -> None:
        self._show_seed()
        self.changed.emit()


class _ForTheDialog:
    """Goes before a Qt field: the wheel scrolls the dialog unless the user is in the field."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the dialog scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Choice(_ForTheDialog, QComboBox):
    """A list; the wheel scrolls the dialog unless the user has gone into it."""

    def __init__(self, parent: QWidget | None = None, objectName: str = "") -> None:  # noqa: N803
        super().__init__(parent, objectName=objectName)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Number(_ForTheDialog, QSpinBox):
    """A number; the wheel scrolls the dialog unless the user has gone into it."""

    def __init__(self, minimum: int, maximum: int, objectName: str) -> None:  # noqa: N803 - Qt's
        super().__init__(minimum=minimum, maximum=maximum, objectName=objectName)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
