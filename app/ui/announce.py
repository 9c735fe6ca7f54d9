"""Says what happens to who cannot see it: announcements for screen readers, from one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.catalog.stems import LABELS
from app.core.times import format_time
from app.project.edits import region_of
from app.project.model import Project, Region
from app.ui.activity import Kind, Trouble
from app.ui.opening import Opened
from app.ui.panels.messages import MessageBar
from app.ui.playback import Playback
from app.ui.queue import Separated
from app.ui.section import SectionDone
from app.ui.session import Session
from app.ui.song import Song, State
from app.ui.texts import explained, shown

GAP_MS = 800  # between two announcements that nobody asked for by a key
STEPS = 4  # parts of a separation that are told: quarters
Post = Callable[[str, bool], None]


@dataclass(slots=True)
class _Told:
    """What was told of a song last."""

    is_separating: bool = False
    step: int = 0
    trouble: Trouble | None = None
    heard: tuple[object, object] = field(default=(None, None))  # audition, preview


class Announcer(QObject):
    """Listens to what is there already, and posts sentences.

    What comes thick and fast is gathered: of one topic the last sentence counts, and several
    topics are told together. What answers a key is told at once.

    Args:
        session, playback, messages: Listened to.
        current: Returns the song that is shown.
        window: Owner; announcements come from it.
        post: Called with a sentence and whether it may interrupt; by default it goes to the
            platform's screen reader.
    """

    def __init__(
        self,
        session: Session,
        playback: Playback,
        messages: MessageBar,
        current: Callable[[], Song | None],
        window: QWidget,
        post: Post | None = None,
    ) -> None:
        super().__init__(window)
        self._current, self._playback = current, playback
        self.post = post or partial(_post, window)
        self._told: dict[Song, _Told] = {}
        self._waiting: dict[object, str] = {}  # by topic
        self._heard = playback.heard
        self._gap = QTimer(self, interval=GAP_MS, singleShot=True)
        self._gap.timeout.connect(self._on_gap)
        session.added.connect(self._on_added)
        session.removed.connect(self._on_removed)
        session.opened.connect(self._on_opened)
        session.queue.separated.connect(self._on_separated)
        session.queue.section_done.connect(self._on_section_done)
        playback.heard_changed.connect(self._on_heard)
        messages.appeared.connect(self._on_message)

    @Slot(str)
    def say(self, text: str, topic: object = None, *, now: bool = False) -> None:
        """Say a sentence as soon as there is room for it, or at once."""
        if now:
            self._waiting.pop(topic, None)
            self.post(text, False)
        elif self._gap.isActive():
            self._waiting[text if topic is None else topic] = text
        else:
            self.post(text, False)
            self._gap.start()

    @Slot()
    def _on_gap(self) -> None:
        if self._waiting:
            self.post(" ".join(self._waiting.values()), False)
            self._waiting = {}
            self._gap.start()

    @Slot(object)
    def _on_added(self, song: Song) -> None:
        self._told[song] = _Told()
        song.changed.connect(partial(self._on_changed, song))
        song.advanced.connect(partial(self._on_advanced, song))

    @Slot(object)
    def _on_removed(self, song: Song) -> None:
        self._told.pop(song, None)

    def _on_opened(self, song: Song, opened: Opened) -> None:
        if song in self._told:
            song.document.changed.connect(partial(self._on_project, song))
            self.say(self.tr("Opened “{0}”.").format(song.title), "opened")

    def _on_changed(self, song: Song) -> None:
        told = self._told.get(song)
        if told is None:
            return
        is_separating = song.state is State.SEPARATING
        if is_separating and not told.is_separating:
            told.step = 0
            self.say(self.tr("Separating “{0}”.").format(song.title), song)
        told.is_separating = is_separating
        if song.trouble is not told.trouble:
            told.trouble = song.trouble
            if song.trouble is not None and song is not self._current():  # else the bar tells it
                text = self.tr("“{0}”: {1}").format(song.title, explained(song.trouble.error))
                self.post(text, True)
        heard = song.audition, song.preview
        if heard != told.heard:
            told.heard = heard
            self.say(self._heard_text(song), "heard", now=True)

    def _on_advanced(self, song: Song) -> None:
        told = self._told.get(song)
        activity = next((a for a in song.activities if a.kind is Kind.SEPARATE), None)
        step = 0 if activity is None else int(activity.fraction * STEPS)
        if told is not None and told.step < step < STEPS:
            told.step = step
            text = self.tr("“{0}” is separated by {1} %.")
            self.say(text.format(song.title, 100 * step // STEPS), song)

    def _on_separated(self, song: Song, separated: Separated) -> None:
        self.say(self.tr("“{0}” is separated.").format(song.title), song)

    def _on_section_done(self, song: Song, done: SectionDone) -> None:
        try:
            region = region_of(song.project, done.section.region_id)
        except KeyError:  # a preview, or the section was removed meanwhile
            return
        text = self.tr("Take {0} of section “{1}” is ready.")
        self.say(text.format(len(region.takes), region.name), (song, region.id))

    def _on_project(self, song: Song, old: Project, new: Project) -> None:
        before = {region.id: region for region in old.regions}
        after = {region.id: region for region in new.regions}
        rate = new.mixture.sample_rate
        for region in [one for key, one in after.items() if key not in before]:
            first, last = (format_time(f / rate, 1) for f in (region.span.start, region.span.end))
            text = self.tr("Added section “{0}”, from {1} to {2}.")
            self.say(text.format(region.name, first, last), (song, region.id), now=True)
        for region in [one for key, one in before.items() if key not in after]:
            text = self.tr("Removed section “{0}”.").format(region.name)
            self.say(text, (song, region.id), now=True)

    def _heard_text(self, song: Song) -> str:
        if song.preview is not None:
            return self.tr("Heard: the preview.")
        if song.audition is None:
            return self.tr("Heard: the song as it is decided.")
        region = region_of(song.project, song.audition[0])
        number = _number(region, song.audition[1])
        if not number:
            return self.tr("Heard without being chosen: what lies beneath.")
        return self.tr("Heard without being chosen: take {0}.").format(number)

    @Slot(str)
    def _on_heard(self, stem: str) -> None:
        if stem != self._heard and self._playback.sources:
            self._heard = stem
            name = shown(LABELS[stem]) if stem in LABELS else self.tr("nothing")
            self.say(self.tr("Heard: {0}.").format(name), "stem", now=True)

    @Slot(str, bool)
    def _on_message(self, text: str, is_warning: bool) -> None:
        self.post(text, is_warning)


def _number(region: Region, take_id: str) -> int:
    """Return the number of a take as the keys count them, 0 for what lies beneath."""
    ids = [take.id for take in region.takes]
    return ids.index(take_id) + 1 if take_id in ids else 0


def _post(window: QWidget, text: str, is_urgent: bool) -> None:
    if not QAccessible.isActive():
        return  # nobody listens
    event = QAccessibleAnnouncementEvent(window, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if is_urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
