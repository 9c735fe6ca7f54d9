"""Soundfonts with free licences, and fluidsynth that plays them."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from app.core.errors import AppError
from app.training.rendering.midi import write_midi
from app.training.rendering.programs import run_program
from app.training.rendering.score import SAMPLE_RATE

TIMEOUT = 120  # seconds fluidsynth may take for one part


@dataclass(frozen=True, slots=True)
class Soundfont:
    """A soundfont as Debian packages it.

    Attributes:
        name: Short name for the manifest.
        path: Where the package puts it.
        licence: As /usr/share/doc/PACKAGE/copyright states it.
        package: Debian's name.
        weight: How often it is drawn, relative to the others.
        drum_programs: For kits without a General MIDI drum bank: programs of bank 0 with kits.
        copyleft: Whether the samples' licence is the GPL.
    """

    name: str
    path: Path
    licence: str
    package: str
    weight: float = 1.0
    drum_programs: tuple[int, ...] = ()
    copyleft: bool = False


FOLDER = Path("/usr/share/sounds/sf2")
SOUNDFONTS = (
    Soundfont("FluidR3", FOLDER / "FluidR3_GM.sf2", "MIT", "fluid-soundfont-gm", 3),
    Soundfont(
        "MuseScore General", FOLDER / "MuseScore_General_Full.sf2", "MIT (parts CC0 or PD)",
        "musescore-general-soundfont-lossless", 4,
    ),
    Soundfont("OPL-3 FM", FOLDER / "OPL-3_FM_128M.sf2", "CC-BY-SA-4.0", "opl3-soundfont", 0.6),
    Soundfont("csound GM bank", FOLDER / "sf_GMbank.sf2", "public domain", "csound-soundfont", 1),
    Soundfont(
        "Black Pearl drums", FOLDER / "Black_Pearl_4_LV2.sf2", "CC-BY-SA-3.0",
        "avldrums.lv2-soundfont", 2, (0,),
    ),
    Soundfont(
        "Red Zeppelin drums", FOLDER / "Red_Zeppelin_4_LV2.sf2", "CC-BY-SA-3.0",
        "avldrums.lv2-soundfont", 2, (0,),
    ),
    Soundfont(
        "TimGM6mb", FOLDER / "TimGM6mb.sf2", "GPL-2.0", "timgm6mb-soundfont", 1, (), True
    ),
)  # fmt: skip


def available(*, copyleft: bool = False) -> list[Soundfont]:
    """Soundfonts that are installed; those under the GPL only where `copyleft` allows."""
    found = [s for s in SOUNDFONTS if s.path.is_file() and (copyleft or not s.copyleft)]
    if shutil.which("fluidsynth") is None or not any(not s.drum_programs for s in found):
        raise AppError(
            "Rendering music needs fluidsynth and a soundfont.",
            "On Debian: apt-get install fluidsynth fluid-soundfont-gm "
            "musescore-general-soundfont-lossless opl3-soundfont csound-soundfont "
            "avldrums.lv2-soundfont hydrogen-drumkits.",
        )
    return found


def draw(rng: np.random.Generator, fonts: list[Soundfont], *, drums: bool) -> Soundfont:
    """Draw a soundfont for one part; drum-only ones are drawn for drums only."""
    fitting = [s for s in fonts if drums or not s.drum_programs]
    weights = np.array([s.weight for s in fitting])
    return fitting[rng.choice(len(fitting), p=weights / weights.sum())]


def play(
    font: Soundfont,
    timed: list[tuple[float, float, int, int]],
    program: int | None,
    frames: int,
    gain: float = 0.5,
) -> np.ndarray:
    """Play timed notes (see `midi.timed_notes`) dry.

    Args:
        font: What plays.
        timed: Notes in seconds.
        program: General MIDI program counted from 0; None plays drums.
        frames: Wanted length; longer sound is cut, shorter padded.
        gain: Fluidsynth's gain.

    Returns:
        Float32, shape (2, frames).
    """
    if program is None and font.drum_programs:
        program = font.drum_programs[0]
    with tempfile.TemporaryDirectory(prefix="unsung-") as folder:
        midi, wave = Path(folder) / "part.mid", Path(folder) / "part.wav"
        write_midi(midi, timed, program)
        command = [
            "fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", str(gain),
            "-r", str(SAMPLE_RATE), "-T", "wav", "-O", "float", "-F", str(wave),
            "-o", "synth.dynamic-sample-loading=1",
            "-o", "synth.polyphony=256", str(font.path), str(midi),
        ]  # fmt: skip
        run_program(command, TIMEOUT)
        audio, _ = soundfile.read(wave, dtype="float32", always_2d=True)
    out = np.zeros((2, frames), np.float32)
    length = min(frames, len(audio))
    out[:, :length] = audio[:length].T
    return out
