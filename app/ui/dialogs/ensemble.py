"""Dialog: which networks work together, how, how thoroughly, and which stem leads."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QIcon, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.catalog.cards import Card
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import ACCOMPANIMENT, LABELS, STEMS, VOCALS
from app.ui import ensembles
from app.ui.dialogs.member_row import MemberRow, heading, indented, muted
from app.ui.dialogs.preset_choice import PresetChoice
from app.ui.dialogs.quality_box import Choice, QualityBox
from app.ui.texts import shown

WIDTH, LEAST_ROOM = 56, 12  # of the dialog, and least height of its middle; in lines of text
MARGIN = 24
SHARE_OF_SCREEN = 0.92  # which the dialog may take in height


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
        self._cards = cards
        self._presets = ensembles.presets(cards)
        self._shown: tuple[Recipe | None, Recipe] | None = None  # what that looks like here
        self._is_showing = False
        self._build()
        if start is not None:
            self._show(start)
        self._on_changed()
        self._size()

    @property
    def recipe(self) -> Recipe | None:
        """What the user asks for now; None while no network is ticked."""
        asked = self._asked()
        if self._shown is not None and asked == self._shown[0]:
            return self._shown[1]  # with what cannot be seen here, such as a weight of 0.25
        return asked

    @property
    def preset(self) -> str:
        """Name of the preset that is, or "" if it is none."""
        return self.presets.name

    def _asked(self) -> Recipe | None:
        members = tuple(
            Member(name, row.weight.value()) for name, row in self.rows.items() if row.is_ticked
        )
        if not members:
            return None
        lead = next(stem for stem, button in self.leads.items() if button.isChecked())
        return Recipe(
            members,
            rule=self.rule.currentData(),
            lead=lead,
            seed=self.quality.chosen_seed,
            clean=self.clean.isChecked(),
            quality=self.quality.quality,
        )

    def _show(self, recipe: Recipe) -> None:
        self._is_showing = True
        weights = {member.card: member.weight for member in recipe.members}
        for name, row in self.rows.items():
            row.box.setChecked(name in weights and row.box.isEnabled())
            row.weight.setValue(weights.get(name, 1.0))
        self.rule.setCurrentIndex(max(self.rule.findData(recipe.rule), 0))
        self.leads[recipe.lead].setChecked(True)
        self.clean.setChecked(recipe.clean)
        self.quality.show_quality(recipe.quality, recipe.seed)
        self._is_showing = False
        asked = self._asked()
        is_whole = asked is not None and {member.card for member in asked.members} == set(weights)
        self._shown = (asked, recipe) if is_whole else None

    def _build(self) -> None:
        self.presets = PresetChoice(self._presets, self)
        self.presets.setHidden(not self._presets)
        self.presets.chosen.connect(self._on_preset)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(heading(self.tr("Networks and their weights")), 0, 0)
        grid.addWidget(self._networks(), 1, 0)
        grid.addWidget(self._settings(), 0, 1, 2, 1)
        self._summary = muted("")
        self._summary.setAccessibleName(self.tr("Summary"))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._summary, 1)
        foot.addWidget(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 16)
        column.setSpacing(16)
        column.addWidget(self.presets)
        column.addLayout(grid, 1)
        column.addLayout(foot)

    def _buttons(self) -> QDialogButtonBox:
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
        return self.buttons

    def _size(self) -> None:
        """Take the room all settings need, or what the screen has; the rest is scrolled to."""
        line = self.fontMetrics().height()
        width, least = line * WIDTH, line * LEAST_ROOM
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        for area in (self._scroll, self._list):  # neither scrolls sideways
            inside = area.widget().minimumSizeHint().width()
            area.setMinimumSize(inside + bar + 2 * area.frameWidth(), least)
        wanted = self._scroll.widget().heightForWidth(self._scroll.minimumWidth() - bar)
        self.layout().activate()
        width = max(width, self.layout().totalMinimumSize().width())
        around = self.layout().totalMinimumHeightForWidth(width) - least
        self.setMinimumSize(self.layout().totalMinimumSize().width(), around + least)
        room = int(self.screen().availableGeometry().height() * SHARE_OF_SCREEN)
        self.resize(width, max(min(around + wanted, room), around + least))
        first = next((row for row in self.rows.values() if row.box.isEnabled()), None)
        if first is not None:
            first.box.setFocus()

    def _networks(self) -> QScrollArea:
        self.rows: dict[str, MemberRow] = {}
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        troubles = {card.name: ensembles.trouble_of(card) for card in self._cards.values()}
        for card in sorted(self._cards.values(), key=lambda c: troubles[c.name] is not None):
            trouble = troubles[card.name]
            row = MemberRow(card, shown(trouble.hint) if trouble else "", is_first=not self.rows)
            row.changed.connect(self._on_changed)
            column.addWidget(row)
            self.rows[card.name] = row
        column.addStretch(1)
        self._list = QScrollArea(widgetResizable=True)
        self._list.setWidget(content)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Networks"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._list

    def _settings(self) -> QScrollArea:
        self.quality = QualityBox()
        self.quality.changed.connect(self._on_changed)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(14)
        column.addLayout(self._rules())
        column.addLayout(self._leads())
        column.addLayout(self._cleaning())
        column.addWidget(self.quality)
        column.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Settings"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._scroll

    def _rules(self) -> QVBoxLayout:
        self.rule = Choice(objectName="ruleCombo")
        self.rule.setAccessibleName(self.tr("Rule"))
        for name, module in ensembles.rules().items():
            self.rule.addItem(shown(module.LABEL), name)
            row = self.rule.count() - 1
            help_text = shown(module.HELP)
            self.rule.setItemData(row, help_text, Qt.ItemDataRole.ToolTipRole)
            self.rule.setItemData(row, help_text, Qt.ItemDataRole.AccessibleDescriptionRole)
        self.rule.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rule.currentIndexChanged.connect(self._on_changed)
        self._rule_help = muted("")
        self._rule_help.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._rule_help.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)  # for any rule
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addWidget(heading(self.tr("How their results are combined")))
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
        column.addWidget(heading(self.tr("Which stem leads")))
        column.addSpacing(3)
        for stem in STEMS:
            button = QRadioButton(shown(LABELS[stem]), checked=stem == VOCALS)
            button.setAccessibleName(self.tr("{0} leads").format(button.text()))
            button.setAccessibleDescription(texts[stem])
            button.toggled.connect(self._on_changed)
            group.addButton(button)
            self.leads[stem] = button
            column.addWidget(button)
            column.addLayout(indented(muted(texts[stem]), button))
            column.addSpacing(3)
        return column

    def _cleaning(self) -> QVBoxLayout:
        text = self.tr("Where a network hears next to no voice, it leaves the music untouched.")
        self.clean = QCheckBox(self.tr("Clean up instrumental-only passages"))
        self.clean.setObjectName("cleanCheck")
        self.clean.setAccessibleDescription(text)
        self.clean.toggled.connect(self._on_changed)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.clean)
        column.addLayout(indented(muted(text), self.clean))
        return column

    @Slot(str)
    def _on_preset(self, name: str) -> None:
        self._show(self._presets[name].recipe)
        self._on_changed()

    def _on_changed(self) -> None:
        if self._is_showing:
            return
        self.presets.show_preset(self._matching())
        help_text = self.rule.currentData(Qt.ItemDataRole.ToolTipRole) or ""
        self._rule_help.setText(help_text)
        self.rule.setAccessibleDescription(help_text)
        ticked = [self._cards[name] for name, row in self.rows.items() if row.is_ticked]
        self.quality.show_cost(ticked)
        self.accept_button.setEnabled(bool(ticked))
        if not ticked:
            self._summary.setText(self.tr("Tick at least one network."))
        elif len(ticked) == 1:
            self._summary.setText(self.tr("One network: tick others to combine them."))
        else:
            text = self.tr("{0} networks: each takes its own time, one after the other.")
            self._summary.setText(text.format(len(ticked)))

    def _matching(self) -> str:
        """Return the preset that is asked for: the one shown if it is, for two may be alike."""
        recipe = self.recipe
        if recipe is None:
            return ""
        alike = [n for n, ready in self._presets.items() if ensembles.is_same(ready.recipe, recipe)]
        return self.preset if self.preset in alike else next(iter(alike), "")
