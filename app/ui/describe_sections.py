"""Sections and takes in words and rows: values in, text out."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.catalog.cards import Card
from app.catalog.stems import ACCOMPANIMENT, LABELS, VOCALS
from app.core.times import format_time
from app.project.doubts import NONE
from app.project.model import Band, Region, Take
from app.ui.ensembles import rule_title
from app.ui.panels.two_lines import Line
from app.ui.song import Song
from app.ui.texts import number, shown
from app.ui.timeline.strip import WAITING, Mark

BENEATH = ""  # the take that is none: what lies beneath the section


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("DescribeSections", text)


def progress_of(song: Song, region: Region) -> float | None:
    """Return how far a section is being separated, `WAITING` if it waits, None if neither."""
    for activity in song.activities:
        if activity.section is not None and activity.section.region_id == region.id:
            return activity.fraction if activity.has_started else WAITING
    waits = any(section.region_id == region.id for section in song.sections)
    return WAITING if waits else None


def marks(song: Song) -> tuple[Mark, ...]:
    """Return the sections of a song as the timeline draws them."""
    return tuple(
        Mark(
            region.id,
            region.span.start,
            region.span.end,
            region.name,
            region.id == song.region_id,
            region.changes_sound,
            progress_of(song, region),
            None if region.band is None else (region.band.low, region.band.high),
        )
        for region in song.project.regions
    )


def region_lines(song: Song, cards: Mapping[str, Card]) -> list[Line]:
    """Return the rows of the list of sections, in the order of the song."""
    regions = sorted(song.project.regions, key=lambda region: region.span)
    return [
        Line(region.id, region.name, _details(song, region, cards), progress_of(song, region))
        for region in regions
    ]


def take_lines(song: Song, region: Region, cards: Mapping[str, Card]) -> list[Line]:
    """Return the rows of the list of takes: first what lies beneath, then the oldest take."""
    base = song.project.base
    beneath = take_title(base, cards) if base else translate("The song is not separated yet")
    heard = heard_take(song, region)
    found = [(BENEATH, translate("Base (what lies beneath)"), beneath)]
    found += [(t.id, take_title(t, cards), take_details(t, region, cards)) for t in region.takes]
    return [
        Line(key, title, details, None, key == region.chosen, key == heard != region.chosen)
        for key, title, details in found
    ]


def heard_take(song: Song, region: Region) -> str:
    """Return the take of a section that is heard, chosen or not."""
    audition = song.audition
    return audition[1] if audition and audition[0] == region.id else region.chosen


def take_title(take: Take, cards: Mapping[str, Card]) -> str:
    """Return the networks of a take, e.g. "Voice + Frame Transformer v10"."""
    members = take.recipe.members
    return " + ".join(shown(cards[m.card].label) if m.card in cards else m.card for m in members)


def take_details(take: Take, region: Region, cards: Mapping[str, Card]) -> str:
    """Return rule, lead and disagreement of a take, and whether it is too short."""
    parts = []
    if len(take.recipe.members) > 1:
        parts.append(rule_title(take.recipe.rule))
    if take.recipe.lead != VOCALS:
        parts.append(translate("{0} leads").format(shown(LABELS[take.recipe.lead])))
    if mean := mean_disagreement(take):
        parts.append(translate("networks differ by {0} dB").format(f"{mean:.0f}".replace("-", "−")))
    if take.span.start > region.span.start or take.span.end < region.span.end:
        parts.append(translate("covers a part"))
    return "  ·  ".join(parts) or translate("one network")


def mean_disagreement(take: Take) -> float | None:
    """Return how far the networks of a take differ in the mean, in dB, of its energy."""
    heard = [10 ** (value / 10) for value in take.disagreement if value > NONE]
    return 10 * math.log10(sum(heard) / len(heard)) if heard else None


def span_text(song: Song, region: Region) -> str:
    """Return e.g. "0:20.0 – 0:30.5"."""
    rate = max(song.sample_rate, 1)
    return " – ".join(
        format_time(frame / rate, 1) for frame in (region.span.start, region.span.end)
    )


def band_text(band: Band) -> str:
    """Return e.g. "200–4000 Hz"."""
    low, high = (f"{edge:.0f}" for edge in (band.low, band.high))
    if math.isinf(band.high):
        return translate("from {0} Hz").format(low)
    return translate("{0}–{1} Hz").format(low, high)


def _details(song: Song, region: Region, cards: Mapping[str, Card]) -> str:
    parts = [span_text(song, region)]
    if region.band is not None:
        parts.append(band_text(region.band))
    progress = progress_of(song, region)
    if progress is not None:
        parts.append(
            translate("waiting")
            if progress == WAITING
            else translate("separating, {0} %").format(math.floor(100 * progress))
        )
    elif region.content == ACCOMPANIMENT:
        parts.append(translate("no vocals"))
    elif region.content == VOCALS:
        parts.append(translate("only vocals"))
    elif region.take is not None:
        parts.append(take_title(region.take, cards))
    if region.gain_db:
        signed = ("+" if region.gain_db > 0 else "−") + number(abs(region.gain_db))
        parts.append(translate("{0} dB").format(signed))
    return "  ·  ".join(parts)
