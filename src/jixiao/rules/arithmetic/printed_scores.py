"""
From the judgement of a printed score to an outcome: passed, a note with the policies that yield it, or an error.

Used by the rules on scores; the discipline is policies.md 0 (a known policy that yields it is no error).
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import WrittenNumber
from jixiao.numerals import shown
from jixiao.origin import Origin
from jixiao.rules.actuals import has_doubtful_direction
from jixiao.rules.outcome import (
    Found,
    Outcome,
    ambiguous_reading,
    insufficient_data,
    not_applicable,
    passed,
    undecidable,
)
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import Choice, LineCase, LineStatus, PrintedFit, PrintedVerdict, Score, ScoredLine, judge_printed
from jixiao.values import Confidence, Value, ValueKind
from jixiao.vocabulary import Category, Dimension, Severity

NUMBER_CASES = frozenset({LineCase.POSITIVE, LineCase.INVERSE, LineCase.ZERO_TARGET})
"""Lines that compare a number with a number (定量)."""

TOLERANCE = Decimal("0.01")
"""Two scores this close are the same (values.md 8, item 4)."""

_CASE_TEXT: dict[LineCase, str] = {
    LineCase.EXECUTION: "执行率得分另查",
    LineCase.POSITIVE: "定量指标另查",
    LineCase.INVERSE: "定量指标另查",
    LineCase.ZERO_TARGET: "定量指标另查",
    LineCase.YES_NO: "是否类指标另查",
    LineCase.LEVEL: "定性指标按档给分，另查",
    LineCase.DEADLINE: "时点指标另查",
    LineCase.COMPOUND: "一格有几个值，另查",
    LineCase.TEXT: "定性指标没有写档名，由评价人给分",
    LineCase.NOT_APPLICABLE: "指标不适用",
}

_NO_WAY = ("按已知口径和取整都算不出", "这一行按哪个口径计分，完成值和得分哪一处有误")
_SAID: dict[PrintedFit, tuple[str, str]] = {
    PrintedFit.SHOWN: ("与口径 {ids} 一致", "这一行按哪个口径计分"),
    PrintedFit.CANDIDATE: ("与口径 {ids} 一致", "这一行按哪个口径计分"),
    PrintedFit.ROUNDED: ("与复算结果四舍五入取整后一致", "得分是否按取整后的数填写"),
    PrintedFit.CUT: ("与复算结果去掉尾数后一致", "得分是否按去掉尾数后的数填写"),
    PrintedFit.DIGITS: ("与表内执行率算得的一致", "执行率按几位小数填写"),
    PrintedFit.NONE: _NO_WAY,
    PrintedFit.UNDECIDABLE: _NO_WAY,
}
"""What is said of a printed score by its fit, and what to check."""


def why_form_not_judged(form: FormUnderReview) -> Outcome | None:
    """The outcome of a form whose indicators can't be judged at all; None where they can."""
    indicators = form.form.indicators
    if not indicators:
        return not_applicable(form.subject, "没有指标")
    if all(indicator.weight.text is None for indicator in indicators):
        if all(indicator.printed_score.text is None for indicator in indicators):
            return not_applicable(form.subject, "指标没有分值和得分")
        return insufficient_data(form.subject, "指标没有分值，得分不能复算")
    return None


def judged_line(
    each: IndicatorUnderReview, *, cases: frozenset[LineCase], satisfaction: bool | None = None
) -> ScoredLine | Outcome:
    """
    The scored line of an indicator whose printed score can be judged, else the outcome that says why it can't.

    *cases* are the kinds of lines that the rule speaks of; *satisfaction* asks for indicators of satisfaction (True),
    for all others (False) or for both (None).
    """
    line, weight, score = each.line, each.indicator.weight, each.indicator.printed_score
    unscored = weight.text is None and score.text is None
    if line is None or line.excluded or line.case is LineCase.NOT_APPLICABLE or unscored:
        return not_applicable(each.subject, "这一行不计分")
    if satisfaction is not None and satisfaction is not is_satisfaction(each):
        return not_applicable(each.subject, "不是满意度指标" if satisfaction else "满意度得分另查")
    if line.case is LineCase.TEXT and each.target.quantitative and LineCase.POSITIVE in cases:
        return undecidable(each.subject, line.reason)
    if line.case is not None and line.case not in cases:
        return not_applicable(each.subject, _CASE_TEXT[line.case])
    stop = why_not_judged(line, score) or _why_direction_open(each)
    if stop is not None:
        return stop
    above = line.weight is not None and score.number is not None and score.number - line.weight > TOLERANCE
    return not_applicable(each.subject, "得分高于分值，另查") if above else line


def outcome_of(
    line: ScoredLine, cell: WrittenNumber, *, choice: Choice, related: tuple[Origin, ...] = ()
) -> Outcome | Found:
    """
    How the score printed in *cell* ends for *line* under the policy shown and its candidates.

    *related* are the cells that the score comes from.
    """
    verdict = judge_printed(line, cell.number or Decimal(0), choice=choice)
    match verdict.fit:
        case PrintedFit.SHOWN:
            return passed(line.subject, _policies_apart(cell, verdict))
        case PrintedFit.DIGITS:
            return passed(line.subject, "与表内执行率算得的一致，执行率与金额的差在书写位数之内")
        case PrintedFit.CANDIDATE | PrintedFit.ROUNDED | PrintedFit.CUT | PrintedFit.NONE:
            return found(line, cell, verdict, choice=choice, related=related)
        case PrintedFit.UNDECIDABLE:
            ways = f"：{verdict.arithmetic}" if verdict.results else ""
            return undecidable(line.subject, f"{verdict.reason}{ways}")


def _policies_apart(cell: WrittenNumber, verdict: PrintedVerdict) -> str:
    """Of a score that passes, what other candidates yield instead; empty where all agree."""
    others = [
        f"{shown(score.points)}（{'、'.join(ids)}{'，' + score.when if score.when else ''}）"
        for ids, score in verdict.results
        if score.low is None and abs(score.points - (cell.number or Decimal(0))) > TOLERANCE
    ]
    if not others:
        return ""
    return f"得分“{cell.text}”与口径 {'、'.join(verdict.consistent_with)} 一致，按其他口径为{'，'.join(others)}"


def found(
    line: ScoredLine,
    cell: WrittenNumber,
    verdict: PrintedVerdict,
    *,
    choice: Choice,
    related: tuple[Origin, ...] = (),
) -> Found:
    """A finding on a printed score with every candidate's arithmetic: a note where anything explains it."""
    own = own_result(line, choice)
    said, verify = _SAID[verdict.fit]
    ids = "、".join(verdict.consistent_with)
    return Found(
        subject=line.subject,
        origin=cell.origin,
        message=f"得分“{cell.text}”{said.format(ids=ids)}，按口径 {choice.id} 为{own}",
        printed=cell.text,
        expected=own,
        arithmetic=verdict.arithmetic,
        verify=verify,
        severity=None if verdict.fit in {PrintedFit.NONE, PrintedFit.UNDECIDABLE} else Severity.NOTE,
        related=related or (line.origin,),
        consistent_with=verdict.consistent_with,
    )


def why_not_judged(line: ScoredLine, cell: WrittenNumber) -> Outcome | None:
    """The outcome of a line whose score can't be judged; None where it can."""
    if cell.number is None:
        reason = "得分空缺" if cell.text is None else f"得分“{cell.text}”不是数"
        return insufficient_data(line.subject, reason)
    if line.status is LineStatus.INSUFFICIENT_DATA:
        return insufficient_data(line.subject, line.reason)
    if _in_doubt(line.target) or _in_doubt(line.actual):
        return ambiguous_reading(line.subject, line.doubt or line.reason or "指标值或完成值有几种读法")
    return undecidable(line.subject, line.reason or line.doubt) if line.doubt else None


def own_result(line: ScoredLine, choice: Choice) -> str:
    """What the shown policy gives: a score, the ends of a 档, or all that it leaves open."""
    own = line.by_policy.get(choice.id, ())
    return "或".join(dict.fromkeys(result_text(score) for score in own)) or "未定"


def result_text(score: Score) -> str:
    """A score as people write it: 8.62, or [6,8) for a 档."""
    if score.low is None:
        return shown(score.points)
    return f"[{shown(score.low)},{shown(score.points)}{')' if score.high_open else ']'}"


def places_of(each: IndicatorUnderReview) -> tuple[Origin, ...]:
    """The cells that an indicator's score comes from: its target, its actual, its weight."""
    return (each.indicator.target.origin, each.indicator.actual.origin, each.indicator.weight.origin)


def is_full(line: ScoredLine, cell: WrittenNumber) -> bool:
    """Whether the printed score is the whole weight."""
    if line.weight is None or cell.number is None:
        return False
    return abs(cell.number - line.weight) < TOLERANCE


def is_satisfaction(each: IndicatorUnderReview) -> bool:
    """Whether an indicator is one of satisfaction (满意度)."""
    by_dimension = each.indicator.dimension_kind is Dimension.SATISFACTION
    return by_dimension or each.indicator.category_kind is Category.BENEFICIARY_SATISFACTION


def _why_direction_open(each: IndicatorUnderReview) -> Outcome | None:
    if not has_doubtful_direction(each):
        return None
    return undecidable(each.subject, f"成本类指标的指标值写“{each.indicator.target.text}”，方向存疑，先核对运算符")


def _in_doubt(value: Value | None) -> bool:
    return value is not None and (value.confidence is Confidence.SUSPECT or value.kind is ValueKind.SUSPECT)
