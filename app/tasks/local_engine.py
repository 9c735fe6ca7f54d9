"""The engine in this process."""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.audio.buffer import AudioRef
from app.audio.store import Store
from app.catalog.cards import Card, default_card, load_cards
from app.catalog.recipes import Recipe
from app.core.errors import AppError
from app.core.jobs import Job
from app.core.texts import say
from app.tasks.import_card import import_card
from app.tasks.separate import Separated

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Running:
    """Where networks run, and in which numbers those compute that can in several."""

    device: str
    precision: str


class LocalEngine:
    """Separates in this process; torch is imported with the first separation.

    Args:
        store_root: The store of mixtures and stems.
        device: "auto", "cpu", "cuda", "mps" or "xpu".
        precision: "auto", "float32", "bfloat16" or "float16".
    """

    def __init__(self, store_root: Path, device: str = "auto", precision: str = "auto") -> None:
        self.store_root = store_root
        self._device = device
        self._precision = precision
        self._networks: Any = None
        self._focus: int | None = None

    def warm(self) -> Running:
        """Do now what the first separation would wait for, and say how networks run.

        That is importing torch, choosing the device, and loading the network that comes with the
        program: two seconds on a processor, more than it takes for the first sound of a song.
        """
        self._prepare()
        from app.separation import engine  # noqa: F401  # torch, see `_prepare`

        with contextlib.suppress(AppError):  # whoever separates with it will be told
            self._networks.get(default_card(load_cards()))
        return Running(self._networks.device.type, self.precision)

    def _prepare(self) -> None:
        if self._networks is not None:
            return
        from app.separation import checkpoints, devices  # torch: 1 s, so not before it is needed

        devices.leave_a_core_free()
        device = devices.choose_device(self._device)
        precision = devices.choose_precision(device, self._precision)
        log.info("networks run on %s in %s", device, precision)
        self._networks = checkpoints.NetworkCache(device, precision)

    @property
    def precision(self) -> str:
        """What networks compute in here that can in several; "" before it was chosen."""
        return "" if self._networks is None else str(self._networks.precision).split(".")[-1]

    def separate(
        self,
        mixture: AudioRef,
        recipe: Recipe,
        span: tuple[int, int] | None,
        job: Job,
        focus: int | None = None,
    ) -> Separated:
        """Run `recipe` over the whole mixture or the frames of `span`, see `Engine`."""
        job.check()
        self._focus = focus
        self._prepare()
        from app.separation import engine  # torch, see `_prepare`

        store, cards = Store(self.store_root), load_cards()
        reader = store.open(mixture)
        return engine.separate(
            reader, recipe, store, self._networks, cards, job, span, self._wanted
        )

    def focus(self, frame: int) -> None:
        """Go on from this frame in what is being separated."""
        self._focus = frame

    def _wanted(self) -> int | None:
        return self._focus

    def import_checkpoint(self, path: Path, name: str, job: Job, **more: Any) -> Card:
        """Take a checkpoint into the user's networks; `more` as for `import_card`."""
        job.advance(0.0, say("Starting"))
        from app.separation import devices, trial  # torch, see `_prepare`

        devices.leave_a_core_free()
        return import_card(path, name, trial.examine, job, **more)

    def close(self) -> None:
        """Drop the networks."""
        self._networks = None
