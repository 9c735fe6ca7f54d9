import pytest

from app.core.errors import AppError
from app.core.times import format_duration, format_time, parse_time


@pytest.mark.parametrize(
    ("seconds", "decimals", "text"),
    [(0, 0, "0:00"), (59.9996, 3, "1:00.000"), (205.48, 3, "3:25.480"), (3723, 0, "1:02:03")],
)
def test_positions_read_like_a_clock(seconds, decimals, text):
    assert format_time(seconds, decimals) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (8.4, "8 s"), (59.7, "1 min"), (4200, "1 h 10 min")]
)
def test_estimates_are_rough(seconds, text):
    assert format_duration(seconds) == text


@pytest.mark.parametrize(
    ("text", "seconds"), [("83.5", 83.5), ("1:23.5", 83.5), (" 1:02:03 ", 3723)]
)
def test_times_are_read_as_people_write_them(text, seconds):
    assert parse_time(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "1:2:3:4", "-5", "nan"])
def test_what_is_not_a_time_is_refused_in_words(text):
    with pytest.raises(AppError, match="is not a time"):
        parse_time(text)
