import pytest
import torch

from app.networks.recognition import from_state_dict


@pytest.mark.parametrize("name", ["v9_a", "v9_b"])
def test_the_network_computes_what_the_published_one_does(golden, name):
    reference = golden(name)
    with torch.inference_mode():
        logits = from_state_dict(reference.state).network(reference.arrays["input"])
    torch.testing.assert_close(logits, reference.arrays["output"], atol=1e-4, rtol=0)
