"""From a recipe to a stem: members, rule, and what is remembered of earlier runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from operator import and_
from types import ModuleType

import numpy as np

from app.audio.buffer import AudioReader, AudioRef
from app.audio.canvas import Canvas
from app.audio.store import Store
from app.catalog.cards import Card
from app.catalog.recipes import Recipe
from app.core.discover import discover
from app.core.errors import CardError, SeparationError
from app.core.intervals import Intervals
from app.core.jobs import Job
from app.core.texts import say
from app.separation.checkpoints import NetworkCache
from app.separation.devices import OutOfMemory
from app.separation.disagreement import Read, disagreement
from app.separation.keys import key_of
from app.separation.member import ENGINE_VERSION, MemberEstimate
from app.separation.order import next_member
from app.separation.passage import Passage
from app.separation.results import Growing, Notice, Separation

BLOCK = 1 << 18  # frames combined at once
FINISHING_SHARE = 0.02  # of the time: naming the result, comparing the members


def separate(
    reader: AudioReader,
    recipe: Recipe,
    store: Store,
    networks: NetworkCache,
    cards: Mapping[str, Card],
    job: Job,
    span: tuple[int, int] | None = None,
    focus: Callable[[], int | None] = lambda: None,
) -> Separation:
    """Estimate the recipe's lead stem of a song or of a section of it.

    A section is bit for bit that part of the whole song's result: it is estimated on the song's
    chunks, with the sound around it and the song's peak. Every finished chunk is kept on disk: what
    was computed before, for this recipe or another with the same members, whole or in part,
    finished or not, is not computed again.

    Args:
        reader: The mixture.
        recipe: What to run.
        store: Takes the chunks and the stem, and remembers them.
        networks: Builds and keeps the networks.
        cards: All cards by name.
        job: Told the progress; `Growing` is published whenever a stretch has reached the disk,
            `Notice` when something did not go as planned.
        span: First frame and frame after the last one; None for the whole song.
        focus: Asked again and again which frame is wanted first, such as the playhead's; None for
            the first of the span.

    Returns:
        The lead stem of that span; the other stem is the mixture minus it.

    Raises:
        CardError: If a card is missing or cannot be loaded.
        SeparationError: If the rule is unknown or a network fails.
        AudioError: If the disk does not take the result.
    """
    start, end = span or (0, reader.ref.frames)
    if not 0 <= start < end <= reader.ref.frames:
        raise ValueError(f"span {start}..{end} is not within {reader.ref.frames} frames")
    return _Separating(reader, recipe, store, networks, cards, (start, end), focus).result(job)


class _Separating:
    """What the steps of one separation share."""

    def __init__(
        self,
        reader: AudioReader,
        recipe: Recipe,
        store: Store,
        networks: NetworkCache,
        cards: Mapping[str, Card],
        span: tuple[int, int],
        focus: Callable[[], int | None],
    ) -> None:
        self._reader = reader
        self._song = reader.ref
        self._recipe = recipe
        self._store = store
        self._networks = networks
        self._span = span
        self._focus = focus
        self._rule = _rule(recipe.rule)
        self._weights = [member.weight for member in recipe.members]
        self._members = [
            MemberEstimate(reader, _card(cards, member.card), recipe, store, networks)
            for member in recipe.members
        ]
        self._margin = 0 if self._is_single else self._rule.margin(self._song.sample_rate)
        self._wanted = (
            max(0, span[0] - self._margin),
            min(self._song.frames, span[1] + self._margin),
        )

    @property
    def _is_single(self) -> bool:
        return len(self._members) == 1  # an ensemble of one is that one, whatever the rule

    def result(self, job: Job) -> Separation:
        """Return the recipe's lead stem, computed or remembered."""
        known = self._store.recall(self._key())
        if known is not None and self._store.has(AudioRef.from_dict(known["stem"])):
            ref = AudioRef.from_dict(known["stem"])
            values = tuple(float(value) for value in known["disagreement"])
        else:
            with self._store.canvas(
                self._song.channels, self._song.sample_rate, self._span[1] - self._span[0]
            ) as canvas:
                self._fill(canvas, job.part(0.0, 1 - FINISHING_SHARE))
                finishing = job.part(1 - FINISHING_SHARE, 1.0)
                finishing.advance(0.0, say("Finishing …"))
                values = self._differences(finishing)  # before the file goes that is listened to
                ref = canvas.finish(finishing)
            self._store.remember(self._key(), {"stem": ref.to_dict(), "disagreement": list(values)})
        job.advance(1.0, say("Separated"))
        return Separation(self._span, {self._recipe.lead: ref}, self._recipe, values)

    def _key(self) -> str:
        """Return the name of the result as the members are run now."""
        rule = None if self._is_single else self._recipe.rule
        members = [
            [member.identity, 1.0 if self._is_single else weight]
            for member, weight in zip(self._members, self._weights, strict=True)
        ]
        what = [self._song.digest, self._span, self._recipe.lead, rule, members]
        return key_of([ENGINE_VERSION, "result", what])

    def _fill(self, canvas: Canvas, job: Job) -> None:
        """Estimate what is missing, and put every stretch that is decided onto the canvas."""
        for member in self._members:
            member.want(*self._wanted)
        total = max(1, self._left())
        self._emit(canvas, job.part(0.0, 1.0) if not self._left() else job.part(0.0, 0.0))
        while left := self._left():
            done = 1 - left / total
            works, focus = [member.work for member in self._members], self._frame_wanted()
            member = self._members[next_member(works, focus, self._song.sample_rate)]
            step = job.part(done, min(1.0, done + member.plan.batch / total))
            try:
                self._ready(member, canvas, step)
                urgent = member.work.ordered(self._frame_wanted())[: member.plan.batch]
                if urgent:
                    member.estimate(urgent, step)
            except OutOfMemory as error:
                self._make_do(member, canvas, error, job)
            total = max(total, self._left())
            self._emit(canvas, step.part(1.0, 1.0))

    def _left(self) -> int:
        return sum(len(member.missing) for member in self._members)

    def _frame_wanted(self) -> int:
        asked = self._focus()
        return self._span[0] if asked is None else min(max(asked, self._span[0]), self._span[1] - 1)

    def _ready(self, member: MemberEstimate, canvas: Canvas, job: Job) -> None:
        plan = member.plan
        member.load(job)
        if member.plan != plan:
            self._begin_anew(member, canvas)

    def _make_do(
        self, member: MemberEstimate, canvas: Canvas, error: OutOfMemory, job: Job
    ) -> None:
        """Go on in a way that needs less memory.

        Raises:
            OutOfMemory: If there is none.
        """
        plan = member.plan.smaller(member.card)
        if plan is None:
            raise error
        self._networks.drop()
        member.adopt(plan)
        job.publish(Notice(plan.in_words(member.card)))
        self._begin_anew(member, canvas)

    def _begin_anew(self, member: MemberEstimate, canvas: Canvas) -> None:
        """Forget what is on the canvas: it came from a run that is not to be mixed with this."""
        member.want(*self._wanted)
        canvas.ready = Intervals()

    def _emit(self, canvas: Canvas, job: Job) -> None:
        """Write what all members have and the canvas has not."""
        start, end = self._span
        there = reduce(and_, (member.available() for member in self._members))
        there = (there & Intervals.of([self._wanted])).eroded(self._margin, (0, self._song.frames))
        there &= Intervals.of([self._span])
        done = Intervals.of((first + start, last + start) for first, last in canvas.ready)
        new = there - done
        pieces = [
            (piece, min(piece + BLOCK, last))
            for first, last in new
            for piece in range(first, last, BLOCK)
        ]
        focus = self._frame_wanted()
        pieces.sort(key=lambda piece: piece[1] <= focus)  # what lies before it comes last
        written, total = 0, max(1, new.total)
        for first, last in pieces:
            job.advance(written / total, say("Combining …") if not self._is_single else "")
            canvas.write(first - start, self._decided(first, last).T)
            written += last - first
            ready = Intervals.of((a + start, b + start) for a, b in canvas.ready)
            job.publish(
                Growing(
                    self._recipe.lead,
                    canvas.path,
                    self._song.channels,
                    end - start,
                    start,
                    ready,
                )
            )

    def _decided(self, start: int, end: int) -> np.ndarray:
        """Return the result of a stretch, (channels, end - start)."""
        if self._is_single:
            return self._members[0].read(start, end)
        margin = self._margin
        passage = Passage(
            self._estimates(start - margin, end + margin),
            self._weights,
            self._mixture(start - margin, end + margin),
            start,
            self._song.sample_rate,
        )
        return self._rule.combine(passage)

    def _estimates(self, start: int, end: int) -> np.ndarray:
        """Return what the members say of a stretch, zeros outside the song."""
        return np.stack([self._around(member.read, start, end) for member in self._members])

    def _mixture(self, start: int, end: int) -> np.ndarray:
        """Return the song in a stretch, zeros outside it."""
        return self._around(lambda first, last: self._reader.read(first, last).T, start, end)

    def _around(self, read: Read, start: int, end: int) -> np.ndarray:
        """Return what `read` gives of the song in a stretch, (channels, n), and zeros beside it."""
        first, last = max(0, start), min(end, self._song.frames)
        return np.pad(read(first, last), ((0, 0), (first - start, end - last)))

    def _differences(self, job: Job) -> tuple[float, ...]:
        if self._is_single:
            return ()
        rate = self._song.sample_rate
        read = self._estimates, self._mixture
        return disagreement(*read, self._weights, self._span, rate, job)


def _card(cards: Mapping[str, Card], name: str) -> Card:
    if name not in cards:
        raise CardError(
            say("There is no card “{0}”.", name), say("Choose another network, or add that card.")
        )
    return cards[name]


def _rule(name: str) -> ModuleType:
    rules = discover("app.separation.rules", "NAME")
    if name not in rules:
        raise SeparationError(
            say("There is no ensemble rule “{0}”.", name),
            say("Choose one of: {0}.", ", ".join(rules)),
        )
    return rules[name]
