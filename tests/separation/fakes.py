"""Songs, cards and networks made for tests: small, exact, and wrong in chosen ways."""

import numpy as np
import torch
from torch import nn

from app.audio.buffer import AudioRef
from app.catalog.cards import Card
from app.catalog.recipes import Member, Recipe

RATE = 8000


def card(name="fake", rate=RATE, chunk=8000, context=1000, stem="vocals", **config):
    return Card(name, name.title(), "", "fake", rate, stem, chunk, context, config)


def recipe(*names, **settings):
    return Recipe(tuple(Member(name) for name in names or ("fake",)), **settings)


def noise(frames, channels=2, seed=0):
    generator = np.random.default_rng(seed)
    return generator.uniform(-0.5, 0.5, (frames, channels)).astype(np.float32)


def tones(frames, rate, channels=2):
    """Sines below 2 kHz: what every rate in these tests carries without loss."""
    time = np.arange(frames)[:, None] / rate
    pitches = 220.0 * np.arange(1, channels + 1) + np.array([0, 1])[:, None, None] * 613
    sound = np.sin(2 * np.pi * pitches * time).sum(axis=0)
    return (0.2 * sound).astype(np.float32)


class Song:
    """A mixture in memory."""

    def __init__(self, samples, rate=RATE, digest="song"):
        self.samples = samples
        self.ref = AudioRef(digest, len(samples), samples.shape[1], rate)

    def read(self, start, end):
        if not 0 <= start <= end <= self.ref.frames:
            raise ValueError((start, end))
        return self.samples[start:end].copy()


class EndlessSong(Song):
    """A long mixture that is nowhere: each stretch is made when it is read."""

    def __init__(self, frames, rate=RATE):
        self.ref = AudioRef("endless", frames, 2, rate)

    def read(self, start, end):
        wave = np.sin(np.arange(start, end, dtype=np.float32) % 977)
        return np.stack([wave, -wave], axis=1)


class Networks:
    """Stands in for `NetworkCache`: hands out networks made beforehand."""

    device = torch.device("cpu")

    def __init__(self, **networks):
        self.networks = networks
        self.loaded = []

    def precision_of(self, card, device=None):
        return torch.float32

    def get(self, card, device=None):
        if not self.holds(card):
            self.loaded.append(card.name)
        return self.networks[card.name]

    def holds(self, card, device=None):
        return card.name in self.loaded

    def drop(self):
        self.loaded.clear()


class Network(nn.Module):
    """Returns a share of what it hears, and remembers it."""

    def __init__(self, gain=1.0):
        super().__init__()
        self.gain = gain
        self.heard = []
        self.peaks = []

    def forward(self, audio, *, peak=None):
        assert audio.shape[1] == 2
        assert torch.is_inference_mode_enabled()
        self.heard.append(audio.clone())
        self.peaks.append(peak)
        return self.estimate(audio)

    def estimate(self, audio):
        return audio * self.gain


class EdgeNoise(Network):
    """Adds full-scale noise within `width` frames of both ends of what it hears."""

    def __init__(self, width):
        super().__init__()
        self.width = width

    def estimate(self, audio):
        found = audio.clone()
        found[..., : self.width] += torch.rand(self.width) * 2 - 1
        found[..., -self.width :] += torch.rand(self.width) * 2 - 1
        return found


class Surroundings(Network):
    """Each frame's estimate depends on everything the network hears and on where it lies in it."""

    def estimate(self, audio):
        return audio * torch.linspace(0.2, 0.8, audio.shape[-1]) + audio.mean() + audio[..., :1]


class Nearby(Network):
    """Each frame's estimate depends on those `reach` frames before and after it, and on itself."""

    def __init__(self, reach):
        super().__init__()
        self.reach = reach

    def estimate(self, audio):
        around = nn.functional.pad(audio, (self.reach, self.reach))
        before, after = around[..., : audio.shape[-1]], around[..., 2 * self.reach :]
        return audio * (1 + before - after)


class SpoilsChunk(Network):
    """Does something to the estimate of one pass."""

    def __init__(self, number, spoil):
        super().__init__()
        self.number = number
        self.spoil = spoil

    def estimate(self, audio):
        return self.spoil(audio) if len(self.heard) == self.number else audio


class Loudest(Network):
    """Needs the song's peak."""

    needs_peak = True
    measured = 0

    def spectral_peak(self, audio):
        self.measured += 1
        return audio.abs().max()


class Layers(Network):
    """Many layers; calls `between` after each."""

    def __init__(self, count, between=lambda number: None):
        super().__init__()
        self.layers = nn.ModuleList(nn.Identity() for _ in range(count))
        self.between = between
        self.passed = 0

    def estimate(self, audio):
        for layer in self.layers:
            audio = layer(audio)
            self.passed += 1
            self.between(self.passed)
        return audio


class Recorder:
    """What a job told."""

    def __init__(self):
        self.reports = []
        self.published = []

    def report(self, fraction, message):
        self.reports.append((fraction, message))

    def publish(self, value):
        self.published.append(value)


class Remembers(Network):
    """Estimates the more, the more chunks it has heard of the song."""

    def new_history(self):
        return []

    def forward(self, audio, *, peak=None, history):
        history.append(len(history) + 1)
        return super().forward(audio, peak=peak) * 0.01 * history[-1]
