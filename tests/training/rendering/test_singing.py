import numpy as np
import pytest

pytest.importorskip("pyworld", reason="the vocoder is not installed")

from app.training.rendering import resing, vocoder
from app.training.rendering.composer import compose
from app.training.rendering.score import SAMPLE_RATE
from app.training.rendering.shifted import move_formants
from app.training.rendering.singer import choose_octave, draw_singer, time_phrases
from app.training.rendering.singing import sing
from app.training.rendering.styles import STYLES
from app.training.rendering.syllables import find_syllables

SYLLABLES, PERIOD = 8, 0.3  # of the invented speech


@pytest.fixture(scope="module")
def speech():
    """Vowels of 180 ms at 120 Hz with a formant that changes, and hiss between them."""
    rng = np.random.default_rng(0)
    length = round(PERIOD * SAMPLE_RATE)
    time = np.arange(round(0.18 * SAMPLE_RATE)) / SAMPLE_RATE
    out = np.zeros(SYLLABLES * length)
    for i in range(SYLLABLES):
        formant = 500 + 100 * i
        vowel = sum(
            np.exp(-(((120 * n - formant) / 300) ** 2)) * np.sin(2 * np.pi * 120 * n * time)
            + 0.02 * np.sin(2 * np.pi * 120 * n * time) / n
            for n in range(1, 40)
        )
        hiss = np.diff(rng.standard_normal(round(0.06 * SAMPLE_RATE) + 1)) * 0.02
        at = i * length
        out[at : at + len(hiss)] = hiss
        out[at + len(hiss) : at + len(hiss) + len(vowel)] = vowel * np.hanning(len(vowel)) ** 0.3
    return vocoder.analyse(0.3 * out / np.abs(out).max())


@pytest.fixture(scope="module")
def song():
    return compose(np.random.default_rng(4), STYLES["pop"], 8)


def test_syllables_are_found_between_consonants(speech):
    found = find_syllables(speech)
    assert abs(len(found) - SYLLABLES) <= 1
    for syllable in found:
        assert syllable.start <= syllable.vowel < syllable.coda <= syllable.end


def test_pitch_follows_the_melody(speech, song):
    rng = np.random.default_rng(1)
    singer = draw_singer(rng)
    shift = choose_octave(song.melody, speech.median_pitch, singer, rng)
    phrases = time_phrases(song, shift, rng)
    seconds = song.frames / SAMPLE_RATE
    sound = sing(speech, find_syllables(speech), phrases, singer, seconds, rng)
    heard = vocoder.analyse(sound).pitch
    errors = []
    for note in (note for phrase in phrases for note in phrase):
        a, b = (round(t / vocoder.HOP) for t in (note.start, note.end))
        middle = heard[a + (b - a) // 3 : b - (b - a) // 5]
        if (middle > 0).any():
            semitones = 69 + 12 * np.log2(np.median(middle[middle > 0]) / 440)
            errors.append(abs(semitones - note.pitch))
    assert len(errors) > 3
    assert np.median(errors) < 0.3


def test_nothing_sounds_where_nobody_sings(speech, song):
    rng = np.random.default_rng(1)
    phrases = time_phrases(song, 0, rng)[:1]
    sound = sing(speech, find_syllables(speech), phrases, draw_singer(rng), 8.0, rng)
    after = round((phrases[0][-1].end + 0.3) * SAMPLE_RATE)
    assert np.abs(sound[after:]).max() < 1e-3 * np.abs(sound).max()


def test_tuning_draws_pitch_to_the_scale(song):
    rng = np.random.default_rng(0)
    singer = draw_singer(rng)
    pitch = np.full(300, 233.0)
    tuned = resing.tune(pitch, song, 0, singer)[-1]
    classes = {(song.key + s) % 12 for s in song.scale}

    def distance(hertz):
        semitones = 69 + 12 * np.log2(hertz / 440)
        return min(abs((semitones - c + 6) % 12 - 6) for c in classes)

    assert distance(tuned) <= distance(233.0)


def test_narrow_voices_get_the_highs_of_full_ones(speech):
    book = vocoder.Codebook.learn([speech], np.random.default_rng(0), entries=200)
    narrow = speech.envelope.copy()
    narrow[:, vocoder.FREQUENCIES > 8000] = -27.0
    extended = book.extend(vocoder.Analysis(speech.pitch, narrow, speech.noise), 8000.0)
    high = vocoder.FREQUENCIES > 9000
    loud = speech.envelope[:, 10:300].max(1) > -10
    error = extended.envelope[loud][:, high] - speech.envelope[loud][:, high]
    assert np.abs(error).mean() < 2.0


def test_formants_move_and_pitch_stays():
    time = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    tone = sum(np.exp(-(((100 * n - 1500) / 400) ** 2)) * np.sin(2 * np.pi * 100 * n * time)
               for n in range(1, 60))  # fmt: skip
    audio = np.tile(0.1 * tone.astype(np.float32), (2, 1))
    moved = move_formants(audio, 1.2)
    spectrum = np.abs(np.fft.rfft(moved[0] * np.hanning(SAMPLE_RATE)))
    peak = int(np.argmax(spectrum))
    assert 1600 <= peak <= 2000
    assert peak % 100 in (0, 1, 99)
    np.testing.assert_allclose(move_formants(audio, 1.0), audio, atol=1e-3)
