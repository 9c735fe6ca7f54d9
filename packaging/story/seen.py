"""Prints what assistive tools see of the programs on this desktop, as JSON.

Run with the system's Python, which has the bindings of AT-SPI (python3-gi, gir1.2-atspi-2.0).
One object for each thing that is shown, the window's own first:

    {"name": "playButton", "text": "Play", "role": "push button", "window": "francium – Unsung",
     "box": [x, y, width, height], "states": ["enabled", …], "value": null}

`name` is the last part of the accessible identifier, which is the object's name in Qt.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATES = ("ENABLED", "SENSITIVE", "CHECKED", "FOCUSED", "SELECTED", "ACTIVE")
DEEPEST = 30
WINDOWS = ("frame", "dialog", "window", "alert", "file chooser")


def main() -> int:
    """Print the list and return the exit code."""
    Atspi.init()
    desktop = Atspi.get_desktop(0)
    found = [thing for program in _children(desktop) for thing in seen(program, "", 0)]
    json.dump(found, sys.stdout, ensure_ascii=False)
    return 0


def seen(thing: Atspi.Accessible, window: str, depth: int) -> Iterator[dict[str, Any]]:
    """Yield what is shown of a thing and all that lies in it."""
    try:
        states = thing.get_state_set()
        role, text = thing.get_role_name(), thing.get_name()
        window = text if role in WINDOWS else window
        if states.contains(Atspi.StateType.SHOWING):
            yield _told(thing, states, window)
        elif depth > 1:
            return
        children = list(_children(thing)) if depth < DEEPEST else []
    except GLib.Error:  # it has gone meanwhile
        return
    for child in children:
        yield from seen(child, window, depth + 1)


def _told(thing: Atspi.Accessible, states: Atspi.StateSet, window: str) -> dict[str, Any]:
    place = thing.get_component_iface()
    box = place.get_extents(Atspi.CoordType.SCREEN) if place else None
    value = thing.get_value_iface()
    return {
        "name": thing.get_accessible_id().rpartition(".")[2],
        "text": thing.get_name(),
        "role": thing.get_role_name(),
        "window": window,
        "box": [box.x, box.y, box.width, box.height] if box else None,
        "states": [s.lower() for s in STATES if states.contains(getattr(Atspi.StateType, s))],
        "value": value.get_current_value() if value else None,
    }


def _children(thing: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            yield child


if __name__ == "__main__":
    sys.exit(main())
