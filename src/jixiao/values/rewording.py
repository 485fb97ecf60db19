"""
Ways of writing a value that say the same as a plainer one: 九成以上 is 90%以上, 三分之二 is 66.67%, ¥300 is 300元.

The plainer spelling is for reading only; where a number had to be worked out, a note says from what.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from msgspec import Struct

from jixiao.numerals import rounded, shown
from jixiao.patterns import compiled_on_use
from jixiao.values.spelling import NUMERAL_SIGNS, chinese_number

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_BEHIND_SHARE = r"(?=$|[以及之左上的,;。()~<>≤≥-])"
_ROMAN = {"I": "Ⅰ", "II": "Ⅱ", "III": "Ⅲ", "IV": "Ⅳ", "V": "Ⅴ"}


class _Way(Struct, frozen=True):
    """
    A way of writing: the sign that every text of it holds, its pattern, and what is put in its place.

    `whole` asks that the pattern be the whole text. What a function works out is noted.
    """

    sign: str
    pattern: re.Pattern[str]
    plainer: str | Callable[[re.Match[str]], str]
    whole: bool = False


def reworded(plain: str) -> tuple[str, tuple[str, ...]]:
    """A normalised text in its plainer spelling, and a note for each number that was worked out for it."""
    notes: list[str] = []
    for way in _WAYS:
        if way.sign in plain and (not way.whole or way.pattern.fullmatch(plain) is not None):
            plain = way.pattern.sub(_noting(way.plainer, notes), plain)
    return plain, tuple(notes)


def _noting(plainer: str | Callable[[re.Match[str]], str], notes: list[str]) -> str | Callable[[re.Match[str]], str]:
    """*plainer*; where it is a function, one that also notes what it made of what."""
    if isinstance(plainer, str):
        return plainer

    def replaced(found: re.Match[str]) -> str:
        said = plainer(found)
        if said != found.group():
            notes.append(f"“{found.group()}”按{said}")
        return said

    return replaced


def _of_ten(found: re.Match[str]) -> str:
    """九成 is 90%, 八成半 and 八成五 are 85%."""
    tenths = int(found[1]) if found[1].isdigit() else chinese_number(found[1]) or 0
    return f"{tenths * 10 + (5 if found[2] == '半' else chinese_number(found[2]) or 0)}%"


def _of_parts(found: re.Match[str]) -> str:
    """三分之二 as a percentage; 百分之 and 千分之 are signs, not fractions, and stay."""
    whole, part = chinese_number(found[1]), chinese_number(found[2])
    if not whole or part is None or whole in (100, 1000) or part > whole:
        return found.group()
    return f"{shown(rounded(Decimal(part) * 100 / whole))}%"


def _and_a_half(found: re.Match[str]) -> str:
    return f"{found[1] if found[1].isdigit() else chinese_number(found[1])}.5个"


_TENTHS = compiled_on_use(
    rf"(?<![第完建合已组\d.])([一二两三四五六七八九十]|\d|10)成([半一二三四五六七八九]?){_BEHIND_SHARE}"
)
_CURRENCY = compiled_on_use(rf"(?:人民币|RMB|[¥￥])({_NUMBER})([万亿]?)元?(?:整$)?")
_BETWEEN = compiled_on_use(rf"({_NUMBER}[^\d≤<≥>=]{{0,4}})[≤<][^\d≤<≥>=]{{0,8}}[≤<]({_NUMBER})")
_PAID_TO = compiled_on_use(
    rf"(?:按照?)?每([人户生亩名])(?:补助|补贴|发放|奖励|资助|救助|标准)+([≥≤<>=]?{_NUMBER}万?元)"
)
_WAYS = (
    _Way("”", compiled_on_use(r"“(.+)”"), r"\1", whole=True),
    _Way("成", _TENTHS, _of_ten),
    _Way("分百", compiled_on_use("百分百"), "100%"),
    _Way("之百", compiled_on_use("百分之百"), "100%"),
    _Way("分之", compiled_on_use(rf"([{NUMERAL_SIGNS}万]+)分之([{NUMERAL_SIGNS}]+)"), _of_parts),
    _Way("过半", compiled_on_use("超?过半数?"), lambda _: ">50%", whole=True),
    _Way("半", compiled_on_use(r"(?:一半|半数)(?=$|[及以左])"), lambda _: "50%"),
    _Way("半年", compiled_on_use(rf"(?<![每上下\d{NUMERAL_SIGNS}])半年(?=内|以内|之内|以上|$)"), lambda _: "6个月"),
    _Way("个半", compiled_on_use(r"(?<![\d.])(\d+|[一两二三四五六])个半(?=月|小时|学期)"), _and_a_half),
    _Way("个点", compiled_on_use(r"(?<=\d)个点(?=$|以|左|及)"), "个百分点"),
    _Way("人民币", _CURRENCY, r"\1\2元"),
    _Way("RMB", _CURRENCY, r"\1\2元"),
    _Way("¥", _CURRENCY, r"\1\2元"),
    _Way("￥", _CURRENCY, r"\1\2元"),
    _Way("千元", compiled_on_use(r"(?<![\d.])(\d+)万(\d)千(?=元)"), r"\1.\2万"),
    _Way("w元", compiled_on_use(r"(?<=\d)w(?=元)"), "万"),
    _Way("W元", compiled_on_use(r"(?<=\d)W(?=元)"), "万"),
    _Way("元整", compiled_on_use(r"(?<=元)整$"), ""),
    _Way("于(", compiled_on_use(r"([大小]于)\((?:或者?)?等于\)"), r"\1等于"),
    _Way("于)", compiled_on_use(r"([≥≤><=])\([^()\d]{2,6}\)(?=\d)"), r"\1"),
    _Way("年(", compiled_on_use(rf"(不[低少高多]于|不超过|[≥≤])(?:上年|去年)\(({_NUMBER}\D{{0,4}})\)"), r"\1\2"),
    _Way("≤", _BETWEEN, r"\1-\2"),
    _Way("<", _BETWEEN, r"\1-\2"),
    _Way("介于", compiled_on_use(rf"介于({_NUMBER}\D{{0,4}}?)[和与至到]({_NUMBER}\D{{0,4}}?)之间"), r"\1-\2"),
    _Way(
        "均",
        compiled_on_use(rf"([人户亩生])均(?:补助|补贴|成本|费用|标准|达到?)?([≥≤<>=]?{_NUMBER}万?元)"),
        r"\2/\1",
        whole=True,
    ),
    _Way("每", _PAID_TO, r"\2/\1", whole=True),
    _Way("+", compiled_on_use(rf"({_NUMBER})\+([一-鿿]{{1,2}})"), r"\1\2以上", whole=True),
    _Way("+", compiled_on_use(rf"(\D?{_NUMBER}[一-鿿%]{{0,2}})\+"), r"\1以上", whole=True),
    _Way("前", compiled_on_use(r"(0?[1-9]|1[0-2])[./](0?[1-9]|[12]\d|3[01])日?([以之]?前)"), r"\1月\2日\3", whole=True),
    _Way(
        "20",
        compiled_on_use(r"(20\d\d[./])(\d{1,2})([./]\d{1,2})[-~至到](\d{1,2}[./]\d{1,2})"),
        r"\1\2\3-\1\4",
        whole=True,
    ),
    _Way("零", compiled_on_use("零(?:发生|容忍|发案|差评|出现)"), "0", whole=True),
    _Way("0", compiled_on_use("0(?:发生|容忍|发案|差评|出现)"), "0", whole=True),
    _Way("I", compiled_on_use(r"(?<![A-Za-z])(I{1,3}|IV)(?=类)"), lambda found: _ROMAN[found[1]]),
    _Way("V", compiled_on_use(r"(?<![A-Za-z])V(?=类)"), "Ⅴ"),
)
"""All ways, in the order in which they are brought to the plainer spelling."""
