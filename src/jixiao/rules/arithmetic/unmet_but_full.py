"""
# 没有达到目标却得满分

## 查什么
没有达到目标的指标（正向未达到、反向超过上限、是否类不符合），得分是否等于分值。

## 为什么
没有达到目标应按完成情况给分，不应得全部分值。

## 依据
- 财预〔2020〕10号 第十六条：未完成指标值的，按完成值与指标值的比例计分。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 架设管线 | ≥20公里 | 21 | 10 | 10 |
| | 数量指标 | 安装水表 | ≥800块 | 600 | 10 | 7.5 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 架设管线 | ≥20公里 | 14 | 10 | 10 |
| | 时效指标 | 抢修响应天数 | ≤10天 | 15 | 10 | 10 |
```
发现（错误）：14
发现（错误）：15

指标值没有写大于或小于的，方向只能按名称推断，作警告。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 管材购置成本 | 20万元 | 25万元 | 10 | 10 |
```
发现（警告）：方向按名称推断

表内没有单项分值，而各项得分合计恰为指标部分的满分，每一项便都得了满分。
```
| 预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
| | 年度财政资金总额 | 150 | 141 | 94% | 18.8 |
| 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
| 产出指标 | 数量指标 | 架设管线 | ≥20公里 | 14公里 | 40 |
| 效益指标 | 社会效益指标 | 受益户数 | ≥900户 | 950户 | 40 |
```
发现（错误）：40+40=80

取整后才得满分的，只提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 水质达标率 | ≥100% | 99.8% | 10 | 10 |
```
发现（提示）：取整

## 不误报
完成值缺单位的，沿用目标的单位：95 对 95% 是达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 水质达标率 | ≥95% | 95 | 10 | 10 |
```
算到两位小数就是满分的，不算错。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 水质达标率 | ≥90% | 89.99% | 10 | 10 |
```
满意度另有口径，归满意度一项查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥95% | 85% | 10 | 10 |
```
写“约”“左右”的，四舍五入后相同就是达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 服务户数 | 约3000户 | 2985户 | 10 | 10 |
```
零目标而没有发生的，是达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 爆管起数 | ≤0起 | 0 | 10 | 10 |
```
元和万元换算后没有超过的，是达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 管材购置成本 | ≤250000元 | 24.8万元 | 10 | 10 |
```

## 无法判断
表内没有单项分值，合计又不足满分，失分在哪一项看不出来。
```
| 预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
| | 年度财政资金总额 | 150 | 141 | 94% | 18.8 |
| 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
| 产出指标 | 数量指标 | 架设管线 | ≥20公里 | 14公里 | 28 |
| 效益指标 | 社会效益指标 | 受益户数 | ≥900户 | 950户 | 40 |
```

完成值与目标值单位不同，不能换算。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 架设管线 | ≥20公里 | 14处 | 10 | 10 |
```

成本类写成“≥”的，多半是运算符有误，先核对方向。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 管材购置成本 | ≥75万元 | 68.9万元 | 10 | 10 |
```

## 怎样改
先核对完成值和单位；确未达到的，按本地口径重算得分，并写明原因和改进措施。
"""

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from jixiao.basis import Basis
from jixiao.numerals import shown
from jixiao.rules.actuals import has_doubtful_direction, is_about_met, is_doubtful
from jixiao.rules.arithmetic.printed_scores import (
    NUMBER_CASES,
    found,
    is_full,
    judged_line,
    outcome_of,
    own_result,
    places_of,
    why_form_not_judged,
)
from jixiao.rules.arithmetic.unweighted_rows import FullMarks, full_marks
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import LineCase, PrintedFit, PrintedVerdict, ScoredLine, judge_printed
from jixiao.vocabulary import Severity

CASES = NUMBER_CASES | {LineCase.YES_NO}


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    stop = why_form_not_judged(form)
    if stop is not None:
        found = _without_weights(form)
        yield from found if found else (stop,)
        return
    yield from form.of_each(_outcome)


def _without_weights(form: FormUnderReview) -> list[Found]:
    """The unmet rows of a form without single weights, where the sum of its scores shows that all have full marks."""
    full = full_marks(form)
    unmet = [each for each in form.indicators if each.line is not None and each.line.met is False]
    return [] if full is None else [_full_by_sum(each, full) for each in unmet if not _is_open(each)]


def _is_open(each: IndicatorUnderReview) -> bool:
    doubtful = is_doubtful(each.target) or is_doubtful(each.actual) or has_doubtful_direction(each)
    return doubtful or is_about_met(each) or each.indicator.not_applicable


def _full_by_sum(each: IndicatorUnderReview, full: FullMarks) -> Found:
    target, actual, cell = each.indicator.target, each.indicator.actual, each.indicator.printed_score
    return Found(
        subject=each.subject,
        origin=cell.origin,
        message=f"完成值“{actual.text}”没有达到指标值“{target.text}”；表内没有单项分值，各项指标得分合计{shown(full.points)}，"
        f"恰为指标部分的满分，这一项的“{cell.text}”也是满分",
        printed=cell.text,
        arithmetic=full.arithmetic,
        verify="完成值和得分哪一处有误",
        severity=Severity.WARNING if each.target.direction_inferred else None,
        related=(target.origin, actual.origin),
    )


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    line, cell = judged_line(each, cases=CASES, satisfaction=False), each.indicator.printed_score
    if isinstance(line, Outcome):
        return line
    if not is_full(line, cell):
        return not_applicable(each.subject, "没有得满分")
    if line.met is None:
        return undecidable(each.subject, line.reason or "是否达到目标，口径没有规定")
    if line.met or is_about_met(each):
        return passed(each.subject)
    verdict = judge_printed(line, cell.number or Decimal(0), choice=each.choice)
    if verdict.fit in {PrintedFit.NONE, PrintedFit.UNDECIDABLE}:
        return _unmet(each, line, verdict)
    return outcome_of(line, cell, choice=each.choice, related=places_of(each))


def _unmet(each: IndicatorUnderReview, line: ScoredLine, verdict: PrintedVerdict) -> Found:
    choice = each.choice
    target, actual, cell = each.indicator.target.text, each.indicator.actual.text, each.indicator.printed_score
    own = f"，按口径 {choice.id} 为{own_result(line, choice)}" if line.by_policy.get(choice.id) else ""
    inferred = each.target.direction_inferred
    doubt = "（指标值没有写大于或小于，方向按名称推断）" if inferred else ""
    return replace(
        found(line, cell, verdict, choice=choice, related=places_of(each)),
        message=f"完成值“{actual}”没有达到指标值“{target}”，得分“{cell.text}”为满分{own}{doubt}",
        severity=Severity.WARNING if inferred else None,
    )


RULE = FormRule(
    code="A305",
    name="unmet-but-full",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
    policy_bound=True,
)
