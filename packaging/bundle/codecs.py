"""Keeps the video encoders x264 and x265, which are under the GPL, out of the bundle.

PyAV's wheels hold an FFmpeg under the LGPL (its own `avcodec_license` says so) that is linked with
the shared libraries of encoders. Unsung only decodes sound, so none of their functions is ever
called; but the system's loader wants the libraries to be there. In the bundle each of them is
replaced by one of the same name whose functions are empty: written here, under Unsung's licence.
FFmpeg's own files stay as they are.

The names that must exist are read from the library that asks for them; in ELF, Mach-O and PE files
alike they are strings between zero bytes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

GPL = ("x264", "x265")
REPLACED = (*GPL, "SvtAv1Enc")  # the last one is free, and 7 MB
PREFIXES = {"x264": "x264_", "x265": "x265_", "SvtAv1Enc": "svt_"}
MARK = "unsung_empty_encoder"  # a name in every replacement, so that it can be told from the real
LARGEST = 200_000  # bytes of a replacement; the real ones have megabytes


def replaced_library(file_name: str) -> str | None:
    """Return which of `REPLACED` a file is, by its name; None for all others."""
    for name in REPLACED:
        if re.fullmatch(rf"(lib)?{name}[-.].*(so|dylib|dll)[.\d]*", file_name):
            return name
    return None


def needed_names(library: bytes, prefix: str) -> list[str]:
    """Return the names with this prefix that a compiled library speaks of, sorted."""
    found = re.findall(rb"\0_?(" + prefix.encode() + rb"[A-Za-z0-9_]+)(?=\0)", library)
    return sorted({name.decode() for name in found})


def source_text(names: list[str]) -> str:
    """Return C in which each name is a function that does nothing and says so with 0."""
    export = "#ifdef _WIN32\n#define OUT __declspec(dllexport)\n#else\n#define OUT\n#endif\n"
    return export + "".join(f"OUT void *{name}(void) {{ return 0; }}\n" for name in [MARK, *names])


def replace_encoders(
    binaries: list[tuple[str, str, str]], folder: Path
) -> list[tuple[str, str, str]]:
    """Return PyInstaller's list of binaries with the encoders replaced.

    Args:
        binaries: (path in the bundle, file, kind).
        folder: Where the replacements are built; they have the names of what they replace.

    Raises:
        RuntimeError: If there is no FFmpeg in the list, or no C compiler.
    """
    asking = [file for name, file, _ in binaries if "avcodec" in os.path.basename(name)]
    if not asking:
        raise RuntimeError("libavcodec is not among the binaries")
    asked = Path(asking[0]).read_bytes()
    built: dict[str, Path] = {}
    out = []
    for name, file, kind in binaries:
        base = os.path.basename(name)
        encoder = replaced_library(base)
        if encoder is not None and kind != "SYMLINK":
            if base not in built:
                built[base] = _build(base, needed_names(asked, PREFIXES[encoder]), folder)
            file = str(built[base])
        out.append((name, file, kind))
    return out


def unreplaced(bundle: Path) -> list[Path]:
    """Return the files of a bundle that are the real encoders, whatever became of the list."""
    found = []
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and replaced_library(path.name):
            text = path.read_bytes()
            if len(text) > LARGEST or MARK.encode() not in text:
                found.append(path)
    return found


def _build(name: str, names: list[str], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    source, target = folder / f"{name}.c", folder / name
    source.write_text(source_text(names), encoding="utf-8")
    compiler = os.environ.get("CC", "gcc" if sys.platform == "win32" else "cc")
    if sys.platform == "darwin":
        how = ["-dynamiclib", f"-Wl,-install_name,@loader_path/{name}"]
        how += ["-Wl,-headerpad_max_install_names"]  # PyInstaller writes other paths into it
        how += ["-compatibility_version", "9999.0.0"]  # at least what the real one promised
    elif sys.platform == "win32":
        how = ["-shared", "-static-libgcc"]
    else:
        how = ["-s", "-shared", "-fPIC", f"-Wl,-soname,{name}"]
    command = [compiler, "-Os", *how]
    try:
        subprocess.run([*command, str(source), "-o", str(target)], check=True)
    except OSError as error:
        raise RuntimeError(f"The C compiler “{compiler}” is needed to replace {name}.") from error
    return target
