"""The table of written forms (values.md 5 and 6): actuals beside their targets, levels and answers."""

from __future__ import annotations

from typing import Any

import pytest

from jixiao.values import Actual, Level, ValueKind, parse_actual, parse_target
from values.written_rows import (
    AT_LEAST,
    COUNT,
    EQUAL,
    GRADE_SCALE,
    INFERRED,
    MONEY,
    MORE_THAN,
    PERCENT,
    QUALITATIVE,
    Row,
    expected,
    ids,
    outcome,
)

ACTUALS = (
    Row(2, "170393", MONEY, None, "170393", "元", INFERRED, {"target": "≤250000元"}),
    Row(4, "95", PERCENT, None, "95", "%", INFERRED, {"target": "≥95%"}),
    Row(12, "优", GRADE_SCALE, context={"target": "优良中低差"}),
    Row(58, "达成预期指标", ValueKind.LEVEL),
    Row(61, "完成", QUALITATIVE, context={"target": "≤30万元"}),
    Row(61, "已完成", QUALITATIVE),
    Row(61, "按计划完成", QUALITATIVE),
    Row(62, "已完成100%", PERCENT, None, "100", "%"),
    Row(63, "≥300米", ValueKind.BOUND, AT_LEAST, "300", "米", context={"target": "≥300米"}),
    Row(64, "大于10次", ValueKind.BOUND, MORE_THAN, "10", "次"),
    Row(64, "95%以上", ValueKind.BOUND, AT_LEAST, "95", "%"),
    Row(65, "无", ValueKind.PLACEHOLDER, context={"target": "≥10次"}),
    Row(65, "无", COUNT, EQUAL, "0", None, INFERRED, {"name": "安全事故起数"}),
    Row(83, "97（抽样 30 人）", PERCENT, None, "97", "%", INFERRED, {"target": "≥95%"}),
    Row(85, "105%", PERCENT, None, "105", "%", context={"target": "≥95%"}),
)


def read_actual(text: str, *, target: str | None = None, **context: Any) -> Actual:
    return parse_actual(text, target=None if target is None else parse_target(target), **context)


@pytest.mark.parametrize("row", ACTUALS, ids=ids(ACTUALS))
def test_an_actual_is_read_as_the_table_of_written_forms_says(row: Row) -> None:
    """Actuals leave out what their target says; a number must not be taken for another thing than its target."""
    actual = read_actual(row.text or "", **row.context)
    assert expected(row) == outcome(actual)
    assert row.text == actual.raw


LEVEL_ROWS = (
    ("达成预期指标", Level.MET),
    ("达成年度指标", Level.MET),
    ("达成目标", Level.MET),
    ("全部达成", Level.MET),
    ("基本达成目标", Level.MET),
    ("部分达成", Level.PARTLY_MET),
    ("部分达成年度指标并具有一定效果", Level.PARTLY_MET),
    ("部分实现目标", Level.PARTLY_MET),
    ("部分完成", Level.PARTLY_MET),
    ("未达成", Level.UNMET),
    ("未达成年度指标且效果较差", Level.UNMET),
    ("未完成预期指标且效果较差", Level.UNMET),
    ("实现目标程度较低", Level.UNMET),
)


@pytest.mark.parametrize(("text", "level"), LEVEL_ROWS, ids=map(str, range(len(LEVEL_ROWS))))
def test_a_level_is_known_by_each_of_its_names(text: str, level: Level) -> None:
    """Rows 58-60 and values.md 6: the two laws name the same three levels differently."""
    actual = parse_actual(text)
    assert (ValueKind.LEVEL, level) == (actual.kind, actual.level)


@pytest.mark.parametrize("text", ["效果明显", "有效", "及时"])
def test_a_weak_word_is_no_level(text: str) -> None:
    """Values.md 6: no score may be read from a word that only sounds like a level."""
    assert parse_actual(text).level is None


def test_answers_are_true_or_false() -> None:
    """Row 56: yes/no indicators are scored directly, so the answer must be known and not only the kind."""
    answers = {text: parse_actual(text).truth for text in ("是", "否", "达标", "未达标", "已建立", "未通过")}
    assert {"是": True, "否": False, "达标": True, "未达标": False, "已建立": True, "未通过": False} == answers
