"""Findings and ledger entries brought together for the reader: by cause, and by the reason for not being decided."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.reviewing import Finding, LedgerEntry, Review
from jixiao.rules import UNDECIDED, Status

Cause = tuple[Finding, tuple[Finding, ...]]


def causes_of(review: Review) -> list[Cause]:
    """
    Each root with its consequences, waived findings left out.

    A consequence whose root is waived or below the least severity stands by itself, so that nothing gets lost.
    """
    findings = [finding for finding in review.findings if finding.waived is None]
    present = {finding.fingerprint for finding in findings}
    return [
        (head, tuple(finding for finding in findings if finding.root == head.fingerprint))
        for head in findings
        if head.root is None or head.root not in present
    ]


def undecided_by_reason(entries: Iterable[LedgerEntry]) -> dict[tuple[Status, str], list[LedgerEntry]]:
    """The checks that ended undecided, brought together by status and reason, in the order of the ledger."""
    return _by_reason(entry for entry in entries if entry.status in UNDECIDED)


def failed_by_reason(entries: Iterable[LedgerEntry]) -> dict[tuple[Status, str], list[LedgerEntry]]:
    """The checks that failed themselves, brought together by reason."""
    return _by_reason(entry for entry in entries if entry.status is Status.FAILED)


def explained_scores(entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """The checks of scores that passed with something to say: which policies yield the score, and which another."""
    return [entry for entry in entries if entry.code[0] == "A" and entry.status is Status.PASSED and entry.reason]


def _by_reason(entries: Iterable[LedgerEntry]) -> dict[tuple[Status, str], list[LedgerEntry]]:
    groups: dict[tuple[Status, str], list[LedgerEntry]] = {}
    for entry in entries:
        groups.setdefault((entry.status, entry.reason), []).append(entry)
    return groups


def checks_text(entries: Iterable[LedgerEntry]) -> str:
    """Which checks, and on what: A101（巡查次数、满意度）、A103."""
    subjects: dict[str, list[str]] = {}
    for entry in entries:
        subjects.setdefault(entry.code, []).append(entry.subject)
    return "、".join(
        f"{code}（{'、'.join(named)}）" if (named := [*dict.fromkeys(filter(None, names))]) else code
        for code, names in subjects.items()
    )
