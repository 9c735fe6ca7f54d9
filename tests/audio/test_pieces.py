import numpy as np
import pytest

from app.audio.store import Store
from app.core.errors import AudioError


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def piece(seed, frames=50):
    return np.random.default_rng(seed).standard_normal((frames, 2)).astype(np.float32)


def test_pieces_are_there_again_in_the_next_run(store):
    store.pieces("key", 2).put(3, piece(3))
    store.pieces("key", 2).put(1, piece(1))
    again = store.pieces("key", 2)
    assert [again.has(number) for number in range(5)] == [False, True, False, True, False]
    assert np.array_equal(again.read(3), piece(3))
    assert not store.pieces("other", 2).has(3)


def test_a_piece_that_is_there_stays_as_it_is(store):
    pieces = store.pieces("key", 2)
    pieces.put(1, piece(1))
    pieces.put(1, piece(2))
    assert np.array_equal(store.pieces("key", 2).read(1), piece(1))


@pytest.mark.parametrize("damage", ["flip", "cut", "empty"])
def test_a_damaged_piece_counts_as_missing_and_is_made_again(store, damage):
    pieces = store.pieces("key", 2)
    pieces.put(0, piece(0))
    (path,) = pieces.folder.iterdir()
    data = bytearray(path.read_bytes())
    data[17] ^= 1
    path.write_bytes({"flip": data, "cut": data[:-8], "empty": b""}[damage])
    again = store.pieces("key", 2)
    assert not again.has(0)
    again.put(0, piece(0))
    assert np.array_equal(store.pieces("key", 2).read(0), piece(0))


def test_what_a_killed_program_left_is_no_piece(store):
    pieces = store.pieces("key", 2)
    pieces.put(0, piece(0))
    (pieces.folder / ".unsung-0123.part").write_bytes(b"half")
    assert [store.pieces("key", 2).has(number) for number in (0, 1)] == [True, False]


def test_a_piece_that_is_gone_is_an_error_in_words(store):
    with pytest.raises(AudioError, match="no longer in the cache"):
        store.pieces("key", 2).read(7)


def test_a_piece_with_other_channels_is_refused(store):
    with pytest.raises(ValueError, match="2"):
        store.pieces("key", 2).put(0, np.zeros((5, 3), np.float32))


def test_pieces_not_used_for_long_go_when_the_cache_is_full(store):
    store.pieces("key", 2).put(0, piece(0))
    store.pieces("new", 2).put(0, piece(0))
    assert store.trim(limit_bytes=10**6, recent=0) == 0
    assert store.trim(limit_bytes=400, recent=0) == 400
    assert not store.pieces("key", 2).has(0)
    assert store.pieces("new", 2).has(0)
