"""
The shape of a submission in JSON (`jixiao.submission/1`), for loading one that this program wrote.

A key that is not known is passed over, so that a later version may add some; a known key must hold what it says.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.form import ClaimKind
from jixiao.origin import NOWHERE, Origin
from jixiao.vocabulary import DocumentKind

SUBMISSION_FORMAT = "jixiao.submission/1"


class SourceRecord(Struct, frozen=True):
    """`source`; a form that was made in the program has none."""

    path: str | None = None
    sha256: str | None = None
    kind: str | None = None
    pages: int | None = None


class ClaimRecord(Struct, frozen=True):
    """One of `report.claims`."""

    kind: ClaimKind
    about: str
    text: str
    value: str | None = None
    measure_unit: str | None = None
    origin: Origin = NOWHERE


class ReportRecord(Struct, frozen=True):
    """`report`."""

    title: str | None = None
    department: str | None = None
    year: int | None = None
    claims: tuple[ClaimRecord, ...] = ()


class ObjectiveRecord(Struct, frozen=True):
    """`objective` of a form."""

    expected: str | None = None
    achieved: str | None = None


class FundingRecord(Struct, frozen=True):
    """One line of `funding`."""

    item: str | None = None
    initial_budget: str | None = None
    annual_budget: str | None = None
    executed: str | None = None
    weight: str | None = None
    printed_rate: str | None = None
    printed_score: str | None = None
    explanation: str | None = None
    origin: Origin = NOWHERE


class IndicatorRecord(Struct, frozen=True):
    """One of `indicators`."""

    dimension: str | None = None
    category: str | None = None
    name: str | None = None
    target: str | None = None
    actual: str | None = None
    weight: str | None = None
    printed_score: str | None = None
    explanation: str | None = None
    not_applicable: bool = False
    origin: Origin = NOWHERE


class TotalRecord(Struct, frozen=True):
    """`printed_total`."""

    weight: str | None = None
    score: str | None = None
    grade: str | None = None


class LevelWeightRecord(Struct, frozen=True):
    """One of `level_weights`."""

    label: str
    points: Decimal
    origin: Origin = NOWHERE


class FormRecord(Struct, frozen=True):
    """One of `forms`; the columns are None in a file that does not tell them."""

    kind: DocumentKind = DocumentKind.SELF_EVALUATION
    form_family: str | None = None
    year: int | None = None
    project: str | None = None
    department: str | None = None
    unit: str | None = None
    policy: str | None = None
    completed: bool | None = None
    money_unit: str | None = None
    objective: ObjectiveRecord = ObjectiveRecord()
    funding: tuple[FundingRecord, ...] = ()
    indicators: tuple[IndicatorRecord, ...] = ()
    printed_total: TotalRecord | None = None
    origin: Origin = NOWHERE
    title: str | None = None
    columns: frozenset[str] | None = None
    funding_columns: frozenset[str] | None = None
    level_weights: tuple[LevelWeightRecord, ...] = ()
    notes: tuple[str, ...] = ()


class OtherRecord(Struct, frozen=True):
    """One of `others`."""

    kind: DocumentKind
    title: str
    origin: Origin = NOWHERE


class NoteRecord(Struct, frozen=True):
    """One of `reading_notes`."""

    message: str
    origin: Origin = NOWHERE


class SubmissionRecord(Struct, frozen=True):
    """The whole file."""

    format: str | None = None
    source: SourceRecord = SourceRecord()
    report: ReportRecord | None = None
    forms: tuple[FormRecord, ...] = ()
    others: tuple[OtherRecord, ...] = ()
    reading_notes: tuple[NoteRecord, ...] = ()
