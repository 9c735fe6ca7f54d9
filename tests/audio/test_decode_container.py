import av
import numpy as np
import pytest

from app.audio.decode_container import to_float

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
