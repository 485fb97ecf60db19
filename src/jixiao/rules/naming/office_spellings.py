"""
How the prose writes the name of the report's own office: every spelling, with its first place.

Spellings that are the same for all practical purposes are left out: 政府 for 人民政府, the place dropped or given as 市,
（本级）, and short names that the text declares (误报防线 16).
"""

from __future__ import annotations

import re

from msgspec import Struct

from jixiao.document import Document
from jixiao.names import NameKind, Verdict
from jixiao.names.normalise import clean
from jixiao.names.organisation import read_organisation, take_scope
from jixiao.origin import Origin
from jixiao.recognition.prose import gather_passages
from jixiao.rules.subject import Names

_STOPS = r"，。；：、（）“”《》\s|,;:()\"!？?！"
_LEVELS = "省市县区州盟旗"


class Spelling(Struct, frozen=True):
    """A spelling of the office's name as written, where it first stands, and how often."""

    text: str
    origin: Origin
    count: int


def office_spellings(document: Document, office: str, names: Names) -> tuple[Spelling, ...]:
    """The spellings in the prose that mean *office* and are neither its name nor a plain way to write it, in order."""
    pattern = _pattern(office)
    found: dict[str, Spelling] = {}
    for passage in gather_passages(document):
        for match in pattern.finditer(passage.text):
            text = match.group("name")
            known = found.get(text)
            count = known.count + 1 if known is not None else 1
            origin = known.origin if known is not None else passage.origin_of(*match.span("name"))
            found[text] = Spelling(text, origin, count)
    return tuple(each for each in found.values() if _is_variant(each.text, office, names))


def _pattern(office: str) -> re.Pattern[str]:
    """From a word with which the office's name can begin to the letters with which it ends."""
    bare = take_scope(clean(office, NameKind.ORG).text)[0]
    read = read_organisation(bare)
    starts = {place.name for place in read.chain} | {place.name.rstrip(_LEVELS) for place in read.chain}
    starts |= {place.name[-1] for place in read.chain} | ({"驻"} if read.city else set())
    starts |= {bare[:2]} if not read.chain else set()
    begins = "|".join(sorted((re.escape(start) for start in starts if start), key=len, reverse=True))
    ends = re.escape(bare[-2:]) + ("|办(?!公|事|理|法)" if read.city else "")
    return re.compile(rf"(?=(?P<name>(?:{begins})[^{_STOPS}]{{0,{len(bare) + 4}}}?(?:{ends})))")


def _is_variant(text: str, office: str, names: Names) -> bool:
    if names.declares(text) or _plain(text) == _plain(office):
        return False
    compared = names.compare(text, office)
    return compared.verdict in {Verdict.SAME, Verdict.ALIAS}


def _plain(text: str) -> str:
    """The name without its places, with 政府 for 人民政府."""
    bare = take_scope(clean(text, NameKind.ORG).text)[0].replace("人民政府", "政府")
    read = read_organisation(bare)
    return bare[sum(len(place.name) for place in read.chain) :]
