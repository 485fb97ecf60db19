"""A cell to be read and what stands around it: the indicator's name, labels, columns, the form's year."""

from __future__ import annotations

import re

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.values.spelling import normalised
from jixiao.values.units import canonical_unit, match_compound
from jixiao.values.value import ValueKind
from jixiao.vocabulary import Category, Dimension, category_of, dimension_of

_UNIT_IN_NAME = compiled_on_use(r"\((?:单位:)?([^()]{1,8})\)$")
_RATE_NAME = compiled_on_use(r"(?:率|满意度|占比|比例|比重|覆盖面|百分比|程度)$")
_MONEY_NAME = compiled_on_use(
    r"金额|资金|成本|费用|经费|造价|单价|控制数|支出|租金|预算|投资|补贴额|产值|收入|(?:费|款)$"
)
_TIME_NAME = compiled_on_use(r"时间|时限|期限|日期|完成时|截止|进度|工期|时效")
_SPAN_NAME = compiled_on_use(r"工期|周期|期限|时长|月数|年限|服务期")
_YEAR = compiled_on_use(r"(?:19|20)\d{2}")


class Context(Struct, frozen=True, kw_only=True):
    """
    One cell and what stands around it; everything is as written, None where it isn't there.

    `raw` is the cell's own text. `aim` is true for targets. `literal` leaves a number without a unit as it stands,
    because its target will give the unit. `target_kind` is the kind of that target: beside a length of time 11月 is
    eleven months; `target_zero` says that it is 0, so that 无 is 0 too.
    """

    raw: str
    aim: bool
    literal: bool = False
    target_kind: ValueKind | None = None
    target_zero: bool = False
    name: str | None = None
    dimension: str | None = None
    category: str | None = None
    operator: str | None = None
    measure_unit: str | None = None
    year: int | None = None
    money_unit: str | None = None

    @property
    def column_unit(self) -> str | None:
        """The unit of the unit column, by its one name."""
        return canonical_unit(normalised(self.measure_unit)) if self.measure_unit else None

    @property
    def name_unit(self) -> str | None:
        """The unit that the name ends with in brackets: 受益人数（人）."""
        found = _UNIT_IN_NAME.search(normalised(self.name)) if self.name else None
        if found is None:
            return None
        unit, end = match_compound(found.group(1))
        return unit if end == len(found.group(1)) else None

    @property
    def names_rate(self) -> bool:
        """Whether the name is that of a rate or a share."""
        return self.name is not None and _RATE_NAME.search(_without_remark(self.name)) is not None

    @property
    def names_money(self) -> bool:
        """Whether the name or the labels are those of an amount of money."""
        if self.names_rate:
            return False
        if self.name is not None and _MONEY_NAME.search(_without_remark(self.name)) is not None:
            return True
        return self.is_cost

    @property
    def is_cost(self) -> bool:
        """Whether the labels file it under economic cost."""
        category = category_of(self.category, dimension_of(self.dimension))
        if category is not None:
            return category in {Category.OUTPUT_COST, Category.ECONOMIC_COST}
        return dimension_of(self.dimension) is Dimension.COST

    @property
    def names_time(self) -> bool:
        """Whether the name or the label is about time."""
        if self.target_kind is not None:
            return self.target_kind is ValueKind.DEADLINE
        if self.name is not None and not self.names_rate and _TIME_NAME.search(self.name) is not None:
            return True
        return category_of(self.category) is Category.TIMELINESS and not self.names_rate

    @property
    def names_span(self) -> bool:
        """Whether the name asks how long something takes or lasts, not when it ends."""
        return self.target_kind is ValueKind.DURATION or (
            self.name is not None and _SPAN_NAME.search(self.name) is not None
        )


def _without_remark(name: str) -> str:
    return re.sub(r"\([^()]*\)$", "", normalised(name)).replace(" ", "")


def year_of(year: int | str | None) -> int | None:
    """The year that a caller names, as a number or as text (2024年); None where it names none."""
    if year is None or isinstance(year, int):
        return year
    found = _YEAR.search(normalised(year))
    return None if found is None else int(found.group())
