"""What the library says of a network: values in, short texts out."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from app.catalog.catalogue import RemoteFile
from app.catalog.stems import LABELS
from app.tasks.network_shelf import BY_HAND, INSTALLED, Shelved
from app.ui.library.downloads import Download
from app.ui.texts import decimal, shown

KILO, MEGA, GIGA = 1e3, 1e6, 1e9
FEW = 10  # below this, a number shows one digit after the point
CLASSES = ("slow", "medium", "fast")  # of speed, the slowest first
NOTHING = "—"


def translate(text: str) -> str:
    """Return a text of this file in the user's language."""
    return QCoreApplication.translate("Library", text)


def size_text(count: int) -> str:
    """Return a size such as "59 MB"; a dash for what is unknown, or takes no room."""
    if count <= 0:
        return NOTHING
    if count >= GIGA:
        return translate("{0} GB").format(decimal(count / GIGA, 2))
    if count >= MEGA:
        return translate("{0} MB").format(decimal(count / MEGA, 0))
    return translate("{0} KB").format(decimal(max(1.0, count / KILO), 0))


def speed_text(network: Shelved) -> str:
    """Return how fast it is here, or its class if it was never run."""
    if network.measured is not None:
        digits = 1 if network.measured < FEW else 0
        return translate("{0} × real time").format(decimal(network.measured, digits))
    return class_text(network.speed)


def class_text(speed: str) -> str:
    """Return a class of speed in a word."""
    words = {
        "fast": translate("fast"),
        "medium": translate("medium"),
        "slow": translate("slow"),
    }
    return words.get(speed, NOTHING)


def speed_sentence(network: Shelved) -> str:
    """Return the same in a sentence, with where it is from."""
    if network.measured is not None:
        return translate("{0}, measured on this computer").format(speed_text(network))
    if not network.speed:
        return translate("Not measured yet")
    return translate("{0} beside the others; not measured here yet").format(
        class_text(network.speed).capitalize()
    )


def speed_rank(network: Shelved) -> float:
    """Return what speeds are sorted by; classes come before what was measured."""
    if network.measured is not None:
        return len(CLASSES) + network.measured
    return float(CLASSES.index(network.speed)) if network.speed in CLASSES else -1.0


def licence_text(network: Shelved) -> str:
    """Return in two words what the licence allows."""
    return {
        "yes": translate("Commercial use"),
        "no": translate("Not commercial"),
    }.get(network.commercial, translate("Unclear"))


def licence_sentence(network: Shelved) -> str:
    """Return whether the licence allows commercial use."""
    return {
        "yes": translate("It allows commercial use."),
        "no": translate("It does not allow commercial use."),
    }.get(network.commercial, translate("Whether it allows commercial use is not known."))


def state_text(network: Shelved, download: Download | None) -> str:
    """Return what is the case with a network."""
    if download is not None and download.error is None:
        if download.is_waiting:
            return translate("Waiting")
        if download.is_stopping:
            return translate("Stopping")
        return translate("Downloading {0} %").format(int(download.fraction * 100))
    if download is not None:
        return translate("Not downloaded")
    if network.state == INSTALLED:
        return translate("Installed") if network.is_own else translate("Came with Unsung")
    return translate("To be imported") if network.state == BY_HAND else translate("Available")


def stem_text(network: Shelved) -> str:
    """Return what it estimates; the other stem is always the rest of the song."""
    if network.kind == "karaoke":
        return translate("The lead voice; all else is the rest of the song")
    stem = LABELS.get(network.stem)
    if stem is None:
        return NOTHING
    return translate("{0}; the other stem is the rest of the song").format(shown(stem))


def file_text(file: RemoteFile) -> str:
    """Return a line about a file of a download."""
    known = (
        translate("checksum published")
        if file.sha256
        else translate("checksum not published; that of the first download is kept")
    )
    size = size_text(file.bytes) if file.bytes else translate("size not published")
    return translate("{0} · {1} · {2}").format(breakable(file.name), size, known)


def breakable(name: str) -> str:
    """Return a long name that may go on in the next line behind its separators."""
    return re.sub(r"([/_.#-])", "\\1\u200b", name)
