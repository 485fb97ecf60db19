"""
# 金额与同一句的比率矛盾

## 查什么
评价报告里同一句写了两个金额和它们的比率（成本控制率、成本节约率、预算执行率、资金到位率），按金额复算是否相符。

## 为什么
金额多写一位，结论就变了：计划76万元、实际376万元，控制率不会是100%。

## 依据
- 同一份材料前后应一致。
- 财预〔2020〕10号 附2：成本节约率=（计划成本−实际成本）÷计划成本，预算执行率=实际支出÷实际到位资金，资金到位率=实际到位资金÷预算资金。

## 通过
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②成本节约率 计划成本50万元，实际成本48万元，成本控制率为96%，该指标满分30分，得30分。
2025年3月1日
```

## 不通过
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②成本节约率 计划成本50万元，实际成本350万元，成本控制率为100%，该指标满分30分，得30分。
2025年3月1日
```
发现（错误）：350÷50=700.00%

资金到位率。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（二）项目过程情况
①资金到位率 项目预算资金50万元，实际到位资金5万元，资金到位率为100%，该指标满分30分，得30分。
②资金使用合规性 符合规定。该指标满分30分，得30分。
2025年3月1日
```
发现（错误）：5÷50=10.00%

## 不误报
节约率按节约额除以计划成本；比率按所写位数取整；率以外的金额不参加复算。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②成本节约率 计划成本50万元，实际成本48万元，成本节约率为4%，该指标满分30分，得30分。
③预算执行率 项目预算资金60万元，实际到位资金55万元，实际支出50万元，预算执行率为90.9%，该指标满分5分，得4分。
2025年3月1日
```

## 无法判断
全文没有另一个金额。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②成本节约率 实际成本48万元，成本控制率为96%，该指标满分30分，得30分。
2025年3月1日
```

## 怎样改
按决算和合同核对金额，改正写错的一处；比率的算法按指标解释写明。
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.basis import INTERNAL, Basis
from jixiao.form import Claim, ClaimKind
from jixiao.numerals import Interval, percent
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import as_written, in_yuan, is_part, origins_of, with_same_sentence
from jixiao.rules.evaluation.reports import claims_within, reports_of
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import MONEY_UNITS, Severity

BUDGETS = (Topic.PROJECT_RECEIVED, Topic.PROJECT_BUDGET, Topic.PROJECT_INITIAL_BUDGET)


class Ratio(Struct, frozen=True):
    """What a rate is made of: the amount above the line, the amounts that may stand below it, and whether it is saved."""

    above: tuple[Topic, ...]
    below: tuple[Topic, ...]
    saved: bool = False


RATIOS: dict[str, Ratio] = {
    Topic.COST_CONTROL_RATE: Ratio((Topic.ACTUAL_COST,), (Topic.PLANNED_COST,)),
    Topic.COST_SAVING_RATE: Ratio((Topic.ACTUAL_COST,), (Topic.PLANNED_COST,), saved=True),
    Topic.EXECUTION_RATE: Ratio((Topic.PROJECT_SPENT,), BUDGETS),
    Topic.RECEIVED_RATE: Ratio((Topic.PROJECT_RECEIVED,), (Topic.PROJECT_BUDGET, Topic.PROJECT_INITIAL_BUDGET)),
}
"""The rates that an evaluation report gives beside their amounts (10号 附2)."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each rate in an evaluation report that can be made of amounts."""
    ended: list[Outcome | Found] = []
    for index, _ in enumerate(reports_of(file)):
        claims = claims_within(file, index)
        ended += [
            _judged(claim, RATIOS[claim.about], claims)
            for claim in claims
            if claim.kind is ClaimKind.RATE and claim.about in RATIOS
        ]
    yield from ended or [not_applicable("金额与比率", "没有评价报告写到成本、执行、到位的比率")]


def _judged(rate: Claim, ratio: Ratio, claims: Sequence[Claim]) -> Outcome | Found:
    subject = f"{rate.about}“{as_written(rate)}”"
    above = _amounts(rate, ratio.above, claims)
    below = _amounts(rate, ratio.below, claims)
    if not above or not below:
        return insufficient_data(subject, "没有读出两个金额，不能复算")
    if rate.number is None or not rate.exact:
        return undecidable(subject, "写的是界限或约数，不能复算")
    if any(_fits(rate, one, other, ratio) for one in above for other in below):
        return passed(subject)
    if len(above) > 1:
        return undecidable(subject, f"写有{'、'.join(map(as_written, above))}，按哪一个算没有写明")
    return _found(rate, above[0], below[0], ratio=ratio, elsewhere=_elsewhere(claims, rate, (above[0], below[0])))


def _amounts(rate: Claim, topics: Sequence[Topic], claims: Sequence[Claim]) -> list[Claim]:
    """
    The amounts that the rate can be of, the likeliest first.

    They are those of its sentence, else those that the report gives elsewhere of the same project.
    """
    known = [claim for claim in claims if claim.exact and not is_part(claim) and in_yuan(claim) is not None]
    beside = [claim for topic in topics for claim in with_same_sentence(known, rate) if claim.about == topic]
    return beside or [c for topic in topics for c in known if c.about == topic and c.project == rate.project]


def _fits(rate: Claim, one: Claim, other: Claim, ratio: Ratio) -> bool:
    """Whether the rate can be that of the two amounts; a saving may also be written as what was used, and the reverse."""
    part, whole = in_yuan(one), in_yuan(other)
    used = part.over(whole) if part is not None and whole is not None else None
    if used is None or rate.number is None:
        return used is None
    written = Interval.written(rate.number)
    saved = Interval(1 - used.high, 1 - used.low)
    cost = rate.about in {Topic.COST_CONTROL_RATE, Topic.COST_SAVING_RATE}
    return any(_in_percent(each).meets(written) for each in ((used, saved) if cost else (used,)))


def _in_percent(ratio: Interval) -> Interval:
    return Interval(ratio.low * 100, ratio.high * 100)


def _elsewhere(claims: Sequence[Claim], rate: Claim, amounts: Sequence[Claim]) -> list[Claim]:
    """What the report says elsewhere of the project's spending, beside a cost that it contradicts."""
    costs = any(claim.about == Topic.ACTUAL_COST for claim in amounts)
    return [claim for claim in claims if costs and claim.about == Topic.PROJECT_SPENT and claim.text != rate.text][:1]


def _found(rate: Claim, one: Claim, other: Claim, *, ratio: Ratio, elsewhere: Sequence[Claim]) -> Found:
    line = _arithmetic(one, other, saved=ratio.saved)
    result = line.rpartition("=")[2]
    beside = "".join(f"；同一报告另一处{claim.about}为“{as_written(claim)}”" for claim in elsewhere)
    return Found(
        subject=f"{rate.about}“{as_written(rate)}”",
        origin=one.origin,
        message=(
            f"{one.about}“{as_written(one)}”，{other.about}“{as_written(other)}”，"
            f"{rate.about}写为“{as_written(rate)}”，按金额复算为{result}{beside}"
        ),
        printed=as_written(rate),
        expected=result,
        arithmetic=line,
        verify="两个金额和比率哪一处有误，金额是否多写或少写了一位",
        severity=None if one.text == other.text == rate.text else Severity.WARNING,
        related=origins_of((other, rate, *elsewhere)),
    )


def _arithmetic(one: Claim, other: Claim, *, saved: bool) -> str:
    """The rate as a clerk works it out, with the units where they are not the same."""
    alike = one.measure_unit == other.measure_unit
    part, whole = (claim.value or "" if alike else as_written(claim) for claim in (one, other))
    ratio = _middle(one) / _middle(other)
    return f"({whole}-{part})÷{whole}={percent(1 - ratio)}" if saved else f"{part}÷{whole}={percent(ratio)}"


def _middle(claim: Claim) -> Decimal:
    return (claim.number or Decimal(0)) * MONEY_UNITS.get(claim.measure_unit or "", 1)


RULE = FileRule(
    code="D111",
    name="amount-slip",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL, Basis("财预〔2020〕10号", "附2")),
)
