"""
# 成本指标完成值合计高于全年执行数

## 查什么
写明总金额的成本指标，完成值相加是否高于资金块的全年执行数。

## 为什么
成本是这笔资金花出去的。各项成本合计高于执行数，说明成本、执行数中有一处不实，或含了别的资金。

## 依据
- 同一张表内，分项成本应不超过全部支出。
- 预算法 第五十七条：支出按预算执行。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 场地租用成本 | ≤180000元 | 165000 | 10 | 10 |
| | | 讲师劳务成本 | ≤12万元 | 11.5 | 10 | 10 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 场地租用成本 | ≤180000元 | 176400 | 10 | 10 |
| | | 讲师劳务成本 | ≤120000元 | 118300 | 10 | 10 |
```
发现（警告）：176400+118300=294700元=29.47万元，全年执行数28万元

元和万元并用的，先换成同一单位。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 场地租用成本 | ≤180000元 | 176400 | 10 | 10 |
| | | 讲师劳务成本 | ≤12万元 | 11.9 | 10 | 10 |
```
发现（警告）：176400元+11.9万元=29.54万元

## 不误报
单价、标准、人均和率不是总金额，不相加。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 0.5 | 0.5 | 0.5 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 培训费用 | ≤400元/人 | 380元/人 | 10 | 10 |
| | | 慰问补助标准 | =5000元 | 5000 | 10 | 10 |
| | | 人均伙食成本 | ≤3000元 | 3000 | 10 | 10 |
| | | 成本节约率 | ≥5% | 6% | 10 | 10 |
```
已有总成本的，不再加各分项。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 培训总成本 | ≤30万元 | 28 | 10 | 10 |
| | | 场地租用成本 | ≤18万元 | 17 | 10 | 10 |
| | | 讲师劳务成本 | ≤12万元 | 11 | 10 | 10 |
```
执行数取整、明细带小数的，按书写位数看没有超过。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 场地租用成本 | ≤17万元 | 16.7 | 10 | 10 |
| | | 讲师劳务成本 | ≤12万元 | 11.7 | 10 | 10 |
```
项目总投资可能跨几个年度，不与一年的执行数比。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 成本指标 | 项目总投资 | ≤260万元 | 260 | 10 | 10 |
```
社会成本、生态环境成本不是这笔资金的支出。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 场地租用成本 | ≤30万元 | 28 | 10 | 10 |
| | 社会成本指标 | 沿线商户停业损失 | ≤5万元 | 3万元 | 10 | 10 |
```

## 无法判断
金额单位没有写明，执行数是元还是万元不清楚。
```
| 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30 | 30 | 28 | 10 | 93.33% | 9.33 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 场地租用成本 | ≤180000元 | 176400 | 10 | 10 |
| | | 讲师劳务成本 | ≤120000元 | 118300 | 10 | 10 |
```

## 怎样改
按支付明细核对各项成本和全年执行数；成本中含其他来源资金的，请把该资金列入资金块或在说明栏注明。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL, Basis
from jixiao.rules.funding.cost_amounts import actual_amounts, addition_of, is_above
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import MONEY_UNITS, Severity

SUBJECT = "成本指标完成值合计"


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the actual costs that can be added against the executed amount."""
    costs = actual_amounts(form)
    executed = form.overall.executed if form.overall is not None else None
    unit = form.form.money_unit
    if not costs.amounts and not costs.unreadable:
        yield not_applicable(SUBJECT, "没有写明总金额的成本指标")
    elif executed is None or executed.number is None:
        yield insufficient_data(SUBJECT, "没有全年执行数，或它不是数")
    elif unit not in MONEY_UNITS:
        yield insufficient_data(SUBJECT, "资金块没有写明金额单位")
    elif costs.amounts and is_above(costs, executed, unit):
        one = len(costs.amounts) == 1
        yield Found(
            subject=SUBJECT,
            origin=executed.origin,
            message=f"{'成本指标' if one else '各项成本'}的完成值{'' if one else '合计'}高于全年执行数",
            printed=executed.text,
            arithmetic=f"{addition_of(costs, unit)}，全年执行数{executed.text}{unit}",
            verify="各项成本是否含有其他资金、是否互相包含，执行数是否有误",
            related=tuple(amount.origin for amount in costs.amounts),
        )
    elif costs.unreadable:
        yield insufficient_data(SUBJECT, f"完成值读不出金额：{'、'.join(costs.unreadable)}")
    else:
        yield passed(SUBJECT, f"{addition_of(costs, unit)}，全年执行数{executed.text}{unit}")


RULE = FormRule(
    code="F109",
    name="cost-over-executed",
    severity=Severity.WARNING,
    check=check,
    basis=(INTERNAL, Basis("预算法", "第五十七条")),
    consequence_of=("F103", "F101"),
)
