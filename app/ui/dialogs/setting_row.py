"""Part of the settings dialog: one setting, with its control, what it means, and a way back."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.ui.dialogs.member_row import muted
from app.ui.dialogs.quality_box import Choice
from app.ui.settings import BOOL, CHOICE, NUMBER, Setting, Value, translate

LABEL_WIDTH = 11  # lines of text; the controls of all rows begin below each other


class SettingRow(QWidget):
    """A row of the table as widgets.

    Attributes:
        setting: It.
        control: What changes it.
        is_usual: Whether it is what it was at first.

    Signals:
        chosen(field, value): The user wants another value.
        reset_requested(field): The user wants the one it had at first.
    """

    chosen = Signal(str, object)
    reset_requested = Signal(str)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.is_usual = True
        self._name, self._help = translate(setting.label), translate(setting.help)
        self.control = {BOOL: self._box, CHOICE: self._list, NUMBER: self._number}.get(
            setting.kind, self._field
        )()
        self.control.setObjectName(f"{setting.field}Setting")
        self.control.setAccessibleName(self._name)
        self._build()

    @property
    def words(self) -> str:
        """All that can be read in this row, to be searched."""
        options = (f"{translate(o.label)} {translate(o.sentence)}" for o in self.setting.options)
        return " ".join((self._name, self._help, translate(self.setting.group), *options))

    def show_value(self, value: Value, *, is_usual: bool) -> None:
        """Show what the setting is; emits nothing."""
        self.is_usual = is_usual
        control = self.control
        with QSignalBlocker(control):
            if isinstance(control, QCheckBox):
                control.setChecked(bool(value))
            elif isinstance(control, Choice):
                control.setCurrentIndex(control.findData(value))
            elif isinstance(control, Amount):
                control.setValue(float(value))
            elif control.text() != value:  # the cursor stays where it is while the user writes
                control.setText(str(value))
        self._reset.setVisible(not is_usual)
        self._tell(value)

    def _build(self) -> None:
        self._about = muted("")
        self._reset = QToolButton(text=self.tr("Reset"), autoRaise=True)
        self._reset.setAccessibleName(self.tr("Reset {0}").format(self._name))
        self._reset.setToolTip(self.tr("Make it what it was at first"))
        self._reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or what is beside it would move
        self._reset.setSizePolicy(policy)
        self._reset.clicked.connect(lambda: self.reset_requested.emit(self.setting.field))
        label = QLabel(self._name, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        label.setBuddy(self.control)
        label.setFixedWidth(self.fontMetrics().height() * LABEL_WIDTH)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.control, 0, 1)
        grid.addWidget(self._reset, 0, 3)
        grid.addWidget(self._about, 1, 1, 1, 3)

    def _tell(self, value: Value) -> None:
        sentences = [self._help]
        sentences += [translate(o.sentence) for o in self.setting.options if o.value == value]
        if self.setting.at_start:
            sentences.append(self.tr("A change takes effect when Unsung is started again."))
        text = " ".join(sentence for sentence in sentences if sentence)
        self._about.setText(text)
        self.control.setAccessibleDescription(text)

    def _box(self) -> QCheckBox:
        box = QCheckBox()
        box.toggled.connect(self._choose)
        return box

    def _list(self) -> Choice:
        choice = Choice()
        for option in self.setting.options:
            choice.addItem(translate(option.label), option.value)
            row = choice.count() - 1
            sentence = translate(option.sentence)
            choice.setItemData(row, sentence, Qt.ItemDataRole.ToolTipRole)
            choice.setItemData(row, sentence, Qt.ItemDataRole.AccessibleDescriptionRole)
        choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        choice.currentIndexChanged.connect(self._choose_option)
        return choice

    def _number(self) -> Amount:
        setting = self.setting
        amount = Amount()
        amount.setDecimals(max(0, math.ceil(-math.log10(setting.step))))
        amount.setRange(setting.least, setting.most)
        amount.setSingleStep(setting.step)
        amount.setSuffix(translate(setting.suffix))
        amount.setKeyboardTracking(False)
        amount.valueChanged.connect(self._choose)
        return amount

    def _field(self) -> QLineEdit:
        field = QLineEdit()
        field.textEdited.connect(self._choose)
        return field

    @Slot(int)
    def _choose_option(self, row: int) -> None:
        self._choose(self.setting.options[row].value)

    def _choose(self, value: Value) -> None:
        self.chosen.emit(self.setting.field, value)


class Amount(QDoubleSpinBox):
    """A number; the wheel scrolls the dialog unless the user has gone into it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the dialog scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
