"""The table of networks: what it says, how it is sorted, what the filters let through."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.core.errors import DownloadError
from app.tasks.network_shelf import AVAILABLE, BY_HAND, INSTALLED, Shelved
from app.ui.library.downloads import Download, Downloads
from app.ui.library.model import ELSEWHERE, HERE, SORT, Column, NetworkFilter, NetworkModel

NETWORKS = (
    Shelved("big", "Big Roformer", "Clean vocals.", "Not known.", author="Ann", speed="slow",
            bytes=1_234_000_000, family="Mel-Band Roformer"),
    Shelved("small", "small Net", "Quick instrumental.", "MIT", author="Bo", speed="fast",
            bytes=59_000_000, commercial="yes"),
    Shelved("here", "Compact", "Small and quick.", "MIT", commercial="yes", measured=11.34,
            bytes=3_000_000, state=INSTALLED),
    Shelved("mine", "Émile", "Mine.", "CC BY-NC", commercial="no", measured=0.94,
            bytes=900, state=INSTALLED, is_own=True),
    Shelved("wait", "Waiting", "To be imported.", "Not stated", state=BY_HAND),
)  # fmt: skip

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def downloads(qapp):
    downloads = Downloads(None)
    yield downloads
    downloads.close()


@pytest.fixture
def model(downloads):
    model = NetworkModel(downloads)
    QAbstractItemModelTester(model, FATAL, model)
    model.show_networks(NETWORKS)
    return model


@pytest.fixture
def rows(model):
    rows = NetworkFilter()
    QAbstractItemModelTester(rows, FATAL, rows)
    rows.setSourceModel(model)
    return rows


def text(model, row, column):
    return model.index(row, column).data()


def names(rows):
    return [text(rows, row, Column.NAME) for row in range(rows.rowCount())]


def test_a_row_says_what_is_known(model):
    assert [text(model, 0, column) for column in Column] == [
        "Big Roformer", "Clean vocals.", "1.23 GB", "slow", "Unclear", "Available",
    ]  # fmt: skip
    assert [text(model, 2, column) for column in list(Column)[2:]] == [
        "3 MB", "11 × real time", "Commercial use", "Came with Unsung",
    ]  # fmt: skip
    assert [text(model, 3, column) for column in list(Column)[2:]] == [
        "1 KB", "0.9 × real time", "Not commercial", "Installed",
    ]  # fmt: skip
    assert text(model, 4, Column.SIZE) == text(model, 4, Column.SPEED) == "—"
    assert text(model, 4, Column.STATE) == "To be imported"


def test_a_cell_is_read_out_with_its_column(model):
    spoken = model.index(0, Column.SIZE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Size: 1.23 GB"


def test_what_changes_keeps_its_row_and_what_is_new_makes_a_table(model, qtbot):
    changed = (replace(NETWORKS[0], state=INSTALLED, is_own=True), *NETWORKS[1:])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_networks(changed)
    assert text(model, 0, Column.STATE) == "Installed"
    with qtbot.waitSignal(model.modelReset):
        model.show_networks(NETWORKS[1:])
    assert model.rowCount() == len(NETWORKS) - 1
    assert model.rowCount(model.index(0, 0)) == 0
    model.show_networks(())
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(
    ("download", "said"),
    [
        (Download(), "Waiting"),
        (Download(0.426, "", is_waiting=False), "Downloading 42 %"),
        (Download(0.426, "", is_waiting=False, is_stopping=True), "Stopping"),
        (Download(error=DownloadError("No.", "Again."), is_waiting=False), "Not downloaded"),
    ],
)
def test_the_state_follows_a_download(model, downloads, download, said):
    downloads._set("small", download)
    assert text(model, 1, Column.STATE) == said
    downloads._set("small", None)
    assert text(model, 1, Column.STATE) == "Available"


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (Column.NAME, ["Big Roformer", "Compact", "Émile", "small Net", "Waiting"]),
        (Column.SIZE, ["Waiting", "Émile", "Compact", "small Net", "Big Roformer"]),
        (Column.SPEED, ["Waiting", "Big Roformer", "small Net", "Émile", "Compact"]),
    ],
)
def test_every_column_sorts_by_what_it_means(rows, column, order):
    rows.sort(column, Qt.SortOrder.AscendingOrder)
    assert names(rows) == order
    rows.sort(column, Qt.SortOrder.DescendingOrder)
    assert names(rows) == order[::-1]


def test_sorting_by_no_column_brings_back_the_order_of_the_catalogue(rows):
    rows.sort(Column.SIZE)
    rows.sort(-1)
    assert names(rows) == [network.label for network in NETWORKS]


def test_every_word_of_a_search_has_to_be_found_somewhere(rows):
    rows.search("ROFORMER ann")
    assert names(rows) == ["Big Roformer"]
    rows.search("quick")
    assert names(rows) == ["small Net", "Compact"]
    rows.search("quick nonsense")
    assert names(rows) == []
    rows.search("  ")
    assert len(names(rows)) == len(NETWORKS)


def test_filters_show_what_is_here_what_is_not_and_what_may_be_sold_with(rows):
    rows.set_state(HERE)
    assert names(rows) == ["Compact", "Émile"]
    rows.set_commercial(True)
    assert names(rows) == ["Compact"]
    rows.set_state(ELSEWHERE)
    assert names(rows) == ["small Net"]
    rows.set_commercial(False)
    assert names(rows) == ["Big Roformer", "small Net", "Waiting"]


def test_a_network_whose_state_changes_moves_through_the_filter(rows, model):
    rows.set_state(HERE)
    model.show_networks((replace(NETWORKS[0], state=INSTALLED), *NETWORKS[1:]))
    assert "Big Roformer" in names(rows)


def test_sizes_of_gigabytes_are_sorted_as_numbers(model):
    assert model.index(0, Column.SIZE).data(SORT) == 1_234_000_000.0
    assert NETWORKS[0].state == AVAILABLE
