"""A language in which every translated text stands in brackets, to see which ones are not."""

import importlib.util
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator

ROOT = Path(__file__).parents[2]
OPEN, CLOSE = "⟦", "⟧"


def load(name):
    """Import a file of `packaging`, which is no package."""
    path = ROOT / "packaging" / f"{name}.py"
    if name not in sys.modules:
        specification = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(specification)
        sys.modules[name] = module
        specification.loader.exec_module(module)
    return sys.modules[name]


class Pseudo(QTranslator):
    """Translates what translators would find in the .ts files, and nothing else."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.known = {(s.context, s.text) for s in load("translation_sources").sources()}
        self._qt = QTranslator(self)  # what Qt itself says, on the buttons of dialogs
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        assert self._qt.load("qtbase_de", folder)

    def translate(self, context, text, disambiguation=None, n=-1):
        is_known = (context, text) in self.known or self._qt.translate(context, text)
        if not is_known:
            return None  # "" would be a translation
        core = text.strip()
        return text.replace(core, f"{OPEN}{core}{CLOSE}", 1)

    def isEmpty(self):  # noqa: N802 - the name is Qt's
        return False
