"""Songs in words and lanes, and what came of what was asked: values in, text out."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.catalog.stems import DIFFERENCE, MIXTURE, STEMS
from app.core.errors import AppError
from app.core.intervals import Intervals
from app.core.times import format_time
from app.project.difference import DifferenceReader
from app.tasks.export import ExportResult
from app.tasks.export_batch import BatchResult
from app.ui.imports import Report
from app.ui.song import Song, State
from app.ui.texts import decimal, explained, number, quoted, shown
from app.ui.timeline.drawing import Sound
from app.ui.timeline.timeline import LaneState
from app.ui.unfinished import Note

NEGLIGIBLE_DB = 0.005
MOST_NAMES = 4  # of files, in a message


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Describe", text)


def details(song: Song) -> str:
    """Return a line such as "FLAC · 44.1 kHz · Stereo · 3:25"."""
    info = song.info
    if info is None:
        is_opening = song.state is State.OPENING
        return translate("Opening …") if is_opening else translate("Could not be opened")
    channels = {1: translate("Mono"), 2: translate("Stereo"), 6: "5.1", 8: "7.1"}.get(
        info.channels, translate("{0} channels").format(info.channels)
    )
    parts = [info.container, translate("{0} kHz").format(number(info.sample_rate / 1000)), channels]
    bits = info.subtype.removeprefix("PCM_")
    if bits.isdigit():
        parts.insert(1, translate("{0} bit").format(bits))
    if song.frames:
        parts.append(format_time(song.frames / info.sample_rate))
    artist = info.tags.get("artist")
    return "  ·  ".join(([artist] if artist else []) + parts)


def lane_states(song: Song, sources: Mapping[str, Sound]) -> dict[str, LaneState]:
    """Return what each lane of the timeline shows."""
    tracks, growth = song.tracks(), song.growth
    whole = Intervals.of([(0, song.frames)])
    hint = {
        State.SEPARATING: translate("Separating …"),
        State.WAITING: translate("Waiting to be separated"),
    }.get(song.state, translate("Not separated yet"))
    states = {MIXTURE: LaneState(tracks.get(MIXTURE), sources.get(MIXTURE))}
    heard = song.preview.take.span if song.preview is not None else None
    for stem in STEMS:
        peaks, note, missing = tracks.get(stem), "", Intervals()
        if heard is not None:
            note, missing = translate("Preview"), whole - Intervals.of([(heard.start, heard.end)])
        elif song.state is State.SEPARATING and whole:
            ready = growth.ready if growth is not None else Intervals()
            note = f"{math.floor(100 * ready.total / whole.total)} %"
            if growth is not None or peaks is None:
                missing = whole - ready
        # Samples are read of what is finished only.
        sound = None if growth is not None else sources.get(stem)
        states[stem] = LaneState(peaks, sound, note, hint, missing)
    states[DIFFERENCE] = _difference_state(song, sources.get(DIFFERENCE), hint)
    return states


def _difference_state(song: Song, sound: Sound | None, hint: str) -> LaneState:
    """Return what the lane of the difference shows; `hint` says why there are no stems."""
    if not isinstance(sound, DifferenceReader):
        return LaneState(hint=hint if song.drawn is None else "")
    if not sound.spans:
        return LaneState(hint=translate("No section changes anything yet"))
    note = translate("now − base") if song.audition is None else translate("take − chosen")
    return LaneState(song.tracks().get(DIFFERENCE), sound, note)


def left_behind_text(notes: Sequence[Note]) -> str:
    """Return what to say of separations that were not done when the program ended."""
    songs = list(dict.fromkeys(note.song.stem for note in notes))
    first, others = quoted(songs[0]), len(songs) - 1
    if not others:
        return translate("{0} was being separated when Unsung stopped.").format(first)
    if others == 1:
        second = quoted(songs[1])
        text = translate("{0} and {1} were being separated when Unsung stopped.")
        return text.format(first, second)
    text = translate("{0} and {1} other songs were being separated when Unsung stopped.")
    return text.format(first, others)


def exported_note(result: ExportResult) -> tuple[str, str]:
    """Return the message after an export and its second line."""
    names = ", ".join(path.name for path in result.paths.values())
    message = translate("Exported {0}.").format(names)
    if len(result.paths) > MOST_NAMES:
        message = translate("Exported {0} files.").format(len(result.paths))
    if abs(result.gain_db) < NEGLIGIBLE_DB:
        return message, ""
    hint = translate(
        "Both stems were turned down by {0} dB, since one of them would have clipped; "
        "they still add up to the song at that level."
    )
    return message, hint.format(decimal(-result.gain_db, 2))


def batch_note(result: BatchResult) -> tuple[str, str]:
    """Return the message after an export of many songs, and its second line."""
    files = sum(len(found.paths) for found in result.results)
    songs = len(result.results)
    text = translate("Exported {0} files of {1} songs.")
    if songs == 1:
        text = translate("Exported {0} files of one song.")
    lowered = sum(abs(found.gain_db) >= NEGLIGIBLE_DB for found in result.results)
    hint = ""
    if lowered:
        hint = translate(
            "In {0} of them, all stems were turned down alike, since one would have clipped; they "
            "still add up to the song at that level."
        ).format(lowered)
    return text.format(files, songs), hint


def batch_failed(result: BatchResult) -> AppError:
    """Return which songs could not be exported, and what became of the others."""
    count = len(result.failures)
    text = translate("{0} songs could not be exported.")
    if count == 1:
        text = translate("One song could not be exported.")
    reasons = [
        f"{quoted(title)}: {explained(error)}" for title, error in result.failures[:MOST_NAMES]
    ]
    if count > MOST_NAMES:
        reasons.append(translate("And {0} more.").format(count - MOST_NAMES))
    if result.results:
        reasons.append(batch_note(result)[0])
    return AppError(text.format(count), "\n".join(reasons))


def imported_note(report: Report) -> tuple[str, str]:
    """Return the message after imports that all succeeded, and its second line."""
    names = quoted(report.cards[0].label)
    hint = shown(report.cards[0].sentence)
    if len(report.cards) > 1:
        names = ", ".join(quoted(card.label) for card in report.cards[:-1])
        names = translate("{0} and {1}").format(names, quoted(report.cards[-1].label))
        hint = translate("Choose one of them, or let them work together: “Ensemble…”.")
    return translate("Imported {0}.").format(names), hint


def import_failed(report: Report) -> AppError:
    """Return the first failure in words, and what became of the other files."""
    (_, error), *others = report.failures
    hints = [shown(error.hint)]
    if others:
        names = ", ".join(path.name for path, _ in others)
        hints.append(translate("These failed too: {0}.").format(names))
    if report.cards:
        hints.append(imported_note(report)[0])
    return AppError(shown(error.message), " ".join(hint for hint in hints if hint))


def idle_text(song: Song | None) -> str:
    """Return what the status line says while nothing is being done."""
    if song is None or song.project is None:
        return ""
    if song.preview is not None:
        return translate("Preview: compare with 1, 2 and 3; Esc goes back to the song.")
    if song.audition is not None:
        return translate("Heard without being chosen: Alt+Enter chooses it, Esc goes back.")
    if song.selection is not None and song.sample_rate:
        first, last = (format_time(frame / song.sample_rate, 1) for frame in song.selection)
        return translate("Selected from {0} to {1}: M marks it as a section.").format(first, last)
    if song.state is State.WAITING or song.sections:
        return translate("Waiting to be separated; songs are done in the order of the list.")
    if song.state is State.SEPARATED:
        return translate("Separated: compare with 1, 2 and 3, then export.")
    return translate("Ready to separate.")
