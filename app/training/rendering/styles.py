"""Styles of music as data: tempi, scales, progressions, drum patterns and who plays what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A player that a style may have.

    Attributes:
        role: See `score.Part.role`.
        patterns: Names of figures in `figures.FIGURES`, one is drawn per section kind.
        sounds: See `score.Part.sound`; one is drawn per song.
        chance: Probability that the song has this player.
        drive: Distortion, lowest and highest.
    """

    role: str
    patterns: tuple[str, ...]
    sounds: tuple[str, ...]
    chance: float = 1.0
    drive: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Style:
    """A style; degrees of progressions count from 0 (the tonic)."""

    name: str
    tempo: tuple[float, float]
    scales: tuple[str, ...]
    progressions: tuple[tuple[int, ...], ...]
    roles: tuple[Role, ...]
    drums: tuple[str, ...]
    kits: tuple[str, ...] = ("gm", "kit")
    swing: tuple[float, float] = (0.0, 0.0)
    sevenths: float = 0.2  # probability that chords have four tones
    drum_chance: float = 1.0
    chord_beats: tuple[int, ...] = (4, 4, 2)
    humanise: float = 0.012  # standard deviation of note starts, seconds


POP = ((0, 4, 5, 3), (5, 3, 0, 4), (0, 5, 3, 4), (3, 0, 4, 5), (0, 3, 5, 4), (0, 2, 3, 4))
ROCK = ((0, 6, 3, 0), (0, 3, 4, 4), (5, 3, 0, 4), (0, 5, 6, 0), (0, 2, 3, 3), (0, 4, 3, 0))
DARK = ((0, 5, 2, 6), (0, 6, 5, 4), (0, 3, 5, 4), (0, 0, 5, 6), (0, 5, 3, 6))
JAZZ = ((1, 4, 0, 0), (0, 5, 1, 4), (2, 5, 1, 4), (0, 3, 1, 4), (0, 0, 1, 4))
VAMP = ((0, 0, 3, 3), (0, 3, 0, 3), (0, 0, 0, 3), (0, 6, 0, 6), (0, 1, 0, 1))
FOLK = ((0, 3, 0, 4), (0, 4, 3, 0), (0, 0, 3, 4), (5, 3, 0, 4), (0, 3, 4, 0))

PIANOS = ("gm:0", "gm:1", "gm:2", "gm:4", "gm:5", "synth:fm_keys")
ORGANS = ("gm:16", "gm:17", "gm:18", "gm:19", "synth:organ")
ACOUSTIC = ("gm:24", "gm:25", "synth:pluck")
ELECTRIC = ("gm:26", "gm:27", "gm:28")
DISTORTED = ("gm:27", "gm:29", "gm:30", "gm:28")
PADS = ("gm:48", "gm:49", "gm:50", "gm:88", "gm:89", "gm:92", "gm:95", "synth:pad", "synth:saws")
BASSES = ("gm:33", "gm:34", "gm:35", "gm:36", "gm:37")
SYNTH_BASSES = ("gm:38", "gm:39", "synth:bass", "synth:square", "synth:reese", "synth:sub")
LEADS = ("gm:80", "gm:81", "gm:84", "gm:87", "synth:saw", "synth:square", "synth:fm_bell")
WINDS = ("gm:56", "gm:57", "gm:64", "gm:65", "gm:66", "gm:68", "gm:71", "gm:73")
BRASS = ("gm:61", "gm:62", "gm:56", "gm:57")
STRINGS = ("gm:40", "gm:42", "gm:44", "gm:48", "gm:49")
MALLETS = ("gm:8", "gm:9", "gm:11", "gm:12", "gm:13", "gm:108", "gm:114")


def _lead(sounds: tuple[str, ...], chance: float, drive: tuple[float, float] = (0, 0)) -> Role:
    return Role("lead", ("counter", "licks", "riff"), sounds, chance, drive)


STYLES = {
    style.name: style
    for style in (
        Style(
            "pop", (88, 128), ("major", "major", "minor", "mixolydian"), POP,
            (Role("bass", ("roots", "eighths", "syncopated"), BASSES + SYNTH_BASSES),
             Role("keys", ("block", "quarters", "offbeat"), PIANOS, 0.8),
             Role("guitar", ("strum", "strum16", "muted8"), ACOUSTIC + ELECTRIC, 0.6, (0, 0.3)),
             Role("pad", ("long",), PADS, 0.7),
             Role("arp", ("arp8", "arp16"), PIANOS + LEADS + MALLETS, 0.4),
             _lead(LEADS + WINDS, 0.3)),
            ("pop", "four", "half", "rock"), ("gm", "kit", "synth"),
        ),
        Style(
            "rock", (96, 168), ("major", "minor", "mixolydian", "dorian"), ROCK,
            (Role("bass", ("eighths", "roots", "walk"), BASSES[:4], 1.0, (0, 0.4)),
             Role("guitar", ("power8", "strum", "riff"), DISTORTED, 1.0, (0.35, 0.8)),
             Role("guitar", ("strum", "strum16", "arp8"), ELECTRIC + ACOUSTIC, 0.6, (0, 0.5)),
             Role("keys", ("block", "quarters"), PIANOS + ORGANS, 0.35, (0, 0.2)),
             _lead(("gm:29", "gm:30", "gm:27"), 0.5, (0.4, 0.8))),
            ("rock", "rock2", "shuffle", "half"), ("gm", "kit", "kit"),
        ),
        Style(
            "ballad", (58, 84), ("major", "minor", "major"), POP + FOLK,
            (Role("bass", ("roots", "long"), BASSES),
             Role("keys", ("arp8", "block", "ballad"), PIANOS, 0.9),
             Role("guitar", ("arp8", "strum", "arp16"), ACOUSTIC + ELECTRIC, 0.6),
             Role("pad", ("long",), PADS + STRINGS, 0.9),
             _lead(WINDS + STRINGS, 0.4)),
            ("ballad", "half", "rim"), drum_chance=0.65, sevenths=0.3, humanise=0.02,
        ),
        Style(
            "hip-hop", (70, 102), ("minor", "phrygian", "dorian", "harmonic minor"), DARK + VAMP,
            (Role("bass", ("long", "eight08", "syncopated"),
                  ("synth:808", "synth:808", "synth:sub")),
             Role("keys", ("block", "offbeat", "arp8"), PIANOS + MALLETS, 0.8),
             Role("pad", ("long",), PADS, 0.5),
             Role("arp", ("arp8", "arp16"), LEADS + MALLETS + ("synth:pluck",), 0.5),
             _lead(("gm:73", "gm:75", "gm:40", "synth:fm_bell", "synth:saw"), 0.4)),
            ("trap", "boombap", "boombap2"), ("synth", "synth", "kit", "gm"), (0.0, 0.12), 0.4,
        ),
        Style(
            "edm", (118, 142), ("minor", "major", "dorian"), POP + DARK,
            (Role("bass", ("offbeat", "eighths", "sixteenths"), SYNTH_BASSES),
             Role("pad", ("long", "sidechain"), ("synth:saws", "synth:pad", "gm:90", "gm:81"), 0.9),
             Role("arp", ("arp16", "arp8", "gate16"), ("synth:saw", "synth:pluck", *LEADS), 0.9),
             Role("keys", ("stabs", "offbeat"), ("synth:saws", "gm:81", *PIANOS), 0.6),
             _lead(LEADS, 0.6)),
            ("four", "four2", "breakbeat"), ("synth", "synth", "gm"), humanise=0.002,
        ),
        Style(
            "reggae", (66, 92), ("major", "minor", "mixolydian", "dorian"), VAMP + FOLK + POP[:2],
            (Role("bass", ("dub", "syncopated"), ("gm:33", "gm:34", "gm:35", "synth:sub")),
             Role("guitar", ("skank",), ELECTRIC),
             Role("keys", ("bubble", "skank"), ORGANS + PIANOS, 0.8),
             _lead((*BRASS, "gm:22", "gm:65"), 0.4)),
            ("onedrop", "steppers", "rockers"), swing=(0.0, 0.12),
        ),
        Style(
            "funk", (92, 118), ("dorian", "mixolydian", "minor"), VAMP,
            (Role("bass", ("slap", "syncopated", "sixteenths"),
                  ("gm:36", "gm:37", "gm:33", "synth:bass")),
             Role("guitar", ("scratch16", "strum16"), ELECTRIC, 0.95),
             Role("keys", ("offbeat", "stabs"), ("gm:4", "gm:7", "gm:16", "gm:2"), 0.8),
             Role("lead", ("stabs", "licks"), BRASS, 0.6)),
            ("funk", "funk2", "breakbeat"), swing=(0.0, 0.06), sevenths=0.9,
        ),
        Style(
            "bossa", (108, 148), ("major", "minor", "lydian"), JAZZ,
            (Role("bass", ("bossa", "roots"), ("gm:32", "gm:33", "gm:35")),
             Role("guitar", ("bossa",), ("gm:24", "gm:25", "gm:26")),
             Role("keys", ("block", "offbeat"), ("gm:0", "gm:4", "gm:11"), 0.6),
             Role("pad", ("long",), ("gm:48", "gm:49", "gm:89"), 0.3),
             _lead(("gm:73", "gm:65", "gm:59", "gm:71"), 0.5)),
            ("bossa", "rim"), sevenths=1.0, drum_chance=0.8,
        ),
        Style(
            "jazz", (96, 190), ("major", "minor", "dorian"), JAZZ,
            (Role("bass", ("walk",), ("gm:32", "gm:32", "gm:35")),
             Role("keys", ("charleston", "block"), ("gm:0", "gm:4", "gm:16"), 0.9),
             Role("guitar", ("quarters",), ("gm:26",), 0.4),
             _lead(("gm:65", "gm:66", "gm:56", "gm:59", "gm:11"), 0.6)),
            ("swing", "brushes"), ("gm", "kit"), (0.12, 0.17), 1.0, 0.9,
        ),
        Style(
            "country", (84, 132), ("major", "mixolydian", "major"), FOLK + ROCK[1:3],
            (Role("bass", ("alternate", "roots", "walk"), ("gm:32", "gm:33", "gm:34")),
             Role("guitar", ("boomchick", "strum", "strum16"), ACOUSTIC),
             Role("guitar", ("arp8", "arp16", "licks"), ("gm:27", "gm:105", "gm:25"), 0.7,
                  (0, 0.25)),
             Role("keys", ("block", "quarters"), ("gm:0", "gm:3", "gm:21"), 0.4),
             _lead(("gm:110", "gm:22", "gm:27", "gm:40"), 0.5)),
            ("train", "country", "shuffle"), swing=(0.0, 0.14), drum_chance=0.85,
        ),
        Style(
            "metal", (120, 210), ("phrygian", "minor", "harmonic minor"), DARK + ROCK[:2],
            (Role("bass", ("eighths", "gallop", "sixteenths"), ("gm:34", "gm:33"), 1.0, (0.3, 0.7)),
             Role("guitar", ("gallop", "power8", "riff"), ("gm:30", "gm:29", "gm:27"), 1.0,
                  (0.75, 1.0)),
             Role("guitar", ("power8", "gallop"), ("gm:30", "gm:29", "gm:27"), 0.9, (0.75, 1.0)),
             Role("pad", ("long",), ("gm:48", "gm:49", "synth:saws"), 0.25),
             _lead(("gm:30", "gm:29"), 0.4, (0.6, 1.0))),
            ("metal", "blast", "half", "rock2"), ("gm", "kit"),
        ),
        Style(
            "orchestral", (62, 112), ("minor", "major", "harmonic minor", "lydian"), DARK + POP,
            (Role("pad", ("long", "tremolo"), ("gm:48", "gm:49", "gm:44")),
             Role("bass", ("long", "roots"), ("gm:43", "gm:42", "gm:48")),
             Role("arp", ("arp8", "arp16"), ("gm:45", "gm:46", "gm:48", *MALLETS), 0.8),
             Role("keys", ("block", "quarters"), ("gm:60", "gm:61", "gm:57"), 0.5),
             _lead(WINDS + STRINGS, 0.8)),
            ("timpani", "march"), ("gm",), drum_chance=0.5, humanise=0.025,
        ),
        Style(
            "folk", (76, 126), ("major", "dorian", "mixolydian", "minor"), FOLK,
            (Role("guitar", ("arp8", "strum", "boomchick"), ACOUSTIC),
             Role("bass", ("roots", "alternate"), ("gm:32", "gm:33"), 0.6),
             Role("arp", ("arp8",), ("gm:105", "gm:106", "gm:46", "gm:15", "synth:pluck"), 0.5),
             Role("keys", ("long",), ("gm:21", "gm:20", "gm:0"), 0.4),
             _lead(("gm:40", "gm:73", "gm:22", "gm:110", "gm:109"), 0.6)),
            ("rim", "march", "country"), drum_chance=0.35, swing=(0.0, 0.1), humanise=0.02,
        ),
        Style(
            "synthwave", (80, 118), ("minor", "dorian", "major"), DARK + POP,
            (Role("bass", ("sixteenths", "eighths", "offbeat"),
                  ("synth:bass", "synth:square", "gm:38")),
             Role("pad", ("long",), ("synth:pad", "synth:saws", "gm:50", "gm:90")),
             Role("arp", ("arp16", "arp8"), ("synth:square", "synth:saw", "gm:80"), 0.8),
             Role("keys", ("stabs", "block"), ("synth:fm_keys", "gm:5", "gm:62"), 0.5),
             _lead(("synth:saw", "gm:81", "gm:80", "gm:30"), 0.6, (0, 0.3))),
            ("gated", "four", "half"), ("synth", "gm"), humanise=0.003,
        ),
        Style(
            "latin", (88, 124), ("minor", "major", "dorian", "harmonic minor"),
            VAMP + FOLK + DARK[:2],
            (Role("bass", ("tumbao", "alternate"), ("gm:32", "gm:33", "gm:35")),
             Role("keys", ("montuno", "stabs"), ("gm:0", "gm:1"), 0.9),
             Role("guitar", ("strum16", "arp8"), ("gm:24", "gm:25"), 0.5),
             Role("lead", ("stabs", "licks", "riff"), BRASS, 0.7)),
            ("latin", "clave", "dembow"), ("gm", "kit", "gm"),
        ),
        Style(
            "soul", (64, 108), ("major", "minor", "dorian", "mixolydian"), JAZZ + POP + VAMP,
            (Role("bass", ("syncopated", "walk", "roots"), ("gm:33", "gm:34", "synth:sub")),
             Role("keys", ("block", "ballad", "offbeat"), ("gm:4", "gm:5", "gm:16", "gm:0")),
             Role("guitar", ("licks", "strum16", "muted8"), ELECTRIC, 0.7),
             Role("pad", ("long",), (*STRINGS, "gm:89"), 0.4),
             Role("lead", ("stabs", "counter"), BRASS, 0.4)),
            ("boombap", "pop", "ballad", "shuffle"), ("gm", "kit", "synth"), (0.0, 0.14), 0.9,
        ),
    )
}  # fmt: skip
