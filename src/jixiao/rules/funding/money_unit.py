"""
# 金额单位缺失，或元、万元混用

## 查什么
资金块有没有写明金额单位；写明的单位与表内其他地方写明单位的金额对照，是否差一万倍。

## 为什么
元和万元差一万倍。单位不清，金额无从核对，成本、预算、执行率都失去依据。

## 依据
- 同一张表内，同一笔钱应当是同一个数。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 52.5 | 52.5 | 52.5 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 管护成本 | ≤525000元 | 525000 | 20 | 20 |
```

## 不通过
```
| 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 52.5 | 52.5 | 52.5 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补植苗木 | ≥60 | 60 | 90 | 90 |
```
发现（警告）：没有写明金额单位

表头写万元，填的数按元才与成本指标相合。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 525000 | 525000 | 525000 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 苗木购置成本 | ≤40万元 | 40 | 10 | 10 |
| | | 管护劳务成本 | ≤12.5万元 | 12.5 | 10 | 10 |
```
发现（警告）：525000元=52.5万元

三列金额之间差一万倍。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 52.5 | 52.5 | 520000 | 10 | 99.05% | 9.9 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补植苗木 | ≥60 | 60 | 90 | 90 |
```
发现（警告）：520000

## 不误报
表头写元、指标写万元，换算后相合的没有问题。
```
| 项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 525000 | 525000 | 525000 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 管护成本 | ≤52.5万元 | 52.5 | 20 | 20 |
```
大项目里只有一项小额成本的，不据以推断单位。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 30000 | 30000 | 30000 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 管理费 | ≤50万元 | 48 | 20 | 20 |
```
年中大幅追加或核减的，不当作单位混用。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 5 | 900 | 880 | 10 | 97.78% | 9.78 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补植苗木 | ≥60 | 60 | 90 | 90 |
```

完成情况里的“52元/人”是标准，不是项目的预算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 52 | 52 | 52 | 10 | 100% | 10 |
| 年度总体目标 | 预期目标 | | | 实际完成情况 | | | |
| | 按52元/人补助护林员 | | | 已按52元/人发放 | | | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补植苗木 | ≥60 | 60 | 90 | 90 |
```

## 无法判断
金额不是数，无从对照。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 约52 | 约52 | 约52 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补植苗木 | ≥60 | 60 | 90 | 90 |
```

## 怎样改
在资金块写明单位（一般为万元），表内各处的金额按同一单位改写或注明单位。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import INTERNAL
from jixiao.form import WrittenNumber
from jixiao.numerals import shown
from jixiao.patterns import compiled_on_use
from jixiao.rules.funding.amounts import AMOUNT_COLUMNS, amount_of
from jixiao.rules.funding.cost_amounts import target_amounts
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import MONEY_UNITS, Severity

SUBJECT = "金额单位"
OTHER_UNIT = {"元": "万元", "万元": "元"}
TEN_THOUSAND = Decimal(10_000)
SPREAD = Decimal("1.5")
"""How far a ratio may lie from 1 (or from 10 000) and still speak of the same money: budgets change by less."""

LEAST_PROJECT = Decimal(1_000)
"""A project of fewer 元 than this is no reading of a budget."""

_STATED = compiled_on_use(r"(\d+(?:\.\d+)?)\s*(亿元|万元|元)(?!\s*[/／每])", needs="元")


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: its money unit, and whether the amounts fit it."""
    cells = [amount_of(line, field) for line in form.form.funding for field in AMOUNT_COLUMNS]
    written = [cell for cell in cells if cell.text is not None]
    amounts = [cell for cell in written if cell.number is not None and cell.number > 0]
    unit = form.form.money_unit
    if not written:
        yield not_applicable(SUBJECT, "资金块没有填金额")
    elif unit is None:
        yield Found(
            subject=SUBJECT,
            origin=written[0].origin,
            message="资金块没有写明金额单位",
            printed=written[0].text,
            expected="元或万元",
            verify="金额是元还是万元，并在表内注明",
        )
    elif not amounts:
        yield insufficient_data(SUBJECT, "资金块的金额都不是正数，无从对照")
    else:
        yield _apart(form, unit) or _unlike_the_rest(form, unit) or passed(SUBJECT)


def _apart(form: FormUnderReview, unit: str) -> Found | None:
    """A finding where two amounts of the overall line are ten thousand times apart."""
    overall = form.overall
    if overall is None:
        return None
    cells = [(name, amount_of(overall, field)) for field, name in AMOUNT_COLUMNS.items()]
    known = [(name, cell, cell.number) for name, cell in cells if cell.number is not None and cell.number > 0]
    if len(known) < 2:
        return None
    least, most = min(known, key=lambda each: each[2]), max(known, key=lambda each: each[2])
    if not _alike(most[2], least[2] * TEN_THOUSAND):
        return None
    return Found(
        subject=SUBJECT,
        origin=most[1].origin,
        message=f"{most[0]}“{most[1].text}”约为{least[0]}“{least[1].text}”的一万倍，表头单位为{unit}",
        printed=most[1].text,
        arithmetic=f"{shown(most[2])}÷{shown(least[2])}≈10000",
        verify="两个金额是否一个按元、一个按万元填写",
        related=(least[1].origin,),
    )


def _unlike_the_rest(form: FormUnderReview, unit: str) -> Found | None:
    """A finding where the budget agrees with amounts elsewhere in the form only if it is read in the other unit."""
    other = OTHER_UNIT.get(unit)
    budget = _budget(form)
    if other is None or budget is None or budget.number is None:
        return None
    costs = target_amounts(form)
    sums = [costs.yuan] if costs.amounts else []
    stated = _stated_in_objective(form)
    as_written, as_other = budget.number * MONEY_UNITS[unit], budget.number * MONEY_UNITS[other]
    if any(_alike(amount, as_written) for amount in sums) or as_written in stated or as_other < LEAST_PROJECT:
        return None
    if not any(_alike(amount, as_other) for amount in sums) and as_other not in stated:
        return None
    wanted = as_other / MONEY_UNITS[unit]
    return Found(
        subject=SUBJECT,
        origin=budget.origin,
        message=f"资金块单位为{unit}，预算数“{budget.text}”按{other}才与表内其他写明单位的金额相合",
        printed=f"{budget.text}{unit}",
        expected=f"{shown(wanted)}{unit}",
        arithmetic=f"{budget.text}{other}={shown(wanted)}{unit}",
        verify="资金块的金额是按元还是按万元填写",
        related=tuple(amount.origin for amount in costs.amounts),
    )


def _budget(form: FormUnderReview) -> WrittenNumber | None:
    if form.overall is None:
        return None
    cells = (form.overall.annual_budget, form.overall.initial_budget, form.overall.executed)
    return next((cell for cell in cells if cell.number is not None and cell.number > 0), None)


def _stated_in_objective(form: FormUnderReview) -> set[Decimal]:
    """The amounts in 元 that the objective's text states with their unit."""
    objective = form.form.objective
    text = " ".join(part.text for part in (objective.expected, objective.achieved) if part.text is not None)
    return {Decimal(number) * MONEY_UNITS[unit] for number, unit in _STATED.findall(text)}


def _alike(one: Decimal, other: Decimal) -> bool:
    return one <= other * SPREAD and other <= one * SPREAD


RULE = FormRule(
    code="F103",
    name="money-unit",
    severity=Severity.WARNING,
    check=check,
    basis=(INTERNAL,),
    decidability=Decidability.HEURISTIC,
)
