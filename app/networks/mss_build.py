"""Builds the networks of `pymss-core`: without memory for weights, and none too large."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_parameter_registration_hook
from torch.overrides import TorchFunctionMode

from app.core.errors import CardError
from app.core.texts import say
from app.networks.mss_kinds import LABELS, ROFORMERS

LARGEST_MADE = 1 << 24  # numbers in a tensor that is no weight: windows, frequencies, tables


class LargerThanCheckpoint(ValueError):
    """A network has more weights than there are for it."""


def library_network(kind: str, settings: Mapping[str, Any]) -> nn.Module:
    """Make a network, in evaluation mode.

    Where the meta device is the one to make tensors on, its weights lie there and nothing else.

    Args:
        kind: One of `LABELS`.
        settings: As the settings file has them.

    Raises:
        CardError: If the library makes no network of these.
    """
    try:
        if torch.get_default_device().type != "meta":
            return _network(kind, settings).eval()
        with torch.device("cpu"), _WeightsUnfilled():
            return _network(kind, settings).eval()
    except Exception as error:  # for settings that make no sense to it, bare ones, too
        reason = str(error) or type(error).__name__
        text = say(
            "The settings do not describe a network of the kind {0}: {1}.", LABELS[kind], reason
        )
        raise CardError(text) from error


@contextmanager
def no_larger_than(shapes: Mapping[str, tuple[int, ...]]) -> Iterator[None]:
    """Stop building as soon as a network has more weights than a checkpoint.

    Raises:
        LargerThanCheckpoint: From within what builds it.
    """
    left = [len(shapes), sum(math.prod(shape) for shape in shapes.values())]

    def registered(module: nn.Module, name: str, parameter: Tensor | None) -> None:
        if parameter is not None:
            left[0] -= 1
            left[1] -= parameter.numel()
        if min(left) < 0:
            raise LargerThanCheckpoint("it has more weights than the checkpoint")

    handle = register_module_parameter_registration_hook(registered)
    try:
        yield
    finally:
        handle.remove()


class _WeightsUnfilled(TorchFunctionMode):
    """Leaves weights without memory, as on the meta device, and makes everything else.

    Networks make tables while they are built that no checkpoint has: those must be real. Weights
    begin as `torch.empty`, tables do not.
    """

    def __torch_function__(
        self, func: Callable, types: Any, args: tuple = (), kwargs: dict | None = None
    ) -> Any:
        kwargs = dict(kwargs or {})
        if func is torch.empty:
            kwargs["device"] = "meta"
        elif func in (torch.ones, torch.zeros, torch.full, torch.randn, torch.rand):
            sizes = args[0] if args and not isinstance(args[0], int) else args
            if math.prod(size for size in sizes if isinstance(size, int)) > LARGEST_MADE:
                raise MemoryError("sizes beyond all reason")
        return func(*args, **kwargs)


def _network(kind: str, settings: Mapping[str, Any]) -> nn.Module:
    """Let the library make a network; its modules are imported only where they are needed."""
    from pymss_core.config import to_attrdict

    labels = ("type", "model_type", "architecture")  # of the network, not for it
    if kind == "mdx23c":
        from pymss_core.modules.mdx23c_tfc_tdf_v3 import TFC_TDF_net

        return TFC_TDF_net(to_attrdict(settings))
    if kind == "htdemucs":
        from pymss_core.modules.demucs4ht import get_model

        return get_model(to_attrdict({**settings, "model": kind}))
    if kind == "bandit_v2":
        from pymss_core.modules.bandit_v2.bandit import Bandit

        return Bandit(**settings["kwargs"])
    options = {key: value for key, value in settings["model"].items() if key not in labels}
    if kind in ROFORMERS:
        return _roformer(kind, options)
    if kind == "bandit":
        from pymss_core.modules.bandit.core.model import MultiMaskMultiSourceBandSplitRNNSimple

        return MultiMaskMultiSourceBandSplitRNNSimple(**options)
    if kind == "scnet":
        from pymss_core.modules.scnet import SCNet

        network = SCNet(**options)
        network.register_forward_pre_hook(_with_window)
        return network
    from pymss_core.modules.look2hear.apollo import Apollo

    return Apollo(**options)


def _with_window(network: nn.Module, entering: tuple[Tensor, ...]) -> None:
    """Name the window that SCNet has when none is named; torch warns of that."""
    length, device = network.stft_config["win_length"], entering[0].device
    network.stft_config["window"] = torch.ones(length, device=device)


def _roformer(kind: str, options: dict[str, Any]) -> nn.Module:
    from pymss_core.modules import bs_roformer

    classes = {
        "bs_roformer": bs_roformer.BSRoformer,
        "bs_roformer_hyperace": bs_roformer.BSRoformerHyperACE,
        "bs_conformer": bs_roformer.BSConformer,
        "mel_band_roformer": bs_roformer.MelBandRoformer,
        "mel_band_conformer": bs_roformer.MelBandConformer,
    }
    # The same numbers without a matrix of all columns with all, wherever it runs.
    network = classes[kind](**{**options, "flash_attn": True})
    if kind == "bs_roformer_hyperace":
        network.set_mask_mode("full")  # else it leaves out what makes it one
    for module in network.modules():
        if hasattr(module, "set_cuda_attention_backend"):
            module.set_cuda_attention_backend("default")  # torch's own choice for float32
    return network
