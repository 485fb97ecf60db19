"""
# 没有达到目标而没有说明

## 查什么
没有达到目标的指标，说明栏有没有写原因。没有说明栏的表式不作此查。

## 为什么
没有完成的要分析原因、提出改进措施，这是自评的基本内容。

## 依据
- 财预〔2020〕10号 第十一条：未完成绩效目标或偏离较大的，分析原因并提出改进措施。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 新建驿站 | ≥6座 | 5座 | 10 | 8.33 | 一处用地未批，已另选址，明年三月开工 |
| | 数量指标 | 更新座椅 | ≥80张 | 80张 | 10 | 10 | |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 新建驿站 | ≥6座 | 5座 | 10 | 8.33 | |
| 效益指标 | 社会效益指标 | 出行条件 | 得到改善 | 部分达成 | 10 | 7 | — |
```
发现（错误）：新建驿站
发现（错误）：部分达成

## 不误报
完成值缺单位的沿用目标的单位；零目标没有发生的是达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 质量指标 | 设施完好率 | ≥95% | 95 | 10 | 10 | |
| | 质量指标 | 伤人事故 | =0起 | 0 | 10 | 10 | |
```
恰好等于“＞”后的数，按至少的读法不算没有达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 新建驿站 | ＞10座 | 10座 | 10 | 10 | |
```
没有说明栏的表式不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 新建驿站 | ≥6座 | 5座 | 10 | 8.33 |
```

## 无法判断
完成值空着，不知是否达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 新建驿站 | ≥6座 | | 10 | 8.33 | |
```

成本类写成“≥”的，方向存疑，先核对运算符。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 驿站建设成本 | ≥75万元 | 68.9万元 | 10 | 10 | |
```

## 怎样改
在说明栏写明没有达到的原因和改进措施；完成值有误的，先改完成值。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.numerals import percent
from jixiao.rules.actuals import has_doubtful_direction, is_about_met, is_doubtful
from jixiao.rules.explanations.reasons import explanation_of, is_left_out, why_none_is_owed
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
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import ScoredLine
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    stop = why_none_is_owed(form)
    if stop is not None:
        yield stop
        return
    for each in form.indicators:
        yield _outcome(each, form)


def _outcome(each: IndicatorUnderReview, form: FormUnderReview) -> Outcome | Found:
    line = each.line
    if line is None or is_left_out(each):
        return not_applicable(each.subject, "指标不适用")
    if is_doubtful(each.target) or is_doubtful(each.actual):
        return ambiguous_reading(each.subject, line.doubt or "指标值或完成值有几种读法")
    if line.met is None or has_doubtful_direction(each):
        return _unknown(each, line)
    if line.met or is_about_met(each) or (line.completion is not None and line.completion >= 1):
        return passed(each.subject)
    reason = explanation_of(each, form.form)
    if reason is not None:
        return passed(each.subject, f"说明写有“{reason.text}”")
    target, actual = each.indicator.target, each.indicator.actual
    return Found(
        subject=each.subject,
        origin=actual.origin,
        message=f"“{each.subject}”的完成值“{actual.text}”没有达到指标值“{target.text}”，没有写明原因",
        printed=each.indicator.explanation.text,
        arithmetic=None if line.completion is None else f"完成率{percent(line.completion)}",
        verify="没有达到的原因和改进措施，并写入说明栏",
        severity=Severity.WARNING if each.target.direction_inferred else None,
        related=(target.origin, each.indicator.explanation.origin),
    )


def _unknown(each: IndicatorUnderReview, line: ScoredLine) -> Outcome:
    """Why it is not known whether the target was met: a blank, words that name no 档, or two readings."""
    if line.case is None or each.indicator.actual.text is None:
        return insufficient_data(each.subject, line.reason or "完成值空缺")
    if line.judged and not each.target.quantitative:
        return not_applicable(each.subject, "定性完成值没有写明是否达到")
    if has_doubtful_direction(each):
        return undecidable(each.subject, f"成本类指标的指标值写“{each.indicator.target.text}”，方向存疑，先核对运算符")
    return undecidable(each.subject, line.reason or line.doubt or "是否达到目标，口径没有规定")


RULE = FormRule(
    code="E103",
    name="unmet-unexplained",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十一条"),),
)
