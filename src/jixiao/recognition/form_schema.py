"""
The schema of a form file (`jixiao.form/1`) and what is said in Chinese where a file departs from it.

Pydantic guards this boundary. Import the module inside the function that uses it: pydantic is slow to load.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from jixiao.numerals import parse_number


def _as_written(value: object) -> str:
    """A TOML value as the text that was written; amounts keep their decimals (76 and 76.0 stay two things)."""
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
    raise PydanticCustomError("written", "written")


def _as_number(value: object) -> Decimal:
    """A TOML value, or a text that is a bare number, as a number."""
    number = parse_number(_as_written(value))
    if number is None:
        raise PydanticCustomError("number", "number")
    return number


Text = Annotated[str, BeforeValidator(_as_written)]
Number = Annotated[Decimal, BeforeValidator(_as_number)]
IndicatorColumn = Literal["dimension", "category", "name", "target", "actual", "weight", "printed_score", "explanation"]
FundingColumn = Literal[
    "initial_budget", "annual_budget", "executed", "weight", "printed_rate", "printed_score", "explanation"
]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ObjectiveTable(_Table):
    """`[objective]`."""

    expected: Text = ""
    achieved: Text = ""


class FundingTable(_Table):
    """One `[[funding]]`."""

    item: Text
    initial_budget: Text = ""
    annual_budget: Text = ""
    executed: Text = ""
    weight: Text = ""
    printed_rate: Text = ""
    printed_score: Text = ""
    explanation: Text = ""


class IndicatorTable(_Table):
    """One `[[indicators]]`."""

    dimension: Text = ""
    category: Text = ""
    name: Text = ""
    target: Text = ""
    actual: Text = ""
    weight: Text = ""
    printed_score: Text = ""
    explanation: Text = ""
    not_applicable: bool = False


class TotalTable(_Table):
    """`[printed_total]`."""

    weight: Text = ""
    score: Text = ""
    grade: Text = ""


class LevelWeightTable(_Table):
    """One `[[level_weights]]`: a weight printed beside a level's name."""

    label: Text
    points: Number


class FormTable(_Table):
    """The whole file. `columns`, `funding_columns` and what stands after them are written where the form departs."""

    format: Text
    kind: Literal["self_evaluation", "transfer_evaluation", "bond_evaluation"] = "self_evaluation"
    form_family: Text = ""
    title: Text = ""
    year: Annotated[int, Field(ge=1000, le=9999)] | None = None
    project: Text = ""
    department: Text = ""
    unit: Text = ""
    policy: Text = ""
    completed: bool | None = None
    money_unit: Text = ""
    columns: list[IndicatorColumn] | None = None
    funding_columns: list[FundingColumn] | None = None
    notes: list[Text] = Field(default_factory=list)
    objective: ObjectiveTable = ObjectiveTable()
    funding: list[FundingTable] = Field(default_factory=list)
    indicators: list[IndicatorTable] = Field(default_factory=list)
    level_weights: list[LevelWeightTable] = Field(default_factory=list)
    printed_total: TotalTable | None = None


_TABLES: dict[str | None, type[_Table]] = {
    None: FormTable,
    "objective": ObjectiveTable,
    "funding": FundingTable,
    "indicators": IndicatorTable,
    "level_weights": LevelWeightTable,
    "printed_total": TotalTable,
}
_SAYINGS = {
    "written": "应写成数字，或加半角引号的文字",
    "number": "应写成数字",
    "int_type": "应写成整数，如 2024，不加引号",
    "int_from_float": "应写成整数，如 2024，不带小数点",
    "greater_than_equal": "应是四位数的年份",
    "less_than_equal": "应是四位数的年份",
    "bool_type": "应写成 true 或 false，不加引号",
    "model_type": "应写成一节，节名单独占一行、放在方括号里",
    "list_type": "应写成列表：成节的用双层方括号，如 [[funding]]，其余用方括号",
    "missing": "缺少这个键",
}
_OTHER_SAYING = "写法不合表文件的格式"


def check_form_table(table: Mapping[str, Any]) -> FormTable | list[tuple[tuple[str | int, ...], str]]:
    """The checked table, or every problem as the path of its key and a Chinese sentence without a full stop."""
    try:
        return FormTable.model_validate(table)
    except ValidationError as invalid:
        return [(error["loc"], _saying(error)) for error in invalid.errors(include_url=False)]


def _saying(error: ErrorDetails) -> str:
    """What is wrong with one key, and what may be written there."""
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_key(error["loc"])
    if kind == "literal_error":
        allowed = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").replace(", ", "、")
        return f"写的是“{error['input']}”，只能是 {allowed}"
    return _SAYINGS.get(kind, _OTHER_SAYING)


def _unknown_key(loc: Sequence[str | int]) -> str:
    """An unknown key, with the nearest spelling among the keys of its table, or all of them."""
    table = _TABLES[str(loc[0]) if len(loc) > 1 else None]
    allowed = list(table.model_fields)
    near = get_close_matches(str(loc[-1]).lower(), allowed, n=1)
    return f"没有这个键，最接近的是“{near[0]}”" if near else f"没有这个键，这里可用的键有 {'、'.join(allowed)}"
