import numpy as np
import pytest

from app.audio.store import Store
from app.core.errors import AudioError
from app.core.jobs import Cancelled, Job


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def noise(frames):
    return np.random.default_rng(0).standard_normal((frames, 2)).astype(np.float32)


def test_what_is_written_in_any_order_is_the_same_audio(store):
    sound = noise(1000)
    with store.writer(2, 8000) as writer:
        writer.add(sound)
        expected = writer.finish()
    with store.canvas(2, 8000, 1000) as canvas:
        for start, end in ((600, 1000), (0, 250), (250, 610)):
            canvas.write(start, sound[start:end])
        ref = canvas.finish(Job())
    assert ref == expected
    assert np.array_equal(store.open(ref).read(0, 1000), sound)
    assert store.peaks(ref).frames == 1000


def test_a_stretch_can_be_read_before_the_rest_is_there(store):
    sound = noise(1000)
    with store.canvas(2, 8000, 1000) as canvas:
        canvas.write(400, sound[400:500])
        assert canvas.ready.spans == ((400, 500),)
        reader = store.partial_reader(canvas.path, 2, 1000)
        assert np.array_equal(reader.read(400, 500), sound[400:500])
        assert not reader.read(0, 400).any()
    assert not canvas.path.exists()


def test_a_canvas_with_a_hole_is_never_finished(store):
    with store.canvas(2, 8000, 100) as canvas:
        canvas.write(0, noise(50))
        with pytest.raises(ValueError, match="only"):
            canvas.finish(Job())


def test_cancelling_the_end_leaves_no_file(store):
    job = Job()
    job.cancel()
    with store.canvas(2, 8000, 100) as canvas:
        canvas.write(0, noise(100))
        with pytest.raises(Cancelled):
            canvas.finish(job)
    assert not list(store.root.rglob("*.npy"))


@pytest.mark.parametrize(("start", "frames"), [(-1, 10), (95, 10), (0, 101)])
def test_what_does_not_fit_is_refused(store, start, frames):
    with store.canvas(2, 8000, 100) as canvas, pytest.raises(ValueError, match="fit"):
        canvas.write(start, noise(frames))


def test_more_than_the_disk_holds_is_refused_at_once(store):
    with pytest.raises(AudioError, match="disk is full"):
        store.canvas(2, 8000, 10**13)
