"""Renders training songs by number: same number, same song; what is there already is kept."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile

from app.core.errors import AppError
from app.core.files import atomic_path, explain_os_error
from app.core.jobs import Job
from app.training.rendering import band, mixing, soundfonts
from app.training.rendering.composer import compose
from app.training.rendering.score import SAMPLE_RATE, Song
from app.training.rendering.shifted import LEAVE_OUT, is_left_out, shift_pair
from app.training.rendering.soundfonts import Soundfont
from app.training.rendering.speech import utter
from app.training.rendering.styles import STYLES
from app.training.rendering.vocals import NothingToSing, perform, produce
from app.training.rendering.vocoder import FULL_BAND, Analysis, Codebook, analyse
from app.training.rendering.voices import Voice, find_pairs, find_voices, licence_of

log = logging.getLogger(__name__)

VERSION = 7  # raised when the same number gives another song
SEED = 20_261_120
MANIFEST = "manifest.jsonl"
LENGTH = (20.0, 30.0)  # seconds of a song
UTTERANCE = (9.0, 16.0)  # seconds of speech whose syllables are sung
HELD_OUT_EVERY = 20  # every so many songs one is of the held-out style and voice
HELD_OUT_STYLE, HELD_OUT_VOICE = "funk", "flite rms"
RECORDED = ("recording", "singing")  # kinds of voices that are files
SHIFTED = 0.08  # share of songs that are true pairs with a shifted voice
OWN_MELODY = 0.5  # of recorded singing keeps its own melody
CODEBOOK_SECONDS = 12.0  # of each full-band recording
MOST_FAILURES = 3  # songs in a row
MOST_TRIES = 5  # voices tried for one song


@dataclass(frozen=True)
class Sources:
    """What songs are made of.

    Attributes:
        recordings: Folders of recordings (`vocals/`, `pairs/`, LICENSES.md).
        voices: Voices, each with its licence.
        fonts: Soundfonts.
        codebook: Extends narrow-band voices; None where no recording has the full band.
        leave_out: Patterns of file names of recordings that are not used.
    """

    recordings: tuple[Path, ...]
    voices: list[Voice]
    fonts: list[Soundfont]
    codebook: Codebook | None = field(repr=False)
    leave_out: tuple[str, ...] = LEAVE_OUT

    @staticmethod
    def find(
        recordings: Sequence[Path] = (),
        extra_voices: Path | None = None,
        *,
        copyleft: bool = False,
        leave_out: Sequence[str] = LEAVE_OUT,
    ) -> Sources:
        """Look for everything that is installed or recorded.

        Args:
            recordings: Folders of recordings.
            extra_voices: Folder with .htsvoice files.
            copyleft: Whether to use samples and voices whose data is under the GPL.
            leave_out: Patterns of file names of recordings that are not to be used.
        """
        voices = [
            voice
            for voice in find_voices(recordings, extra_voices, copyleft=copyleft)
            if voice.kind not in RECORDED or not is_left_out(Path(voice.key), leave_out)
        ]
        if not voices:
            raise AppError(
                "There is no voice to sing with.",
                "On Debian: apt-get install espeak-ng flite festival festvox-us-slt-hts, or name "
                "a folder of recordings.",
            )
        fonts = soundfonts.available(copyleft=copyleft)
        codebook = _learn_codebook(voices)
        return Sources(tuple(recordings), voices, fonts, codebook, tuple(leave_out))

    def pairs(self) -> list[Path]:
        """Return the vocals of the true pairs whose song may be shifted."""
        found = [path for folder in self.recordings for path in find_pairs(folder)]
        return [path for path in found if not is_left_out(path, self.leave_out)]


def render(index: int, folder: Path, sources: Sources) -> dict:
    """Render song number `index` into `folder`, and add its line to the manifest.

    Returns:
        The manifest line: names, seed, style, key, tempo, sources and their licences.

    Raises:
        AppError: If a file cannot be written.
    """
    is_held_out = index % HELD_OUT_EVERY == HELD_OUT_EVERY - 1
    rng = np.random.default_rng([SEED, index])
    vocals, instrumental, line = None, None, {}
    if not is_held_out and rng.random() < SHIFTED:
        pairs = sources.pairs()
        if pairs:
            vocals, instrumental, line = _render_shifted(pairs, rng)
    if vocals is None:
        vocals, instrumental, line = _render_song(sources, rng, is_held_out=is_held_out)
    name = f"{line.pop('class')}_{index:05d}_{_slug(line['style'])}_{_slug(line['voice'])}"
    line |= {"seed": [SEED, index], "version": VERSION, "held_out": is_held_out}
    line = {"index": index, "name": name} | line
    line["seconds"] = round(vocals.shape[1] / SAMPLE_RATE, 2)
    target = folder / "heldout" / "pairs" if is_held_out else folder / "pairs"
    try:
        target.mkdir(parents=True, exist_ok=True)
        for stem, audio in (("vocals", vocals), ("instrumental", instrumental)):
            with atomic_path(target / f"{name}__{stem}.flac") as path:
                soundfile.write(path, audio.T, SAMPLE_RATE, subtype="PCM_16", format="FLAC")
        with (folder / MANIFEST).open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")
    except OSError as error:
        raise explain_os_error(error, f"Cannot write {target / name}") from error
    return line


def render_many(first: int, count: int, folder: Path, sources: Sources, job: Job) -> int:
    """Render songs `first` to `first + count - 1` that are not in the manifest yet.

    A song that fails (a synthesiser that hangs, a broken recording) is left out.

    Returns:
        How many were rendered now.

    Raises:
        AppError: If MOST_FAILURES songs fail in a row: then something else is wrong.
    """
    done = {line["index"] for line in read_manifest(folder)}
    missing = [index for index in range(first, first + count) if index not in done]
    rendered = failures = 0
    for number, index in enumerate(missing):
        job.advance(number / len(missing), f"song {index}")
        try:
            render(index, folder, sources)
        except AppError as error:
            failures += 1
            log.warning("Song %d is left out: %s", index, error)
            if failures == MOST_FAILURES:
                raise
        else:
            rendered, failures = rendered + 1, 0
    job.advance(1.0)
    return rendered


def read_manifest(folder: Path) -> list[dict]:
    """Return the manifest's lines; a last line cut short by a crash is left out."""
    lines = []
    if (folder / MANIFEST).is_file():
        for text in (folder / MANIFEST).read_text(encoding="utf-8").splitlines():
            try:
                lines.append(json.loads(text))
            except json.JSONDecodeError:
                continue
    return lines


def _render_song(
    sources: Sources, rng: np.random.Generator, *, is_held_out: bool
) -> tuple[np.ndarray, np.ndarray, dict]:
    names = [name for name in STYLES if name != HELD_OUT_STYLE]
    style = STYLES[HELD_OUT_STYLE if is_held_out else str(rng.choice(names))]
    song = compose(rng, style, float(rng.uniform(*LENGTH)))
    while not song.melody:
        song = compose(rng, style, float(rng.uniform(*LENGTH)))
    desk = mixing.make_desk(rng, song.tempo)
    instrumental, played = band.play_song(song, desk, sources.fonts, rng, style.humanise)
    voice, takes, sung = _sing(song, sources, rng, is_held_out=is_held_out)
    vocals = produce(takes, song, desk, rng)
    vocals, instrumental = mixing.level_vocals(vocals, instrumental, rng)
    vocals, instrumental = mixing.master(vocals, instrumental, rng)
    licences = sorted({voice.licence, *(part["licence"] for part in played)})
    is_copyleft = voice.copyleft or any("GPL" in part["licence"] for part in played)
    line = {
        "class": "G" if is_copyleft else "A",
        "style": style.name,
        "key": song.key,
        "mode": song.mode,
        "tempo": round(song.tempo, 2),
        "voice": voice.name,
        "voice_licence": voice.licence,
        "singing": sung,
        "parts": played,
        "licences": licences,
    }
    return vocals, instrumental, line


def _sing(
    song: Song, sources: Sources, rng: np.random.Generator, *, is_held_out: bool
) -> tuple[Voice, list, dict]:
    choices = [v for v in sources.voices if (v.name == HELD_OUT_VOICE) == is_held_out]
    choices = choices or sources.voices
    weights = np.array([voice.weight for voice in choices])
    for _ in range(MOST_TRIES):
        voice = choices[rng.choice(len(choices), p=weights / weights.sum())]
        own_melody = voice.kind == "singing" and rng.random() < OWN_MELODY
        analysis = _analyse(voice, float(rng.uniform(*UTTERANCE)), sources.codebook, rng)
        try:
            takes, sung = perform(song, analysis, own_melody, rng)
        except NothingToSing:
            continue
        if np.abs(takes[0].sound).max() > 1e-3:
            return voice, takes, sung | {"own_melody": own_melody}
    raise AppError(
        f"{MOST_TRIES} voices had nothing to sing.",
        "Check the recordings: they must hold one voice and not be silent.",
    )


def _analyse(
    voice: Voice, seconds: float, codebook: Codebook | None, rng: np.random.Generator
) -> Analysis:
    sound, bandwidth = utter(voice, seconds, rng)
    analysis = analyse(sound)
    return codebook.extend(analysis, bandwidth) if codebook else analysis


def _render_shifted(
    pairs: list[Path], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, dict]:
    vocals = pairs[rng.integers(len(pairs))]
    name = vocals.name.replace("__vocals.", "__instrumental.")
    sung, played, done = shift_pair(
        vocals, vocals.with_name(name), float(rng.uniform(*LENGTH)), rng
    )
    sung, played = mixing.master(sung, played, rng)
    stem, licence = vocals.name.partition("__")[0], licence_of(vocals)
    line = {"class": "A", "style": "shifted", "voice": stem, "voice_licence": licence}
    return sung, played, line | {"singing": done, "parts": [], "licences": [licence]}


def _learn_codebook(voices: list[Voice]) -> Codebook | None:
    rng = np.random.default_rng(SEED)
    analyses = []
    for voice in voices:
        if voice.kind in RECORDED:
            sound, bandwidth = utter(voice, CODEBOOK_SECONDS, rng)
            if bandwidth >= FULL_BAND:
                analyses.append(analyse(sound))
    return Codebook.learn(analyses, rng) if analyses else None


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
