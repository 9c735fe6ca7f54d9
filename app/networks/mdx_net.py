"""MDX-Net: networks of the second generation of MDX, which are published as ONNX graphs.

A graph goes from a spectrum of a fixed size to the stem's. Everything around it is here: the
transform, the length, the level. What the file does not say is in `models/mdx_net.toml`, or is
found by trying (`app/networks/mdx_trying.py`).

Source: Kim et al., "KUIELab-MDX-Net" (2021); the hop, the window, the three lowest bins and the
order of channels are those of the programs for which these files are published.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from app.core.errors import CardError, StemMissingError
from app.core.jobs import Job
from app.core.texts import say
from app.networks.crops import in_crops
from app.networks.mdx_graph import ANOTHER, MOST_BYTES, Graph, read_graph, too_large
from app.networks.mdx_sizes import output_size
from app.networks.mdx_table import published, tail_digest
from app.networks.mdx_trying import best_n_fft, candidates
from app.networks.onnx_session import OnnxNetwork
from app.networks.recognition import Recognised, Wish
from app.networks.stem_names import choose_output

FAMILY = "mdx_net"
LABEL = "MDX-Net"
FILES = (".onnx",)

HOP = 1024  # frames from column to column
CHANNELS = 4  # of a spectrum: real and imaginary parts of left, then of right
LOW_BINS = 3  # which are silenced: there is no music below 20 Hz
SAMPLE_RATE = 44_100  # Hz
UNIT = 441  # frames; a multiple of it is whole at every common rate, so no chunk gets longer
CONTEXT_PARTS = 8  # of what the network sees, one at each end is thrown away
N_FFTS = range(2 * HOP, 32_769, 2)
COLUMNS = range(8, 4097)
COMPENSATES = (0.5, 2.0)


@dataclass(frozen=True)
class Config:
    """What a graph has to be told.

    Attributes:
        n_fft: Frames of one spectrum.
        dim_f: Bins the network sees, from the lowest.
        dim_t: Columns it sees at once.
        compensate: What its estimate is multiplied by.
    """

    n_fft: int = 6144
    dim_f: int = 2048
    dim_t: int = 256
    compensate: float = 1.0

    @property
    def native(self) -> int:
        """Frames of sound that become `dim_t` columns."""
        return HOP * (self.dim_t - 1)

    @property
    def context(self) -> int:
        """Frames at either end of those that are thrown away, in whole units.

        At least so many as the spectra at the ends are half made of: sound mirrored there.
        """
        return UNIT * math.ceil(max(self.native / CONTEXT_PARTS, self.n_fft / 2) / UNIT)

    @property
    def chunk(self) -> int:
        """Frames between these, in whole units; the few that are missing are silence after them."""
        return UNIT * (self.native // UNIT) - 2 * self.context


class MdxSeparator(nn.Module):
    """From a mixture to the stem that its graph estimates.

    Args:
        network: From (batch, 4, dim_f, dim_t) to the same.
        config: What is around it.
    """

    def __init__(self, network: nn.Module, config: Config) -> None:
        super().__init__()
        self.network = network
        self.config = config
        self.register_buffer("window", torch.hann_window(config.n_fft), persistent=False)

    def forward(self, audio: Tensor, *, peak: float | None = None) -> Tensor:
        """Estimate the stem.

        Args:
            audio: Mixture, float32, shape (batch, 2, frames); any number of frames from 1.
            peak: Unused.

        Returns:
            Float32 of the same shape.
        """
        del peak
        return in_crops(self._estimate, audio, self.config.native, self.config.context)

    def spectrum(self, audio: Tensor) -> Tensor:
        """Return what enters the network: (batch, 2, native) becomes (batch, 4, dim_f, dim_t)."""
        batch = audio.shape[0]
        spectra = torch.stft(
            audio.reshape(-1, audio.shape[-1]),
            self.config.n_fft,
            HOP,
            window=self.window,
            return_complex=True,
        )
        parts = torch.view_as_real(spectra).permute(0, 3, 1, 2)
        entering = parts.reshape(batch, CHANNELS, -1, parts.shape[-1])[:, :, : self.config.dim_f]
        return torch.cat(
            (torch.zeros_like(entering[:, :, :LOW_BINS]), entering[:, :, LOW_BINS:]), 2
        )

    def sound(self, spectrum: Tensor) -> Tensor:
        """Return the sound of a spectrum: the way back from `spectrum`, without the top bins."""
        batch, _, bins, columns = spectrum.shape
        missing = self.config.n_fft // 2 + 1 - bins
        parts = functional.pad(spectrum, (0, 0, 0, missing))
        parts = parts.reshape(2 * batch, 2, bins + missing, columns).permute(0, 2, 3, 1)
        sound = torch.istft(
            torch.view_as_complex(parts.contiguous()),
            self.config.n_fft,
            HOP,
            window=self.window,
            length=self.config.native,
        )
        return sound.reshape(batch, 2, -1)

    def _estimate(self, audio: Tensor) -> Tensor:
        frames = audio.shape[-1]
        entering = self.spectrum(functional.pad(audio, (0, self.config.native - frames)))
        together = self.network.takes_together(audio.device)
        parts = [entering] if together else entering.split(1)
        found = torch.cat([self.network(part) for part in parts])
        return self.sound(found)[..., :frames] * self.config.compensate


def recognise_file(path: Path, wish: Wish, job: Job) -> Recognised:
    """Find out what a file needs, from the table or from itself.

    Raises:
        StemMissingError: If nothing says what it estimates.
        CardError: If it is no such network, or one that must not be run.
    """
    content = _content(path)
    graph = read_graph(content, path.name)
    known = published().get(tail_digest(content))
    dim_f, dim_t = _dimensions(graph, path.name, known and (known.dim_f, known.dim_t))
    if known is not None:
        _, stem = choose_output([known.stem], known.stem, stem=wish.stem, output=wish.output)
        config = Config(known.n_fft, dim_f, dim_t, known.compensate)
        label = say("{0} (karaoke)", LABEL) if known.karaoke else LABEL
    else:
        stem, label = _told_stem(wish, path.name), LABEL
        network = _network(content, graph, dim_f, dim_t, path.name)
        configs = [Config(n_fft, dim_f, dim_t) for n_fft in candidates(dim_f, stem)]
        fitting = {config.n_fft: config for config in configs if config.chunk > 0}
        if not fitting:
            raise too_large(path.name)

        def with_length(n_fft: int) -> MdxSeparator:
            return MdxSeparator(network, fitting[n_fft])

        config = fitting[best_n_fft(list(fitting), with_length, stem, job)]
    _check(config, path.name)
    return Recognised(
        FAMILY, label, asdict(config), config.chunk, config.context, SAMPLE_RATE, stem
    )


def load_file(config: Mapping[str, Any], path: Path) -> MdxSeparator:
    """Make the separator of a card; the file is read and judged anew.

    Raises:
        CardError: If the card does not fit the file, or the file must not be run.
    """
    try:
        settings = Config(**config)
    except TypeError as error:
        raise _misfit(path.name) from error
    _check(settings, path.name)
    content = _content(path)
    graph = read_graph(content, path.name)
    dimensions = _dimensions(graph, path.name, (settings.dim_f, settings.dim_t))
    if dimensions != (settings.dim_f, settings.dim_t):
        raise _misfit(path.name)
    return MdxSeparator(_network(content, graph, *dimensions, path.name), settings)


def build(config: Mapping[str, Any]) -> nn.Module:
    """Refuse to build a network: only a file holds one.

    Raises:
        CardError: Always.
    """
    raise CardError(
        say("A card of the family MDX-Net needs a file that holds the network."),
        say("Import the .onnx file again."),
    )


def _network(content: bytes, graph: Graph, dim_f: int, dim_t: int, name: str) -> OnnxNetwork:
    """Make the network of a graph, once its sizes are known to be reasonable."""
    entering = (1, CHANNELS, dim_f, dim_t)
    if output_size(graph, entering, name) != entering:
        raise CardError(
            say("{0} is no MDX-Net: its result is not of the size of what enters it.", name),
            ANOTHER,
        )
    batches = graph.shape[0] is None and _takes(graph, (2, *entering[1:]), name)
    return OnnxNetwork(content, graph.input, graph.output, batches=batches, label=name)


def _takes(graph: Graph, entering: tuple[int, ...], name: str) -> bool:
    try:
        return output_size(graph, entering, name) == entering
    except CardError:  # written for one at a time, whatever it says
        return False


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CardError(say("{0} is too large for a network.", path.name), ANOTHER)
        return path.read_bytes()
    except OSError as error:
        raise CardError(say("The file {0} cannot be read.", path.name), ANOTHER) from error


def _dimensions(graph: Graph, name: str, known: tuple[int, int] | None = None) -> tuple[int, int]:
    """Return how many bins and columns the graph sees."""
    shape = graph.shape
    if len(shape) != CHANNELS or shape[0] not in (None, 1) or shape[1] not in (None, CHANNELS):
        raise CardError(
            say("{0} is no MDX-Net: it takes no spectrum of two channels.", name), ANOTHER
        )
    told = known or (None, None)
    dim_f, dim_t = (own or other for own, other in zip(shape[2:], told, strict=True))
    if dim_f is None or dim_t is None:
        raise CardError(say("{0} does not say how much it sees at once.", name), ANOTHER)
    if dim_f not in range(LOW_BINS + 1, N_FFTS[-1] // 2 + 2) or dim_t not in COLUMNS:
        raise too_large(name)
    return dim_f, dim_t


def _told_stem(wish: Wish, name: str) -> str:
    if not wish.stem:
        raise StemMissingError(
            say("{0} does not say whether it estimates the vocals or the instrumental.", name),
            say(
                "Say it: import it with the command line and “--stem vocals” or "
                "“--stem accompaniment”."
            ),
        )
    return choose_output([wish.stem], wish.stem, stem=wish.stem)[1]


def _check(config: Config, name: str) -> None:
    whole = all(type(n) is int for n in (config.n_fft, config.dim_f, config.dim_t))
    least, most = COMPENSATES
    if not (
        whole
        and config.n_fft in N_FFTS
        and config.dim_t in COLUMNS
        and LOW_BINS < config.dim_f <= config.n_fft // 2 + 1
        and isinstance(config.compensate, int | float)
        and least <= config.compensate <= most
        and config.chunk > 0
    ):
        raise _misfit(name)


def _misfit(name: str) -> CardError:
    return CardError(
        say("The card does not describe the network in {0}.", name),
        say("Remove the card, and import the file again."),
    )
