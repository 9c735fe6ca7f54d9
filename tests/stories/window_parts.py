"""What the stories of the real window share: a passage of a song, and the export dialog."""

import soundfile

from app.ui.dialogs.export import ExportDialog

RATE = 44_100


def write_excerpt(song, path, frames, start=0):
    """Write these frames of a song as float to another file and return its path."""
    audio, rate = soundfile.read(song, frames=frames, start=start, dtype="float32", always_2d=True)
    soundfile.write(path, audio, rate, subtype="FLOAT")
    return path


def float_export(window, folder, qtbot):
    """Open the export dialog, filled in for float files in this folder, and return it."""
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(ExportDialog)
    dialog.folder.setText(str(folder))
    dialog.depth.setCurrentIndex(dialog.depth.findData("FLOAT"))
    qtbot.waitUntil(lambda: "(Vocals).wav" in dialog.preview.text())
    return dialog
