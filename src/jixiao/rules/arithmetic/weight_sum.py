"""
# 分值合计不等于满分

## 查什么
执行率的分值加上各项指标的分值，是否等于 100。

## 为什么
总分以 100 分计。分值合计不足，表上的满分就拿不满；超出，总分就可能超过 100。

## 依据
- 财预〔2020〕10号 第十三条：执行率和各项指标的权重合起来为 100%。
- 分值之和等于满分，各地系统保存时也作此校验。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 25 | 25 |
```
发现（错误）：10+60+25=95

指标已占满 100 分，又给执行率 10 分，合计就超出了。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 62.5 | 62.5 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 37.5 | 37.5 |
```
发现（错误）：10+62.5+37.5=110

按 200 分设计、总分行也写 200 的，各处一致，只作警告。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 20 | 100% | 20 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 120 | 120 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 60 | 60 |
| 总分 | | | | | 200 | 200 |
```
发现（警告）：20+120+60=200

## 不误报
没有一项指标填分值的表式（如部分转移支付自评表）不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 |
```
只有执行率写了分值、指标行没有分值列的表式也不作此查。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 20 | 100% | 20 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 40 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 40 |
```
“其中”各行的分值为“—”，不计入合计。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| | 其中：当年财政拨款 | 50 | 50 | 50 | — | 100% | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 无法判断
有一项指标的分值空着，合计就算不出来。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 怎样改
先核对是否漏列指标，或读表时漏了一行；再按批复的绩效目标表核对各项分值。确有不适用的指标并已折算的，请在表内注明。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import SYSTEM, Basis
from jixiao.form import Form
from jixiao.numerals import shown
from jixiao.policy import NotApplicableMethod
from jixiao.rules.arithmetic.counted_rows import (
    CountedRow,
    addition,
    counted_rows,
    has_unweighted_exemption,
    has_weights,
    indicator_rows,
    lacks_execution,
    sum_of,
    unreadable,
)
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.rules.unread_rows import unread_among_indicators
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the weights of all counted rows against the policy's sum."""
    if not has_weights(form.form):
        yield not_applicable(form.subject, "指标没有填分值")
        return
    if any(indicator.not_applicable for indicator in form.form.indicators) and _may_leave_rows_out(form):
        yield not_applicable(form.subject, f"有不适用的指标，口径 {form.policy.id} 允许折算或整行不计")
        return
    rows = counted_rows(form)
    weights = [row.weight for row in rows]
    full = form.policy.weights.total
    total = sum_of(weights)
    blank = unreadable(rows, field="weight")
    if blank and (total != full or unreadable(indicator_rows(rows), field="weight")):
        yield insufficient_data(form.subject, f"分值算不出合计：{blank}")
        return
    if total == full:
        yield passed(form.subject)
        return
    doubt, unread = _why_open(form, rows, total), unread_among_indicators(form)
    if doubt or unread:
        end = insufficient_data if unread else undecidable
        yield end(form.subject, f"填了分值的各行相加为{shown(total)}，{unread or doubt}")
        return
    yield Found(
        subject=form.subject,
        origin=rows[-1].origin,
        message=f"执行率和各项指标的分值相加为{shown(total)}，不是{shown(full)}",
        printed=shown(total),
        expected=shown(full),
        arithmetic=addition(weights, total),
        verify="是否漏列指标，或读表时漏了一行；有不适用指标折算的，请在表内注明",
        severity=Severity.WARNING if _counts_in_hundreds(form.form, total, full) else None,
        related=tuple(row.origin for row in rows),
    )


def _counts_in_hundreds(form: Form, total: Decimal, full: Decimal) -> bool:
    """Whether the rows add up to twice the full points or more, and the total row says the same (200分制)."""
    printed = form.printed_total.weight.number if form.printed_total is not None else None
    return printed == total and total > full and total % full == 0


def _why_open(form: FormUnderReview, rows: tuple[CountedRow, ...], total: Decimal) -> str:
    """Why a sum that is not the full one may still be right; empty where it can't."""
    if has_unweighted_exemption(form.form):
        return "另有不适用的指标没有分值，是否折算未定"
    missing = form.policy.weights.total - total
    if lacks_execution(rows) and missing == form.policy.execution.weight:
        return f"没有读到执行率一行，所差{shown(missing)}分恰为执行率的分值"
    return ""


def _may_leave_rows_out(form: FormUnderReview) -> bool:
    return form.policy.not_applicable.method is not NotApplicableMethod.FORBID


RULE = FormRule(
    code="A101",
    name="weight-sum",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十三条"), SYSTEM),
    policy_bound=True,
)
