"""What a screen asks of the application that shows it: the application knows its screens, they know only this."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from jixiao.tui.clock import Clock
from jixiao.tui.opening import Opening
from jixiao.tui.signs import Signs


class Host(Protocol):
    """The application to its screens: how signs are shown, what time it is, and the way to other screens."""

    signs: Signs
    clock: Clock

    def back(self) -> None:
        """Leaves the screen on top."""

    def remembered(self, path: Path, subject: str) -> None:
        """Puts a file that was opened at the head of the recent ones."""

    def open_file(self, path: Path, opening: Opening | None = None) -> None:
        """Opens a file for filling or review, by its kind where *opening* is not given."""

    def make_form(self, kind: str, project: str, path: Path) -> None:
        """Makes a form of a kind of project at *path* and opens it for filling."""
