import pytest
import torch

from app.core.errors import AppError, SeparationError
from app.separation import devices


class Backend:
    def __init__(self, there):
        self.is_available = lambda: there


@pytest.fixture
def no_accelerator(monkeypatch):
    for name in ("cuda", "mps", "xpu"):
        monkeypatch.setattr(torch, name, Backend(False))


def test_without_an_accelerator_the_processor_is_chosen(no_accelerator):
    assert devices.choose_device() == torch.device("cpu")


@pytest.mark.parametrize("name", ["cuda", "mps", "xpu"])
def test_a_named_device_that_is_missing_is_explained(no_accelerator, name):
    with pytest.raises(AppError, match="This computer has no") as caught:
        devices.choose_device(name)
    assert "auto" in caught.value.hint


def test_an_unknown_name_is_explained():
    with pytest.raises(AppError, match="not a device"):
        devices.choose_device("abacus")


def test_a_device_that_miscalculates_or_fails_is_passed_over(no_accelerator, monkeypatch):
    monkeypatch.setattr(torch, "cuda", Backend(True))

    def fails(wave, kind):
        raise RuntimeError("no kernel image is available")

    monkeypatch.setattr(devices, "_sample", fails)
    assert devices.choose_device() == torch.device("cpu")
    monkeypatch.setattr(devices, "_sample", lambda wave, kind: wave[:4] + (kind == "cuda"))
    assert devices.choose_device() == torch.device("cpu")
    monkeypatch.setattr(devices, "_sample", lambda wave, kind: wave[:4])
    assert devices.choose_device() == torch.device("cuda")


@pytest.mark.parametrize(("processors", "threads"), [(1, 1), (2, 1), (16, 15)])
def test_one_processor_stays_free(monkeypatch, processors, threads):
    monkeypatch.setattr("os.sched_getaffinity", lambda process: range(processors), raising=False)
    seen = []
    monkeypatch.setattr(torch, "set_num_threads", seen.append)
    devices.leave_a_core_free()
    assert seen == [threads]


@pytest.mark.parametrize("error", [torch.OutOfMemoryError, MemoryError])
def test_lack_of_memory_becomes_a_sentence(error):
    with pytest.raises(SeparationError, match="not enough memory"), devices.memory_explained("X"):
        raise error


@pytest.mark.parametrize(("has", "expected"), [(True, torch.bfloat16), (False, torch.float32)])
def test_processors_with_matrix_units_for_it_take_bfloat16(monkeypatch, has, expected):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"amx_bf16": has})
    assert devices.choose_precision(torch.device("cpu")) == expected
    assert devices.choose_precision(torch.device("mps")) == torch.float32


def test_a_named_precision_is_taken_and_an_unknown_one_explained():
    assert devices.choose_precision(torch.device("cpu"), "float16") == torch.float16
    with pytest.raises(AppError, match="is not a precision") as caught:
        devices.choose_precision(torch.device("cpu"), "float8")
    assert "bfloat16" in caught.value.hint


@pytest.mark.parametrize(("sharing", "threads"), [("1", 7), ("2", 3), ("16", 1), ("two", 7)])
def test_ranks_on_one_machine_share_its_processors(monkeypatch, sharing, threads):
    monkeypatch.setenv("LOCAL_WORLD_SIZE", sharing)
    monkeypatch.setattr("os.sched_getaffinity", lambda process: set(range(8)), raising=False)
    assert devices.inference_threads() == threads


def test_one_of_several_devices_is_asked_for_by_number():
    assert devices.choose_device("cpu:0") == torch.device("cpu:0")
    for name in ("cpu:x", "tpu:0", "cuda:"):
        with pytest.raises(AppError, match="is not a device"):
            devices.choose_device(name)
