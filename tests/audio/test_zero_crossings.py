import numpy as np
import pytest

from app.audio.zero_crossings import nearest_zero_crossing


def wave():
    t = np.arange(1000)
    return np.stack([np.sin(2 * np.pi * (t + 0.5) / 100), np.zeros(1000)], 1).astype(np.float32)


@pytest.mark.parametrize(("frame", "found"), [(52, 50), (110, 100), (76, 100), (74, 50)])
def test_the_nearest_crossing_is_found(frame, found):
    audio = wave()
    assert nearest_zero_crossing(lambda a, b: audio[a:b], frame, 60, 1000) == found


def test_where_there_is_none_the_place_stays():
    audio = wave()
    for frame, reach in ((75, 10), (0, 60), (1000, 60)):
        assert nearest_zero_crossing(lambda a, b: audio[a:b], frame, reach, 1000) == frame
