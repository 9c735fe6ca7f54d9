"""Every action of the program in one table, for menus, buttons and the shortcuts page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from app.ui import icons

CONTEXT = "Actions"
# Keys that other widgets need too work only while these have the focus.
TIMELINE = "timeline"
SONGS = "songs"


@dataclass(frozen=True, slots=True)
class Row:
    """One action.

    Attributes:
        name: What handlers and buttons are found by.
        menu: Which menu it is in.
        text: Its text, with the menu's mnemonic.
        keys: Shortcuts in portable form, the first one is shown.
        tip: What it does, where the text does not say it.
        icon: Name of an icon, if it has one.
        where: `TIMELINE` or `SONGS`, or empty for the whole window.
        choice: Name of the group of which one is checked; or "toggle" for an on-off action.
        starts_section: Whether a line goes above it in the menu.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    where: str = ""
    choice: str = ""
    starts_section: bool = False


_T = QT_TRANSLATE_NOOP
FILE, EDIT = _T("Actions", "&File"), _T("Actions", "&Edit")
VIEW, PLAYBACK, HELP = _T("Actions", "&View"), _T("Actions", "&Playback"), _T("Actions", "&Help")
MENUS = (FILE, EDIT, VIEW, PLAYBACK, HELP)

TABLE = (
    Row("open", FILE, _T("Actions", "&Open…"), ("Ctrl+O",), icon="open"),
    Row("openFolder", FILE, _T("Actions", "Open &folder…"), ("Ctrl+Shift+O",)),
    Row(
        "separate", FILE, _T("Actions", "&Separate"), ("Ctrl+Return", "Ctrl+Enter"),
        _T("Actions", "Take the vocals and the music of this song apart"),
        icon="separate", starts_section=True,
    ),
    Row(
        "separateAll", FILE, _T("Actions", "Separate &all songs"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        _T("Actions", "Separate every song that is not separated in this way, one after the other"),
    ),
    Row("cancel", FILE, _T("Actions", "&Cancel"), ("Esc",),
        _T("Actions", "Stop what is being done")),
    Row(
        "export", FILE, _T("Actions", "&Export…"), ("Ctrl+E",),
        _T("Actions", "Write the stems to files"), icon="export", starts_section=True,
    ),
    Row(
        "importNetwork", FILE, _T("Actions", "&Import network…"), ("Ctrl+I",),
        _T("Actions", "Take a downloaded checkpoint into the list of networks"),
        starts_section=True,
    ),
    Row("ensemble", FILE, _T("Actions", "E&nsemble…"), ("Ctrl+Shift+E",),
        _T("Actions", "Let several networks work together")),
    Row("close", FILE, _T("Actions", "C&lose song"), ("Ctrl+W",), starts_section=True),
    Row("quit", FILE, _T("Actions", "&Quit"), ("Ctrl+Q",)),
    Row("undo", EDIT, _T("Actions", "&Undo"), ("Ctrl+Z",)),
    Row("redo", EDIT, _T("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Row("songUp", EDIT, _T("Actions", "Move song u&p"), ("Alt+Up",),
        _T("Actions", "Put the song further up in the list; songs are separated in its order"),
        where=SONGS, starts_section=True),
    Row("songDown", EDIT, _T("Actions", "Move song &down"), ("Alt+Down",),
        _T("Actions", "Put the song further down in the list"), where=SONGS),
    Row("zoomIn", VIEW, _T("Actions", "Zoom &in"), ("+", "="), where=TIMELINE),
    Row("zoomOut", VIEW, _T("Actions", "Zoom &out"), ("-",), where=TIMELINE),
    Row("fit", VIEW, _T("Actions", "Whole &song"), ("0",), where=TIMELINE),
    Row("songList", VIEW, _T("Actions", "&List of songs"), ("F9",), choice="toggle",
        starts_section=True),
    Row("system", VIEW, _T("Actions", "Colours as the s&ystem"), choice="scheme",
        starts_section=True),
    Row("light", VIEW, _T("Actions", "Li&ght"), choice="scheme"),
    Row("dark", VIEW, _T("Actions", "&Dark"), choice="scheme"),
    Row("play", PLAYBACK, _T("Actions", "&Play"), ("Space",), icon="play"),
    Row("stop", PLAYBACK, _T("Actions", "&Stop"), ("Ctrl+Space",),
        _T("Actions", "Stop and go back to the beginning"), icon="stop"),
    Row("loop", PLAYBACK, _T("Actions", "&Loop"), ("L",),
        _T("Actions", "Repeat the marked range, or the whole song"), icon="loop",
        choice="toggle"),
    Row("hearMixture", PLAYBACK, _T("Actions", "Hear the &mixture"), ("1",), choice="stem",
        starts_section=True),
    Row("hearVocals", PLAYBACK, _T("Actions", "Hear the &vocals"), ("2",), choice="stem"),
    Row("hearAccompaniment", PLAYBACK, _T("Actions", "Hear the &instrumental"), ("3",),
        choice="stem"),
    Row("toStart", PLAYBACK, _T("Actions", "To the &beginning"), ("Home",), icon="to-start",
        where=TIMELINE, starts_section=True),
    Row("toEnd", PLAYBACK, _T("Actions", "To the &end"), ("End",), where=TIMELINE),
    Row("back", PLAYBACK, _T("Actions", "5 seconds back"), ("Left",), where=TIMELINE),
    Row("forward", PLAYBACK, _T("Actions", "5 seconds forward"), ("Right",), where=TIMELINE),
    Row("backALittle", PLAYBACK, _T("Actions", "1 second back"), ("Shift+Left",),
        where=TIMELINE),
    Row("forwardALittle", PLAYBACK, _T("Actions", "1 second forward"), ("Shift+Right",),
        where=TIMELINE),
    Row("shortcuts", HELP, _T("Actions", "&Shortcuts"), ("F1",)),
    Row("about", HELP, _T("Actions", "&About Unsung")),
)  # fmt: skip

ROLES = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}


def translate(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def build(
    window: QMainWindow,
    places: Mapping[str, QWidget],
    handlers: Mapping[str, Callable[[], None]],
) -> dict[str, QAction]:
    """Make every action of the table and call its handler when the user triggers it.

    Args:
        window: Owns them.
        places: Where the keys of some of them work, by `Row.where`.
        handlers: What they do, by name.

    Returns:
        The actions by name; their object names are the names with "Action" behind.
    """
    made: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for row in TABLE:
        action = QAction(translate(row.text), window, objectName=f"{row.name}Action")
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.setMenuRole(ROLES.get(row.name, QAction.MenuRole.NoRole))
        if row.icon:
            action.setIcon(icons.icon(row.icon))
            action.setIconVisibleInMenu(False)
        set_tip(action, translate(row.tip) if row.tip else plain(action.text()))
        if row.choice:
            action.setCheckable(True)
        if row.choice not in ("", "toggle"):
            group = groups.setdefault(row.choice, QActionGroup(window))
            group.addAction(action)
        if row.where:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            places[row.where].addAction(action)
        else:
            window.addAction(action)
        action.triggered.connect(handlers[row.name])
        made[row.name] = action
    return made


def set_tip(action: QAction, text: str) -> None:
    """Set a tool tip that also names the key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{text} ({keys})" if keys else text)


def plain(text: str) -> str:
    """Return a menu text without mnemonic and ellipsis."""
    return text.replace("&", "").rstrip("…")


def fill_menus(window: QMainWindow, made: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Put every action into the menu bar."""
    menus = {name: window.menuBar().addMenu(translate(name)) for name in MENUS}
    for row in TABLE:
        if row.starts_section:
            menus[row.menu].addSeparator()
        menus[row.menu].addAction(made[row.name])
    return menus
