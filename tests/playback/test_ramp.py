import numpy as np
import pytest

from app.playback.ramp import Ramp


def test_ramps_that_start_together_sum_to_one_all_the_way():
    total = Ramp(0, 1, 441).curve(500) + Ramp(1, 0, 441).curve(500)
    np.testing.assert_allclose(total, 1, atol=1e-7)


def test_a_ramp_turned_around_midway_goes_on_from_its_value():
    halfway = Ramp(0, 1, 441).after(200)
    back = halfway.to(0, 441)
    assert back.value == pytest.approx(halfway.value)
    assert back.after(441).is_closed


def test_a_curve_does_not_depend_on_the_blocks_it_is_asked_in():
    whole = Ramp(0.2, 0.9, 441).curve(600)
    parts = [Ramp(0.2, 0.9, 441).after(start).curve(100) for start in range(0, 600, 100)]
    np.testing.assert_array_equal(
        whole, np.concatenate([np.broadcast_to(part, (100, 1)) for part in parts])
    )


def test_a_settled_ramp_is_one_number():
    assert Ramp.at(0.5).curve(100) == np.float32(0.5)
    assert not Ramp(0, 1, 10).is_closed
