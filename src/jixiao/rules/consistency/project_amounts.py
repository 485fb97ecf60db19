"""What the prose says of one project's money, and which amounts of its form that can be (误报防线 15, 17)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jixiao.form import Claim, ClaimKind, FundingLine, Report, WrittenNumber
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import Figure, amount_of, figure, is_firm
from jixiao.rules.consistency.named_projects import is_about
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import MONEY_UNITS, squeezed

BUDGET_TOPICS = frozenset({Topic.PROJECT_INITIAL_BUDGET.value, Topic.PROJECT_BUDGET.value})
MONEY_TOPICS = (Topic.PROJECT_INITIAL_BUDGET, Topic.PROJECT_BUDGET, Topic.PROJECT_RECEIVED, Topic.PROJECT_SPENT)
"""What the prose says of a project's money; each is compared with its like only."""

_ADJUSTED = compiled_on_use(r"调整|追加|调增|调减|压减|核减|收回")


class FormAmount(Struct, frozen=True):
    """An amount of a form: the name of its column, and the cell of the line 年度资金总额."""

    column: str
    cell: WrittenNumber


def project_claims(report: Report) -> list[Claim]:
    """The amounts that the prose states of single projects and that may be compared, in the order of the text."""
    topics = {topic.value for topic in MONEY_TOPICS}
    return [
        claim
        for claim in report.claims
        if claim.kind is ClaimKind.AMOUNT
        and claim.about in topics
        and claim.project is not None
        and is_firm(claim, report.year)
    ]


def says_adjusted(claim: Claim) -> bool:
    """Whether the sentence speaks of a budget that was changed during the year, so that two amounts may both be right."""
    return _ADJUSTED.search(squeezed(claim.text)) is not None


def claims_about(form: FormUnderReview, claims: list[Claim], *, budget: bool) -> list[Claim]:
    """The claims on the budget, or on the spending, of the project that the form is named or announced for."""
    return [
        claim
        for claim in claims
        if (claim.about in BUDGET_TOPICS if budget else claim.about == Topic.PROJECT_SPENT)
        and is_about(form, claim.project)
    ]


def whole_amounts(form: FormUnderReview, *, budget: bool) -> list[FormAmount]:
    """The amounts of the line 年度资金总额 that a budget, or a spending, of the prose can be; blank ones left out."""
    line = form.overall
    cells = [] if line is None else [FormAmount(name, cell) for name, cell in _cells(line, budget=budget)]
    return [amount for amount in cells if amount.cell.number is not None]


def agrees(form: FormUnderReview, claim: Claim, *, budget: bool) -> bool:
    """Whether a claim is an amount of the form, of its total or of one of its sources, within the digits written."""
    said = amount_of(claim)
    cells = [cell for line in form.form.funding for _, cell in _cells(line, budget=budget)]
    known = [yuan for cell in cells if (yuan := cell_in_yuan(form, cell)) is not None]
    return said is not None and any(said.may_be(yuan) for yuan in known)


def cell_in_yuan(form: FormUnderReview, cell: WrittenNumber) -> Figure | None:
    """An amount of the form in 元; None where it is blank or the form's unit is not known."""
    factor = MONEY_UNITS.get(form.form.money_unit or "")
    return None if factor is None or cell.number is None else figure(cell.number, factor=factor)


def _cells(line: FundingLine, *, budget: bool) -> Iterator[tuple[str, WrittenNumber]]:
    if budget:
        yield "全年预算数", line.annual_budget
        yield "年初预算数", line.initial_budget
    else:
        yield "全年执行数", line.executed
