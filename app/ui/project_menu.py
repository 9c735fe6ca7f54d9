"""The menu of the projects that were opened or saved last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.core.jobs import Job
from app.tasks.recent_projects import recent_projects
from app.ui.worker import JobRunner


class RecentMenu(QObject):
    """Keeps the menu true; which files are still there is found out in the background.

    Args:
        runner: Looks.
        open_project: Called with the file that the user chose.
        parent: Owner.
    """

    def __init__(
        self, runner: JobRunner, open_project: Callable[[Path], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.paths: list[Path] = []
        self._runner = runner
        self._open_project = open_project
        self.menu: QMenu | None = None

    def attach(self, menu: QMenu, after: QAction) -> None:
        """Put it into a menu, below an action."""
        self.menu = QMenu(self.tr("Open &recent"), menu)
        self.menu.setObjectName("recentMenu")
        self.menu.setToolTipsVisible(True)
        listed = menu.actions()
        below = listed[listed.index(after) + 1 :]
        menu.insertMenu(below[0] if below else None, self.menu)
        self._fill([])

    def refresh(self) -> None:
        """Look again at what was opened last."""
        self._runner.submit(_recent).succeeded.connect(self._fill)

    def _fill(self, paths: list[Path]) -> None:
        self.paths = paths
        self.menu.clear()
        for number, path in enumerate(paths, start=1):
            mnemonic = f"&{number} " if number < 10 else ""
            shown = f"{path.stem} – {path.parent}".replace("&", "&&")
            action = self.menu.addAction(mnemonic + shown, partial(self._open_project, path))
            action.setToolTip(str(path))
        self.menu.setEnabled(bool(paths))


def _recent(job: Job) -> list[Path]:
    return recent_projects()
