"""
# 完成值几乎全部恰等于目标值

## 查什么
能按数比较的指标里，完成值恰好等于目标值的占多少；成本类指标是否全部恰好等于上限。补助标准、名册人数、合同额这类本来就相等的不计。

## 为什么
实际工作的结果很少处处与目标分毫不差。几乎全部恰等时，请核对完成值是不是统计得来的。

## 依据
- 财预〔2020〕10号 第二十一条：单位对自评结果的真实性和准确性负责。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 演出场次 | ≥20场 | 22 | 10 | 10 |
| | 数量指标 | 巡展次数 | ≥6次 | 6 | 10 | 10 |
| | 质量指标 | 设备完好率 | ≥95% | 96% | 20 | 20 |
| | 时效指标 | 按期完成率 | ≥95% | 95% | 10 | 10 |
| 效益指标 | 社会效益指标 | 观众人次 | ≥3000人次 | 3120 | 30 | 30 |
| 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 92% | 10 | 10 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 演出场次 | ≥20场 | 20 | 10 | 10 |
| | 数量指标 | 巡展次数 | ≥6次 | 6 | 10 | 10 |
| | 质量指标 | 设备完好率 | ≥95% | 95% | 20 | 20 |
| | 时效指标 | 按期完成率 | ≥95% | 95% | 10 | 10 |
| 效益指标 | 社会效益指标 | 观众人次 | ≥3000人次 | 3000 | 30 | 30 |
| 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 90% | 10 | 10 |
```
发现（警告）：6项中有6项

目标是100%、0起的，达到就是恰等；除去这些项不足以说明的，只作提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 演出场次 | ≥20场 | 20 | 10 | 10 |
| | 质量指标 | 设备完好率 | =100% | 100% | 20 | 20 |
| | 质量指标 | 演出事故 | 0起 | 0 | 10 | 10 |
| | 时效指标 | 按期完成率 | =100% | 100% | 20 | 20 |
| 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 90% | 10 | 10 |
```
发现（提示）：5项中有5项

成本类全部恰等于上限的，单独提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 舞台租用成本 | ≤12万元 | 12 | 10 | 10 |
| | | 演职人员劳务成本 | ≤8.5万元 | 8.5 | 10 | 10 |
| 产出指标 | 数量指标 | 演出场次 | ≥20场 | 23 | 20 | 20 |
| | 质量指标 | 设备完好率 | ≥95% | 97% | 10 | 10 |
| 效益指标 | 社会效益指标 | 观众人次 | ≥3000人次 | 3120 | 40 | 40 |
```
发现（提示）：2项成本指标

## 不误报
补助标准、名册人数、合同额本来就应当相等，不计入统计。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 生活补助标准 | =600元/人 | 600元/人 | 10 | 10 |
| | | 服务合同金额 | =30万元 | 30 | 10 | 10 |
| 产出指标 | 数量指标 | 在册优抚对象数 | =86人 | 86 | 20 | 20 |
| | 数量指标 | 遗属补助人数 | =14人 | 14 | 10 | 10 |
| | 质量指标 | 补助标准执行率 | =100% | 100% | 10 | 10 |
| 效益指标 | 社会效益指标 | 走访覆盖户数 | ≥80户 | 86 | 30 | 30 |
```
可比的指标太少，不作统计。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 演出场次 | ≥20场 | 20 | 50 | 50 |
| 效益指标 | 社会效益指标 | 群众文化生活 | 丰富 | 丰富 | 40 | 40 |
```

## 无法判断
完成值都空着，无从统计。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 演出场次 | ≥20场 | | 10 | 10 |
| | 数量指标 | 巡展次数 | ≥6次 | | 10 | 10 |
| | 质量指标 | 设备完好率 | ≥95% | | 20 | 20 |
| | 时效指标 | 按期完成率 | ≥95% | | 10 | 10 |
| 效益指标 | 社会效益指标 | 观众人次 | ≥3000人次 | | 30 | 30 |
```

## 怎样改
按统计台账、验收单、问卷等材料逐项核对完成值，按实际填写；确属恰好相等的，保留佐证材料备查。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.numerals import percent, shown
from jixiao.rules.actuals.counted_values import actual_in_target_unit, has_number, is_fixed_beforehand
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Direction
from jixiao.vocabulary import Category, Dimension, Severity

ALL, COSTS = "全部可比指标", "成本指标"
FEWEST = 5
"""Fewer comparable indicators than this say nothing about habit."""
FEWEST_COSTS = 2
_FULL = 100


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for all comparable indicators, one for the cost indicators."""
    applicable = [each for each in form.indicators if not each.indicator.not_applicable]
    counted = [each for each in applicable if has_number(each.target) and not each.once(is_fixed_beforehand)]
    comparable = [each for each in counted if each.once(actual_in_target_unit) is not None]
    equal = [each for each in comparable if each.once(actual_in_target_unit) == each.target.number]
    if len(counted) < FEWEST:
        yield not_applicable(ALL, f"可按数比较的指标只有{len(counted)}项，不作统计")
    elif len(comparable) < FEWEST:
        yield insufficient_data(ALL, f"{len(counted)}项定量指标中只有{len(comparable)}项有可比的完成值")
    elif len(equal) >= form.policy.review.equal_share * len(comparable):
        yield _all_equal(form, comparable, equal)
        return
    else:
        yield passed(ALL, f"{len(comparable)}项中有{len(equal)}项恰等")
    yield _costs_outcome([each for each in comparable if _is_ceiling(each)])


def _all_equal(
    form: FormUnderReview, comparable: list[IndicatorUnderReview], equal: list[IndicatorUnderReview]
) -> Found:
    share = percent(Decimal(len(equal)) / len(comparable))
    free = [each for each in comparable if not _is_at_limit(each)]
    telling = sum(each in equal for each in free) >= form.policy.review.equal_share * len(free) and len(free) >= FEWEST
    return Found(
        subject=ALL,
        origin=equal[0].indicator.actual.origin,
        message=f"可比的{len(comparable)}项中有{len(equal)}项完成值恰好等于目标值",
        printed=f"{len(equal)}项",
        arithmetic=f"{len(equal)}÷{len(comparable)}={share}，达到{shown(form.policy.review.equal_share * 100)}%",
        verify="完成值是否按统计台账、验收单、问卷等材料填写",
        severity=None if telling else Severity.NOTE,
        related=tuple(each.indicator.actual.origin for each in equal),
    )


def _is_at_limit(each: IndicatorUnderReview) -> bool:
    """Whether a target stands at the end of its scale (100%, 0起), so that whoever meets it equals it."""
    return each.target.number == 0 or (each.target.number == _FULL and each.target.measure_unit == "%")


def _costs_outcome(costs: list[IndicatorUnderReview]) -> Outcome | Found:
    if len(costs) < FEWEST_COSTS:
        return not_applicable(COSTS, f"有上限并可比的成本指标只有{len(costs)}项，不作统计")
    equal = [each for each in costs if each.once(actual_in_target_unit) == each.target.number]
    if len(equal) < len(costs):
        return passed(COSTS, f"{len(costs)}项中有{len(equal)}项恰等于上限")
    written = "，".join(f"“{each.indicator.target.text}”完成“{each.indicator.actual.text}”" for each in costs)
    return Found(
        subject=COSTS,
        origin=costs[0].indicator.actual.origin,
        message=f"{len(costs)}项成本指标的完成值都恰好等于上限",
        printed=written,
        verify="成本完成值是否按支付明细填写",
        severity=Severity.NOTE,
        related=tuple(each.indicator.actual.origin for each in costs),
    )


def _is_ceiling(each: IndicatorUnderReview) -> bool:
    cost = each.indicator.dimension_kind is Dimension.COST or each.indicator.category_kind is Category.OUTPUT_COST
    return cost and each.target.direction is Direction.LOWER_IS_BETTER


RULE = FormRule(
    code="V101",
    name="actuals-equal-targets",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十一条"),),
    policy_bound=True,
)
