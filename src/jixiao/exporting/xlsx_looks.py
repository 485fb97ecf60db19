"""
What each kind of cell of the printed workbook looks like, and the part of the workbook that says so.

The fonts are on every Chinese system (134 is GB2312), for a workbook can't name a stand-in. A number that is too wide
shrinks, because a workbook shows #### for one that does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from jixiao.exporting.page import SMALL_SIZE, TEXT_SIZE, TITLE_SIZE, YEAR_SIZE
from jixiao.exporting.xlsx_parts import HEAD, MAIN

_TEXT_FONT = "宋体"
_LABEL_FONT = "黑体"
_DEFAULT_SIZE = 11
DIGIT_PIXELS = 8
"""How wide a digit of the default font is, in pixels: the widths of columns are counted in it."""
_WRAPS = ' wrapText="1"'
_SHRINKS = ' shrinkToFit="1"'
_FIRST_OWN_FORMAT = 164
_SIDES = ("left", "right", "top", "bottom")


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


class Style(Struct, frozen=True):
    """How a cell is shown: its look, the format of its number (empty for none), whether its text begins at the top."""

    look: Look
    number_format: str = ""
    is_at_top: bool = False


class _Font(Struct, frozen=True):
    name: str
    size: float


class _Drawing(Struct, frozen=True):
    """The properties of a look; `sides` are those at which a line is drawn."""

    font: _Font
    sides: tuple[str, ...] = ()
    horizontal: str = "center"
    fit: str = _WRAPS


_PLAIN = _Font(_TEXT_FONT, TEXT_SIZE)
_HEADING = _Font(_LABEL_FONT, TEXT_SIZE)
_DRAWINGS = {
    Look.TITLE: _Drawing(_Font(_LABEL_FONT, TITLE_SIZE)),
    Look.YEAR: _Drawing(_Font(_TEXT_FONT, YEAR_SIZE)),
    Look.LABEL: _Drawing(_HEADING, _SIDES),
    Look.OPEN_BELOW: _Drawing(_HEADING, ("left", "right", "top")),
    Look.OPEN_ABOVE: _Drawing(_HEADING, ("left", "right", "bottom")),
    Look.VALUE: _Drawing(_PLAIN, _SIDES),
    Look.NUMBER: _Drawing(_PLAIN, _SIDES, fit=_SHRINKS),
    Look.TEXT: _Drawing(_PLAIN, _SIDES, "left"),
    Look.SMALL: _Drawing(_Font(_TEXT_FONT, SMALL_SIZE), _SIDES, "left"),
    Look.NOTE: _Drawing(_PLAIN, horizontal="left"),
}
_FONTS = tuple(dict.fromkeys([_Font(_TEXT_FONT, _DEFAULT_SIZE), *(each.font for each in _DRAWINGS.values())]))
_BORDERS = tuple(dict.fromkeys([(), *(each.sides for each in _DRAWINGS.values())]))


def stylesheet(styles: Sequence[Style]) -> str:
    """The part with the styles, to be referred to by their number from 1; 0 is the style of a cell without one."""
    formats = list(dict.fromkeys(style.number_format for style in styles if style.number_format))
    codes = {code: number for number, code in enumerate(formats, _FIRST_OWN_FORMAT)}
    own = "".join(f'<numFmt numFmtId="{number}" formatCode="{code}"/>' for code, number in codes.items())
    cells = "".join(_cell_style(style, codes) for style in styles)
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}">'
        + (f'<numFmts count="{len(codes)}">{own}</numFmts>' if own else "")
        + _FIXED
        + f'<cellXfs count="{len(styles) + 1}"><xf {_UNSTYLED} xfId="0"/>{cells}</cellXfs>'
        + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _cell_style(style: Style, codes: dict[str, int]) -> str:
    drawing = _DRAWINGS[style.look]
    return (
        f'<xf numFmtId="{codes.get(style.number_format, 0)}" fontId="{_FONTS.index(drawing.font)}" fillId="0"'
        f' borderId="{_BORDERS.index(drawing.sides)}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"'
        f' applyAlignment="1"><alignment horizontal="{drawing.horizontal}"'
        f' vertical="{"top" if style.is_at_top else "center"}"{drawing.fit}/></xf>'
    )


def _font(font: _Font) -> str:
    return f'<font><sz val="{font.size:g}"/><name val="{font.name}"/><family val="3"/><charset val="134"/></font>'


def _border(sides: Sequence[str]) -> str:
    lines = (f'<{side} style="thin"><color auto="1"/></{side}>' if side in sides else f"<{side}/>" for side in _SIDES)
    return f"<border>{''.join(lines)}<diagonal/></border>"


_UNSTYLED = 'numFmtId="0" fontId="0" fillId="0" borderId="0"'
_FIXED = (
    f'<fonts count="{len(_FONTS)}">{"".join(map(_font, _FONTS))}</fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    f'<borders count="{len(_BORDERS)}">{"".join(map(_border, _BORDERS))}</borders>'
    f'<cellStyleXfs count="1"><xf {_UNSTYLED}/></cellStyleXfs>'
)
"""Fonts, fills (a workbook has to have these two) and borders."""
