"""Parts of the export dialog: the format with its quality, and the sample rate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from app.tasks.export_options import (
    NONE,
    TPDF,
    formats,
    misfit,
    nearest_rate,
    rate_text,
    rates_of,
)
from app.ui.memory import Memory
from app.ui.texts import shown

ORDER = ("wav", "flac", "mp3", "ogg", "opus")  # others come behind
BITS = {
    "PCM_16": QT_TRANSLATE_NOOP("FormatRow", "16 bit"),
    "PCM_24": QT_TRANSLATE_NOOP("FormatRow", "24 bit"),
    "FLOAT": QT_TRANSLATE_NOOP("FormatRow", "32 bit float"),
}
QUALITIES = {
    "BEST": QT_TRANSLATE_NOOP("FormatRow", "Best, about {0} kb/s"),
    "HIGH": QT_TRANSLATE_NOOP("FormatRow", "High, about {0} kb/s"),
    "MEDIUM": QT_TRANSLATE_NOOP("FormatRow", "Medium, about {0} kb/s"),
    "SMALL": QT_TRANSLATE_NOOP("FormatRow", "Small, about {0} kb/s"),
}
DITHERED = "PCM_16"


class FormatRow(QWidget):
    """Asks for a format, its bits or quality, and whether 16 bit are dithered.

    Signals:
        changed(): The user asks for something else.
    """

    changed = Signal()

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats()
        self._build()
        self.format.setCurrentIndex(max(self.format.findData(memory.export_format), 0))
        self._fill_depths(memory.export_subtype)
        self.dither.setCurrentIndex(max(self.dither.findData(memory.export_dither), 0))
        self.format.currentIndexChanged.connect(self._on_format)
        self.depth.currentIndexChanged.connect(self._on_changed)
        self.dither.currentIndexChanged.connect(self._on_changed)

    def _build(self) -> None:
        self.format = QComboBox(objectName="formatCombo")
        self.format.setAccessibleName(self.tr("Format"))
        for name in sorted(self._formats, key=lambda n: (*ORDER, n).index(n)):
            self.format.addItem(self._formats[name].LABEL, name)
        self.depth = QComboBox(objectName="depthCombo")
        self.depth.setAccessibleName(self.tr("Sample format or quality"))
        self.depth.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.dither = QComboBox(objectName="ditherCombo")
        self.dither.addItem(self.tr("On (TPDF)"), TPDF)
        self.dither.addItem(self.tr("None"), NONE)
        self.dither.setAccessibleName(self.tr("Dither"))
        text = self.tr(
            "A trace of noise, so that quiet passages fade out cleanly instead of turning rough. "
            "Choose “None” only for sound that was 16 bit before and was not changed."
        )
        self.dither.setToolTip(text)
        self.dither.setAccessibleDescription(text)
        self._dither_label = QLabel(self.tr("Dither"))
        self._dither_label.setBuddy(self.dither)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.format)
        row.addWidget(self.depth)
        row.addSpacing(8)
        row.addWidget(self._dither_label)
        row.addWidget(self.dither)
        row.addStretch(1)
        self.setFocusProxy(self.format)

    def _fill_depths(self, wanted: str) -> None:
        module = self._formats[self.format.currentData()]
        with QSignalBlocker(self.depth):
            self.depth.clear()
            for subtype in module.SUBTYPES:
                if subtype in module.KBPS:
                    text = self.tr(QUALITIES[subtype]).format(module.KBPS[subtype])
                else:
                    text = self.tr(BITS[subtype])
                self.depth.addItem(text, subtype)
            usual = wanted if wanted in module.SUBTYPES else module.USUAL
            self.depth.setCurrentIndex(self.depth.findData(usual))
        self._show_dither()

    def _show_dither(self) -> None:
        is_dithered = self.depth.currentData() == DITHERED
        self.dither.setVisible(is_dithered)
        self._dither_label.setVisible(is_dithered)

    @Slot()
    def _on_format(self) -> None:
        self._fill_depths(self.depth.currentData())
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._show_dither()
        self.changed.emit()


class RateRow(QWidget):
    """Asks for the sample rate; offers the nearest where the format cannot hold the song's.

    Args:
        song_rates: Of each song, in Hz.
        wanted: Rate to begin with; 0 for the song's.
        parent: Owner.

    Signals:
        changed(): The user asks for another one.
    """

    changed = Signal()

    def __init__(
        self, song_rates: Sequence[int], wanted: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._song_rates = song_rates
        self._wanted = wanted
        self._nearest = 0
        self.rate = QComboBox(objectName="rateCombo")
        self.rate.setAccessibleName(self.tr("Sample rate"))
        self.rate.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.fix = QPushButton(objectName="useRateButton", autoDefault=False)
        self.fix.setAccessibleName(self.tr("Use the nearest rate"))
        self.fix.clicked.connect(self._on_fix)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.rate)
        row.addWidget(self.fix)
        row.addStretch(1)
        self.fix.hide()
        self.setFocusProxy(self.rate)
        self.rate.currentIndexChanged.connect(self._on_changed)

    def show_format(self, name: str) -> None:
        """Offer what this format holds; nothing is emitted."""
        module = formats()[name]
        chosen = self.rate.currentData() if self.rate.count() else self._wanted
        with QSignalBlocker(self.rate):
            self.rate.clear()
            own, *others = self._song_rates
            text = self.tr("As each song") if others else self.tr("As the song, {0}")
            self.rate.addItem(text.format(shown(rate_text(own))), 0)
            for rate in rates_of(module):
                self.rate.addItem(shown(rate_text(rate)), rate)
            self.rate.setCurrentIndex(max(self.rate.findData(chosen), 0))
        unfit = [r for r in self._song_rates if misfit(module, r, 1)]
        is_unfit = self.rate.currentData() == 0 and bool(unfit)
        if is_unfit:
            self._nearest = nearest_rate(module, max(unfit))
            text = self.tr("Use {0}").format(shown(rate_text(self._nearest)))
            self.fix.setText(text)
            self.fix.setAccessibleName(text)
        self.fix.setVisible(is_unfit)

    @Slot()
    def _on_fix(self) -> None:
        self.rate.setFocus()  # the button goes
        self.rate.setCurrentIndex(self.rate.findData(self._nearest))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
