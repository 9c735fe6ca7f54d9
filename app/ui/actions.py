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
        submenu: Text of the menu within that menu, if it is in one.
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
    submenu: str = ""
    choice: str = ""
    starts_section: bool = False


_T = QT_TRANSLATE_NOOP
FILE, EDIT = _T("Actions", "&File"), _T("Actions", "&Edit")
SECTION = _T("Actions", "Se&ction")
VIEW, PLAYBACK, HELP = _T("Actions", "&View"), _T("Actions", "&Playback"), _T("Actions", "&Help")
SCALE, PALETTE = _T("Actions", "&Frequency scale"), _T("Actions", "Spectrogram &colours")
RANGE, TOP = _T("Actions", "&Range of levels"), _T("Actions", "&Highest frequency")
DEVICE, PRECISION = _T("Actions", "&Run networks on"), _T("Actions", "Precisi&on of networks")
MOVE, AUDITION = _T("Actions", "Mo&ve"), _T("Actions", "Hear without choosing")
SHUTTLE, SOLO_AND_MUTE = _T("Actions", "S&huttle"), _T("Actions", "S&olo and mute")
SNAP, RULER = _T("Actions", "Snap &to"), _T("Actions", "R&uler")
MENUS = (FILE, EDIT, SECTION, VIEW, PLAYBACK, HELP)

TABLE = (
    Row("open", FILE, _T("Actions", "&Open…"), ("Ctrl+O",), icon="open"),
    Row("openFolder", FILE, _T("Actions", "Open &folder…"), ("Ctrl+Shift+O",)),
    Row("save", FILE, _T("Actions", "Sa&ve project"), ("Ctrl+S",),
        _T("Actions", "Save the song and all that was decided about it"), starts_section=True),
    Row("saveAs", FILE, _T("Actions", "Save pro&ject as…"), ("Ctrl+Shift+S",)),
    Row("pack", FILE, _T("Actions", "&Pack project…"), ("Ctrl+Shift+P",),
        _T("Actions", "Write the project with all of its sound into one file, for another "
           "computer")),
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
    Row("device_auto", FILE, _T("Actions", "&Automatic"), submenu=DEVICE, choice="device"),
    Row("device_cpu", FILE, _T("Actions", "&Processor"), submenu=DEVICE, choice="device"),
    Row("device_cuda", FILE, _T("Actions", "&NVIDIA or AMD graphics card"), submenu=DEVICE,
        choice="device"),
    Row("device_mps", FILE, _T("Actions", "Apple &graphics processor"), submenu=DEVICE,
        choice="device"),
    Row("device_xpu", FILE, _T("Actions", "&Intel graphics processor"), submenu=DEVICE,
        choice="device"),
    Row("precision_auto", FILE, _T("Actions", "&Automatic"), submenu=PRECISION,
        choice="precision"),
    Row("precision_float32", FILE, _T("Actions", "32 &bit"), submenu=PRECISION,
        choice="precision"),
    Row("precision_bfloat16", FILE, _T("Actions", "16 bit, b&float16"), submenu=PRECISION,
        choice="precision"),
    Row("precision_float16", FILE, _T("Actions", "16 bit, float&16"), submenu=PRECISION,
        choice="precision"),
    Row(
        "export", FILE, _T("Actions", "&Export…"), ("Ctrl+E",),
        _T("Actions", "Write the stems to files"), icon="export", starts_section=True,
    ),
    Row("exportAll", FILE, _T("Actions", "E&xport all separated songs…"), ("Ctrl+Alt+E",),
        _T("Actions", "Write the stems of every separated song to files")),
    Row(
        "importNetwork", FILE, _T("Actions", "&Import network…"), ("Ctrl+I",),
        _T("Actions", "Take a downloaded checkpoint into the list of networks"),
        starts_section=True,
    ),
    Row("library", FILE, _T("Actions", "Network li&brary…"), ("Ctrl+Shift+L",),
        _T("Actions", "Get, try and remove networks")),
    Row("ensemble", FILE, _T("Actions", "E&nsemble…"), ("Ctrl+Shift+E",),
        _T("Actions", "Let several networks work together")),
    Row("close", FILE, _T("Actions", "C&lose song"), ("Ctrl+W",), starts_section=True),
    Row("quit", FILE, _T("Actions", "&Quit"), ("Ctrl+Q",)),
    Row("undo", EDIT, _T("Actions", "&Undo"), ("Ctrl+Z",)),
    Row("redo", EDIT, _T("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Row("history", EDIT, _T("Actions", "&History…"), ("Ctrl+Alt+Z",),
        _T("Actions", "List every step, to go back to any of them")),
    Row("songUp", EDIT, _T("Actions", "Move song u&p"), ("Alt+Up",),
        _T("Actions", "Put the song further up in the list; songs are separated in its order"),
        where=SONGS, starts_section=True),
    Row("songDown", EDIT, _T("Actions", "Move song &down"), ("Alt+Down",),
        _T("Actions", "Put the song further down in the list"), where=SONGS),
    Row("settings", EDIT, _T("Actions", "&Settings…"), ("Ctrl+,",),
        _T("Actions", "Language, colours, networks and disk"), starts_section=True),
    Row("markSection", SECTION, _T("Actions", "&Mark section"), ("M", "Ctrl+M"),
        _T("Actions", "Make a section of what is selected, or of the loop")),
    Row("selectFrom", SECTION, _T("Actions", "Selection &begins here"), ("I",),
        _T("Actions", "Select from the playhead on")),
    Row("selectTo", SECTION, _T("Actions", "Selection &ends here"), ("O",),
        _T("Actions", "Select as far as the playhead")),
    Row("snapOff", SECTION, _T("Actions", "&Nothing"), submenu=SNAP, choice="snap"),
    Row("snapZero", SECTION, _T("Actions", "&Zero crossings"), submenu=SNAP, choice="snap"),
    Row("snapBeats", SECTION, _T("Actions", "&Beats"), submenu=SNAP, choice="snap"),
    Row("reseparate", SECTION, _T("Actions", "&Re-separate section"), ("Ctrl+R",),
        _T("Actions", "Separate this section again, with the network chosen for it"),
        starts_section=True),
    *(Row(f"hearTake{number}", SECTION, text, (f"Alt+{number}",), submenu=AUDITION)
      for number, text in enumerate((
          _T("Actions", "Hear what lies &beneath"),
          _T("Actions", "Hear take &1"), _T("Actions", "Hear take &2"),
          _T("Actions", "Hear take &3"), _T("Actions", "Hear take &4"),
          _T("Actions", "Hear take &5"), _T("Actions", "Hear take &6"),
          _T("Actions", "Hear take &7"), _T("Actions", "Hear take &8"),
          _T("Actions", "Hear take &9")))),
    Row("hearNextTake", SECTION, _T("Actions", "Hear ne&xt take"), ("T",),
        _T("Actions", "Hear the takes of the section in turn, at the same place"),
        submenu=AUDITION, starts_section=True),
    Row("hearPreviousTake", SECTION, _T("Actions", "Hear &previous take"), ("Shift+T",),
        submenu=AUDITION),
    Row("chooseHeard", SECTION, _T("Actions", "C&hoose what is heard"),
        ("Alt+Return", "Alt+Enter")),
    Row("loopSection", SECTION, _T("Actions", "&Loop section"), ("Shift+L",)),
    Row("nextSection", SECTION, _T("Actions", "&Next section"), ("N",), starts_section=True),
    Row("previousSection", SECTION, _T("Actions", "&Previous section"), ("Shift+N",)),
    Row("nextDoubt", SECTION, _T("Actions", "Next &suspicious passage"), ("D",),
        _T("Actions", "Go to where the networks differ, and select it")),
    Row("previousDoubt", SECTION, _T("Actions", "Previous s&uspicious passage"), ("Shift+D",)),
    Row("renameSection", SECTION, _T("Actions", "Ren&ame section"), ("F2",), where=TIMELINE,
        starts_section=True),
    Row("splitSection", SECTION, _T("Actions", "Spl&it at the playhead"), ("Ctrl+T",)),
    *(Row(name, SECTION, text, (key,), submenu=MOVE, where=TIMELINE) for name, text, key in (
        ("moveEarlier", _T("Actions", "Section &earlier"), "Alt+Left"),
        ("moveLater", _T("Actions", "Section &later"), "Alt+Right"),
        ("startEarlier", _T("Actions", "Beginning earlier"), "Ctrl+Alt+Left"),
        ("startLater", _T("Actions", "Beginning later"), "Ctrl+Alt+Right"),
        ("endEarlier", _T("Actions", "End earlier"), "Alt+Shift+Left"),
        ("endLater", _T("Actions", "End later"), "Alt+Shift+Right"))),
    Row("removeSection", SECTION, _T("Actions", "&Delete section"), ("Del",), where=TIMELINE),
    Row("zoomIn", VIEW, _T("Actions", "Zoom &in"), ("+", "="), where=TIMELINE),
    Row("zoomOut", VIEW, _T("Actions", "Zoom &out"), ("-",), where=TIMELINE),
    Row("fit", VIEW, _T("Actions", "Whole &song"), ("0",), where=TIMELINE),
    Row("viewWaveform", VIEW, _T("Actions", "&Waveform"), ("Ctrl+1",), choice="view",
        starts_section=True),
    Row("viewSpectrogram", VIEW, _T("Actions", "S&pectrogram"), ("Ctrl+2",), choice="view"),
    Row("viewBoth", VIEW, _T("Actions", "&Both"), ("Ctrl+3",),
        _T("Actions", "Show waveform and spectrogram"), choice="view"),
    Row("scaleLog", VIEW, _T("Actions", "&Logarithmic"), submenu=SCALE, choice="scale"),
    Row("scaleMel", VIEW, _T("Actions", "&Mel"), submenu=SCALE, choice="scale"),
    Row("scaleLinear", VIEW, _T("Actions", "L&inear"), submenu=SCALE, choice="scale"),
    Row("paletteMagma", VIEW, _T("Actions", "&Magma"), submenu=PALETTE, choice="palette"),
    Row("paletteViridis", VIEW, _T("Actions", "&Viridis"), submenu=PALETTE, choice="palette"),
    Row("paletteGrey", VIEW, _T("Actions", "&Grey"), submenu=PALETTE, choice="palette"),
    Row("paletteStem", VIEW, _T("Actions", "&Colours of the stems"), submenu=PALETTE,
        choice="palette"),
    Row("range_db80", VIEW, _T("Actions", "From −&80 dB"), submenu=RANGE, choice="range_db"),
    Row("range_db100", VIEW, _T("Actions", "From −&100 dB"), submenu=RANGE, choice="range_db"),
    Row("range_db120", VIEW, _T("Actions", "From −1&20 dB"), submenu=RANGE, choice="range_db"),
    Row("top0", VIEW, _T("Actions", "&All frequencies"), submenu=TOP, choice="top"),
    Row("top16000", VIEW, _T("Actions", "&16 kHz"), submenu=TOP, choice="top"),
    Row("top8000", VIEW, _T("Actions", "&8 kHz"), submenu=TOP, choice="top"),
    Row("top4000", VIEW, _T("Actions", "&4 kHz"), submenu=TOP, choice="top"),
    Row("rulerTime", VIEW, _T("Actions", "&Time"), submenu=RULER, choice="ruler"),
    Row("rulerBars", VIEW, _T("Actions", "&Bars"), submenu=RULER, choice="ruler"),
    Row("tempo", VIEW, _T("Actions", "Te&mpo…"), ("Ctrl+Shift+T",),
        _T("Actions", "Correct the tempo and say where the first beat is"), submenu=RULER,
        starts_section=True),
    Row("differenceLane", VIEW, _T("Actions", "Differe&nce lane"), ("F7",),
        _T("Actions", "Show what sections change of the vocals, to see and to hear"),
        choice="toggle"),
    Row("songList", VIEW, _T("Actions", "&List of songs"), ("F9",), choice="toggle",
        starts_section=True),
    Row("sectionPanel", VIEW, _T("Actions", "S&ections and takes"), ("F8",), choice="toggle"),
    Row("system", VIEW, _T("Actions", "Colours as the s&ystem"), choice="scheme",
        starts_section=True),
    Row("light", VIEW, _T("Actions", "Li&ght"), choice="scheme"),
    Row("dark", VIEW, _T("Actions", "&Dark"), choice="scheme"),
    Row("play", PLAYBACK, _T("Actions", "&Play"), ("Space",), icon="play"),
    Row("stop", PLAYBACK, _T("Actions", "&Stop"), ("Ctrl+Space",),
        _T("Actions", "Stop and go back to the beginning"), icon="stop"),
    Row("loop", PLAYBACK, _T("Actions", "&Loop"), ("Ctrl+L",),
        _T("Actions", "Repeat the marked range, or the whole song"), icon="loop",
        choice="toggle"),
    Row("playPreRoll", PLAYBACK, _T("Actions", "Play with pre-&roll"), ("Shift+Space",),
        _T("Actions", "Play from a little before the section, or before the playhead")),
    Row("shuttleForward", PLAYBACK, _T("Actions", "&Forwards, faster each time"), ("L",),
        submenu=SHUTTLE),
    Row("shuttleBack", PLAYBACK, _T("Actions", "&Backwards, faster each time"), ("J",),
        submenu=SHUTTLE),
    Row("shuttlePause", PLAYBACK, _T("Actions", "&Pause"), ("K",), submenu=SHUTTLE),
    Row("preview", PLAYBACK, _T("Actions", "Pre&view networks here"), ("P",),
        _T("Actions", "Hear what the chosen network makes of ten seconds at the playhead"),
        choice="toggle"),
    Row("hearMixture", PLAYBACK, _T("Actions", "Hear the &mixture"), ("1",), choice="stem",
        starts_section=True),
    Row("hearVocals", PLAYBACK, _T("Actions", "Hear the &vocals"), ("2",), choice="stem"),
    Row("hearAccompaniment", PLAYBACK, _T("Actions", "Hear the &instrumental"), ("3",),
        choice="stem"),
    Row("hearDifference", PLAYBACK, _T("Actions", "Hear the &difference"), ("4",),
        _T("Actions", "Hear what sections change; only while its lane is shown"), choice="stem"),
    Row("soloVocals", PLAYBACK, _T("Actions", "Solo &vocals"), ("V",), choice="toggle",
        submenu=SOLO_AND_MUTE),
    Row("muteVocals", PLAYBACK, _T("Actions", "&Mute vocals"), ("Shift+V",), choice="toggle",
        submenu=SOLO_AND_MUTE),
    Row("soloAccompaniment", PLAYBACK, _T("Actions", "Solo &instrumental"), ("B",),
        choice="toggle", submenu=SOLO_AND_MUTE),
    Row("muteAccompaniment", PLAYBACK, _T("Actions", "M&ute instrumental"), ("Shift+B",),
        choice="toggle", submenu=SOLO_AND_MUTE),
    Row("matchLoudness", PLAYBACK, _T("Actions", "Ma&tch loudness"), ("Shift+M",),
        _T("Actions", "Hear everything equally loud, to compare without being misled"),
        icon="match", choice="toggle"),
    Row("toStart", PLAYBACK, _T("Actions", "To the &beginning"), ("Home",), icon="to-start",
        where=TIMELINE, starts_section=True),
    Row("toEnd", PLAYBACK, _T("Actions", "To the &end"), ("End",), where=TIMELINE),
    Row("back", PLAYBACK, _T("Actions", "5 seconds back"), ("Left",), where=TIMELINE),
    Row("forward", PLAYBACK, _T("Actions", "5 seconds forward"), ("Right",), where=TIMELINE),
    Row("backALittle", PLAYBACK, _T("Actions", "1 second back"), ("Shift+Left",),
        where=TIMELINE),
    Row("forwardALittle", PLAYBACK, _T("Actions", "1 second forward"), ("Shift+Right",),
        where=TIMELINE),
    Row("commandPalette", HELP, _T("Actions", "&Find action…"), ("Ctrl+Shift+A",),
        _T("Actions", "Find any action by a few words, and start it")),
    Row("firstSteps", HELP, _T("Actions", "First s&teps"),
        tip=_T("Actions", "Show the first steps below the song")),
    Row("guide", HELP, _T("Actions", "&User guide"), ("F1",),
        _T("Actions", "Read about what has the keyboard now"), starts_section=True),
    Row("shortcuts", HELP, _T("Actions", "&Shortcuts"), ("Ctrl+F1",)),
    Row("checkUpdates", HELP, _T("Actions", "Check for u&pdates…"),
        tip=_T("Actions", "Ask whether a newer version is out; nothing is downloaded"),
        starts_section=True),
    Row("about", HELP, _T("Actions", "&About Unsung")),
)  # fmt: skip

ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
}


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
    inner: dict[str, QMenu] = {}
    for row in TABLE:
        menu = menus[row.menu]
        if row.submenu:
            if row.submenu not in inner:
                inner[row.submenu] = menu.addMenu(translate(row.submenu))
            menu = inner[row.submenu]
        if row.starts_section:
            menu.addSeparator()
        menu.addAction(made[row.name])
    return menus


def keys_by_menu(actions: Mapping[str, QAction]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what every action with keys is called, and its keys, by menu."""
    groups = []
    for menu in MENUS:
        rows = [
            (
                plain(translate(row.text)),
                "  ·  ".join(_texts_of_keys(actions[row.name])),
            )
            for row in TABLE
            if row.menu == menu and row.keys
        ]
        groups.append((plain(translate(menu)), rows))
    return groups


def _texts_of_keys(action: QAction) -> list[str]:
    """Return the keys as the user's keyboard names them; the number block's Enter goes unsaid."""
    keys = [key for key in action.shortcuts() if not key.toString().endswith("Enter")]
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
