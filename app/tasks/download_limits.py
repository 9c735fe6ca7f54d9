"""What a download puts up with, and the two ways in which a server fails it."""

from __future__ import annotations

from dataclasses import dataclass

from app.catalog.catalogue import MOST_BYTES


@dataclass(frozen=True, slots=True)
class Limits:
    """What a download puts up with.

    Attributes:
        connect_seconds: How long to wait for a server to be there.
        stall_seconds: How long to wait for the next bytes.
        attempts: How often in a row a server may fail without having sent anything.
        most_attempts: How often it may fail at all.
        pause_seconds: Wait before the second attempt; it doubles with each that follows.
        longest_pause: The longest of these waits, in seconds.
        redirects: How often a server may send on to another.
        most_bytes: Where even a file of unknown size is too long.
        plain_hosts: Hosts that need no https; for tests on this very machine.
    """

    connect_seconds: float = 15.0
    stall_seconds: float = 30.0
    attempts: int = 3
    most_attempts: int = 50
    pause_seconds: float = 1.0
    longest_pause: float = 30.0
    redirects: int = 5
    most_bytes: int = MOST_BYTES
    plain_hosts: frozenset[str] = frozenset()


class Refused(Exception):
    """This address will not do, whatever we try; the argument is the reason, a text for the user.

    It reads on after the name of the server: "it does not have the file".
    """

    @property
    def reason(self) -> str:
        """The reason."""
        return self.args[0]


class Dropped(Refused):
    """It failed this time and may do better next time; what came so far is kept."""
