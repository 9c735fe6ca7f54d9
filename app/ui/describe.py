"""Songs in words and lanes: what the window writes and draws for a song, derived from its state."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, STEMS, VOCALS
from app.core.times import format_time
from app.tasks.export import ExportResult
from app.ui.song import Song, State
from app.ui.timeline.drawing import Sound
from app.ui.timeline.timeline import LaneState

CHANNELS = {1: "Mono", 2: "Stereo", 6: "5.1", 8: "7.1"}
NEGLIGIBLE_DB = 0.005


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Describe", text)


def details(song: Song) -> str:
    """Return a line such as "FLAC · 44.1 kHz · Stereo · 3:25"."""
    info = song.info
    if info is None:
        is_opening = song.state is State.OPENING
        return translate("Opening …") if is_opening else translate("Could not be opened")
    channels = translate(CHANNELS.get(info.channels, f"{info.channels} channels"))
    parts = [info.container, f"{info.sample_rate / 1000:g} kHz", channels]
    bits = info.subtype.removeprefix("PCM_")
    if bits.isdigit():
        parts.insert(1, f"{bits} bit")
    if song.frames:
        parts.append(format_time(song.frames / info.sample_rate))
    artist = info.tags.get("artist")
    return "  ·  ".join(([artist] if artist else []) + parts)


def lane_states(song: Song, sources: Mapping[str, Sound]) -> dict[str, LaneState]:
    """Return what each lane of the timeline shows."""
    tracks = song.tracks()
    is_growing = song.state is State.SEPARATING
    hints = {stem: translate("Not separated yet") for stem in STEMS}
    hints[MIXTURE] = ""
    if is_growing:
        hints[VOCALS] = hints[ACCOMPANIMENT] = translate("Separating …")
    states = {}
    for stem, hint in hints.items():
        peaks = tracks.get(stem)
        note = ""
        if is_growing and stem != MIXTURE and song.frames:
            share = peaks.frames / song.frames if peaks else 0.0
            note = f"{round(100 * share)} %"
        # While a stem is computed anew, the readers still give the former take.
        sound = None if is_growing and stem != MIXTURE else sources.get(stem)
        states[stem] = LaneState(peaks, sound, note, hint)
    return states


def exported_note(result: ExportResult) -> tuple[str, str]:
    """Return the message after an export and its second line."""
    names = ", ".join(path.name for path in result.paths.values())
    message = translate("Exported {0}.").format(names)
    if abs(result.gain_db) < NEGLIGIBLE_DB:
        return message, ""
    hint = translate(
        "Both stems were turned down by {0} dB, since one of them would have clipped; "
        "they still add up to the song at that level."
    )
    return message, hint.format(f"{-result.gain_db:.2f}")


def idle_text(song: Song | None) -> str:
    """Return what the status line says while nothing is being done."""
    if song is None or song.project is None:
        return ""
    if song.state is State.SEPARATED:
        return translate("Separated: compare with 1, 2 and 3, then export.")
    return translate("Ready to separate.")
