import pytest

from app.tasks.engine_process import EngineProcess
from app.tasks.local_engine import Running
from tests.fakes.engines import Halves


class Told(Halves):
    """Says how networks run, as it was told."""

    def __init__(self, store_root, device="auto", precision="auto"):
        super().__init__(store_root)
        self.running = Running(
            "cpu" if device == "auto" else device,
            "float32" if precision == "auto" else precision,
        )

    def warm(self):
        return self.running


@pytest.fixture
def engine(store):
    engine = EngineProcess(store.root, build=Told)
    yield engine
    engine.close()


@pytest.fixture
def window(window, qtbot):
    with qtbot.waitSignal(window.session.engine_ready, timeout=20_000):
        window.start_work([])
    return window


def texts(window):
    return {name: window.actions_by_name[name].text().replace("&", "") for name in
            ("device_auto", "precision_auto")}  # fmt: skip


def test_the_menu_tells_what_automatic_came_to(window):
    assert texts(window) == {
        "device_auto": "Automatic: Processor",
        "precision_auto": "Automatic: 32 bit",
    }
    assert window.actions_by_name["device_auto"].isChecked()


def test_another_precision_is_used_shown_and_remembered(window, qtbot):
    with qtbot.waitSignal(window.session.engine_ready, timeout=20_000) as ready:
        window.actions_by_name["precision_bfloat16"].trigger()
    assert ready.args[0] == Running("cpu", "bfloat16")
    assert window.actions_by_name["precision_bfloat16"].isChecked()
    assert texts(window)["precision_auto"] == "Automatic"
    assert window._memory.value.precision == "bfloat16"
