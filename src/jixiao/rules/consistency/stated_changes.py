"""
Changes that one sentence states with those of all the parts: 比上年减少5万元，其中：基本支出增加8万元，项目支出减少3万元.

其中 opens a list that may leave parts out. Closed are only the pairs that make up a whole by the rules of the accounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.numerals import decimals
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Passage, split_sentences

_CHANGED = r"(?P<way>增加|减少)了?(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|万元|元)"
_WHOLE = compiled_on_use(
    rf"(?P<name>[一-鿿“”]{{0,20}}(?:支出|经费))[^。；]{{0,24}}?{_CHANGED}(?:，[^，。；]{{0,8}}%)?[，（]?其中：?(?P<parts>.+)$",
    needs=("其中",),
)
_COMPARED = compiled_on_use(r"[较比与](?:上年|去年|上一年|20\d\d年)")
_PART = compiled_on_use(rf"(?P<name>[一-鿿]{{2,12}}?)(?:[较比]上年|同比)?{_CHANGED}")
CLOSED = (frozenset({"基本支出", "项目支出"}), frozenset({"人员经费", "公用经费"}))
"""Parts that make up their whole: no third one stands beside them."""


class Change(Struct, frozen=True):
    """A change as written (增加8.00万元), with its sign, its unit and its decimals."""

    written: str
    number: Decimal
    unit: str
    places: int


class StatedChange(Struct, frozen=True):
    """The change of a whole and those of all its parts, in one unit, with the place of the whole's."""

    name: str
    whole: Change
    parts: tuple[Change, ...]
    origin: Origin

    @property
    def drift(self) -> Decimal:
        """How far the parts may add up beside the whole: a step of the last digit for each, none for whole numbers."""
        places = max(each.places for each in (self.whole, *self.parts))
        return Decimal(1).scaleb(-places) * len(self.parts) if places else Decimal(0)


def read_stated_changes(passages: Sequence[Passage]) -> Iterator[StatedChange]:
    """The sentences of the prose that state a change with those of all its parts, all in one unit."""
    for passage in passages:
        for sentence in split_sentences(passage):
            found = _WHOLE.search(sentence.text)
            if found is None or _COMPARED.search(sentence.text, 0, found.start("number")) is None:
                continue
            parts = list(_PART.finditer(found["parts"]))
            changes = tuple(_change(part) for part in parts)
            whole = _change(found)
            if frozenset(part["name"] for part in parts) in CLOSED and {each.unit for each in changes} == {whole.unit}:
                yield StatedChange(
                    found["name"].lstrip("年度"), whole, changes, sentence.origin_of(*found.span("number"))
                )


def _change(found: re.Match[str]) -> Change:
    number = Decimal(found["number"].replace(",", ""))
    signed = -number if found["way"] == "减少" else number
    return Change(f"{found['way']}{found['number']}{found['unit']}", signed, found["unit"], decimals(found["number"]))
