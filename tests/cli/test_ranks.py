"""Which part of the work a process takes, as torchrun says it."""

from itertools import chain

import pytest

from app.cli.main import run
from app.cli.ranks import ALONE, Rank, current_rank, device_of
from app.core.errors import AppError


def test_without_torchrun_a_process_does_everything():
    assert current_rank({}) == ALONE
    assert current_rank({"WORLD_SIZE": "1", "RANK": "0"}) == ALONE
    assert ALONE.share("abc") == ["a", "b", "c"]
    assert ALONE.mark("one\ntwo") == "one\ntwo"


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
def test_each_item_is_somebodys_and_nobody_elses(count):
    items = list(range(5))
    shares = [Rank(number, count).share(items) for number in range(count)]
    assert sorted(chain(*shares)) == items


def test_a_place_is_read_from_the_environment():
    rank = current_rank({"WORLD_SIZE": "4", "RANK": "3", "LOCAL_RANK": "1"})
    assert rank == Rank(3, 4, 1)
    assert rank.mark("one\ntwo") == "[rank 4/4] one\n[rank 4/4] two"


@pytest.mark.parametrize(
    "environment",
    [
        {"WORLD_SIZE": "2"},
        {"WORLD_SIZE": "2", "RANK": "2"},
        {"WORLD_SIZE": "2", "RANK": "-1"},
        {"WORLD_SIZE": "many", "RANK": "0"},
        {"WORLD_SIZE": "0", "RANK": "0"},
    ],
)
def test_a_place_that_is_none_is_refused_in_words(environment):
    with pytest.raises(AppError, match="torchrun"):
        current_rank(environment)


def test_errors_bear_the_rank(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("WORLD_SIZE", "2")
    monkeypatch.setenv("RANK", "1")
    assert run(["separate", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.startswith("[rank 2/2] unsung: These folders hold no songs.")


@pytest.mark.parametrize(
    ("cards", "rank", "asked", "device"),
    [
        (2, Rank(3, 4, 1), "auto", "cuda:1"),
        (2, Rank(2, 4, 0), "cuda", "cuda:0"),
        (1, Rank(1, 2, 1), "auto", "cuda:0"),
        (0, Rank(1, 2, 1), "auto", "auto"),
        (0, Rank(1, 2, 1), "cuda", "cuda"),  # refused in words when it is needed
        (2, Rank(1, 2, 1), "cpu", "cpu"),
        (2, Rank(1, 2, 1), "cuda:0", "cuda:0"),
        (2, ALONE, "auto", "auto"),
    ],
)
def test_each_process_takes_a_graphics_card_of_its_own(cards, rank, asked, device, monkeypatch):
    def choose(name):
        if int(name.removeprefix("cuda:")) < cards:
            return name
        raise AppError("There is no such card.")

    monkeypatch.setattr("app.separation.devices.choose_device", choose)
    assert device_of(rank, asked) == device


@pytest.mark.parametrize("name", ["cuda:", "cpu:1", "gpu", "cuda:x", "cuda: 1"])
def test_a_device_that_is_none_is_refused_with_a_way_out(name, capsys):
    with pytest.raises(SystemExit):
        run(["separate", "a.wav", "--out", "o", "--device", name])
    assert "is not a device; choose auto, cpu" in capsys.readouterr().err
