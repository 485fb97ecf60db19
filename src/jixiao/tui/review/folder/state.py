"""What is known of one file of a folder, and its line in the list."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from jixiao.report import padded
from jixiao.reviewing import FileStatus
from jixiao.tui.clock import system_clock
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.folder import texts
from jixiao.tui.review.opened import Opened
from jixiao.tui.review.texts import subject
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity

COUNTS_WIDTH = 18
"""Cells of the counts by severity: 错12 警34 提56 and some more."""
LEFT_WIDTH = 8


class FileState(Struct, frozen=True):
    """
    A file of the folder: `status` is None until it is reviewed, `left` counts findings that are not decided.

    `outdated` of these have a decision that has to be confirmed anew; `reason` says in a few words why a file could
    not be read.
    """

    path: Path
    status: FileStatus | None = None
    subject: str = ""
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    left: int = 0
    outdated: int = 0
    reason: str = ""

    @property
    def decided(self) -> int:
        """How many findings are decided."""
        return self.errors + self.warnings + self.notes - self.left

    @property
    def is_unread(self) -> bool:
        """Whether it was looked at and holds nothing that could be reviewed."""
        return self.status in {FileStatus.UNREADABLE, FileStatus.NOT_A_SUBMISSION}


class Listed(StrEnum):
    """Which files are listed; the value is what the user is offered."""

    ALL = "全部"
    WITH_ERRORS = "有错误的"
    UNDECIDED = "没有定完的"
    UNREADABLE = "读不了的，或未认出绩效材料"
    WAITING = "待审的"

    def takes(self, state: FileState) -> bool:
        """Whether a file is listed."""
        match self:
            case Listed.ALL:
                return True
            case Listed.WITH_ERRORS:
                return state.errors > 0
            case Listed.UNDECIDED:
                return state.left > 0
            case Listed.UNREADABLE:
                return state.is_unread
            case Listed.WAITING:
                return state.status is None


def state_of(path: Path, opened: Opened) -> FileState:
    """What the list keeps of a file that was reviewed; the review itself is let go of."""
    review = opened.review
    deciding = Deciding(opened.decisions, review, by="", clock=system_clock)
    severities = [finding.severity for finding in review.findings]
    return FileState(
        path,
        review.status,
        subject=subject(review),
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.NOTE),
        left=len(severities) - deciding.decided,
        outdated=deciding.outdated,
        reason=review.reason,
    )


def file_line(state: FileState, name: str, *, key: int, signs: Signs) -> Line:
    """
    Sign, *name* and project; at the right end the counts and what is left to decide.

    Of a file that could not be read there is the reason instead.
    """
    sign, ink = _sign(state)
    about = state.reason if state.status is FileStatus.UNREADABLE else state.subject
    text = signs.of(f"{sign} {name}  {about}").rstrip()
    faint = Ink.PLAIN if state.status is FileStatus.REVIEWED else Ink.FAINT
    return Line(text, signs.of(_right(state)), key, faint, (Span(0, 1, ink),))


def _sign(state: FileState) -> tuple[str, Ink]:
    if state.status is None:
        return " ", Ink.FAINT
    if state.is_unread:
        return "?", Ink.DOUBTFUL
    if state.errors:
        return "✗", Ink.WRONG
    return ("!", Ink.DOUBTFUL) if state.warnings else ("✓", Ink.GOOD)


def _right(state: FileState) -> str:
    match state.status:
        case None:
            return texts.WAITING
        case FileStatus.UNREADABLE:
            return texts.UNREADABLE
        case FileStatus.NOT_A_SUBMISSION:
            return texts.NOT_A_SUBMISSION
        case FileStatus.REVIEWED:
            counts = padded(texts.counts(state.errors, state.warnings, state.notes), COUNTS_WIDTH)
            left = texts.confirm(state.outdated) if state.outdated else texts.left(state.left)
            return f"{counts}{padded(left, LEFT_WIDTH)}"
