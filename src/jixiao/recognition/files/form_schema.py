"""
The schema of a form file (`jixiao.form/1`) and what is said in Chinese where a file departs from it.

Msgspec guards this boundary and not pydantic: a form is opened while a user waits, and pydantic takes as long to load
as all the rest of the opening. A file that departs is looked through key by key, so that all problems are told at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from jixiao.numerals import parse_number


class Text(str):
    """A TOML value as the text that was written; amounts keep their decimals (76 and 76.0 stay two things)."""

    __slots__ = ()


class Number(Decimal):
    """A TOML value, or a text that is a bare number, as a number."""

    __slots__ = ()


IndicatorColumn = Literal["dimension", "category", "name", "target", "actual", "weight", "printed_score", "explanation"]
FundingColumn = Literal[
    "initial_budget", "annual_budget", "executed", "weight", "printed_rate", "printed_score", "explanation"
]
FormKind = Literal["self_evaluation", "transfer_evaluation", "bond_evaluation"]
Year = Annotated[int, Meta(ge=1000, le=9999)]
_BLANK = Text()


class ObjectiveTable(Struct, frozen=True, forbid_unknown_fields=True):
    """`[objective]`."""

    expected: Text = _BLANK
    achieved: Text = _BLANK


class FundingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """One `[[funding]]`; an `explanation` that is not written is None, for then the form has no such column."""

    item: Text
    initial_budget: Text = _BLANK
    annual_budget: Text = _BLANK
    executed: Text = _BLANK
    weight: Text = _BLANK
    printed_rate: Text = _BLANK
    printed_score: Text = _BLANK
    explanation: Text | None = None


class IndicatorTable(Struct, frozen=True, forbid_unknown_fields=True):
    """One `[[indicators]]`."""

    dimension: Text = _BLANK
    category: Text = _BLANK
    name: Text = _BLANK
    target: Text = _BLANK
    actual: Text = _BLANK
    weight: Text = _BLANK
    printed_score: Text = _BLANK
    explanation: Text = _BLANK
    not_applicable: bool = False


class TotalTable(Struct, frozen=True, forbid_unknown_fields=True):
    """`[printed_total]`."""

    weight: Text = _BLANK
    score: Text = _BLANK
    grade: Text = _BLANK


class LevelWeightTable(Struct, frozen=True, forbid_unknown_fields=True):
    """One `[[level_weights]]`: a weight printed beside a level's name."""

    label: Text
    points: Number


class FormTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. `columns`, `funding_columns` and what stands after them are written where the form departs."""

    format: Text
    kind: FormKind = "self_evaluation"
    form_family: Text = _BLANK
    title: Text = _BLANK
    year: Year | None = None
    project: Text = _BLANK
    department: Text = _BLANK
    unit: Text = _BLANK
    policy: Text = _BLANK
    completed: bool | None = None
    money_unit: Text = _BLANK
    columns: tuple[IndicatorColumn, ...] | None = None
    funding_columns: tuple[FundingColumn, ...] | None = None
    notes: tuple[Text, ...] = ()
    objective: ObjectiveTable = ObjectiveTable()
    funding: tuple[FundingTable, ...] = ()
    indicators: tuple[IndicatorTable, ...] = ()
    level_weights: tuple[LevelWeightTable, ...] = ()
    printed_total: TotalTable | None = None


_SAYINGS: dict[object, str] = {
    Text: "应写成数字，或加半角引号的文字",
    Number: "应写成数字",
    bool: "应写成 true 或 false，不加引号",
}
Departure = tuple[tuple[str | int, ...], str]
"""The path of a key and what is wrong with its value: a Chinese sentence without a full stop."""


def check_form_table(table: Mapping[str, Any]) -> FormTable | list[Departure]:
    """The checked table, or every departure from the schema."""
    try:
        return msgspec.convert(table, FormTable, dec_hook=_read_value)
    except msgspec.ValidationError:
        return list(_departures(table, FormTable, ()))


def _read_value(wanted: type, value: object) -> object:
    """A TOML value as *wanted*, which is `Text` or `Number`. Raises: ValueError where it is no text and no number."""
    written = _as_written(value)
    if wanted is Text:
        return Text(written)
    number = parse_number(written)
    if number is None:
        raise ValueError(written)
    return Number(number)


def _as_written(value: object) -> str:
    match value:
        case str():
            return value
        case bool():
            pass
        case int() | date():
            return str(value)
        case Decimal() if value.is_finite():
            return f"{value:f}"
        case _:
            pass
    raise ValueError


def _departures(table: Mapping[str, Any], schema: type[Struct], at: tuple[str | int, ...]) -> Iterator[Departure]:
    wanted = get_type_hints(schema, include_extras=True)
    for key, value in table.items():
        if key in wanted:
            yield from _of_value(value, wanted[key], (*at, key))
        else:
            yield (*at, key), _unknown_key(key, list(wanted))
    for field in msgspec.structs.fields(schema):
        if field.required and field.name not in table:
            yield (*at, field.name), "缺少这个键"


def _of_value(value: object, wanted: Any, at: tuple[str | int, ...]) -> Iterator[Departure]:
    wanted = next((one for one in get_args(wanted) if _is_union_with_none(wanted) and one is not type(None)), wanted)
    items = get_args(wanted)[0] if get_origin(wanted) is tuple else None
    if items is not None and isinstance(value, list):
        for place, item in enumerate(value):
            yield from _of_value(item, items, (*at, place))
    elif isinstance(wanted, type) and issubclass(wanted, Struct) and isinstance(value, Mapping):
        yield from _departures(value, wanted, at)
    elif not _fits(value, wanted):
        yield at, _saying(value, wanted)


def _is_union_with_none(wanted: object) -> bool:
    return type(None) in get_args(wanted)


def _fits(value: object, wanted: Any) -> bool:
    try:
        msgspec.convert(value, wanted, dec_hook=_read_value)
    except msgspec.ValidationError:
        return False
    return True


def _saying(value: object, wanted: Any) -> str:
    """What may be written where a value of the type *wanted* belongs."""
    if wanted in _SAYINGS:
        return _SAYINGS[wanted]
    if wanted is Year:
        return _year_saying(value)
    if get_origin(wanted) is Literal:
        return f"写的是“{value}”，只能是 {'、'.join(get_args(wanted))}"
    if get_origin(wanted) is tuple:
        return "应写成列表：成节的用双层方括号，如 [[funding]]，其余用方括号"
    return "应写成一节，节名单独占一行、放在方括号里"


def _year_saying(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return "应是四位数的年份"
    return "应写成整数，如 2024，" + ("不带小数点" if isinstance(value, Decimal) else "不加引号")


def _unknown_key(key: str, allowed: Sequence[str]) -> str:
    """An unknown key, with the nearest spelling among the keys of its table, or all of them."""
    near = get_close_matches(key.lower(), allowed, n=1)
    return f"没有这个键，最接近的是“{near[0]}”" if near else f"没有这个键，这里可用的键有 {'、'.join(allowed)}"
