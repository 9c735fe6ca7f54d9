"""Every setting of the program in one table, for the dialog and for what is read from the file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Settings"
BOOL, CHOICE, NUMBER, TEXT = "bool", "choice", "number", "text"
Value = bool | int | float | str

_T = QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice.

    Attributes:
        value: What `Memory` keeps.
        label: What the list shows.
        sentence: What choosing it means; may be empty.
    """

    value: Value
    label: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One row.

    Attributes:
        field: Of `Memory`; its default is the setting's.
        group: The heading it stands under.
        kind: `BOOL`, `CHOICE`, `NUMBER` or `TEXT`.
        label: What it is called.
        help: What it does, in a sentence.
        options: The values of a choice.
        least: Of a number.
        most: Of a number.
        step: Of a number; its decimals are as many as it needs.
        suffix: Behind a number.
        at_start: Whether a change takes effect when the program is started again only.
    """

    field: str
    group: str
    kind: str
    label: str
    help: str
    options: tuple[Option, ...] = ()
    least: float = 0.0
    most: float = 0.0
    step: float = 1.0
    suffix: str = ""
    at_start: bool = False

    def allows(self, value: object) -> bool:
        """Return whether the setting can have this value."""
        if self.kind == CHOICE:
            return any(value == o.value and type(value) is type(o.value) for o in self.options)
        if self.kind == NUMBER:
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            return is_number and self.least <= value <= self.most
        return isinstance(value, bool if self.kind == BOOL else str)


WINDOW, SOUND = _T("Settings", "Window"), _T("Settings", "Playing and marking")
NETWORKS, DISK = _T("Settings", "Networks"), _T("Settings", "Disk")

TABLE = (
    Setting(
        "language", WINDOW, CHOICE, _T("Settings", "Language"),
        _T("Settings", "What menus and messages are written in."),
        (
            Option("system", _T("Settings", "As the system"),
                   _T("Settings", "The system's language if Unsung knows it, else English.")),
            # The languages name themselves: who cannot read the window finds them.
            Option("en", "English"),
            Option("de", "Deutsch"),
            Option("es", "Español"),
        ),
        at_start=True,
    ),
    Setting(
        "scheme", WINDOW, CHOICE, _T("Settings", "Colours"),
        _T("Settings", "Whether the window is light or dark."),
        (
            Option("system", _T("Settings", "As the system"),
                   _T("Settings", "Light or dark as the rest of the desktop, also by the hour.")),
            Option("light", _T("Settings", "Light"), _T("Settings", "Always light.")),
            Option("dark", _T("Settings", "Dark"), _T("Settings", "Always dark.")),
        ),
    ),
    Setting(
        "check_updates", WINDOW, BOOL, _T("Settings", "Look for updates"),
        _T("Settings", "Ask at each start whether a newer version is out. Only the question is "
           "sent; nothing is downloaded or installed."),
    ),
    Setting(
        "pre_roll", SOUND, NUMBER, _T("Settings", "Pre-roll"),
        _T("Settings", "How much is heard before the section or the playhead, with “Play with "
           "pre-roll”."),
        least=0.0, most=10.0, step=0.5, suffix=_T("Settings", " s"),
    ),
    Setting(
        "snap", SOUND, CHOICE, _T("Settings", "Snap marks to"),
        _T("Settings", "Where the edges of what you mark go by themselves."),
        (
            Option("off", _T("Settings", "Nothing"),
                   _T("Settings", "They stay where you set them.")),
            Option("zero", _T("Settings", "Zero crossings"),
                   _T("Settings", "The nearest place where the sound passes through zero, so that "
                      "a loop does not click.")),
            Option("beats", _T("Settings", "Beats"),
                   _T("Settings", "The nearest beat; see “Tempo…” in the View menu.")),
        ),
    ),
    Setting(
        "device", NETWORKS, CHOICE, _T("Settings", "Run networks on"),
        _T("Settings", "What does the work of a separation."),
        (
            Option("auto", _T("Settings", "Automatic"),
                   _T("Settings", "The fastest that works on this computer.")),
            Option("cpu", _T("Settings", "Processor"),
                   _T("Settings", "Works everywhere, and is slow with large networks.")),
            Option("cuda", _T("Settings", "NVIDIA or AMD graphics card"),
                   _T("Settings", "Many times as fast; needs the card's driver.")),
            Option("mps", _T("Settings", "Apple graphics processor"),
                   _T("Settings", "The graphics processor of a Mac with an Apple chip.")),
            Option("xpu", _T("Settings", "Intel graphics processor"),
                   _T("Settings", "A graphics card of Intel's Arc family, with its driver.")),
        ),
    ),
    Setting(
        "precision", NETWORKS, CHOICE, _T("Settings", "Precision of networks"),
        _T("Settings", "How exactly networks calculate."),
        (
            Option("auto", _T("Settings", "Automatic"),
                   _T("Settings", "In bfloat16 where this computer has units for it, else in "
                      "32 bit.")),
            Option("float32", _T("Settings", "32 bit"),
                   _T("Settings", "Exact, on every device.")),
            Option("bfloat16", _T("Settings", "16 bit, bfloat16"),
                   _T("Settings", "Faster on newer graphics cards; some networks stay at 32 bit.")),
            Option("float16", _T("Settings", "16 bit, float16"),
                   _T("Settings", "Never chosen by itself: some networks leave its range.")),
        ),
    ),
    Setting(
        "cache_gb", DISK, CHOICE, _T("Settings", "Space for sound"),
        _T("Settings", "How much decoded songs and separations may take. What was not used for "
           "longest goes first; it can always be made again."),
        (
            Option(5, _T("Settings", "5 GB"), _T("Settings", "About 20 separated songs.")),
            Option(10, _T("Settings", "10 GB"), _T("Settings", "About 40 separated songs.")),
            Option(20, _T("Settings", "20 GB"), _T("Settings", "About 80 separated songs.")),
            Option(50, _T("Settings", "50 GB"), _T("Settings", "About 200 separated songs.")),
            Option(100, _T("Settings", "100 GB"), _T("Settings", "About 400 separated songs.")),
            Option(0, _T("Settings", "No limit"),
                   _T("Settings", "Nothing is removed; the disk may fill up.")),
        ),
    ),
)  # fmt: skip

_BY_FIELD = {row.field: row for row in TABLE}


def translate(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def is_allowed(field: str, value: object) -> bool:
    """Return whether a field can have this value; any where it is no setting."""
    row = _BY_FIELD.get(field)
    return row is None or row.allows(value)


def cache_bytes(cache_gb: int) -> int | None:
    """Return how many bytes the cache may have, None for any number."""
    return cache_gb * 10**9 or None
