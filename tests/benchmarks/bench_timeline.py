"""The timeline of an hour of stereo, every lane as waveform and spectrogram, at 1600 x 900.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_timeline [--minutes 60]
        [--difference] [--runs 3]

`QT_SCALE_FACTOR=2` makes it 3200 x 1800 device pixels. A frame is one step of panning or zooming
and all the painting it causes. Four times are told of each: "thread" is the processor's time in
the window's thread, "process" in all threads (Qt paints large pictures in several, and tiles are
made in one), "own" the clock less what this thread was ready but kept waiting by other programs,
where the system tells (Linux), and "clock" what the clock says. A stretch never seen is first
painted when every lane shows tiles of it everywhere, be they coarse; it is sharp when they are the
right ones.
"""

import argparse
import gc
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
import soundfile
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.audio.peaks import Peaks
from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import DIFFERENCE, MIXTURE, STEMS, VOCALS
from app.project import edits
from app.project.comp import readers
from app.project.model import Project, Span, Take
from app.ui import theme
from app.ui.application import SWITCH_SECONDS
from app.ui.spectra import Spectra
from app.ui.timeline.look import BOTH, Look
from app.ui.timeline.strip import Mark
from app.ui.timeline.timeline import LaneState, Timeline

SONG = Path(__file__).parents[2] / "resources" / "demo" / "francium.flac"
SIZE = 1600, 900
PATIENCE = 20.0  # seconds
KINDS = "thread", "process", "own", "clock"


class Clock:
    """Seconds, counted in the four ways of `KINDS`."""

    def __init__(self):
        try:
            self._schedule = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        except OSError:
            self._schedule = None

    def now(self):
        waited = 0.0
        if self._schedule is not None:
            waited = int(os.pread(self._schedule, 128, 0).split()[1]) / 1e9
        clock = time.perf_counter()
        return np.array([time.thread_time(), time.process_time(), clock - waited, clock])


def write(store, seconds, gain):
    """Put the demonstration song, repeated, into the store."""
    audio, rate = soundfile.read(SONG, dtype="float32", always_2d=True)
    left = round(seconds * rate)
    with store.writer(audio.shape[1], rate, left) as writer:
        while left > 0:
            writer.add(audio[:left] * np.float32(gain))
            left -= len(audio)
        return writer.finish()


class Bench:
    def __init__(self, store, minutes, compares):
        self.clock = Clock()
        mixture, vocals = (write(store, minutes * 60, gain) for gain in (1.0, 0.4))
        take = Take(Recipe((Member("none"),)), Span(0, mixture.frames), {VOCALS: vocals})
        self.project = Project(None, mixture, take)
        for second in range(30, round(minutes * 60) - 10, 90):
            span = Span(second * mixture.sample_rate, (second + 8) * mixture.sample_rate)
            self.project = edits.add_region(self.project, span, name=f"Section {second}")
            region = self.project.regions[-1]
            self.project = edits.change_region(self.project, region.id, gain_db=-6.0)
        self.frames = mixture.frames
        self.timeline = Timeline()
        self.timeline.resize(*SIZE)
        self.timeline.show()
        self.timeline.show_difference(compares)
        self.timeline.set_look(Look(view=BOTH))
        self.timeline.show_song("Hour", mixture.frames, mixture.sample_rate)
        peaks = {MIXTURE: store.peaks(mixture), **dict.fromkeys(STEMS, store.peaks(vocals))}
        QApplication.processEvents()
        self.before = psutil.Process().memory_info().rss
        sources = readers(self.project, store)
        if compares:
            peaks[DIFFERENCE] = Peaks.silent(mixture.channels, mixture.frames)
            for start, end in sources[DIFFERENCE].spans:
                peaks[DIFFERENCE].redo(start, end, sources[DIFFERENCE].read)
        else:
            sources.pop(DIFFERENCE)
        marks = [Mark(r.id, r.span.start, r.span.end, r.name) for r in self.project.regions]
        self.timeline.stage.sections.set_marks(marks, "")
        states = {stem: LaneState(peaks[stem], sources[stem]) for stem in sources}
        self.timeline.set_lanes(states, MIXTURE)
        self.timeline.set_spectra(Spectra(store).follow(self.project, None, sources))
        self.items = [lane.spectrogram for lane in self.timeline.stage.lanes.values()]

    def wait(self, is_done):
        """Handle events until this is so of every lane; return when it was."""
        end = time.perf_counter() + PATIENCE
        while True:
            QApplication.processEvents()
            if all(is_done(item) for item in self.items):
                return self.clock.now()
            if time.perf_counter() > end:
                raise TimeoutError("tiles do not come")
            time.sleep(0.001)

    def wait_sharp(self):
        return self.wait(lambda item: item.is_sharp)

    def wait_warm(self):
        """Handle events until no tile is wanted any longer, be it seen or beside what is."""
        self.wait_sharp()
        loader = self.timeline.stage.loader
        self.wait(lambda item: loader._handle is None)

    def path(self):
        """Yield steps: zooms from the whole song to samples and back, and pans at many zooms."""
        timeline, place = self.timeline, self.frames * 0.37
        for factor in [1.25] * 48 + [0.8] * 48:
            yield lambda factor=factor: timeline.zoom(factor, place)
        for factor in (8, 8, 8, 8):
            yield lambda factor=factor: timeline.zoom(factor, place)
            for share in [0.04] * 25 + [-0.04] * 25:
                yield lambda share=share: timeline.pan(
                    share * (timeline.view_range[1] - timeline.view_range[0])
                )
        yield timeline.fit

    def frame_times(self):
        return self._times(self.path())

    def playing_times(self):
        """Return what each sixtieth of a second of playing costs, at three zooms, and the paint."""
        song, rate, painted = self.timeline, self.project.mixture.sample_rate, []
        stage = song.stage
        stage.viewport().installEventFilter(watch := PaintWatch(painted))
        times = []
        for zoom in (1, 40, 400):
            song.fit()
            song.zoom(zoom, self.frames * 0.37)
            self.wait_sharp()
            start = round(song.view_range[0])
            song.set_position(start)
            QApplication.processEvents()
            painted.clear()
            frames = range(start, start + 3 * rate, rate // 60)
            times.append(self._times(lambda at=at: song.set_position(at) for at in frames))
        stage.viewport().removeEventFilter(watch)
        return np.concatenate(times, axis=1), max(painted, default=0)

    def _times(self, steps):
        spent = []
        for step in steps:
            began = self.clock.now()
            step()
            QApplication.processEvents()
            spent.append(self.clock.now() - began)
        return np.array(spent).T

    def first_paints(self):
        """Jump to places never seen, at many zooms; return when they were covered, and sharp."""
        random, covered, sharp = np.random.default_rng(0), [], []
        for seconds in [2, 10, 45, 200, 900] * 8:
            span = min(seconds * 44_100, self.frames / 2)
            start = random.uniform(0, self.frames - span)
            self.timeline.fit()
            self.wait_sharp()
            began = self.clock.now()
            self.timeline.zoom(self.frames / span, start * self.frames / (self.frames - span))
            covered.append(self.wait(lambda item: item.is_covered) - began)
            sharp.append(self.wait_sharp() - began)
        return np.array(covered).T, np.array(sharp).T

    def memory(self):
        """Return MiB: of tiles, of pictures, and what the process grew by."""
        lanes = self.timeline.stage.lanes.values()
        pictures = sum(lane.spectrogram.bytes + lane.waveform.bytes for lane in lanes)
        grown = psutil.Process().memory_info().rss - self.before
        return [n / 2**20 for n in (self.timeline.stage.loader.bytes, pictures, grown)]


class PaintWatch(QObject):
    """Notes the widest strip of each painting."""

    def __init__(self, widths):
        super().__init__()
        self._widths = widths

    def eventFilter(self, watched, event):  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Paint:
            self._widths.append(max(rect.width() for rect in event.region()))
        return False


def line(name, times):
    parts = (
        f"{kind} {np.median(one):.1f} / {np.percentile(one, 95):.1f} / {max(one):.1f}"
        for kind, one in zip(KINDS, times * 1000, strict=True)
    )
    load = os.getloadavg()[0]
    return f"{name}, median / p95 / worst in ms: {', '.join(parts)} (load {load:.1f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--difference", action="store_true", help="show its lane too")
    parser.add_argument("--runs", type=int, default=3, help="of the frames, tiles warm")
    options = parser.parse_args()
    application = QApplication([])
    sys.setswitchinterval(SWITCH_SECONDS)
    theme.apply_style(application)
    scale = application.primaryScreen().devicePixelRatio()
    print(f"platform {application.platformName()}, scale {scale:g}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Store(Path(folder)), options.minutes, options.difference)
        bench.wait_sharp()
        gc.collect()
        gc.freeze()  # as the program does
        print(line("first paint of a stretch never seen", (jumps := bench.first_paints())[0]))
        print(line("... and sharp", jumps[1]), flush=True)
        bench.timeline.fit()  # where the path ends, and so begins when it is gone again
        for step in bench.path():
            step()
            bench.wait_warm()
        for _ in range(options.runs):
            print(line("a frame, tiles warm", bench.frame_times()), flush=True)
        times, width = bench.playing_times()
        print(line(f"a frame of playing, at most {width} pixels wide", times))
        tiles, pictures, grown = bench.memory()
        print(f"tiles {tiles:.0f} MiB, pictures {pictures:.0f} MiB, process +{grown:.0f} MiB")
        bench.timeline.close_loader()


if __name__ == "__main__":
    main()
