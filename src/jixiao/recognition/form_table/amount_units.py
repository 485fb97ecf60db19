"""Amounts that are written with their money unit (56万元), read as numbers in the unit of their form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.form import FundingLine, WrittenNumber
from jixiao.numerals import parse_number
from jixiao.vocabulary import MONEY_UNITS

_AMOUNTS = ("initial_budget", "annual_budget", "executed")
_UNITS = sorted(MONEY_UNITS, key=len, reverse=True)


class Amounts(Struct, frozen=True):
    """The funding lines with their numbers, and the money unit that they are in."""

    lines: tuple[FundingLine, ...]
    money_unit: str | None


def in_one_unit(lines: Sequence[FundingLine], declared: str | None) -> Amounts:
    """
    The numbers of amounts that carry their unit, where this is the one *declared* or, without one, the same in all.

    An amount in another unit than its form's stays without a number: what it means must be asked.
    """
    carried = {unit for line in lines for amount in _amounts(line) if (unit := _unit_of(amount))}
    unit = declared or (next(iter(carried)) if len(carried) == 1 and not _bare(lines) else None)
    if not carried or unit is None:
        return Amounts(tuple(lines), declared)
    return Amounts(tuple(_with_numbers(line, unit) for line in lines), unit)


def _amounts(line: FundingLine) -> Iterable[WrittenNumber]:
    return (getattr(line, field) for field in _AMOUNTS)


def _unit_of(amount: WrittenNumber) -> str | None:
    """The unit behind a number, None where the text is no number with a unit."""
    text = amount.text or ""
    unit = next((unit for unit in _UNITS if text.endswith(unit)), None)
    return unit if unit is not None and parse_number(text.removesuffix(unit)) is not None else None


def _bare(lines: Sequence[FundingLine]) -> bool:
    """Whether an amount other than 0 stands without a unit beside those that have one."""
    return any(amount.number for line in lines for amount in _amounts(line))


def _with_numbers(line: FundingLine, unit: str) -> FundingLine:
    read = {
        field: replace(amount, number=parse_number((amount.text or "").removesuffix(unit)))
        for field, amount in zip(_AMOUNTS, _amounts(line), strict=True)
        if _unit_of(amount) == unit
    }
    return replace(line, **read)
