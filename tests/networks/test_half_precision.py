"""Lower precision keeps the result within what its digits allow, and nothing overflows."""

import pytest
import torch

from app.networks.recognition import from_state_dict


@pytest.mark.parametrize("name", ["v7_a", "v7_b", "v8_a", "v8_b", "v9_a", "v9_b", "v10_a", "v10_b"])
@pytest.mark.parametrize("dtype", [torch.bfloat16])
def test_masks_in_lower_precision_are_nearly_the_same(golden, name, dtype):
    reference = golden(name)
    separator = from_state_dict(reference.state).eval()
    separator.lower_precision(dtype)
    assert {p.dtype for p in separator.network.parameters()} == {dtype}
    assert {b.dtype for b in separator.network.buffers()} == {torch.float32}
    with torch.inference_mode():
        mask = separator._run(reference.arrays["input"]).sigmoid()
    expected = reference.arrays["output"].sigmoid()
    assert mask.dtype == torch.float32
    assert (mask - expected).abs().mean() < 0.02
