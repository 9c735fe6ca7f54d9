import pytest

from app.training.schedule import Schedule, Stage, stage_at


@pytest.mark.parametrize("hold", [0.0, 0.5])
def test_the_rate_rises_holds_and_ends_at_zero_without_going_below(hold):
    schedule = Schedule(steps=1000, warmup=100, hold=hold)
    rates = [schedule.at(step) for step in range(1500)]
    assert rates[0] == pytest.approx(1 / 101)
    assert max(rates) == pytest.approx(1.0)
    assert rates[:100] == sorted(rates[:100])
    assert rates[100:] == sorted(rates[100:], reverse=True)
    assert rates[999] < 1e-4
    assert rates[1000:] == [0.0] * 500
    assert min(rates) == 0.0
    assert (rates[499] == 1.0) == (hold == 0.5)


def test_a_run_shorter_than_its_warm_up_still_ends_at_zero():
    schedule = Schedule(steps=5, warmup=100)
    assert schedule.at(4) > 0
    assert schedule.at(5) == 0.0


def test_stages_change_at_their_optimiser_step():
    stages = (Stage(10, 1024, 4), Stage(20, 2048, 2))
    assert [stage_at(stages, step).frames for step in (0, 9, 10, 19, 99)] == [
        1024, 1024, 2048, 2048, 2048,
    ]  # fmt: skip
