"""
What the prose says that the self-evaluations cover, beside the sum of the forms that the file holds.

They can be held against each other only where the file holds just the forms that the prose counts, each of them the
report's own; a covered amount may be a budget at the year's start, the adjusted one, or what was spent.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.form import Claim, ClaimKind, Report
from jixiao.names import Verdict
from jixiao.numerals import shown
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import Figure, amount_of, as_written, is_firm, with_same_sentence
from jixiao.rules.consistency.project_amounts import FormAmount, cell_in_yuan, whole_amounts
from jixiao.rules.outcome import Found, Outcome, insufficient_data, passed
from jixiao.rules.subject import FileUnderReview, FormUnderReview
from jixiao.vocabulary import MONEY_UNITS, DocumentKind, Severity

_ONE = frozenset({Verdict.SAME, Verdict.ALIAS})
SUBJECT = "自评涉及资金与各表合计"


def against_forms(file: FileUnderReview, report: Report) -> Iterator[Outcome | Found]:
    """One outcome for each amount that the prose says is covered by as many projects as the file has forms."""
    forms = file.forms
    if not forms or not all(_is_own(each, report) for each in forms):
        return
    for claim in report.claims:
        if claim.kind is ClaimKind.AMOUNT and claim.about == Topic.SELF_EVALUATED_FUNDS and is_firm(claim, report.year):
            counts = [c for c in with_same_sentence(report.claims, claim) if c.about == Topic.SELF_EVALUATED_PROJECTS]
            if [each.number for each in counts] == [Decimal(len(forms))]:
                yield _compared(claim, forms)


def _is_own(form: FormUnderReview, report: Report) -> bool:
    """Whether a form is a project's self-evaluation by the office that reports, as far as its names tell."""
    offices = [office for office in (form.form.department.text, form.form.unit.text) if office is not None]
    home = report.department.text
    own = home is not None and any(form.names.compare(office, home).verdict in _ONE for office in offices)
    return own and form.form.kind is DocumentKind.SELF_EVALUATION


def _compared(claim: Claim, forms: tuple[FormUnderReview, ...]) -> Outcome | Found:
    said, sums = amount_of(claim), _sums(forms)
    if said is None or not sums:
        return insufficient_data(SUBJECT, "正文或表内没有写明金额单位，或表内金额空缺")
    if any(said.may_be(each) for each in sums.values()):
        return passed(SUBJECT)
    unit = claim.measure_unit or ""
    told = "、".join(f"{name}{shown(each.value / MONEY_UNITS[unit])}{unit}" for name, each in sums.items())
    return Found(
        subject=SUBJECT,
        origin=claim.origin,
        message=f"正文写{len(forms)}个项目自评涉及资金“{as_written(claim)}”，文件里这{len(forms)}张表合计：{told}",
        printed=as_written(claim),
        expected=told,
        verify="正文的金额与各表是否同一口径，以哪一处为准",
        severity=Severity.WARNING,
        related=tuple(each.cell.origin for form in forms for each in _amounts(form)[:1]),
    )


def _amounts(form: FormUnderReview) -> list[FormAmount]:
    return [*whole_amounts(form, budget=True), *whole_amounts(form, budget=False)]


def _sums(forms: tuple[FormUnderReview, ...]) -> dict[str, Figure]:
    """The sum of each column over all forms, in 元; a column that one of them leaves blank is left out."""
    columns: dict[str, list[Figure]] = {}
    for form in forms:
        for amount in _amounts(form):
            yuan = cell_in_yuan(form, amount.cell)
            if yuan is not None:
                columns.setdefault(amount.column, []).append(yuan)
    return {
        name: Figure(sum((each.value for each in found), Decimal(0)), max(each.step for each in found))
        for name, found in columns.items()
        if len(found) == len(forms)
    }
