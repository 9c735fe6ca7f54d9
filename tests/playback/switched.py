"""What must be heard of a song while one goes back and forth between its stems."""

import numpy as np

from app.playback.conversion import BLOCK_FRAMES


def switches_of(sound, stems, first):
    """Return the frames from which another stem is heard, each with its name.

    Every block of the player must be one stem to the last bit, or the first of another one: what
    is lost, repeated or clicks belongs to none.

    Args:
        sound: What was heard from the song's first frame on, float32 (frames, 2).
        stems: What each sounds like, in the same form, by name.
        first: Which is heard first.
    """
    blocks = len(sound) // BLOCK_FRAMES
    shape = blocks, BLOCK_FRAMES * 2
    heard = sound[: blocks * BLOCK_FRAMES].reshape(shape)
    equal = {
        name: (heard == stem[: blocks * BLOCK_FRAMES].reshape(shape)).all(axis=1)
        for name, stem in stems.items()
    }
    found, now = [], first
    for block in range(1, blocks - 1):
        if equal[now][block]:
            continue
        following = [name for name in stems if equal[name][block + 1]]
        assert len(following) == 1, f"no stem is heard from frame {block * BLOCK_FRAMES} on"
        assert following[0] != now, f"a click or a gap at frame {block * BLOCK_FRAMES}"
        now = following[0]
        found.append((block * BLOCK_FRAMES, now))
    return found


def rendered(stems, first, switches, fade):
    """Return what must be heard, float64 (frames, 2): the stems, joined by equal-gain fades.

    Args:
        stems: What each sounds like, by name.
        first: Which is heard first; it comes in by a fade as well.
        switches: Frames from which another one is heard, with its name.
        fade: Length of the fades in frames.
    """
    sound = stems[first].astype(np.float64)
    way = 0.5 - 0.5 * np.cos(np.pi * np.arange(fade) / fade)[:, None]
    for start, name in switches:
        end = min(start + fade, len(sound))
        part = way[: end - start]
        sound[start:end] = (1 - part) * sound[start:end] + part * stems[name][start:end]
        sound[end:] = stems[name][end:]
    sound[:fade] *= way
    return sound
