import av
import numpy as np
import pytest

from app.audio.decode import decode
from app.audio.decode_container import to_float
from app.core.errors import AudioError
from app.core.jobs import Job
from tests.audio.encoding import encode_soundfile, encode_streams, noise

FORMATS = {
    "u8": (np.uint8, lambda x: np.rint(x * 128 + 128)),
    "s16": (np.int16, lambda x: np.rint(x * 2**15)),
    "s32": (np.int32, lambda x: np.rint(x * 2**31)),
    "flt": (np.float32, lambda x: x),
    "dbl": (np.float64, lambda x: x),
}
VALUES = np.array([[0.5, -0.5, 0.0, -1.0], [0.25, 0.75, -0.25, 0.125]])  # (channels, frames)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("planar", [False, True])
def test_every_sample_format_becomes_float32(name, planar):
    dtype, convert = FORMATS[name]
    values = VALUES if planar else VALUES.T.reshape(1, -1)
    data = np.ascontiguousarray(convert(values).astype(dtype))
    frame = av.AudioFrame.from_ndarray(data, format=name + "p" * planar, layout="stereo")
    result = to_float(frame)
    assert result.dtype == np.float32
    assert np.array_equal(result, VALUES.T.astype(np.float32))


def test_mono_has_one_column():
    frame = av.AudioFrame.from_ndarray(np.zeros((1, 7), np.float32), format="fltp", layout="mono")
    assert to_float(frame).shape == (7, 1)


def sine(frequency, frames=22_050, level=0.3):
    wave = level * np.sin(2 * np.pi * frequency * np.arange(frames) / 44100)
    return np.repeat(wave[:, None], 2, axis=1).astype(np.float32)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_stream_that_was_asked_for_is_decoded(tmp_path, store, number):
    parts = [sine(frequency) for frequency in (300, 700, 1500)]
    path = encode_streams(tmp_path / "three.mp4", parts)
    _, ref = decode(path, store, Job(), stream=number)
    assert ref.frames == 22_050
    found = store.open(ref).read(0, ref.frames)
    np.testing.assert_allclose(found[2000:-2000], parts[number][2000:-2000], atol=0.02)


def test_a_stream_that_is_not_there_is_told_in_a_sentence(tmp_path, store):
    two = encode_streams(tmp_path / "two.mp4", [sine(300), sine(700)])
    with pytest.raises(AudioError, match=r"“two.mp4” has only 2 sound streams"):
        decode(two, store, Job(), stream=4)
    with pytest.raises(AudioError, match="only 2"):
        decode(two, store, Job(), stream=-1)
    wave = encode_soundfile(tmp_path / "one.wav", noise(5000))
    with pytest.raises(AudioError, match="only 1 sound stream"):
        decode(wave, store, Job(), stream=1)
    assert decode(wave, store, Job(), stream=0)[1] == decode(wave, store, Job())[1]
