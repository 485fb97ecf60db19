"""
# 指标值空泛

## 查什么
指标值是不是只写“有所提升”“显著改善”“长期”一类的话，或写成了问句。

## 为什么
没有标准的指标值，完成与否各说各话，也就没有约束力。

## 依据
- 财预〔2021〕101号 一（一）3：指标值的设定应避免标准不明确、缺乏约束力。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 灌溉条件 | 有所改善 | 达成预期指标 | 30 | 30 |
| 效益指标 | 生态效益指标 | 水环境 | 是否得到改善 | 改善 | 30 | 30 |
```
发现（提示）：“有所改善”
发现（提示）：“是否得到改善”

## 不误报
等级、是否、档名都有标准可循。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 工程质量 | 合格 | 合格 | 30 | 30 |
| 效益指标 | 可持续影响指标 | 管护机制 | 已建立 | 已建立 | 30 | 30 |
| 效益指标 | 经济效益指标 | 亩均增收 | 较上年增长5% | 6% | 30 | 30 |
```

## 无法判断
指标值空缺。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 灌溉条件 | | 改善 | 30 | 30 |
```

## 怎样改
能量化的写出数；不能量化的，写明什么情况算达成，或用“好、一般、差”分级。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.indicators.set_levels import UNUSED
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_question, is_vague
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    return not_applicable(each.subject, UNUSED) if each.says_nothing else _checked(each)


def _checked(each: IndicatorUnderReview) -> Outcome | Found:
    target = each.indicator.target
    if target.text is None:
        return insufficient_data(each.subject, "指标值空缺")
    if not is_vague(target.text):
        return passed(each.subject)
    what = "写成了问句，没有可达到的值" if is_question(target.text) else "没有可衡量的标准"
    return Found(
        subject=each.subject,
        origin=target.origin,
        message=f"“{each.subject}”的年度指标值为“{target.text}”，{what}",
        printed=target.text,
        verify="能否量化；不能量化的，什么情况算达成",
    )


RULE = FormRule(
    code="I231",
    name="vague-target",
    severity=Severity.NOTE,
    check=check,
    basis=(Basis("财预〔2021〕101号", "一（一）3"),),
    decidability=Decidability.HEURISTIC,
)
