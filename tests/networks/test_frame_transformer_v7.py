import pytest
import torch

from app.networks.frame_transformer_v7 import build


def from_golden(reference):
    kwargs = {key: value for key, value in reference.kwargs.items() if key != "dropout"}
    separator = build({**kwargs, "hop_length": kwargs["n_fft"] // 2}).eval()
    separator.load_weights(reference.state)
    return separator.network


@pytest.mark.parametrize("name", ["v7_a", "v7_b"])
def test_the_network_computes_what_the_published_one_does(golden, name):
    reference = golden(name)
    with torch.inference_mode():
        logits = from_golden(reference)(reference.arrays["input"])
    torch.testing.assert_close(logits, reference.arrays["output"], atol=1e-4, rtol=0)
