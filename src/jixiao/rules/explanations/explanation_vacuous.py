"""
# 偏差原因空泛

## 查什么
有偏差（失分、未达到或超过目标）的指标，说明栏是否只写“工作需要”“按实际情况”一类放在哪里都合适的话。

## 为什么
这样的话没有说明这一项为什么有偏差，也看不出怎样改进。

## 依据
- 财预〔2020〕10号 第十一条：未完成或偏离较大的，分析原因、提出改进措施。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 放映场次 | ≥60场 | 51场 | 10 | 8.5 | 因工作需要抽调放映员参加防汛，少放9场 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 放映场次 | ≥60场 | 51场 | 10 | 8.5 | 因工作需要。 |
| | 数量指标 | 更新影片 | ≥20部 | 26部 | 10 | 10 | 根据实际情况进行调整 |
```
发现（提示）：因工作需要
发现（提示）：根据实际情况进行调整

## 不误报
没有偏差的行，另有检查项；“0”“无”不是原因。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 片租成本 | ≤5万元 | 5 | 10 | 10 | 按需支出 |
| 产出指标 | 数量指标 | 放映场次 | ≥60场 | 51场 | 10 | 8.5 | 0 |
```
话里有“实际”而说了具体事情的，不算空泛。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 放映场次 | ≥60场 | 51场 | 10 | 8.5 | 按实际降雨日数取消露天放映 |
```

## 无法判断
完成值、得分都空着，不知有没有偏差。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 放映场次 | ≥60场 | | 10 | | 因工作需要 |
```

## 怎样改
写明具体原因：什么事、什么时候、影响多少，以及下一步怎样做。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.actuals import actual_in_target_unit
from jixiao.rules.explanations.reasons import is_left_out, is_vacuous, lost_points, why_none_is_owed
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_empty_explanation
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    stop = why_none_is_owed(form)
    if stop is not None:
        yield stop
        return
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    explanation = each.indicator.explanation
    if is_left_out(each) or is_empty_explanation(explanation.text):
        return not_applicable(each.subject, "指标不适用，或说明栏没有写原因")
    if not is_vacuous(explanation.text or ""):
        return passed(each.subject)
    deviates = _deviates(each)
    if deviates is None:
        return insufficient_data(each.subject, "完成值、得分空缺，不知有没有偏差")
    if not deviates:
        return not_applicable(each.subject, "没有偏差而写原因的，另查")
    return Found(
        subject=each.subject,
        origin=explanation.origin,
        message=f"说明栏写“{explanation.text}”，没有说出这一项偏差的具体原因",
        printed=explanation.text,
        verify="产生偏差的具体原因和改进措施",
        related=(each.indicator.target.origin, each.indicator.actual.origin),
    )


def _deviates(each: IndicatorUnderReview) -> bool | None:
    """Whether points were lost or the actual differs from the target; None where neither is known."""
    lost = lost_points(each)
    if lost:
        return True
    unmet = each.line.met is False if each.line is not None else False
    if unmet:
        return True
    actual = actual_in_target_unit(each)
    if actual is not None:
        return actual != each.target.number
    return None if lost is None else False


RULE = FormRule(
    code="E111",
    name="explanation-vacuous",
    severity=Severity.NOTE,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十一条"),),
    decidability=Decidability.HEURISTIC,
)
