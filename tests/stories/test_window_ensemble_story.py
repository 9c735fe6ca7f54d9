"""Four generations of networks, dropped on the real window, separate a real song together."""

import importlib

import numpy as np
import pytest

from app.catalog.recipes import Member
from app.ui.dialogs.ensemble import EnsembleDialog
from tests.stories.window_parts import separated_stems, write_excerpt
from tests.ui.parts import drop_files

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

SECONDS = 1
PATIENCE_MS = 240_000
TINY = {
    # v7 halves its bins eight times. With fewer, the convolutions of PyTorch 2.13 in bfloat16 on a
    # CPU return uninitialised memory: stride 2 over two bins.
    "v7": {"n_fft": 2048, "channels": 1, "num_attention_maps": 1, "num_heads": 2,
           "expansions": (8,) * 9},
    "v8": {"n_fft": 512, "channels": 1, "num_heads": 2},
    "v9": {"n_fft": 512, "channels": 2, "num_heads": 2, "chunk_size": 4, "expansion": 6,
           "num_layers": 2},
    "v10": {"n_fft": 512, "embedding": 1, "num_heads": 2, "expansion": 1},
}  # fmt: skip


@pytest.fixture
def excerpt(demo_song, tmp_path):
    path = tmp_path / "excerpt.wav"
    return write_excerpt(demo_song, path, SECONDS * 44_100 + 77, start=441_000)


@pytest.fixture
def checkpoints(tmp_path):
    """Tiny networks of all four generations, with random weights."""
    import torch  # here, or collecting this file would cost a second

    files = []
    for version, config in TINY.items():
        torch.manual_seed(len(files))
        family = importlib.import_module(f"app.networks.frame_transformer_{version}")
        config = config | {"hop_length": config["n_fft"] // 2}
        files.append(tmp_path / f"tiny {version}.pth")
        torch.save(family.build(config).network.state_dict(), files[-1])
    return files


@pytest.mark.slow  # the command line's twin is always run
def test_four_generations_separate_a_song_together(window, excerpt, checkpoints, qtbot):
    drop_files(window, excerpt, *checkpoints)
    qtbot.waitUntil(lambda: "Imported" in window.messages.text, timeout=PATIENCE_MS)
    assert "“tiny v7”, “tiny v8”, “tiny v9” and “tiny v10”" in window.messages.text
    song = window.song
    qtbot.waitUntil(lambda: song.project is not None)

    names = ("tiny_v7", "tiny_v8", "tiny_v9", "tiny_v10")
    window.actions_by_name["ensemble"].trigger()
    dialog = window.findChild(EnsembleDialog, "ensembleDialog")
    for name, row in dialog.rows.items():
        row.box.setChecked(name in names)
    dialog.rows["tiny_v10"].weight.setValue(2.0)
    dialog.accept()
    members = {*map(Member, names[:3]), Member("tiny_v10", 2.0)}
    assert set(window.separation.recipe.members) == members

    vocals, rest = separated_stems(window, qtbot, PATIENCE_MS)
    assert np.isfinite(vocals).all()
    assert np.abs(vocals).max() > 1e-4
    assert np.abs(rest).max() > 1e-4
