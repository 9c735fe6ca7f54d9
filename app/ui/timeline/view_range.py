"""Which frames of a song can be seen: an immutable value with zoom and pan."""

from __future__ import annotations

from dataclasses import dataclass, replace

CLOSEST = 64.0  # frames across the whole view at the strongest zoom


@dataclass(frozen=True, slots=True)
class ViewRange:
    """A stretch of a song; never outside it, never narrower than `CLOSEST`.

    Attributes:
        start, end: First frame and the frame after the last; may lie between frames.
        frames: Length of the song, at least 1.
    """

    start: float
    end: float
    frames: int

    @classmethod
    def whole(cls, frames: int) -> ViewRange:
        """Return all of a song."""
        return cls(0.0, float(max(frames, 1)), max(frames, 1))

    @property
    def span(self) -> float:
        """How many frames can be seen."""
        return self.end - self.start

    @property
    def is_whole(self) -> bool:
        """Whether the whole song can be seen."""
        return self.span >= self.frames

    def moved_to(self, start: float) -> ViewRange:
        """Return as many frames from `start` on."""
        return self._inside(start, self.span)

    def with_edges(self, start: float, end: float) -> ViewRange:
        """Return a view from one frame to another; what is too close grows at its end."""
        start, end = max(start, 0.0), min(end, float(self.frames))
        return self._inside(start, end - start)

    def zoomed(self, factor: float, frame: float) -> ViewRange:
        """Return a view `factor` times closer, with `frame` at the same place on the screen."""
        share = (frame - self.start) / self.span
        span = min(max(self.span / factor, min(CLOSEST, self.frames)), self.frames)
        return self._inside(frame - share * span, span)

    def of_length(self, frames: int) -> ViewRange:
        """Return the view after the song's length became known better."""
        if self.is_whole:
            return ViewRange.whole(frames)
        return replace(self, frames=max(frames, 1))._inside(self.start, self.span)

    def share_of(self, frame: float) -> float:
        """Return where a frame is: 0 at the left border, 1 at the right."""
        return (frame - self.start) / self.span

    def __contains__(self, frame: float) -> bool:
        return self.start <= frame <= self.end

    def _inside(self, start: float, span: float) -> ViewRange:
        span = min(max(span, min(CLOSEST, self.frames)), float(self.frames))
        start = min(max(start, 0.0), self.frames - span)
        return replace(self, start=start, end=start + span)
