"""What the stories of the real window share: a passage of a song, its stems, the export dialog."""

import numpy as np
import soundfile

from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.ui.dialogs.export import ExportDialog
from app.ui.song import State

RATE = 44_100


def write_excerpt(song, path, frames, start=0):
    """Write these frames of a song as float to another file and return its path."""
    audio, rate = soundfile.read(song, frames=frames, start=start, dtype="float32", always_2d=True)
    soundfile.write(path, audio, rate, subtype="FLOAT")
    return path


def separated_stems(window, qtbot, timeout):
    """Separate the song that is shown; return vocals and accompaniment, which add up to it."""
    song = window.song
    window.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: not song.activities, timeout=timeout)
    assert song.trouble is None
    assert song.state is State.SEPARATED
    sources = window.playback.sources
    vocals, rest, mixture = (
        sources[stem].read(0, song.frames) for stem in (VOCALS, ACCOMPANIMENT, MIXTURE)
    )
    np.testing.assert_allclose(vocals + rest, mixture, atol=1e-6)
    return vocals, rest


def float_export(window, folder, qtbot):
    """Open the export dialog, filled in for float files in this folder, and return it."""
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(ExportDialog)
    dialog.folder.setText(str(folder))
    dialog.depth.setCurrentIndex(dialog.depth.findData("FLOAT"))
    qtbot.waitUntil(lambda: "(Vocals).wav" in dialog.preview.text())
    return dialog
