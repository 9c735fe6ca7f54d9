"""Takes the pictures of the user guide: python packaging/help_pictures.py.

Each is cut from the real window, twice as large as it is shown, in light and in dark, with few
colours: so it stays small.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCALE = 2  # pixels of the picture for each one of the guide
WINDOW, SMALL_WINDOW = (1080, 640), (900, 500)
NETWORKS = ("unsung_compact", "basic")  # what everybody has
SHOWN_FOLDER = "/home/you/Music"
WIDTH = 620  # of a picture in the guide, at most
TAKE_SECONDS = (20, 25)  # passage that is separated again
FREQUENCIES = (8, 22)  # seconds that are looked at closely
COLOURS = 64
ALIKE = 0xF0F0F0  # what of red, green and blue tells colours apart
MAX_BYTES, MAX_TOTAL = 150_000, 700_000


def main() -> int:
    """Separate the demonstration song, work with it as a user does, and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "resources" / "help" / "pictures")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(SCALE)
    sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["UNSUNG_DATA"] = str(Path(folder) / "data")
        os.environ.setdefault("UNSUNG_CACHE", str(Path(folder) / "cache"))
        _take(options.folder)
    files = sorted(options.folder.glob("*.png"))
    sizes = {path.name: path.stat().st_size for path in files}
    for name, size in sizes.items():
        print(f"{size / 1000:6.0f} kB  {name}")
    print(f"{sum(sizes.values()) / 1000:6.0f} kB  together")
    return int(max(sizes.values()) > MAX_BYTES or sum(sizes.values()) > MAX_TOTAL)


def _take(folder: Path) -> None:
    from screenshots import Studio

    from app.catalog.cards import load_cards
    from app.catalog.recipes import Member, Recipe
    from app.project import edits
    from app.project.model import Span
    from app.ui.dialogs.ensemble import EnsembleDialog
    from app.ui.dialogs.export import ExportDialog
    from app.ui.memory import Memory

    studio = Studio(folder)
    window = studio.window
    window.resize(*WINDOW)
    studio.open(ROOT / "resources" / "demo" / "francium.flac")
    studio.separate(in_between=False)
    song, panel = window.song, window.workbench.panel
    span = Span(*(second * song.sample_rate for second in TAKE_SECONDS))
    marked = edits.add_region(song.project, span, fade=song.sample_rate // 20, name="Refrain")
    song.document.apply("Mark section", marked)
    song.region_id = song.project.regions[0].id
    window.view.refresh()
    panel.combo.setCurrentIndex(panel.combo.findData("basic"))
    panel.combo.chosen.emit("basic")
    studio.do("reseparate")
    studio.wait_for(lambda: bool(song.project.regions[0].takes) and not song.activities)
    window.playback.seek(span.start + song.sample_rate)
    window.timeline.setFocus()
    _both(studio, folder, "window", window)
    _both(studio, folder, "takes", panel, shown=260)
    _both(studio, folder, "top", window.separation)
    _both(studio, folder, "transport", window.transport)
    studio.do("viewSpectrogram")
    window.resize(*SMALL_WINDOW)
    start, end = (second * song.sample_rate for second in FREQUENCIES)
    window.timeline.zoom(song.frames / (end - start), start)
    _both(studio, folder, "spectrogram", window.timeline, shown=500)
    cards = {name: card for name, card in load_cards().items() if name in NETWORKS}
    recipe = Recipe(tuple(Member(name) for name in NETWORKS))
    for name, dialog in (
        ("ensemble", EnsembleDialog(cards, recipe, window)),
        ("export", ExportDialog(song.project, Memory(), window)),
    ):
        dialog.show()
        if name == "export":
            dialog.folder.setText(SHOWN_FOLDER)
        _both(studio, folder, name, dialog, shown=440)
        dialog.close()
    studio.close()


def _both(studio, folder: Path, name: str, widget, shown: int = WIDTH) -> None:  # noqa: ANN001 - Qt is not imported yet
    """Save a widget in both schemes."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    for scheme in ("light", "dark"):
        studio.do(scheme)
        studio.wait(1500)  # until tiles of spectrograms are there
        image = widget.grab().toImage()
        image.setDevicePixelRatio(1)
        if image.width() > shown * SCALE:
            image = image.scaledToWidth(shown * SCALE, Qt.TransformationMode.SmoothTransformation)
        few = image.convertToFormat(
            QImage.Format.Format_Indexed8, _colours(image), Qt.ImageConversionFlag.AvoidDither
        )
        few.save(str(folder / f"{name}-{scheme}.png"), "PNG", 0)


def _colours(image) -> list[int]:  # noqa: ANN001 - Qt is not imported yet
    """Return the colours to keep: of those that are alike the most frequent one."""
    import numpy as np
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    found, counts = np.unique(pixels & 0xFFFFFF, return_counts=True)
    chosen: dict[int, int] = {}
    for colour in found[np.argsort(-counts)]:
        chosen.setdefault(int(colour) & ALIKE, 0xFF000000 | int(colour))
        if len(chosen) == COLOURS:
            break
    return list(chosen.values())


if __name__ == "__main__":
    sys.exit(main())
