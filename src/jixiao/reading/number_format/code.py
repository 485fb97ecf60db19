"""
Format codes of spreadsheets taken apart: `0.00"万元";[Red](0.00);-` as sections of places and literals.

Source: ECMA-376 part 1, 18.8.30 (built-in formats, those of simplified Chinese among them) and 18.8.31 (codes).
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

from msgspec import Struct

from jixiao.patterns import compiled_on_use

GENERAL = "General"

_DATE = "yyyy/m/d"
_CHINESE_MONTH = 'yyyy"年"m"月"'
_CHINESE_DAY = 'm"月"d"日"'
_CHINESE_DATE = 'yyyy"年"m"月"d"日"'
_HOUR = 'h"时"mm"分"'
_SECOND = 'h"时"mm"分"ss"秒"'
_HALF_HOUR = '上午/下午h"时"mm"分"'
_HALF_SECOND = '上午/下午h"时"mm"分"ss"秒"'

BUILT_IN: dict[int, str] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "#,##0;-#,##0",
    6: "#,##0;-#,##0",
    7: "#,##0.00;-#,##0.00",
    8: "#,##0.00;-#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: _DATE,
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    27: _CHINESE_MONTH,
    28: _CHINESE_DAY,
    29: _CHINESE_DAY,
    30: "m-d-yy",
    31: _CHINESE_DATE,
    32: _HOUR,
    33: _SECOND,
    34: _HALF_HOUR,
    35: _HALF_SECOND,
    36: _CHINESE_MONTH,
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    41: '#,##0;-#,##0;"-"',
    42: '#,##0;-#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"',
    44: '#,##0.00;-#,##0.00;"-"',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    50: _CHINESE_MONTH,
    51: _CHINESE_DAY,
    52: _CHINESE_MONTH,
    53: _CHINESE_DAY,
    54: _CHINESE_DAY,
    55: _HALF_HOUR,
    56: _HALF_SECOND,
    57: _CHINESE_MONTH,
    58: _CHINESE_DAY,
}
"""The formats that a workbook names by number only; 27–36 and 50–58 are those of simplified Chinese."""

_TOKEN = compiled_on_use(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式|@)'
    r"|(?P<half>AM/PM|A/P|上午/下午)|(?P<exponent>E[+-])|(?P<clock>y+|m+|d+|h+|s+|a{3,4}|e+)|(?P<digit>[0#?])"
    r"|(?P<sign>[.,%/])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_SYSTEM_FORMAT = compiled_on_use(r"\[\$-(?:(F800|x-sysdate)|F400|x-systime)\]", re.IGNORECASE)
"""Asks for the long date or the time as the system of the reader has them, whatever the code says besides."""
_SYSTEM_TIME = "h:mm:ss"
_CONDITION = compiled_on_use(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]")
_ELAPSED = compiled_on_use(r"h+|m+|s+", re.IGNORECASE)
_COMPARE = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
CURRENCY_SIGNS = frozenset("¥￥$€")
"""Signs that are left out of what a number shows: they say nothing that the form does not."""
_LONGEST = 255
"""A longer code is none: the standard's own limit."""


class Part(StrEnum):
    """What a section of a format shows."""

    GENERAL = "general"
    NUMBER = "number"
    DATE = "date"
    LITERAL = "literal"


class Item(Struct, frozen=True):
    """A piece of a section: `kind` is digit, point, literal, general, clock, half or elapsed; `text` as written."""

    kind: str
    text: str


class Section(Struct, frozen=True):
    """
    One of the up to four parts of a format.

    `thousands` is how many times the number is divided by 1000, `percents` how often it is multiplied by 100;
    `drops_sign` is true where the section is for negative numbers, so that it brings its own sign. Of a number,
    `before` and `after` are the items before the decimal point and from it on, and `tail` is what follows the digits
    where they are plain (0.00 and the like), else None.
    """

    part: Part
    items: tuple[Item, ...] = ()
    decimals: int = 0
    percents: int = 0
    thousands: int = 0
    grouped: bool = False
    drops_sign: bool = False
    condition: tuple[str, Decimal] | None = None
    before: tuple[Item, ...] = ()
    after: tuple[Item, ...] = ()
    tail: str | None = None

    @property
    def literal(self) -> str:
        """The words of the section alone."""
        return "".join(item.text for item in self.items if item.kind == "literal").strip()

    def holds(self, value: Decimal) -> bool:
        """Whether the section's condition takes *value*; without a condition it takes all."""
        if self.condition is None:
            return True
        sign, bound = self.condition
        return bool(_COMPARE[sign](value, bound))


@lru_cache(maxsize=512)
def sections_of(code: str) -> tuple[Section, ...]:
    """The sections of a format code, at least one; a code that can't be understood is read as General."""
    parts = _split(_localised(code)) if len(code) <= _LONGEST else [GENERAL]
    by_sign = not any(_CONDITION.search(part) for part in parts)
    return tuple(_section(text, negative=by_sign and at == 1) for at, text in enumerate(parts[:3]))


def _localised(code: str) -> str:
    """The code, or in its place that of a Chinese system where it asks for the system's."""
    asked = _SYSTEM_FORMAT.search(code)
    if asked is None:
        return code
    return _SYSTEM_TIME if asked[1] is None else _CHINESE_DATE


def _split(code: str) -> list[str]:
    """The code cut at the semicolons that are neither quoted nor escaped."""
    parts = [""]
    for match in _TOKEN.finditer(code):
        if match.group("other") == ";":
            parts.append("")
        else:
            parts[-1] += match.group()
    return parts


def _section(code: str, *, negative: bool) -> Section:
    items: list[Item] = []
    condition: tuple[str, Decimal] | None = None
    plain = False
    for match in _TOKEN.finditer(code):
        match match.lastgroup:
            case "bracket":
                found = _CONDITION.fullmatch(match.group())
                if found is not None:
                    condition = (found.group(1), Decimal(found.group(2)))
                items.extend(_bracketed(match.group("bracket")))
            case "exponent":
                plain = True
            case "sign":
                plain = plain or (match.group() == "/" and _has_digits(items))
                items.append(Item("point" if match.group() == "." else "sign", match.group()))
            case None:
                continue
            case "quoted" | "escaped" | "other":
                text = match.group(match.lastgroup)
                items.append(Item("literal", "" if text in CURRENCY_SIGNS else text))
            case kind:
                items.append(Item(kind, match.group()))
    drops_sign = negative if condition is None else condition[0] in {"<", "<="} and condition[1] <= 0
    if plain:
        return Section(Part.GENERAL, (Item("general", ""),), drops_sign=drops_sign, condition=condition)
    return _assembled(items, drops_sign=drops_sign, condition=condition)


def _bracketed(text: str) -> list[Item]:
    """What stands in square brackets and is shown: hours that go on past 24, and words that are no currency sign."""
    if _ELAPSED.fullmatch(text):
        return [Item("elapsed", text)]
    if text.startswith("$"):
        words = text[1:].partition("-")[0]
        return [Item("literal", words)] if words and not set(words) <= CURRENCY_SIGNS else []
    return []


def _has_digits(items: list[Item]) -> bool:
    return any(item.kind == "digit" for item in items)


def _assembled(items: list[Item], *, drops_sign: bool, condition: tuple[str, Decimal] | None) -> Section:
    kinds = {item.kind for item in items}
    if kinds & {"clock", "elapsed"}:
        return Section(Part.DATE, _without_fractions(items), drops_sign=drops_sign, condition=condition)
    if "digit" in kinds:
        return _numeric(items, drops_sign=drops_sign, condition=condition)
    part = Part.GENERAL if "general" in kinds else Part.LITERAL
    return Section(part, _as_literals(items), drops_sign=drops_sign, condition=condition)


def _as_literals(items: list[Item]) -> tuple[Item, ...]:
    return tuple(Item("literal", item.text) if item.kind in {"sign", "point"} else item for item in items)


def _without_fractions(items: list[Item]) -> tuple[Item, ...]:
    """The items of a date without the fractions of a second."""
    fraction = [
        item.kind == "digit" or (item.kind == "point" and at + 1 < len(items) and items[at + 1].kind == "digit")
        for at, item in enumerate(items)
    ]
    return _as_literals([item for item, idle in zip(items, fraction, strict=True) if not idle])


def _numeric(items: list[Item], *, drops_sign: bool, condition: tuple[str, Decimal] | None) -> Section:
    digits = [at for at, item in enumerate(items) if item.kind == "digit"]
    commas = [at for at, item in enumerate(items) if item == Item("sign", ",")]
    point = next((at for at, item in enumerate(items) if item.kind == "point"), len(items))
    last_whole = max((at for at in digits if at < point), default=-1)
    kept = tuple(
        Item("literal", item.text)
        if item.kind not in {"digit", "point"} or (item.kind == "point" and at != point)
        else item
        for at, item in enumerate(items)
        if at not in commas
    )
    before, after = _parted(kept)
    return Section(
        Part.NUMBER,
        kept,
        before=before,
        after=after,
        tail=_tail(before, after),
        decimals=sum(1 for at in digits if at > point),
        percents=sum(1 for item in items if item == Item("sign", "%")),
        thousands=sum(1 for at in commas if at > digits[-1] or last_whole < at < point),
        grouped=any(digits[0] < at < last_whole for at in commas),
        drops_sign=drops_sign,
        condition=condition,
    )


def _parted(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The items before the decimal point, and those from it on (or after the last place where there is none)."""
    ends = [at for at, item in enumerate(items) if item.kind == "point"]
    if not ends:
        ends = [at + 1 for at, item in enumerate(items) if item.kind == "digit"][-1:]
    end = ends[0]
    return items[:end], items[end:]


def _tail(before: tuple[Item, ...], after: tuple[Item, ...]) -> str | None:
    """What follows the digits where there is one place before the point and no optional one after it."""
    words = [at for at, item in enumerate(after) if item.kind == "literal"]
    end = words[0] if words else len(after)
    places = after[:end]
    is_plain = [item.text for item in before] == ["0"] and all(item.text in {".", "0"} for item in places)
    tail = after[end:]
    if not is_plain or [item.text for item in places] == ["."] or any(item.kind != "literal" for item in tail):
        return None
    return "".join(item.text for item in tail)
