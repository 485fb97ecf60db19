"""Numbers in names: Chinese numerals, years, ordinals, phases and lots written in one way, and compared."""

from __future__ import annotations

import re

from msgspec import Struct

from jixiao.patterns import compiled_on_use

_DIGITS = {**{digit: value for value, digit in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_NUMERAL = "[一二三四五六七八九十]"
_WRITTEN_YEAR = compiled_on_use(r"[一二][〇零○O九0][〇零○O一二三四五六七八九0]{2}(?=年|学年|-)", needs="一二")
_SHORT_YEAR = compiled_on_use(r"(?<![\d.])([0-3]\d)(?=年度)", needs=("年度",))
_ORDINAL = compiled_on_use(rf"第({_NUMERAL}{{1,3}})", needs="第")
_COUNTED = compiled_on_use(
    rf"(?<![\d一二三四五六七八九十])第?({_NUMERAL}{{1,3}}|\d+|I{{1,3}}|IV|V)(?=期|批|标段|标|阶段|季度|轮|届|工区|"
    rf"号|包|段)",
    needs=("期", "批", "标", "阶段", "季度", "轮", "届", "工区", "号", "包", "段"),
)
_STAGE = compiled_on_use(r"第(?=\d+(?:期|批|标段|标|阶段|季度|轮|届|工区|号|包|段))", needs="第")
_SCHOOL = compiled_on_use(
    rf"(?<![第\d一二三四五六七八九十])({_NUMERAL}{{1,3}})(?=(?:中|小|幼|中心小学|小学|中学|幼儿园|医院|院)(?:$|\())",
    needs="一二三四五六七八九十",
)
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5"}
_SURVEY = compiled_on_use(rf"({_NUMERAL})(经普|农普|人普|污普)", needs="普")
_SURVEY_NAMES = {"经普": "全国经济普查", "农普": "全国农业普查", "人普": "全国人口普查", "污普": "全国污染源普查"}
_YEAR = compiled_on_use(
    r"(?<!\d)((?:19|20)\d{2})(?:-((?:19|20)?\d{2})(?=年|学年))?(?!\d)(?:学年度?|年度?|财年|"
    r"(?![亩人元户吨公平米万个.%+xX×]))"
)
_NUMBER = compiled_on_use(r"[A-Za-z]*\d+(?:\.\d+)?")


def arabic(numeral: str) -> str:
    """A Chinese numeral below 100 in digits: 十二 is 12."""
    if "十" not in numeral:
        return "".join(str(_DIGITS[character]) for character in numeral)
    tens, _, ones = numeral.partition("十")
    return str(_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0))


def write_numbers_alike(text: str) -> str:
    """*text* with 二〇二四年 as 2024年, 第十二 as 第12, and 第二期, Ⅱ期, 二期 all as 2期."""
    text = _WRITTEN_YEAR.sub(_year_in_digits, text)
    text = _SHORT_YEAR.sub(r"20\1", text)
    text = _SURVEY.sub(lambda found: f"第{arabic(found[1])}次{_SURVEY_NAMES[found[2]]}", text)
    text = _COUNTED.sub(lambda found: _counted(found[1]), text)
    text = _ORDINAL.sub(lambda found: "第" + arabic(found[1]), text)
    return _SCHOOL.sub(lambda found: arabic(found[1]), _STAGE.sub("", text))


def _year_in_digits(found: re.Match[str]) -> str:
    return "".join(
        character if character.isdigit() and character.isascii() else _year_digit(character) for character in found[0]
    )


def _year_digit(character: str) -> str:
    return "0" if character == "O" else str(_DIGITS[character])


def _counted(written: str) -> str:
    if written in _ROMAN:
        return _ROMAN[written]
    return written if written.isdigit() and written.isascii() else arabic(written)


class Dated(Struct, frozen=True):
    """A name without its years, and the years that stood in it."""

    text: str
    years: frozenset[int]


def take_years(text: str) -> Dated:
    """The years of a name taken out of it: 2024-2025学年 gives both."""
    years: set[int] = set()

    def note(found: re.Match[str]) -> str:
        first = int(found[1])
        years.add(first)
        if found[2]:
            years.add(int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2]))
        return ""

    rest = _YEAR.sub(note, text)
    if years:
        rest = rest.replace("()", "").lstrip("-")
    return Dated(rest, frozenset(years))


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a name in their order, with the letters in front: G60, 35, 2."""
    return tuple(found.upper() for found in _NUMBER.findall(text))
