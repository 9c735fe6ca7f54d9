"""Sampled drum kits in Hydrogen's format, and the player for them.

Format: https://github.com/hydrogen-music/hydrogen/blob/main/data/xsd/drumkit.xsd (an instrument
has one file, or layers each for a range of velocities from 0 to 1).
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import soundfile
import soxr

from app.training.rendering.figures import DRUM_KEYS
from app.training.rendering.score import SAMPLE_RATE

FOLDER = Path("/usr/share/hydrogen/data/drumkits")
# Licences: /usr/share/doc/hydrogen-drumkits/copyright (kits under the GPL are not listed).
LICENCES = {
    "Audiophob": "CC0-1.0",
    "BJA_Pacific": "CC-BY-SA-3.0-US",
    "rumpf_kit_z01_h2": "CC-BY-3.0",
    "circAfrique v4": "CC-BY-SA-3.0",
}
# What an instrument's name contains, for each drum; the first that fits is taken.
NAMES = {
    "kick": ("kick", "bass drum", "bassdrum", "dununba1 head hit"),
    "rim": ("rim", "stick", "snare dry", "sangban1 bell hit"),
    "snare": ("snare rock", "snare 1", "snare", "djembe1 slap"),
    "clap": ("clap", "djembe2 slap"),
    "gated": ("snare 2", "snare rock", "snare", "djembe3 slap"),
    "hat": ("closed", "kenkeni1 bell mute"),
    "pedal": ("pedal", "closed", "sangban1 bell mute"),
    "open": ("opened", "open", "kenkeni1 bell hit"),
    "tom1": ("tom hi", "high tom", "tom", "djembe1 tone"),
    "tom2": ("tom mid", "middle tom", "tom", "djembe2 tone"),
    "tom3": ("tom low", "low tom", "floor tom", "tom", "djembe3 bass"),
    "crash": ("crash", "sangban1 bell hit"),
    "ride": ("ride jazz", "ride", "cymbal", "dununba1 bell"),
    "conga": ("cowbell", "djembe4 tone", "tom"),
    "shaker": ("pedal", "closed", "kenkeni1 head mute"),
    "tambourine": ("cowbell", "ride bell", "ride", "sangban1 bell hit"),
    "timpani": ("floor tom", "tom low", "low tom", "dununba1 head hit"),
}


@dataclass(frozen=True, slots=True)
class Layer:
    """A sample and the velocities (0..1) it is for."""

    low: float
    high: float
    path: Path


def available() -> list[str]:
    """Names of the kits that are installed."""
    return [name for name in LICENCES if (FOLDER / name / "drumkit.xml").is_file()]


def play(
    kit: str,
    timed: list[tuple[float, float, int, int]],
    frames: int,
    rng: np.random.Generator,
) -> np.ndarray:
    """Play timed drum notes (General MIDI keys) on a kit; shape (2, frames), float32."""
    layers = _layers(kit)
    drum_of = {key: drum for drum, key in DRUM_KEYS.items()}
    tune = {drum: 2 ** rng.uniform(-0.12, 0.12) for drum in DRUM_KEYS}
    out = np.zeros((2, frames), np.float32)
    for start, _, key, velocity in timed:
        choices = layers.get(drum_of[key], ())
        if not choices:
            continue
        level = velocity / 127
        fitting = [one for one in choices if one.low <= level <= one.high] or choices
        sample = _sample(fitting[rng.integers(len(fitting))].path, tune[drum_of[key]])
        at = round(start * SAMPLE_RATE)
        length = min(sample.shape[1], frames - at)
        if length > 0:
            out[:, at : at + length] += sample[:, :length] * level**1.5
    return out


@lru_cache(maxsize=8)
def _layers(kit: str) -> dict[str, tuple[Layer, ...]]:
    folder = FOLDER / kit
    root = ET.parse(folder / "drumkit.xml").getroot()
    instruments: dict[str, tuple[Layer, ...]] = {}
    for instrument in root.iter():
        if _tag(instrument) != "instrument":
            continue
        name = _text(instrument, "name").lower()
        layers = []
        for item in instrument.iter():
            if _tag(item) in ("layer", "instrument") and _text(item, "filename"):
                low, high = _text(item, "min") or "0", _text(item, "max") or "1"
                layers.append(Layer(float(low), float(high), folder / _text(item, "filename")))
        layers = [layer for layer in layers if layer.path.is_file()]
        if layers:
            instruments.setdefault(name, tuple(layers))
    found = {}
    for drum, words in NAMES.items():
        for word in words:
            match = next((layers for name, layers in instruments.items() if word in name), None)
            if match:
                found[drum] = match
                break
    return found


def _tag(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]  # newer kits have an XML namespace


def _text(element: ET.Element, tag: str) -> str:
    return next((child.text or "" for child in element if _tag(child) == tag), "")


@lru_cache(maxsize=256)
def _sample(path: Path, rate_factor: float) -> np.ndarray:
    audio, rate = soundfile.read(path, dtype="float32", always_2d=True)
    audio = soxr.resample(audio, rate, round(SAMPLE_RATE / rate_factor))
    if audio.shape[1] == 1:
        audio = np.repeat(audio, 2, axis=1)
    return np.ascontiguousarray(audio[:, :2].T)
