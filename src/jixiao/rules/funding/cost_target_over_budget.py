"""
# 成本指标目标合计高于全年预算数

## 查什么
写明总金额的成本指标，目标值（控制数）相加是否高于资金块的全年预算数。

## 为什么
控制数是花钱的上限。上限加起来超过预算，就管不住支出。

## 依据
- 财预〔2021〕101号 三（三）4：成本目标不超出预算支出标准。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 45 | 45 | 44 | 10 | 97.78% | 9.78 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 宣传品制作成本 | ≤15万元 | 14.6 | 10 | 10 |
| | | 义诊药品成本 | ≤300000元 | 294000 | 10 | 10 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 45 | 45 | 44 | 10 | 97.78% | 9.78 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 宣传品制作成本 | ≤18万元 | 14.6 | 10 | 10 |
| | | 义诊药品成本 | ≤30万元 | 29.4 | 10 | 10 |
```
发现（警告）：18+30=48万元，全年预算数45万元

## 不误报
单价和补助标准不是总金额，不相加。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 1 | 1 | 1 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 义诊药品成本 | ≤20000元/场 | 19800元/场 | 10 | 10 |
| | | 志愿者补助标准 | =12000元 | 12000 | 10 | 10 |
```
已有总成本的，不再加各分项。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 45 | 45 | 44 | 10 | 97.78% | 9.78 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 义诊活动总成本 | ≤45万元 | 44 | 10 | 10 |
| | | 宣传品制作成本 | ≤15万元 | 14.6 | 10 | 10 |
```
年初预算为 0 的追加项目，按全年预算数比。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 0 | 45 | 44 | 10 | 97.78% | 9.78 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 义诊药品成本 | ≤45万元 | 44 | 10 | 10 |
```

预算年中调减的，目标仍可按年初预算设。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 20 | 18.5 | 18.5 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 建设成本 | ≤20万元 | 18.5万元 | 20 | 20 |
```

## 无法判断
金额单位没有写明，预算数是元还是万元不清楚。
```
| 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 45 | 45 | 44 | 10 | 97.78% | 9.78 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 义诊药品成本 | ≤48万元 | 44万元 | 10 | 10 |
```

## 怎样改
按批复的预算和支出标准核对各项控制数；控制数中含其他来源资金的，请把该资金列入资金块或注明。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.form import FundingLine, WrittenNumber
from jixiao.rules.funding.amounts import AMOUNT_COLUMNS, amount_of
from jixiao.rules.funding.cost_amounts import addition_of, is_above, target_amounts
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import MONEY_UNITS, Severity

SUBJECT = "成本指标目标合计"


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the cost targets that can be added against the budget."""
    costs = target_amounts(form)
    name, budget = _budget(form.overall)
    unit = form.form.money_unit
    if not costs.amounts and not costs.unreadable:
        yield not_applicable(SUBJECT, "没有写明总金额的成本指标")
    elif budget is None or budget.number is None:
        yield insufficient_data(SUBJECT, "没有全年预算数，或它不是数")
    elif unit not in MONEY_UNITS:
        yield insufficient_data(SUBJECT, "资金块没有写明金额单位")
    elif costs.amounts and is_above(costs, budget, unit):
        one = len(costs.amounts) == 1
        yield Found(
            subject=SUBJECT,
            origin=costs.amounts[0].origin if one else budget.origin,
            message=f"{'成本指标' if one else '各项成本'}的目标值{'' if one else '合计'}高于{name}",
            printed=budget.text,
            arithmetic=f"{addition_of(costs, unit)}，{name}{budget.text}{unit}",
            verify="各项控制数是否含有其他资金、是否互相包含，预算数是否有误",
            related=(budget.origin, *(amount.origin for amount in costs.amounts)),
        )
    elif costs.unreadable:
        yield insufficient_data(SUBJECT, f"目标值读不出金额：{'、'.join(costs.unreadable)}")
    else:
        yield passed(SUBJECT, f"{addition_of(costs, unit)}，{name}{budget.text}{unit}")


def _budget(overall: FundingLine | None) -> tuple[str, WrittenNumber | None]:
    """The larger budget of the year: targets are set with the first approved one, which may be cut later."""
    if overall is None:
        return "", None
    fields = ("annual_budget", "initial_budget")
    known = [field for field in fields if amount_of(overall, field).number is not None]
    field = max(known, key=lambda each: amount_of(overall, each).number or Decimal(0), default=fields[0])
    return AMOUNT_COLUMNS[field], amount_of(overall, field)


RULE = FormRule(
    code="F111",
    name="cost-target-over-budget",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2021〕101号", "三（三）4"),),
    consequence_of=("F103", "F101"),
)
