"""
# 率、比例的完成值高于 100%

## 查什么
名称为率、比例、满意度的指标，完成值是否高于 100%。增长率、任务完成率、收缴率等可以高于 100% 的不在此列。

## 为什么
合格率、及时率一类是部分占全部的比，最多 100%。高于 100%，多半是分子分母取错，或填成了别的数。

## 依据
- 指标名称与完成值应当一致：部分不会多于全部。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 疫苗接种合格率 | ≥95% | 100% | 30 | 30 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 疫苗接种合格率 | ≥95% | 105% | 30 | 30 |
```
发现（错误）：105%

名称看不出是不是部分占全部的，只请核对。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 档案电子化率 | ≥90% | 112% | 30 | 30 |
```
发现（警告）：112%

## 不误报
增长率、任务完成率、预算完成率、收缴率、保值增值率、覆盖倍数、入库率可以高于 100%。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡诊任务完成率 | ≥100% | 118% | 10 | 10 |
| | 数量指标 | 检疫费收缴率 | ≥100% | 103% | 10 | 10 |
| | 质量指标 | 样本入库率 | ≥100% | 101% | 10 | 10 |
| 效益指标 | 经济效益指标 | 养殖收入增长率 | ≥100% | 130% | 10 | 10 |
| | 经济效益指标 | 国有资产保值增值率 | ≥100% | 104% | 10 | 10 |
| | 经济效益指标 | 风险准备覆盖倍数 | ≥120% | 150% | 10 | 10 |
```
目标本身就定在 100% 以上的，说明这个率可以超过 100%。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 车间达产率 | ≥110% | 115% | 30 | 30 |
```
人数、次数不是率。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 疫苗接种数 | ≥95头 | 105头 | 30 | 30 |
```

## 无法判断
数字疑似识别有误（≥ 认成 2）的，先请核对读法。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 疫苗接种合格率 | ≥95% | 295% | 30 | 30 |
```

## 怎样改
按统计口径核对分子和分母；确为增长、完成任务一类可以超过 100% 的率，请在指标名称里写明。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import INTERNAL
from jixiao.rules.actuals.counted_values import is_doubtful
from jixiao.rules.actuals.rate_names import MAY_PASS, NEVER_PASS, RATE_ENDINGS
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Value
from jixiao.vocabulary import Severity, bare_label

FULL = Decimal(100)
PERCENT = "%"


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    name = bare_label(each.indicator.name.text or "")
    if not name.endswith(RATE_ENDINGS):
        return not_applicable(each.subject, "不是率、比例类指标")
    if each.indicator.actual.text is None:
        return insufficient_data(each.subject, "完成值空缺")
    if is_doubtful(each.actual):
        return ambiguous_reading(each.subject, f"完成值“{each.indicator.actual.text}”有几种读法")
    if not _exceeds(each.actual):
        return passed(each.subject)
    if any(word in name for word in MAY_PASS) or _exceeds(each.target):
        return passed(each.subject, "这一类率可以高于100%，或指标值已高于100%")
    return _found(each, certain=any(word in name for word in NEVER_PASS))


def _found(each: IndicatorUnderReview, *, certain: bool) -> Found:
    actual = each.indicator.actual
    return Found(
        subject=each.subject,
        origin=actual.origin,
        message=f"“{each.subject}”的完成值为“{actual.text}”，高于100%",
        printed=actual.text,
        expected="不高于100%",
        verify="分子、分母的口径，完成值是否填成了别的数",
        severity=Severity.ERROR if certain else Severity.WARNING,
        related=(each.indicator.target.origin,),
    )


def _exceeds(value: Value) -> bool:
    return value.measure_unit == PERCENT and value.number is not None and value.number > FULL


RULE = FormRule(
    code="V109",
    name="rate-over-full",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
    decidability=Decidability.HEURISTIC,
)
