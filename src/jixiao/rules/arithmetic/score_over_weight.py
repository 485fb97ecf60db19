"""
# 得分高于分值

## 查什么
执行率和每一项指标的得分，是否高于这一行的分值。

## 为什么
分值是这一行的满分。得分高于它，总分就虚高；也常见于分值、得分两列填反。

## 依据
- 系统校验实做：得分不得大于分值。
- 同一行内两个数的含义决定得分以分值为限。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 增殖放流尾数 | ≥20000尾 | 20000尾 | 10 | 10 |
| | 质量指标 | 苗种检疫合格率 | ≥98% | 97% | 10 | 9.9 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 增殖放流尾数 | ≥20000尾 | 20000尾 | 5 | 6 |
| | 质量指标 | 苗种检疫合格率 | ≥98% | 99% | 10 | 10 |
```
发现（错误）：6>5

## 不误报
“其中”资金行的“—”不是得分；没有分值列的表式不作此查。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 35 | 35 | 35 | 10 | 100% | 10 |
| | 其中：当年财政拨款 | 35 | 35 | 35 | — | 100% | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
| 产出指标 | 数量指标 | 增殖放流尾数 | ≥20000尾 | 20000尾 | 40 |
```

## 无法判断
分值空着，无从比较。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 增殖放流尾数 | ≥20000尾 | 20000尾 | | 6 |
| | 质量指标 | 苗种检疫合格率 | ≥98% | 99% | 10 | 10 |
```
一个得分格合并了两行的，下一行没有得分，读法未定。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 增殖放流尾数 | ≥20000尾 | 20000尾 | 5 | 10 |
| | 质量指标 | 苗种检疫合格率 | ≥98% | 99% | 5 | |
```

## 怎样改
核对分值和得分两列是否填反、错行；确为得分填多的，改为不高于分值，并重算总分。
"""

from collections.abc import Iterator
from itertools import pairwise

from jixiao.basis import INTERNAL, SYSTEM
from jixiao.numerals import shown
from jixiao.rules.arithmetic.counted_rows import CountedRow, counted_rows, has_weights
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each row that counts."""
    rows = counted_rows(form)
    if not rows or not any(row.weight.text is not None for row in rows):
        yield not_applicable(form.subject, "表内没有分值")
        return
    for row, below in pairwise((*rows, None)):
        if row is None:
            continue
        if not row.execution and not has_weights(form.form):
            yield not_applicable(row.subject, "这一表式的指标没有分值")
            continue
        yield _compare(row, below)


def _compare(row: CountedRow, below: CountedRow | None) -> Outcome | Found:
    weight, score = row.weight.number, row.score.number
    if weight is None or score is None:
        missing = "分值" if weight is None else "得分"
        return insufficient_data(row.subject, f"{missing}空缺或不是数")
    if score <= weight:
        return passed(row.subject)
    if _may_cover(row, below):
        return ambiguous_reading(row.subject, f"得分“{row.score.text}”可能是与下一行合并的一格，读法未定")
    return Found(
        subject=row.subject,
        origin=row.score.origin,
        message=f"得分“{row.score.text}”高于分值“{row.weight.text}”",
        printed=row.score.text,
        expected=f"不高于{shown(weight)}",
        arithmetic=f"{shown(score)}>{shown(weight)}",
        verify="分值与得分两列是否填反或错行",
        related=(row.weight.origin,),
    )


def _may_cover(row: CountedRow, below: CountedRow | None) -> bool:
    """Whether the score may belong to this row and the next together: the next has a weight and a blank score."""
    if below is None or below.score.text is not None or below.weight.number is None:
        return False
    return (row.score.number or 0) <= (row.weight.number or 0) + below.weight.number


RULE = FormRule(
    code="A111",
    name="score-over-weight",
    severity=Severity.ERROR,
    check=check,
    basis=(SYSTEM, INTERNAL),
)
