"""Panel part: the list from which a network or an ensemble is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app.catalog.cards import Card, default_card
from app.catalog.recipes import Member, Recipe
from app.core.errors import AppError, CardError
from app.ui import ensembles
from app.ui.texts import explained, shown

# Keys no card has: a card is named like its file.
ENSEMBLE, EDIT, LIBRARY, PRESET = "/ensemble", "/edit", "/library", "/preset/"
WIDEST, WIDEST_LIST = 18, 44  # lines of text
PADDING = 4  # pixels a style may put around the text


class NetworkCombo(QComboBox):
    """Presets, cards, the ensemble if there is one; "Ensemble…" and the library for others.

    Signals:
        chosen(key): The user picked the card of that name, `ENSEMBLE`, or `PRESET` and a name.
        ensemble_requested(): The user wants to put an ensemble together.
        library_requested(): The user wants to see what other networks there are.
    """

    chosen = Signal(str)
    ensemble_requested = Signal()
    library_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="ensembleCombo")
        self.ensemble: Recipe | None = None
        self._presets: dict[str, Recipe] = {}
        self._is_stepping = False
        self._kept = -1
        self.setAccessibleName(self.tr("Network"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaximumWidth(self.fontMetrics().height() * WIDEST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentIndexChanged.connect(self._on_index)
        self.activated.connect(self._on_activated)

    @property
    def recipe(self) -> Recipe | None:
        """What the choice amounts to; None while no card is usable."""
        key = self.currentData()
        if key == ENSEMBLE:
            return self.ensemble
        if key in self._presets:
            return self._presets[key]
        return Recipe((Member(key),)) if key and key not in (EDIT, LIBRARY) else None

    def show_cards(
        self, cards: Mapping[str, Card], preferred: str, ensemble: Recipe | None = None
    ) -> None:
        """Offer these; what lacks a checkpoint can be seen but not chosen.

        Args:
            cards: All cards by name.
            preferred: Key of what to choose if it is usable.
            ensemble: The ensemble to offer besides them.

        Raises:
            AppError: If one of the program's presets is broken.
        """
        self.ensemble = ensemble
        self.clear()
        self._add_presets(cards)
        usable = {c.name for c in cards.values() if self._add_card(c)} | self._presets.keys()
        if ensemble is not None:
            text, trouble = ensembles.described(ensemble, cards), None
            if trouble := ensembles.trouble_with(ensemble, cards):
                text = f"{text}\n\n{explained(trouble)}"
            else:
                usable.add(ENSEMBLE)
            self._add(ensembles.title_of(ensemble, cards), ENSEMBLE, text, trouble)
        self.insertSeparator(self.count())
        self._add(self.tr("Ensemble…"), EDIT, self.tr("Let several networks work together"))
        self._add(self.tr("Network library…"), LIBRARY, self.tr("Get, try and remove networks"))
        try:
            key = preferred if preferred in usable else default_card(cards).name
        except CardError as error:
            self.setCurrentIndex(-1)
            self.setPlaceholderText(shown(error.message))
        else:
            self.setCurrentIndex(self.findData(key))
        self._kept = self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the networks without stumbling into the dialog at the end."""
        self._is_stepping = True
        super().keyPressEvent(event)
        self._is_stepping = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step through them too."""
        self._is_stepping = True
        super().wheelEvent(event)
        self._is_stepping = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice, a long one shortened."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - PADDING
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """Open the list, wide enough for the title of an ensemble."""
        widest = self.fontMetrics().height() * WIDEST_LIST
        wanted = self.view().sizeHintForColumn(0) + self.fontMetrics().height() * 2
        self.view().setMinimumWidth(min(wanted, widest))
        super().showPopup()

    def _add_presets(self, cards: Mapping[str, Card]) -> None:
        """Offer what can be used of the presets, under a heading; cards follow under theirs."""
        self._presets = {}
        for name, ready in ensembles.presets(cards).items():
            if not self._presets:
                self._add_heading(self.tr("Presets"))
            label = shown(ready.preset.label)
            sentence = shown(ready.preset.sentence)
            text = f"{sentence}\n\n{ensembles.described(ready.recipe, cards)}"
            self._add(label, PRESET + name, text)
            self._presets[PRESET + name] = ready.recipe
        if self._presets:
            self._add_heading(self.tr("Networks"))

    def _add_heading(self, title: str) -> None:
        self.addItem(title)
        item = self.model().item(self.count() - 1)
        item.setFlags(Qt.ItemFlag.NoItemFlags)  # neither mouse nor keys stop there
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        item.setFont(font)

    def _add_card(self, card: Card) -> bool:
        trouble = ensembles.trouble_of(card)
        text = shown(card.sentence)
        if trouble is not None:
            text = f"{text}\n\n{explained(trouble)}".strip()
        self._add(shown(card.label), card.name, text, trouble)
        return trouble is None

    def _add(self, title: str, key: str, text: str, trouble: AppError | None = None) -> None:
        self.addItem(title, key)
        row = self.count() - 1
        model: QStandardItemModel = self.model()
        model.item(row).setEnabled(trouble is None)
        self.setItemData(row, text, Qt.ItemDataRole.ToolTipRole)
        self.setItemData(row, text, Qt.ItemDataRole.AccessibleDescriptionRole)

    @Slot(int)
    def _on_index(self, index: int) -> None:
        tip = self.itemData(index, Qt.ItemDataRole.ToolTipRole) or ""
        key = self.itemData(index)
        if key == ENSEMBLE or key in self._presets:
            tip = f"{self.itemText(index)}\n\n{tip}"
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        key = self.itemData(index)
        if key not in (EDIT, LIBRARY):
            self._kept = index
            self.chosen.emit(key)
            return
        self.setCurrentIndex(self._kept)
        if not self._is_stepping:
            (self.ensemble_requested if key == EDIT else self.library_requested).emit()
