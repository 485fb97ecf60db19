"""
# 各指标分值之和不等于所标的一级、二级分值

## 查什么
一级、二级指标名称旁标有分值的（如“产出指标（50分）”），其下各项指标的分值相加是否等于所标的分值。

## 为什么
上级所标的分值是约定的权重。下级相加不等于它，两处必有一处需要改，总分也会跟着不对。

## 依据
- 系统校验实做：三级指标分值之和等于上级分值。
- 同一张表内的两处分值应当一致。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标（50分） | 数量指标 | 宣讲场次 | ≥8场 | 8 | 30 | 30 |
| | 质量指标 | 讲义合格率 | ≥95% | 96% | 20 | 20 |
| 效益指标（40分） | 社会效益指标 | 听讲人数 | ≥400人 | 410人 | 40 | 40 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标（50分） | 数量指标 | 宣讲场次 | ≥8场 | 8 | 25 | 25 |
| | 质量指标 | 讲义合格率 | ≥95% | 96% | 15 | 15 |
| 效益指标（40分） | 社会效益指标 | 听讲人数 | ≥400人 | 410人 | 40 | 40 |
```
发现（错误）：25+15=40

## 不误报
名称旁没有标分值的表式不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 宣讲场次 | ≥8场 | 8 | 25 | 25 |
```
指标行没有分值列的表式不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
| 产出指标（50分） | 数量指标 | 宣讲场次 | ≥8场 | 8 | 50 |
```
同一个一级指标分页后又写一次的，合起来算。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标（50分） | 数量指标 | 宣讲场次 | ≥8场 | 8 | 30 | 30 |
| 效益指标（40分） | 社会效益指标 | 听讲人数 | ≥400人 | 410人 | 20 | 20 |
| 效益指标（40分） | 可持续影响指标 | 讲师留任率 | ≥90% | 92% | 20 | 20 |
| 产出指标（50分） | 质量指标 | 讲义合格率 | ≥95% | 96% | 20 | 20 |
```

“成本指标”既可以是一级也可以是产出之下的二级，有一种合得上就不算不符。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标（50分） | 数量指标 | 宣讲场次 | ≥8场 | 8 | 40 | 40 |
| | 成本指标（10分） | 讲课费 | ≤2万元 | 1.8 | 10 | 10 |
| 效益指标（40分） | 社会效益指标 | 听讲人数 | ≥400人 | 410人 | 40 | 40 |
```

整个指标部分所标的分值把执行率的分值算在内的，也合得上。
```
| 项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 10 | 100% | 10 |
| 绩效指标（100分） | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| | 产出指标 | 数量指标 | 宣讲场次 | ≥8场 | 8 | 50 | 50 |
| | 效益指标 | 社会效益指标 | 听讲人数 | ≥400人 | 410人 | 40 | 40 |
```

## 无法判断
其下有一项指标的分值空着，合计算不出来。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标（50分） | 数量指标 | 宣讲场次 | ≥8场 | 8 | 30 | 30 |
| | 质量指标 | 讲义合格率 | ≥95% | 96% | | 20 |
| 效益指标（40分） | 社会效益指标 | 听讲人数 | ≥400人 | 410人 | 40 | 40 |
```

## 怎样改
按批复的绩效目标表核对：是下级分值有误、漏列了指标，还是上级所标的分值有误。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL, SYSTEM
from jixiao.form import Indicator, LevelWeight, WrittenNumber
from jixiao.numerals import shown
from jixiao.rules.arithmetic.counted_rows import EXECUTION_LABEL, addition, counted_rows, has_weights, sum_of
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity, bare_label

FUNDING_LABELS = (EXECUTION_LABEL, "资金")
WHOLE_LABEL = "绩效指标"
"""A label over all indicators, beside the one over the execution rate."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each weight that is printed beside a level's name (alike ones once)."""
    levels = {(bare_label(level.label), level.points): level for level in form.form.level_weights}
    if not levels or not has_weights(form.form):
        reason = "指标没有填分值" if levels else "一级、二级指标名称旁没有标分值"
        yield not_applicable(form.subject, reason)
        return
    for level in levels.values():
        yield _compare(level, form)


def _compare(level: LevelWeight, form: FormUnderReview) -> Outcome | Found:
    subject = level.label or f"（{shown(level.points)}分）"
    label = bare_label(level.label)
    if any(word in label for word in FUNDING_LABELS):
        return not_applicable(subject, "所标是资金块的分值，不是指标的上级")
    groups = _groups_under(label, form.form.indicators)
    if not groups:
        return insufficient_data(subject, "看不出所标分值管哪些指标")
    blank = [indicator.name.text or "（无名指标）" for indicator in groups[0] if _owes_weight(indicator)]
    if blank:
        return insufficient_data(subject, f"分值空缺或不是数：{'、'.join(blank)}")
    sums = [[indicator.weight for indicator in group] for group in groups]
    if any(sum_of(weights) == level.points for weights in sums):
        return passed(subject)
    execution = next((row.weight.number for row in counted_rows(form) if row.execution), None)
    if label == WHOLE_LABEL and execution is not None and sum_of(sums[0]) + execution == level.points:
        return passed(subject, f"所标{shown(level.points)}分含执行率的{shown(execution)}分")
    return _found(subject, level, sums[0])


def _found(subject: str, level: LevelWeight, weights: list[WrittenNumber]) -> Found:
    total = sum_of(weights)
    return Found(
        subject=subject,
        origin=level.origin,
        message=f"“{level.label}”标{shown(level.points)}分，其下各项指标的分值相加为{shown(total)}",
        printed=shown(level.points),
        expected=shown(total),
        arithmetic=addition(weights, total),
        verify="各项指标的分值与所标分值以哪个为准，是否漏列指标或读表时漏了一行",
        related=tuple(cell.origin for cell in weights),
    )


def _groups_under(label: str, indicators: tuple[Indicator, ...]) -> list[list[Indicator]]:
    """The indicators that a label may stand over: as 一级指标, as 二级指标 (成本指标 can be either)."""
    if label == WHOLE_LABEL:
        return [list(indicators)]
    by_dimension = [indicator for indicator in indicators if _stands_over(label, indicator.dimension.text)]
    by_category = [indicator for indicator in indicators if _stands_over(label, indicator.category.text)]
    return [group for group in (by_dimension, by_category) if group]


def _stands_over(label: str, written: str | None) -> bool:
    own = bare_label(written or "").removesuffix("指标")
    return bool(own) and label.startswith(own)


def _owes_weight(indicator: Indicator) -> bool:
    return indicator.weight.number is None and not indicator.weight.dash and not indicator.not_applicable


RULE = FormRule(
    code="A103",
    name="weight-sum-level",
    severity=Severity.ERROR,
    check=check,
    basis=(SYSTEM, INTERNAL),
    consequence_of=("A101",),
)
