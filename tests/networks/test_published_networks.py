"""Versions 7 to 10 against the golden vectors; see test_early_frame_transformers.py for others."""

import pytest
import torch

from app.networks.recognition import from_state_dict


@pytest.mark.parametrize("name", ["v7_a", "v7_b", "v8_a", "v8_b", "v9_a", "v9_b", "v10_a", "v10_b"])
def test_the_network_computes_what_the_published_one_does(golden, name):
    reference = golden(name)
    with torch.inference_mode():
        logits = from_state_dict(reference.state).eval().network(reference.arrays["input"])
    torch.testing.assert_close(logits, reference.arrays["output"], atol=1e-4, rtol=0)
