"""
The pieces of a text that hold numbers: what stands before each, its operator, order of magnitude, unit and remark.

Digits inside names are no numbers: PM2.5, GB50352, A4, 5G.
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.patterns import compiled_on_use
from jixiao.values.operators import AFTER, BEFORE, OPERATOR_AFTER, OPERATOR_END, exclusive, inclusive, joined
from jixiao.values.units import MAGNITUDES, REDUCED, compound_name, match_compound, match_unit
from jixiao.values.value import Operator

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?)"
_TOKEN = compiled_on_use(rf"(?<![A-Za-z\d.第])(?P<minus>(?<![^≥≤<>=±(:])-|△)?(?P<number>{NUMBER})(?![.\d])")
_MAGNITUDE = compiled_on_use("百万|千万|万亿|[十百千万亿]")
_REMARK = compiled_on_use(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_INCLUDED = compiled_on_use(r"含(?:本数|[\d.]+%?)?")
"""A remark that the number itself is within its bound."""
_SIGN_BEFORE_WORDS = compiled_on_use(r"([≥≤])([一-鿿]{2,8})")
_PER = compiled_on_use(r"每([^每\d\s≥≤<>=:,;]{1,4})")


class Piece(Struct, frozen=True, kw_only=True):
    """
    One number in a text with what belongs to it.

    `lead` is the text before it without its operator, `text` all of it, `after` what stands behind the last one.
    `number` has the order of magnitude worked in, `magnitude` is that order, `places` the decimals of `number`
    (negative where an order of magnitude was worked in). `unit` is None where none is written; `bare` is the 万 or 亿
    that stands without a unit. `remark` is what stands in brackets behind; `more` says 余 or 多 (十余次).
    """

    lead: str
    number: Decimal
    operator: Operator | None = None
    operator_word: str = ""
    contradictory: bool = False
    unit: str | None = None
    magnitude: int = 1
    places: int = 0
    bare: str = ""
    remark: str = ""
    more: bool = False
    text: str = ""
    after: str = ""


def scan(text: str) -> list[Piece]:
    """The pieces of a normalised text, in order; empty where it holds no number."""
    pieces: list[Piece] = []
    position = 0
    for token in _TOKEN.finditer(text):
        if token.start() >= position and not _belongs_to_a_word(text, token.end()):
            piece, position = _piece(text, position, token)
            pieces.append(piece)
    if pieces:
        pieces[-1] = replace(pieces[-1], after=text[position:])
    return pieces


def _belongs_to_a_word(text: str, end: int) -> bool:
    """Whether letters follow that are no unit: 5G基站, 4S店, 3D."""
    if end == len(text) or not (text[end].isascii() and text[end].isalpha()):
        return False
    unit, stop = match_unit(text, end)
    return (
        unit is None
        or text[stop : stop + 1] in ("基", "网", "店")
        or (text[stop : stop + 1].isascii() and text[stop : stop + 1].isalpha())
    )


def _piece(text: str, position: int, token: re.Match[str]) -> tuple[Piece, int]:
    lead, operator, word = _split_lead(text[position : token.start()])
    number = Decimal(token["number"].replace(",", ""))
    if token["minus"]:
        number = -number
    written = token["number"].partition(".")[2]
    more, end = _skip_more(text, token.end())
    unit, magnitude, bare, end, still_more = _read_unit(text, end)
    more = more or still_more
    if not more:
        more, end = _skip_more(text, end)
    lead, unit = _with_per(lead, unit)
    remark, after_operator, end = _read_behind(text, end)
    joint, contradictory = joined(operator, after_operator)
    if remark.startswith("不含"):
        joint = exclusive(joint)
    elif remark and _INCLUDED.fullmatch(remark):
        joint, remark = inclusive(joint), ""
    return Piece(
        lead=lead,
        number=number * magnitude,
        operator=joint,
        operator_word=word,
        contradictory=contradictory,
        unit=unit,
        magnitude=magnitude,
        places=len(written) - len(str(magnitude)) + 1,
        bare=bare,
        remark=remark,
        more=more,
        text=text[position:end],
    ), end


def _split_lead(lead: str) -> tuple[str, Operator | None, str]:
    if not lead:
        return "", None, ""
    found = OPERATOR_END.search(lead)
    if found is None:
        signed = _SIGN_BEFORE_WORDS.fullmatch(lead)
        return (lead, None, "") if signed is None else (signed[2], BEFORE[signed[1]], signed[1])
    word = found.group(1)
    return lead[: found.start()].removesuffix(word), BEFORE[word], word


def _skip_more(text: str, end: int) -> tuple[bool, int]:
    return (True, end + 1) if text[end : end + 1] in ("余", "多") and text[end : end + 2] != "多媒" else (False, end)


def _read_unit(text: str, end: int) -> tuple[str | None, int, str, int, bool]:
    """Unit, order of magnitude, the 万 or 亿 that has no unit, where they end, and whether 余 stands between."""
    unit, stop = match_compound(text, end)
    if unit is not None:
        above, _, below = unit.partition("/")
        if above in REDUCED:
            name, magnitude = REDUCED[above]
            return compound_name(name, [below] if below else []), magnitude, "", stop, False
        return unit, 1, "", stop, False
    found = _MAGNITUDE.match(text, end)
    if found is None:
        return None, 1, "", end, False
    sign = found.group()
    more, after = _skip_more(text, found.end())
    unit, stop = match_compound(text, after)
    if unit is None:
        return None, MAGNITUDES[sign], sign, found.end(), False
    return unit, MAGNITUDES[sign], "", stop, more


def _with_per(lead: str, unit: str | None) -> tuple[str, str | None]:
    """每亩 before the number goes under its unit: 每亩300元 is 300 元/亩, 每月1次 is 1 次/月."""
    if "每" not in lead:
        return lead, unit
    below = []
    for found in _PER.finditer(lead):
        part, stop = match_unit(found.group(1))
        if part is None or stop != len(found.group(1)):
            return lead, unit
        below.append(part.name)
    if not below:
        return lead, unit
    return _PER.sub("", lead), compound_name(unit or "", below)


def _read_behind(text: str, end: int) -> tuple[str, Operator | None, int]:
    """The remark in brackets, the operator word behind a number, and where they end."""
    remark, operator = "", None
    while end < len(text):
        found = OPERATOR_AFTER.match(text, end)
        if found is not None and operator is None:
            operator, end = AFTER[found.group()], found.end()
            continue
        bracket = _REMARK.match(text, end)
        if bracket is None:
            break
        remark = bracket.group(1) or bracket.group(2) or remark
        end = bracket.end()
    return remark, operator, end
