"""Every edit of a project, as a pure function from project to project."""

from __future__ import annotations

from dataclasses import replace

from app.project.model import Project, Take


def set_base(project: Project, take: Take) -> Project:
    """Return `project` heard through `take` from beginning to end."""
    return replace(project, base=take)
