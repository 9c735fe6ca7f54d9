import os
import types

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from app.catalog.cards import Card, Weights
from app.core import paths
from app.core.errors import CardError
from app.core.files import digest_of
from app.separation import checkpoints
from app.separation.checkpoints import NetworkCache, read_checkpoint


class Gain(nn.Module):
    def __init__(self, size=1):
        super().__init__()
        self.gain = nn.Parameter(torch.zeros(size))

    def load_weights(self, state):
        self.load_state_dict(dict(state), assign=True)


@pytest.fixture(autouse=True)
def family(monkeypatch):
    module = types.SimpleNamespace(build=lambda config: Gain(**config))
    monkeypatch.setattr(checkpoints, "discover", lambda package, declares: {"gain": module})


def card(weights=None, name="gain", **config):
    return Card(name, name.title(), "", "gain", 8000, "vocals", 100, 10, config, weights)


def weights(name, tensors, sha256=None):
    path = paths.user_data() / "weights" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    save = save_file if path.suffix == ".safetensors" else torch.save
    save(tensors, path)
    return Weights(name, digest_of(path) if sha256 is None else sha256)


def cache():
    return NetworkCache(torch.device("cpu"))


@pytest.mark.parametrize("name", ["w.safetensors", "w.pt", "w.ckpt"])
def test_weights_are_loaded_for_inference(name):
    network = cache().get(card(weights(name, {"gain": torch.ones(1)})))
    assert network.gain == 1
    assert not network.training
    assert not network.gain.requires_grad


def test_networks_stay_while_there_is_memory_and_go_when_it_gets_short(monkeypatch):
    networks, free = cache(), 10**12
    monkeypatch.setattr(checkpoints, "free_memory", lambda device: free)
    first = networks.get(card())
    second = networks.get(card(name="other"))
    assert networks.get(card()) is first
    assert networks.get(card(name="other")) is second
    free = 0
    networks.get(card(name="third"))
    assert not networks.holds(card())
    assert not networks.holds(card(name="other"))
    assert networks.holds(card(name="third"))
    assert networks.get(card()) is not first


def test_a_file_that_would_run_code_is_refused(tmp_path):
    class Evil:
        def __reduce__(self):
            return (os.mkdir, (str(tmp_path / "pwned"),))

    with pytest.raises(CardError, match="cannot be read"):
        cache().get(card(weights("evil.pt", {"gain": Evil()})))
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("name", ["w.safetensors", "w.pt"])
@pytest.mark.parametrize("content", [b"", b"not a checkpoint", b"PK\x03\x04", b"\x80\x02}q\x00."])
def test_a_damaged_file_is_explained(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CardError, match=name) as caught:
        read_checkpoint(path)
    assert caught.value.hint


def test_a_checkpoint_with_another_digest_is_refused():
    with pytest.raises(CardError, match="damaged or not the one expected"):
        cache().get(card(weights("w.pt", {"gain": torch.ones(1)}, sha256="0" * 64)))


def test_a_checkpoint_of_another_network_is_refused():
    with pytest.raises(CardError, match="does not belong to “Gain”"):
        cache().get(card(weights("w.pt", {"gain": torch.ones(3)})))


def test_a_missing_checkpoint_is_explained():
    with pytest.raises(CardError, match="not on this computer"):
        cache().get(card(Weights("nowhere.pt")))


def test_an_unknown_family_or_setting_is_explained():
    with pytest.raises(CardError, match="settings of “Gain”"):
        cache().get(card(colour="red"))
    stranger = Card("x", "X", "", "unheard", 8000, "vocals", 100, 10)
    with pytest.raises(CardError, match="family “unheard”"):
        cache().get(stranger)


def test_a_network_that_failed_to_load_does_not_pass_for_the_last_one():
    networks = cache()
    first = networks.get(card())
    with pytest.raises(CardError):
        networks.get(card(colour="red"))
    assert not networks.holds(card(colour="red"))
    assert networks.get(card()) is first
