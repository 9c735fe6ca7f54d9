"""Every text of the window can be translated: by its source, and by looking at the window."""

import ast
import builtins
import re

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from app.core.errors import AppError
from app.core.texts import Text, joined, number, say
from app.project.edits import add_region
from app.project.model import Span
from app.ui.dialogs.unsaved import UnsavedDialog
from app.ui.texts import decimal, explained, shown
from app.ui.texts import number as written
from tests.ui.pseudo import CLOSE, OPEN, ROOT, Pseudo, load

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

UI = sorted((ROOT / "app" / "ui").rglob("*.py"))
APP = sorted((ROOT / "app").rglob("*.py"))
TRANSLATING = {"tr", "translate", "say", "QT_TRANSLATE_NOOP", "_T"}
# Arguments of these are for programmers.
SPOKEN_TO_NOBODY = {
    "Signal", "Slot", "debug", "info", "warning", "error", "exception", "critical", "getLogger",
    "ValueError", "TypeError", "RuntimeError", "KeyError", "Property", "TypeVar",
}  # fmt: skip
KEY = re.compile(
    r"((Ctrl|Shift|Alt|Meta)\+)*(.|F\d+|Return|Enter|Esc|Del|Space|Home|End|Left|Right|Up|Down|"
    r"PgUp|PgDown|Tab|Backspace)"
)
NAMES = {
    "Unsung", "Fusion", "English", "Deutsch", "Español", "{}[*] – Unsung",
    "WindowText", "PlaceholderText",  # roles of a palette
    "Earlier", "Later",  # parts of actions' names
    "nudge {} {}",  # tells steps of undo apart
    "Alt+{}", "OGG Vorbis", "Opus",
}  # fmt: skip


def called(call):
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def is_say(call):
    return isinstance(call.func, ast.Name) and call.func.id == "say"


class Words(ast.NodeVisitor):
    """Collects literals that read like words and pass through no translation."""

    def __init__(self, path):
        self.path, self.found = path, []
        self.visit(ast.parse(path.read_text(encoding="utf-8")))

    def visit_Call(self, call):
        name = called(call)
        if name in SPOKEN_TO_NOBODY:
            return
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
            if name not in TRANSLATING or not isinstance(argument, ast.Constant | ast.IfExp):
                self.visit(argument)
        self.visit(call.func)

    def visit_Expr(self, statement):
        if not isinstance(statement.value, ast.Constant):  # a docstring
            self.generic_visit(statement)

    def visit_Assign(self, statement):
        names = [target.id for target in statement.targets if isinstance(target, ast.Name)]
        if names not in (["CONTEXT"], ["__all__"]):
            self.generic_visit(statement)

    def visit_JoinedStr(self, node):
        parts = [p.value if isinstance(p, ast.Constant) else "{}" for p in node.values]
        self._look(node, "".join(parts))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            self._look(node, node.value)

    def _look(self, node, text):
        text = re.sub(r"\{\w+\}", "{}", text)  # a field of a file's name
        is_worded = " " in text.strip() or re.match(r"[A-Z][a-z]+", text)
        if not is_worded or not re.search(r"[^\W\d_]{2,}", text):
            return
        if not KEY.fullmatch(text) and text not in NAMES and not text.startswith("."):
            self.found.append(f"{self.path.relative_to(ROOT)}:{node.lineno}: {text!r}")


def test_no_text_of_the_window_escapes_translation():
    assert not [line for path in UI for line in Words(path).found]


def test_no_text_is_put_together_before_it_is_translated():
    """What is looked up is a constant, or one that `QT_TRANSLATE_NOOP` marks in a table."""
    constants = load("translation_sources").constants
    wrong = []
    for path in APP:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            is_made = isinstance(call.args[0], ast.JoinedStr | ast.BinOp | ast.Call)
            is_function = isinstance(call.func, ast.Name) and call.func.id == "translate"
            is_looked_up = path in UI and (is_function or called(call) == "tr")
            if (is_looked_up and is_made) or (is_say(call) and not constants(call.args[0])):
                wrong.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert not wrong


BELOW = ("core", "catalog", "audio", "networks", "separation", "project", "playback", "tasks")


def test_what_the_layers_below_tell_the_user_is_a_text():
    """Errors and messages of jobs are made by `say`; the window translates nothing else."""
    wrong = []
    for path in (path for layer in BELOW for path in (ROOT / "app" / layer).rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            told = []
            if re.fullmatch(r"\w+Error", called(call)) and not hasattr(builtins, called(call)):
                told = call.args
            elif called(call) in ("advance", "explain_os_error"):
                told = call.args[1:2]
            for argument in told:
                is_plain = isinstance(argument, ast.JoinedStr) or (
                    isinstance(argument, ast.Constant) and argument.value
                )
                if is_plain and called(call) != "PortAudioError":
                    wrong.append(f"{path.relative_to(ROOT)}:{argument.lineno}")
    assert not wrong


def test_every_text_has_the_values_it_asks_for():
    """`say("{0} of {1}", a)` would fail only when something goes wrong."""
    wrong = []
    for path in APP:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not is_say(call):
                continue
            asked = set(re.findall(r"\{(\d+)\}", ast.literal_eval(call.args[0])))
            given = {str(place) for place in range(len(call.args) - 1)}
            if asked != given and not any(isinstance(a, ast.Starred) for a in call.args):
                wrong.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert not wrong


@pytest.fixture
def pseudo(qapp):
    """Brackets around all that can be translated; on before any window is built."""
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_a_sentence_of_another_layer_is_translated_with_what_it_holds(pseudo):
    text = say("{0}: {1}.", say("Cannot read “{0}”", "a.wav"), say("it is a folder"))
    pseudo.known.add(("Texts", "{0}: {1}."))
    assert shown(text) == "⟦⟦Cannot read “a.wav”⟧: ⟦it is a folder⟧.⟧"
    error = AppError(text, joined(" ", [say("Choose a file.")]))
    assert explained(error).endswith("⟦Choose a file.⟧")


@pytest.mark.parametrize("slip", ["{0 ist weg", "{2} ist weg", "{name} ist weg"])
def test_a_slip_of_a_translator_hides_no_error(qapp, slip):
    class Slip(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return slip if text == "{0} is gone." else None

    translator = Slip()
    qapp.installTranslator(translator)
    assert shown(say("{0} is gone.", "a.wav")) == "a.wav is gone."
    qapp.removeTranslator(translator)


def test_names_that_nobody_translated_stay(pseudo):
    assert shown("My own network") == "My own network"
    assert shown("") == ""


def test_numbers_are_written_as_the_user_writes_them(german):
    assert shown(number(1234.5, 1)) == "1234,5"
    assert shown(say("{0} GB", number(2.25, 2))) == "2,25 GB"
    assert (decimal(0.5, 2), written(44.1), written(48)) == ("0,50", "44,1", "48")


@pytest.fixture
def german():
    former = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(former)


def test_every_text_of_the_empty_window_is_translated(pseudo, window):
    assert not untranslated(window)


def test_what_went_wrong_is_told_translated(pseudo, window, drop, tmp_path, qtbot):
    path = tmp_path / "Élan – song.wav"
    path.write_bytes(b"RIFF" + bytes(range(200)))
    drop(path)
    qtbot.waitUntil(lambda: window.song is not None and window.song.trouble is not None)
    assert isinstance(window.song.trouble.error.message, Text)
    assert window.messages.text.startswith(f"{OPEN}“Élan – song.wav”")
    assert not untranslated(window)


def test_every_text_of_the_window_is_translated(pseudo, separated, qtbot):
    window = separated
    marked = add_region(window.song.project, Span(0, 44_100), name=f"{OPEN}Verse{CLOSE}")
    window.song.document.apply(f"{OPEN}Mark{CLOSE}", marked)
    window.song.region_id = window.song.project.regions[0].id
    window.view.refresh()
    assert not untranslated(window)


@pytest.mark.parametrize(
    "name",
    ["export", "ensemble", "history", "settings", "tempo", "shortcuts", "about", "commandPalette"],
)
def test_every_text_of_a_dialog_is_translated(name, pseudo, separated, qtbot):
    before = set(QApplication.topLevelWidgets())
    separated.actions_by_name[name].trigger()
    qtbot.waitUntil(lambda: shown_dialog(separated) is not None or new_windows(before))
    dialog = shown_dialog(separated) or new_windows(before)[0]
    try:
        assert not untranslated(dialog)
    finally:
        dialog.close()


def test_every_text_of_the_question_about_changes_is_translated(pseudo, qtbot):
    titles = [f"{OPEN}{number}{CLOSE}" for number in range(12)]
    for count in (1, 12):
        dialog = UnsavedDialog(titles[:count])
        qtbot.addWidget(dialog)
        assert not untranslated(dialog)


def shown_dialog(window):
    return next((d for d in window.findChildren(QDialog) if d.isVisible()), None)


def new_windows(before):
    return [w for w in set(QApplication.topLevelWidgets()) - before if w.isVisible()]


def untranslated(root: QWidget):
    """Return texts below a widget that were not looked up."""
    return sorted({f"{where}: {text!r}" for where, text in texts_of(root) if is_missing(text)})


def texts_of(root: QWidget):
    """Yield what can be read of a widget and of what it holds, and where."""
    yield type(root).__name__, root.windowTitle()
    for widget in [root, *root.findChildren(QWidget)]:
        where = f"{type(widget).__name__} {widget.objectName()}"
        # What is behind a message, such as a spin box's own field, says nothing.
        if widget.objectName().startswith("qt_"):
            continue
        for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            yield where, text
        if isinstance(widget, QLabel | QAbstractButton):
            yield where, widget.text()
        elif isinstance(widget, QLineEdit):
            yield where, widget.placeholderText()
        elif isinstance(widget, QComboBox):
            for row in range(widget.count()):
                yield where, widget.itemText(row)
        for action in widget.actions():
            yield f"{where} {action.objectName()}", action.text()
            yield f"{where} {action.objectName()}", action.toolTip()


# Names, numbers and keys are what they are in every language.
UNTRANSLATABLE = re.compile(
    r"Unsung.*|Élan – song.*|WAV|FLAC|MP3|OGG Vorbis|Opus|English|Deutsch|Español|"
    r"Halves|Gives each stem half of everything\.|Frame Transformer \S+|"
    r"[\d.,:–−+× ]*(s|h|min|Hz|kHz|dB|%|GB)?|.*[/\\].*"
)


def is_missing(text):
    """Whether something remains once what was translated, and what needs no words, is taken out."""
    while True:
        shorter = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)
        if shorter == text:
            break
        text = shorter
    text = re.sub(r"<[^>]*>|\{\w+\}", " ", text)
    text = re.sub(r"\(((Ctrl|Shift|Alt)\+)*[^()]*\)", " ", text)  # a key behind a tip
    parts = re.split(r"[\n·|]|(?<=\.) ", text)
    return any(
        re.search(r"[^\W\d_]{2,}", part) and not UNTRANSLATABLE.fullmatch(part.strip(" &,:+"))
        for part in parts
    )
