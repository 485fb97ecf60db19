"""
Rates that one sentence states beside all that they are worked out from: 比上年的2.50万元减少0.15万元，下降6%.

Everything stands in the sentence itself, so that no account has to be known by its name. Where several amounts stand
before a rate, any of which may be the one that is meant, they can excuse it and not accuse it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.form import Claim
from jixiao.numerals import Interval, percent
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Passage, Sentence, split_sentences
from jixiao.vocabulary import MONEY_UNITS

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_UNIT = "亿元|万元|元"
_LESS = "减少|下降|降低|下滑|压减"
_FALLING = frozenset((*_LESS.split("|"), "降幅", "减幅"))
_WAY = rf"(?P<way>增加|增长|上升|提高|{_LESS})了?"
_RATE = rf"(?P<said>增长|上升|提高|增加|增幅|{_LESS}|降幅|减幅)率?[为达]?(?P<rate>{_NUMBER})%(?!以|左右|的)"
_AMOUNT = compiled_on_use(rf"(?P<number>{_NUMBER})(?P<unit>{_UNIT})")
_ENDS_IN_AMOUNT = compiled_on_use(rf"(?:{_UNIT})[，、（]?$")
_CHANGED_BY = compiled_on_use(rf"(?:增加|增长|上升|提高|{_LESS})[了额为]?$")
_FROM_BEFORE = compiled_on_use(
    rf"[较比](?:上年|去年|上一年|20\d\d年)度?(?:同期)?(?:决算数|支出|收入|数)?的?(?P<before>{_NUMBER})(?P<unit>{_UNIT})"
    rf"(?:相比)?，?{_WAY}(?:(?P<change>{_NUMBER})(?P<changed>{_UNIT})[，（]{_RATE}|(?P<alone>{_NUMBER})%(?!以|左右))",
    needs=("较", "比"),
)
_FROM_NOW = compiled_on_use(
    rf"(?:[较比](?:上年|去年|上一年|20\d\d年)度?(?:同期|决算数|相比)*|同比)，?{_WAY}"
    rf"(?P<change>{_NUMBER})(?P<changed>{_UNIT})[，（]{_RATE}",
    needs=("较", "比"),
)
_OF_BUDGET = compiled_on_use(
    rf"(?:完成|为)了?(?:年初|全年|调整后?|年度)?的?预算数?的?(?P<before>{_NUMBER})(?P<unit>{_UNIT})的(?P<rate>{_NUMBER})%",
    needs=("预算",),
)


class Amount(Struct, frozen=True):
    """An amount as written, and all that its digits can mean in 元."""

    written: str
    yuan: Interval


class StatedRate(Struct, frozen=True):
    """
    A rate of a sentence: as written, what the amounts beside it give, and the line that shows it.

    `fits` says whether any of the amounts that may be meant yields the rate; `sure` whether only one can be meant, and
    stands right before.
    """

    written: str
    sentence: str
    computed: str
    arithmetic: str
    fits: bool
    sure: bool
    origin: Origin

    def excuses(self, claim: Claim) -> bool:
        """Whether this is the rate that *claim* tells, and an amount of its sentence yields it."""
        return self.fits and self.sentence == claim.text and self.written.startswith(claim.value or "?")


def read_stated_rates(passages: Sequence[Passage]) -> Iterator[StatedRate]:
    """The rates of the prose that stand beside their amounts in one sentence, lists of contents left out."""
    for passage in passages:
        if passage.contents or "%" not in passage.text:
            continue
        for sentence in split_sentences(passage):
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[StatedRate]:
    told: list[tuple[int, int]] = []
    for pattern, reading in ((_FROM_BEFORE, _change_of), (_FROM_NOW, _change_of), (_OF_BUDGET, _share_of)):
        for match in pattern.finditer(sentence.text):
            if any(start < match.end() and match.start() < end for start, end in told):
                continue
            told.append(match.span())
            before = sentence.text[: match.start()]
            ways = list(reading(match, _amounts(before)))
            if ways:
                told_itself = match.groupdict().get("before") and match.groupdict().get("change")
                near = bool(told_itself) or _ENDS_IN_AMOUNT.search(before) is not None
                yield _stated(sentence, match, ways, sure=near and len(ways) == 1)


def _amounts(text: str) -> list[Amount]:
    """The amounts of a text that are no changes themselves."""
    found = [each for each in _AMOUNT.finditer(text) if _CHANGED_BY.search(text, 0, each.start()) is None]
    return [_amount(each["number"], each["unit"]) for each in found]


def _amount(number: str, unit: str) -> Amount:
    value = Decimal(number.replace(",", ""))
    return Amount(number, Interval.written(value).times(Decimal(MONEY_UNITS[unit])))


def _change_of(match: re.Match[str], before: Sequence[Amount]) -> Iterator[tuple[Interval, str]]:
    """
    What the rate of a change can be: the change over the year before, which is stated or found from this year's.

    Nothing where the change goes up and its rate down, or the other way round: then the words are wrong, not the rate.
    """
    groups = match.groupdict()
    falls = groups["way"] in _FALLING
    if groups["said"] is not None and falls is not (groups["said"] in _FALLING):
        return
    base = _amount(groups["before"], groups["unit"]) if groups.get("before") else None
    change = _amount(groups["change"], groups["changed"]) if groups["change"] else None
    if base is not None and change is not None:
        yield from _quotient(change, base.yuan, f"{change.written}÷{base.written}")
        return
    for now in before:
        if base is not None:
            difference = _minus(base.yuan, now.yuan) if falls else _minus(now.yuan, base.yuan)
            one, other = (base, now) if falls else (now, base)
            part = Amount(f"({one.written}-{other.written})", difference)
            yield from _quotient(part, base.yuan, f"{part.written}÷{base.written}")
        elif change is not None:
            year_before = now.yuan.plus(change.yuan) if falls else _minus(now.yuan, change.yuan)
            sign = "+" if falls else "-"
            yield from _quotient(change, year_before, f"{change.written}÷({now.written}{sign}{change.written})")


def _share_of(match: re.Match[str], before: Sequence[Amount]) -> Iterator[tuple[Interval, str]]:
    budget = _amount(match["before"], match["unit"])
    for now in before:
        yield from _quotient(now, budget.yuan, f"{now.written}÷{budget.written}")


def _quotient(part: Amount, whole: Interval, arithmetic: str) -> Iterator[tuple[Interval, str]]:
    """A quotient in percent with its arithmetic; nothing where the whole reaches 0, or a difference is negative."""
    ratio = part.yuan.over(whole)
    if ratio is not None and part.yuan.low >= 0:
        yield ratio.times(Decimal(100)), f"{arithmetic}={percent((ratio.low + ratio.high) / 2)}"


def _minus(one: Interval, other: Interval) -> Interval:
    return Interval(one.low - other.high, one.high - other.low)


def _stated(
    sentence: Sentence, match: re.Match[str], ways: Sequence[tuple[Interval, str]], *, sure: bool
) -> StatedRate:
    groups = match.groupdict()
    rate = groups.get("rate") or groups.get("alone") or ""
    meant = Interval.written(Decimal(rate.replace(",", "")))
    nearest = ways[-1][1]
    place = match.end() - len(rate) - 1
    return StatedRate(
        written=f"{rate}%",
        sentence=sentence.written,
        computed=nearest.rpartition("=")[2],
        arithmetic=nearest,
        fits=any(interval.meets(meant) for interval, _ in ways),
        sure=sure,
        origin=sentence.origin_of(place, match.end()),
    )
