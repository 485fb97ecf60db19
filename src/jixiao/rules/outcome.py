"""
How a check ends for one subject. There is no default, and none of the endings is silence.

A rule returns one outcome for each subject that it owes (the form, a line, a claim), so that what was not checked is
never counted as passed.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from jixiao.basis import Basis
from jixiao.origin import NOWHERE, Origin
from jixiao.vocabulary import Severity

BLANK = "空"
"""What a finding quotes where a cell holds nothing."""


class Status(StrEnum):
    """How a check ended, as the ledger keeps it (检查台账)."""

    PASSED = "passed"
    FOUND = "found"
    NOT_APPLICABLE = "not_applicable"
    INSUFFICIENT_DATA = "insufficient_data"
    UNDECIDABLE = "undecidable"
    AMBIGUOUS_READING = "ambiguous_reading"
    FAILED = "failed"


STATUS_TEXT: dict[Status, str] = {
    Status.PASSED: "通过",
    Status.FOUND: "有问题",
    Status.NOT_APPLICABLE: "不适用",
    Status.INSUFFICIENT_DATA: "数据不足",
    Status.UNDECIDABLE: "无法判断",
    Status.AMBIGUOUS_READING: "读取有歧义",
    Status.FAILED: "执行出错",
}

UNDECIDED = frozenset({Status.UNDECIDABLE, Status.INSUFFICIENT_DATA, Status.AMBIGUOUS_READING})
"""The endings that a review counts as undecided."""


class Outcome(Struct, frozen=True, kw_only=True):
    """
    An ending without a finding. `subject` names what was checked; `reason` says why, in Chinese.

    `reason` may be empty for `passed` only.
    """

    status: Status
    subject: str
    reason: str = ""


class Found(Struct, frozen=True, kw_only=True):
    """
    An ending with a finding: the facts from which every output makes its sentence.

    `message` is one calm Chinese sentence about the cell, not the person, with what is written in “ ”; `printed` and
    `expected` are what is written and what is computed or wanted; `arithmetic` a line that a clerk can repeat;
    `verify` says what to check (请核对 …). `severity` and `basis` override the rule's own where the case asks for it.
    `related` are the other places concerned; `consistent_with` the policies that yield what is printed.
    `form` names the form concerned where the rule looks at a whole file, by its place in the submission from 0.
    """

    subject: str
    origin: Origin = NOWHERE
    message: str
    printed: str | None = None
    expected: str | None = None
    arithmetic: str | None = None
    verify: str | None = None
    severity: Severity | None = None
    basis: tuple[Basis, ...] | None = None
    related: tuple[Origin, ...] = ()
    consistent_with: tuple[str, ...] = ()
    form: int | None = None


def passed(subject: str, reason: str = "") -> Outcome:
    """Checked, and nothing found."""
    return Outcome(status=Status.PASSED, subject=subject, reason=reason)


def not_applicable(subject: str, reason: str) -> Outcome:
    """There is nothing of the kind to check; *reason* says what is absent."""
    return Outcome(status=Status.NOT_APPLICABLE, subject=subject, reason=reason)


def insufficient_data(subject: str, reason: str) -> Outcome:
    """An input is missing or can't be read; *reason* names it."""
    return Outcome(status=Status.INSUFFICIENT_DATA, subject=subject, reason=reason)


def undecidable(subject: str, reason: str) -> Outcome:
    """The inputs are there, but policy or meaning leaves it open; *reason* gives the results that are possible."""
    return Outcome(status=Status.UNDECIDABLE, subject=subject, reason=reason)


def ambiguous_reading(subject: str, reason: str) -> Outcome:
    """A cell can be read in several ways; *reason* gives them."""
    return Outcome(status=Status.AMBIGUOUS_READING, subject=subject, reason=reason)
