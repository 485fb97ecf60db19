"""The evaluation reports inside a file, how the ledger names them, and which points their items have."""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import Claim, EvaluationReport, ScoredItem
from jixiao.patterns import compiled_on_use
from jixiao.rules.subject import FileUnderReview

_SUBTOTAL = compiled_on_use(r"(?:[A-D]\.?)?(?:项目)?(?:决策|过程|管理|产出|效益|效果)(?:类|方面)?(?:指标|情况|部分)*")


def reports_of(file: FileUnderReview) -> tuple[EvaluationReport, ...]:
    """The evaluation reports of a file in order."""
    return file.report.evaluations if file.report is not None else ()


def claims_within(file: FileUnderReview, index: int) -> list[Claim]:
    """The claims that stand in the evaluation report of that place."""
    return [claim for claim in file.report.claims if claim.evaluation == index] if file.report is not None else []


def name_of(report: EvaluationReport) -> str:
    """How the ledger names a report: its title, or its project."""
    return report.title.text or report.cover_title.text or report.project.text or "评价报告"


def is_scored(item: ScoredItem) -> bool:
    """Whether the text gives an item points, full marks, or a deduction from known full marks."""
    return item.points is not None or item.full or (item.deduction is not None and item.full_points is not None)


def points_of(item: ScoredItem) -> Decimal | None:
    """The points of an item: as written, else full marks, or full marks less the deduction; None where it has none."""
    if item.points is not None:
        return item.points
    if item.full:
        return item.full_points
    if item.deduction is not None and item.full_points is not None:
        return item.full_points - item.deduction
    return None


def is_subtotal(item: ScoredItem) -> bool:
    """Whether an item is a first level of the framework (项目决策 13.5分), whose points its own indicators hold again."""
    return _SUBTOTAL.fullmatch(item.name) is not None
