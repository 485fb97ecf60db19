"""Failures after which the program can't go on with a file: each names file, place and remedy in one Chinese line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class JixiaoError(Exception):
    """
    The root of every failure that a user may meet.

    Subclasses take facts and write their sentence once; callers catch a failure by its type, not by its text.
    Attributes: `file` (as the user wrote it, None when no file is concerned), `place` (in the file, may be empty),
    `what` (what went wrong) and `remedy` (what to do about it).
    """

    def __init__(self, file: Path | str | None, *, what: str, remedy: str, place: str = "") -> None:
        self.file = None if file is None else str(file)
        self.place = place
        self.what = what
        self.remedy = remedy
        super().__init__(self.line())

    def line(self) -> str:
        """One Chinese line: file, place, what, remedy; parts that are absent leave no trace."""
        where = " ".join(part for part in (self.file, self.place) if part)
        head = f"{where}：" if where else ""
        return f"{head}{self.what}。{self.remedy}。"


class FileUnreadable(JixiaoError):
    """The file can't be read at all: it is missing, locked, a folder, empty, damaged or of no known kind."""


class UsageError(JixiaoError):
    """A command or a setting was given something it can't take."""
