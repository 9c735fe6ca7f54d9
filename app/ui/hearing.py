"""What is heard of the lanes when some are soloed or muted: a value, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.catalog.stems import MIXTURE, STEMS

SILENCE = ""  # heard when every lane that sounds is muted


@dataclass(frozen=True, slots=True)
class Hearing:
    """Which lanes are soloed and muted.

    Both stems together are the mixture, so nothing is ever added up: one of the mixture, a stem
    and silence is heard.

    Attributes:
        solo: Both stems at most, or the mixture alone.
        muted: Stems; a mute wins over the solo of the same lane.
    """

    solo: frozenset[str] = frozenset()
    muted: frozenset[str] = frozenset()

    @property
    def is_plain(self) -> bool:
        """Whether no lane is soloed or muted."""
        return not self.solo and not self.muted

    @property
    def heard(self) -> str:
        """The mixture, a stem, or `SILENCE`."""
        if MIXTURE in self.solo:
            return MIXTURE
        sounding = [stem for stem in self.solo or STEMS if stem not in self.muted]
        if len(sounding) == len(STEMS):
            return MIXTURE
        return sounding[0] if sounding else SILENCE

    def with_solo(self, lane: str) -> Hearing:
        """Solo a lane, or no longer; the mixture and the stems exclude each other."""
        if lane in self.solo:
            return replace(self, solo=self.solo - {lane})
        others = self.solo - {MIXTURE} if lane != MIXTURE else frozenset()
        return replace(self, solo=others | {lane})

    def with_mute(self, stem: str) -> Hearing:
        """Mute a stem, or no longer.

        Raises:
            ValueError: If it is the mixture, which is not played beside its stems.
        """
        if stem not in STEMS:
            raise ValueError(f"{stem} cannot be muted")
        return replace(self, muted=self.muted ^ {stem})
