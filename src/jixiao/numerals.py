"""
Numbers as people write them: text to `Decimal` and back, the one rounding function, and what written digits can mean.

Tolerance comes from the digits written: a number with d decimals stands for anything within half a unit of its last
digit (`Interval.of`). Source: values.md 8; beancount's inferred tolerances gave the idea.
"""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from msgspec import Struct

from jixiao.patterns import compiled_on_use

_USUAL = Context(prec=28)
_UNITS = {places: Decimal(1).scaleb(-places) for places in range(-12, 13)}
"""The unit of the last digit, by how many decimals there are."""
_WIDE = str.maketrans("０１２３４５６７８９．，＋－﹣−（）％", "0123456789.,+---()%")
_PLAIN = compiled_on_use(r"[+-]?(\d+(\.\d+)?|\.\d+)")
_GROUPED = compiled_on_use(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_BRACKETED = compiled_on_use(r"\((\d[\d,]*(\.\d+)?)\)|△(\d[\d,]*(\.\d+)?)")


def narrow(text: str) -> str:
    """Full-width digits, signs, brackets and percent signs as half-width ones; nothing else is touched (no NFKC)."""
    return text if text.isascii() else text.translate(_WIDE)


@lru_cache(maxsize=2048)
def parse_number(text: str | None) -> Decimal | None:
    """
    The number that *text* is, or None where it is no bare number; never raises.

    The last texts are remembered: whoever recognises a table asks for each of its cells many times.

    Takes full-width digits, thousands commas in groups of three, and the bracket and △ forms of a negative. A percent
    sign, a unit or a second number make it no bare number: those are for `jixiao.values`.
    """
    if text is None:
        return None
    bare = narrow(text).strip()
    if not (bare[-1:].isdecimal() or bare.endswith(")")):
        return None
    negative = _BRACKETED.fullmatch(bare)
    if negative is not None:
        bare = "-" + (negative.group(1) or negative.group(3))
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(",", "")
    return Decimal(bare) if _PLAIN.fullmatch(bare) else None


def decimals(text: str) -> int:
    """How many decimals are written in a number: 2 for 12.30, 0 for 12."""
    bare = narrow(text).strip().rstrip("%)")
    return len(bare.partition(".")[2])


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """*value* rounded half up (四舍五入) to *places* decimals: the only place where the program rounds."""
    return _quantized(value, places, ROUND_HALF_UP)


def cut(value: Decimal, places: int = 0) -> Decimal:
    """*value* with the further decimals cut off (去尾), to recognise scores that were cut and not rounded."""
    return _quantized(value, places, ROUND_DOWN)


def _quantized(value: Decimal, places: int, rounding: str) -> Decimal:
    """Quantized with as many digits as *value* needs: a cell may hold a number of any length."""
    needed = value.adjusted() + places + 2
    digits = _USUAL if needed <= _USUAL.prec else Context(prec=needed)
    unit = _UNITS.get(places) or Decimal(1).scaleb(-places)
    return value.quantize(unit, rounding=rounding, context=digits)


def shown(value: Decimal) -> str:
    """A number without idle zeros and without an exponent: 8.62, 10, 0.5."""
    if value == 0:
        return "0"
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(ratio: Decimal) -> str:
    """A ratio as a percentage with two decimals: 0.5 as 50.00%."""
    return f"{rounded(ratio * 100):f}%"


class Interval(Struct, frozen=True):
    """All that a written number can mean, both ends included. Used to excuse a difference, never to accuse."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, value: Decimal, places: int) -> Interval:
        """The meaning of *value* written with *places* decimals: within half a unit of its last digit."""
        half = Decimal(5).scaleb(-places - 1)
        return cls(value - half, value + half)

    @classmethod
    def written(cls, value: Decimal) -> Interval:
        """The meaning of *value* by the decimals that it carries itself (`Decimal("12.30")` carries two)."""
        exponent = value.as_tuple().exponent
        return cls.of(value, max(0, -exponent) if isinstance(exponent, int) else 0)

    def meets(self, other: Interval) -> bool:
        """Whether the two have a point in common."""
        return self.low <= other.high and other.low <= self.high

    def over(self, other: Interval) -> Interval | None:
        """The quotient of two intervals of positive numbers; None where the divisor reaches 0 or less."""
        if other.low <= 0:
            return None
        return Interval(self.low / other.high, self.high / other.low)

    def times(self, factor: Decimal) -> Interval:
        """Both ends times a factor that is not negative."""
        return Interval(self.low * factor, self.high * factor)

    def plus(self, other: Interval) -> Interval:
        """The sum of two intervals."""
        return Interval(self.low + other.low, self.high + other.high)
