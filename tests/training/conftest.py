import numpy as np
import pytest
import soundfile
import torch

from app.audio.store import Store
from app.core.jobs import Job
from app.training.config import TrainingConfig
from app.training.library import load_library

RATE = 44_100
SECONDS = 3


def tone(frequency, seconds=SECONDS, channels=1, seed=0):
    rng = np.random.default_rng(seed)
    time = np.arange(int(seconds * RATE)) / RATE
    audio = 0.3 * np.sin(2 * np.pi * frequency * time) + 0.01 * rng.standard_normal(len(time))
    return np.repeat(audio[:, None], channels, axis=1).astype(np.float32)


def write(path, audio, rate=RATE):
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, audio, rate, subtype="PCM_16")
    return path


TINY = {
    "family": "compact",
    "network": {
        "n_fft": 512, "hop_length": 256, "zones": [64, 128], "patches": [4, 8],
        "widths": [8, 8, 16], "blocks": [1, 1, 1], "halve_time": [False, True],
        "attention": 1, "heads": 2, "dropout": 0.1,
    },
    "schedule": {"steps": 6, "warmup": 1},
    "stages": [{"until": 3, "frames": 4096, "batch": 2}, {"until": 6, "frames": 8192, "batch": 2}],
    "precision": "fp32", "chunk": 32_768, "context": 4096,
    "validate_every": 2, "excerpts": 1, "excerpt_seconds": 0.5, "leave_out": ["held*"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def config():
    return TrainingConfig.from_dict(TINY)


@pytest.fixture
def data(tmp_path):
    """A data folder: two voices, two instrumentals, a true pair, and a pair that is held out."""
    folder = tmp_path / "data"
    write(folder / "vocals" / "anna.wav", tone(440))
    write(folder / "vocals" / "berta.wav", tone(550, seed=1))
    write(folder / "instrumental" / "polka.wav", tone(110, channels=2, seed=2))
    write(folder / "instrumental" / "waltz.wav", tone(165, channels=2, seed=3))
    for name, pitch in (("song", 660), ("held", 770)):
        write(folder / "pairs" / f"{name}__vocals.wav", tone(pitch, seed=4))
        write(folder / "pairs" / f"{name}__instrumental.wav", tone(pitch / 4, channels=2, seed=5))
    return folder


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def library(data, store):
    return load_library([data], store, Job(), leave_out=["held*"])
