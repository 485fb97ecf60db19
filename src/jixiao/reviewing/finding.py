"""What a review holds: findings with their identity, the ledger, each form's result, and the sums over files."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from jixiao.basis import Basis
from jixiao.document import ReadingNote
from jixiao.form import Form, Submission
from jixiao.origin import Origin
from jixiao.rules import UNDECIDED, Status
from jixiao.scoring import Scorecard
from jixiao.vocabulary import Severity


class Waived(Struct, frozen=True):
    """Who let a finding pass, and why (豁免)."""

    by: str
    reason: str


class Finding(Struct, frozen=True, kw_only=True):
    """
    A finding (问题) as a review holds it: what the rule found, with its code, its place in the causes and its identity.

    `form` counts from 0 and is None for what concerns the whole file. `root` is the fingerprint of the finding that
    caused this one, None for a root. `fingerprint` stays the same when unrelated parts of the file change.
    """

    code: str
    rule: str
    severity: Severity
    subject: str
    message: str
    expected: str | None
    printed: str | None
    arithmetic: str | None
    verify: str | None
    basis: tuple[Basis, ...]
    origin: Origin
    related: tuple[Origin, ...]
    form: int | None
    root: str | None
    fingerprint: str
    consistent_with: tuple[str, ...]
    waived: Waived | None = None


class LedgerEntry(Struct, frozen=True):
    """A check that was owed, and how it ended (台账)."""

    code: str
    subject: str
    status: Status
    reason: str
    form: int | None = None


class FileStatus(StrEnum):
    """Whether a file could be reviewed."""

    REVIEWED = "reviewed"
    UNREADABLE = "unreadable"
    NOT_A_SUBMISSION = "not_a_submission"


class FormResult(Struct, frozen=True):
    """A form of the file with the scores that the review rests on."""

    form: Form
    scorecard: Scorecard


class Review(Struct, frozen=True, kw_only=True):
    """
    The review of one file: its forms' results, its findings and its ledger.

    `reason` says why a file was not reviewed; `reading_notes` are what its reader has to say.
    """

    path: str
    sha256: str
    status: FileStatus
    reason: str = ""
    submission: Submission | None = None
    forms: tuple[FormResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    reading_notes: tuple[ReadingNote, ...] = ()

    def roots(self) -> tuple[Finding, ...]:
        """The findings that no other finding caused, in order."""
        return tuple(finding for finding in self.findings if finding.root is None)

    def consequences(self, root: Finding) -> tuple[Finding, ...]:
        """The findings that *root* caused, in order."""
        return tuple(finding for finding in self.findings if finding.root == root.fingerprint)


class Summary(Struct, frozen=True):
    """The sums over all files, with the denominators beside the findings."""

    files: int
    forms: int
    roots: int
    errors: int
    warnings: int
    notes: int
    unreadable: int
    undecided: int


class Batch(Struct, frozen=True):
    """The reviews of all files of one run, and the waivers that no finding used."""

    reviews: tuple[Review, ...]
    unused_waivers: tuple[str, ...] = ()

    def summary(self) -> Summary:
        """The sums over all files; a waived finding is not counted, a consequence is."""
        counted = [finding for review in self.reviews for finding in review.findings if finding.waived is None]
        severities = [finding.severity for finding in counted]
        return Summary(
            files=len(self.reviews),
            forms=sum(len(review.forms) for review in self.reviews),
            roots=sum(finding.root is None for finding in counted),
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            notes=severities.count(Severity.NOTE),
            unreadable=sum(review.status is FileStatus.UNREADABLE for review in self.reviews),
            undecided=sum(entry.status in UNDECIDED for review in self.reviews for entry in review.ledger),
        )


def printed_score_of(result: FormResult) -> Decimal | None:
    """The total score that a form claims, None where it prints none."""
    total = result.form.printed_total
    return None if total is None else total.score.number
