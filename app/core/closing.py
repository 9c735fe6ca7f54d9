"""Things that have to be closed however their use ends."""

from __future__ import annotations

from typing import Self


class Closing:
    """A context manager that calls its own `close` at the end."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Give everything back; once is enough, twice does no harm."""
        raise NotImplementedError
