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
from jixiao.numerals import shown
from jixiao.policy import NotApplicableMethod, PolicyInForce
from jixiao.rules.arithmetic.counted_rows import addition, sum_of
from jixiao.rules.arithmetic.printed_sums import Mismatch, compare_sum, is_rounding
from jixiao.rules.outcome import Found, Outcome, passed, undecidable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import rescale
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the printed total against the sum of the printed scores."""
    compared = compare_sum(form, "score")
    if isinstance(compared, Outcome):
        yield compared
    elif compared.printed.number == _rescaled(compared, form.policy):
        yield passed(form.subject, f"与剔除不适用指标后折算的结果一致（各项合计{shown(compared.total)}）")
    elif compared.doubt:
        yield undecidable(form.subject, compared.doubt)
    else:
        yield _found(form.subject, compared)


def _found(subject: str, sums: Mismatch) -> Found:
    whole = is_rounding(sums.printed, sums.total)
    remark = "，与取整后的结果一致" if whole else ""
    return Found(
        subject=subject,
        origin=sums.printed.origin,
        message=f"总分行的得分为“{sums.printed.text}”，各项得分相加为{shown(sums.total)}{remark}",
        printed=sums.printed.text,
        expected=shown(sums.total),
        arithmetic=addition(list(sums.cells), sums.total),
        verify="总分是否按取整后的数填写" if whole else "各项得分和总分哪一处有误，是否读表时漏了一行",
        severity=Severity.NOTE if whole else None,
        related=tuple(cell.origin for cell in sums.cells),
    )


def _rescaled(sums: Mismatch, policy: PolicyInForce) -> Decimal | None:
    """The total brought back to 100 where the policy leaves rows out that do not apply; None where it doesn't."""
    weights = [row.weight for row in sums.rows]
    if policy.not_applicable.method is not NotApplicableMethod.RESCALE or not sum_of(weights):
        return None
    return rescale(sums.total, sum_of(weights), policy)


RULE = FormRule(
    code="A107",
    name="total-score",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
    consequence_of=("A101",),
)
