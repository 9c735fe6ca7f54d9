import pytest
import torch

from app.separation.batches import MOST, Batches, fitting_batch
from tests.separation import fakes

GB = 10**9


@pytest.mark.parametrize(
    ("free", "one", "batch"),
    [(10 * GB, GB, 4), (10 * GB, 4 * GB, 1), (10 * GB, 3 * GB, 2), (100 * GB, GB, MOST), (0, 0, 1)],
)
def test_the_batch_leaves_a_share_of_the_memory_free(free, one, batch):
    assert fitting_batch(free, one) == batch


def test_on_a_processor_chunks_go_one_by_one(store):
    assert Batches(store, fakes.card(), torch.device("cpu")).known == 1


def test_the_batch_of_a_graphics_card_is_found_once_and_remembered(store, monkeypatch):
    class Backend:
        @staticmethod
        def get_device_name(device):
            return "Some card"

        @staticmethod
        def memory_allocated(device):
            return 2 * GB

        @staticmethod
        def max_memory_allocated(device):
            return 3 * GB

        @staticmethod
        def reset_peak_memory_stats(device):
            passes.append("reset")

    passes = []
    monkeypatch.setattr(torch, "cuda", Backend)
    monkeypatch.setattr("app.separation.batches.free_memory", lambda device: 10 * GB)
    batches = Batches(store, fakes.card(), torch.device("cuda"))
    assert batches.known is None
    assert batches.find(lambda: passes.append("pass")) == 4
    assert passes == ["reset", "pass"]
    assert Batches(store, fakes.card(), torch.device("cuda")).known == 4
    assert Batches(store, fakes.card(chunk=5), torch.device("cuda")).known is None
