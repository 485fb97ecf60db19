"""An indicator as the checks see it: its readings, its score, and what was found on it as long as it stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from jixiao.form import Indicator
from jixiao.values import Actual, Target, is_placeholder, parse_actual, parse_target
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, Dimension

if TYPE_CHECKING:
    from jixiao.rules.subject import FormUnderReview
    from jixiao.scoring import ScoredLine

_Result = TypeVar("_Result")


class IndicatorUnderReview:
    """
    An indicator with its readings, its scored line, and the policies by which it was scored.

    `index` is its place in the form from 0; `target` and `actual` are the readings that the scores rest on; `dimension`
    is its 一级指标 by its own label, else by that of its 二级指标 (None where neither can be read). `says_nothing` is true
    of an unused row of the layout: it holds no target, actual, weight or score (误报防线 7).
    """

    __slots__ = (
        "_found",
        "_setting",
        "actual",
        "choice",
        "dimension",
        "index",
        "indicator",
        "line",
        "policy",
        "says_nothing",
        "target",
    )

    def __init__(self, indicator: Indicator, index: int, line: ScoredLine | None, *, form: FormUnderReview) -> None:
        self.indicator = indicator
        self.index = index
        self.line = line
        self.policy = form.policy
        self.choice = form.scorecard.choice
        year, money_unit = self._setting = form.form.year, form.form.money_unit
        context = {
            "name": indicator.name.text,
            "dimension": indicator.dimension.text,
            "category": indicator.category.text,
            "money_unit": money_unit,
        }
        self.target: Target = (line and line.target) or parse_target(indicator.target.text, year=year, **context)
        self.actual: Actual = (line and line.actual) or parse_actual(
            indicator.actual.text, target=self.target, year=year, **context
        )
        self.dimension = _dimension_of(indicator)
        self.says_nothing = _says_nothing(indicator)
        self._found: dict[Callable[[IndicatorUnderReview], object], Any] = {}

    @property
    def subject(self) -> str:
        """Its name, or its place where it has none."""
        return self.indicator.name.text or f"第{self.index + 1}项指标"

    def once(self, work: Callable[[IndicatorUnderReview], _Result]) -> _Result:
        """
        What *work* makes of this row, worked out once for as long as the row, its score and its policies stay.

        *work* is a function of a module, and looks at nothing but the row.
        """
        try:
            found: _Result = self._found[work]
        except KeyError:
            found = self._found[work] = work(self)
        return found

    def stands_in(self, form: FormUnderReview, indicator: Indicator, line: ScoredLine | None) -> bool:
        """Whether it is the row of *indicator* in *form*, scored as *line*, so that all that was found on it holds."""
        same_row = self.indicator is indicator and self.line is line and self.policy is form.policy
        setting = form.form.year, form.form.money_unit
        return same_row and self._setting == setting and self.choice == form.scorecard.choice


def _dimension_of(indicator: Indicator) -> Dimension | None:
    if indicator.dimension_kind is not None:
        return indicator.dimension_kind
    category = indicator.category_kind
    return DIMENSION_OF_CATEGORY[category] if category is not None else None


def _says_nothing(indicator: Indicator) -> bool:
    cells = (indicator.target, indicator.actual, indicator.weight, indicator.printed_score)
    return all(cell.text is None or is_placeholder(cell.text) for cell in cells)


def row_of(form: FormUnderReview, indicator: Indicator, index: int, line: ScoredLine | None) -> IndicatorUnderReview:
    """The row of an indicator; the one that was looked at last at this place where nothing of it has changed."""
    known = _at_work.get(index)
    if known is not None and known.stands_in(form, indicator, line):
        return known
    row = _at_work[index] = IndicatorUnderReview(indicator, index, line, form=form)
    return row


_at_work: dict[int, IndicatorUnderReview] = {}
"""The rows looked at last, by their place: while a form is filled in, all but one of them are as they were before."""
