"""
# 总分行的分值不等于实际合计

## 查什么
总分行（合计行）所填的分值，是否等于执行率的分值加各项指标的分值。

## 为什么
总分行是全表的结论。它写 100 而各行相加不是 100，说明有一行的分值写错，或漏了一行。

## 依据
- 同一张表内，合计应等于各行相加。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 24 | 24 | 24 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 检测样品数 | ≥60份 | 60份 | 60 | 60 |
| 效益指标 | 社会效益指标 | 覆盖市场个数 | ≥12个 | 12个 | 30 | 30 |
| 总分 | | | | | 100 | 100 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 24 | 24 | 24 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 检测样品数 | ≥60份 | 60份 | 60 | 60 |
| 效益指标 | 社会效益指标 | 覆盖市场个数 | ≥12个 | 12个 | 40 | 40 |
| 总分 | | | | | 100 | 100 |
```
发现（错误）：10+60+40=110

## 不误报
总分行只汇总指标部分（90 分）的，按指标部分比。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 24 | 24 | 24 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 检测样品数 | ≥60份 | 60份 | 60 | 60 |
| 效益指标 | 社会效益指标 | 覆盖市场个数 | ≥12个 | 12个 | 30 | 30 |
| 合计 | | | | | 90 | 90 |
```
没有总分行的，归“总分行缺失”查，此处不报。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 检测样品数 | ≥60份 | 60份 | 60 | 60 |
```

## 无法判断
有一项指标的分值空着，合计就算不出来。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 检测样品数 | ≥60份 | 60份 | | 60 |
| 效益指标 | 社会效益指标 | 覆盖市场个数 | ≥12个 | 12个 | 30 | 30 |
| 总分 | | | | | 100 | 90 |
```

## 怎样改
重新相加各行分值；合计行与各行以批复的绩效目标表为准改成一致。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL
from jixiao.numerals import shown
from jixiao.rules.arithmetic.counted_rows import addition
from jixiao.rules.arithmetic.printed_sums import Mismatch, compare_sum
from jixiao.rules.outcome import Found, Outcome, undecidable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the total row's weight against the sum of the rows."""
    compared = compare_sum(form, "weight")
    if isinstance(compared, Outcome):
        yield compared
    elif compared.doubt:
        yield undecidable(form.subject, compared.doubt)
    else:
        yield _found(form.subject, compared)


def _found(subject: str, sums: Mismatch) -> Found:
    return Found(
        subject=subject,
        origin=sums.printed.origin,
        message=f"总分行的分值为“{sums.printed.text}”，各行分值相加为{shown(sums.total)}",
        printed=sums.printed.text,
        expected=shown(sums.total),
        arithmetic=addition(list(sums.cells), sums.total),
        verify="各行分值和总分行哪一处有误，是否漏列指标或读表时漏了一行",
        related=tuple(cell.origin for cell in sums.cells),
    )


RULE = FormRule(
    code="A105",
    name="total-weight-printed",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
    consequence_of=("A101",),
)
