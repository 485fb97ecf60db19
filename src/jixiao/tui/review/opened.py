"""Reads and reviews one file, away from the screen: what the review screen is built on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from jixiao.reviewing import Review
from jixiao.store import Decisions
from jixiao.tui.review import texts


class Opened(Struct, frozen=True):
    """A file with its review and the decisions that stand beside it."""

    review: Review
    decisions: Decisions


def open_submission(path: Path, tell: Callable[[str], None]) -> Opened:
    """
    The file at *path*, read, reviewed, with its decisions; *tell* is called with what is being done.

    Raises: JixiaoError when the file or its decisions can't be read.
    """
    import jixiao

    tell(texts.READING)
    submission = jixiao.load(path)
    decisions = Decisions.open(path)
    tell(texts.REVIEWING)
    return Opened(jixiao.review(submission), decisions)
