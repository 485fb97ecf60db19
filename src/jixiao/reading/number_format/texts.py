"""
What the numbers of a workbook show, each worked out once for its format: a form repeats most of its figures.

Where a format pads a number's own digits, as `0.00` and `0.00%` do, no arithmetic is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.reading.number_format.code import Part, Section, sections_of
from jixiao.reading.number_format.numbers import shown_number, stored_number

Style = TypeVar("Style", str, int)
"""How a workbook names the style of a cell: xlsx by a text, xls by a number."""
_LONGEST = 15
"""How long a number may be for its digits to be those that a spreadsheet keeps."""
_PLAIN = compiled_on_use(r"(0|[1-9]\d*)(?:\.(\d+))?", re.ASCII)
_MOST_DECIMALS = 7
_GENERAL = r"(?:0|[1-9]\d{0,6})(?:\.\d{0,6}[1-9])?"
"""Numbers that the format General shows as they are stored."""


class NumberTexts(dict[str, str]):
    """
    By how a workbook stores a number what the number shows under one format *code*.

    What is no number is given as it is stored, blanks at both ends removed.
    """

    def __init__(self, code: str, *, since_1904: bool) -> None:
        super().__init__()
        self._code = code
        self._since_1904 = since_1904
        sections = sections_of(code)
        self._padding = _padding(sections)
        as_written = _GENERAL if _is_general(sections) else "" if self._padding is None else self._padding.pattern
        self._is_as_written = re.compile(as_written, re.ASCII).fullmatch

    def __missing__(self, raw: str) -> str:
        digits = raw if len(raw) <= _LONGEST else _shortened(raw)
        text = digits if digits and self._is_as_written(digits) else self._worked_out(digits)
        self[raw] = text
        return text

    def _worked_out(self, raw: str) -> str:
        if self._padding is not None and len(raw) <= _LONGEST:
            found = _PLAIN.fullmatch(raw)
            text = None if found is None else self._padding.text(found[1], found[2] or "")
            if text is not None:
                return text
        number = stored_number(raw)
        return raw.strip() if number is None else shown_number(number, self._code, since_1904=self._since_1904)


class StyledNumbers(dict[Style, NumberTexts], Generic[Style]):
    """The numbers of a workbook by the style of their cells; *code_of* tells a style's format."""

    def __init__(self, code_of: Callable[[Style], str], *, since_1904: bool) -> None:
        super().__init__()
        self._code_of: Callable[[Style], str] = code_of
        self._since_1904 = since_1904
        self._by_code: dict[str, NumberTexts] = {}

    def __missing__(self, style: Style) -> NumberTexts:
        code = self._code_of(style)
        texts = self._by_code.get(code)
        if texts is None:
            texts = self._by_code[code] = NumberTexts(code, since_1904=self._since_1904)
        self[style] = texts
        return texts


def _shortened(raw: str) -> str:
    """
    A number in as few digits as tell its binary fraction from all others, where these are few; else as it is stored.

    Workbooks store 73.4 as 73.400000000000006. Both are the same in the 15 digits that a spreadsheet keeps.
    """
    if _PLAIN.fullmatch(raw) is None:
        return raw
    shortest = repr(float(raw)).removesuffix(".0")
    return shortest if len(shortest) <= _LONGEST else raw


class _Padding(Struct, frozen=True):
    """
    A format that shows a number's own digits: its point moved by `shift`, then `decimals` of them and the `tail`.

    `pattern` is what numbers look like that it leaves as they are; empty where it leaves none.
    """

    pattern: str
    shift: int
    decimals: int
    tail: str

    def text(self, whole: str, fraction: str) -> str | None:
        """The number of these digits as it is shown; None where it would have to be rounded."""
        places = self.shift + self.decimals
        if len(fraction) > places:
            return None
        fraction = fraction.ljust(places, "0")
        if self.shift:
            whole, fraction = str(int(whole + fraction[: self.shift])), fraction[self.shift :]
        return f"{whole}.{fraction}{self.tail}" if fraction else f"{whole}{self.tail}"


def _is_general(sections: tuple[Section, ...]) -> bool:
    """Whether a format shows a number as it is, without idle zeros."""
    section = sections[0]
    return len(sections) == 1 and section.part is Part.GENERAL and [item.kind for item in section.items] == ["general"]


def _padding(sections: tuple[Section, ...]) -> _Padding | None:
    """How a plain number is shown without arithmetic; None under the formats that ask for more."""
    section = sections[0]
    if len(sections) > 1 or section.part is Part.GENERAL:
        return None
    if section.tail is None or section.grouped or section.thousands or section.decimals > _MOST_DECIMALS:
        return None
    tail = section.tail.rstrip()
    decimals = rf"\.\d{{{section.decimals}}}" if section.decimals else ""
    pattern = "" if section.percents or tail else rf"(?:0|[1-9]\d{{0,6}}){decimals}"
    return _Padding(pattern, 2 * section.percents, section.decimals, tail)
