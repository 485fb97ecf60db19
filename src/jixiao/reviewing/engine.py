"""
Reviews one submission: works out what the rules need, runs each, keeps the ledger, groups the findings by cause.

This is the engine's edge: an exception inside a rule is recorded as `failed` with the rule's code, and the other rules
go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec import Struct

from jixiao.form import Submission
from jixiao.names import place_of
from jixiao.policy import policy_in_force
from jixiao.reviewing.causes import RawFinding, finish
from jixiao.reviewing.finding import FileStatus, FormResult, LedgerEntry, Review
from jixiao.reviewing.status import status_of
from jixiao.reviewing.unread import Unread
from jixiao.rules import (
    FileRule,
    FileUnderReview,
    FormRule,
    FormUnderReview,
    Found,
    Names,
    Outcome,
    Outcomes,
    Prose,
    Rule,
    Status,
    select_rules,
)
from jixiao.scoring import score
from jixiao.vocabulary import Severity

SEVERITY_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
"""Gravest first: findings are listed in this order within a file."""


_Subject = TypeVar("_Subject")


class ReviewSettings(Struct, frozen=True, kw_only=True):
    """
    How to review: `policy` (an id or auto), the rules to run (`select`, `ignore`), the least severity to report.

    Words of `select` and `ignore` are codes, family letters or short names.
    """

    policy: str = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.NOTE


def review(submission: Submission, *, settings: ReviewSettings | None = None) -> Review:
    """
    The review of one submission: every rule that is owed, and how each ended.

    A file that holds nothing of the field is said to be none; nothing in it is found fault with.

    Raises: UsageError when *settings* names a rule or a policy that does not exist.
    """
    settings = settings or ReviewSettings()
    rules = select_rules(settings.select, settings.ignore)
    file = examine(submission, policy=settings.policy)
    unread = Unread(submission)
    raw: list[RawFinding] = []
    ledger: list[LedgerEntry] = []
    for rule in rules:
        for form, outcomes in _runs(rule, file):
            for outcome in map(unread.settle, outcomes):
                entry = _entry(rule.code, form, outcome)
                ledger.append(entry)
                if isinstance(outcome, Found):
                    raw.append(RawFinding(rule, outcome, entry.form))
    raw.sort(key=lambda each: SEVERITY_ORDER.index(each.found.severity or each.rule.severity))
    kept = SEVERITY_ORDER[: SEVERITY_ORDER.index(settings.min_severity) + 1]
    findings = tuple(finding for finding in finish(raw, submission) if finding.severity in kept)
    status, reason = status_of(submission)
    if status is FileStatus.NOT_A_SUBMISSION:
        findings = ()
    return Review(
        path=submission.source.path,
        sha256=submission.source.sha256,
        status=status,
        reason=reason,
        submission=submission,
        forms=tuple(FormResult(form.form, form.scorecard) for form in file.forms),
        findings=findings,
        ledger=tuple(ledger),
        reading_notes=submission.reading_notes,
    )


def examine(submission: Submission, *, policy: str = "auto") -> FileUnderReview:
    """The submission with each form scored and its readings at hand, ready for the rules."""
    report = submission.report
    names, prose = Names(report), Prose(submission.document)
    forms = []
    for index, form in enumerate(submission.forms):
        region = _region_of(form.department.text, form.unit.text, report.department.text if report else None)
        scorecard = score(form, policy=policy, submission=submission, region=region)
        shown = policy_in_force(scorecard.choice.id, form.year)
        forms.append(
            FormUnderReview(form, index, submission, scorecard=scorecard, policy=shown, names=names, prose=prose)
        )
    return FileUnderReview(submission, tuple(forms), names=names, prose=prose)


def _region_of(*offices: str | None) -> str | None:
    """The province of the first office whose name tells it."""
    for office in offices:
        region = place_of(office) if office else None
        if region is not None:
            return region
    return None


def _runs(rule: Rule, file: FileUnderReview) -> Iterator[tuple[int | None, list[Outcome | Found]]]:
    match rule:
        case FormRule():
            for form in file.forms:
                yield form.index, _outcomes(rule.check, form)
        case FileRule():
            yield None, _outcomes(rule.check, file)


def _outcomes(check: Callable[[_Subject], Outcomes], subject: _Subject) -> list[Outcome | Found]:
    try:
        return list(check(subject))
    except Exception as error:  # noqa: BLE001 - one broken rule must not silence the others; the ledger says so
        return [Outcome(status=Status.FAILED, subject="", reason=f"检查自身出错：{type(error).__name__}: {error}")]


def _entry(code: str, form: int | None, outcome: Outcome | Found) -> LedgerEntry:
    match outcome:
        case Found():
            where = form if outcome.form is None else outcome.form
            return LedgerEntry(code, outcome.subject, Status.FOUND, outcome.message, where)
        case Outcome():
            return LedgerEntry(code, outcome.subject, outcome.status, outcome.reason, form)
