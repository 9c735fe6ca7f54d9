"""Dialog: which networks work together, how their results are combined, and which stem leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QIcon, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.catalog.cards import Card
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import ACCOMPANIMENT, LABELS, STEMS, VOCALS
from app.ui import ensembles
from app.ui.dialogs.member_row import MemberRow, indented, muted

WIDTH, LEAST_ROOM, MOST_ROOM = 36, 10, 21  # of the dialog and its list, in lines of text
MARGIN = 24


class EnsembleDialog(QDialog):
    """Asks for a `Recipe`.

    Args:
        cards: All cards by name.
        start: What to begin with; None for nothing.
        parent: The window.
    """

    def __init__(
        self, cards: Mapping[str, Card], start: Recipe | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, objectName="ensembleDialog")
        self.setWindowTitle(self.tr("Ensemble"))
        self._start = start
        self._build(cards)
        if start is not None:
            self._show(start)
        self._on_changed()

    @property
    def recipe(self) -> Recipe | None:
        """What the user asks for now; None while no network is ticked."""
        members = tuple(
            Member(name, row.weight.value()) for name, row in self.rows.items() if row.is_ticked
        )
        if not members:
            return None
        lead = next(stem for stem, button in self.leads.items() if button.isChecked())
        rule = self.rule.currentData()
        start = self._start or Recipe(members)
        clean = self.clean.isChecked()
        return replace(start, members=members, rule=rule, lead=lead, clean=clean)

    def _show(self, recipe: Recipe) -> None:
        for member in recipe.members:
            row = self.rows.get(member.card)
            if row is not None and row.box.isEnabled():
                row.box.setChecked(True)
                row.weight.setValue(member.weight)
        self.rule.setCurrentIndex(max(self.rule.findData(recipe.rule), 0))
        self.leads[recipe.lead].setChecked(True)
        self.clean.setChecked(recipe.clean)

    def _build(self, cards: Mapping[str, Card]) -> None:
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 16)
        column.setSpacing(16)
        column.addLayout(self._networks(cards, line), 1)
        column.addLayout(self._rules())
        column.addLayout(self._leads())
        column.addLayout(self._cleaning())
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        for button in self.buttons.buttons():
            button.setIcon(QIcon())
        self.accept_button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.accept_button.setText(self.tr("Use ensemble"))
        font = self.accept_button.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.accept_button.setFont(font)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._summary = muted("")
        self._summary.setAccessibleName(self.tr("Summary"))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._summary, 1)
        foot.addWidget(self.buttons)
        column.addLayout(foot)
        width = line * WIDTH
        self._on_changed()  # with all texts in place, their height is known
        self.setMinimumSize(width, self.layout().totalMinimumHeightForWidth(width))
        content = self._list.widget().heightForWidth(width - 2 * MARGIN - 2 * line)
        more = min(content, line * MOST_ROOM) - line * LEAST_ROOM
        self.resize(width, self.minimumHeight() + max(more, 0))
        first = next((row for row in self.rows.values() if row.box.isEnabled()), None)
        if first is not None:
            first.box.setFocus()

    def _networks(self, cards: Mapping[str, Card], line: int) -> QVBoxLayout:
        self.rows: dict[str, MemberRow] = {}
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        troubles = {card.name: ensembles.trouble_of(card) for card in cards.values()}
        for card in sorted(cards.values(), key=lambda c: troubles[c.name] is not None):
            trouble = troubles[card.name]
            row = MemberRow(card, trouble.hint if trouble else "", is_first=not self.rows)
            row.changed.connect(self._on_changed)
            column.addWidget(row)
            self.rows[card.name] = row
        column.addStretch(1)
        self._list = QScrollArea(widgetResizable=True)
        self._list.setWidget(content)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Networks"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumHeight(line * LEAST_ROOM)
        whole = QVBoxLayout()
        whole.setSpacing(6)
        whole.addWidget(_heading(self.tr("Networks and their weights")))
        whole.addWidget(self._list, 1)
        return whole

    def _rules(self) -> QVBoxLayout:
        self.rule = QComboBox(objectName="ruleCombo")
        self.rule.setAccessibleName(self.tr("Rule"))
        for name, module in ensembles.rules().items():
            self.rule.addItem(self.tr(name).capitalize(), name)
            row = self.rule.count() - 1
            help_text = ensembles.translate(module.HELP)
            self.rule.setItemData(row, help_text, Qt.ItemDataRole.ToolTipRole)
            self.rule.setItemData(row, help_text, Qt.ItemDataRole.AccessibleDescriptionRole)
        self.rule.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rule.currentIndexChanged.connect(self._on_changed)
        self._rule_help = muted("")
        self._rule_help.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._rule_help.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)  # for any rule
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addWidget(_heading(self.tr("How their results are combined")))
        column.addWidget(self.rule)
        column.addWidget(self._rule_help)
        return column

    def _leads(self) -> QVBoxLayout:
        texts = {
            VOCALS: self.tr("What the networks hear as voice is combined; the music is the rest."),
            ACCOMPANIMENT: self.tr("What they hear as music is combined; the voice is the rest."),
        }
        self.leads: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(_heading(self.tr("Which stem leads")))
        column.addSpacing(3)
        for stem in STEMS:
            button = QRadioButton(self.tr(LABELS[stem]), checked=stem == VOCALS)
            button.setAccessibleName(self.tr("{0} leads").format(button.text()))
            button.setAccessibleDescription(texts[stem])
            group.addButton(button)
            self.leads[stem] = button
            column.addWidget(button)
            column.addLayout(indented(muted(texts[stem]), button))
            column.addSpacing(4)
        return column

    def _cleaning(self) -> QVBoxLayout:
        text = self.tr("Where a network hears next to no voice, it leaves the music untouched.")
        self.clean = QCheckBox(self.tr("Clean up instrumental-only passages"))
        self.clean.setObjectName("cleanCheck")
        self.clean.setAccessibleDescription(text)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.clean)
        column.addLayout(indented(muted(text), self.clean))
        return column

    def _on_changed(self) -> None:
        help_text = self.rule.currentData(Qt.ItemDataRole.ToolTipRole) or ""
        self._rule_help.setText(help_text)
        self.rule.setAccessibleDescription(help_text)
        count = sum(row.is_ticked for row in self.rows.values())
        self.accept_button.setEnabled(count > 0)
        if not count:
            self._summary.setText(self.tr("Tick at least one network."))
        elif count == 1:
            self._summary.setText(self.tr("One network: tick others to combine them."))
        else:
            text = self.tr("{0} networks: each takes its own time, one after the other.")
            self._summary.setText(text.format(count))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label
