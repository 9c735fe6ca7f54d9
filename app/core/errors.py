"""Errors that carry a message meant for the user."""

from __future__ import annotations


class AppError(Exception):
    """Something the user can understand and mend.

    Attributes:
        message: One sentence saying what happened.
        hint: One sentence saying what to try next; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)  # both, so that pickling to another process keeps them
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class AudioError(AppError):
    """Sound that cannot be read, written or combined."""


class CacheError(AudioError):
    """The folder of the sound cannot be written: a full disk, say. No song is to blame."""


class DamagedAudioError(AudioError):
    """A file that ends early or is broken inside; what could be read is usable on request."""


class CardError(AppError):
    """A card or checkpoint that is missing, damaged or not what it says."""


class SettingsMissingError(CardError):
    """A checkpoint whose network only the settings file that belongs to it can describe."""


class StemMissingError(CardError):
    """A checkpoint of which nothing says what it estimates; the user has to."""


class DownloadError(AppError):
    """A file that could not be fetched."""


class SeparationError(AppError):
    """A network that failed or returned something that is not sound."""


class ExportError(AppError):
    """A result that could not be written."""


class PlaybackError(AppError):
    """No sound can be played."""
