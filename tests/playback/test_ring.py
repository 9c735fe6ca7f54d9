import numpy as np
import pytest

from app.playback.ring import Ring


def frames(start, count):
    return np.repeat(np.arange(start, start + count, dtype=np.float32)[:, None], 2, axis=1)


def pull(ring, count):
    out = bytearray(b"\xff" * (count * 8))
    ring.callback(memoryview(out), count, None, None)
    return np.frombuffer(out, np.float32).reshape(-1, 2)


def test_frames_come_out_in_order_over_many_turns():
    ring = Ring(100)
    for turn in range(50):
        ring.write(frames(turn * 37, 37))
        np.testing.assert_array_equal(pull(ring, 37), frames(turn * 37, 37))
    assert (ring.read, ring.written, ring.late) == (50 * 37, 50 * 37, 0)


def test_what_is_missing_is_silence_and_nothing_is_lost():
    ring = Ring(100)
    ring.write(frames(1, 10))
    out = pull(ring, 16)
    np.testing.assert_array_equal(out[:10], frames(1, 10))
    assert not out[10:].any()
    assert (ring.read, ring.late) == (10, 1)
    ring.write(frames(11, 10))
    np.testing.assert_array_equal(pull(ring, 10), frames(11, 10))


def test_frames_that_were_not_read_yet_can_be_rewritten():
    ring = Ring(100)
    ring.write(frames(0, 60))
    pull(ring, 10)
    ring.write(frames(1000, 80), start=20)  # over the border of the ring
    np.testing.assert_array_equal(pull(ring, 10), frames(10, 10))
    np.testing.assert_array_equal(pull(ring, 80), frames(1000, 80))


def test_a_block_that_does_not_fit_is_refused():
    ring = Ring(100)
    ring.write(frames(0, 60))
    with pytest.raises(ValueError, match="fit"):
        ring.write(frames(60, 41))
    with pytest.raises(ValueError, match="fit"):
        ring.write(frames(0, 1), start=61)
