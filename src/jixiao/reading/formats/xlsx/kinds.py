"""What the cells of an xlsx worksheet show, by their types: shared strings, numbers, truth values, days, texts."""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.xlsx.package import is_true, shown_text
from jixiao.reading.number_format.texts import StyledNumbers
from jixiao.reading.worksheet import MOST_COLUMNS

_MIDNIGHT = compiled_on_use(r"(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?Z?")
_ATTRIBUTE = compiled_on_use(r' ([a-z]+)="(\w*)"')
_ATTRIBUTES = compiled_on_use(r'(?: [a-z]+="\w*")*')
_TRUTHS = ("FALSE", "TRUE")


class Kinds(dict[str, Mapping[str, str]]):
    """By the attributes of a cell what its values show; a `KeyError` for kinds that are rare or have to be told of."""

    def __init__(self, strings: Mapping[str, str], numbers: StyledNumbers[str]) -> None:
        super().__init__()
        self._strings = strings
        self._numbers = numbers

    def __missing__(self, attributes: str) -> Mapping[str, str]:
        if _ATTRIBUTES.fullmatch(attributes) is None:
            raise KeyError(attributes)
        given = dict(_ATTRIBUTE.findall(attributes))
        match given.get("t", "n"):
            case "s":
                self[attributes] = self._strings
            case "n":
                self[attributes] = self._numbers[given.get("s", "0")]
            case "str" | "inlineStr" | "b" as kind:
                self[attributes] = _Typed(kind)
            case _:
                raise KeyError(attributes)
        return self[attributes]


class _Typed(dict[str, str]):
    """What the values of cells of one rarer type show."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, value: str) -> str:
        text = self[value] = typed_text(self._kind, value)
        return text


class _Columns(dict[str, int]):
    """Columns from 0 by their letters; those beyond what is read are one."""

    def __missing__(self, letters: str) -> int:
        column = _column_of(letters)
        if column < MOST_COLUMNS:
            self[letters] = column
        return column


COLUMNS = _Columns()
"""The columns of every worksheet from 0 by their letters; worked out when they are first met."""


def typed_text(kind: str, value: str) -> str:
    """What a cell of a rarer type shows: a truth value, a day in ISO 8601, an error, a text of its own."""
    match kind:
        case "b":
            return _TRUTHS[is_true(value)] if value else ""
        case "d":
            date = _MIDNIGHT.fullmatch(value)
            return date.group(1) if date is not None else value
        case _:
            return shown_text(value)


def _column_of(letters: str) -> int:
    """The column from 0 that letters name (A is 0, AA is 26); one beyond all that are read where they name none."""
    column = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z" or len(letters) > 3:
            return MOST_COLUMNS
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1 if column else MOST_COLUMNS
