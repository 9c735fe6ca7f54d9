"""Songs in words and lanes, and what came of what was asked: values in, text out."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.catalog.stems import MIXTURE, STEMS
from app.core.errors import AppError
from app.core.intervals import Intervals
from app.core.times import format_time
from app.tasks.export import ExportResult
from app.ui.imports import Report, is_checkpoint
from app.ui.song import Song, State
from app.ui.timeline.drawing import Sound
from app.ui.timeline.timeline import LaneState
from app.ui.unfinished import Note

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
    return states


def left_behind_text(notes: Sequence[Note]) -> str:
    """Return what to say of separations that were not done when the program ended."""
    first, others = f"“{notes[0].song.stem}”", len(notes) - 1
    if not others:
        return translate("{0} was being separated when Unsung stopped.").format(first)
    if others == 1:
        second = f"“{notes[1].song.stem}”"
        text = translate("{0} and {1} were being separated when Unsung stopped.")
        return text.format(first, second)
    text = translate("{0} and {1} other songs were being separated when Unsung stopped.")
    return text.format(first, others)


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


def imported_note(report: Report) -> tuple[str, str]:
    """Return the message after imports that all succeeded, and its second line."""
    names = translate(" and ").join(f"“{card.label}”" for card in report.cards)
    hint = report.cards[0].description
    if len(report.cards) > 1:
        names = ", ".join(f"“{card.label}”" for card in report.cards[:-1])
        names = translate("{0} and {1}").format(names, f"“{report.cards[-1].label}”")
        hint = translate("Choose one of them, or let them work together: “Ensemble…”.")
    return translate("Imported {0}.").format(names), hint


def import_failed(report: Report) -> AppError:
    """Return the first failure in words, and what became of the other files."""
    (_, error), *others = report.failures
    hints = [error.hint]
    if others:
        names = ", ".join(path.name for path, _ in others)
        hints.append(translate("These failed too: {0}.").format(names))
    if report.cards:
        hints.append(imported_note(report)[0])
    return AppError(error.message, " ".join(hint for hint in hints if hint))


def drop_text(paths: Sequence[Path]) -> str:
    """Return what dropping these files does."""
    checkpoints = sum(is_checkpoint(path) for path in paths)
    if not checkpoints:
        return translate("Drop to open")
    if checkpoints < len(paths):
        return translate("Drop to open songs and import networks")
    return (
        translate("Drop to import the network")
        if checkpoints == 1
        else translate("Drop to import the networks")
    )


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
