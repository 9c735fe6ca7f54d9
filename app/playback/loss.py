"""What to say when an output is gone, and what the next Play uses instead."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.errors import PlaybackError
from app.core.texts import say


def lost_output(name: str, chosen: str | None, connected: Sequence[str]) -> PlaybackError:
    """Return the error for an output that stopped while playing.

    Args:
        name: The output that played; may be empty, where the stream does not know.
        chosen: The output the user chose; None is the default one.
        connected: The outputs that are left, the default one first.
    """
    if not connected:
        return PlaybackError(
            say("{0} was unplugged, and there is no other.", subject(name)),
            say("Connect loudspeakers or headphones, then press Play to go on."),
        )
    following = chosen if chosen in connected else connected[0]
    if name and name not in connected:
        return PlaybackError(
            say("{0} was unplugged. Playback stands still.", subject(name)),
            say("Press Play to go on with “{0}”.", following),
        )
    return PlaybackError(
        say("{0} stopped working; it may have been unplugged.", subject(name)),
        say("Press Play to go on with “{0}”, or choose another output.", following),
    )


def replaced_output(name: str, used: str) -> PlaybackError:
    """Return the notice that playback goes on, though not where it was asked to."""
    instead = say("“{0}”", used) if used else say("the default output")
    return PlaybackError(
        say("The sound output “{0}” is not connected; {1} is used.", name, instead),
        say("Once “{0}” is connected again, the next Play uses it.", name),
    )


def subject(name: str) -> str:
    """Return how a sentence about an output begins."""
    return say("The sound output “{0}”", name) if name else say("The sound output")
