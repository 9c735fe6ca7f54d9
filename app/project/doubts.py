"""How far the networks differ in what is heard, second by second: where to listen first."""

from __future__ import annotations

from app.project.model import Project

NONE = -120.0  # dB; nothing differs, or nothing is known


def doubts(project: Project) -> tuple[float, ...]:
    """Return the disagreement in each second of the song, in dB, of the takes that are heard.

    A take chosen for a passage stands for the base in the seconds that lie in it entirely, also
    where only one network made it: somebody has listened there.

    Returns:
        One number for each second; empty where nothing is known of the base.
    """
    if project.base is None or not project.base.disagreement:
        return ()
    rate = project.mixture.sample_rate
    values = list(project.base.disagreement)
    for region in project.regions:
        take = region.take
        if take is None or region.band is not None:
            continue
        first = max(-(-region.span.start // rate), -(-take.span.start // rate))
        last = min(region.span.end, take.span.end) // rate
        if region.span.end == project.mixture.frames:
            last = len(values)
        origin = take.span.start // rate
        for second in range(first, min(last, len(values))):
            place = second - origin
            known = place < len(take.disagreement)
            values[second] = take.disagreement[place] if known else NONE
    return tuple(values)
