"""
The arithmetic of a score as a line that a clerk can repeat: 28÷56=50.00%，50.00%×10=5.

A rate is shown with two decimals. Where the shown rate would give other points than the exact one, the line is written
in one step instead, so that whoever repeats it gets the printed result.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.numerals import percent, rounded, shown
from jixiao.scoring.formulas import Share


def write_product(head: str, share: Share, *, weight: Decimal, points: Decimal, places: int) -> str:
    """*head* (28÷56) as a percentage times the weight; a share outside 0 to 1 is said to end there."""
    if share.over <= 0:
        return f"{head}={percent(share.value)}，不足0的按0，得0"
    if share.over > share.under:
        return f"{head}={percent(share.value)}，最高不超过分值，得{shown(points)}"
    rate = rounded(share.value * 100) / 100
    if rounded(rate * weight, places) == points:
        return f"{head}={percent(rate)}，{percent(rate)}×{shown(weight)}={shown(points)}"
    return f"{_bracketed(head)}×{shown(weight)}={shown(points)}"


def write_gated(head: str, completion: Share, gate: Decimal, *, weight: Decimal, points: Decimal, places: int) -> str:
    """*head* as a completion rate put through the gate."""
    floor = f"{shown(gate * 100)}%"
    if completion.value < gate:
        return f"{head}={percent(completion.value)}，低于{floor}，得0"
    rate = rounded(completion.value * 100) / 100
    shape = f"({{}}−{floor})÷(1−{floor})×{shown(weight)}={shown(points)}"
    if rounded((rate - gate) / (1 - gate) * weight, places) == points:
        return f"{head}={percent(rate)}，{shape.format(percent(rate))}"
    return shape.format(head)


def write_band(head: str, rate: Decimal, *, share: Decimal, weight: Decimal, points: Decimal) -> str:
    """*head* as a rate that falls into a band, and what the band gives."""
    said = f"{head}={percent(rate)}" if head else percent(rate)
    return f"{said}，所在档为分值的{shown(share * 100)}%，{shown(share * 100)}%×{shown(weight)}={shown(points)}"


def _bracketed(head: str) -> str:
    return f"({head})" if "−" in head else head
