"""Reads and reviews one file, away from the screen: what the review screen is built on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from jixiao.reviewing import Review
from jixiao.store import Decisions
from jixiao.tui.review import texts


class Opened(Struct, frozen=True):
    """A file with its review, and the decisions that stand beside it."""

    review: Review
    decisions: Decisions


GoesOn = Callable[[str], bool]
Opener = Callable[[Path, GoesOn], Opened | None]
"""How a file is read and reviewed."""
Beside = Callable[[Path, int], Path | None]
"""The file that stands so many places after a file (before it where negative) in a list of them."""


def open_submission(path: Path, goes_on: GoesOn) -> Opened | None:
    """
    The file at *path*, read, reviewed, with its decisions.

    *goes_on* is called with what is done next; where it answers no, as after Esc, nothing more is done: None.
    Raises: JixiaoError when the file or its decisions can't be read.
    """
    import jixiao

    if not goes_on(texts.READING):
        return None
    submission = jixiao.load(path)
    decisions = Decisions.open(path)
    if not goes_on(texts.REVIEWING):
        return None
    return Opened(jixiao.review(submission), decisions)
