"""Texts that recognition or copying has damaged (values.md rows 17, 22, 69 to 78)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from jixiao.values import Operator, ValueKind, parse_target
from values.written_rows import AT_LEAST, EQUAL, SUSPECT

DAMAGED: tuple[tuple[int, str, dict[str, str], list[tuple[Operator | None, str, str | None]]], ...] = (
    (17, "35.6", {"name": "工程金额"}, [(None, "35.6", "万元"), (None, "35.6", "元")]),
    (22, "5万", {}, [(None, "50000", None), (None, "5", "万元")]),
    (69, "290%", {}, [(AT_LEAST, "90", "%"), (None, "290", "%")]),
    (70, "2150次", {}, [(AT_LEAST, "150", "次"), (None, "2150", "次")]),
    (71, "%=95%", {}, [(AT_LEAST, "95", "%"), (EQUAL, "95", "%")]),
    (71, "二100%", {}, [(EQUAL, "100", "%")]),
    (72, "00", {}, [(None, "0", None)]),
    (73, "0.95", {"measure_unit": "%"}, [(None, "95", "%"), (None, "0.95", "%")]),
    (73, "0.95", {"name": "合格率"}, [(None, "95", "%"), (None, "0.95", "%")]),
    (75, "IO=10", {}, [(EQUAL, "10", None)]),
    (75, "M.8=14.8", {}, [(EQUAL, "14.8", None)]),
    (76, ".32.06.5", {}, []),
    (77, "620万620万", {}, [(None, "6200000", None)]),
    (78, "200104010", {}, [(None, "200104010", None)]),
)


@pytest.mark.parametrize(("number", "text", "context", "readings"), DAMAGED, ids=map(str, range(len(DAMAGED))))
def test_a_damaged_text_is_suspect_and_lists_its_readings(
    number: int, text: str, context: dict[str, str], readings: list[tuple[Operator | None, str, str | None]]
) -> None:
    """Rows 69-78: nothing is repaired; a person chooses, and sees what each reading would mean."""
    target = parse_target(text, **context)
    assert (ValueKind.SUSPECT, SUSPECT) == (target.kind, target.confidence)
    assert [(operator, Decimal(value), unit) for operator, value, unit in readings] == [
        (reading.operator, reading.number, reading.measure_unit) for reading in target.readings
    ]
    assert target.notes


def test_a_spreadsheets_serial_number_may_be_a_day() -> None:
    """Row 74: 45657 under a time indicator is 31 December 2024 in a spreadsheet."""
    target = parse_target("45657", category="时效指标")
    assert (ValueKind.SUSPECT, SUSPECT) == (target.kind, target.confidence)
    assert date(2024, 12, 31) == target.readings[0].deadline
