"""
# 率的指标值写作“≥100%”

## 查什么
合格率、及时率一类不会超过 100% 的率，指标值是不是写成了“≥100%”或“>100%”。

## 为什么
已经到顶的率写“≥”没有意义，写“=100%”更清楚；“>100%”则永远达不到。

## 依据
- 指标值应合于指标本身的取值范围。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 30 | 30 |
| 产出指标 | 时效指标 | 完工及时率 | ≥95% | 98% | 30 | 30 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 验收合格率 | ≥100% | 100% | 30 | 30 |
| 产出指标 | 时效指标 | 完工及时率 | >100% | 100% | 30 | 30 |
```
发现（提示）：“≥100%”
发现（提示）：“>100%”

## 不误报
增长率、完成率、收缴率一类可以超过 100%。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 征收任务完成率 | ≥100% | 105% | 30 | 30 |
| 效益指标 | 经济效益指标 | 国有资产保值增值率 | ≥100% | 102% | 30 | 30 |
```
定性的、数量的指标不在此列。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 120 | 30 | 30 |
| 效益指标 | 社会效益指标 | 行洪安全 | 有效保障 | 达成预期指标 | 30 | 30 |
```

## 无法判断
指标值空缺。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 验收合格率 | | 100% | 30 | 30 |
```

## 怎样改
改为“=100%”，或按实际需要写成“≥95%”一类可达到的值。系统默认带出“≥”的，请选“=”。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import INTERNAL
from jixiao.rules.actuals.counted_values import is_doubtful
from jixiao.rules.actuals.rate_names import MAY_PASS
from jixiao.rules.indicators.set_levels import UNUSED
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Operator
from jixiao.vocabulary import Severity, bare_label

FULL = Decimal(100)
PERCENT = "%"
UPWARD = frozenset({Operator.AT_LEAST, Operator.MORE_THAN})


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    return not_applicable(each.subject, UNUSED) if each.says_nothing else _checked(each)


def _checked(each: IndicatorUnderReview) -> Outcome | Found:
    cell, target = each.indicator.target, each.target
    if cell.text is None:
        return insufficient_data(each.subject, "指标值空缺")
    if is_doubtful(target):
        return ambiguous_reading(each.subject, f"指标值“{cell.text}”有几种读法")
    if target.measure_unit != PERCENT or target.number is None:
        return not_applicable(each.subject, "指标值不是百分数")
    if target.operator not in UPWARD or target.number < FULL:
        return passed(each.subject)
    if any(word in bare_label(each.indicator.name.text or "") for word in MAY_PASS):
        return passed(each.subject, "这一类率可以高于100%")
    return Found(
        subject=each.subject,
        origin=cell.origin,
        message=f"“{each.subject}”的年度指标值为“{cell.text}”，这一类率不会高于100%",
        printed=cell.text,
        expected="=100%",
        verify="指标值的本意是等于100%，还是另有口径",
    )


RULE = FormRule(
    code="I205",
    name="rate-at-ceiling",
    severity=Severity.NOTE,
    check=check,
    basis=(INTERNAL,),
)
