"""The language of the window: which one it is, and Qt's translators for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.core import paths

LANGUAGES = ("en", "de", "es")  # English needs no file
SYSTEM = "system"


def chosen(setting: str, wanted: Sequence[str] | None = None) -> str:
    """Return the language of a setting: one of `LANGUAGES`.

    The system names languages in the order its user knows them. Qt's own search takes the first
    that has a file, and English has none: who reads English best would get their second language.

    Args:
        setting: `SYSTEM`, or one of `LANGUAGES`.
        wanted: What the user reads, the best first, such as "de-AT"; None to ask the system.
    """
    if setting in LANGUAGES:
        return setting
    for name in QLocale.system().uiLanguages() if wanted is None else wanted:
        language = name.partition("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def install(application: QCoreApplication, setting: str) -> None:
    """Translate the program from now on; call it before any text is shown.

    Numbers are written as in the country of the system where the language is the system's.
    """
    language = chosen(setting)
    if QLocale.system().name().partition("_")[0] != language:
        QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    ours, qt = QTranslator(application), QTranslator(application)
    if not ours.load(f"unsung_{language}", str(paths.resources() / "translations")):
        return
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{language}", folder):  # buttons of Qt's own dialogs
        application.installTranslator(qt)
    application.installTranslator(ours)
