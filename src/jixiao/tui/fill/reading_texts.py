"""What is said of a text as it is read: what it was taken for, or why it can not be read, with an example."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jixiao.values import Level, Operator, Value, ValueKind

OPERATOR_WORD: dict[Operator, str] = {
    Operator.AT_LEAST: "至少",
    Operator.MORE_THAN: "多于",
    Operator.EQUAL: "等于",
    Operator.AT_MOST: "不超过",
    Operator.LESS_THAN: "少于",
    Operator.ABOUT: "约",
    Operator.PLUS_MINUS: "上下浮动",
}
LEVEL_WORD: dict[Level, str] = {Level.MET: "达成", Level.PARTLY_MET: "部分达成", Level.UNMET: "未达成"}
DASH = "读作 不填（横线）"
NO_RATE = "不是百分比，可以写成 95.00%"
PLACEHOLDER = "像是模板里没有替换的文字，请写本项目的内容"


def read_as(words: str) -> str:
    """How a text was understood."""
    return f"读作 {words}"


def read_in_ways(ways: Sequence[str]) -> str:
    """That a text can be read in several ways."""
    return f"有{len(ways)}种读法：{'；'.join(ways)}。请写明确"


def unread_value(notes: str, *, aim: bool) -> str:
    """That a value can't be read, why, and an example."""
    why = f"：{notes}" if notes else ""
    return f"读不出数值{why}。例如 {'≥10次、≤5%、12月底前' if aim else '12次、98%'}；原文保留"


def no_number(money_unit: str | None) -> str:
    """That a text is no number, with an example."""
    if money_unit is not None:
        return f"不是数。请只写数字，单位已定为{money_unit}，例如 28.5；原文保留"
    return "不是数，例如 10；原文保留"


def no_money_unit(known: Sequence[str]) -> str:
    """That a money unit is not known."""
    return f"不认识的金额单位，可以写 {'、'.join(known)}"


def by_the_day(day: date) -> str:
    """A deadline."""
    return f"{day.year}年{day.month}月{day.day}日前"


def words_of(value: Value) -> str:
    """What a text without a number is taken for."""
    match value.kind:
        case ValueKind.LEVEL if value.level is not None:
            return read_as(f"档次 {LEVEL_WORD[value.level]}")
        case ValueKind.YES_NO if value.truth is not None:
            return read_as("是" if value.truth else "否")
        case ValueKind.GRADE_SCALE if value.scale is not None:
            return read_as(f"等级 {value.scale}")
        case _:
            return "文字，没有可以比较的数"
