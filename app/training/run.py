"""A training run from its first step, or where it stopped, to its end or a limit."""

from __future__ import annotations

import fnmatch
import json
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import torch

from app.audio.store import Store
from app.core.errors import AppError
from app.core.files import explain_os_error
from app.core.jobs import Job
from app.training import checkpoint
from app.training.batches import Share, Timetable, loader
from app.training.config import TrainingConfig
from app.training.learner import Learner
from app.training.library import SAMPLE_RATE, Library
from app.training.licences import provenance
from app.training.plot import draw
from app.training.schedule import stage_at
from app.training.synthesis import Synthesis
from app.training.validation import Excerpt, excerpts, score, training_card

REPORT_SECONDS = 20.0
SMOOTHING = 0.97  # of the loss that is shown
HISTORY, PLOT = "history.jsonl", "history.png"


@dataclass(frozen=True)
class Limits:
    """When a run stops before its end, after writing a checkpoint.

    Attributes:
        minutes: Wall-clock time; None for no limit.
        memory_gib: Resident memory; None for no limit.
        checkpoint_minutes: Time between checkpoints.
        workers: Processes that make data.
    """

    minutes: float | None = None
    memory_gib: float | None = None
    checkpoint_minutes: float = 3.0
    workers: int = 0


class Run:
    """Trains, validates, keeps.

    Args:
        learner: The network, new or restored.
        library: What it is trained on.
        store: Where that lies.
        folder: Where checkpoints and the history go.
        limits: When to stop.
        say: Takes each progress line.
        history: Of the run so far.
    """

    def __init__(
        self,
        learner: Learner,
        library: Library,
        store: Store,
        folder: Path,
        limits: Limits,
        say: Callable[[str], None],
        history: list[dict[str, float]],
    ) -> None:
        self._learner, self._folder, self._limits, self._say = learner, folder, limits, say
        self._config: TrainingConfig = learner.config
        self._history = history
        self._is_first = learner.share.rank == 0
        self._synthesis = Synthesis(library, store, self._config.recipe, self._config.seed)
        self._excerpts: list[Excerpt] = []
        if self._is_first:
            self._excerpts = excerpts(
                [pair for pair in library.held_out if self._validates(pair.name)],
                store,
                self._config.excerpts,
                self._config.excerpt_seconds,
                self._config.validation_ratio_db,
            )
        self._data = provenance(library)
        self._stop = ""
        self._loss: float | None = None
        self._heard = 0.0  # seconds of audio in this process

    def go(self) -> str:
        """Train until the end, a limit or a signal.

        Returns:
            Why it stopped.
        """
        learner, steps = self._learner, self._config.schedule.steps
        timetable = Timetable(
            self._config.stages, learner.step, learner.position, steps, learner.share
        )
        began = reported = saved = time.monotonic()
        batches = iter(loader(self._synthesis, timetable, self._limits.workers))
        with self._interruptible():
            if learner.start and learner.step == 0:  # what is to be surpassed
                self._validate()
            while learner.step < steps and not self._stop:
                self._learn(batches)
                now = time.monotonic()
                if learner.step % self._config.validate_every == 0 or learner.step == steps:
                    self._validate()
                if now - reported > REPORT_SECONDS:
                    self._report(now - began)
                    reported = now
                if now - saved > 60 * self._limits.checkpoint_minutes:
                    self._save(checkpoint.LATEST)
                    saved = now
                self._check_limits(now - began)
        self._save(checkpoint.LATEST)
        return self._stop or "the schedule is complete"

    def _validates(self, name: str) -> bool:
        patterns = self._config.validate
        return not patterns or any(fnmatch.fnmatch(name, pattern) for pattern in patterns)

    def _learn(self, batches: Iterator) -> None:
        stage = stage_at(self._config.stages, self._learner.step)
        loss = self._learner.learn(batches)
        mix = SMOOTHING if self._loss is not None else 0.0
        self._loss = mix * (self._loss or 0.0) + (1 - mix) * loss
        self._heard += stage.frames * stage.batch * stage.accumulation / SAMPLE_RATE

    def _validate(self) -> None:
        if not self._is_first:
            return
        entry: dict[str, float] = {"step": self._learner.step}
        if self._loss is not None:
            entry["loss"] = round(self._loss, 5)
        if self._excerpts:
            card = training_card(self._config)
            scores = score(self._learner.ema.network, card, self._excerpts, Job())
            entry |= {name: round(value, 3) for name, value in scores.items()}
        before = [e["sdr"] for e in self._history if "sdr" in e]
        self._history.append(entry)
        self._write_history(entry)
        self._say(" · ".join(f"{name} {value}" for name, value in entry.items()))
        if "sdr" in entry and (not before or entry["sdr"] > max(before)):
            self._save(checkpoint.BEST)

    def _write_history(self, entry: dict[str, float]) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with (self._folder / HISTORY).open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(entry) + "\n")
            draw(self._history, self._folder / PLOT)
        except OSError as error:
            raise explain_os_error(error, f"Cannot write into {self._folder}") from error

    def _save(self, name: str) -> None:
        if self._is_first:
            checkpoint.save(self._learner.state(self._history, self._data), self._folder / name)

    def _report(self, elapsed: float) -> None:
        if not self._is_first:
            return
        scores = [entry["sdr"] for entry in self._history if "sdr" in entry]
        said = f"SDR {scores[-1]:.2f} dB, best {max(scores):.2f} · " if scores else ""
        rate = self._config.learning_rate * self._config.schedule.at(self._learner.step)
        self._say(
            f"step {self._learner.step}/{self._config.schedule.steps} · loss {self._loss:.4f} · "
            f"{said}rate {rate:.1e} · {self._heard / elapsed:.1f}× real time · "
            f"{elapsed / 60:.0f} min"
        )

    def _check_limits(self, elapsed: float) -> None:
        if self._limits.minutes is not None and elapsed > 60 * self._limits.minutes:
            self._stop = f"{self._limits.minutes:g} minutes are over"
        limit = self._limits.memory_gib
        if limit is not None and resident_gib() > limit:
            self._stop = f"the process uses more than {limit:g} GiB of memory"
        if self._learner.share.processes > 1:  # all stop at the same step, or the rest would wait
            flag = torch.tensor(float(bool(self._stop)), device=self._learner.device)
            torch.distributed.all_reduce(flag)
            if flag.item() and not self._stop:
                self._stop = "another process stopped"

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        """Stop after the running step when asked to; a second request ends the program at once."""

        def stop(number: int, frame: FrameType | None) -> None:
            self._stop = "it was interrupted"
            signal.signal(number, signal.SIG_DFL)

        numbers = (signal.SIGINT, signal.SIGTERM)
        before = [signal.signal(number, stop) for number in numbers]
        try:
            yield
        finally:
            for number, handler in zip(numbers, before, strict=True):
                signal.signal(number, handler)


def resident_gib() -> float:
    """Return how much memory this process occupies."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:  # not Linux
        return 0.0
    return pages * 4096 / 2**30


def prepare(
    config: TrainingConfig | None,
    folder: Path,
    device: torch.device,
    share: Share,
    *,
    resume: bool,
    start: Path | None = None,
) -> tuple[Learner, list[dict[str, float]]]:
    """Return a learner at the start of a run, or where the run in that folder stopped.

    Args:
        config: Settings; None takes those of the checkpoint.
        folder: Of the run.
        device: Where it runs.
        share: This process among others.
        resume: Whether to go on.
        start: Published weights that a new run begins from; a resumed one has its own.

    Raises:
        AppError: If there is a run already and `resume` is not set, or none and it is; or if the
            weights do not fit.
    """
    path = folder / checkpoint.LATEST
    if not resume:
        if path.exists():
            raise AppError(
                f"{folder} holds a run already.", "Add --resume, or choose another folder."
            )
        if config is None:
            raise AppError("A new run needs settings.", "Name a file with --config.")
        return Learner(config, device, share, start), []
    state = checkpoint.load(path)
    learner = Learner(config or state.config, device, share)
    learner.restore(state)
    return learner, state.history
