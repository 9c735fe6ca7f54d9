import pytest

from app.core.jobs import Cancelled, Eta, Job


def test_advance_reports_the_fraction_and_message():
    seen = []
    Job(lambda *report: seen.append(report)).advance(0.5, "halfway")
    assert seen == [(0.5, "halfway")]


def test_a_cancelled_job_stops_at_its_next_boundary():
    job = Job()
    job.advance(0.1)
    job.cancel()
    assert job.is_cancelled
    with pytest.raises(Cancelled):
        job.advance(0.2)


def test_a_part_covers_its_share_and_is_cancelled_with_the_whole():
    seen = []
    job = Job(lambda fraction, message: seen.append(fraction))
    part = job.part(0.2, 0.6).part(0.5, 1.0)
    part.advance(0.5)
    assert seen == [pytest.approx(0.5)]
    job.cancel()
    with pytest.raises(Cancelled):
        part.check()


def test_a_part_publishes_through_the_whole():
    seen = []
    Job(publish=seen.append).part(0, 0.5).publish("a stretch")
    assert seen == ["a stretch"]


def test_the_estimate_is_exact_for_steady_work():
    eta = Eta()
    assert eta.update(0.0, 10.0) is None
    assert eta.update(0.1, 11.0) == pytest.approx(9.0)
    assert eta.update(0.5, 15.0) == pytest.approx(5.0)
    assert eta.update(1.0, 20.0) == pytest.approx(0.0)


def test_the_estimate_does_not_move_while_nothing_is_reported():
    eta = Eta()
    eta.update(0.0, 0.0)
    assert eta.update(0.25, 1.0) == eta.update(0.25, 1.5) == pytest.approx(3.0)
