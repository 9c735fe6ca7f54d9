"""Takes of the section that is worked on: made, heard, chosen, removed; and other decisions."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.catalog.stems import MIXTURE, VOCALS
from app.project import edits
from app.project.model import Band, Region
from app.ui import actions as table
from app.ui import describe_sections as words
from app.ui.networks import Networks
from app.ui.panels.sections import SectionPanel
from app.ui.playback import Playback
from app.ui.section import SectionDone, section_around
from app.ui.sections import region_of
from app.ui.session import Session
from app.ui.song import Song

KEYS = range(10)  # Alt+0 … Alt+9: what lies beneath, and nine takes


class Takes(QObject):
    """What the panel shows and asks about the takes of one section.

    Args:
        session: Separates.
        playback: Lets a stem be heard, since takes do not differ in the mixture.
        networks: Names of what made takes.
        current: Returns the song that is shown.
        parent: Owner.
    """

    def __init__(
        self,
        session: Session,
        playback: Playback,
        networks: Networks,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._playback = session, playback
        self._networks, self._current = networks, current
        session.queue.section_done.connect(self._on_done)
        self._shown: tuple[str, str] = ("", "")  # section and heard take, when last refreshed
        self._at: str | None = None

    def attach(self, panel: SectionPanel, actions: dict[str, QAction]) -> None:
        """Take over the panel and the actions."""
        self._panel, self._actions = panel, actions
        panel.takes.take_chosen.connect(self.choose)
        panel.takes.audition_requested.connect(self.audition)
        panel.takes.remove_requested.connect(self.remove)
        panel.takes.moved.connect(self._on_at)
        panel.audition_toggled.connect(self._on_audition)
        panel.remove_take_requested.connect(self._on_remove)
        panel.combo.chosen.connect(self.refresh)
        decisions = panel.decisions
        decisions.content_chosen.connect(self._on_content)
        decisions.gain_changed.connect(self._on_gain)
        decisions.fade_changed.connect(self._on_fade)
        decisions.band_changed.connect(self._on_band)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        return {
            "reseparate": self.reseparate,
            "chooseHeard": self._choose_heard,
            **{f"hearTake{number}": partial(self._hear_number, number) for number in KEYS},
            "hearNextTake": partial(self._hear_next, 1),
            "hearPreviousTake": partial(self._hear_next, -1),
        }

    @Slot()
    def refresh(self) -> None:
        """Show the takes as they are."""
        song = self._current()
        region = region_of(song)
        lines = words.take_lines(song, region, self._networks.cards) if region else []
        heard = words.heard_take(song, region) if region else ""
        keys = [line.key for line in lines]
        # Whatever is new to be heard is where the keyboard goes on.
        if (song.region_id if song else "", heard) != self._shown or self._at not in keys:
            self._at = heard
        self._shown = (song.region_id if song else "", heard)
        rate = song.sample_rate if song else 1
        self._panel.show_region(region, lines, self._at if region else None, rate)
        for number in KEYS:
            self._actions[f"hearTake{number}"].setEnabled(number < len(lines))
        for name in ("hearNextTake", "hearPreviousTake"):
            self._actions[name].setEnabled(len(lines) > 1)
        is_auditioned = region is not None and heard != region.chosen
        self._actions["chooseHeard"].setEnabled(is_auditioned)
        self._refresh_button(song, region)

    @Slot()
    def reseparate(self) -> None:
        """Separate the section with the network chosen for it."""
        song, recipe = self._current(), self._panel.combo.recipe
        region = region_of(song)
        if region is not None and recipe is not None and song.project.base is not None:
            section = section_around(song.project, region.span, recipe, region.id)
            self._session.queue.add_section(song, section)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Hear a take from now on."""
        song = self._current()
        region = region_of(song)
        if region is None:
            return
        if key == region.chosen:
            song.hear_take(None)
        text = self.tr("Choose take") if key else self.tr("Choose what lies beneath")
        song.document.apply(text, edits.choose_take(song.project, region.id, key))

    @Slot(str)
    def audition(self, key: str) -> None:
        """Hear a take without choosing it; the one that is heard so already, not any more."""
        song = self._current()
        region = region_of(song)
        if region is None:
            return
        if key == region.chosen or song.audition == (region.id, key):
            song.hear_take(None)
        else:
            self._hear(song, region, key)

    @Slot(str)
    def remove(self, key: str) -> None:
        """Remove a take."""
        song = self._current()
        region = region_of(song)
        if region is not None and key:
            edited = edits.remove_take(song.project, region.id, key)
            song.document.apply(self.tr("Remove take"), edited)

    def _refresh_button(self, song: Song | None, region: Region | None) -> None:
        action = self._actions["reseparate"]
        trouble = ""
        if song is None or song.project is None or region is None:
            trouble = self.tr("Mark a section first: drag across a lane, then press M")
        elif song.project.base is None:
            trouble = self.tr("Separate the whole song first: a section is laid over it")
        elif self._panel.combo.recipe is None:
            trouble = self.tr("No network can be used yet")
        elif words.progress_of(song, region) is not None:
            trouble = self.tr("This section is being separated")
        action.setEnabled(not trouble)
        plain = self.tr("Separate this section again; the result becomes a take")
        table.set_tip(action, trouble or plain)

    def _hear_number(self, number: int, checked: bool = False) -> None:
        song = self._current()
        region = region_of(song)
        keys = _keys(region)
        if number < len(keys):
            self._hear(song, region, keys[number])

    def _hear_next(self, by: int, checked: bool = False) -> None:
        song = self._current()
        region = region_of(song)
        keys = _keys(region)
        if len(keys) > 1:
            at = keys.index(words.heard_take(song, region))
            self._hear(song, region, keys[(at + by) % len(keys)])

    def _hear(self, song: Song, region: Region, key: str) -> None:
        """Hear a take; in the mixture, where all sound alike, its vocals."""
        if self._playback.heard == MIXTURE:
            self._playback.hear(VOCALS)
        song.hear_take(None if key == region.chosen else (region.id, key))

    @Slot()
    def _choose_heard(self) -> None:
        song = self._current()
        region = region_of(song)
        if region is not None:
            self.choose(words.heard_take(song, region))

    def _change(self, text: str, merges: str = "", **fields: Any) -> None:
        song = self._current()
        region = region_of(song)
        if region is not None:
            edited = edits.change_region(song.project, region.id, **fields)
            song.document.apply(text, edited, f"{merges} {region.id}" if merges else "")

    @Slot(object, object)
    def _on_done(self, song: Song, done: SectionDone) -> None:
        if not done.section.region_id:
            return  # a preview
        with contextlib.suppress(KeyError):  # the section was removed meanwhile
            edited = edits.add_take(song.project, done.section.region_id, done.take)
            song.document.apply(self.tr("Re-separate section"), edited)
            self._session.hold(song.project)

    @Slot()
    def _on_at(self) -> None:
        self._at = self._panel.takes.current_key
        self.refresh()

    @Slot(bool)
    def _on_audition(self, is_on: bool) -> None:
        if self._at is not None:
            self.audition(self._at)
            self.refresh()

    @Slot()
    def _on_remove(self) -> None:
        if self._at:
            self.remove(self._at)

    @Slot(str)
    def _on_content(self, content: str) -> None:
        self._change(self.tr("Change contents of section"), content=content)

    @Slot(float)
    def _on_gain(self, decibels: float) -> None:
        self._change(self.tr("Change vocals of section"), "gain", gain_db=decibels)

    @Slot(int)
    def _on_fade(self, milliseconds: int) -> None:
        frames = round(milliseconds * self._current().sample_rate / 1000)
        self._change(self.tr("Change crossfade"), "fade", fade=frames)

    @Slot(object)
    def _on_band(self, band: Band | None) -> None:
        self._change(self.tr("Change frequencies of section"), "band", band=band)


def _keys(region: Region | None) -> list[str]:
    """Return what can be heard of a section, in the order of the list."""
    return [words.BENEATH, *(take.id for take in region.takes)] if region is not None else []
