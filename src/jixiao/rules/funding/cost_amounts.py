"""
The cost indicators that state a total amount of money, so that they can be added up and held against the budget.

Left out are unit prices, standards and rates; amounts that contain others stand alone (guard 5 of the catalogue).
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.form import WrittenNumber
from jixiao.numerals import rounded, shown
from jixiao.origin import Origin
from jixiao.rules.funding.amounts import highest_meant
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Confidence, Value, ValueKind, convert
from jixiao.vocabulary import MONEY_UNITS, Category, Dimension

AMOUNT_COSTS = frozenset({Category.OUTPUT_COST, Category.ECONOMIC_COST})
BURDEN_COSTS = frozenset({Category.SOCIAL_COST, Category.ENVIRONMENTAL_COST})

NO_TOTAL_WORDS = (
    "标准",
    "单价",
    "单位成本",
    "单项",
    "人均",
    "户均",
    "亩均",
    "次均",
    "日均",
    "月均",
    "平均",
    "均价",
    "每",
    "定额",
    "节约",
    "节支",
    "节省",
    "压减",
    "降低",
    "减少",
    "收入",
    "增收",
    "率",
    "比例",
    "占比",
)
"""Words in a name after which an amount is a price, a standard, a saving or a share, but not a total."""

WHOLE_WORDS = (
    "总成本",
    "总费用",
    "总支出",
    "总经费",
    "总造价",
    "总预算",
    "总控制",
    "总额",
    "成本总",
    "费用总",
    "资金总",
    "经费总",
    "支出总",
    "项目成本",
    "项目预算",
    "项目资金",
    "项目经费",
    "预算控制数",
    "预算资金",
    "合计",
)
"""Words in a name whose amount contains those of the other cost indicators."""

LIFETIME_WORDS = ("总投资", "投资总", "项目投资", "概算")
"""Words in a name whose amount may span several years, so that no single year's money can be held against it."""

_MONEY_KINDS = frozenset({ValueKind.MONEY, ValueKind.BOUND})


class CostAmount(Struct, frozen=True):
    """A total amount as an indicator states it: its name, number, money unit and place, and its worth in 元."""

    name: str
    number: Decimal
    money_unit: str
    yuan: Decimal
    origin: Origin


class CostAmounts(Struct, frozen=True):
    """The amounts that can be added up, and the names of the cost indicators that can't be read."""

    amounts: tuple[CostAmount, ...]
    unreadable: tuple[str, ...]

    @property
    def yuan(self) -> Decimal:
        """Their sum in 元."""
        return sum((amount.yuan for amount in self.amounts), Decimal(0))


_NOTHING = CostAmounts((), ())


def target_amounts(form: FormUnderReview) -> CostAmounts:
    """The total amounts that the cost indicators aim at."""
    return _gathered([each.once(_aimed_at) for each in _cost_indicators(form)])


def actual_amounts(form: FormUnderReview) -> CostAmounts:
    """The total amounts that the cost indicators came to."""
    return _gathered([each.once(_come_to) for each in _cost_indicators(form)])


def is_above(costs: CostAmounts, ceiling: WrittenNumber, money_unit: str) -> bool:
    """Whether the costs exceed an amount in *money_unit* by more than its rounding can explain."""
    factor = MONEY_UNITS[money_unit]
    in_unit = [amount.yuan / factor for amount in costs.amounts]
    return costs.yuan / factor > highest_meant(ceiling, in_unit)


def addition_of(costs: CostAmounts, money_unit: str) -> str:
    """The addition as a clerk repeats it, ending in *money_unit*: 170393+52665=223058元=22.31万元."""
    total = costs.yuan / MONEY_UNITS[money_unit]
    end = f"{shown(rounded(total, 2) if total != rounded(total, 2) else total)}{money_unit}"
    units = {amount.money_unit for amount in costs.amounts}
    if len(units) > 1:
        return f"{'+'.join(f'{shown(amount.number)}{amount.money_unit}' for amount in costs.amounts)}={end}"
    unit = units.pop()
    own_sum = sum((amount.number for amount in costs.amounts), Decimal(0))
    sums = [f"{shown(own_sum)}{unit}"] if unit != money_unit else []
    terms = "+".join(shown(amount.number) for amount in costs.amounts)
    terms = terms if len(costs.amounts) > 1 else ""
    return "=".join(part for part in (terms, *sums, end) if part)


def _cost_indicators(form: FormUnderReview) -> list[IndicatorUnderReview]:
    """The cost indicators that apply; none where one of them is the investment over the project's whole life."""
    costs = [each for each in form.indicators if each.once(_is_cost)]
    lifetime = any(word in (each.indicator.name.text or "") for each in costs for word in LIFETIME_WORDS)
    return [] if lifetime else costs


def _is_cost(each: IndicatorUnderReview) -> bool:
    category = each.indicator.category_kind
    if category in BURDEN_COSTS or each.indicator.not_applicable:
        return False
    return category in AMOUNT_COSTS or each.indicator.dimension_kind is Dimension.COST


def _aimed_at(each: IndicatorUnderReview) -> CostAmounts:
    return _amount(each, each.target, each.indicator.target.origin)


def _come_to(each: IndicatorUnderReview) -> CostAmounts:
    return _amount(each, each.actual, each.indicator.actual.origin)


def _amount(each: IndicatorUnderReview, value: Value, origin: Origin) -> CostAmounts:
    """What a cell of one indicator adds: an amount, a name that can't be read, or nothing."""
    if any(word in (each.indicator.name.text or "") for word in NO_TOTAL_WORDS):
        return _NOTHING
    number = value.number if value.upper is None else value.upper
    unit, yuan = value.measure_unit, None
    if value.kind in _MONEY_KINDS and value.confidence is not Confidence.SUSPECT and number is not None:
        yuan = convert(number, unit, "元") if unit in MONEY_UNITS else None
    if number is None or unit is None or yuan is None:
        return CostAmounts((), (each.subject,)) if _should_be_money(each, value) else _NOTHING
    return CostAmounts((CostAmount(each.subject, number, unit, yuan, origin),), ())


def _gathered(read: list[CostAmounts]) -> CostAmounts:
    amounts = [amount for each in read for amount in each.amounts]
    return CostAmounts(_without_parts(amounts), tuple(name for each in read for name in each.unreadable))


def _should_be_money(each: IndicatorUnderReview, value: Value) -> bool:
    """Whether what can't be read as an amount is likely to be one: its target is, or the reading is in doubt."""
    blank = value.kind in {ValueKind.PLACEHOLDER, ValueKind.NOT_APPLICABLE}
    in_doubt = value.confidence is Confidence.SUSPECT or value.kind in {ValueKind.SUSPECT, ValueKind.COMPOUND}
    return each.target.kind is ValueKind.MONEY or (in_doubt and not blank)


def _without_parts(amounts: list[CostAmount]) -> tuple[CostAmount, ...]:
    """The amounts that don't contain one another: where one is the whole, it alone."""
    wholes = [amount for amount in amounts if any(word in amount.name for word in WHOLE_WORDS)]
    total = sum((amount.yuan for amount in amounts), Decimal(0))
    if len(amounts) > 2:
        wholes += [amount for amount in amounts if amount.yuan * 2 == total]
    if wholes:
        return (max(wholes, key=lambda amount: amount.yuan),)
    return tuple(amounts)
