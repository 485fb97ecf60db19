"""
What each kind of cell of the printed workbook looks like, in the words of xlsxwriter.

The fonts are on every Chinese system (134 is GB2312), for a workbook can't name a stand-in. A number that is too wide
shrinks, because a workbook shows #### for one that does not fit.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from jixiao.exporting.page import SMALL_SIZE, TEXT_SIZE, TITLE_SIZE, YEAR_SIZE

DEFAULT_LOOK = {"font_name": "宋体", "font_size": 11, "font_charset": 134}
"""The font of the workbook as such: the widths of columns are counted in its digits."""
DEFAULT_COLUMN = 72
"""The width of a column that nobody set, in pixels: tells xlsxwriter that a digit of the default font takes 8."""


class Look(StrEnum):
    """The kinds of cells."""

    TITLE = "title"
    YEAR = "year"
    LABEL = "label"
    OPEN_BELOW = "open_below"
    OPEN_ABOVE = "open_above"
    VALUE = "value"
    NUMBER = "number"
    TEXT = "text"
    SMALL = "small"
    NOTE = "note"


_PLAIN: dict[str, Any] = {
    "font_name": "宋体",
    "font_size": TEXT_SIZE,
    "font_charset": 134,
    "align": "left",
    "valign": "vcenter",
    "text_wrap": True,
}
_CENTRED = _PLAIN | {"align": "center"}
_VALUE = _CENTRED | {"border": 1}
_LABEL = _VALUE | {"font_name": "黑体"}
LOOKS: dict[Look, dict[str, Any]] = {
    Look.TITLE: _CENTRED | {"font_name": "黑体", "font_size": TITLE_SIZE},
    Look.YEAR: _CENTRED | {"font_size": YEAR_SIZE},
    Look.LABEL: _LABEL,
    Look.OPEN_BELOW: _LABEL | {"bottom": 0},
    Look.OPEN_ABOVE: _LABEL | {"top": 0},
    Look.VALUE: _VALUE,
    Look.NUMBER: _VALUE | {"text_wrap": False, "shrink": True},
    Look.TEXT: _VALUE | {"align": "left"},
    Look.SMALL: _VALUE | {"align": "left", "font_size": SMALL_SIZE},
    Look.NOTE: _PLAIN,
}
"""The properties of each kind."""
