"""
How one office can stand to another: the same, above or below it, foreign to it, or not to be told from the names.

A different name alone accuses nobody: a school's form names its bureau as 主管部门. Foreign are only offices stationed
in different cities, offices of different places of which neither holds the other, and in one place the offices that
head a field each, with other functions (误报防线 16): what else is called a bureau may be managed by one of these.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from jixiao.names import (
    Agreement,
    NameKind,
    Organisation,
    Place,
    Verdict,
    agree,
    clean,
    contains,
    looks_like_org,
    looks_like_project,
    read_organisation,
    read_places,
)
from jixiao.patterns import compiled_on_use
from jixiao.rules.naming.principal_offices import may_belong_together
from jixiao.rules.subject import Names


class Relation(StrEnum):
    """How the first office stands to the second."""

    SAME = "same"
    CUT = "cut"
    """One of the two names is what a cut left of the other."""
    ABOVE = "above"
    BELOW = "below"
    FOREIGN = "foreign"
    UNCLEAR = "unclear"


class Standing(Struct, frozen=True):
    """A relation and the reason in Chinese; `elsewhere` is true where a foreign office belongs to another place."""

    relation: Relation
    reason: str
    elsewhere: bool = False


_GOVERNMENT = compiled_on_use(r"^(?:政府|政府办|党委|党委办|人大|政协|管委|党工委)|管委$|管委会$|集团$|公司$")
"""Functions that stand over bureaus, or beside the whole order of offices."""
_BUREAU = compiled_on_use(
    r"(?<!分)(?<!支)(?:局|厅|委|署|办|部|法院|检察院|检院|总工会|联合会|残联|妇联|文联|科协|工商联|联社)$"
)
"""How the functions of offices of equal rank end, in short form."""

_LIST = compiled_on_use(r"[、，,；;/\s]+")
_COLLECTIVE = compiled_on_use(
    r"^(?:各|所属|下属|直属|相关|有关|全[省市县区])|各(?:级|地|乡|镇|街道|县|区|市|单位|部门)|等(?:单位|部门)?$"
)
"""Words that name many offices at once."""
_KINDEST = (
    Relation.SAME,
    Relation.BELOW,
    Relation.ABOVE,
    Relation.CUT,
    Relation.UNCLEAR,
    Relation.FOREIGN,
)
_INNER = compiled_on_use(r"(?:科|股|室|处|组|队|站|所|中心|部|机关党委|机关工会)$")
"""How the name of an office inside another one, or of one that belongs to it, ends."""
_PLACED = compiled_on_use(r".{2,5}?[省市县区旗州镇乡]")
_RANK = {"省": 0, "自治区": 0, "市": 1, "州": 1, "自治州": 1, "盟": 1, "县": 2, "自治县": 2, "区": 2, "旗": 2}
"""The rank of a word of level: 省水利厅 stands above a county's office though it names no province."""
_LOWEST = 3


def standing_of(one: str, other: str, names: Names) -> Standing:
    """How office *one* stands to office *other*, both as printed; a list stands as the kindest of its offices does."""
    compared = names.compare(one, other)
    match compared.verdict:
        case Verdict.SAME | Verdict.ALIAS:
            return Standing(Relation.SAME, compared.reason)
        case Verdict.TRUNCATED:
            return Standing(Relation.CUT, compared.reason)
        case Verdict.UNSURE | Verdict.DIFFERENT if len(listed := _listed(one)) > 1:
            return min((standing_of(part, other, names) for part in listed), key=_unkindness)
        case Verdict.UNSURE:
            return Standing(Relation.UNCLEAR, compared.reason)
        case Verdict.DIFFERENT:
            return _different(one, other, names, reason=compared.reason)


def _listed(text: str) -> list[str]:
    return [part for part in _LIST.split(text) if part]


def _unkindness(standing: Standing) -> int:
    return _KINDEST.index(standing.relation)


def _different(one: str, other: str, names: Names, *, reason: str) -> Standing:
    """Two names that are not one; a name for many offices at once can't be told."""
    if _COLLECTIVE.search(one) or _COLLECTIVE.search(other):
        return Standing(Relation.UNCLEAR, "写的是一类单位，不是一个单位的名称")
    return _apart(_read(one), _read(other), reason, written=(one, other))


def holds_project(text: str) -> bool:
    """Whether a cell for an office holds the name of a project: the row was shifted, and no office stands there."""
    return looks_like_project(text) and not looks_like_org(text)


def holds_office(text: str) -> bool:
    """Whether a cell for a project holds the name of an office."""
    return looks_like_org(text) and not looks_like_project(text)


def foreign_place(text: str, office: str) -> str | None:
    """
    The place with which *text* begins where it is foreign to *office*; None where it begins with none, or its own.

    Own are the office's places, those above and below them, and the city where it is stationed.
    """
    own = _read(office)
    placed = read_places(clean(text, NameKind.ORG).text, stems=bool(own.city))
    chain = tuple(place for place in placed.chain if place.codes)
    if not chain or not own.chain or _holds(own.chain, chain) or _holds(chain, own.chain):
        return None
    if own.city and any(own.city in place.name for place in chain):
        return None
    return "".join(place.name for place in chain)


def stationed_in(office: str) -> str | None:
    """The city where an office is stationed (驻); None for all others."""
    return _read(office).city or None


def _read(text: str) -> Organisation:
    return read_organisation(clean(text, NameKind.ORG).text)


def _apart(one: Organisation, other: Organisation, reason: str, *, written: tuple[str, str]) -> Standing:
    if one.city or other.city:
        return _stationed(one, other, reason)
    named = zip((one, other), written, strict=True)
    if not all(looks_like_org(text) or _INNER.search(office.duty) for office, text in named):
        return Standing(Relation.UNCLEAR, reason)
    placed = agree(one.chain, other.chain)
    if placed.agreement is Agreement.APART:
        return Standing(_by_places(one, other, same_field=placed.what == "级别"), reason, elsewhere=True)
    if placed.agreement is Agreement.UNSURE:
        return Standing(Relation.UNCLEAR, reason)
    return Standing(_within_one_place(one, other), reason)


def _stationed(one: Organisation, other: Organisation, reason: str) -> Standing:
    """Offices of which at least one is stationed elsewhere: the government that sent it stands above it."""
    if one.city and other.city:
        return Standing(Relation.FOREIGN, reason, elsewhere=True)
    sender, above = (other, Relation.BELOW) if one.city else (one, Relation.ABOVE)
    if _GOVERNMENT.search(sender.function) or not sender.function:
        return Standing(above, reason)
    return Standing(Relation.FOREIGN if _BUREAU.search(sender.function) else Relation.UNCLEAR, reason)


def _by_places(one: Organisation, other: Organisation, *, same_field: bool) -> Relation:
    if not one.chain or not other.chain:
        return Relation.UNCLEAR
    if _holds(one.chain, other.chain):
        return Relation.ABOVE
    if _holds(other.chain, one.chain):
        return Relation.BELOW
    first, second = one.chain[-1], other.chain[-1]
    if (first.generic or second.generic) and _RANK.get(first.level) != _RANK.get(second.level):
        higher = _RANK.get(first.level, _LOWEST) < _RANK.get(second.level, _LOWEST)
        return Relation.ABOVE if higher else Relation.BELOW
    return Relation.UNCLEAR if same_field else Relation.FOREIGN


def _holds(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    """Whether the deepest place of *one* is, or holds, a place of *other*'s chain."""
    deepest = one[-1]
    if any(place.name == deepest.name for place in other[:-1]):
        return True
    return any(contains(code, below) for code in deepest.codes for place in other for below in place.codes)


def _within_one_place(one: Organisation, other: Organisation) -> Relation:
    """Offices of one place, or of which one names none: 财务科 and 办公室 are then taken for offices inside the other."""
    placed = _is_placed(one), _is_placed(other)
    if all(placed):
        return _by_rank(one, other) if _level_of(one) == _level_of(other) else Relation.UNCLEAR
    bare = one if placed[1] else other
    if _INNER.search(bare.duty):
        return Relation.BELOW if placed[1] else Relation.ABOVE
    if any(placed) and bare.function.endswith("局"):
        return _by_rank(one, other)
    return Relation.UNCLEAR


def _is_placed(office: Organisation) -> bool:
    """Whether an office's name says of which place it is, if only by a place outside the gazetteer."""
    return bool(office.chain) or _PLACED.match(office.duty) is not None


def _level_of(office: Organisation) -> str:
    """The level of an office's place, also of one outside the gazetteer: 县, 市, 省."""
    if office.chain:
        return office.chain[-1].name[-1]
    placed = _PLACED.match(office.duty)
    return placed.group()[-1] if placed is not None else ""


def _functions_of(office: Organisation) -> tuple[str, str]:
    """An office's function in short form and as written, without a place that the gazetteer does not know."""
    if office.chain:
        return office.function, office.duty
    return _PLACED.sub("", office.function, count=1), _PLACED.sub("", office.duty, count=1)


def _by_rank(one: Organisation, other: Organisation) -> Relation:
    """Offices of one place by their functions: bureaus of equal rank are foreign, institutions belong to a bureau."""
    (first, first_duty), (second, second_duty) = _functions_of(one), _functions_of(other)
    if _GOVERNMENT.search(first) or _GOVERNMENT.search(second):
        return Relation.ABOVE if _GOVERNMENT.search(first) else Relation.BELOW
    match _BUREAU.search(first) is not None, _BUREAU.search(second) is not None:
        case True, True:
            return _between_bureaus((first, first_duty), (second, second_duty))
        case True, False:
            return Relation.ABOVE
        case False, True:
            return Relation.BELOW
        case _:
            return Relation.UNCLEAR


def _between_bureaus(one: tuple[str, str], other: tuple[str, str]) -> Relation:
    """Two bureaus by their functions in short form and as written: 水利局办公室 is an office of 水利局."""
    if one[1].startswith(other[1]) or other[1].startswith(one[1]):
        return Relation.BELOW if len(one[1]) > len(other[1]) else Relation.ABOVE
    managed = may_belong_together(one[0], other[0], duties=(one[1], other[1]))
    return Relation.UNCLEAR if managed else Relation.FOREIGN
