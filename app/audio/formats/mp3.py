"""MP3, which everything plays; with the exact length, so that stems stay together."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.audio.disk import Disk
from app.audio.id3 import id3_tag
from app.audio.output import Output
from app.core.errors import ExportError
from app.core.texts import say

NAME = "mp3"
LABEL = "MP3"
EXTENSION = ".mp3"
KBPS = {"BEST": 320, "HIGH": 256, "MEDIUM": 192, "SMALL": 128}  # of stereo; half of it for mono
SUBTYPES = tuple(KBPS)
USUAL = "HIGH"
RATES = (8_000, 48_000)  # Hz, from and to
ONLY_RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
MAX_CHANNELS = 2


def encode(output: Output, path: Path) -> None:
    """Write a file, see `Output`.

    The header that LAME invented says how many frames the encoder put before and after the sound;
    decoders, ours among them, take them away again.
    """
    import av  # 0.1 s that most exports do without

    output.check_subtype(SUBTYPES)
    if output.channels > MAX_CHANNELS or output.sample_rate not in ONLY_RATES:
        raise ExportError(
            say("MP3 holds one or two channels at 8 to 48 kHz."), say("Export as WAV or FLAC.")
        )
    layout = "stereo" if output.channels == 2 else "mono"
    with path.open("wb") as stream:
        disk = Disk(stream, id3_tag(output.tags, output.cover))
        with av.open(disk, "w", format="mp3", options={"id3v2_version": "0"}) as file:
            sound = file.add_stream("libmp3lame", rate=output.sample_rate)
            sound.layout = layout
            sound.bit_rate = KBPS[output.subtype] * 500 * output.channels
            sound.codec_context.open()
            place = 0
            for block in output.equal_blocks(sound.codec_context.frame_size):
                planes = np.ascontiguousarray(block.T, np.float32)
                frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
                frame.sample_rate = output.sample_rate
                frame.pts = place
                place += len(block)
                file.mux(sound.encode(frame))
                disk.check()
            file.mux(sound.encode(None))
        disk.check()
