"""
How a value is spelt: width, blanks, marks and Chinese numerals brought to one form before anything is read.

Character by character, never NFKC as a whole: NFKC would turn ㎡ into m2 and ① into 1, and so make numbers of signs.
The text that comes out is for reading only; what was written stays in `Value.raw`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from jixiao.patterns import compiled_on_use

_WIDE_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS = {
    "≧⩾≥≽": "≥",
    "≦⩽≤≼": "≤",
    "﹥〉": ">",
    "﹤〈": "<",
    "﹦═＝": "=",
    "﹪": "%",
    "–—―−‐‑‒﹣─": "-",
    "〜～∼﹏": "~",
    "∶︰": ":",
    "﹐": ",",
    "﹔": ";",
    "〔【［": "[",
    "〕】］": "]",
    "﹙": "(",
    "﹚": ")",
    "∕⁄": "/",
    "・•‧∙": "·",
    "≈∽": "≈",
    "\u00a0\u3000\u2002\u2003\u2009\u202f\t\r\n\v\f|｜": " ",
    "★☆※": "",
    "\ufeff\u200b\u200c\u200d\u2060\u00ad\ufe0f": "",
}
_TABLE: dict[int, int | str] = dict(_WIDE_ASCII)
_TABLE.update(dict.fromkeys((*range(32), 127, *range(128, 160)), ""))
_TABLE.update({ord(sign): plain for signs, plain in _SIGNS.items() for sign in signs})

_LABEL = compiled_on_use(r"^(?:指标|目标值?)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[:.、]\s?")
_LEADING_STARS = compiled_on_use(r"^\*+|\*+$")
_BLANK = compiled_on_use(r" +")
_TWO_SIGNS = (("<>", "<>"), (">=", "≥"), ("=>", "≥"), ("<=", "≤"), ("=<", "≤"), ("≥=", "≥"), ("≤=", "≤"))
_GAP_IN_NUMBER = compiled_on_use(r"(?<=\d) +(?=[\d.])")


@lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """
    *text* in one spelling: half-width, one sign per operator, no marks, no blanks but those between two digits.

    A blank between digits stays, as one blank, because it is doubtful: 12 000 may be one number or two.
    """
    plain = text.translate(_TABLE).strip()
    if plain.isalnum() and plain.isascii():
        return plain
    for pair, sign in _TWO_SIGNS:
        if pair in plain:
            plain = plain.replace(pair, sign)
    plain = _LEADING_STARS.sub("", plain)
    if plain.startswith(("》", "《")):
        plain = (">" if plain[0] == "》" else "<") + plain[1:]
    if plain.startswith(("指标", "目标")):
        plain = _LABEL.sub("", plain, count=1)
    if " " in plain:
        plain = " ".join(_BLANK.sub("", part) for part in _GAP_IN_NUMBER.split(plain))
    return plain.strip()


def same_written(first: str | None, second: str | None) -> bool:
    """Whether two texts are the same but for width, blanks and marks; a blank equals a text that is not there."""
    return normalised(first or "").replace(" ", "") == normalised(second or "").replace(" ", "")


def any_of(words: str) -> str:
    """A pattern that matches any of the blank-separated *words*, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_DIGITS |= {"壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}
NUMERAL_SIGNS = "".join(_DIGITS) + "".join(_TENS)
"""The signs of Chinese numerals below 万."""


def chinese_number(text: str) -> int | None:
    """
    The whole number that a Chinese numeral is: 十二 is 12, 一万二千 is 12000, 二〇二四 is 2024; None for other text.

    No fractions and no 半: those are rare in forms and read otherwise.
    """
    if not text or any(sign not in _DIGITS and sign not in _TENS and sign not in _GROUPS for sign in text):
        return None
    if len(text) > 1 and all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    whole = section = digit = 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _TENS:
            section += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            whole += (section + digit or 1) * _GROUPS[sign]
            section = digit = 0
    return whole + section + digit


_NUMERAL = compiled_on_use(f"[{NUMERAL_SIGNS}]+(?:[万亿][{NUMERAL_SIGNS}]+)*")


def with_arabic_digits(text: str) -> str:
    """*text* with its Chinese numerals in Arabic digits; a closing 万 or 亿 stays, as an order of magnitude."""
    return _NUMERAL.sub(lambda found: str(chinese_number(found.group())), text)


def is_printable(text: str) -> bool:
    """Whether any letter, digit or Chinese sign is in *text*: dashes, dots and marks alone say nothing."""
    return any(unicodedata.category(sign)[0] in "LN" for sign in text)
