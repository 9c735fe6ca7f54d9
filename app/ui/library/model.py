"""The table of networks as a Qt model, and what of it is shown in which order."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from app.tasks.network_shelf import INSTALLED, Shelved
from app.ui.library import words
from app.ui.library.downloads import Download, Downloads
from app.ui.texts import shown

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NETWORK = Role.UserRole  # the `Shelved` of a row
SORT = Role.UserRole + 1
DOWNLOAD = Role.UserRole + 2  # the `Download` of a row, or None
AIR = "\u2002"  # a space of half the height of the letters
ALL, HERE, ELSEWHERE = "all", "installed", "available"


class Column(IntEnum):
    """The columns, from left to right."""

    NAME, BEST_AT, SIZE, SPEED, LICENCE, STATE = range(6)


class NetworkModel(QAbstractTableModel):
    """One row for each network.

    Args:
        downloads: Those that run; their rows follow them.
        parent: Owner.
    """

    def __init__(self, downloads: Downloads, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._rows: tuple[Shelved, ...] = ()
        downloads.changed.connect(self._on_download)

    def show_networks(self, networks: Sequence[Shelved]) -> None:
        """Show these; where only what is known of them changed, the rows stay."""
        names = [network.name for network in networks]
        if names and names == [network.name for network in self._rows]:
            self._rows = tuple(networks)
            self.dataChanged.emit(self.index(0, 0), self.index(len(names) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(networks)
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """Return the row of a network, or -1."""
        return next((row for row, n in enumerate(self._rows) if n.name == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many networks there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Return the title of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(Column(section))
        titles = {
            Column.NAME: self.tr("Network"),
            Column.BEST_AT: self.tr("Best at"),
            Column.SIZE: self.tr("Size"),
            Column.SPEED: self.tr("Speed"),
            Column.LICENCE: self.tr("Licence"),
            Column.STATE: self.tr("State"),
        }
        if role == Role.AccessibleTextRole:
            return titles[Column(section)]
        return padded(titles[Column(section)]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = 0) -> object:
        """Return what is known of a network, as text, for sorting, or as it is."""
        if not index.isValid():
            return None
        network, column = self._rows[index.row()], Column(index.column())
        download = self._downloads.of(network.name)
        if role == Role.DisplayRole:
            return _text(network, column, download)
        if role == NETWORK:
            return network
        if role == DOWNLOAD:
            return download
        if role == SORT:
            return _rank(network, column, download)
        if role == Role.TextAlignmentRole:
            return _alignment(column)
        if role == Role.ToolTipRole:
            return _tip(network, column)
        if role == Role.AccessibleTextRole:
            title = self.headerData(column, Qt.Orientation.Horizontal, Role.AccessibleTextRole)
            return f"{title}: {_text(network, column, download)}"
        return None

    def _on_download(self, name: str) -> None:
        row = self.row_of(name)
        if row >= 0:
            cell = self.index(row, Column.STATE)
            self.dataChanged.emit(cell, cell)


class NetworkFilter(QSortFilterProxyModel):
    """The networks that are wanted, sorted by any column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._state = ALL
        self._is_commercial = False
        self.setSortRole(SORT)
        self.setDynamicSortFilter(True)

    def search(self, text: str) -> None:
        """Show only networks in which all of these words are found."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def set_state(self, state: str) -> None:
        """Show `ALL`, or only what is `HERE` or `ELSEWHERE`."""
        self.beginFilterChange()
        self._state = state
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def set_commercial(self, is_wanted: bool) -> None:
        """Show only what is known to allow commercial use, or all."""
        self.beginFilterChange()
        self._is_commercial = is_wanted
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Say whether a network is wanted."""
        network: Shelved = self.sourceModel().index(row, 0, parent).data(NETWORK)
        if self._state != ALL and (network.state == INSTALLED) != (self._state == HERE):
            return False
        if self._is_commercial and network.commercial != "yes":
            return False
        parts = (network.label, shown(network.description), network.family, network.author)
        text = " ".join((*parts, network.licence, network.name)).casefold()
        return all(word in text for word in self._words)


def padded(text: str) -> str:
    """Return a text with air on both sides, which neither headers nor cells have of their own."""
    return f"{AIR}{text}{AIR}"


def _text(network: Shelved, column: Column, download: Download | None) -> str:
    if column == Column.NAME:
        return shown(network.label)
    if column == Column.BEST_AT:
        return shown(network.description)
    if column == Column.SIZE:
        return words.size_text(network.bytes)
    if column == Column.SPEED:
        return words.speed_text(network)
    if column == Column.LICENCE:
        return words.licence_text(network)
    return words.state_text(network, download)


def _rank(network: Shelved, column: Column, download: Download | None) -> object:
    if column == Column.SIZE:
        return float(network.bytes)  # an int of Python's may not fit one of Qt's
    if column == Column.SPEED:
        return words.speed_rank(network)
    # Without marks and case: how letters with marks are sorted differs between systems.
    parts = unicodedata.normalize("NFKD", _text(network, column, download))
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


def _tip(network: Shelved, column: Column) -> str | None:
    tips = {
        Column.BEST_AT: shown(network.description),
        Column.SPEED: words.speed_sentence(network),
        Column.LICENCE: shown(network.licence),
    }
    return tips.get(column)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    is_number = column == Column.SIZE
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
