"""Imports torchaudio where its compiled part does not fit the torch beside it.

torchaudio 2.11 is published for one CUDA version on Linux. Beside a torch without CUDA its
extension cannot be loaded (OSError), beside another CUDA version it refuses to start
(RuntimeError). It can do without the extension all that training needs, and says so itself: its
`_load_lib` returns False where there is none.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType

LOADER = "torchaudio._extension.utils"


class _Hook(importlib.abc.MetaPathFinder):
    """Makes the loading of the extension optional."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return the loader's own specification with two functions wrapped after it ran."""
        if name != LOADER:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return None
        execute = spec.loader.exec_module

        def exec_module(module: ModuleType) -> None:
            execute(module)
            load, check = module._load_lib, module._check_cuda_version

            def load_lib(name: str) -> bool:
                try:
                    return load(name)
                except OSError:
                    return False

            def check_cuda_version() -> str | None:
                try:
                    return check()
                except RuntimeError:
                    return None

            module._load_lib, module._check_cuda_version = load_lib, check_cuda_version

        spec.loader.exec_module = exec_module
        return spec


def import_torchaudio() -> ModuleType:
    """Return torchaudio, with its extension where that can be loaded."""
    if "torchaudio" in sys.modules:
        return sys.modules["torchaudio"]
    hook = _Hook()
    sys.meta_path.insert(0, hook)
    try:
        import torchaudio
    finally:
        sys.meta_path.remove(hook)
    return torchaudio
