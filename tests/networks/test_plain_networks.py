"""Other seeds, sizes and lengths than the golden vectors', against a plain transcription."""

import pytest
import torch

from app.networks import (
    frame_transformer_v7,
    frame_transformer_v8,
    frame_transformer_v9,
    frame_transformer_v10,
)
from tests.benchmarks import plain_networks

V7 = {"channels": 2, "num_heads": 2, "n_fft": 512, "expansions": (9, 8, 7, 6, 5, 4, 3, 2, 1)}
V8 = {"channels": 2, "num_heads": 2, "n_fft": 128, "hidden": (9, 8, 7, 6, 5, 4)}
V9 = {"channels": 2, "num_heads": 4, "chunk_size": 8, "num_layers": 4, "expansion": 5}
V10 = {"embedding": 2, "num_heads": 4, "n_fft": 64, "expansion": 1}
CASES = [
    (frame_transformer_v7, plain_networks.v7, V7 | {"num_attention_maps": 3}, 33, 2),
    (frame_transformer_v7, plain_networks.v7, V7 | {"num_heads": 4, "n_fft": 1024}, 1, 1),
    (frame_transformer_v8, plain_networks.v8, V8 | {"num_attention_maps": 3}, 41, 2),
    (frame_transformer_v8, plain_networks.v8, V8 | {"num_heads": 4, "n_fft": 256}, 1, 1),
    (frame_transformer_v9, plain_networks.v9, V9 | {"n_fft": 256}, 185, 2),
    (frame_transformer_v9, plain_networks.v9, V9 | {"n_fft": 128, "num_heads": 8}, 58, 1),
    (frame_transformer_v10, plain_networks.v10, V10 | {"num_attention_maps": 2}, 53, 2),
    (frame_transformer_v10, plain_networks.v10, V10 | {"level_maps": (1, 3)}, 1, 1),
]


@pytest.mark.parametrize(("family", "plain", "settings", "columns", "batch"), CASES)
def test_a_network_of_any_size_computes_what_its_plain_transcription_does(
    family, plain, settings, columns, batch
):
    if "level_maps" in settings:
        settings = settings | {"level_channels": (2, 3)}
    config = family.Config(**settings, hop_length=settings["n_fft"] // 2)
    torch.manual_seed(columns)
    network = family.FrameTransformer(config).eval()
    for parameter in network.parameters():  # norms and offsets too, which begin at 1 and 0
        parameter.data += 0.1 * torch.randn_like(parameter)
    x = torch.rand(batch, config.in_channels, config.bins, columns)
    x[..., columns // 3 : columns // 2] *= 2e-4
    with torch.inference_mode():
        ours, theirs = network(x), plain(network.state_dict(), x, config)
    scale = max(1.0, theirs.std().item())
    torch.testing.assert_close(ours / scale, theirs / scale, atol=1e-4, rtol=0)


@pytest.mark.parametrize(("family", "plain", "settings", "columns", "batch"), CASES)
def test_it_does_so_in_pieces_too(family, plain, settings, columns, batch, monkeypatch):
    monkeypatch.setattr("app.networks.layers.tiling.TILE", 6)
    test_a_network_of_any_size_computes_what_its_plain_transcription_does(
        family, plain, settings, columns, batch
    )
