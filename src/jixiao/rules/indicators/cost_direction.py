"""
# 成本指标写成“≥”

## 查什么
成本指标的指标值是不是写成了“≥”“>”。

## 为什么
成本是要控制的，写“≥30万元”就成了花得越多越好，节约反而不得分。

## 依据
- 财预〔2021〕101号 二（一）：成本指标反映预期提供的公共产品或服务所产生的成本，设成本控制数。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 差旅费控制数 | ≤30万元 | 28 | 20 | 20 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 差旅费控制数 | ≥30万元 | 30 | 20 | 20 |
| 产出指标 | 成本指标 | 印刷品单价 | >50元 | 55 | 20 | 20 |
```
发现（错误）：“≥30万元”
发现（错误）：“>50元”

## 不误报
节约率、节支率、压减率以多为好。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 政府采购节支率 | ≥3% | 4% | 20 | 20 |
| 成本指标 | 生态环境成本指标 | 污水排放达标率 | ≥95% | 98% | 20 | 20 |
```
补助标准、工资待遇写下限，是保障领取人的。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 生均补助标准 | ≥1000元/生·年 | 1000 | 20 | 20 |
| 成本指标 | 经济成本指标 | 护林员年补贴 | ≥10000元/人 | 10000 | 20 | 20 |
```

## 无法判断
从名称看不出方向的。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 成本控制率 | ≥95% | 98% | 20 | 20 |
```

## 怎样改
成本控制数用“≤”。指标值已批复的，在偏差说明里写明，并在下年改正。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.actuals.counted_values import is_doubtful
from jixiao.rules.indicators.name_words import COSTS, ENTITLEMENTS, MORE_IS_BETTER
from jixiao.rules.indicators.set_levels import UNUSED
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
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Direction, Operator, ValueKind, infer_direction
from jixiao.vocabulary import Dimension, Severity, bare_label

UPWARD = frozenset({Operator.AT_LEAST, Operator.MORE_THAN})
MONEY = frozenset({ValueKind.MONEY, ValueKind.UNIT_PRICE})


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    return not_applicable(each.subject, UNUSED) if each.says_nothing else _checked(each)


def _checked(each: IndicatorUnderReview) -> Outcome | Found:
    row, cell = each.indicator, each.indicator.target
    if row.category_kind not in COSTS and each.dimension is not Dimension.COST:
        return not_applicable(each.subject, "不是成本指标")
    if cell.text is None:
        return insufficient_data(each.subject, "指标值空缺")
    if is_doubtful(each.target):
        return ambiguous_reading(each.subject, f"指标值“{cell.text}”有几种读法")
    if each.target.operator not in UPWARD:
        return passed(each.subject)
    return _upward(each, bare_label(row.name.text or ""))


def _upward(each: IndicatorUnderReview, name: str) -> Outcome | Found:
    """Found where the name speaks of cost, or the target is money and the name says nothing against it."""
    if any(word in name for word in ENTITLEMENTS):
        return passed(each.subject, "补助、待遇一类，下限保障领取人")
    if any(word in name for word in MORE_IS_BETTER):
        return passed(each.subject, "名称说的是节约或达标，以多为好")
    match infer_direction(name):
        case Direction.HIGHER_IS_BETTER:
            return passed(each.subject, "名称说的不是花费，以多为好")
        case None if each.target.kind not in MONEY:
            return undecidable(each.subject, f"“{each.subject}”以多为好还是以少为好，从名称看不出来")
        case _:
            cell = each.indicator.target
            return Found(
                subject=each.subject,
                origin=cell.origin,
                message=f"成本指标“{each.subject}”的年度指标值为“{cell.text}”，成本不应设下限",
                printed=cell.text,
                expected="≤控制数",
                verify="批复的指标值",
            )


RULE = FormRule(
    code="I209",
    name="cost-direction",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2021〕101号", "二（一）"),),
    decidability=Decidability.HEURISTIC,
)
