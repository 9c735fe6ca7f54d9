import pytest

from app.audio.store import Store


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")
