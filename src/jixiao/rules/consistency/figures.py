"""
Figures that the prose states: what the digits can mean, how they are quoted, and which of them speak of the whole year.

A figure that is only part of a whole (其中, 所属, 截至), of another year, or no more than a limit (约, 超过) is compared
with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from jixiao.form import Claim
from jixiao.numerals import Interval
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import MONEY_UNITS, squeezed

_YEAR = compiled_on_use(r"20\d\d(?=年)")
_COMPARED_WITH = compiled_on_use(r"(?:与|较|比|同)20\d\d年度?")
"""The year that a figure is compared with is not the one that it is of."""
_LAST_YEAR = compiled_on_use(r"上年度?|去年|上一年度?|往年|历年")
_WITHIN = compiled_on_use(r"其中|包括|分别|截[至止](?!(?:20\d\d年)?(?:12月|年底|年末))|上半年|季度")
"""Words that make all that follows them in a sentence a part, or a state before the year's end."""
_PART = compiled_on_use(
    r"所属|下属|下级|各单位|本级|机关|抽取|抽查|抽选|选取|随机|另|用于|首付|尾款|"
    r"每|人均|第[一二三四]|[一二三四]期|批次|合同|中央|省级|省财政|自筹|配套|剩余|结余|结转|追加|调剂|调减"
)
"""Words that make the figure of their own clause a part."""
_ALL_TOLD = compiled_on_use(r"共|总计|合计")
_CLAUSE_END = compiled_on_use(r"[，；。：！？]")


def meaning(claim: Claim) -> Interval | None:
    """All that the written digits can mean, in the claim's own unit; None where there is no number."""
    return None if claim.number is None else Interval.written(claim.number)


def in_yuan(claim: Claim) -> Interval | None:
    """What an amount can mean in 元; None where its money unit is not known."""
    factor = MONEY_UNITS.get(claim.measure_unit or "")
    written = meaning(claim)
    return None if factor is None or written is None else written.times(Decimal(factor))


def as_written(claim: Claim) -> str:
    """The value with its unit as the text has it: 76.00万元, 2个, 100%."""
    value, unit = claim.value or "", claim.measure_unit or ""
    return value if unit in value else value + unit


class Figure(Struct, frozen=True):
    """A number as it is written: its value, and the step of its last digit (0.01 for 76.00, 10000 for 1.2万)."""

    value: Decimal
    step: Decimal

    def may_be(self, other: Figure) -> bool:
        """
        Whether the two may be one number.

        Written equally finely they must be equal; the coarser one may be the other rounded or cut off.
        """
        if self.step == other.step:
            return self.value == other.value
        return abs(self.value - other.value) < max(self.step, other.step)


def figure(number: Decimal, *, places: int | None = None, factor: int = 1) -> Figure:
    """*number* times *factor* with the step of its last digit, by the decimals that it carries itself or by *places*."""
    exponent = number.as_tuple().exponent
    carried = max(0, -exponent) if isinstance(exponent, int) else 0
    return Figure(number * factor, Decimal(1).scaleb(-(carried if places is None else places)) * factor)


def amount_of(claim: Claim) -> Figure | None:
    """An amount in 元; None where its money unit is not known."""
    factor = MONEY_UNITS.get(claim.measure_unit or "")
    return None if factor is None or claim.number is None else figure(claim.number, factor=factor)


def quoted(claim: Claim) -> str:
    """The value as written with its place: “76.00万元”（原文第12行）."""
    return f"“{as_written(claim)}”（{claim.origin.place()}）"


def is_of_year(claim: Claim, year: int | None) -> bool:
    """Whether a claim may speak of *year*: its sentence names no other year, and its clause not the year before."""
    text = _COMPARED_WITH.sub("", squeezed(claim.text))
    years = {int(match.group()) for match in _YEAR.finditer(text)}
    if year is not None and years and year not in years:
        return False
    return _LAST_YEAR.search(clause_of(claim)) is None


def is_part(claim: Claim) -> bool:
    """Whether a claim is only of a part of what its topic names (其中, 下属单位, 截至6月, 用于……)."""
    before, clause = squeezed(claim.text)[: place_of_number(claim)], clause_of(claim)
    within = _WITHIN.search(before) is not None and _ALL_TOLD.match(clause) is None
    return within or _PART.search(clause) is not None


def is_firm(claim: Claim, year: int | None) -> bool:
    """Whether a claim may be held against another: exact, of the year, and no part of a whole."""
    return claim.exact and claim.number is not None and is_of_year(claim, year) and not is_part(claim)


def clause_of(claim: Claim) -> str:
    """The clause in which the value stands, without blanks."""
    text, place = squeezed(claim.text), place_of_number(claim)
    start = max((mark.end() for mark in _CLAUSE_END.finditer(text, 0, place)), default=0)
    end = _CLAUSE_END.search(text, place)
    return text[start : end.start() if end else len(text)]


def place_of_number(claim: Claim) -> int:
    """Where the value stands in its sentence without blanks: right after the words that its origin shows."""
    text, value = squeezed(claim.text), squeezed(claim.value or "").rstrip("%")
    shown = squeezed(claim.origin.text or "")
    context = text.find(shown) if shown else -1
    found = text.find(value, max(context, 0))
    return found if found >= 0 else max(text.find(value), 0)


def origins_of(claims: Iterable[Claim]) -> tuple[Origin, ...]:
    """The places of several claims, each once."""
    return tuple(dict.fromkeys(claim.origin for claim in claims))


def with_same_sentence(claims: Iterable[Claim], claim: Claim) -> list[Claim]:
    """The claims that stand in the sentence of *claim*, itself left out."""
    return [
        other
        for other in claims
        if other is not claim and other.text == claim.text and other.evaluation == claim.evaluation
    ]
