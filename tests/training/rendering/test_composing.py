import os
import subprocess
import sys

import mido
import numpy as np
import pytest

from app.training.rendering.composer import compose
from app.training.rendering.midi import timed_notes, write_midi
from app.training.rendering.score import SCALES, nearest, triad
from app.training.rendering.styles import STYLES

VOICES_OF_GENERAL_MIDI = {52, 53, 54, 85, 91}  # choir, oohs, synth voice, voice lead, choir pad


def song(style="pop", seed=0, seconds=20.0):
    return compose(np.random.default_rng(seed), STYLES[style], seconds)


def test_thirds_of_the_scale_stack_to_chords():
    assert triad(0, SCALES["major"], 0) == (0, 4, 7)
    assert triad(0, SCALES["major"], 4, 4) == (7, 11, 2, 5)
    assert triad(9, SCALES["minor"], 0) == (9, 0, 4)


def test_the_nearest_chord_tone_is_within_half_an_octave():
    assert nearest(61, (0, 4, 7)) == 60
    assert all(abs(nearest(p, (3,)) - p) <= 6 for p in range(40, 80))


def test_swing_delays_the_second_eighth_only():
    tune = song("jazz")
    beat = 60 / tune.tempo
    assert tune.seconds(3.0) == pytest.approx(3 * beat)
    assert tune.seconds(3.5) == pytest.approx((3.5 + tune.swing) * beat)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_composes_notes_inside_the_song(style):
    tune = song(style, seed=3)
    assert tune.parts
    assert 15 < tune.seconds(tune.beats) < 30
    for part in tune.parts:
        for note in part.notes:
            assert 0 <= note.start < tune.beats
            assert 20 <= note.pitch <= 115
            assert note.length > 0


def test_the_same_seed_gives_the_same_song_and_another_another():
    assert song(seed=5) == song(seed=5)
    assert song(seed=5) != song(seed=6)


def test_another_process_composes_the_same_song():
    code = (
        "import numpy as np; from app.training.rendering import composer, styles; "
        "print(composer.compose(np.random.default_rng(5), styles.STYLES['pop'], 20.0))"
    )
    for seed in ("1", "2"):  # of the hashes that order sets of strings
        environment = os.environ | {"PYTHONHASHSEED": seed}
        process = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert process.stdout.strip() == repr(song(seed=5))


def test_melodies_stay_in_a_singable_range_and_off_the_breaks():
    for seed in range(20):
        tune = song(seed=seed)
        pitches = [n.pitch for phrase in tune.melody for n in phrase.notes]
        if pitches:
            assert max(pitches) - min(pitches) <= 31
        silent = [s for s in tune.sections if s.kind in ("intro", "break")]
        for phrase in tune.melody:
            start = phrase.notes[0].start
            assert not any(s.start <= start < s.start + s.length for s in silent)


def test_no_instrument_is_a_voice():
    for style in STYLES.values():
        for role in style.roles:
            programs = {int(s[3:]) for s in role.sounds if s.startswith("gm:")}
            assert not programs & VOICES_OF_GENERAL_MIDI


def test_midi_files_keep_the_times(tmp_path):
    tune = song()
    timed = timed_notes(tune, tune.parts[0], np.random.default_rng(0), 0.01)
    assert timed == sorted(timed)
    write_midi(tmp_path / "part.mid", timed, 5)
    last = max(end for _, end, _, _ in timed)
    assert mido.MidiFile(tmp_path / "part.mid").length == pytest.approx(last, abs=0.01)
