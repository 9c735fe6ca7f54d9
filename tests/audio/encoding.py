"""Makes small files in the formats users have."""

import av
import numpy as np
import soundfile


def click(frames=44100, at=12345, channels=2, height=0.9):
    audio = np.zeros((frames, channels), np.float32)
    audio[at] = height
    return audio


def noise(frames=44100, channels=2, seed=0, level=0.1):
    values = np.random.default_rng(seed).standard_normal((frames, channels)) * level
    return np.clip(values, -1, 1).astype(np.float32)


def encode_av(path, audio, rate=44100, codec="aac", container=None, options=None, tags=None):
    """Encode (frames, channels) with PyAV into a file of any container."""
    layout = {1: "mono", 2: "stereo", 6: "5.1"}[audio.shape[1]]
    with av.open(str(path), "w", format=container, options=options or {}) as output:
        output.metadata.update(tags or {})
        stream = output.add_stream(codec, rate=rate)
        stream.layout = layout
        stream.bit_rate = 192000
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(audio.T), format="fltp", layout=layout
        )
        frame.sample_rate = rate
        frame.pts = 0
        size = stream.codec_context.frame_size or 1024
        fit = av.AudioResampler(stream.format.name, layout, rate, frame_size=size)
        for piece in [*fit.resample(frame), *fit.resample(None)]:
            output.mux(stream.encode(piece))
        output.mux(stream.encode(None))
    return path


def encode_streams(path, parts, rate=44100):
    """Encode several (frames, 2) as AAC streams of one MP4, one packet of each in turn."""
    with av.open(str(path), "w", format="mp4") as output:
        streams = [output.add_stream("aac", rate=rate) for _ in parts]
        for stream in streams:
            stream.layout = "stereo"
            stream.bit_rate = 192000
        for start in range(0, len(parts[0]), 1024):
            for stream, audio in zip(streams, parts, strict=True):
                piece = np.ascontiguousarray(audio[start : start + 1024].T)
                frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
                frame.sample_rate = rate
                frame.pts = start
                output.mux(stream.encode(frame))
        for stream in streams:
            output.mux(stream.encode(None))
    return path


def encode_picture(path, codec="png"):
    with av.open(str(path), "w", format="image2", options={"update": "1"}) as output:
        stream = output.add_stream(codec, rate=1)
        stream.width = stream.height = 64
        stream.pix_fmt = "rgb24" if codec == "png" else "yuvj420p"
        output.mux(stream.encode(_grey()))
        output.mux(stream.encode(None))
    return path


def encode_video(path, audio=None, rate=44100):
    with av.open(str(path), "w") as output:
        video = output.add_stream("mpeg4", rate=25)
        video.width = video.height = 64
        video.pix_fmt = "yuv420p"
        sound = None
        if audio is not None:
            sound = output.add_stream("aac", rate=rate)
            sound.layout = "stereo"
        for _ in range(25):
            output.mux(video.encode(_grey()))
        output.mux(video.encode(None))
        for start in range(0, 0 if sound is None else len(audio), 1024):
            part = np.ascontiguousarray(audio[start : start + 1024].T)
            frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
            frame.sample_rate = rate
            frame.pts = start
            output.mux(sound.encode(frame))
        if sound is not None:
            output.mux(sound.encode(None))
    return path


def encode_soundfile(path, audio, rate=44100, subtype=None, **options):
    channels = audio.shape[1]
    with soundfile.SoundFile(str(path), "w", rate, channels, subtype, **options) as output:
        for start in range(0, len(audio), 8192):
            output.write(audio[start : start + 8192])
    return path


def _grey():
    return av.VideoFrame.from_ndarray(np.full((64, 64, 3), 200, np.uint8))
