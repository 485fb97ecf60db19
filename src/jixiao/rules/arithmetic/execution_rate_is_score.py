"""
# 执行率栏疑为得分或分值

## 查什么
执行率栏所填的数，是否与这一行的金额算不通，却恰好等于执行率的得分或分值。

## 为什么
76 万元全部执行，执行率是 100%，栏里却写 10：多半是把得分或分值写进了执行率栏。

## 依据
- 同一行内，执行率应与执行数、预算数一致。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 64 | 64 | 64 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 编制图册 | ≥60 | 60 | 90 | 90 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 64 | 64 | 64 | 10 | 10 | 10 |
| | 政府预算资金 | 64 | 64 | 64 | — | 10 | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 编制图册 | ≥60 | 60 | 90 | 90 |
```
发现（错误）：64÷64=100.00%

## 不误报
执行率真是 10% 的，写 10 没有错。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 64 | 64 | 6.4 | 10 | 10 | 1 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 编制图册 | ≥60 | 60 | 90 | 90 |
```
写成小数 1 的 100%，没有错。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 64 | 64 | 64 | 10 | 1 | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 编制图册 | ≥60 | 60 | 90 | 90 |
```

## 无法判断
没有执行数，看不出栏里的 10 是率还是分。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 64 | 64 | | 10 | 10 | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 编制图册 | ≥60 | 60 | 90 | 90 |
```

## 怎样改
执行率栏填全年执行数除以全年预算数的结果，写成百分数。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL
from jixiao.form import FundingLine
from jixiao.numerals import percent
from jixiao.rules.arithmetic.printed_rates import RateFit, RateJudgement, judge_rate
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import Rate
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each funding line; lines that repeat the same slip are named by its first finding."""
    if not form.form.funding:
        yield not_applicable(form.subject, "没有资金块")
    judged = [(line, judge_rate(line, form)) for line in form.form.funding]
    slips = [line for line, judgement in judged if judgement.fit is RateFit.IS_SCORE]
    for place, (line, judgement) in enumerate(judged, start=1):
        subject = line.item.text or f"第{place}行资金"
        if judgement.fit is not RateFit.IS_SCORE:
            yield _without_slip(subject, judgement)
        elif line is not slips[0]:
            yield not_applicable(subject, "与上一行同一写法，已在该行提出")
        elif judgement.rate is not None:
            yield _slip(subject, judgement.rate, slips)


def _without_slip(subject: str, judgement: RateJudgement) -> Outcome:
    match judgement.fit:
        case RateFit.BLANK:
            return not_applicable(subject, "执行率没有填写")
        case RateFit.NOTHING_SPENT_OF_NOTHING:
            return not_applicable(subject, "预算数和执行数都是0，不作除法")
        case RateFit.NO_RATE | RateFit.UNREADABLE:
            return insufficient_data(subject, judgement.reason)
        case _:
            return passed(subject)


def _slip(subject: str, rate: Rate, slips: list[FundingLine]) -> Found:
    cell = slips[0].printed_rate
    expected = "" if rate.ratio is None else percent(rate.ratio)
    return Found(
        subject=subject,
        origin=cell.origin,
        message=f"执行率栏写“{cell.text}”，与执行率的得分或分值相同，按执行数和预算数算得{expected}",
        printed=cell.text,
        expected=expected,
        arithmetic=rate.arithmetic,
        verify="执行率栏是否填成了得分或分值",
        related=(rate.executed_cell.origin, rate.budget_cell.origin, *(line.printed_rate.origin for line in slips[1:])),
    )


RULE = FormRule(
    code="A203",
    name="execution-rate-is-score",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
    decidability=Decidability.HEURISTIC,
)
