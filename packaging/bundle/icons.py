"""Writes the icon in the forms that Windows, macOS and Linux ask for, from one PNG.

ICO and ICNS files may hold PNG images as they are, so that only a table of contents is written.
"""

from __future__ import annotations

import struct
from pathlib import Path

ICO_SIZES = (16, 32, 48, 256)  # pixels
ICNS_KINDS = {"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512}
HICOLOR_SIZES = (32, 48, 64, 128, 256)  # of the freedesktop icon theme


def scaled_png(source: Path, size: int) -> bytes:
    """Return the picture as a square PNG of `size` pixels.

    Raises:
        ValueError: If it cannot be read.
    """
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage

    picture = QImage(str(source))
    if picture.isNull():
        raise ValueError(f"{source} is not a picture")
    scaled = picture.scaled(
        size, size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    scaled.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """Return a Windows icon of PNG images by size in pixels."""
    offset = 6 + 16 * len(images)
    table = struct.pack("<HHH", 0, 1, len(images))
    for size, image in images.items():
        edge = size % 256  # 0 stands for 256
        table += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return table + b"".join(images.values())


def icns(images: dict[str, bytes]) -> bytes:
    """Return a macOS icon of PNG images by kind, see `ICNS_KINDS`."""
    blocks = b"".join(
        kind.encode() + struct.pack(">I", 8 + len(image)) + image for kind, image in images.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks


def write_icons(source: Path, folder: Path) -> None:
    """Write `unsung.ico` and `unsung.icns` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    windows = {size: scaled_png(source, size) for size in ICO_SIZES}
    (folder / "unsung.ico").write_bytes(ico(windows))
    apple = {kind: scaled_png(source, size) for kind, size in ICNS_KINDS.items()}
    (folder / "unsung.icns").write_bytes(icns(apple))
