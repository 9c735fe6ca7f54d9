"""The window of the network library: search and filters, the table, and what is known of a row."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.tasks.network_shelf import INSTALLED, Shelf, Shelved
from app.ui.library import words
from app.ui.library.cells import Cell, StateCell
from app.ui.library.detail import Detail
from app.ui.library.downloads import Downloads
from app.ui.library.model import ALL, ELSEWHERE, HERE, NETWORK, Column, NetworkFilter, NetworkModel

WIDTH, HEIGHT = 88, 44  # of the window, in lines of text
SHARE_OF_SCREEN = 0.92  # that it may take
WIDTHS = {  # of columns, in lines of text; what is left is for what a network is best at
    Column.NAME: 15.5,
    Column.SIZE: 5.5,
    Column.SPEED: 8,
    Column.LICENCE: 8.5,
    Column.STATE: 9.5,
}
LEAST = 8  # the same, for what a network is best at
ROW = 1.7  # lines of text


class LibraryWindow(QDialog):
    """Lists networks; what is to be done with one is asked through `detail`.

    Args:
        downloads: Those that run.
        parent: The program's window.

    Signals:
        current_changed(): Another network is shown, or none.
        import_asked(): The user wants to import a file.

    Attributes:
        detail: Shows the current network.
    """

    current_changed = Signal()
    import_asked = Signal()

    def __init__(self, downloads: Downloads, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="libraryWindow")
        self.setWindowTitle(self.tr("Network library"))
        self.setSizeGripEnabled(True)
        self.model = NetworkModel(downloads, self)
        self.rows = NetworkFilter(self)
        self.rows.setSourceModel(self.model)
        self._was_filled = False
        self._build()
        line = self.fontMetrics().height()
        room = self.screen().availableGeometry().size() * SHARE_OF_SCREEN
        self.resize(QSize(line * WIDTH, line * HEIGHT).boundedTo(room))
        self.setMinimumSize(line * 48, line * 22)
        self.rows.rowsInserted.connect(self._on_rows)
        self.rows.rowsRemoved.connect(self._on_rows)
        self.rows.modelReset.connect(self._on_rows)
        self._on_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room for them."""
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self._fit)  # by then the table has its new width

    @property
    def current(self) -> Shelved | None:
        """The network that is shown."""
        index = self.table.currentIndex()
        return index.data(NETWORK) if index.isValid() else None

    def show_shelf(self, shelf: Shelf) -> None:
        """Show these networks; the current one stays."""
        current = self.current
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show_networks(shelf.networks)
        if current is not None:
            self.choose(current.name)
        elif not self._was_filled:
            self.table.selectRow(0)
        self._was_filled = True
        count = sum(network.state == INSTALLED for network in shelf.networks)
        used = self.tr("{0} of {1} networks installed  ·  {2} on this disk")
        text = used.format(count, len(shelf.networks), words.size_text(shelf.used))
        if not shelf.is_connected:
            text += "  ·  " + self.tr("This computer is offline.")
        self.used.setText(text)
        self.current_changed.emit()

    def choose(self, name: str) -> None:
        """Make a network the current one, if the filters let it through."""
        row = self.model.row_of(name)
        index = self.rows.mapFromSource(self.model.index(row, 0)) if row >= 0 else QModelIndex()
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def clear_filters(self) -> None:
        """Show all networks."""
        self.search.clear()
        self.state.setCurrentIndex(0)
        self.commercial.setChecked(False)

    def _build(self) -> None:
        self.detail = Detail()
        side = QWidget(autoFillBackground=True)
        side.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.detail)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(self._build_list())
        split.addWidget(side)
        split.setStretchFactor(0, 1)
        split.setSizes([3 * WIDTH, WIDTH])
        split.splitterMoved.connect(self._fit)
        split.handle(1).setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addLayout(self._build_filters())
        column.addWidget(split, 1)
        column.addLayout(self._build_foot())
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._on_find)

    def _build_filters(self) -> QHBoxLayout:
        self.search = QLineEdit(clearButtonEnabled=True, objectName="librarySearch")
        self.search.setPlaceholderText(self.tr("Search by name, author, kind or purpose"))
        self.search.setAccessibleName(self.tr("Search networks"))
        self.search.findChild(QToolButton).setAccessibleName(self.tr("Clear search"))
        self.search.textChanged.connect(self.rows.search)
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("Which networks"))
        for key, text in (
            (ALL, self.tr("All networks")),
            (HERE, self.tr("Installed")),
            (ELSEWHERE, self.tr("Not installed")),
        ):
            self.state.addItem(text, key)
        self.state.currentIndexChanged.connect(self._on_state)
        self.commercial = QCheckBox(self.tr("Licence allows commercial use"))
        self.commercial.toggled.connect(self.rows.set_commercial)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.state)
        row.addWidget(self.commercial)
        return row

    def _build_list(self) -> QWidget:
        self.table = table = QTableView(objectName="libraryTable")
        table.setAccessibleName(self.tr("Networks"))
        table.setModel(self.rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setAlternatingRowColors(True)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setItemDelegate(Cell(table))
        table.setItemDelegateForColumn(Column.STATE, StateCell(table))
        line = self.fontMetrics().height()
        table.verticalHeader().setDefaultSectionSize(round(line * ROW))
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        for column in Column:
            table.setColumnWidth(column, round(line * WIDTHS.get(column, 12)))
        head.setSortIndicatorClearable(True)  # the order of the catalogue
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.selectionModel().selectionChanged.connect(self._on_selected)
        table.activated.connect(self._on_activated)
        self.nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.nothing.setText(self.tr("No network is like that. Search for less, or show all."))
        self.nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table, 1)
        column.addWidget(self.nothing, 1)
        return both

    def _build_foot(self) -> QHBoxLayout:
        self.used = QLabel()
        self.used.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        importing = QPushButton(self.tr("Import file…"), autoDefault=False)
        importing.clicked.connect(self.import_asked)
        closing = QPushButton(self.tr("Close"), icon=QIcon(), autoDefault=False)
        closing.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.used, 1)
        row.addWidget(importing)
        row.addWidget(closing)
        return row

    @Slot()
    def _fit(self) -> None:
        line, room = self.fontMetrics().height(), self.table.viewport().width()
        needed = line * sum(WIDTHS.values())
        without = needed - line * WIDTHS[Column.LICENCE]
        self.table.setColumnHidden(Column.LICENCE, room < needed)
        self.table.setColumnHidden(Column.SPEED, room < without)
        left = room - (needed if room >= needed else without)
        was_narrow = self.table.isColumnHidden(Column.BEST_AT)
        stretched = Column.BEST_AT if left >= line * LEAST else Column.NAME
        self.table.setColumnHidden(Column.BEST_AT, stretched != Column.BEST_AT)
        head = self.table.horizontalHeader()
        for column in (Column.NAME, Column.BEST_AT):
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(
                column, mode.Stretch if column == stretched else mode.Interactive
            )
        if was_narrow and stretched == Column.BEST_AT:
            self.table.setColumnWidth(Column.NAME, round(line * WIDTHS[Column.NAME]))

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _on_state(self) -> None:
        self.rows.set_state(self.state.currentData())

    @Slot()
    def _on_rows(self) -> None:
        is_empty = self._was_filled and self.rows.rowCount() == 0
        self.nothing.setVisible(is_empty)
        self.table.setHidden(is_empty)

    @Slot(QItemSelection)
    def _on_selected(self, selected: QItemSelection) -> None:
        self.current_changed.emit()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        """Lead from the row to what can be done with it; nothing is downloaded by a key alone."""
        detail = self.detail
        buttons = (detail.download_button, detail.cancel_button, detail.use_button)
        button = next((b for b in (*buttons, detail.try_button) if _is_usable(b)), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)


def _is_usable(button: QPushButton) -> bool:
    return button.isVisible() and button.isEnabled()
