"""What is collected into the bundle and what stays out of it.

Everything here is a name or a pattern; `unsung.spec` hands them to PyInstaller. PyInstaller follows
imports, and `app.core.discover` has none: without `program_modules` the frozen program would find
no network, rule, format or command, and not say so.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePath

LEFT_OUT = ("app.training", "app.cli.commands.train", "app.cli.commands.evaluate")

# Packages whose modules are chosen by name while running, with their data; where installed.
WHOLE_PACKAGES = ("pymss_core",)

DATA = (  # (path in the checkout, folder in the bundle)
    ("resources", "resources"),
    ("models", "models"),
    ("LICENSE", "."),
)
DATA_LEFT_OUT = (
    "resources/screenshots",
    "resources/help/README.md",
    "models/README.md",
    "models/EXPERIMENTS.md",
)

EXCLUDED_MODULES = (
    *LEFT_OUT,
    "torchaudio",  # training
    "mido",
    "pyworld",
    "tests",
    "pytest",
    "_pytest",
    "py",  # of pytest
    "hypothesis",
    "IPython",
    "matplotlib",
    "scipy",
    "pandas",
    "PIL",
    "tkinter",
    "OpenGL",
    "pyqtgraph.examples",
    "pyqtgraph.opengl",
    "tensorboard",
    "torch.utils.tensorboard",
    "PyInstaller",
    "PySide6.QtDBus",  # the program imports none of these
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "onnx",  # torch would use it if it were there
    "onnxruntime.datasets",
    "onnxruntime.quantization",
    "onnxruntime.tools",
    "onnxruntime.transformers",
    "setuptools",
    "pkg_resources",
    "_distutils_hack",
    "pip",
    "readline",  # links GNU readline, which is under the GPL
    "rlcompleter",
    "_gdbm",  # the same
    "dbm.gnu",
    "curses",
    "_curses",
)

DROPPED = (  # patterns of paths in the bundle, with /; each is unused by the program
    r"resources/translations/.*\.ts",  # what translators work on
    r"torch/(include|share|test)/.*",
    r"torch/bin/(?!torch_shm_manager).*",  # without the manager, torch does not import
    r"torch/lib/[^/]*\.(a|lib)",  # for linking against torch
    r"torch/lib/[^/]*(jitbackend|backend_with_compiler|torchbind_test|aoti_custom_ops)[^/]*",
    r"functorch/.*",
    r"PySide6/(Qt/)?translations/(?!qtbase_).*",  # the words of Qt's own dialogs stay
    r"PySide6/Qt/qml/.*",
    r"PySide6/(Qt/)?plugins/(sqldrivers|qmltooling|tls|networkinformation|generic)/.*",
    r"PySide6/(Qt/)?plugins/egldeviceintegrations/.*",
    r"PySide6/(Qt/)?plugins/platforms/[^/]*(eglfs|linuxfb|vkkhrdisplay|vnc|minimalegl)[^/]*",
    r"PySide6/(Qt/)?plugins/platforminputcontexts/[^/]*virtualkeyboard[^/]*",
    r"PySide6/(Qt/)?plugins/imageformats/[^/]*(pdf|tga|tiff|wbmp|webp|icns|gif)[^/]*",
    r"PySide6/(Qt/lib/)?(lib)?Qt6?(Pdf|VirtualKeyboard|Quick|Qml|EglF[sS]|Sql|Test|Designer|Network)[^/]*",
    r"PySide6/(Qt/)?plugins/platformthemes/[^/]*gtk3[^/]*",  # GTK, for its colours; we have ours
    r"(hypothesis|setuptools|pytest)[^/]*/.*",
    r"PySide6/opengl32sw\.dll",
    r".*\.dist-info/(.*/)?__pycache__/.*",
    r"[^/]+\.dist-info/licenses/.*",  # collected in the folder licences
    r"libreadline[^/]*",
)

# Of Linux's own libraries only these come along: what Python itself needs, in the version it was
# built with, and what Qt needs of X11 and fresh systems lack. The others belong to the desktop (its
# drivers, fonts and settings must fit them) and get their security updates from it.
SYSTEM_KEPT = re.compile(
    r"libpython3[^/]*|lib(ssl|crypto|ffi|lzma|bz2|sqlite3|uuid)\.so[.\d]*"
    r"|libxcb-(cursor|icccm|image|keysyms|render-util|util|xkb)\.so[.\d]*"
    r"|libxkbcommon(-x11)?\.so[.\d]*"
)

_DROPPED = re.compile("|".join(f"(?:{pattern})" for pattern in DROPPED))


def is_dropped(destination: str) -> bool:
    """Say whether a collected file stays out, by its path in the bundle."""
    path = PurePath(destination.replace("\\", "/")).as_posix()
    return _DROPPED.fullmatch(path) is not None or any(
        path == folder or path.startswith(f"{folder}/") for folder in DATA_LEFT_OUT
    )


def is_left_to_system(destination: str, source: str, own: tuple[Path, ...]) -> bool:
    """Say whether a file is one of Linux's own libraries that the bundle does without.

    Args:
        destination: Its path in the bundle.
        source: Where it comes from.
        own: Folders whose files are never the system's: the environment, Python, the checkout.
    """
    path = Path(source)
    if not path.is_absolute() or any(path.is_relative_to(folder) for folder in own):
        return False
    return ".so" in path.name and SYSTEM_KEPT.fullmatch(PurePath(destination).name) is None


def kept(
    entries: list[tuple[str, str, str]], own: tuple[Path, ...], is_linux: bool
) -> list[tuple[str, str, str]]:
    """Return those of PyInstaller's entries (path in the bundle, file, kind) that stay."""
    out = []
    for name, source, kind in entries:
        target = source if kind == "SYMLINK" else name
        if is_dropped(name) or is_dropped(target):
            continue
        if is_linux and kind != "SYMLINK" and is_left_to_system(name, source, own):
            continue
        out.append((name, source, kind))
    return out


def program_modules(root: Path) -> list[str]:
    """Return the dotted names of the program's modules that belong in the bundle, sorted."""
    names = []
    for path in (root / "app").rglob("*.py"):
        parts = path.relative_to(root).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not any(name == left or name.startswith(f"{left}.") for left in LEFT_OUT):
            names.append(name)
    return sorted(names)


def data_files(root: Path) -> list[tuple[str, str]]:
    """Return (file, folder in the bundle) of every data file, sorted.

    Raises:
        FileNotFoundError: If one that is named in `DATA` is not there.
    """
    found = []
    for source, target in DATA:
        path = root / source
        if path.is_file():
            found.append((str(path), target))
            continue
        files = [file for file in path.rglob("*") if file.is_file() and file.name[0] != "."]
        if not files:
            raise FileNotFoundError(f"{path} is needed in the bundle and is not there")
        for file in files:
            folder = PurePath(target, file.relative_to(path).parent).as_posix()
            if not is_dropped(f"{folder}/{file.name}"):
                found.append((str(file), folder))
    return sorted(found)
