"""The timeline: what of a song can be seen, where it plays, and the keys that steer it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.audio.peaks import Peaks
from app.audio.tempo import Beats
from app.catalog.stems import DIFFERENCE, MIXTURE
from app.core.intervals import Intervals
from app.ui import theme
from app.ui.timeline.drawing import Sound
from app.ui.timeline.look import Look
from app.ui.timeline.overview import Overview
from app.ui.timeline.scale import Scale
from app.ui.timeline.spoken import Standing, spoken
from app.ui.timeline.stage import Stage
from app.ui.timeline.tiles import Spectrum
from app.ui.timeline.view_range import ViewRange

FOCUS = 2  # width of the focus frame in pixels
LEFT_SHARE = 0.08  # where the playhead stands after a page was turned


@dataclass(frozen=True, slots=True)
class LaneState:
    """What a lane shows.

    Attributes:
        peaks: Its waveform, None while there is none.
        sound: Samples for strong zoom; None where only peaks exist.
        note: A word below its name.
        hint: A word in the empty lane.
        missing: Frames that are not there yet while others are.
    """

    peaks: Peaks | None = None
    sound: Sound | None = None
    note: str = ""
    hint: str = ""
    missing: Intervals = field(default_factory=Intervals)


class Timeline(QWidget):
    """Shows a song's stems and asks for positions, loops and the stem to hear.

    Signals:
        seek_requested(frame): The user wants to hear from here.
        loop_requested(start, end): The user marked a range.
        stem_chosen(stem): The user clicked a lane's head.
    """

    seek_requested = Signal(object)
    loop_requested = Signal(object, object)
    stem_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self._title = ""
        self._frames = 0
        self._rate = 0
        self._position = 0
        self._range = ViewRange.whole(1)
        self._loop: tuple[int, int] | None = None
        self._loop_on = False
        self._is_held = False
        self._heard = MIXTURE
        self._states: dict[str, LaneState] = {}
        self._look = Look()
        self._beats: Beats | None = None
        self._build()

    @property
    def view_range(self) -> tuple[float, float]:
        """The frames that can be seen."""
        return self._range.start, self._range.end

    @property
    def position(self) -> int:
        """The frame under the playhead."""
        return self._position

    def show_song(self, title: str, frames: int, sample_rate: int) -> None:
        """Show the whole of a song of this length."""
        self._title, self._frames, self._rate = title, frames, sample_rate
        self._position = 0
        self.set_spectra({})
        self.overview.show_peaks(None)
        self.set_beats(None)
        self.set_loop(None, False)
        self.fit()
        self.set_position(0)

    def set_length(self, frames: int, sample_rate: int) -> None:
        """Take over a length that grows while the file is read."""
        if (frames, sample_rate) != (self._frames, self._rate):
            self._frames, self._rate = frames, sample_rate
            self.set_beats(self._beats)
            self._show(self._range.of_length(frames))
            self.set_position(self._position)

    def set_lanes(self, states: Mapping[str, LaneState], heard: str) -> None:
        """Show these lanes; the one that is heard stands out."""
        self._heard = heard
        for stem, lane in self.stage.lanes.items():
            state = states.get(stem, LaneState())
            former, header = self._states.get(stem), self.stage.headers[stem]
            if former is None or former.peaks is not state.peaks or former.sound != state.sound:
                lane.waveform.show_sound(state.peaks, state.sound)
            lane.set_hint("" if state.peaks else state.hint)
            lane.set_missing(state.missing)
            lane.waveform.set_faint(stem != heard)
            header.show_state(state.note, stem == heard, state.peaks is not None)
            self._states[stem] = state
        self.overview.show_peaks(states.get(MIXTURE, LaneState()).peaks)
        self._describe()

    def set_beats(self, beats: Beats | None) -> None:
        """Count in bars; None: in time."""
        self._beats = beats
        self.stage.set_scale(Scale(self._rate, beats))

    def show_difference(self, is_shown: bool) -> None:
        """Show the lane of the difference, or leave it out."""
        self._states.pop(DIFFERENCE, None)
        self.stage.show_difference(is_shown)

    def set_spectra(self, spectra: Mapping[str, Spectrum]) -> None:
        """Take the spectrograms from these sounds."""
        for stem, lane in self.stage.lanes.items():
            lane.show_spectrum(spectra.get(stem))

    def set_look(self, look: Look) -> None:
        """Show the lanes as the user chose."""
        self._look = look
        self.stage.set_look(look)
        self._describe()

    def close_loader(self) -> None:
        """End the thread that makes spectrograms."""
        self.stage.loader.close()

    def update_waveforms(self) -> None:
        """Repaint what has grown."""
        for lane in self.stage.lanes.values():
            lane.waveform.update()
        self.overview.refresh()

    def set_position(self, frame: int, follow: bool = False) -> None:
        """Move the playhead; with `follow`, turn the page when it leaves the view."""
        self._position = frame
        if follow and frame not in self._range:
            self._show(self._range.moved_to(frame - LEFT_SHARE * self._range.span))
        for part in (self.stage, self.overview):
            part.show_position(frame if self._frames else None)

    def set_held(self, is_held: bool) -> None:
        """Show whether playback waits where the playhead stands."""
        self._is_held = is_held
        self.stage.show_held(is_held)
        self._describe()

    def set_loop(self, loop: tuple[int, int] | None, is_on: bool) -> None:
        """Show a loop range."""
        self._loop, self._loop_on = loop, is_on
        self.stage.show_loop(loop, is_on)
        self.overview.show_loop(loop, is_on)
        self._describe()

    @Slot()
    def fit(self) -> None:
        """Show the whole song."""
        self._show(ViewRange.whole(self._frames))

    @Slot()
    def zoom_in(self) -> None:
        """Show half as much, around the pointer or else the playhead."""
        self.zoom(2.0, self._anchor())

    @Slot()
    def zoom_out(self) -> None:
        """Show twice as much."""
        self.zoom(0.5, self._anchor())

    @Slot(float, float)
    def zoom(self, factor: float, frame: float) -> None:
        """Zoom in by `factor`, keeping `frame` where it is on the screen."""
        self._show(self._range.zoomed(factor, frame))

    @Slot(float)
    def pan(self, frames: float) -> None:
        """Shift what is shown."""
        self._show(self._range.moved_to(self._range.start + frames))

    def seek_by(self, seconds: float) -> None:
        """Ask for a position relative to the playhead."""
        self._ask_seek(self._position + seconds * self._rate)

    def seek_to_share(self, share: float) -> None:
        """Ask for a position as a share of the song: 0 is its beginning, 1 its end."""
        self._ask_seek(share * self._frames)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame that shows the keyboard focus."""
        painter = QPainter(self)
        chosen = theme.colours()
        painter.fillRect(self.rect(), QColor(chosen.panel))
        if theme.shows_focus(self):
            painter.setPen(QPen(QColor(chosen.accent), FOCUS))
            inset = FOCUS / 2
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus, and tell assistive tools where things stand."""
        super().focusInEvent(event)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus frame."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep playhead and loop where their frames are."""
        super().resizeEvent(event)
        self.stage.show_range(self._range)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.stage.refresh_colours()
            self.update()

    def _build(self) -> None:
        self.stage = Stage(self)
        self.stage.clicked.connect(self._ask_seek)
        self.stage.zoomed.connect(self.zoom)
        self.stage.panned.connect(self.pan)
        self.stage.loop_dragged.connect(self._on_loop_dragged)
        self.stage.stem_chosen.connect(self.stem_chosen)
        self.overview = Overview(self)
        self.overview.shown.connect(self._on_shown)
        self.overview.fitted.connect(self.fit)
        self.stage.lanes_placed.connect(self.overview.place)
        self.stage.sections.marked.connect(self.overview.show_marks)
        column = QVBoxLayout(self)
        column.setContentsMargins(FOCUS, FOCUS, FOCUS, FOCUS)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.overview)

    def _show(self, view: ViewRange) -> None:
        self._range = view
        self.stage.show_range(view)
        self.overview.show_view(view)

    def _anchor(self) -> float:
        """Return the frame to zoom around by keys."""
        pointed = self.stage.pointed
        if pointed is not None:
            return pointed
        middle = (self._range.start + self._range.end) / 2
        return self._position if self._position in self._range else middle

    @Slot(float)
    def _ask_seek(self, frame: float) -> None:
        if self._frames:
            self.seek_requested.emit(min(max(round(frame), 0), self._frames))

    def _describe(self) -> None:
        standing = Standing(
            self._title, self._frames, self._rate, self._position, self.view_range, self._heard,
            self._loop if self._loop_on else None, self._look, self._is_held,
        )  # fmt: skip
        self.setAccessibleDescription(spoken(standing))

    @Slot(float, float, bool)
    def _on_loop_dragged(self, start: float, end: float, done: bool) -> None:
        first = min(max(round(start), 0), self._frames)
        last = min(max(round(end), 0), self._frames)
        if last <= first:
            return
        if done:
            self.loop_requested.emit(first, last)
        else:
            self.set_loop((first, last), True)

    @Slot(float, float)
    def _on_shown(self, start: float, end: float) -> None:
        self._show(self._range.with_edges(start, end))
