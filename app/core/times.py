"""Times as people write them: on rulers, in messages, on the command line."""

from __future__ import annotations

from app.core.errors import AppError
from app.core.texts import say


def format_time(seconds: float, decimals: int = 0) -> str:
    """Write a position: 0:07, 3:25.480, 1:02:03."""
    ticks = round(seconds * 10**decimals)
    whole, fraction = divmod(ticks, 10**decimals)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    text = f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
    return f"{text}.{fraction:0{decimals}}" if decimals else text


def format_duration(seconds: float) -> str:
    """Write a length of time roughly, for estimates: 8 s, 3 min, 1 h 10 min."""
    if seconds < 59.5:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def parse_time(text: str) -> float:
    """Read a position in seconds from "83.5", "1:23.5" or "1:02:03".

    Raises:
        AppError: If the text is none of these.
    """
    parts = text.strip().split(":")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if not 1 <= len(numbers) <= 3 or any(n < 0 or n != n for n in numbers):
        raise AppError(
            say("“{0}” is not a time.", text), say("Write seconds or minutes, as 83.5 or 1:23.5.")
        )
    seconds = 0.0
    for number in numbers:
        seconds = seconds * 60 + number
    return seconds
