"""Cells with several numbers: ranges, and values that stand side by side (values.md rows 26-28, 35, 87, 91, 97)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.values import ValueKind, parse_target
from values.written_rows import AT_MOST, BETWEEN, SUSPECT


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [("90%-95%", "90", "95", "%"), ("90～95%", "90", "95", "%"), ("≥8(含)≤12", "8", "12", None)],
    ids=["percent-twice", "percent-once", "two-operators"],
)
def test_two_bounds_make_a_range(text: str, low: str, high: str, unit: str | None) -> None:
    """Row 35: the sign may stand at one end only, and two operators that agree are one range."""
    target = parse_target(text)
    assert (ValueKind.RANGE, BETWEEN, Decimal(low), Decimal(high), unit) == (
        target.kind,
        target.operator,
        target.number,
        target.upper,
        target.measure_unit,
    )


COMPOUNDS = (
    (26, "建筑面积2.6万平方米,展示面积1万平方米", [("26000", "平方米"), ("10000", "平方米")]),
    (27, "5批次/120人次", [("5", "批次"), ("120", "人次")]),
    (28, "3/3", [("3", None), ("3", None)]),
    (87, "3人/4人", [("3", "人"), ("4", "人")]),
    (91, "1:50", [("1", None), ("50", None)]),
    (91, "1∶50", [("1", None), ("50", None)]),
    (97, "100万元以下项目30个", [("100", "万元"), ("30", "个")]),
)


@pytest.mark.parametrize(("number", "text", "parts"), COMPOUNDS, ids=map(str, range(len(COMPOUNDS))))
def test_several_values_in_a_cell_are_its_parts(number: int, text: str, parts: list[tuple[str, str | None]]) -> None:
    """Rows 26-28, 87, 91, 97: none of them is picked as the value of the cell."""
    target = parse_target(text)
    assert ValueKind.COMPOUND is target.kind
    assert [(Decimal(value), unit) for value, unit in parts] == [(p.number, p.measure_unit) for p in target.parts]
    assert target.number is None


def test_a_threshold_before_the_number_needs_a_persons_eye() -> None:
    """Row 97: of 100万元以下项目30个 the last number is probably meant, but only probably."""
    target = parse_target("100万元以下项目30个")
    assert SUSPECT is target.confidence
    assert AT_MOST is target.parts[0].operator
