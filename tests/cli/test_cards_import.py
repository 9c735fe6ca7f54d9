"""Importing checkpoints from the command line, and running what was imported."""

import json

import numpy as np
import pytest
import soundfile
import torch

from app.catalog.cards import load_cards
from app.cli.main import run
from app.networks import (
    frame_transformer_v7,
    frame_transformer_v8,
    frame_transformer_v9,
    frame_transformer_v10,
)
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)

TINY = {
    "seven": (frame_transformer_v7, {"n_fft": 512, "channels": 1, "expansions": (4,) * 9}),
    "eight": (frame_transformer_v8, {"n_fft": 512, "channels": 1, "hidden": (4,) * 6}),
    "nine": (frame_transformer_v9, {"n_fft": 512, "channels": 1, "chunk_size": 8}),
    "ten": (frame_transformer_v10, {"n_fft": 512, "embedding": 1, "expansion": 1}),
}
FEW = {"num_heads": 2, "num_layers": 2, "expansion": 4, "num_attention_maps": 1}


@pytest.fixture
def checkpoint(tmp_path):
    def checkpoint(name):
        family, sizes = TINY[name]
        known = family.Config.__dataclass_fields__
        config = {key: value for key, value in FEW.items() if key in known} | sizes
        torch.manual_seed(len(name))
        network = family.build(config | {"hop_length": 256}).network
        path = tmp_path / f"{name}.pth"
        torch.save(network.state_dict(), path)
        return path

    return checkpoint


def test_an_ensemble_of_four_generations_runs_on_a_real_song(
    checkpoint, demo_song, tmp_path, capsys
):
    for name in TINY:
        assert run(["cards", "import", str(checkpoint(name))]) == 0
    assert "separate --card ten" in capsys.readouterr().out
    assert {load_cards()[name].family for name in TINY} == {
        f"frame_transformer_v{number}" for number in (7, 8, 9, 10)
    }
    audio, rate = soundfile.read(demo_song, dtype="float32", frames=3 * 44100)
    song = tmp_path / "song.wav"
    soundfile.write(song, audio, rate, subtype="FLOAT")
    cards = [option for name in TINY for option in ("--card", name)]
    options = ["--subtype", "FLOAT", "--json", "--clean", *cards]
    assert run(["separate", str(song), "--out", str(tmp_path / "out"), *options]) == 0
    (result,) = json.loads(capsys.readouterr().out)["files"]
    assert result["cards"] == list(TINY)
    stems = [soundfile.read(path, dtype="float32")[0] for path in result["outputs"].values()]
    np.testing.assert_allclose(sum(stems), audio, atol=1e-6)
    assert all(np.sqrt(np.mean(stem**2)) > 1e-3 for stem in stems)


def test_what_is_imported_is_told_as_json(checkpoint, capsys):
    assert run(["cards", "--json", "import", str(checkpoint("ten")), "--name", "My voice"]) == 0
    card = json.loads(capsys.readouterr().out)
    assert (card["name"], card["label"], card["ready"]) == ("my_voice", "My voice", True)
    assert run(["cards", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["cards"]
    assert card in listed


def test_a_bad_file_is_one_sentence_and_no_card(tmp_path, capsys):
    path = tmp_path / "song.pth"
    path.write_text("la la la")
    before = set(load_cards())
    assert run(["cards", "import", str(path)]) == 1
    assert capsys.readouterr().err.startswith("unsung: The file song.pth cannot be read")
    assert set(load_cards()) == before


def test_the_catalogue_tells_how_to_get_each_published_checkpoint(capsys):
    assert run(["cards"]) == 0
    text = capsys.readouterr().out
    for version in ("v1", "v2b", "gan_v1", "v4", "v6", "v7", "v8", "v9", "v10"):
        assert f"frame_transformer_{version}" in text
    for version in ("v1", "gan-v1", "v4", "v6", "v7", "v8", "v9", "v10"):
        assert f"model.{version}.pth" in text
    assert text.count("Download it by hand from https://github.com/carperbr") == 4
    assert text.count("Download it by hand from https://mega.nz/file/") == 5
