"""Which of a network's outputs is one of our stems: by its name, never by its place."""

from __future__ import annotations

from collections.abc import Sequence

from app.catalog.stems import ACCOMPANIMENT, STEMS, VOCALS
from app.core.errors import CardError, StemMissingError
from app.core.texts import say

# Names as settings files spell them, without regard to case, spaces, hyphens and underscores.
# Left out on purpose: "karaoke" is what is kept in one file and what is taken out in another.
NAMES = {
    VOCALS: {"vocals", "vocal", "vox", "voice", "voices", "speech", "singing"},
    ACCOMPANIMENT: {
        "instrumental", "instrumentals", "instrument", "instruments", "inst", "accompaniment",
        "novocals", "novocal", "music",
    },
}  # fmt: skip
REST = {"other", "others", "rest", "residual"}  # of what there is beside the vocals
SHOWN = 6  # names in a message
SAY_WHICH = say(
    "If it is one of them all the same, import it with the command line and “--stem vocals” or "
    "“--stem accompaniment”, and “--output” with the name of the output."
)


def choose_output(
    instruments: Sequence[str], target: str | None, *, stem: str = "", output: str = ""
) -> tuple[int | None, str]:
    """Choose the output to use, and say what it is.

    Args:
        instruments: What the network was trained to tell apart, as the settings call it.
        target: The only one of them that it estimates; None or empty where it estimates each.
        stem: What the user says that the output is; empty for what its name says.
        output: Which output the user chose; empty for the vocals, or else the accompaniment.

    Returns:
        Place among the outputs, None where there is but one; and the stem.

    Raises:
        CardError: If no output is vocals or accompaniment by its name, or the user chose none of
            those there are.
        StemMissingError: If there is but one output, and its name is no stem's.
    """
    names = [target] if target else list(instruments)
    if stem and stem not in STEMS:
        raise CardError(
            say("“{0}” is no stem.", stem), say("Choose one of: {0}.", ", ".join(STEMS))
        )
    if output and output not in names:
        raise CardError(
            say("The network has no output “{0}”.", output),
            say("Choose one of: {0}.", ", ".join(names)),
        )
    roles = {name: _role(name, instruments) for name in names}
    if output:
        chosen = output
    elif stem and stem not in roles.values():
        chosen = names[0] if len(names) == 1 else ""
    else:
        wanted = [stem] if stem else [VOCALS, ACCOMPANIMENT]
        chosen = next((n for role in wanted for n in names if roles[n] == role), "")
    if not chosen or not (stem or roles[chosen]):
        shown = ", ".join([*names[:SHOWN], *(["…"] if len(names) > SHOWN else [])])
        kind = StemMissingError if len(names) == 1 else CardError
        raise kind(
            say("This network estimates neither vocals nor accompaniment, but: {0}.", shown),
            SAY_WHICH,
        )
    return None if len(names) == 1 else names.index(chosen), stem or roles[chosen]


def _role(name: str, instruments: Sequence[str]) -> str:
    """Return the stem that a name stands for among these; empty for none."""
    plain = _plain(name)
    found = next((stem for stem, names in NAMES.items() if plain in names), "")
    if found == ACCOMPANIMENT and plain == "music" and len(instruments) > 2:
        return ""  # beside speech and effects
    others = {_plain(other) for other in instruments} - {plain}
    if plain in REST and others and others <= NAMES[VOCALS]:
        return ACCOMPANIMENT
    return found


def _plain(name: str) -> str:
    return "".join(c for c in name.lower() if c not in " -_")
