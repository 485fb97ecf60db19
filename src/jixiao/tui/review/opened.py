"""Reads and reviews one file, away from the screen: what the review screen is built on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from jixiao.reviewing import Review
from jixiao.store import Decisions
from jixiao.tui.review import texts


class Opened(Struct, frozen=True):
    """A file with its review, the decisions that stand beside it, and when it was modified (None where unknown)."""

    review: Review
    decisions: Decisions
    modified: datetime | None = None


GoesOn = Callable[[str], bool]
Opener = Callable[[Path, GoesOn], Opened | None]
"""How a file is read and reviewed."""


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
    return Opened(jixiao.review(submission), decisions, _modified(path))


def _modified(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return None
