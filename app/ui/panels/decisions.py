"""Panel part: what else is decided about a section: contents, level, crossfade, frequencies."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from app.catalog.stems import ACCOMPANIMENT, VOCALS
from app.project.model import BOTH, Band, Region

LEAST_DB, MOST_DB = -24.0, 12.0
MOST_FADE_MS = 5000
LOWEST_HZ, HIGHEST_HZ = 0, 24_000  # at these an edge of a band is open
USUAL_BAND = (200, 4000)  # Hz, where a voice mostly is


class Decisions(QWidget):
    """Asks for changes of the section it shows.

    Signals:
        content_chosen(content): "both", or the stem that alone is there.
        gain_changed(decibels), fade_changed(milliseconds): As they say.
        band_changed(band): A `Band`, or None for all frequencies.
    """

    content_chosen = Signal(str)
    gain_changed = Signal(float)
    fade_changed = Signal(int)
    band_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    def show_region(self, region: Region | None, sample_rate: int) -> None:
        """Show what is decided about a section."""
        self.setEnabled(region is not None)
        if region is None:
            return
        parts = (self.content, self.gain, self.fade, self.is_banded, self.low, self.high)
        blockers = [QSignalBlocker(part) for part in parts]
        self.content.setCurrentIndex(self.content.findData(region.content))
        self.gain.setValue(region.gain_db)
        milliseconds = round(region.fade * 1000 / max(sample_rate, 1))
        self.fade.setMaximum(max(MOST_FADE_MS, milliseconds))
        self.fade.setValue(milliseconds)
        band = region.band
        self.is_banded.setChecked(band is not None)
        if band is not None:
            self._let_apart(LOWEST_HZ, HIGHEST_HZ)
            self.low.setValue(round(band.low))
            self.high.setValue(round(min(band.high, HIGHEST_HZ)))
            self._let_apart(self.low.value(), self.high.value())
        for part in (self.low, self.high):
            part.setEnabled(band is not None)
        del blockers

    def _build(self) -> None:
        self.content = QComboBox(objectName="sectionContent")
        for key, text in (
            (BOTH, self.tr("Vocals and music")),
            (ACCOMPANIMENT, self.tr("No vocals here")),
            (VOCALS, self.tr("Only vocals here")),
        ):
            self.content.addItem(text, key)
        self.gain = QDoubleSpinBox(objectName="sectionGain", decimals=1, singleStep=0.5)
        self.gain.setRange(LEAST_DB, MOST_DB)
        self.gain.setSuffix(self.tr(" dB"))
        self.fade = QSpinBox(objectName="sectionFade", singleStep=10)
        self.fade.setSuffix(self.tr(" ms"))
        self.is_banded = QCheckBox(self.tr("Only these frequencies"), objectName="sectionBand")
        self.low = QSpinBox(objectName="sectionLow", singleStep=50, value=USUAL_BAND[0])
        self.high = QSpinBox(objectName="sectionHigh", singleStep=100)
        self._let_apart(LOWEST_HZ, HIGHEST_HZ)
        self.low.setValue(USUAL_BAND[0])
        self.high.setValue(USUAL_BAND[1])
        for box in (self.low, self.high):
            box.setSuffix(self.tr(" Hz"))
            box.setKeyboardTracking(False)
        self.gain.setKeyboardTracking(False)
        self.fade.setKeyboardTracking(False)
        self.low.setAccessibleName(self.tr("Lowest frequency"))
        self.high.setAccessibleName(self.tr("Highest frequency"))
        form = QFormLayout(self)
        form.setContentsMargins(12, 0, 12, 10)
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field, tip in (
            (self.tr("Contains"), self.content, self.tr("What is in this section")),
            (
                self.tr("Vocals"),
                self.gain,
                self.tr("Louder or softer vocals; what they lose goes to the instrumental"),
            ),
            (
                self.tr("Crossfade"),
                self.fade,
                self.tr("Time in which the section comes in and goes out, inside its edges"),
            ),
        ):
            field.setAccessibleName(text)
            field.setToolTip(tip)
            form.addRow(text, field)
        form.addRow(self.is_banded)
        band = QHBoxLayout()
        band.setSpacing(7)
        band.addWidget(self.low, 1)
        band.addWidget(QLabel("–"))
        band.addWidget(self.high, 1)
        form.addRow(band)
        self.content.activated.connect(self._on_content)
        self.gain.valueChanged.connect(self.gain_changed)
        self.fade.valueChanged.connect(self.fade_changed)
        self.is_banded.toggled.connect(self._on_band)
        self.low.valueChanged.connect(self._on_band)
        self.high.valueChanged.connect(self._on_band)

    def _let_apart(self, low: int, high: int) -> None:
        self.low.setRange(LOWEST_HZ, max(high - 1, 1))
        self.high.setRange(low + 1, HIGHEST_HZ)

    @Slot(int)
    def _on_content(self, index: int) -> None:
        self.content_chosen.emit(self.content.itemData(index))

    @Slot()
    def _on_band(self) -> None:
        if not self.is_banded.isChecked():
            self.band_changed.emit(None)
            return
        high = self.high.value()
        ends = float("inf") if high >= HIGHEST_HZ else float(high)
        self.band_changed.emit(Band(float(self.low.value()), ends))
