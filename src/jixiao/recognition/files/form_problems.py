"""What is said where a form file departs from TOML or from its format: every place with its line, in Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.patterns import compiled_on_use

_AT = compiled_on_use(r"\(at line (\d+), column (\d+)\)")
_WIDE_SIGNS = compiled_on_use(r"[“”‘’＝［］＂]")
_MOST_DIGITS = 100
_TOML_SAYINGS = (
    ("overwrite", "这个键写了两次，请只留一处"),
    ("declare", "这一节写了两次，请只留一处；多项并列的用双层方括号"),
    ("Unescaped '\\'", "引号里有反斜杠，请写成两个反斜杠"),
    ("Unterminated", "引号没有成对"),
    ("Illegal character", "引号没有成对，或文字跨了行；跨行的文字用三个半角引号括起来"),
    ("Invalid value", "等号右边应是数字、true、false 或加半角引号的文字"),
    ("Invalid statement", "应以英文的键名或方括号里的节名开头"),
    ("character for a key part", "键名应是英文的，如 project"),
    ("integer string conversion", "数字过长"),
    ("Expected '='", "键和值之间应有半角等号"),
)


class Problem(Struct, frozen=True):
    """One place where a form file departs from its format: line (from 1), key (empty where none) and what it is."""

    line: int
    key: str
    what: str

    def __str__(self) -> str:
        """第3行“yeer”没有这个键，最接近的是“year”."""
        return f"第{self.line}行“{self.key}”{self.what}" if self.key else f"第{self.line}行{self.what}"


class FormFileInvalid(JixiaoError):
    """The form file can't be read as such; `problems` lists every reason in the order of the lines."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        said = "；".join(str(problem) for problem in problems)
        what = said if len(problems) == 1 else f"有{len(problems)}处不合表文件的格式：{said}"
        remedy = "请改正后再读" if len(problems) == 1 else "请逐处改正后再读"
        super().__init__(file, what=what, remedy=remedy)


class FormFormatUnknown(JixiaoError):
    """The file does not say that it is a form file of the version that this program reads."""

    def __init__(self, file: str, written: object, line: int) -> None:
        what = "没有写明 format" if written is None else f"format 写的是“{written}”，不是本程序能读的格式"
        place = "" if written is None else f"第{line}行"
        super().__init__(file, place=place, what=what, remedy='请在文件第一行写 format = "jixiao.form/1"')


def parse_toml(file: str, lines: Sequence[str]) -> dict[str, Any]:
    """The table that the lines are, numbers as `Decimal`; raises `FormFileInvalid` where they are no TOML."""
    import tomllib

    try:
        return tomllib.loads("\n".join(lines), parse_float=_decimal_of)
    except (ValueError, RecursionError) as broken:
        raise FormFileInvalid(file, [_broken_line(str(broken), lines)]) from broken


def _decimal_of(literal: str) -> Decimal:
    """A TOML float; not a number where its exponent is beyond any amount, so that no digits have to be spelt out."""
    try:
        number = Decimal(literal)
    except InvalidOperation:
        return Decimal("nan")
    exponent = number.as_tuple().exponent
    return number if isinstance(exponent, int) and abs(exponent) <= _MOST_DIGITS else Decimal("nan")


def _broken_line(message: str, lines: Sequence[str]) -> Problem:
    """Where and why `tomllib` gave up, in Chinese."""
    at = _AT.search(message)
    number = int(at.group(1)) if at else max(len(lines), 1)
    line = lines[number - 1] if number <= len(lines) else ""
    wide = _WIDE_SIGNS.search(line)
    outside = re.sub(r'"[^"]*"|#.*', "", line)
    if wide is not None and _WIDE_SIGNS.search(outside):
        return Problem(number, "", f"有全角符号“{wide.group()}”，引号、等号和方括号应写半角的")
    saying = next((said for word, said in _TOML_SAYINGS if word in message), "不合 TOML 的写法")
    return Problem(number, "", saying)
