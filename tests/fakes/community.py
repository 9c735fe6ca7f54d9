"""Tiny community networks with random weights, each made by the library itself."""

import copy

import torch
import yaml
from pymss_core.config import to_attrdict

ROFORMER = {
    "dim": 8, "depth": 1, "stereo": True, "num_stems": 1, "time_transformer_depth": 1,
    "freq_transformer_depth": 1, "dim_head": 4, "heads": 2, "attn_dropout": 0.1, "ff_dropout": 0.1,
    "flash_attn": False, "stft_n_fft": 512, "stft_hop_length": 256, "stft_win_length": 512,
    "stft_normalized": False, "mask_estimator_depth": 1, "mlp_expansion_factor": 1,
    "multi_stft_resolution_loss_weight": 1.0, "multi_stft_resolutions_window_sizes": (64, 32),
}  # fmt: skip
BS = ROFORMER | {"freqs_per_bands": (32,) * 8 + (1,)}
MEL = ROFORMER | {"num_bands": 6, "sample_rate": 44100}
DEPTHS = ("time_transformer_depth", "freq_transformer_depth")
CONFORMER = {"time_conformer_depth": 1, "freq_conformer_depth": 1}
AUDIO = {"chunk_size": 16384, "sample_rate": 44100, "num_channels": 2}
TRAINING = {"instruments": ["vocals", "other"], "target_instrument": "vocals", "lr": 1e-4}
INFERENCE = {"batch_size": 1, "num_overlap": 2}


def conformer(model):
    return {key: value for key, value in model.items() if key not in DEPTHS} | CONFORMER


def settings(model, **others):
    return {
        "audio": AUDIO, "model": model, "training": TRAINING, "inference": INFERENCE
    } | others  # fmt: skip


SETTINGS = {
    "bs_roformer": settings(BS),
    "bs_roformer_pope": settings(BS | {"use_pope": True}),
    "bs_roformer_mono": settings(BS | {"stereo": False}),
    "bs_roformer_hyperace": settings(BS),
    "bs_conformer": settings(conformer(BS)),
    "mel_band_roformer": settings(
        MEL | {"num_stems": 2},
        training={"instruments": ["Instrumental", "Vocals"], "target_instrument": None},
    ),
    "mel_band_conformer": settings(conformer(MEL)),
    "mdx23c": settings(
        {
            "act": "gelu", "bottleneck_factor": 2, "growth": 4, "norm": "InstanceNorm",
            "num_blocks_per_scale": 1, "num_channels": 4, "num_scales": 2, "num_subbands": 2,
            "scale": [2, 2],
        },
        audio=AUDIO | {"n_fft": 256, "hop_length": 64, "dim_f": 128, "chunk_size": 16320},
        training={"instruments": ["Vocals", "Instrumental"], "target_instrument": None},
    ),
    "scnet": settings(
        {
            "sources": ["drums", "bass", "other", "vocals"], "audio_channels": 2,
            "dims": [4, 4, 8], "nfft": 256, "hop_size": 64, "win_size": 256, "normalized": True,
            "band_SR": [0.175, 0.392, 0.433], "band_stride": [1, 4, 16],
            "band_kernel": [3, 4, 16], "conv_depths": [1, 1, 1], "compress": 4, "conv_kernel": 3,
            "num_dplayer": 2, "expand": 1,
        },
        training={
            "instruments": ["drums", "bass", "other", "vocals"], "target_instrument": None
        },
        inference=INFERENCE | {"normalize": True},
    ),
    "bandit": settings(
        {
            "in_channel": 1, "stems": ["speech", "music", "effects"], "band_specs": "musical",
            "n_bands": 6, "fs": 44100, "require_no_overlap": False, "require_no_gap": True,
            "normalize_channel_independently": False, "treat_channel_as_feature": True,
            "n_sqm_modules": 1, "emb_dim": 8, "rnn_dim": 8, "bidirectional": True,
            "rnn_type": "LSTM", "mlp_dim": 8, "hidden_activation": "Tanh",
            "hidden_activation_kwargs": None, "complex_mask": True, "n_fft": 512,
            "win_length": 512, "hop_length": 128, "window_fn": "hann_window", "wkwargs": None,
        },
        training={"instruments": ["speech", "music", "effects"], "target_instrument": None},
    ),
    "bandit_v2": {
        "audio": AUDIO | {"sample_rate": 48000},
        "kwargs": {
            "in_channels": 1, "stems": ["speech", "music", "sfx"], "band_type": "musical",
            "n_bands": 6, "fs": 48000, "n_sqm_modules": 1, "emb_dim": 8, "rnn_dim": 8,
            "mlp_dim": 8, "n_fft": 512, "win_length": 512, "hop_length": 128, "wkwargs": None,
        },
        "training": {"instruments": ["speech", "music", "sfx"], "target_instrument": None},
        "inference": INFERENCE,
    },
    "apollo": settings(
        {"sr": 44100, "win": 20, "feature_dim": 16, "layer": 1},
        training={"instruments": ["vocals", "other"], "target_instrument": "vocals"},
    ),
    "htdemucs": {
        "model": "htdemucs",
        "htdemucs": {
            "channels": 4, "growth": 2, "nfft": 1024, "depth": 3, "freq_emb": 0.2, "t_layers": 1,
            "t_heads": 2, "t_hidden_scale": 1.0, "use_train_segment": True, "channels_time": None,
            "bottom_channels": 8, "dconv_comp": 4, "rescale": 0.1,
        },
        "training": {
            "instruments": ["drums", "bass", "other", "vocals"], "target_instrument": None,
            "channels": 2, "samplerate": 44100, "segment": 1,
        },
        "inference": INFERENCE,
    },
}  # fmt: skip


def library_network(name):
    """Let the library make the network of `SETTINGS[name]`, in its own way."""
    from pymss_core.modules import bs_roformer as roformers
    from pymss_core.modules.bandit.core.model import MultiMaskMultiSourceBandSplitRNNSimple
    from pymss_core.modules.bandit_v2.bandit import Bandit
    from pymss_core.modules.demucs4ht import get_model
    from pymss_core.modules.look2hear.apollo import Apollo
    from pymss_core.modules.mdx23c_tfc_tdf_v3 import TFC_TDF_net
    from pymss_core.modules.scnet import SCNet

    told = copy.deepcopy(SETTINGS[name])
    torch.manual_seed(0)
    if name in ("mdx23c", "htdemucs"):
        network = {"mdx23c": TFC_TDF_net, "htdemucs": get_model}[name](to_attrdict(told))
    elif name == "bandit_v2":
        network = Bandit(**told["kwargs"])
    else:
        classes = {
            "bs_roformer_hyperace": roformers.BSRoformerHyperACE,
            "bs_conformer": roformers.BSConformer,
            "mel_band_roformer": roformers.MelBandRoformer,
            "mel_band_conformer": roformers.MelBandConformer,
            "bandit": MultiMaskMultiSourceBandSplitRNNSimple,
            "scnet": SCNet,
            "apollo": Apollo,
        }
        network = classes.get(name, roformers.BSRoformer)(**told["model"])
    if hasattr(network, "set_mask_mode"):
        network.set_mask_mode("full")
    return network.eval()


def write_checkpoint(folder, name, stem=None):
    """Write a checkpoint and its settings file, as they are published.

    Returns:
        The checkpoint's path, and the network it was made of.
    """
    network = library_network(name)
    path = folder / f"{stem or name}.ckpt"
    torch.save({"state_dict": network.state_dict()}, path)
    path.with_suffix(".yaml").write_text(yaml.dump(SETTINGS[name]), encoding="utf-8")
    return path, network


def shrink_hyperace(monkeypatch):
    """Make the part of HyperACE whose size no settings tell small, for both sides."""
    from functools import partial

    from pymss_core.modules.bs_roformer import bs_roformer_hyperace as module

    small = partial(module.SegmModel, base_channels=4, base_depth=1, num_hyperedges=2, num_heads=2)
    monkeypatch.setattr(module, "SegmModel", small)
