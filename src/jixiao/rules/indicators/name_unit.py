"""
# 指标名称与计量单位不合

## 查什么
名称是率、比例、满意度的，单位是不是 %；名称是人数、次数、面积、里程的，指标值是不是写成了 %，或别的量的单位（元、吨……）。

## 为什么
名称与单位不合，多半是指标值填错了行，或名称没有改全，完成值也就无从比较。

## 依据
- 名称、指标值和计量单位应前后一致。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 120 | 30 | 30 |
| 产出指标 | 质量指标 | 培训合格率 | ≥95% | 98% | 30 | 30 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 培训合格率 | ≥3次 | 3 | 30 | 30 |
| 产出指标 | 数量指标 | 培训场次 | ≥95% | 98% | 30 | 30 |
```
发现（警告）：“≥3次”
发现（警告）：“≥95%”

面积写成人数，里程写成金额。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补种面积 | ≥300人 | 310人 | 30 | 30 |
| 产出指标 | 数量指标 | 整修里程 | ≥20万元 | 21万元 | 30 | 30 |
```
发现（警告）：面积的单位
发现（警告）：长度的单位

## 不误报
面积、里程也可以按处、条数。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补种面积 | ≥3片 | 3片 | 30 | 30 |
| 产出指标 | 数量指标 | 整修里程 | ≥2条 | 2条 | 30 | 30 |
```
利率、频率、倍率不是百分数；满意度可以用分表示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 巡查频率 | ≥2次/月 | 2 | 30 | 30 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90分 | 95 | 30 | 30 |
```
没有写单位的，可由名称推出，不在这里报。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 培训合格率 | ≥95 | 98 | 30 | 30 |
| 产出指标 | 数量指标 | 任务完成数量 | =100% | 100% | 30 | 30 |
```

## 无法判断
指标值疑似识别有误的，先核对读法。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 培训合格率 | 290% | 95% | 30 | 30 |
```

## 怎样改
核对是名称写错还是指标值填错了行，改成一致。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import INTERNAL
from jixiao.library import find_indicator, naming_rules
from jixiao.rules.actuals.counted_values import is_doubtful
from jixiao.rules.indicators.name_words import COUNT_ENDING, MEASURES, QUANTITIES, RATE_UNITS, SCORED_UNITS, SHARE_WORDS
from jixiao.rules.indicators.set_levels import UNUSED
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import convert
from jixiao.vocabulary import Severity, bare_label

PERCENT, COUNTED = "%", "个"
PEOPLE_AND_TIMES = ("人", "次")


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator: the unit of its target against its name."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    return not_applicable(each.subject, UNUSED) if each.says_nothing else _checked(each)


def _checked(each: IndicatorUnderReview) -> Outcome | Found:
    target, unit = each.indicator.target, each.target.measure_unit
    if each.indicator.name.text is None or target.text is None:
        return insufficient_data(each.subject, "名称或指标值空缺")
    if is_doubtful(each.target):
        return ambiguous_reading(each.subject, f"指标值“{target.text}”有几种读法")
    if unit is None or each.target.number is None:
        return not_applicable(each.subject, "指标值没有数或没有单位")
    wanted = _contradicted(bare_label(each.indicator.name.text), unit)
    if wanted is None:
        return passed(each.subject)
    return Found(
        subject=each.subject,
        origin=target.origin,
        message=f"“{each.subject}”的年度指标值为“{target.text}”，单位“{unit}”与名称不合",
        printed=target.text,
        expected=wanted,
        verify="是名称写错，还是指标值填错了行",
        related=(each.indicator.name.origin,),
    )


def _contradicted(name: str, unit: str) -> str | None:
    """What unit the name asks for where *unit* contradicts it; None where it fits, or nothing is sure."""
    hinted = {rule.measure_unit for rule in naming_rules() if rule.measure_unit is not None and rule.applies(name)}
    if hinted == {PERCENT}:
        scored = unit in SCORED_UNITS and name.endswith("度")
        return None if unit in RATE_UNITS or scored else f"单位为“{PERCENT}”"
    if unit != PERCENT:
        return _other_measure(name, unit)
    if any(word in name for word in SHARE_WORDS):
        return None
    known = find_indicator(name)
    known_unit = known.measure_unit if known is not None else None
    if known_unit is not None and known_unit != PERCENT:
        return f"单位为“{known_unit}”一类"
    return "数量或时间的单位" if COUNT_ENDING.search(name) else None


def _other_measure(name: str, unit: str) -> str | None:
    """What unit a name asks for where *unit* measures another thing (面积 in 人); None where it may fit."""
    asked = next(((own, wanted) for ending, own, wanted in QUANTITIES if ending.search(name)), None)
    if asked is None or convert(Decimal(1), unit, asked[0]) is not None:
        return None
    counts = asked[0] == COUNTED
    others = [each for each in MEASURES if each not in (asked[0], *(PEOPLE_AND_TIMES if counts else ()))]
    return asked[1] if any(convert(Decimal(1), unit, each) is not None for each in others) else None


RULE = FormRule(
    code="I203",
    name="name-unit",
    severity=Severity.WARNING,
    check=check,
    basis=(INTERNAL,),
    decidability=Decidability.HEURISTIC,
)
