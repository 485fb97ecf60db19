"""
A self-evaluation form and the submission it came in: what the file says, verbatim, with its places.

Printed and computed are two things. Nothing here is computed, corrected or completed; scores are found in
`jixiao.scoring`, judgements in `jixiao.reviewing`.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from jixiao.document import Document, ReadingNote, Source
from jixiao.origin import NOWHERE, Origin
from jixiao.vocabulary import (
    Category,
    Dimension,
    DocumentKind,
    FundingRole,
    category_of,
    dimension_of,
    funding_role_of,
)


class Written(Struct, frozen=True):
    """A text as it stands in the file; `text` is None where the cell is blank or there is no such cell."""

    text: str | None = None
    origin: Origin = NOWHERE

    @property
    def blank(self) -> bool:
        """Whether nothing is written."""
        return self.text is None


class WrittenNumber(Written, frozen=True):
    """
    A text that should be a number: an amount, a weight or a score.

    `text` is as written (digits made half-width); `number` is its value, None where it is blank or no bare number. A
    printed dash leaves `text` None and stays in `origin.text`, so that a blank, a dash and a 0 are three things.
    """

    number: Decimal | None = None

    @property
    def dash(self) -> bool:
        """Whether a dash is printed, as the form does where no number belongs."""
        return self.text is None and (self.origin.text or "").strip() in DASHES


DASHES = frozenset({"—", "-", "－", "–", "——", "--", "/", "／", "---"})
"""How forms write the dash of a cell where nothing belongs."""


class Objective(Struct, frozen=True):
    """年度总体目标: what was expected and what was achieved."""

    expected: Written = Written()
    achieved: Written = Written()


class FundingLine(Struct, frozen=True, kw_only=True):
    """A line of the funding block (资金行); amounts are in the form's `money_unit`."""

    item: Written
    initial_budget: WrittenNumber = WrittenNumber()
    annual_budget: WrittenNumber = WrittenNumber()
    executed: WrittenNumber = WrittenNumber()
    weight: WrittenNumber = WrittenNumber()
    printed_rate: Written = Written()
    printed_score: WrittenNumber = WrittenNumber()
    explanation: Written = Written()
    origin: Origin = NOWHERE

    @property
    def role(self) -> FundingRole | None:
        """What the line stands for, by its label."""
        return funding_role_of(self.item.text)


class Indicator(Struct, frozen=True, kw_only=True):
    """A 三级指标 with all its data. `target` and `actual` are texts: their grammar is `jixiao.values`."""

    dimension: Written = Written()
    category: Written = Written()
    name: Written = Written()
    target: Written = Written()
    actual: Written = Written()
    weight: WrittenNumber = WrittenNumber()
    printed_score: WrittenNumber = WrittenNumber()
    explanation: Written = Written()
    not_applicable: bool = False
    origin: Origin = NOWHERE

    @property
    def dimension_kind(self) -> Dimension | None:
        """The 一级指标 by its label."""
        return dimension_of(self.dimension.text)

    @property
    def category_kind(self) -> Category | None:
        """The 二级指标 by its label and its 一级指标."""
        return category_of(self.category.text, self.dimension_kind)


class PrintedTotal(Struct, frozen=True, kw_only=True):
    """The total row as printed (总分)."""

    weight: WrittenNumber = WrittenNumber()
    score: WrittenNumber = WrittenNumber()
    grade: Written = Written()
    origin: Origin = NOWHERE


class LevelWeight(Struct, frozen=True):
    """A weight printed beside a level's name, such as 产出指标（50分）; `label` is the name as written."""

    label: str
    points: Decimal
    origin: Origin


class YearSource(StrEnum):
    """Where a form's year was found."""

    TABLE = "table"
    TITLE = "title"
    REPORT = "report"
    INFERRED = "inferred"


class Form(Struct, frozen=True, kw_only=True):
    """
    One filled or half-filled form.

    `columns` and `funding_columns` name the fields for which the form has a column (identifiers of `Indicator` and
    `FundingLine`): a form without a column for explanations can't be asked for one. `announced` is the project that
    the sentence before the table announces. `level_weights` are weights printed beside level names. `notes` are the
    remarks under the table. `label_shift` is true where the labels of the first column stand a row too low or high.
    """

    kind: DocumentKind = DocumentKind.SELF_EVALUATION
    form_family: str | None = None
    title: Written = Written()
    year: int | None = None
    year_source: YearSource | None = None
    year_origin: Origin = NOWHERE
    project: Written = Written()
    department: Written = Written()
    unit: Written = Written()
    policy: str | None = None
    completed: bool | None = None
    money_unit: str | None = None
    objective: Objective = Objective()
    funding: tuple[FundingLine, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    printed_total: PrintedTotal | None = None
    columns: frozenset[str] = frozenset()
    funding_columns: frozenset[str] = frozenset()
    level_weights: tuple[LevelWeight, ...] = ()
    announced: Written = Written()
    notes: tuple[Written, ...] = ()
    label_shift: bool = False
    exact_geometry: bool = False
    origin: Origin = NOWHERE

    @property
    def overall(self) -> FundingLine | None:
        """The line 年度资金总额, the only one that is scored."""
        for line in self.funding:
            if line.role is FundingRole.OVERALL:
                return line
        return None


class ClaimKind(StrEnum):
    """What a claim in the prose is about."""

    PROJECT = "project"
    AMOUNT = "amount"
    COUNT = "count"
    SHARE = "share"
    SCORE = "score"
    GRADE = "grade"
    RATE = "rate"
    ANNEX = "annex"


class Claim(Struct, frozen=True, kw_only=True):
    """
    Something that the prose says of projects, amounts, counts, scores and so on (正文所称).

    `about` says of what in a few Chinese words, alike for like things, so that two claims about one thing can be
    compared (the closed set is `jixiao.recognition.prose.Topic`; amounts and rates of the final accounts are named by
    their account); `project` is the project it speaks of, where it names one; `text` is the sentence as written;
    `value` the value as written, `number` its number and `measure_unit` its unit. `exact` is false where the text only
    gives a limit or a round figure (超过90%, 约3万元, 90分以上). `evaluation` is the index of the evaluation report of
    `Report.evaluations` in which it stands.
    """

    kind: ClaimKind
    about: str
    text: str
    value: str | None = None
    number: Decimal | None = None
    measure_unit: str | None = None
    project: str | None = None
    exact: bool = True
    evaluation: int | None = None
    origin: Origin = NOWHERE


class ScoredItem(Struct, frozen=True, kw_only=True):
    """
    An indicator that an evaluation report lists or scores in its prose: its name, the points given, the words around.

    `section` is the path of titles above it, parted by “/” (项目产出情况/产出数量). `deduction` is what the text says
    was taken off (扣0.5分). `block` is the block of the document in which its paragraph begins.
    """

    name: str
    points: Decimal | None = None
    full_points: Decimal | None = None
    full: bool = False
    """The text says that full marks were given (得满分)."""
    deduction: Decimal | None = None
    section: str = ""
    text: str = ""
    block: int = 0
    origin: Origin = NOWHERE


class EvaluationReport(Struct, frozen=True, kw_only=True):
    """
    An evaluation report inside a file: its cover lines, its scored items and the paragraphs that it spans.

    `title` is the title over its text, `cover_title` that of its cover; `cover` holds all cover lines by their label.
    `first_line` and `last_line` are lines of the file (0 where it has none), `first_block` and `last_block` blocks of
    the document, both ends included.
    """

    kind: DocumentKind
    title: Written = Written()
    cover_title: Written = Written()
    cover: tuple[tuple[str, Written], ...] = ()
    project: Written = Written()
    unit: Written = Written()
    department: Written = Written()
    period: Written = Written()
    date: Written = Written()
    claimed_score: Claim | None = None
    items: tuple[ScoredItem, ...] = ()
    first_line: int = 0
    last_line: int = 0
    first_block: int = 0
    last_block: int = 0
    origin: Origin = NOWHERE


class AccountLine(Struct, frozen=True):
    """
    An amount in a table of the final accounts: its row's label, its column's label, the amount as written.

    `code` is the code of the account (科目编码) that stands in the row, empty where there is none.
    """

    label: str
    column: str
    amount: WrittenNumber
    code: str = ""


class AccountTable(Struct, frozen=True):
    """A table of the final accounts (决算报表): its title, its money unit and its amounts."""

    title: str
    money_unit: str | None
    lines: tuple[AccountLine, ...]
    origin: Origin


class Report(Struct, frozen=True, kw_only=True):
    """
    The report around the forms: who publishes it, for which year, and what its prose claims.

    `aliases` maps a short name to the full name that the text declares for it (以下简称“…”).
    """

    title: Written = Written()
    department: Written = Written()
    year: int | None = None
    year_origin: Origin = NOWHERE
    claims: tuple[Claim, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    accounts: tuple[AccountTable, ...] = ()
    evaluations: tuple[EvaluationReport, ...] = ()


class Other(Struct, frozen=True):
    """A table or a part of the file that is no self-evaluation form, and what it is instead."""

    kind: DocumentKind
    title: str
    origin: Origin


class Submission(Struct, frozen=True, kw_only=True):
    """A file under review: its forms, its report, its other tables, and what could not be read."""

    source: Source
    document: Document
    report: Report | None = None
    forms: tuple[Form, ...] = ()
    others: tuple[Other, ...] = ()
    reading_notes: tuple[ReadingNote, ...] = ()
