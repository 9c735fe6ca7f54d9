"""One card's estimate of a song: what is there of it, and how to get more."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import nn

from app.audio.buffer import AudioReader
from app.audio.store import Store
from app.catalog.cards import Card
from app.catalog.recipes import PLAIN, Recipe
from app.core.intervals import Intervals
from app.core.jobs import Job
from app.core.texts import say
from app.separation.batches import Batches
from app.separation.checkpoints import NetworkCache
from app.separation.keys import identity, key_of, speed_key
from app.separation.order import Work
from app.separation.overlap_add import ChunkGrid, join
from app.separation.published_pieces import PublishedPieces, published_grid
from app.separation.runner import Runner

ENGINE_VERSION = 2  # raise it when the same recipe would sound different: it is part of each key
PIECES_AT_HAND = 2  # decoded chunks kept while neighbours are joined
LEAST_CHUNK_SECONDS = 1.0  # chunks are not made shorter than this for lack of memory
SPEED_SMOOTHING = 0.3  # weight of the newest chunk


@dataclass(frozen=True, slots=True)
class Plan:
    """How a network is run; results of different plans are never mixed.

    Attributes:
        device: Where.
        batch: Chunks in one go.
        divisor: How many times shorter chunks are than the card says.
    """

    device: torch.device
    batch: int = 1
    divisor: int = 1

    def smaller(self, card: Card) -> Plan | None:
        """Return the next plan that needs less memory, or None if there is none."""
        if self.batch > 1:
            return replace(self, batch=self.batch // 2)
        shorter = card.chunk // (self.divisor * 2)
        if card.published is None and shorter >= LEAST_CHUNK_SECONDS * card.sample_rate:
            return replace(self, divisor=self.divisor * 2)
        if self.device.type != "cpu":
            return Plan(torch.device("cpu"))
        return None

    def in_words(self, card: Card) -> str:
        """Return one sentence about going on in this way for lack of memory."""
        problem = say("Memory is too small for “{0}” as planned", card.label)
        if self.batch > 1:
            return say("{0}: going on with {1} chunks at a time.", problem, self.batch)
        if self.divisor > 1:
            return say("{0}: going on with shorter chunks.", problem)
        if self.device.type == "cpu":
            return say("{0}: going on on the processor.", problem)
        return say("{0}: going on chunk by chunk.", problem)


class MemberEstimate:
    """A card's estimate of the recipe's lead stem of one song.

    Args:
        reader: The song.
        card: The card.
        recipe: What else decides the estimate.
        store: Keeps finished chunks.
        networks: Builds and keeps the networks.

    Attributes:
        card: The card.
        chunks: Where the chunks lie.
        plan: How the network is run.
    """

    def __init__(
        self,
        reader: AudioReader,
        card: Card,
        recipe: Recipe,
        store: Store,
        networks: NetworkCache,
    ) -> None:
        self._reader = reader
        self.card = card
        self._recipe = recipe
        self._quality = PLAIN if card.published else recipe.quality
        self._store = store
        self._networks = networks
        self._speed: float | None = None
        self._batches = Batches(store, card, networks.device)
        self.adopt(Plan(networks.device, self._batches.known or 1))

    def adopt(self, plan: Plan) -> None:
        """Run the network in this way from now on; what was found in another does not count."""
        self.plan = plan
        song = self._reader.ref
        self._shorter = replace(self.card, chunk=self.card.chunk // plan.divisor)
        if self.card.published is None:
            self.chunks = ChunkGrid.of(self._shorter, song.sample_rate, song.frames, self._quality)
        else:
            self.chunks = published_grid(self.card, song.sample_rate, song.frames)
        self._pieces = self._store.pieces(self._key("chunks", self.identity), song.channels)
        self._recent: OrderedDict[int, np.ndarray] = OrderedDict()
        self._runner: Runner | PublishedPieces | None = None
        self._peaks: list[float] | None = None
        self._done: set[int] = set()
        self.missing: dict[int, tuple[int, int]] = {}

    @property
    def identity(self) -> list[Any]:
        """What decides this estimate, beside the song."""
        plan, quality = self.plan, self._quality
        precision = str(self._networks.precision_of(self.card, plan.device))
        how = [plan.device.type, plan.batch, plan.divisor, precision]
        seed = self._recipe.seed if quality.shifts > 1 else 0
        return [identity(self.card), self._recipe.clean, how, asdict(quality), seed]

    @property
    def work(self) -> Work:
        """What there is to do; whether in order is known once the network is loaded."""
        in_order = self._runner is not None and self._runner.in_order
        return Work(self.missing, self._is_loaded, in_order)

    @property
    def _is_loaded(self) -> bool:
        return self._networks.holds(self.card, self.plan.device)

    def want(self, start: int, end: int) -> None:
        """Find out which chunks of a stretch of the song are missing."""
        indices = self.chunks.chunks(start, end)
        self._done = {index for index in indices if self._pieces.has(index)}
        self.missing = {
            index: self.chunks.alone(index) for index in indices if index not in self._done
        }

    def available(self) -> Intervals:
        """Return which frames of the song can be read."""
        return self.chunks.available(self._done)

    def load(self, job: Job) -> None:
        """Ready the network, and measure the song if it asks for that.

        The first time on a device where it pays, it finds out how many chunks go at once; the plan
        is another one then.

        Raises:
            CardError: If the card cannot be used.
            OutOfMemory: If the network does not fit.
        """
        if not self._is_loaded:
            job.advance(0.0, say("Loading “{0}” …", self.card.label))
        network, device = self._network(), self.plan.device
        if self._runner is not None:
            return
        if self.card.published is not None:
            self._runner = PublishedPieces(self._reader, self.card, network, device)
        else:
            self._runner = Runner(
                self._reader,
                self._shorter,
                self._network,
                device,
                self._quality,
                self._recipe.seed,
            )
        if getattr(network, "needs_peak", False):
            self._peaks = self._measured(job)
        if self._batches.known is None and not self._runner.in_order:
            first = min(self.missing, default=0)
            batch = self._batches.find(lambda: self._runner.estimate([first], self._peaks, job))
            if batch > 1:
                self.adopt(replace(self.plan, batch=batch))
                self.load(job)

    def estimate(self, indices: Sequence[int], job: Job) -> None:
        """Estimate missing chunks and keep them.

        Raises:
            SeparationError: If the network fails.
            AudioError: If the disk does not take the result.
        """
        began = time.monotonic()
        padded = [*indices, *indices[-1:] * (self.plan.batch - len(indices))]
        cores = self._runner.estimate(padded, self._peaks, job)
        for index, core in zip(indices, cores, strict=False):
            self._pieces.put(index, core.T)
            self._done.add(index)
            self.missing.pop(index, None)
        seconds = len(indices) * self.chunks.step / self._reader.ref.sample_rate
        self._note_speed(seconds / max(time.monotonic() - began, 1e-6))
        if not self.missing:
            self._runner = None  # and what it remembers
            speed = self._speed * self._quality.passes
            self._store.remember(speed_key(self.card), {"speed": speed})

    def read(self, start: int, end: int) -> np.ndarray:
        """Return the estimate of the lead stem, float32, shape (channels, end - start).

        Raises:
            AudioError: If a chunk got lost.
        """
        found = join(self._core, self.chunks, start, end)
        if self.card.stem == self._recipe.lead:
            return found
        return self._reader.read(start, end).T - found

    def _network(self) -> nn.Module:
        network = self._networks.get(self.card, self.plan.device)
        if hasattr(network, "clean"):
            network.clean = self._recipe.clean
        return network

    def _core(self, index: int) -> np.ndarray:
        if index not in self._recent:
            self._recent[index] = self._pieces.read(index).T
            while len(self._recent) > PIECES_AT_HAND:
                self._recent.popitem(last=False)
        return self._recent[index]

    def _measured(self, job: Job) -> list[float]:
        """Return the song's spectral peaks as this network's transform sees them."""
        key = self._key("peaks", [identity(self.card), self.plan.divisor])
        known = self._store.recall(key)
        if known is not None:
            return [float(peak) for peak in known["peaks"]]
        peaks = self._runner.peaks(job)
        self._store.remember(key, {"peaks": peaks})
        return peaks

    def _note_speed(self, speed: float) -> None:
        """Note how many seconds of sound a second of work gave, for estimates."""
        mix = 1.0 if self._speed is None else SPEED_SMOOTHING
        self._speed = mix * speed + (1 - mix) * (self._speed or 0.0)

    def _key(self, kind: str, what: Any) -> str:
        return key_of([ENGINE_VERSION, self._reader.ref.digest, kind, what])
