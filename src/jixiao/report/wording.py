"""Chinese sentences that several outputs share: how a policy was chosen, what totals come to, the last line."""

from __future__ import annotations

from decimal import Decimal

from jixiao.numerals import shown
from jixiao.report.tally import Tally
from jixiao.reviewing import FileStatus, FormResult, Review
from jixiao.rules import UNDECIDED
from jixiao.scoring import Choice, Chosen, PolicyTotal, Scorecard
from jixiao.vocabulary import SEVERITY_TEXT, Severity

FILE_STATUS_TEXT: dict[FileStatus, str] = {
    FileStatus.REVIEWED: "已审核",
    FileStatus.UNREADABLE: "无法读取",
    FileStatus.NOT_A_SUBMISSION: "未认出绩效材料",
}

CHOSEN_TEXT: dict[Chosen, str] = {
    Chosen.GIVEN: "由使用者指定",
    Chosen.STATED: "按表内注明",
    Chosen.FAMILY: "按表式推断",
    Chosen.REGION: "按地区推断",
    Chosen.DEFAULT: "没有其他线索，取全国默认",
}

STANDARD_INPUT = "-"


def file_name(path: str) -> str:
    """How a file is called in reports."""
    return "标准输入" if path == STANDARD_INPUT else path


def choice_text(choice: Choice) -> str:
    """The policy with how and why it was chosen: mof-2020（按表式推断：…）."""
    why = choice.reason if choice.reason else CHOSEN_TEXT[choice.chosen]
    return f"{choice.id}（{why}）"


def printed_total_text(result: FormResult) -> str:
    """The total and grade as printed: 100，等级“优”; 表上没有总分 where there is none."""
    total = result.form.printed_total
    if total is None or (total.score.text is None and total.grade.text is None):
        return "没有总分"
    score = "空" if total.score.text is None else total.score.text
    return score if total.grade.text is None else f"{score}，等级“{total.grade.text}”"


def computed_total_text(result: FormResult) -> str:
    """The total and grade as computed, or why there is none."""
    card = result.scorecard
    if card.total is None:
        return f"无法算出（{card.reason}）" if card.reason else "无法算出"
    return shown(card.total) if card.grade is None else f"{shown(card.total)}，等级“{card.grade}”"


def other_totals_text(card: Scorecard) -> str | None:
    """What the other candidates come to, those with one result named together; None where there is no other."""
    by_result: dict[str, list[str]] = {}
    for policy in card.choice.candidates:
        if policy != card.choice.id:
            by_result.setdefault(policy_totals_text(card.by_policy.get(policy, ())), []).append(policy)
    parts = [f"{'、'.join(policies)} {result}" for result, policies in by_result.items()]
    return f"其他口径：{'；'.join(parts)}" if parts else None


def policy_totals_text(totals: tuple[PolicyTotal, ...]) -> str:
    """All the totals that one policy can yield, each with its condition."""
    return " 或 ".join(map(_total_text, totals)) if totals else "无法算出"


def _total_text(total: PolicyTotal) -> str:
    remarks = [text for text in (total.when, total.grade) if text is not None]
    return f"{shown(total.total)}（{'，'.join(remarks)}）" if remarks else shown(total.total)


def points_text(points: Decimal | None) -> str:
    """A number of points; 空 where there is none."""
    return "空" if points is None else shown(points)


def status_text(review: Review) -> str:
    """What became of a file that was not reviewed."""
    return f"{FILE_STATUS_TEXT[review.status]}：{review.reason}" if review.reason else FILE_STATUS_TEXT[review.status]


def nothing_found_text(review: Review) -> str:
    """That a reviewed file shows no fault, with what was left open: unchecked is not the same as clean."""
    undecided = sum(entry.status in UNDECIDED for entry in review.ledger)
    return f"没有发现问题；另有{undecided}项检查未能判定。" if undecided else "没有发现问题。"


def closing_text(tally: Tally) -> str:
    """The last line: what was looked at, what was found, what was left open."""
    sums = tally.summary()
    counts = {Severity.ERROR: sums.errors, Severity.WARNING: sums.warnings, Severity.NOTE: sums.notes}
    total = sum(counts.values())
    parts = [
        f"已检{sums.files}份（自评表{sums.forms}张），有问题{tally.with_findings}份，无法读取{sums.unreadable}份",
        f"问题{total}处（{'、'.join(f'{SEVERITY_TEXT[severity]}{count}' for severity, count in counts.items())}）"
        f"，归为{sums.roots}个原因",
        f"未能判定的检查{sums.undecided}项",
    ]
    parts += [f"已豁免{tally.waived}处"] if tally.waived else []
    parts += [f"执行出错的检查{tally.failed}项"] if tally.failed else []
    return "；".join(parts) + "。"
