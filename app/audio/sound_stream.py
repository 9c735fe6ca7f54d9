"""Finds the sound in a container, or says why none can be had."""

from __future__ import annotations

import re
from pathlib import Path

import av

from app.audio.source import not_audio
from app.core.errors import AudioError
from app.core.texts import say

PROTECTED = {"drms", "enca", "aavd"}  # codec tags of FairPlay, Common Encryption and Audible


def sound_stream(
    container: av.container.InputContainer, path: Path, number: int | None = None
) -> av.AudioStream:
    """Return the stream to decode.

    Args:
        container: An open file.
        path: Its name, for messages.
        number: Which of its sound streams, from 0 on; None for the one that libav prefers.

    Raises:
        AudioError: If there is no sound, no stream of that number, or it must not be decoded.
    """
    stream = container.streams.best("audio")
    if stream is None:
        raise _without_sound(container, path)
    if number is not None:
        streams = container.streams.audio
        if not 0 <= number < len(streams):
            count = len(streams)
            message = say("“{0}” has only {1} sound streams.", path.name, count)
            if count == 1:
                message = say("“{0}” has only 1 sound stream.", path.name)
            raise AudioError(message, say("Choose a file that has more."))
        stream = streams[number]
    context = stream.codec_context
    metadata = {**container.metadata, **stream.metadata}
    tag = context.codec_tag if context is not None else ""
    if tag in PROTECTED or any(key.lower().startswith("asf_protection") for key in metadata):
        raise AudioError(
            say("“{0}” is copy-protected.", path.name),
            say("Use a version without copy protection, such as a CD or a bought download."),
        )
    if context is None:
        raise AudioError(
            say("The kind of sound in “{0}” is not known.", path.name),
            say("Convert it to WAV or FLAC with another program."),
        )
    return stream


def _without_sound(container: av.container.InputContainer, path: Path) -> AudioError:
    if _is_guess(container):
        return not_audio(path)
    if _is_picture(container):
        return AudioError(
            say("“{0}” is a picture.", path.name), say("Choose an audio or video file.")
        )
    if container.streams.video:
        return AudioError(
            say("The video “{0}” has no sound.", path.name),
            say("Choose a file that has a sound track."),
        )
    return not_audio(path)


def _is_guess(container: av.container.InputContainer) -> bool:
    """Return whether libav only goes by a name such as x.raw and takes any bytes as a picture."""
    return container.format.name in ("image2", "rawvideo") and any(
        video.codec_context is not None and video.codec_context.name == "rawvideo"
        for video in container.streams.video
    )


def _is_picture(container: av.container.InputContainer) -> bool:
    return bool(re.search(r"_pipe$|^image2|^gif$|^apng$|^ico$", container.format.name))
