import struct
import zlib

import numpy as np
import pytest

from app.training.metrics import bleed_and_fullness, sdr_global, si_sdr
from app.training.plot import draw, png


@pytest.fixture
def noise():
    return np.random.default_rng(0).standard_normal((2, 44_100)).astype(np.float32) * 0.1


def test_an_error_a_tenth_as_large_is_20_db(noise):
    assert sdr_global(noise, 1.1 * noise) == pytest.approx(20.0, abs=1e-3)
    assert sdr_global(noise, np.zeros_like(noise)) == pytest.approx(0.0, abs=1e-3)


def test_si_sdr_forgives_level_and_nothing_else(noise):
    other = np.random.default_rng(1).standard_normal(noise.shape) * 0.01
    assert si_sdr(noise, 0.3 * noise) > 80
    assert si_sdr(noise, noise + other) == pytest.approx(20.0, abs=0.1)
    assert si_sdr(noise, 3 * (noise + other)) == pytest.approx(20.0, abs=0.1)


def test_bleed_is_what_is_too_much_and_fullness_falls_with_what_is_missing(noise):
    assert bleed_and_fullness(noise, noise, 44_100) == (100.0, 100.0)
    louder, quieter = (bleed_and_fullness(noise, g * noise, 44_100) for g in (2.0, 0.5))
    assert louder == (pytest.approx(100 / (1 + 6.02), rel=1e-2), 100.0)
    assert quieter == (100.0, pytest.approx(100 / (1 + 6.02), rel=1e-2))


def chunks(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    position = 8
    while position < len(data):
        (size,) = struct.unpack(">I", data[position : position + 4])
        body = data[position + 4 : position + 8 + size]
        (check,) = struct.unpack(">I", data[position + 8 + size : position + 12 + size])
        assert zlib.crc32(body) == check
        yield body[:4], body[4:]
        position += 12 + size


def test_a_png_holds_the_pixels_it_was_made_from():
    image = np.random.default_rng(0).integers(0, 255, (5, 7, 3), np.uint8)
    found = dict(chunks(png(image)))
    assert struct.unpack(">IIBBBBB", found[b"IHDR"]) == (7, 5, 8, 2, 0, 0, 0)
    rows = np.frombuffer(zlib.decompress(found[b"IDAT"]), np.uint8).reshape(5, 22)
    np.testing.assert_array_equal(rows[:, 1:].reshape(5, 7, 3), image)


@pytest.mark.parametrize(
    "history",
    [
        [],
        [{"step": 1, "loss": 0.5}],
        [{"step": s, "loss": 1 / s, "sdr": s / 10 - 3} for s in range(1, 50)],
    ],
)
def test_any_history_can_be_drawn(history, tmp_path):
    draw(history, tmp_path / "plot.png")
    assert dict(chunks((tmp_path / "plot.png").read_bytes()))
