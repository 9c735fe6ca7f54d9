import numpy as np
import pytest
import soundfile

from tests.ui.parts import use
from tests.ui.sections_parts import RATE, Shares, mark, reseparate, shares, write_cards


@pytest.fixture
def engine(engine, store):
    write_cards()
    return Shares(store.root)


@pytest.fixture
def window(window):
    use(window.separation.combo, "halves")
    return window


@pytest.fixture
def sectioned(separated, qtbot):
    """One section with two takes, the second one chosen."""
    mark(separated, RATE, 2 * RATE)
    reseparate(separated, qtbot, "thirds")
    reseparate(separated, qtbot, "tenths")
    assert shares(separated) == ["thirds", "tenths"]
    return separated


@pytest.fixture
def long_song(tmp_path):
    seconds = np.arange(30 * RATE) / RATE
    audio = 0.3 * np.sin(2 * np.pi * 220 * seconds)
    path = tmp_path / "Long.wav"
    stereo = np.stack([audio, audio], 1).astype(np.float32)
    soundfile.write(path, stereo, RATE, subtype="FLOAT")
    return path
