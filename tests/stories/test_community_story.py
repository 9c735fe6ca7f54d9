"""Community networks from their files to stems: by the command line, and dropped on the window."""

import json
import shutil

import numpy as np
import pytest
import soundfile

from app.catalog.recipes import Member
from app.cli.main import run
from app.ui.dialogs.ensemble import EnsembleDialog
from tests.stories.window_parts import RATE, float_export, separated_stems, write_excerpt
from tests.ui.parts import drop_files

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints"),  # of the offscreen platform
    pytest.mark.filterwarnings("ignore:A window was not provided"),  # the library's own SCNet
]

PATIENCE_MS = 240_000
TINY = {"n_fft": 256, "hop_length": 128, "embedding": 1, "num_heads": 2, "expansion": 1}
KINDS = (
    "bs_roformer", "bs_roformer_pope", "bs_roformer_mono", "bs_roformer_hyperace", "bs_conformer",
    "mel_band_roformer", "mel_band_conformer", "mdx23c", "scnet", "bandit", "bandit_v2", "apollo",
    "htdemucs",
)  # fmt: skip
QUICK = ("bs_roformer", "mdx23c", "bandit_v2", "htdemucs")  # all: pytest -m "slow or not slow"


@pytest.fixture
def tiny_v10(tmp_path):
    """A frame transformer of no size, with random weights."""
    import torch  # here, or collecting this file would cost a second

    from app.networks import frame_transformer_v10

    torch.manual_seed(0)
    path = tmp_path / "tiny v10.pth"
    torch.save(frame_transformer_v10.build(TINY).network.state_dict(), path)
    return path


@pytest.fixture
def community():
    from tests.fakes import community  # torch, as above

    return community


def said(capsys):
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    "kind",
    [kind if kind in QUICK else pytest.param(kind, marks=pytest.mark.slow) for kind in KINDS],
)
def test_a_network_of_every_kind_separates_together_with_our_own(
    kind, community, tiny_v10, tmp_path, capsys, monkeypatch
):
    community.shrink_hyperace(monkeypatch)
    path, _ = community.write_checkpoint(tmp_path, kind, stem="Voice 日本")
    for file, name in ((path, "voice"), (tiny_v10, "ten")):
        assert run(["cards", "--json", "import", str(file), "--name", name]) == 0
        card = said(capsys)
        assert (card["name"], card["ready"]) == (name, True)
    song = tmp_path / "song.wav"
    noise = 0.2 * np.random.default_rng(0).standard_normal((30_000, 2))
    soundfile.write(song, noise, RATE, subtype="FLOAT")
    options = ["--card", "voice", "--card", "ten", "--subtype", "FLOAT", "--json"]
    assert run(["separate", str(song), "--out", str(tmp_path / "out"), *options]) == 0
    (result,) = said(capsys)["files"]
    assert result["error"] is None
    stems = {stem: soundfile.read(file)[0] for stem, file in result["outputs"].items()}
    np.testing.assert_allclose(stems["vocals"] + stems["accompaniment"], noise, atol=1e-6)
    assert np.abs(stems["vocals"]).max() > 1e-4


def test_a_checkpoint_dropped_before_its_settings_separates_in_the_window(
    window, community, tiny_v10, demo_song, tmp_path, qtbot
):
    song_file = write_excerpt(demo_song, tmp_path / "song.wav", RATE, start=441_000)
    path, _ = community.write_checkpoint(tmp_path, "mel_band_roformer", stem="Voice")
    settings = tmp_path / "elsewhere" / "config_voice.yaml"
    settings.parent.mkdir()
    shutil.move(path.with_suffix(".yaml"), settings)

    drop_files(window, song_file, tiny_v10, path)
    imports = window.session.imports
    qtbot.waitUntil(lambda: "settings file" in window.messages.text, timeout=PATIENCE_MS)
    drop_files(window, settings)
    qtbot.waitUntil(lambda: "“Voice”" in window.messages.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: imports.activity is None)
    song = window.song
    qtbot.waitUntil(lambda: song.project is not None)

    window.actions_by_name["ensemble"].trigger()
    dialog = window.findChild(EnsembleDialog, "ensembleDialog")
    for name, row in dialog.rows.items():
        row.box.setChecked(name in ("voice", "tiny_v10"))
    dialog.accept()
    assert set(window.separation.recipe.members) == {Member("voice"), Member("tiny_v10")}
    vocals, _ = separated_stems(window, qtbot, PATIENCE_MS)

    out = tmp_path / "out"
    out.mkdir()
    dialog = float_export(window, out, qtbot)
    dialog.accept()
    qtbot.waitUntil(lambda: (out / "song (Vocals).wav").exists(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not song.activities, timeout=PATIENCE_MS)
    exported, _ = soundfile.read(out / "song (Vocals).wav", dtype="float32")
    np.testing.assert_array_equal(exported, vocals)
