"""Runs ONNX graphs by `onnxruntime`: the only file that knows of it, and of no path."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from app.core.errors import CardError
from app.core.texts import say

# Who computes, in the order of preference, by the kind of device that torch was told to use. Torch
# does not know DirectML: where the library has it, somebody installed it for that.
PROVIDERS = {
    "cuda": ("CUDAExecutionProvider", "ROCMExecutionProvider"),
    "cpu": ("DmlExecutionProvider",),
}
LAST_RESORT = "CPUExecutionProvider"
ONLY_FATAL = 4  # of the library's levels of logging: it writes to stderr otherwise
FAILURES = (
    "EPFail", "EngineError", "Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf",
    "ModelRequiresCompilation", "NoModel", "NoSuchFile", "NotFound", "NotImplemented",
    "RuntimeException",
)  # fmt: skip
NO_MEMORY = ("allocate memory", "bad allocation", "bad_alloc", "available memory")  # it says


class OnnxNetwork(nn.Module):
    """A graph from one tensor to another.

    Args:
        content: Of the file. Bytes, not a path: beside a path the library would follow others.
        entering: Name of the input.
        result: Name of the output.
        batches: Whether it takes several at once.
        label: What to call it in messages.
    """

    def __init__(
        self, content: bytes, entering: str, result: str, *, batches: bool, label: str
    ) -> None:
        super().__init__()
        self._content = content
        self._names = entering, result
        self._batches = batches
        self._label = label
        self._session: Any = None
        self._made_for = ""

    def forward(self, entering: Tensor) -> Tensor:
        """Run the graph.

        Args:
            entering: Float32, with a batch in front.

        Returns:
            What it makes of it, on the same device.

        Raises:
            CardError: If the library refuses the graph or fails at it.
            MemoryError: If there is too little memory.
        """
        session = self._ready(entering.device)
        array = np.ascontiguousarray(entering.numpy(force=True))
        return torch.from_numpy(self._run(session, array)).to(entering.device)

    def takes_together(self, device: torch.device) -> bool:
        """Say whether to put a whole batch into one run; on processors it would not be faster."""
        return self._batches and device.type != "cpu"

    def _ready(self, device: torch.device) -> Any:
        if self._session is None or self._made_for != device.type:
            self._session = None  # the old one goes before there are two
            self._session, self._made_for = self._made(device), device.type
        return self._session

    def _made(self, device: torch.device) -> Any:
        import onnxruntime

        onnxruntime.disable_telemetry_events()  # which its Windows build would send
        onnxruntime.set_default_logger_severity(ONLY_FATAL)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = ONLY_FATAL
        options.intra_op_num_threads = torch.get_num_threads()
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False  # which keeps the largest run's memory for ever
        options.enable_mem_pattern = False  # DirectML does not take it
        # Threads that wait would keep every processor busy, and sound may be playing.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        there = onnxruntime.get_available_providers()
        chosen = [name for name in PROVIDERS.get(device.type, ()) if name in there]
        try:
            return onnxruntime.InferenceSession(
                self._content, options, providers=[*chosen, LAST_RESORT]
            )
        except _failures() as error:
            raise self._explained(error) from error

    def _run(self, session: Any, array: np.ndarray) -> np.ndarray:
        entering, result = self._names
        try:
            return session.run([result], {entering: array})[0]
        except _failures() as error:
            raise self._explained(error) from error

    def _explained(self, error: Exception) -> Exception:
        if any(part in str(error).lower() for part in NO_MEMORY):
            return MemoryError(str(error))
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        return CardError(
            say("The network {0} cannot be run: {1}.", self._label, reason.rstrip(".")),
            say("Fetch it again, or another one."),
        )


def _failures() -> tuple[type[Exception], ...]:
    """Return what the library raises; its errors have nothing in common but `Exception`."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    return tuple(getattr(state, name) for name in FAILURES if hasattr(state, name))
