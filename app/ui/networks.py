"""The networks there are and the choice among them: cards, imports, the ensemble."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.catalog.cards import Card, load_cards
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import LABELS, STEMS
from app.core.errors import StemMissingError
from app.tasks.import_card import EXTENSIONS, SETTINGS_EXTENSIONS
from app.ui import ensembles
from app.ui.describe import import_failed, imported_note
from app.ui.dialogs.ensemble import EnsembleDialog
from app.ui.imports import Imported, Report
from app.ui.memory import MemoryFile
from app.ui.panels.messages import MessageBar
from app.ui.panels.network_combo import ENSEMBLE, PRESET, NetworkCombo
from app.ui.session import Session
from app.ui.song import State
from app.ui.texts import shown


class Networks(QObject):
    """Fills the list of networks, and answers what is asked there.

    Args:
        session: Imports.
        messages: Shows what came of it.
        memory: The last choice.
        window: Parent of dialogs.

    Signals:
        changed(): What can be chosen, or is chosen, is new.
        library_requested(): The user wants to see what other networks there are.
    """

    changed = Signal()
    library_requested = Signal()

    def __init__(
        self, session: Session, messages: MessageBar, memory: MemoryFile, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._memory = memory
        self._window = window
        self._combos: dict[NetworkCombo, str] = {}  # with where the choice is remembered
        self._cards: Mapping[str, Card] = {}
        self._said = ""  # the message of an import that is still shown, perhaps
        session.imports.imported.connect(self._on_imported)
        session.imports.finished.connect(self._on_finished)
        session.imports.stem_wanted.connect(self._on_stem_wanted)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {"importNetwork": self.choose_files, "ensemble": self._show_first_ensemble}

    @property
    def cards(self) -> Mapping[str, Card]:
        """All cards by name."""
        return self._cards

    def attach(self, combo: NetworkCombo, remembered: str = "card") -> None:
        """Fill this list from now on.

        Args:
            combo: It; the first one attached is the song's.
            remembered: Which field of `Memory` keeps its choice.
        """
        self._combos[combo] = remembered
        combo.chosen.connect(partial(self._on_chosen, combo))
        combo.ensemble_requested.connect(partial(self.show_ensemble, combo))
        combo.library_requested.connect(self.library_requested)

    def load(self) -> None:
        """Read the cards and offer them.

        Raises:
            AppError: If a card or preset cannot be read.
        """
        self._show(load_cards())

    def choose(self, name: str) -> None:
        """Separate songs with the card of this name from now on."""
        self._memory.update(card=name)
        self._show(self._cards)

    @Slot()
    def choose_files(self) -> None:
        """Ask for checkpoints and import them."""
        pattern = " ".join(f"*{ending}" for ending in (*EXTENSIONS, *SETTINGS_EXTENSIONS))
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import networks"),
            self._memory.value.import_folder,
            self.tr("Checkpoints of networks ({0});;All files (*)").format(pattern),
        )
        if names:
            self._memory.update(import_folder=str(Path(names[0]).parent))
            self.import_files([Path(name) for name in names])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import these checkpoints."""
        if self._said and self._messages.text == self._said:
            self._messages.clear()
        self._session.imports.start(paths)
        if any(song.state is State.SEPARATING for song in self._session.songs):
            names = ", ".join(path.name for path in paths)
            self._messages.show_note(
                self.tr("{0} will be imported as soon as the separation is done.").format(names)
            )
            self._said = self._messages.text

    @Slot()
    def _show_first_ensemble(self) -> None:
        self.show_ensemble(next(iter(self._combos)))

    def show_ensemble(self, combo: NetworkCombo) -> None:
        """Ask which networks to combine, and how, for this list."""
        start = combo.recipe or combo.ensemble
        dialog = EnsembleDialog(self._cards, start, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._on_ensemble, combo, dialog))
        dialog.open()

    def _show(self, cards: Mapping[str, Card]) -> None:
        self._cards = cards
        memory = self._memory.value
        ensemble = ensembles.remembered(memory.ensemble)
        for combo, remembered in self._combos.items():
            combo.show_cards(cards, getattr(memory, remembered) or memory.card, ensemble)
        self.changed.emit()

    def _on_ensemble(self, combo: NetworkCombo, dialog: EnsembleDialog) -> None:
        recipe, remembered = dialog.recipe, self._combos[combo]
        if recipe is None:
            return
        single = Recipe((Member(recipe.members[0].card),))
        if dialog.preset:
            self._memory.update(**{remembered: PRESET + dialog.preset})
        elif ensembles.is_same(recipe, single):
            self._memory.update(**{remembered: single.members[0].card})
        else:
            kept = ensembles.to_remember(recipe)
            self._memory.update(**{remembered: ENSEMBLE}, ensemble=kept)
        self._show(self._cards)

    def _on_chosen(self, combo: NetworkCombo, key: str) -> None:
        self._memory.update(**{self._combos[combo]: key})
        self.changed.emit()

    @Slot(object)
    def _on_imported(self, imported: Imported) -> None:
        self._memory.update(card=imported.card.name)
        self._show(imported.cards)

    @Slot(object)
    def _on_finished(self, report: Report) -> None:
        if report.failures:
            self._messages.show_error(import_failed(report))
        else:
            self._messages.show_note(*imported_note(report))
        self._said = self._messages.text

    @Slot(object, object, object)
    def _on_stem_wanted(self, error: StemMissingError, path: Path, settings: Path | None) -> None:
        start = self._session.imports.start_as
        self._messages.show_offer(
            shown(error.message),
            self.tr("Which of the two does it give?"),
            *((shown(LABELS[stem]), partial(start, path, settings, stem)) for stem in STEMS),
        )
