"""
From a written text to a typed value, the same way for targets and actuals: `read`.

The order is that of values.md 1: spelling, whole cells, damage, dates, numbers with their units, and what is left is
words. The raw text is kept; nothing raises.
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from jixiao.patterns import compiled_on_use
from jixiao.values.context import Context
from jixiao.values.damage import find_damage
from jixiao.values.dates import read_date
from jixiao.values.numbers import read_numbers
from jixiao.values.rewording import reworded
from jixiao.values.spelling import NUMERAL_SIGNS, normalised, with_arabic_digits
from jixiao.values.units import UNITS
from jixiao.values.value import Operator, Value, ValueKind
from jixiao.values.wholes import read_whole, read_words

_PLAIN = compiled_on_use(r"([≥>≤<=]?)(\d+)(?:\.(\d+))?(\D{0,4})")
_NUMERAL_SIGN = compiled_on_use(f"[{NUMERAL_SIGNS}]")
_SIGNS = {
    "": None,
    "≥": Operator.AT_LEAST,
    ">": Operator.MORE_THAN,
    "≤": Operator.AT_MOST,
    "<": Operator.LESS_THAN,
    "=": Operator.EQUAL,
}
_SCALED_UNITS = frozenset({"亿元", "百万元", "千元"})
_NAMED_YEAR = compiled_on_use(
    r"(?:(?<=[较比与同])|(?<=[低高少多]于)|(?<=≥)(?=.{4}年(?:水平|数|$)))(?:19|20)\d\d年度?(?!\d)",
    needs="较比与同于≥",
)
"""An earlier year as the base of a comparison (不低于2023年水平): no number, and no date."""
_ENDING = "。.;,、:"
_NEGATIVE = compiled_on_use(r"\((\d[\d,]*(?:\.\d+)?)\)(%?)|△(\d.*)")
_STANDARD_CODES = "GB|ISO|DB|DL|JGJ|CJJ|HJ|TB|YY|WS|SL|NY|CJ|GA|GBZ|JTG|IEC|QB|LY|T/"
_STANDARD = compiled_on_use(
    rf"(?:{_STANDARD_CODES})[A-Z/]{{0,4}}\d[\d.:-]*(?:标准)?(?:.*(?:标准|规范|要求|认证))?|"
    r".{0,12}[一-鿿]?\[(?:19|20)\d\d\]\d+号.*|(?:19|20)\d\d年度?",
    needs=("[", "年", *_STANDARD_CODES.split("|")),
)
_PERCENT_HOLD, _PERMILLE_HOLD = "\ue000", "\ue001"
_CHINESE_SHARE = compiled_on_use(f"([{_PERCENT_HOLD}{_PERMILLE_HOLD}])(\\d+(?:\\.\\d+)?)")
_WORDS_WITH_NUMERALS = compiled_on_use(
    r"[一二三四五六七八九两]+(?:级|等|公|防|星|线|档|大|农|严|会|类|体化|致|定|般|直|次性|流|票|批|是|来|系列)|[上数几好][十百千万]|十[一二三四五六]五|(?<!百)(?<!千)分之"
)


def read(context: Context) -> Value:
    """The value of a target's or an actual's cell; a blank is a placeholder, other text without a value qualitative."""
    plain = normalised(context.raw)
    simple = _PLAIN.fullmatch(plain)
    if simple is not None:
        value = _simple(simple, plain, context)
        if value is not None:
            return value
    bare = _NAMED_YEAR.sub("上年", plain.rstrip(_ENDING))
    whole = read_whole(bare, context)
    if whole is not None:
        return whole
    said, notes = reworded(bare)
    value = (
        (read_whole(said, context) if said != bare else None)
        or _read_marked(said, context)
        or read_numbers(said, context)
        or _read_chinese(said, context)
        or read_words(said, context)
    )
    return replace(value, notes=notes + value.notes) if notes else value


def _simple(found: re.Match[str], plain: str, context: Context) -> Value | None:
    """A sign, a number and a known unit: the common cell. A bare or a doubtful one takes the long way."""
    sign, digits, decimals, rest = found.groups()
    unit = UNITS.get(rest)
    if unit is None or unit.name in _SCALED_UNITS:
        return None
    if rest == "年" and len(digits) == len("2024"):
        return None
    if not sign and (digits[0] in "02" or rest in ("年", "月", "日") or len(digits) > 8):
        return None
    return Value(
        raw=context.raw,
        kind=unit.kind,
        operator=_SIGNS[sign],
        number=Decimal(digits if decimals is None else f"{digits}.{decimals}"),
        measure_unit=unit.name,
        places=0 if decimals is None else len(decimals),
    )


def _read_marked(plain: str, context: Context) -> Value | None:
    """What would be misread as a number: negatives in brackets, standards, years, damaged text, dates."""
    negative = _NEGATIVE.fullmatch(plain)
    if negative is not None:
        sound = f"-{negative[1]}{negative[2]}" if negative[1] else f"-{negative[3]}"
        return read_numbers(sound, context, note="括号或△为负数写法")
    if _STANDARD.fullmatch(plain) is not None:
        return Value(raw=context.raw, kind=ValueKind.QUALITATIVE, notes=("年份、文号、标准号不是数值",))
    return find_damage(plain, context) or read_date(plain, context)


def _read_chinese(plain: str, context: Context) -> Value | None:
    """两次, 十余次, 百分之九十五: the numerals become digits where a unit or an operator stands beside them."""
    if _NUMERAL_SIGN.search(plain) is None or _WORDS_WITH_NUMERALS.search(plain):
        return None
    held = plain.replace("百分之", _PERCENT_HOLD).replace("千分之", _PERMILLE_HOLD)
    arabic = _CHINESE_SHARE.sub(r"\2\1", with_arabic_digits(held)).replace(_PERCENT_HOLD, "%")
    arabic = arabic.replace(_PERMILLE_HOLD, "‰")
    if arabic == plain:
        return None
    value = read_date(arabic, context) or read_numbers(arabic, context)
    if value is None or (value.measure_unit is None and not value.parts and value.deadline is None):
        return None
    return value
