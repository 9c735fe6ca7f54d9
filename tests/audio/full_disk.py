"""A disk that fills while something is written."""

import errno


class FullDisk:
    """A file on a disk with little room."""

    def __init__(self, stream, room):
        self._stream, self._room = stream, room

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._stream.close()

    def write(self, data):
        self._room -= len(data)
        if self._room < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self._stream.write(data)


def full_after(target, room):
    """Return the path `target`, on a disk with room for so many bytes."""

    class Path(type(target)):
        def open(self, *args):
            return FullDisk(super().open(*args), room)

    return Path(target)
