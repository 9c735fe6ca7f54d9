"""Networks: one family per file, without file access or device logic."""


def __getattr__(name: str) -> object:
    """Offer `from_state_dict` here without importing torch for those who want something else."""
    if name == "from_state_dict":
        from app.networks.recognition import from_state_dict

        return from_state_dict
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
