"""
# 定量目标只写“完成”一类

## 查什么
目标是数，完成值只写“完成”“已完成”“按计划完成”一类，没有写数。

## 为什么
“完成”不能与目标值比较，得分无从复算。

## 依据
- 财预〔2020〕10号 第十六条：定量指标按完成值与指标值比较计分。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 审计服务成本 | ≤30万元 | 28.6 | 10 | 10 |
| 产出指标 | 数量指标 | 审计项目数 | ≥6个 | 已完成6个 | 20 | 20 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 审计服务成本 | ≤30万元 | 完成 | 10 | 10 |
| 产出指标 | 数量指标 | 审计项目数 | ≥6个 | 6个 | 20 | 20 |
```
发现（警告）：完成

## 不误报
目标是时点或定性描述的，写“按期完成”可以。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 时效指标 | 审计报告出具时间 | 2024年11月底前 | 按期完成 | 10 | 10 |
| | 质量指标 | 审计资料归档 | 归档 | 已完成 | 10 | 10 |
```

## 无法判断
目标空着，不知是不是定量。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 审计项目数 | | 已完成 | 20 | 20 |
```

## 怎样改
按统计结果写明完成的数和单位，如“28.6万元”“6个”。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_completion_word
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    target, actual = each.indicator.target, each.indicator.actual
    if target.text is None or actual.text is None:
        return insufficient_data(each.subject, "指标值空缺" if target.text is None else "完成值空缺")
    if each.target.number is None:
        return not_applicable(each.subject, "目标不是数")
    if not is_completion_word(actual.text):
        return passed(each.subject)
    return Found(
        subject=each.subject,
        origin=actual.origin,
        message=f"指标值“{target.text}”是数，完成值只写“{actual.text}”，不能比较",
        printed=actual.text,
        expected="与指标值同一单位的数",
        verify="实际完成的数",
        related=(target.origin,),
    )


RULE = FormRule(
    code="V117",
    name="qualitative-for-number",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
    decidability=Decidability.HEURISTIC,
)
