"""Every voice there is to sing with, and the licence of each."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SPEECH_PROGRAM_OUTPUT = "output of {0} (the program is {1}, its output is only sound)"
FESTIVAL_FOLDER = Path("/usr/share/festival/voices")
UNSTATED = "not stated"
PAIR_WEIGHT = 0.3  # of the vocals of one pair: few singers, wet and doubled
COPYLEFT = re.compile(r"\bL?GPL")


@dataclass(frozen=True, slots=True)
class Voice:
    """A source of syllables.

    Attributes:
        name: Short name for the manifest.
        kind: "recording", "singing" (a recording whose melody is worth keeping), "espeak",
            "flite", "festival" or "jtalk".
        key: What the synthesiser calls it, or the file.
        language: Of the texts it can speak; empty for recordings.
        licence: Of the voice's data.
        weight: How often it is drawn.
        copyleft: Whether the voice's data is under the GPL or LGPL.
    """

    name: str
    kind: str
    key: str
    language: str
    licence: str
    weight: float = 1.0
    copyleft: bool = False


# Licences: /usr/share/doc/PACKAGE/copyright of flite and the festvox packages.
CMU, EDINBURGH = "CMU licence (BSD-like)", "Edinburgh licence (BSD-like)"
FLITE = (("awb", CMU), ("slt", CMU), ("rms", CMU), ("kal16", CMU))
FESTIVAL = (
    ("kal_diphone", "en", EDINBURGH, "english"), ("ked_diphone", "en", EDINBURGH, "english"),
    ("cmu_us_slt_arctic_hts", "en", CMU, "us"),
    ("msu_ru_nsh_clunits", "ru", "BSD-like (N. V. Shmyrev)", "russian"),
    ("suo_fi_lj_diphone", "fi", "LGPL-2+", "finnish"),
    ("hy_fi_mv_diphone", "fi", "LGPL-2+", "finnish"),
    ("upc_ca_ona_hts", "ca", "LGPL-2.1+", "catalan"),
    ("lp_diphone", "it", "GPL-2+", "italian"), ("pc_diphone", "it", "GPL-2+", "italian"),
    ("czech_dita", "cs", "GPL-3+", "czech"), ("czech_krb", "cs", "GPL-3+", "czech"),
    ("czech_machac", "cs", "GPL-3+", "czech"), ("czech_ph", "cs", "GPL-2+", "czech"),
    ("hindi_NSK_diphone", "hi", "GPL-2+", "hindi"),
)  # fmt: skip
ESPEAK_VARIANTS = (
    "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "f1", "f2", "f3", "f4", "f5", "klatt", "klatt2",
    "klatt4", "klatt6", "Annie", "Andy", "belinda", "linda", "steph", "gustave", "grandpa",
    "michael", "norbert", "sandro", "shelby", "travis", "victor", "Alicia", "Diogo",
)  # fmt: skip
ESPEAK_LANGUAGES = {
    "en-us": "en", "en-gb": "en", "es": "es", "es-419": "es", "fr": "fr", "de": "de", "it": "it",
    "pt": "pt", "pt-br": "pt", "ru": "ru", "sv": "", "nl": "", "pl": "", "tr": "", "sw": "",
    "id": "", "el": "", "hu": "", "ro": "", "fi": "fi",
}  # fmt: skip
ESPEAK_WEIGHT = 0.01  # of one of its many voices: all of them sound alike
# Voices for Open JTalk that a user puts into the voices folder.
JTALK_LICENCES = {
    "mei": "CC-BY-3.0 (HTS Voice Mei, MMDAgent Project Team, Nagoya Institute of Technology)",
    "tohoku-f01": "CC-BY-4.0 (HTS voice tohoku-f01, Ito-Nose Laboratory, Tohoku University)",
    "nitech": "CC-BY-3.0 (HTS Working Group, Nagoya Institute of Technology)",
}
SUNG = ("nit_song", "oatsu", "smstools", "vocadito", "torah", "trope")  # parts of file names


def find_voices(
    recordings: Sequence[Path], extra: Path | None, *, copyleft: bool = False
) -> list[Voice]:
    """List the voices that are installed or recorded.

    Args:
        recordings: Folders with `vocals/`, `pairs/` and LICENSES.md.
        extra: Folder with .htsvoice files for Open JTalk, or None.
        copyleft: Whether voices whose data is under the GPL may be used (file names that begin
            with "G_", and some of Festival's).
    """
    voices = [voice for folder in recordings for voice in _recordings(folder)]
    if shutil.which("flite"):
        voices += [Voice(f"flite {key}", "flite", key, "en", lic, 1.5) for key, lic in FLITE]
    if shutil.which("text2wave"):
        voices += [
            Voice(f"festival {key}", "festival", key, lang, lic, 1.0, bool(COPYLEFT.search(lic)))
            for key, lang, lic, folder in FESTIVAL
            if (FESTIVAL_FOLDER / folder / key).is_dir()
        ]
    if shutil.which("open_jtalk") and extra:
        for file in sorted(extra.glob("*.htsvoice")):
            family = next((name for name in JTALK_LICENCES if file.stem.startswith(name)), None)
            if family:
                lic = JTALK_LICENCES[family]
                voices.append(Voice(f"jtalk {file.stem}", "jtalk", str(file), "ja", lic, 1.0))
    if shutil.which("espeak-ng"):
        lic = SPEECH_PROGRAM_OUTPUT.format("espeak-ng", "GPL-3.0-or-later")
        voices += [
            Voice(f"espeak {language}+{variant}", "espeak", f"{language}+{variant}",
                  words or "none", lic, ESPEAK_WEIGHT)
            for language, words in ESPEAK_LANGUAGES.items()
            for variant in ESPEAK_VARIANTS
        ]  # fmt: skip
    return [voice for voice in voices if copyleft or not voice.copyleft]


def read_licences(file: Path) -> dict[str, str]:
    """Read "| file | seconds | author | licence | …" rows of a Markdown table, by file name."""
    licences = {}
    if file.is_file():
        for line in file.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) >= 4 and re.fullmatch(r"\S+\.\w+", cells[0]):
                licence = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", cells[3])
                licences[cells[0].replace("*", "")] = f"{licence} ({cells[2]})"
    return licences


def find_pairs(folder: Path) -> list[Path]:
    """Vocals of the true pairs that may be used for anything (file names that begin with "A_")."""
    return sorted((folder / "pairs").glob("A_*__vocals.*"))


def licence_of(file: Path) -> str:
    """Licence and author of a recording, from LICENSES.md beside its folder."""
    for name, licence in read_licences(file.parents[1] / "LICENSES.md").items():
        if name == file.name or file.name.startswith(name.partition("__")[0] + "__"):
            return licence
    return UNSTATED


def _recordings(folder: Path) -> list[Voice]:
    voices = [
        Voice(file.stem, "singing", str(file), "", licence_of(file), PAIR_WEIGHT)
        for file in find_pairs(folder)
    ]
    for file in sorted((folder / "vocals").glob("*.*")):
        sung = any(part in file.stem for part in SUNG)
        voices.append(
            Voice(
                name=file.stem,
                kind="singing" if sung else "recording",
                key=str(file),
                language="",
                licence=licence_of(file),
                weight=3.0 if sung else 2.0,
                copyleft=file.name.startswith("G_"),
            )
        )
    return voices
