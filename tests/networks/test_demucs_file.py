"""Demucs from .safetensors: the header tells the network; nothing that it names is looked up."""

import json
import sys
import types

import pytest
import torch
from safetensors.torch import save_file

from app.core.errors import CardError
from app.core.jobs import Job
from app.networks import mss
from app.networks.demucs_file import settings_within
from app.networks.recognition import from_state_dict, recognise
from app.separation.checkpoint_file import read_checkpoint
from app.separation.trial import examine
from tests.fakes.community import SETTINGS
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)

CLASS = "demucs.htdemucs.HTDemucs"
NAMES = ["drums", "bass", "other", "vocals"]
KWARGS = SETTINGS["htdemucs"]["htdemucs"] | {
    "sources": NAMES,
    "audio_channels": 2,
    "samplerate": 44100,
    "segment": {"_type": "fraction", "numerator": 6, "denominator": 5},
}
SEGMENT = 1.2  # seconds


def own_network(**changed):
    """Let the library make the network, by its class."""
    from pymss_core.modules.demucs4ht import HTDemucs

    torch.manual_seed(0)
    return HTDemucs(**KWARGS | {"segment": SEGMENT} | changed).eval()


def write(path, network=None, **metadata):
    network = network or own_network()
    told = {"klass": CLASS, "args": "[]", "kwargs": json.dumps(KWARGS)} | metadata
    told = {key: value for key, value in told.items() if value is not None}
    state = {name: weight.half().contiguous() for name, weight in network.state_dict().items()}
    save_file(state, path, told)
    return path


def test_a_file_is_run_as_the_library_runs_it(tmp_path):
    network = own_network()
    for weight in network.parameters():
        weight.data = weight.data.half().float()  # as it is published
    path = write(tmp_path / "net.safetensors", network)
    trial = examine(path, Job())
    assert (trial.family, trial.label, trial.stem) == (mss.FAMILY, "HTDemucs", "vocals")
    seen = int(SEGMENT * 44100)
    assert seen - 8 * 441 < trial.chunk + 2 * trial.context <= seen
    state = read_checkpoint(path)
    separator = from_state_dict(state, recognise(state, settings_within(path))).eval()
    audio = 0.1 * torch.randn(1, 2, seen, generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        expected = network(audio)[:, NAMES.index("vocals")]
        torch.testing.assert_close(separator(audio), expected, rtol=0, atol=1e-5)
    assert expected.abs().max() > 1e-4


def test_what_the_class_assumes_is_said(tmp_path):
    kwargs = {"sources": NAMES, "channels": 4, "segment": 2}
    path = write(tmp_path / "net.safetensors", kwargs=json.dumps(kwargs))
    told = settings_within(path)
    assert told["htdemucs"] == {"use_train_segment": True, "channels": 4}
    assert told["training"]["channels"] == 2
    assert told["training"]["segment"] == 2
    path = write(path, args=json.dumps([NAMES]), kwargs="{}")
    assert settings_within(path)["training"]["instruments"] == NAMES
    assert settings_within(path)["training"]["segment"] == 10


def test_only_the_vocals_network_of_the_fine_tuned_four_is_taken(tmp_path):
    write(tmp_path / "04573f0d.safetensors")
    assert examine(tmp_path / "04573f0d.safetensors", Job()).stem == "vocals"
    for name, stem in (("f7e0c4bc", "drums"), ("d12395a8", "bass"), ("92cfc3b6", "other")):
        path = write(tmp_path / f"{name}.safetensors")
        with pytest.raises(CardError, match=f"for the stem “{stem}”") as caught:
            examine(path, Job())
        assert "04573f0d" in caught.value.hint


@pytest.mark.parametrize(
    "metadata",
    [
        {"klass": "demucs.hdemucs.HDemucs"},
        {"klass": "demucs.demucs.Demucs"},
        {"klass": "demucs.htdemucs.HTDemucs.__init__.__globals__"},
        {"structure": json.dumps({"_class": "os.system"})},
    ],
)
def test_another_demucs_is_refused_with_where_to_get_one(tmp_path, metadata):
    path = write(tmp_path / "net.safetensors", **metadata)
    with pytest.raises(CardError, match="older or packed Demucs") as caught:
        examine(path, Job())
    assert "htdemucs_ft" in caught.value.hint


@pytest.mark.parametrize(
    "metadata",
    [
        {"kwargs": None}, {"kwargs": "{"}, {"kwargs": "[]"}, {"kwargs": "{}"},
        {"args": "[1, 2, 3]"}, {"args": "3"}, {"kwargs": json.dumps({"sources": 3})},
        {"kwargs": json.dumps(
            KWARGS | {"segment": {"_type": "fraction", "numerator": 1, "denominator": 0}}
        )},
        {"kwargs": "[" * 5000},
    ],
)  # fmt: skip
def test_a_header_that_makes_no_sense_is_one_sentence(tmp_path, metadata):
    path = write(tmp_path / "net.safetensors", **metadata)
    with pytest.raises(CardError, match="does not describe its network"):
        settings_within(path)


@pytest.mark.parametrize("changed", [{"channels": 8}, {"nfft": 1 << 30}, {"t_emb": "x" * 999}])
def test_a_header_of_another_network_is_refused(tmp_path, changed):
    path = write(tmp_path / "net.safetensors", kwargs=json.dumps(KWARGS | changed))
    with pytest.raises(CardError):
        examine(path, Job())


@pytest.mark.parametrize("klass", [None, "os.system", "builtins.eval"])
def test_files_of_others_are_read_as_before(tmp_path, klass):
    assert settings_within(write(tmp_path / "net.safetensors", klass=klass)) is None
    other = tmp_path / "net.ckpt"
    torch.save({}, other)
    assert settings_within(other) is None
    other.write_bytes(b"")
    assert settings_within(other) is None


class HTDemucs:
    """Stands for the class that a .th file wants."""


def test_a_pickle_that_wants_its_class_names_the_file_without_code(tmp_path, monkeypatch):
    monkeypatch.setattr(HTDemucs, "__module__", "demucs.htdemucs")
    path = tmp_path / "04573f0d-f3cf25b2.th"
    module = types.ModuleType("demucs.htdemucs")
    module.HTDemucs = HTDemucs
    monkeypatch.setitem(sys.modules, "demucs", types.ModuleType("demucs"))
    monkeypatch.setitem(sys.modules, "demucs.htdemucs", module)
    torch.save({"klass": HTDemucs, "args": (), "kwargs": {}, "state": {}}, path)
    with pytest.raises(CardError, match="program code besides weights") as caught:
        examine(path, Job())
    assert ".safetensors" in caught.value.hint
    assert "huggingface.co/adefossez" in caught.value.hint
