"""From a recipe to a stem: members, rule, and what is remembered of earlier runs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from types import ModuleType
from typing import Any

import numpy as np

from app.audio.buffer import AudioReader, AudioRef
from app.audio.store import Store
from app.catalog.cards import Card, weights_path
from app.catalog.recipes import Recipe
from app.core.discover import discover
from app.core.errors import CardError, SeparationError
from app.core.jobs import Job
from app.separation.checkpoints import NetworkCache
from app.separation.published import PublishedRunner
from app.separation.results import Growing, Separation
from app.separation.runner import Runner

ENGINE_VERSION = 1  # raise it when the same recipe would sound different: it is part of each key
BLOCK = 1 << 18  # frames combined at once
MEASURING_SHARE = 0.03  # of the time of a network that needs the song's peak
COMBINING_SHARE = 0.02  # of the time of an ensemble


def separate(
    reader: AudioReader,
    recipe: Recipe,
    store: Store,
    networks: NetworkCache,
    cards: Mapping[str, Card],
    job: Job,
    span: tuple[int, int] | None = None,
) -> Separation:
    """Estimate the recipe's lead stem of a song or of a section of it.

    A section is bit for bit that part of the whole song's result: it is estimated on the song's
    chunks, with the sound around it and the song's peak. What was computed before is not
    computed again.

    Args:
        reader: The mixture.
        recipe: What to run.
        store: Takes the stem, and remembers it.
        networks: Builds and keeps the networks.
        cards: All cards by name.
        job: Told the progress; `Growing` is published whenever a stretch has reached the disk.
        span: First frame and frame after the last one; None for the whole song.

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
    return _Separating(reader, recipe, store, networks, cards, (start, end)).result(job)


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
    ) -> None:
        self._reader = reader
        self._recipe = recipe
        self._store = store
        self._networks = networks
        self._cards = [_card(cards, member.card) for member in recipe.members]
        self._rule = _rule(recipe.rule)
        self._span = span

    def result(self, job: Job) -> Separation:
        """Return the recipe's lead stem, computed or remembered."""
        members = [
            {"card": self._cause(card), "weight": member.weight}
            for card, member in zip(self._cards, self._recipe.members, strict=True)
        ]
        key = self._key(self._span, "recipe", [members, self._recipe.rule, self._recipe.seed])
        ref = self._recall(key)
        if ref is None:
            ref = self._ensemble(job)
            self._store.remember(key, {"stem": ref.to_dict()})
        job.advance(1.0, "Separated")
        return Separation(self._span, {self._recipe.lead: ref}, self._recipe)

    def _ensemble(self, job: Job) -> AudioRef:
        if len(self._cards) == 1:  # an ensemble of one is that one, whatever the rule
            return self._member(self._cards[0], job)
        share = (1 - COMBINING_SHARE) / len(self._cards)
        refs = [
            self._member(card, job.part(number * share, (number + 1) * share))
            for number, card in enumerate(self._cards)
        ]
        return self._write(self._combined(refs, job.part(1 - COMBINING_SHARE, 1.0)), job)

    def _member(self, card: Card, job: Job) -> AudioRef:
        """Return one card's estimate of the lead stem, computed or remembered."""
        identity = self._cause(card)
        key = self._key(self._span, "member", identity)
        ref = self._recall(key)
        if ref is None:
            whole = self._recall(self._key((0, self._reader.ref.frames), "member", identity))
            blocks = self._estimated(card, job) if whole is None else self._cut(whole, job)
            ref = self._write(blocks, job)
            self._store.remember(key, {"stem": ref.to_dict()})
        return ref

    def _estimated(self, card: Card, job: Job) -> Iterator[np.ndarray]:
        """Yield blocks (frames, channels) of the lead stem as the card's network hears it."""
        job.advance(0.0, f"Loading “{card.label}” …")
        network = self._networks.get(card)
        if hasattr(network, "clean"):
            network.clean = self._recipe.clean
        kind = Runner if card.published is None else PublishedRunner
        runner = kind(self._reader, card, network, self._networks.device)
        peaks = None
        if getattr(network, "needs_peak", False):
            peaks = self._peaks(card, runner, job.part(0.0, MEASURING_SHARE))
            job = job.part(MEASURING_SHARE, 1.0)
        position, end = self._span
        for block in runner.run(position, end, peaks, job):
            found = block.T
            if card.stem != self._recipe.lead:
                found = self._reader.read(position, position + len(found)) - found
            yield found
            position += len(found)

    def _peaks(self, card: Card, runner: Runner | PublishedRunner, job: Job) -> list[float]:
        key = self._key((0, self._reader.ref.frames), "peaks", _identity(card))
        known = self._store.recall(key)
        if known is not None:
            return [float(peak) for peak in known["peaks"]]
        peaks = runner.peaks(job)
        self._store.remember(key, {"peaks": peaks})
        return peaks

    def _cut(self, whole: AudioRef, job: Job) -> Iterator[np.ndarray]:
        """Yield the section's part of what is there for the whole song already."""
        reader = self._store.open(whole)
        for start, end in _pieces(*self._span, job, "Copying …"):
            yield reader.read(start, end)

    def _combined(self, refs: Sequence[AudioRef], job: Job) -> Iterator[np.ndarray]:
        """Yield blocks (frames, channels) of the members' estimates, combined by the rule."""
        readers = [self._store.open(ref) for ref in refs]
        weights = [member.weight for member in self._recipe.members]
        for start, end in _pieces(0, refs[0].frames, job, "Combining …"):
            estimates = np.stack([reader.read(start, end).T for reader in readers])
            yield self._rule.combine(estimates, weights).T

    def _write(self, blocks: Iterable[np.ndarray], job: Job) -> AudioRef:
        """Put a stem into the store, and show what is there of it after each block."""
        song = self._reader.ref
        start, end = self._span
        with self._store.writer(song.channels, song.sample_rate, end - start) as writer:
            for block in blocks:
                writer.add(block)
                job.publish(
                    Growing(self._recipe.lead, writer.path, song.channels, writer.frames, start)
                )
            return writer.finish()

    def _cause(self, card: Card) -> list[Any]:
        """Return what decides a card's estimate in this recipe, on this device."""
        return [_identity(card), self._recipe.clean, str(self._networks.precision_of(card))]

    def _recall(self, key: str) -> AudioRef | None:
        """Return a remembered stem if its audio is still there."""
        value = self._store.recall(key)
        ref = None if value is None else AudioRef.from_dict(value["stem"])
        return ref if ref is not None and self._store.has(ref) else None

    def _key(self, span: tuple[int, int], kind: str, what: Any) -> str:
        """Return the name of a result: equal for equal causes, on every machine."""
        causes = [ENGINE_VERSION, self._reader.ref.digest, span, self._recipe.lead, kind, what]
        return hashlib.sha256(json.dumps(causes, sort_keys=True).encode()).hexdigest()


def _pieces(start: int, end: int, job: Job, message: str) -> Iterator[tuple[int, int]]:
    """Yield a span in pieces of at most `BLOCK` frames, telling the progress."""
    for piece in range(start, end, BLOCK):
        job.advance((piece - start) / (end - start), message)
        yield piece, min(piece + BLOCK, end)


def _card(cards: Mapping[str, Card], name: str) -> Card:
    if name not in cards:
        raise CardError(f"There is no card “{name}”.", "Choose another network, or add that card.")
    return cards[name]


def _rule(name: str) -> ModuleType:
    rules = discover("app.separation.rules", "NAME")
    if name not in rules:
        raise SeparationError(
            f"There is no ensemble rule “{name}”.", f"Choose one of: {', '.join(rules)}."
        )
    return rules[name]


def _identity(card: Card) -> list[Any]:
    """Return what decides a card's estimate; its label and description do not."""
    weights: list[Any] = []
    if card.weights is not None and card.weights.sha256:
        weights = [card.weights.sha256]
    elif (path := weights_path(card)) is not None:
        # Nobody measured it and reading gigabytes takes seconds, so its looks must do.
        status = path.stat()
        weights = [path.name, status.st_size, status.st_mtime_ns]
    cut = None if card.published is None else asdict(card.published)
    sizes = [card.sample_rate, card.chunk, card.context]
    return [card.family, dict(card.config), card.stem, *sizes, cut, weights]
