import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def python(code):
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return run.stdout.split()


def test_torchaudio_is_imported_beside_any_torch_and_the_hook_is_gone_afterwards():
    code = (
        "import sys\n"
        "from app.training.torchaudio_guard import import_torchaudio\n"
        "before = list(sys.meta_path)\n"
        "a, b = import_torchaudio(), import_torchaudio()\n"
        "print(a is b, sys.meta_path == before, hasattr(a.transforms, 'MelScale'))"
    )
    assert python(code) == ["True", "True", "True"]


def test_an_extension_for_another_cuda_is_done_without():
    code = (
        "import sys, torch\n"
        "def broken(path): raise OSError('libcudart.so.13: cannot open shared object file')\n"
        "torch.ops.load_library = torch.classes.load_library = broken\n"
        "from app.training.torchaudio_guard import import_torchaudio\n"
        "print(import_torchaudio().transforms.Spectrogram(n_fft=64)(torch.zeros(1, 640)).shape[1])"
    )
    assert python(code) == ["33"]
