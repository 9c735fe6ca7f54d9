"""Networks that are no checkpoints of torch, from the command line: MDX-Net, and Demucs."""

import hashlib
import json

import numpy as np
import pytest
import soundfile
import torch

from app.catalog.cards import load_cards
from app.cli.main import run
from app.core import paths
from app.networks import frame_transformer_v10
from tests.fakes import onnx_graph
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)
from tests.networks import test_demucs_file as demucs

BINS, COLUMNS = 64, 32
SECONDS = 3


@pytest.fixture
def graph(tmp_path, monkeypatch):
    """A published network of which the table knows."""
    path = tmp_path / "Inst_Tiny.onnx"
    path.write_bytes(onnx_graph.mdx_net(BINS, COLUMNS))
    row = f'stem = "Instrumental", n_fft = 4096, dim_f = {BINS}, dim_t = {COLUMNS}'
    table = tmp_path / "table.toml"
    table.write_text(f"{hashlib.md5(path.read_bytes()).hexdigest()} = {{ {row} }}\n")
    monkeypatch.setattr(paths, "mdx_table", lambda: table)
    return path


@pytest.fixture
def ten(tmp_path):
    sizes = {"n_fft": 512, "embedding": 1, "expansion": 1, "hop_length": 256}
    few = {"num_heads": 2, "num_attention_maps": 1}
    torch.manual_seed(3)
    path = tmp_path / "ten.pth"
    torch.save(frame_transformer_v10.build(sizes | few).network.state_dict(), path)
    return path


@pytest.fixture
def song(tmp_path, demo_song):
    audio, rate = soundfile.read(demo_song, dtype="float32", frames=SECONDS * 44100)
    path = tmp_path / "song.wav"
    soundfile.write(path, audio, rate, subtype="FLOAT")
    return path


def test_mdx_net_goes_from_its_file_to_stems_beside_a_frame_transformer(graph, ten, song, capsys):
    assert run(["cards", "import", str(graph)]) == 0
    assert "“Inst_Tiny”: MDX-Net, imported from Inst_Tiny.onnx." in capsys.readouterr().out
    card = load_cards()["inst_tiny"]
    assert (card.family, card.stem) == ("mdx_net", "accompaniment")
    assert run(["cards", "import", str(ten)]) == 0
    capsys.readouterr()
    out = song.parent / "out"
    both = ["--card", "inst_tiny", "--card", "ten"]
    assert (
        run(["separate", str(song), "--out", str(out), "--subtype", "FLOAT", "--json", *both]) == 0
    )
    (result,) = json.loads(capsys.readouterr().out)["files"]
    assert result["cards"] == ["inst_tiny", "ten"]
    stems = [soundfile.read(path, dtype="float32")[0] for path in result["outputs"].values()]
    np.testing.assert_allclose(sum(stems), soundfile.read(song, dtype="float32")[0], atol=1e-6)
    assert all(np.sqrt(np.mean(stem**2)) > 1e-4 for stem in stems)


def test_demucs_goes_from_its_file_to_stems(song, capsys):
    path = demucs.write(song.parent / "04573f0d.safetensors")
    assert run(["cards", "import", str(path), "--name", "Demucs"]) == 0
    capsys.readouterr()
    options = ["--subtype", "FLOAT", "--json", "--card", "demucs"]
    assert run(["separate", str(song), "--out", str(song.parent / "out"), *options]) == 0
    (result,) = json.loads(capsys.readouterr().out)["files"]
    stems = [soundfile.read(path, dtype="float32")[0] for path in result["outputs"].values()]
    np.testing.assert_allclose(sum(stems), soundfile.read(song, dtype="float32")[0], atol=1e-6)


def test_a_file_changed_after_its_import_is_not_run(graph, song, capsys):
    assert run(["cards", "import", str(graph)]) == 0
    (kept,) = (paths.user_data() / "weights").glob("*.onnx")
    content = bytearray(kept.read_bytes())
    content[-100] ^= 1
    kept.write_bytes(content)
    options = ["--out", str(song.parent / "out"), "--card", "inst_tiny"]
    assert run(["separate", str(song), *options]) != 0
    assert "damaged or not the one expected" in capsys.readouterr().err


def test_a_graph_that_wants_other_files_leaves_nothing_behind(tmp_path, capsys):
    place = onnx_graph.message({1: "location", 2: "../../secret"})
    weight = onnx_graph.tensor("w", np.zeros(4), f9=b"", f13=place, f14=1)
    node = onnx_graph.node("Mul", "input w", "output")
    path = tmp_path / "hostile.onnx"
    path.write_bytes(onnx_graph.model([node], [weight], (1, 4, BINS, COLUMNS)))
    before = set(load_cards())
    assert run(["cards", "import", str(path)]) == 1
    told = capsys.readouterr().err
    assert told.startswith("unsung: hostile.onnx wants to read other files of this computer.")
    assert set(load_cards()) == before
    assert not list((paths.user_data() / "weights").iterdir())
