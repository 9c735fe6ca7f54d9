"""Where things stand in the timeline, in words, for those who do not see it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.catalog.stems import LABELS
from app.core.times import format_time
from app.ui.texts import shown
from app.ui.timeline.look import Look, describe


class Standing(NamedTuple):
    """What there is to tell.

    Attributes:
        title: Of the song.
        frames: Its length; 0 for no song.
        sample_rate: In Hz.
        position: The playhead's frame.
        view: Frames that can be seen.
        heard: Which stem.
        loop: What is repeated, in frames.
        look: How the lanes show sound.
        is_held: Whether playback waits.
    """

    title: str
    frames: int
    sample_rate: int
    position: int
    view: tuple[float, float]
    heard: str
    loop: tuple[int, int] | None
    look: Look
    is_held: bool


def spoken(standing: Standing) -> str:
    """Return the description of the timeline."""
    rate = standing.sample_rate
    if not standing.frames or not rate:
        return translate("No song is open.")
    start, end = (format_time(frame / rate, 1) for frame in standing.view)
    sentence = translate("{0}, {1} long. Playhead at {2}. Shown from {3} to {4}. Heard: {5}.")
    text = sentence.format(
        standing.title,
        format_time(standing.frames / rate),
        format_time(standing.position / rate, 1),
        start,
        end,
        shown(LABELS[standing.heard]) if standing.heard in LABELS else translate("nothing"),
    )
    if standing.loop is not None:
        first, last = (format_time(frame / rate, 1) for frame in standing.loop)
        text += " " + translate("Loop from {0} to {1}.").format(first, last)
    if standing.look.has_spectrogram:
        text += " " + describe(standing.look, rate)
    if standing.is_held:
        text += " " + translate("Playback waits for the separation.")
    return text


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Timeline", text)
