"""
# 各项资金之和不等于年度资金总额

## 查什么
资金块里各分项（财政拨款、上年结转、其他资金等）的金额相加，是否等于“年度资金总额”行；年初预算数、全年预算数、全年执行数三列各查一次。

## 为什么
总额是执行率的分子、分母。总额与分项对不上，执行率就没有可靠的依据。

## 依据
- 财预〔2020〕10号 附1：资金块由总额行和其下各分项行组成。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 80 | 95 | 90.5 | 10 | 95.26% | 9.53 |
| | 其中：当年财政拨款 | 80 | 80 | 78 | — | | — |
| | 上年结转资金 | 0 | 15 | 12.5 | — | | — |
| | 其他资金 | — | — | — | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 80 | 95 | 90.5 | 10 | 95.26% | 9.53 |
| | 其中：当年财政拨款 | 80 | 80 | 78 | — | | — |
| | 上年结转资金 | 0 | 10 | 12.5 | — | | — |
| | 其他资金 | — | — | — | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```
发现（错误）：80+10=90

总额写 0 而分项有数。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 80 | 80 | 0 | 10 | 0% | 0 |
| | 其中：当年财政拨款 | 80 | 80 | 79.6 | — | | — |
| | 其他资金 | 0 | 0 | 0 | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```
发现（错误）：79.6

只列了“其中：财政拨款”一个分项，又比总额少的，可能是没有列全。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 80 | 80 | 80 | 10 | 100% | 10 |
| | 其中：财政拨款 | 80 | 80 | 60 | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```
发现（警告）：是否还有其他资金

## 不误报
两位小数的尾差不算不符。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 60.67 | 60.67 | 60.67 | 10 | 100% | 10 |
| | 其中：当年财政拨款 | 40.33 | 40.33 | 40.33 | — | | — |
| | 其他资金 | 20.33 | 20.33 | 20.33 | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```
总额取整、分项带小数的，按书写位数看相符。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 61 | 61 | 61 | 10 | 100% | 10 |
| | 其中：当年财政拨款 | 40.33 | 40.33 | 40.33 | — | | — |
| | 其他资金 | 20.33 | 20.33 | 20.33 | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```
分项之下再列的来源（上级、本级）是财政拨款的一部分，不重复加。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 100 | 100 | 100 | 10 | 100% | 10 |
| | 其中：财政拨款 | 90 | 90 | 90 | — | | — |
| | 上级补助 | 50 | 50 | 50 | — | | — |
| | 本级安排 | 40 | 40 | 40 | — | | — |
| | 其他资金 | 10 | 10 | 10 | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```
只有总额行、没有分项行的表式不作此查。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 100 | 100 | 100 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```

## 无法判断
总额空着，无从比较。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 80 | | 80 | 10 | 100% | 10 |
| | 其中：当年财政拨款 | 80 | 80 | 80 | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```
资金部分有一行没有读入，少的可能就是它。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 80 | 80 | 80 | 10 | 100% | 10 |
| | 其中：当年财政拨款 | 60 | 60 | 60 | — | | — |
| 20 | 20 | 20 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 更换井盖 | ≥60 | 60 | 90 | 90 |
```

## 怎样改
按指标文件和支付台账核对各来源的金额，改正有误的一处；总额改动后，执行率和得分随之复算。
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from jixiao.basis import Basis
from jixiao.form import FundingLine, WrittenNumber
from jixiao.numerals import shown
from jixiao.rules.funding.amounts import AMOUNT_COLUMNS, amount_of, drift_allowed
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.rules.unread_rows import unread_in_funding
from jixiao.vocabulary import FundingRole, Severity, squeezed

SOURCES_WITHIN = frozenset({FundingRole.UPPER_GRANT, FundingRole.LOCAL_FUNDS})
"""Where public money comes from: beside a line of public money they may stand within it."""

REST = frozenset({FundingRole.OTHER_FUNDS, FundingRole.OWN_FUNDS})
"""Lines that take up whatever the others leave: with one of them the parts are complete."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each column of amounts."""
    overall = form.overall
    lines = [line for line in form.form.funding if line.role is not FundingRole.OVERALL]
    if overall is None or not lines:
        yield not_applicable("资金块", "没有总额行" if overall is None else "只有总额行，没有分项行")
        return
    unread = unread_in_funding(form)
    for field, name in AMOUNT_COLUMNS.items():
        outcome = _compare(name, amount_of(overall, field), [(line, amount_of(line, field)) for line in lines])
        yield insufficient_data(name, unread) if unread and isinstance(outcome, Found) else outcome


def _compare(name: str, whole: WrittenNumber, parts: list[tuple[FundingLine, WrittenNumber]]) -> Outcome | Found:
    unreadable = [cell.text for _, cell in parts if cell.text is not None and cell.number is None]
    filled = [(line, cell) for line, cell in parts if cell.number is not None]
    if unreadable:
        return insufficient_data(name, f"分项金额“{'”“'.join(unreadable)}”不是数")
    if not filled:
        return not_applicable(name, "分项没有填金额")
    if whole.number is None:
        return insufficient_data(name, "总额空缺或不是数")
    groups = _decompositions(filled)
    if any(abs(_sum(group) - whole.number) <= drift_allowed(whole, _cells(group)) for group in groups):
        return passed(name)
    return _found(name, whole, groups[0], complete=_is_complete([line for line, _ in parts]))


def _found(name: str, whole: WrittenNumber, group: list[tuple[FundingLine, WrittenNumber]], *, complete: bool) -> Found:
    total = _sum(group)
    partial = not complete and whole.number is not None and total < whole.number
    numbers = "+".join(shown(cell.number) for cell in _cells(group) if cell.number is not None)
    return Found(
        subject=name,
        origin=whole.origin,
        message=f"年度资金总额的{name}为“{whole.text}”，各分项相加为{shown(total)}",
        printed=whole.text,
        expected=shown(total),
        arithmetic=f"{numbers}={shown(total)}" if len(group) > 1 else f"分项只有{numbers}，总额为{whole.text}",
        verify="是否还有其他资金没有列出，或总额有误" if partial else "总额和各分项哪一处有误",
        severity=Severity.WARNING if partial else None,
        related=tuple(cell.origin for cell in _cells(group)),
    )


def _decompositions(filled: list[tuple[FundingLine, WrittenNumber]]) -> list[list[tuple[FundingLine, WrittenNumber]]]:
    """
    The ways in which the parts may make up the whole, the likeliest first.

    Lines of one role beside lines of their sources can hold each other, so that either may be the complete set.
    """
    public = [pair for pair in filled if pair[0].role is FundingRole.FISCAL]
    sources = [pair for pair in filled if pair[0].role in SOURCES_WITHIN]
    nested = public and (sources or len(public) > 1)
    if not nested:
        return [filled]
    outer = [pair for pair in filled if pair not in sources]
    inner = [pair for pair in filled if pair not in public]
    fewer = [
        [pair for pair in filled if pair not in left_out]
        for count in range(1, len(public))
        for left_out in combinations(public, count)
    ]
    return [group for group in (outer, inner, filled, *fewer) if group]


def _is_complete(lines: list[FundingLine]) -> bool:
    """Whether the parts claim to be all there is: a line for the rest, or one line that is no 其中."""
    if any(line.role in REST for line in lines) or len(lines) > 1:
        return True
    return not squeezed(lines[0].item.text or "").startswith("其中")


def _cells(group: list[tuple[FundingLine, WrittenNumber]]) -> list[WrittenNumber]:
    return [cell for _, cell in group]


def _sum(group: list[tuple[FundingLine, WrittenNumber]]) -> Decimal:
    return sum((cell.number for cell in _cells(group) if cell.number is not None), Decimal(0))


RULE = FormRule(
    code="F101",
    name="funding-rows-sum",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "附1"),),
)
