"""
# 没有偏差却写了偏差原因

## 查什么
完成值恰好等于目标值、又得满分的定量指标，说明栏是否写了偏差原因。写改进打算、佐证材料、“无偏差”的不算。

## 为什么
没有偏差就没有偏差原因。写了，说明完成值、目标值或说明三处中有一处要核对。

## 依据
- 同一行内，说明应与完成情况一致。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 会务成本 | ≤5万元 | 5 | 10 | 10 | |
| 产出指标 | 数量指标 | 会议场次 | ≥4场 | 3场 | 10 | 7.5 | 一场因场馆检修取消 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 会务成本 | ≤50000元 | 5万元 | 10 | 10 | 按需支出 |
```
发现（提示）：按需支出

## 不误报
说明栏写 0、无、—、“无偏差”的，不是原因。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 会务成本 | ≤5万元 | 5 | 10 | 10 | 0 |
| | | 资料成本 | ≤2万元 | 2 | 10 | 10 | 无 |
| 产出指标 | 数量指标 | 会议场次 | ≥4场 | 4场 | 10 | 10 | — |
| | 质量指标 | 到会率 | ≥95% | 95% | 10 | 10 | 已完成，无偏差 |
```
写改进打算或佐证材料的，不是原因。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 会务成本 | ≤5万元 | 5 | 10 | 10 | 下一步继续从严控制会务支出 |
| 产出指标 | 数量指标 | 会议场次 | ≥4场 | 4场 | 10 | 10 | 见会议签到记录 |
```
超过或低于目标的，写原因是应当的。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 会务成本 | ≤5万元 | 4.2 | 10 | 10 | 改为视频会议，场租减少 |
```

## 无法判断
完成值空着，不知有没有偏差。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 会务成本 | ≤5万元 | | 10 | 10 | 按需支出 |
```

## 怎样改
没有偏差的，说明栏留空或写“无偏差”；确有偏差的，改完成值。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL
from jixiao.rules.actuals import actual_in_target_unit, is_doubtful
from jixiao.rules.explanations.reasons import (
    is_left_out,
    lost_points,
    states_no_deviation,
    why_none_is_owed,
)
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
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
    if not each.target.quantitative:
        return not_applicable(each.subject, "目标不是数，看不出有没有偏差")
    if is_doubtful(each.target) or is_doubtful(each.actual):
        return ambiguous_reading(each.subject, "指标值或完成值有几种读法")
    actual = actual_in_target_unit(each)
    if actual is None:
        return insufficient_data(each.subject, "完成值空缺或不能与指标值比较")
    if actual != each.target.number or lost_points(each) or states_no_deviation(explanation.text or ""):
        return passed(each.subject)
    return Found(
        subject=each.subject,
        origin=explanation.origin,
        message=f"完成值“{each.indicator.actual.text}”与指标值“{each.indicator.target.text}”相等，"
        f"说明栏写有“{explanation.text}”",
        printed=explanation.text,
        verify="是否确有偏差，完成值是否需要更正",
        related=(each.indicator.target.origin, each.indicator.actual.origin),
    )


RULE = FormRule(
    code="E109",
    name="explained-without-deviation",
    severity=Severity.NOTE,
    check=check,
    basis=(INTERNAL,),
)
