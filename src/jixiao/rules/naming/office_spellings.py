"""
How the prose writes the name of the report's own office: every spelling, with its first place.

Spellings that are the same for all practical purposes are left out: 政府 for 人民政府, the place dropped or only
市, （本级）, and short names that the text declares (误报防线 16).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from jixiao.form import Report
from jixiao.names import NameKind, Verdict, clean, place_at_start, read_organisation, take_scope
from jixiao.origin import Origin
from jixiao.recognition.prose import Passage
from jixiao.rules.subject import Names
from jixiao.vocabulary import squeezed

_STOPS = r"，。；：、（）“”《》\s|,;:()\"!？?！"
_LEVELS = "省市县区州盟旗"
_LONGEST_PLACE = 8
_OWN = frozenset({Verdict.SAME, Verdict.ALIAS})


class Spelling(Struct, frozen=True):
    """A spelling of the office's name as written, where it first stands, and how often."""

    text: str
    origin: Origin
    count: int


def office_spellings(passages: Sequence[Passage], report: Report, names: Names) -> tuple[Spelling, ...]:
    """
    The spellings in the prose that mean the report's office and are no plain way to write it, in order.

    Empty where the report's office is not known.
    """
    office = report.department.text
    if office is None:
        return ()
    pattern = _pattern(office)
    found: dict[str, Spelling] = {}
    for passage in passages:
        for start, end in _mentions(passage.text, pattern, office=office, names=names):
            text = passage.cut(start, end)
            known = found.get(squeezed(text))
            first = known.origin if known is not None else passage.origin_of(start, end)
            count = known.count + 1 if known is not None else 1
            found[squeezed(text)] = Spelling(known.text if known is not None else text, first, count)
    declared = {clean(short, NameKind.ORG).text for short, _ in report.aliases}
    return tuple(
        each
        for text, each in found.items()
        if _plain(text) != _plain(office) and clean(text, NameKind.ORG).text not in declared
    )


def _mentions(text: str, pattern: re.Pattern[str], *, office: str, names: Names) -> list[tuple[int, int]]:
    """Where *text* names the office; a name inside a longer one of the same office is not told twice."""
    spans = [match.span("name") for match in pattern.finditer(text) if not _ends_place(text, match.start())]
    own = [span for span in spans if names.compare(text[slice(*span)], office).verdict in _OWN]
    return [span for span in own if not any(other != span and _covers(other, span) for other in own)]


def _ends_place(text: str, start: int) -> bool:
    """Whether the letter at *start* is the level at the end of a place's name: 市 in 江油市住建局 is not 本市."""
    if text[start] not in _LEVELS:
        return False
    earlier = range(max(0, start - _LONGEST_PLACE), start)
    return any((place_at_start(text[at:]) or "") == text[at : start + 1] for at in earlier)


def _covers(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _pattern(office: str) -> re.Pattern[str]:
    """From a word with which the office's name can begin to the letter with which it ends."""
    bare = take_scope(clean(office, NameKind.ORG).text)[0]
    read = read_organisation(bare)
    starts = {place.name for place in read.chain} | {place.name.rstrip(_LEVELS) for place in read.chain}
    starts |= {place.name[-1] for place in read.chain} | ({"驻"} if read.city else set())
    starts |= {bare[:2]} if not read.chain else set()
    begins = "|".join(sorted((re.escape(start) for start in starts if start), key=len, reverse=True))
    ends = re.escape(bare[-1:]) + ("|办(?!公|事|理|法)" if read.city else "")
    return re.compile(rf"(?=(?P<name>(?:{begins})[^{_STOPS}]{{0,{len(bare) + 4}}}?(?:{ends})))")


def _plain(text: str) -> str:
    """The name without its places, with 政府 for 人民政府."""
    bare = take_scope(clean(text, NameKind.ORG).text)[0].replace("人民政府", "政府")
    read = read_organisation(bare)
    return bare[sum(len(place.name) for place in read.chain) :]
