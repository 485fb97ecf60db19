"""
# 失分而没有说明

## 查什么
得分低于分值的指标，说明栏有没有写原因。没有达到目标的为错误，其余为警告。没有说明栏的表式不作此查；执行率失分另有检查项。

## 为什么
失了分就要说清失在哪里、怎样改进，否则自评起不到改进管理的作用。

## 依据
- 财预〔2020〕10号 第十一条：未完成或偏离较大的，分析原因、提出改进措施。
- 系统校验实做：得分低于分值的，说明必填。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 培训农机手 | ≥200人 | 160人 | 10 | 8 | 秋收提前，两期班未办成，明年改在春季办 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 培训农机手 | ≥200人 | 160人 | 10 | 8 | |
| 效益指标 | 社会效益指标 | 农机作业水平 | 明显提高 | 有所提高 | 10 | 7 | 无 |
```
发现（错误）：10-8=2
发现（警告）：10-7=3

## 不误报
没有说明栏的表式不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训农机手 | ≥200人 | 160人 | 10 | 8 |
```
没有分值的行、“—”的行由表式规定，不算失分。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 培训农机手 | ≥200人 | 205人 | 10 | 10 | |
| | | 其中：女农机手 | ≥40人 | 42人 | — | — | |
```

## 无法判断
得分空着，不知有没有失分。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 培训农机手 | ≥200人 | 160人 | 10 | | |
```

## 怎样改
在说明栏写明为什么没有做到、打算怎样改进；得分有误的，先改得分。
"""

from collections.abc import Iterator

from jixiao.basis import SYSTEM, Basis
from jixiao.numerals import shown
from jixiao.rules.explanations.reasons import explanation_of, is_left_out, lost_points, why_none_is_owed
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity

LAW = Basis("财预〔2020〕10号", "第十一条")


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    stop = why_none_is_owed(form)
    if stop is not None:
        yield stop
        return
    for each in form.indicators:
        yield _outcome(each, form)


def _outcome(each: IndicatorUnderReview, form: FormUnderReview) -> Outcome | Found:
    weight, score = each.indicator.weight, each.indicator.printed_score
    if is_left_out(each) or weight.dash or score.dash:
        return not_applicable(each.subject, "这一行不计分")
    lost = lost_points(each)
    if lost is None or weight.number is None or score.number is None:
        return insufficient_data(each.subject, "分值或得分空缺，不知有没有失分")
    unmet = each.line is not None and each.line.met is False
    if lost == 0 or (not unmet and not form.policy.explanation.below_full):
        return passed(each.subject)
    reason = explanation_of(each, form.form)
    if reason is not None:
        return passed(each.subject, f"说明写有“{reason.text}”")
    return Found(
        subject=each.subject,
        origin=score.origin,
        message=f"分值“{weight.text}”，得分“{score.text}”，没有写明失分的原因",
        printed=each.indicator.explanation.text,
        arithmetic=f"{shown(weight.number)}-{shown(score.number)}={shown(lost)}",
        verify="失分的原因和改进措施，并写入说明栏",
        severity=Severity.ERROR if unmet else Severity.WARNING,
        basis=(LAW,) if unmet else (SYSTEM,),
        related=(weight.origin, each.indicator.explanation.origin),
    )


RULE = FormRule(
    code="E101",
    name="lost-points-unexplained",
    severity=Severity.ERROR,
    check=check,
    basis=(LAW, SYSTEM),
    policy_bound=True,
    consequence_of=("E103", "A303"),
)
