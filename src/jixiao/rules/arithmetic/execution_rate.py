"""
# 执行率与执行数、预算数不符

## 查什么
资金块每一行所填的执行率，是否等于全年执行数除以全年预算数（口径另定分母的从其口径）。

## 为什么
执行率决定这一行的得分，也是结果应用时首先看的数。它与旁边两个金额对不上，得分就没有依据。

## 依据
- 财预〔2020〕10号 附1：执行率由全年执行数与全年预算数相除。
- 同一行三个数应当一致。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 28.5 | 10 | 71.25% | 7.13 |
| | 其中：当年财政拨款 | 30 | 30 | 21 | — | 70% | — |
| | 其他资金 | 10 | 10 | 7.5 | — | 75 | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 28.5 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
发现（错误）：28.5÷40=71.25%

明细行同样复算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 30 | 10 | 75% | 7.5 |
| | 其中：当年财政拨款 | 30 | 30 | 21 | — | 75% | — |
| | 其他资金 | 10 | 10 | 9 | — | 90% | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
发现（错误）：21÷30=70.00%

按年初预算数才算得通的，请说明分母。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 60 | 50 | 10 | 125% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
发现（警告）：50÷40=125.00%

超出预算而填100%的，可能是按封顶填列，作警告。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 42 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
发现（警告）：42÷40=105.00%

## 不误报
不写百分号、写成小数的，按其所指。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 20 | 10 | 0.5 | 5 |
| | 其中：当年财政拨款 | 30 | 30 | 30 | — | 1 | — |
| | 其他资金 | 10 | 10 | 3 | — | 30 | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
金额位数少，按书写位数看可以相符的，是尾差。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 9.6 | 9.6 | 7.2 | 10 | 75.9% | 7.59 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
年初预算为 0 的追加项目，按全年预算数算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 0 | 3.36 | 3.36 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
执行率栏填的是得分的，归“执行率栏疑为得分”，不在此重复。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 40 | 10 | 10 | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
预算数、执行数都是 0 的，不作除法。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 40 | 10 | 100% | 10 |
| | 其他资金 | 0 | 0 | 0 | — | 0.00% | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```

## 无法判断
没有全年执行数，执行率无从复算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```

## 怎样改
按支付台账核对执行数和全年（调整后）预算数，再用执行数除以预算数；得分随之复算。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL, Basis
from jixiao.form import FundingLine
from jixiao.numerals import percent
from jixiao.rules.arithmetic.printed_rates import RateFit, RateJudgement, division, judge_rate
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import Rate
from jixiao.values import parse_rate
from jixiao.vocabulary import Severity

_NOT_COMPARED: dict[RateFit, str] = {
    RateFit.BLANK: "执行率没有填写",
    RateFit.NOTHING_SPENT_OF_NOTHING: "预算数和执行数都是0，不作除法",
    RateFit.IS_SCORE: "执行率栏所写疑为得分或分值，另查",
}


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each funding line."""
    if not form.form.funding:
        yield not_applicable(form.subject, "没有资金块")
    for place, line in enumerate(form.form.funding, start=1):
        yield _outcome(line.item.text or f"第{place}行资金", line, judge_rate(line, form))


def _outcome(subject: str, line: FundingLine, judgement: RateJudgement) -> Outcome | Found:
    match judgement.fit:
        case RateFit.BLANK | RateFit.NOTHING_SPENT_OF_NOTHING | RateFit.IS_SCORE:
            return not_applicable(subject, _NOT_COMPARED[judgement.fit])
        case RateFit.NO_RATE | RateFit.UNREADABLE:
            return insufficient_data(subject, judgement.reason)
        case RateFit.FITS:
            return passed(subject)
        case RateFit.FITS_INITIAL_BUDGET:
            return _on_initial_budget(subject, line, judgement.rate)
        case RateFit.DIFFERS:
            return _different(subject, line, judgement.rate)


def _different(subject: str, line: FundingLine, rate: Rate | None) -> Found:
    expected = "" if rate is None or rate.ratio is None else percent(rate.ratio)
    capped = _is_capped(line, rate)
    return Found(
        subject=subject,
        origin=line.printed_rate.origin,
        message=f"“{subject}”的执行率为“{line.printed_rate.text}”，按执行数和预算数算得{expected}",
        printed=line.printed_rate.text,
        expected=expected,
        arithmetic="" if rate is None else rate.arithmetic,
        verify="执行率是否按100%封顶填列，执行数、预算数有没有误" if capped else "执行数、预算数和执行率哪一处有误",
        severity=Severity.WARNING if capped else None,
        related=() if rate is None else (rate.executed_cell.origin, rate.budget_cell.origin),
    )


def _is_capped(line: FundingLine, rate: Rate | None) -> bool:
    """Whether more was spent than budgeted and the rate is printed as 100 %, as a form does that caps it."""
    over = rate is not None and rate.ratio is not None and rate.ratio > 1
    return over and any(reading.ratio == 1 for reading in parse_rate(line.printed_rate.text))


def _on_initial_budget(subject: str, line: FundingLine, rate: Rate | None) -> Found:
    """The rate holds on the initial budget only: legal text and most policies divide by the adjusted one."""
    found = _different(subject, line, rate)
    executed, initial = line.executed.number, line.initial_budget.number
    if executed is None or not initial:
        return found
    on_initial = f"{division(executed, initial)}={percent(executed / initial)}"
    return Found(
        subject=subject,
        origin=found.origin,
        message=f"“{subject}”的执行率为“{line.printed_rate.text}”，按年初预算数才算得出，按全年预算数为{found.expected}",
        printed=found.printed,
        expected=found.expected,
        arithmetic=f"{found.arithmetic}；{on_initial}",
        verify="执行率的分母是全年（调整后）预算数还是年初预算数",
        severity=Severity.WARNING,
        related=(line.executed.origin, line.annual_budget.origin, line.initial_budget.origin),
    )


RULE = FormRule(
    code="A201",
    name="execution-rate",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "附1"), INTERNAL),
    policy_bound=True,
)
