"""
# 执行率偏低而没有说明

## 查什么
执行率低于口径的界线（没有规定的，按审核阈值 90%），整份文件里有没有说明原因：说明栏、完成情况、表注、正文都算。
因此失分的为错误，未失分的为警告。表内执行率不低而与金额对不上的，归在那一处之下。

## 为什么
执行率偏低的要单独说明原因、提出整改措施。“偏低”多少，法规没有写数。

## 依据
- 财预〔2020〕10号 第二十六条：预算执行率偏低的，单独说明原因。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 85.5 | 10 | 95% | 9.5 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 54 | 10 | 60% | 6 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```
发现（错误）：54÷90=60.00%

报告里说全部门收支结转结余的话，不是这个项目的说明。
```
（一）收入支出总体情况。2024年度收入总计427万元，年初结转和结余3万元，较上年减少12万元，主要原因是人员调出。
| 项目名称 | 泵房改造项目 | | | | | | |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 54 | 10 | 60% | 6 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```
发现（错误）：54÷90=60.00%

只说“预算执行进度不够均衡”一类套话的，也不是。
```
偏离绩效目标的原因和改进措施。原因：预算执行进度不够均衡。改进措施：加快支付进度。
| 项目名称 | 泵房改造项目 | | | | | | |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 54 | 10 | 60% | 6 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```
发现（错误）：54÷90=60.00%

没有失分的，只作警告。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 72 | 10 | 80% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```
发现（警告）：72÷90=80.00%

只写“按实际需要支出”的，不算说明。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 54 | 10 | 60% | 6 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | 资金按实际需要支出 |
```
发现（错误）：54÷90=60.00%

## 不误报
指标的说明栏写明了资金没有付完的原因。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 54 | 10 | 60% | 6 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 成本指标 | 经济成本指标 | 泵房改造成本 | ≤90万元 | 54 | 90 | 90 | 工程已验收，余款按合同在质保期满后支付 |
```
正文写明了原因。
```
（二）存在的问题。泵房改造项目预算执行率为60%，主要是设备到货推迟，尾款跨年支付。
| 项目名称 | 泵房改造项目 | | | | | | |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | 54 | 10 | 60% | 6 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```
年初预算为 0 的追加项目，按全年预算数算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 0 | 3.36 | 3.36 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```

## 无法判断
没有执行数，执行率无从计算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 90 | 90 | | 10 | 60% | 6 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 改造泵房 | ≥3座 | 3座 | 90 | 90 | |
```

## 怎样改
在说明栏或报告里写明资金没有执行完的原因（节约、未到付款期、进度滞后……）和整改措施。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.form import FundingLine
from jixiao.numerals import percent, rounded, shown
from jixiao.origin import Origin
from jixiao.policy import PolicyInForce
from jixiao.rules.explanations.spending_reasons import reason_for_unspent
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.rules.unread_rows import blurred_in
from jixiao.scoring import EXECUTION_SUBJECT, NoRate, Rate, execution_rate, funding_columns, scored_funding
from jixiao.values import parse_rate
from jixiao.vocabulary import Severity

PLACES = 4
"""A rate is compared as it is shown: a percentage with two decimals."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form's execution rate."""
    funding = scored_funding(form.form)
    if funding is None:
        yield not_applicable(EXECUTION_SUBJECT, "没有年度资金总额一行")
        return
    rate = execution_rate(funding, form.policy, columns=funding_columns(form.form))
    if isinstance(rate, NoRate):
        yield insufficient_data(EXECUTION_SUBJECT, rate.reason)
        return
    if rate.ratio is None:
        yield not_applicable(EXECUTION_SUBJECT, "预算数和执行数都是0")
    elif rounded(rate.ratio, PLACES) >= _threshold(form.policy):
        yield passed(EXECUTION_SUBJECT)
    else:
        yield _outcome(form, funding, rate)


def _threshold(policy: PolicyInForce) -> Decimal:
    """The rate below which the policy asks for a reason, or a reviewer does where the policy gives no figure."""
    stated = policy.explanation.execution_below
    return policy.review.low_execution if stated is None else stated


def _outcome(form: FormUnderReview, funding: FundingLine, rate: Rate) -> Outcome | Found:
    reason = reason_for_unspent(form, rate.ratio or Decimal(0))
    if reason is not None:
        return passed(EXECUTION_SUBJECT, f"写有“{reason.text}”（{reason.origin.place()}）")
    blurred = blurred_in(form)
    if blurred:
        return insufficient_data(EXECUTION_SUBJECT, blurred)
    weight, score = funding.weight.number, funding.printed_score.number
    lost = weight is not None and score is not None and score < weight
    said = percent(rate.ratio) if rate.ratio is not None else ""
    source = "审核阈值" if form.policy.explanation.execution_below is None else f"口径 {form.policy.id} 所定的"
    return Found(
        subject=EXECUTION_SUBJECT,
        origin=funding.executed.origin,
        message=f"执行率{said}，低于{source}{shown(_threshold(form.policy) * 100)}%，表内和正文没有说明原因",
        printed=funding.printed_rate.text,
        arithmetic=rate.arithmetic,
        verify="资金没有执行完的原因和整改措施，并在说明栏或报告中写明",
        severity=Severity.ERROR if lost else Severity.WARNING,
        related=(rate.budget_cell.origin, funding.printed_score.origin, *_printed_high(form, funding)),
    )


def _printed_high(form: FormUnderReview, funding: FundingLine) -> tuple[Origin, ...]:
    """The cell of the printed rate where that is not low: if it is right, an amount is wrong and no reason is owed."""
    high = any(reading.ratio >= _threshold(form.policy) for reading in parse_rate(funding.printed_rate.text))
    return (funding.printed_rate.origin,) if high else ()


RULE = FormRule(
    code="E107",
    name="low-execution-unexplained",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十六条"),),
    policy_bound=True,
    consequence_of=("N103", "N101", "A201"),
)
