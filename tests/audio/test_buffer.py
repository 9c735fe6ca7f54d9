import json
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from app.audio.buffer import AudioRef
from app.core.errors import AudioError


def put(store, audio, rate=44100):
    with store.writer(audio.shape[1], rate) as writer:
        writer.add(audio)
        return writer.finish()


@pytest.fixture
def audio():
    return np.random.default_rng(0).standard_normal((10_000, 2)).astype(np.float32)


def test_a_reference_survives_json():
    ref = AudioRef("ab", 44100, 2, 44100)
    assert AudioRef.from_dict(json.loads(json.dumps(ref.to_dict()))) == ref
    assert ref.duration == 1.0


@pytest.mark.parametrize("change", [{"frames": -1}, {"channels": 0}, {"sample_rate": 0}])
def test_an_impossible_reference_is_refused(change):
    with pytest.raises(ValueError, match="impossible"):
        AudioRef.from_dict({**AudioRef("ab", 1, 1, 1).to_dict(), **change})


def test_any_stretch_is_read_exactly(store, audio):
    reader = store.open(put(store, audio))
    for start, end in ((0, 10_000), (1, 2), (4095, 8193), (9999, 10_000), (5, 5)):
        stretch = reader.read(start, end)
        assert np.array_equal(stretch, audio[start:end])
        assert stretch.dtype == np.float32
        assert stretch.flags.writeable


@pytest.mark.parametrize("span", [(-1, 5), (0, 10_001), (6, 5)])
def test_frames_outside_are_refused(store, audio, span):
    reader = store.open(put(store, audio))
    with pytest.raises(ValueError, match="inside"):
        reader.read(*span)


def test_threads_may_read_at_once(store, audio):
    reader = store.open(put(store, audio))
    with ThreadPoolExecutor(4) as pool:
        parts = list(pool.map(lambda start: reader.read(start, start + 100), range(0, 9000, 50)))
    for start, part in zip(range(0, 9000, 50), parts, strict=True):
        assert np.array_equal(part, audio[start : start + 100])


def test_a_file_that_vanishes_or_shrinks_is_an_audio_error(store, audio):
    reader = store.open(put(store, audio))
    data = reader.path.read_bytes()
    reader.path.write_bytes(data[:-8])
    assert len(reader.read(0, 9999)) == 9999
    with pytest.raises(AudioError) as caught:
        reader.read(9000, 10_000)
    assert caught.value.hint
    reader.path.unlink()
    with pytest.raises(AudioError):
        reader.read(0, 1)
