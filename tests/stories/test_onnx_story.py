"""MDX-Net and Demucs separate a song in the window, together with a frame transformer."""

import numpy as np
import pytest
import soundfile

from app.catalog.recipes import Member
from app.cli.main import run
from app.ui.dialogs.ensemble import EnsembleDialog
from app.ui.song import State
from tests.stories.window_parts import RATE, float_export, write_excerpt
from tests.ui.parts import drop_files

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

PATIENCE_MS = 240_000
NAMES = ("inst_tiny", "04573f0d", "tiny_v10")


@pytest.fixture
def mdx_net(tmp_path):
    """A network that no table knows, so that its stem had to be said."""
    from tests.fakes import onnx_graph

    path = tmp_path / "Inst_Tiny.onnx"
    path.write_bytes(onnx_graph.mdx_net(64, 16))
    assert run(["cards", "import", str(path), "--stem", "accompaniment"]) == 0


@pytest.fixture
def files(tmp_path):
    """Demucs as it is published, and a frame transformer of no size."""
    import torch  # here, or collecting this file would cost a second

    from app.networks import frame_transformer_v10
    from tests.networks.test_demucs_file import write

    torch.manual_seed(0)
    ten = tmp_path / "tiny v10.pth"
    sizes = {"n_fft": 256, "hop_length": 128, "embedding": 1, "num_heads": 2, "expansion": 1}
    torch.save(frame_transformer_v10.build(sizes).network.state_dict(), ten)
    return write(tmp_path / "04573f0d.safetensors"), ten


def test_onnx_and_safetensors_separate_together_with_a_frame_transformer(
    mdx_net, files, window, demo_song, tmp_path, qtbot
):
    song_file = write_excerpt(demo_song, tmp_path / "song.wav", RATE, start=441_000)
    drop_files(window, song_file, *files)
    qtbot.waitUntil(lambda: "Imported" in window.messages.text, timeout=PATIENCE_MS)
    song = window.song
    qtbot.waitUntil(lambda: song.project is not None)

    window.actions_by_name["ensemble"].trigger()
    dialog = window.findChild(EnsembleDialog, "ensembleDialog")
    for name, row in dialog.rows.items():
        row.box.setChecked(name in NAMES)
    dialog.accept()
    assert set(window.separation.recipe.members) == set(map(Member, NAMES))
    window.actions_by_name["separate"].trigger()
    qtbot.waitUntil(lambda: not song.activities, timeout=PATIENCE_MS)
    assert song.trouble is None
    assert song.state is State.SEPARATED

    out = tmp_path / "out"
    out.mkdir()
    float_export(window, out, qtbot).accept()
    qtbot.waitUntil(lambda: (out / "song (Vocals).wav").exists(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not song.activities, timeout=PATIENCE_MS)
    stems = [soundfile.read(path, dtype="float32")[0] for path in out.glob("song (*).wav")]
    assert len(stems) == 2
    mixture, _ = soundfile.read(song_file, dtype="float32")
    np.testing.assert_allclose(sum(stems), mixture, atol=1e-6)
    assert all(np.abs(stem).max() > 1e-4 for stem in stems)
