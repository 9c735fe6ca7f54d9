import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.core import paths
from app.ui import settings
from app.ui.language import LANGUAGES, SYSTEM, chosen, install

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de"><context><name>Actions</name><message>
<source>&amp;Open…</source><translation>Ö&amp;ffnen …</translation>
</message></context></TS>
"""


@pytest.mark.parametrize(
    ("setting", "wanted", "language"),
    [
        ("de", ["en-GB"], "de"),
        ("en", ["de-DE"], "en"),
        (SYSTEM, ["de-AT", "en-GB"], "de"),
        (SYSTEM, ["en-GB", "de-DE"], "en"),
        (SYSTEM, ["fr-FR", "es-MX", "en"], "es"),
        (SYSTEM, ["fr-FR"], "en"),
        (SYSTEM, [], "en"),
        ("klingon", ["es"], "es"),
    ],
)
def test_the_language_is_the_one_set_or_the_best_known_one(setting, wanted, language):
    assert chosen(setting, wanted) == language


def test_every_language_can_be_set():
    row = next(row for row in settings.TABLE if row.field == "language")
    assert {option.value for option in row.options} == {SYSTEM, *LANGUAGES}


@pytest.fixture
def resources(tmp_path, monkeypatch):
    """The program's files, with a small German translation."""
    folder = tmp_path / "translations"
    folder.mkdir()
    (folder / "unsung_de.ts").write_text(TS, encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", folder / "unsung_de.ts"], check=True)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)


@pytest.fixture
def application(qapp):
    """The application; afterwards without translators, and with the numbers it had."""
    former = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(former)


def test_a_language_translates_the_program_and_the_buttons_of_qt(application, resources):
    install(application, "de")
    assert QCoreApplication.translate("Actions", "&Open…") == "Ö&ffnen …"
    assert QCoreApplication.translate("QPlatformTheme", "Close") == "Schließen"
    assert QLocale().decimalPoint() == ","


def test_english_and_a_language_without_a_file_leave_everything_in_english(application, resources):
    for language in ("en", "es"):
        install(application, language)
        assert QCoreApplication.translate("Actions", "&Open…") == "&Open…"
        assert QCoreApplication.translate("QPlatformTheme", "Close") == "Close"
