"""Colours of the window for light and dark systems, and the style that draws it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from app.catalog.stems import ACCOMPANIMENT, DIFFERENCE, MIXTURE, VOCALS

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
MIDDLE = 128  # lightness of a colour, 0..255
OUTLINED = ("QCheckBox", "QRadioButton", "QAbstractSpinBox", "QLineEdit", "QPlainTextEdit")
DATED_STYLES = {"windows", "windowsvista", "gtk2", "motif"}  # Fusion looks better than these


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour the program chooses itself.

    Attributes:
        window, panel, base, raised: Backgrounds: behind everything, of bars, of fields, of buttons.
        text, muted: Text, and text that matters less; both readable on every background.
        line: Borders and separators.
        accent, on_accent: The one colour for what is active, and text on it.
        lane, ruler: Backgrounds of the timeline.
        grid: Time lines within lanes.
        missing, hatch: Ground and lines of what is not there yet of a lane.
        playhead: The line that moves.
        section, on_section: Marked passages, and text on them.
        heat: Where networks differ.
        warning, on_warning, danger, good: Messages and states.
        stems: Waveform and name of each lane, readable as text on `panel` and `lane`.
    """

    window: str
    panel: str
    base: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    lane: str
    ruler: str
    grid: str
    missing: str
    hatch: str
    playhead: str
    section: str
    on_section: str
    heat: str
    warning: str
    on_warning: str
    danger: str
    good: str
    stems: dict[str, str]


LIGHT = Colours(
    window="#eceef1",
    panel="#f7f8fa",
    base="#ffffff",
    raised="#ffffff",
    text="#1b2129",
    muted="#566070",
    line="#d3d8df",
    accent="#3056d3",
    on_accent="#ffffff",
    lane="#ffffff",
    ruler="#f1f3f6",
    grid="#e9ecf0",
    missing="#f3f5f7",
    hatch="#e6e9ed",
    playhead="#d7263d",
    section="#7440c0",
    on_section="#ffffff",
    heat="#d98a00",
    warning="#fff1d6",
    on_warning="#5c3d00",
    danger="#b3261e",
    good="#1b6e3c",
    stems={
        MIXTURE: "#56657a",
        VOCALS: "#a8420d",
        ACCOMPANIMENT: "#0f7480",
        DIFFERENCE: "#59680a",
    },
)
DARK = Colours(
    window="#15181d",
    panel="#1d2127",
    base="#14171b",
    raised="#2a3038",
    text="#e8ebef",
    muted="#9aa5b4",
    line="#343b45",
    accent="#7f9cff",
    on_accent="#0d1430",
    lane="#191d22",
    ruler="#1d2127",
    grid="#242a31",
    missing="#121519",
    hatch="#20252c",
    playhead="#ff5a6a",
    section="#c4a1ff",
    on_section="#21103d",
    heat="#ffc247",
    warning="#3d2f12",
    on_warning="#ffdf9e",
    danger="#ff8f87",
    good="#79d69b",
    stems={
        MIXTURE: "#a5b3c5",
        VOCALS: "#ff9a62",
        ACCOMPANIMENT: "#48cdc4",
        DIFFERENCE: "#c3d24e",
    },
)


def is_dark() -> bool:
    """Whether the window is dark now; the palette knows, on every platform and style."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < MIDDLE


def colours() -> Colours:
    """Return the colours for the present light or dark scheme."""
    return DARK if is_dark() else LIGHT


def shows_focus(widget: QWidget) -> bool:
    """Whether to mark the keyboard focus: it is here and was moved by a key, not by the mouse."""
    by_key = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return widget.hasFocus() and by_key


def mix(first: str, second: str, share: float) -> QColor:
    """Return the colour `share` (0..1) of the way from `first` to `second`."""
    a, b = QColor(first), QColor(second)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def apply_style(application: QApplication) -> None:
    """Use the platform's own style where it is good, Fusion with our palette elsewhere."""
    name = application.style().objectName().lower()
    if name in DATED_STYLES and "Fusion" in QStyleFactory.keys():  # noqa: SIM118 - not a dict
        application.setStyle("Fusion")
    apply_scheme(application, "system")


def apply_scheme(application: QApplication, name: str) -> None:
    """Go light or dark.

    Native styles bring their own palette; Fusion gets ours, since not every Linux desktop lets
    a program ask for a scheme.

    Args:
        application: Whose palette changes.
        name: A key of `SCHEMES`.
    """
    hints = QGuiApplication.styleHints()
    if SCHEMES[name] == Qt.ColorScheme.Unknown:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(SCHEMES[name])
    if application.style().objectName().lower() == "fusion":
        wanted = hints.colorScheme() if name == "system" else SCHEMES[name]
        chosen = DARK if wanted == Qt.ColorScheme.Dark else LIGHT
        application.setPalette(palette(chosen))
        for kind in OUTLINED:
            application.setPalette(_outlined(chosen), kind)


def palette(chosen: Colours) -> QPalette:
    """Return the palette for these colours."""
    role = QPalette.ColorRole
    made = QPalette()
    for key, value in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.base,
        role.AlternateBase: chosen.panel,
        role.Text: chosen.text,
        role.Button: chosen.raised,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.danger,
        role.ToolTipBase: chosen.raised,
        role.ToolTipText: chosen.text,
        role.PlaceholderText: chosen.muted,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Accent: chosen.accent,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.Light: mix(chosen.raised, "#ffffff", 0.15).name(),
        role.Midlight: chosen.line,
        role.Mid: chosen.line,
        role.Dark: mix(chosen.line, "#000000", 0.3).name(),
        role.Shadow: mix(chosen.line, "#000000", 0.6).name(),
    }.items():
        made.setColor(key, QColor(value))
    faded = mix(chosen.muted, chosen.panel, 0.45)
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, faded)
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(chosen.line))
    return made


def _outlined(chosen: Colours) -> QPalette:
    """Return the palette of controls that are little more than their outline.

    Fusion draws it 1.4 times darker than the window, which on a dark one cannot be seen.
    """
    made = palette(chosen)
    if chosen is DARK:
        visible = mix(chosen.line, chosen.muted, 0.6).lighter(140)
        made.setColor(QPalette.ColorRole.Window, visible)
    return made


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours by WCAG 2.1 (1 to 21)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    colour = QColor(name)

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
