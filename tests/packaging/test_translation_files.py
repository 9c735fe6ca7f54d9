import importlib.util
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[2]


@pytest.fixture
def finder():
    return load("translation_sources")


@pytest.fixture
def tool(finder):
    return load("translations")


def load(name):
    if name not in sys.modules:
        path = ROOT / "packaging" / f"{name}.py"
        specification = importlib.util.spec_from_file_location(name, path)
        sys.modules[name] = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@pytest.fixture
def program(tmp_path):
    """A repository with a file of each kind."""
    files = {
        "app/ui/window.py": '''
            CONTEXT = "Lists"
            _T = QT_TRANSLATE_NOOP
            ROWS = [_T("Actions", "&Open…")]
            def words(text: str) -> str:
                return QCoreApplication.translate(CONTEXT, text)
            class Window(QWidget):
                def show(self):
                    self.tr("One " "sentence.")
                    self.tr("On" if self.on else "Off")
                    self.tr(self.name)
                    words("Listed")
                    QCoreApplication.translate("Other", "Elsewhere")
                    painter.translate(1, 2)
        ''',
        "app/core/work.py": '''
            raise AppError(say("Cannot read {0}.", name), hint)
            self.say("Not a text")
        ''',
    }  # fmt: skip
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    for folder, text in {
        "resources/ensembles": 'label = "Best"\nsentence = "All of them."\nrule = "mean"\n',
        "models/cards": 'label = "Name"\ndescription = "Small."\n[weights]\nfile = "a.pth"\n',
    }.items():
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.toml").write_text(text, encoding="utf-8")
    network = '[[network]]\nlabel = "Ann"\nbest_at = "Voices{}."\nlicence = "Not known."\n'
    catalogue = tmp_path / "models" / "catalogue.toml"
    catalogue.write_text(network.format("") + network.format(" too"), encoding="utf-8")
    return tmp_path


def test_all_texts_are_found_with_their_context(finder, program):
    assert {(source.context, source.text) for source in finder.sources(program)} == {
        ("Actions", "&Open…"),
        ("Window", "One sentence."),
        ("Window", "On"),
        ("Window", "Off"),
        ("Lists", "Listed"),
        ("Other", "Elsewhere"),
        ("Texts", "Cannot read {0}."),
        ("Texts", "Best"),
        ("Texts", "All of them."),
        ("Texts", "Small."),
        ("Texts", "Voices."),
        ("Texts", "Voices too."),
        ("Texts", "Not known."),
    }


def test_a_translation_survives_updates(finder, tool, program):
    folder = program / "translations"
    assert tool.update(folder, finder.sources(program), "de") == (13, 13)
    translate(tool, folder, {"One sentence.": "Ein <Satz> & mehr.", "Listed": " Gelistet "})
    assert tool.update(folder, finder.sources(program), "de") == (13, 0)
    entries = tool.read(tool.ts_path(folder, "de"))
    assert entries["Window", "One sentence."] == tool.Entry("Ein <Satz> & mehr.", "")
    assert entries["Lists", "Listed"] == tool.Entry(" Gelistet ", "")
    assert entries["Texts", "Best"] == tool.Entry("", "unfinished")


def test_a_text_that_moves_keeps_its_translation_to_be_looked_at(finder, tool, program):
    folder = program / "translations"
    tool.update(folder, finder.sources(program), "de")
    translate(tool, folder, {"One sentence.": "Ein Satz.", "Listed": "Gelistet"})
    source = program / "app" / "ui" / "window.py"
    text = source.read_text(encoding="utf-8").replace("class Window", "class Panel")
    source.write_text(text.replace('words("Listed")', ""), encoding="utf-8")
    tool.update(folder, finder.sources(program), "de")
    entries = tool.read(tool.ts_path(folder, "de"))
    assert entries["Panel", "One sentence."] == tool.Entry("Ein Satz.", "unfinished")
    assert entries["Window", "One sentence."].kind == tool.GONE
    assert entries["Lists", "Listed"] == tool.Entry("Gelistet", tool.GONE)
    assert not any(key == ("Window", "On") for key in entries)


@pytest.mark.parametrize(
    ("text", "translation", "what"),
    [
        ("Cannot read {0}.", "Kann nicht lesen.", "placeholders"),
        ("{0} of {1}", "{1} von {2}", "placeholders"),
        ("{0} of {1}", "{0 von {1}", "placeholders"),
        ("&Open", "Öffnen", "underlined"),
        ("Open && close", "Ö&ffnen && schließen", "underlined"),
        ("Open…", "Öffnen", "ellipsis"),
        (" s", "s", "space"),
        ("A sentence.", "Ein Satz", "full stop"),
        ("One\ntwo", "Eins zwei", "lines"),
    ],
)
def test_a_translation_that_differs_where_it_must_not_is_named(tool, text, translation, what):
    assert [what in difference for difference in tool.differences(text, translation)] == [True]


@pytest.mark.parametrize(
    ("text", "translation"),
    [
        ("{0} of {1}", "von {1} sind {0}"),
        ("&Open…", "Ö&ffnen …"),
        ("Separate & export", "Trennen & exportieren"),
    ],
)
def test_a_translation_may_differ_in_all_else(tool, text, translation):
    assert tool.differences(text, translation) == []


def test_problems_are_told_until_everything_is_translated(finder, tool, program):
    folder, found = program / "translations", finder.sources(program)
    tool.update(folder, found, "de")
    path = tool.ts_path(folder, "de")
    assert len(list(tool.problems(tool.read(path), found))) == len(found)
    translate(tool, folder, {source.text: source.text for source in found})
    assert list(tool.problems(tool.read(path), found)) == []
    lost = [source for source in found if source.context != "Lists"]
    assert list(tool.problems(tool.read(path), lost)) == [
        "Lists: “Listed” is no text of the program; run update"
    ]


def test_the_program_reads_what_is_released(finder, tool, program, qapp):
    folder, found = program / "translations", finder.sources(program)
    tool.update(folder, found, "de")
    translate(tool, folder, {"One sentence.": "Ein Satz.", "Cannot read {0}.": "{0} geht nicht."})
    translator = QTranslator()
    assert translator.load(str(tool.release(folder, "de")))
    assert translator.translate("Window", "One sentence.") == "Ein Satz."
    assert translator.translate("Texts", "Cannot read {0}.") == "{0} geht nicht."
    assert not translator.translate("Texts", "Best")


def test_without_a_command_it_explains_itself(tool, capsys):
    assert tool.main([]) == 2
    assert "update | check | release" in capsys.readouterr().out


def translate(tool, folder, words):
    """Do what a translator does in the file."""
    path = tool.ts_path(folder, "de")
    tree = tool.ET.parse(path)
    for message in tree.getroot().iter("message"):
        if message.findtext("source") in words:
            translation = message.find("translation")
            translation.text = words[message.findtext("source")]
            translation.attrib.pop("type", None)
    tree.write(path, encoding="utf-8", xml_declaration=True)
