"""What sets a voice's pitch, formants and tempo apart: other throats, other speeds.

`effects.varispeed` moves all three alike. Audio is float32, shape (channels, frames), at 44.1 kHz;
every function returns a new array, and all channels are treated alike, so their image stays.
"""

from __future__ import annotations

import numpy as np
import torch

N_FFT, HOP = 1024, 512  # frames; 43 Hz are finer than any formant
SHORTEST_PERIOD = 60  # frames; of a voice at 735 Hz
LIFTER = 0.6  # of the period: cepstral coefficients below it are the envelope
LONGEST_LIFTER = 120  # frames; finer detail is no formant
FLOOR = 1e-5  # of a column's loudest bin; what is quieter has no formants
MOST = 2.9  # largest change of a bin as a natural logarithm: 25 dB

STEP = 1764  # frames; 40 ms hold three periods of the lowest voice
SEARCH = 441  # frames to either side in which a place that continues the wave is looked for
GRAIN = 4  # frames; coarse search, then a fine one around its result


def moved_formants(audio: np.ndarray, ratio: float) -> np.ndarray:
    """Multiply the frequencies of a voice's resonances by `ratio`; pitch and tempo stay.

    The envelope of each column, the low part of its cepstrum, is stretched along the frequency
    axis; what it gains or loses is one real filter per column for all channels. How much of the
    cepstrum is envelope follows the pitch: with a fixed share the first formant moved by half of
    what was asked for, with this one to within 5% (tests/training/test_voice_effects.py).
    """
    window = torch.hann_window(N_FFT).sqrt()
    sound = torch.from_numpy(np.ascontiguousarray(audio, np.float32))
    columns = torch.stft(sound, N_FFT, HOP, window=window, return_complex=True)
    power = columns.abs().square().mean(dim=0).T  # (columns, bins)
    power = power + (FLOOR**2 * power.amax(dim=1, keepdim=True) + 1e-12)
    cepstrum = torch.fft.irfft(power.log() / 2, n=N_FFT)
    period = cepstrum[:, SHORTEST_PERIOD : N_FFT // 2].argmax(dim=1, keepdim=True)
    length = (LIFTER * (period + SHORTEST_PERIOD)).clamp(max=LONGEST_LIFTER)
    place = torch.arange(N_FFT)
    envelope = torch.fft.rfft(cepstrum * (torch.minimum(place, N_FFT - place) < length)).real
    source = (torch.arange(N_FFT // 2 + 1) / ratio).clamp(max=N_FFT / 2 - 0.001)
    low = source.long()
    moved = torch.lerp(envelope[:, low], envelope[:, low + 1], source - low)
    gain = (moved - envelope).clamp(-MOST, MOST).exp()
    shaped = columns * gain.T
    return torch.istft(shaped, N_FFT, HOP, window=window, length=audio.shape[1]).numpy()


def stretched(audio: np.ndarray, frames: int) -> np.ndarray:
    """Change the tempo so that a voice lasts `frames`; pitch and formants stay.

    Pieces are taken from where they continue the wave best, and faded into one another: WSOLA,
    after Verhelst and Roelands 1993, "An overlap-add technique based on waveform similarity". For
    one voice; chords would flutter.
    """
    length = audio.shape[1]
    count = -(-frames // STEP)
    padded = np.pad(audio, ((0, 0), (SEARCH, SEARCH + 3 * STEP)))
    middle = padded.mean(axis=0)
    rise = (0.5 - 0.5 * np.cos(np.pi * (np.arange(STEP) + 0.5) / STEP)).astype(np.float32)
    result = np.empty((len(audio), count * STEP), np.float32)
    follows = SEARCH  # where the piece before would go on, in `padded`
    for number in range(count):
        wanted = SEARCH + round(number * STEP * length / frames)
        place = SEARCH if number == 0 else _continuation(middle, follows, wanted)
        piece = padded[:, place : place + STEP] * rise
        piece += padded[:, follows : follows + STEP] * rise[::-1]
        result[:, number * STEP : (number + 1) * STEP] = piece
        follows = place + STEP
    return result[:, :frames]


def _continuation(sound: np.ndarray, follows: int, wanted: int) -> int:
    """Return the place around `wanted` whose wave is most like the one at `follows`."""
    pattern = sound[follows : follows + STEP]
    around = sound[wanted - SEARCH : wanted + SEARCH + STEP]
    coarse = np.correlate(around[::GRAIN], pattern[::GRAIN], "valid")
    start = max(wanted - SEARCH + int(coarse.argmax()) * GRAIN - GRAIN, 0)
    fine = np.correlate(sound[start : start + 2 * GRAIN + STEP], pattern, "valid")
    return start + int(fine.argmax())
