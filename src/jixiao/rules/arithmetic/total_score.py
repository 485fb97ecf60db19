"""
# 总得分不等于各项得分之和

## 查什么
总分行所填的得分，是否等于执行率得分加各项指标得分（都按表内所填）。

## 为什么
总分由各项得分汇总。合计写错会改变等级，影响结果应用。

## 依据
- 财预〔2020〕10号 第十六条：各项指标得分汇总成总分。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 35 | 35 | 35 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修路灯盏数 | ≥120盏 | 120盏 | 60 | 60 |
| 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 97% | 30 | 29.69 |
| 总分 | | | | | 100 | 99.69 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 35 | 35 | 35 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修路灯盏数 | ≥120盏 | 120盏 | 60 | 60 |
| 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 80% | 30 | 18 |
| 总分 | | | | | 100 | 98 |
```
发现（错误）：10+60+18=88

总分取整的，只提示。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 35 | 35 | 35 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修路灯盏数 | ≥120盏 | 120盏 | 60 | 60 |
| 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 97% | 30 | 29.69 |
| 总分 | | | | | 100 | 100 |
```
发现（提示）：取整

## 不误报
总分行只汇总指标部分的，按指标部分比；小数各行相加的末位尾差不算不符。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 35 | 35 | 35 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修路灯盏数 | ≥120盏 | 120盏 | 60 | 60 |
| 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 97% | 30 | 29.69 |
| 合计 | | | | | 90 | 89.70 |
```
指标行没有分值列的表式，照样可以加得分。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 35 | 35 | 35 | 20 | 100% | 20 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
| 产出指标 | 数量指标 | 维修路灯盏数 | ≥120盏 | 120盏 | 40 |
| 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 98% | 40 |
| 总分 | | | | | 100 |
```

## 无法判断
有一项得分空着，合计就算不出来。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 35 | 35 | 35 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修路灯盏数 | ≥120盏 | 120盏 | 60 | |
| 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 98% | 30 | 30 |
| 总分 | | | | | 100 | 100 |
```

## 怎样改
重新相加各项得分；合计与各项以哪一处为准，按复算结果核对后改成一致，等级随之复核。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.form import WrittenNumber
from jixiao.numerals import rounded, shown
from jixiao.policy import NotApplicableMethod
from jixiao.rules.arithmetic.counted_rows import (
    CountedRow,
    addition,
    counted_rows,
    has_scores,
    is_rounding,
    rows_under_the_total,
    sum_of,
    sums_agree,
    unreadable,
)
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the printed total against the sum of the printed scores."""
    printed = form.form.printed_total.score if form.form.printed_total is not None else None
    if printed is None or printed.text is None:
        yield not_applicable(form.subject, "没有总分行，或总分行没有填得分")
        return
    if printed.number is None:
        yield insufficient_data(form.subject, f"总分行的得分“{printed.text}”不是数")
        return
    if not has_scores(form.form):
        yield not_applicable(form.subject, "各行没有填得分")
        return
    rows = rows_under_the_total(counted_rows(form.form), form.form)
    blank = unreadable(rows, field="score")
    if blank:
        yield insufficient_data(form.subject, f"得分算不出合计：{blank}")
        return
    scores = [row.score for row in rows]
    total = sum_of(scores)
    if sums_agree(printed, total, scores):
        yield passed(form.subject)
        return
    if printed.number == _rescaled(rows, total, form):
        yield passed(form.subject, f"与剔除不适用指标后折算的结果一致（各项合计{shown(total)}）")
        return
    yield _found(form.subject, printed, rows, total)


def _found(subject: str, printed: WrittenNumber, rows: tuple[CountedRow, ...], total: Decimal) -> Found:
    scores = [row.score for row in rows]
    whole = is_rounding(printed, total)
    remark = "，与取整后的结果一致" if whole else ""
    return Found(
        subject=subject,
        origin=printed.origin,
        message=f"总分行的得分为“{printed.text}”，各项得分相加为{shown(total)}{remark}",
        printed=printed.text,
        expected=shown(total),
        arithmetic=addition(scores, total),
        verify="总分是否按取整后的数填写" if whole else "各项得分和总分哪一处有误，是否读表时漏了一行",
        severity=Severity.NOTE if whole else None,
        related=tuple(row.score.origin for row in rows),
    )


def _rescaled(rows: tuple[CountedRow, ...], total: Decimal, form: FormUnderReview) -> Decimal | None:
    """The total brought back to 100 where the policy leaves rows out that do not apply; None where it doesn't."""
    if form.policy.not_applicable.method is not NotApplicableMethod.RESCALE:
        return None
    weight = sum_of([row.weight for row in rows])
    return rounded(total / weight * form.policy.weights.total, form.policy.rounding.places) if weight else None


RULE = FormRule(
    code="A107",
    name="total-score",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
    consequence_of=("A101",),
)
