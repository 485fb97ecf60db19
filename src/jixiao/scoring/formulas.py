"""
The formulas by which a completion becomes a share of the weight, as exact fractions.

A share is kept as numerator and denominator, so that points are rounded once and a half is a half. Source of the
formulas: policies.md 2; the gate is 财预〔2021〕101号 三（七）2, the proportion 财预〔2020〕10号 第十六条.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.numerals import rounded
from jixiao.policy import Band

_ZERO = Decimal(0)
_ONE = Decimal(1)


class Share(Struct, frozen=True):
    """A share of the weight as a fraction; `under` is positive. It may lie outside 0 to 1 until it becomes points."""

    over: Decimal
    under: Decimal

    @property
    def value(self) -> Decimal:
        """The quotient."""
        return self.over / self.under

    def points(self, weight: Decimal, places: int) -> Decimal:
        """The points out of *weight*, rounded half up to *places* decimals, never below 0 or above the weight."""
        if self.over <= 0:
            return _ZERO
        if self.over >= self.under:
            return weight
        return min(weight, rounded(weight * self.over / self.under, places))


FULL = Share(_ONE, _ONE)
NOTHING = Share(_ZERO, _ONE)


def proportion(actual: Decimal, target: Decimal) -> Share:
    """完成值 / 指标值 of a positive target above 0."""
    return Share(actual, target)


def linear_decline(actual: Decimal, ceiling: Decimal) -> Share:
    """2 - 完成值 / 指标值: full at the ceiling, nothing from twice the ceiling on."""
    return Share(2 * ceiling - actual, ceiling)


def ratio_decline(actual: Decimal, ceiling: Decimal) -> Share:
    """指标值 / 完成值 of an actual above the ceiling."""
    return Share(ceiling, actual)


def gated(completion: Share, gate: Decimal) -> Share:
    """(完成率 - gate) / (1 - gate), nothing below the gate."""
    return Share(completion.over - gate * completion.under, completion.under * (1 - gate))


def banded(rate: Decimal, bands: tuple[Band, ...]) -> Share | None:
    """The share of the highest band that *rate* reaches; None below the lowest."""
    for band in bands:
        if rate >= band.floor:
            return Share(band.share, _ONE)
    return None


def within_tolerance(actual: Decimal, budget: Decimal, bands: tuple[Band, ...]) -> Share:
    """
    The share by how far the cost missed its budget on either side: |budget - actual| / budget.

    A band's `floor` is here the widest deviation, included, that still earns its share; beyond all there is nothing.
    """
    deviation = abs(budget - actual)
    for band in bands:
        if deviation <= band.floor * budget:
            return Share(band.share, _ONE)
    return NOTHING


def stepped(rate: Decimal, *, full_at: Decimal, step: Decimal, share: Decimal) -> Share | None:
    """Full from *full_at*; every whole *step* below it costs *share* of the weight; None between two steps."""
    if rate >= full_at:
        return FULL
    steps, rest = divmod(full_at - rate, step)
    return None if rest else Share(1 - steps * share, _ONE)
