"""Marks sections and changes them: what the user does in the timeline and the list, as edits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.project import edits
from app.project.model import Band, Region, Span
from app.ui import describe_sections as words
from app.ui.networks import Networks
from app.ui.panels.sections import SectionPanel
from app.ui.playback import Playback
from app.ui.snapping import Snapping
from app.ui.song import Song
from app.ui.timeline.timeline import Timeline

FADE_SECONDS = 0.05  # of a new section
NUDGE_SHARE = 0.01  # of what is shown of the song: zoomed in, a nudge is finer
PARTS = {"move": (1, 1), "start": (1, 0), "end": (0, 1)}  # which edges go along


class Sections(QObject):
    """The sections of the song that is shown.

    Args:
        timeline: Where they are drawn and dragged.
        playback: Knows the playhead.
        networks: Names of what made takes.
        snapping: Knows where marks go by themselves.
        current: Returns the song that is shown.
        parent: Owner.
    """

    def __init__(
        self,
        timeline: Timeline,
        playback: Playback,
        networks: Networks,
        snapping: Snapping,
        current: Callable[[], Song | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._timeline, self._playback = timeline, playback
        self._layer = timeline.stage.sections
        self._networks, self._snapping, self._current = networks, snapping, current
        self._layer.selected.connect(self._on_selected)
        self._layer.cleared.connect(self._on_cleared)
        self._layer.chosen.connect(self.choose)
        self._layer.opened.connect(self._on_opened)
        self._layer.moved.connect(self._on_moved)
        playback.moved.connect(self._on_playhead)

    def attach(self, panel: SectionPanel, actions: dict[str, QAction]) -> None:
        """Take over the list and the actions."""
        self._panel, self._actions = panel, actions
        panel.regions.region_chosen.connect(partial(self.choose, goes=True))
        panel.regions.renamed.connect(self._on_renamed)
        for name in ("renameSection", "removeSection"):
            panel.regions.addAction(actions[name])

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the table do here, by name."""
        nudges = {
            f"{part}{way}": partial(self._nudge, part, sign)
            for part in PARTS
            for way, sign in (("Earlier", -1), ("Later", 1))
        }
        return {
            "markSection": self.mark,
            "selectFrom": partial(self._select_here, is_start=True),
            "selectTo": partial(self._select_here, is_start=False),
            "renameSection": self.rename,
            "splitSection": self.split,
            "removeSection": self.remove,
            "nextSection": partial(self._step, 1),
            "previousSection": partial(self._step, -1),
            "loopSection": self._loop,
            **nudges,
        }

    @property
    def region(self) -> Region | None:
        """The section that is worked on."""
        return region_of(self._current())

    def refresh(self) -> None:
        """Show the sections as they are."""
        song, made = self._current(), self._actions
        project = song.project if song else None
        region = self.region
        if project is None:
            self._layer.set_marks((), "")
            self._layer.set_selection(None)
            self._panel.show_regions([], "")
        else:
            hint = self.tr("Drag across a lane to select, then press M to mark a section")
            self._layer.set_marks(words.marks(song), hint)
            self._layer.set_selection(song.selection)
            lines = words.region_lines(song, self._networks.cards)
            self._panel.show_regions(lines, song.region_id)
        made["markSection"].setEnabled(project is not None and self._range(song) is not None)
        for name in ("selectFrom", "selectTo"):
            made[name].setEnabled(project is not None)
        for name in ("nextSection", "previousSection"):
            made[name].setEnabled(project is not None and bool(project.regions))
        self._on_playhead()
        nudges = (f"{part}{way}" for part in PARTS for way in ("Earlier", "Later"))
        for name in ("renameSection", "removeSection", "loopSection", *nudges):
            made[name].setEnabled(region is not None)

    @Slot()
    def mark(self) -> None:
        """Make a section of what is selected, or of the loop."""
        song = self._current()
        span = self._range(song) if song and song.project else None
        if span is not None:
            self.mark_span(Span(*span))

    def mark_span(self, span: Span, band: Band | None = None) -> None:
        """Make a section of these frames, and of these frequencies alone."""
        song = self._current()
        project = song.project
        taken = {region.name for region in project.regions}
        count = len(project.regions) + 1
        name = self.tr("Section {0}")
        while name.format(count) in taken:
            count += 1
        fade = round(FADE_SECONDS * song.sample_rate)
        edited = edits.add_region(project, span, fade, name.format(count))
        key = edited.regions[-1].id
        edited = edits.change_region(edited, key, band=band)
        song.region_id, song.selection = key, None
        song.document.apply(self.tr("Mark section"), edited)

    @Slot(str)
    def choose(self, key: str, goes: bool = False) -> None:
        """Work on this section; with `goes`, the playhead goes to its beginning."""
        song = self._current()
        if song is None or song.project is None or song.region_id == key:
            return
        song.region_id, song.audition = key, None
        song.changed.emit()
        region = self.region
        if goes and region is not None and not self._playback.is_playing:
            self._playback.seek(region.span.start)

    @Slot()
    def rename(self) -> None:
        """Let the user write another name into the list."""
        if self.region is not None:
            self._panel.setVisible(True)
            self._panel.regions.rename(self.region.id)

    @Slot()
    def split(self) -> None:
        """Cut the section under the playhead in two."""
        song = self._current()
        region = self._splittable(song)
        if region is not None:
            edited = edits.split_region(song.project, region.id, song.position)
            song.document.apply(self.tr("Split section"), edited)

    @Slot()
    def remove(self) -> None:
        """Remove the section that is worked on."""
        song, region = self._current(), self.region
        if region is not None:
            edited = edits.remove_region(song.project, region.id)
            song.document.apply(self.tr("Delete section"), edited)

    def _range(self, song: Song) -> tuple[int, int] | None:
        """Return what would be marked."""
        return song.selection or (song.loop if song.loop_on else None)

    def _splittable(self, song: Song | None) -> Region | None:
        """Return the section that the playhead is in, the one that is worked on before others."""
        regions = song.project.regions if song and song.project else ()
        found = [r for r in regions if r.span.start < song.position < r.span.end]
        current = [r for r in found if r.id == song.region_id]
        return (current or found[::-1] or [None])[0]

    def _select_here(self, is_start: bool, checked: bool = False) -> None:
        song = self._current()
        if song is None or song.project is None:
            return
        here, former = self._snapping.snapped(song.position), song.selection
        if is_start:
            wanted = here, former[1] if former and former[1] > here else song.frames
        else:
            wanted = former[0] if former and former[0] < here else 0, here
        if wanted[0] < wanted[1]:
            song.selection = wanted
            song.changed.emit()

    def _nudge(self, part: str, sign: int, checked: bool = False) -> None:
        region, song = self.region, self._current()
        if region is None:
            return
        first, last = self._timeline.view_range
        by = sign * max(round((last - first) * NUDGE_SHARE), 1)
        start, end = region.span.start, region.span.end
        begins, ends = PARTS[part]
        if begins and ends:
            by = min(max(by, -start), song.frames - end)
        start, end = start + begins * by, end + ends * by
        start, end = max(start, 0), min(end, song.frames)
        if start < end and (start, end) != (region.span.start, region.span.end):
            self._resize(region, Span(start, end), merges=f"nudge {part} {region.id}")

    def _resize(self, region: Region, span: Span, merges: str = "") -> None:
        is_move = span.end - span.start == region.span.end - region.span.start
        text = self.tr("Move section") if is_move else self.tr("Resize section")
        edited = edits.change_region(self._current().project, region.id, span=span)
        self._current().document.apply(text, edited, merges)

    def _step(self, sign: int, checked: bool = False) -> None:
        song = self._current()
        if song is None or song.project is None or not song.project.regions:
            return
        ordered = sorted(song.project.regions, key=lambda region: region.span)
        keys = [region.id for region in ordered]
        at = keys.index(song.region_id) + sign if song.region_id in keys else min(sign, 0)
        self.choose(keys[at % len(keys)], goes=True)

    @Slot()
    def _loop(self) -> None:
        region = self.region
        if region is not None:
            self._playback.set_loop(region.span.start, region.span.end)
            if not self._playback.is_playing:
                self._playback.seek(region.span.start)

    @Slot()
    def _on_playhead(self) -> None:
        self._actions["splitSection"].setEnabled(self._splittable(self._current()) is not None)

    @Slot(object, object)
    def _on_selected(self, start: int, end: int) -> None:
        song = self._current()
        start, end = self._snapping.snapped_span(start, end)
        if song is not None and start < end:
            song.selection = start, end
            song.changed.emit()
            if not self._playback.is_playing:
                self._playback.seek(start)

    @Slot()
    def _on_cleared(self) -> None:
        song = self._current()
        if song is not None and song.selection is not None:
            song.selection = None
            song.changed.emit()

    @Slot(str)
    def _on_opened(self, key: str) -> None:
        self.choose(key)
        self.rename()

    @Slot(str, object, object)
    def _on_moved(self, key: str, start: int, end: int) -> None:
        song = self._current()
        region = edits.region_of(song.project, key)
        if end - start == region.span.end - region.span.start:
            first = min(self._snapping.snapped(start), song.frames - (end - start))
            span = Span(first, first + end - start)
        else:
            moved = [
                frame if frame == old else self._snapping.snapped(frame)
                for frame, old in ((start, region.span.start), (end, region.span.end))
            ]
            span = Span(min(moved), max(max(moved), min(moved) + 1))
        song.region_id = key
        self._resize(region, span)

    @Slot(str, str)
    def _on_renamed(self, key: str, name: str) -> None:
        song = self._current()
        edited = edits.change_region(song.project, key, name=name)
        song.document.apply(self.tr("Rename section"), edited)


def region_of(song: Song | None) -> Region | None:
    """Return the section of a song that is worked on, if it is still there."""
    regions = song.project.regions if song and song.project else ()
    return next((region for region in regions if region.id == song.region_id), None)
