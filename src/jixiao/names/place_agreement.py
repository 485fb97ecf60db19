"""Whether two chains of places can mean one place: 市 and 聊城市 can, 通州区 of 北京 and of 南通 can't."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from jixiao.names.gazetteer import ancestors, common_characters, contains, places, stem_of
from jixiao.names.lookalike import are_alike, is_rare
from jixiao.names.place import Place

_PROVINCES = ("省", "自治区")
_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")


class Agreement(StrEnum):
    """How two chains of places stand to each other."""

    EQUAL = "equal"
    """The same places are written."""
    OPEN = "open"
    """One side says less, and nothing speaks against it."""
    SLIP = "slip"
    """One of the two is the other with a slip of recognition."""
    UNSURE = "unsure"
    """One is not in the gazetteer, and a character or a level away from the other: a slip or a former name."""
    APART = "apart"
    """They are different places, or places of different levels."""


class PlaceVerdict(Struct, frozen=True):
    """An agreement, and for APART the two places and what differs in Chinese (地区, 级别)."""

    agreement: Agreement
    one: str = ""
    other: str = ""
    what: str = ""


_OPEN = PlaceVerdict(Agreement.OPEN)


def agree(one: tuple[Place, ...], other: tuple[Place, ...], *, home: tuple[Place, ...] = ()) -> PlaceVerdict:
    """How two chains stand to each other; *home* says what 市, 我县 and so on mean in this report."""
    one, other = _resolved(one, home), _resolved(other, home)
    if one == other:
        return PlaceVerdict(Agreement.EQUAL)
    if not one or not other:
        return _OPEN
    last = _pair(one[-1], other[-1])
    if last.agreement is Agreement.APART:
        return last
    upper = _uppers(one, other)
    if upper is not None:
        return upper
    return last


def _resolved(chain: tuple[Place, ...], home: tuple[Place, ...]) -> tuple[Place, ...]:
    """The chain with a generic first step replaced by the places that it can mean at home."""
    if not chain or not chain[0].generic or not home:
        return chain
    meant: set[str] = set()
    for place in home:
        for code in place.codes:
            meant.update(above for above in ancestors(code) if _fits_level(chain[0].level, places().names[above]))
    if meant:
        return (Place(chain[0].name, chain[0].level, frozenset(meant)), *chain[1:])
    for place in home:
        if place.is_town and place.level == chain[0].level:
            return (place, *chain[1:])
    return chain


def _fits_level(level: str, name: str) -> bool:
    """Whether a generic word of level can stand for a named place: 省 for 广西壮族自治区, 县 for a banner."""
    if level in _PROVINCES:
        return name.endswith(("省", "自治区")) or (level == "省" and stem_of(name) in _MUNICIPALITIES)
    if level == "区":
        return name.endswith("区") and not name.endswith("地区")
    if level == "县":
        return name.endswith(("县", "旗"))
    if level == "市":
        return name.endswith("市")
    return name.endswith(level)


def _pair(one: Place, other: Place) -> PlaceVerdict:
    """The two deepest places against each other."""
    if one.generic and other.generic:
        return _OPEN if one.level == other.level else _apart(one, other, "级别")
    if one.generic or other.generic:
        generic, named = (one, other) if one.generic else (other, one)
        return _OPEN if _generic_fits(generic, named) else _apart(one, other, "级别")
    if one.codes and other.codes:
        return _real(one, other)
    return _half_known(one, other) if one.codes or other.codes else _unknown(one, other)


def _unknown(one: Place, other: Place) -> PlaceVerdict:
    """Two places outside the gazetteer, such as towns."""
    if one.name == other.name:
        return _OPEN
    if _one_slip(one.name, other.name):
        agreement = Agreement.UNSURE if _are_common(one.name, other.name) else Agreement.SLIP
        return PlaceVerdict(agreement, one.name, other.name)
    return _apart(one, other, "级别" if stem_of(one.name) == stem_of(other.name) else "地区")


def _are_common(one: str, other: str) -> bool:
    """Whether the differing characters both are common in names of places (大平镇, 太平镇), so that both may exist."""
    common = common_characters()
    return len(one) == len(other) and all(a == b or {a, b} <= common for a, b in zip(one, other, strict=True))


def _generic_fits(generic: Place, named: Place) -> bool:
    if named.codes:
        return any(_fits_level(generic.level, places().names[code]) for code in named.codes)
    return named.name.endswith(generic.level)


def _real(one: Place, other: Place) -> PlaceVerdict:
    if one.codes & other.codes:
        return _OPEN
    return _apart(
        one, other, "级别" if _are_stacked(one, other) or stem_of(one.name) == stem_of(other.name) else "地区"
    )


def _are_stacked(one: Place, other: Place) -> bool:
    return any(contains(a, b) or contains(b, a) for a in one.codes for b in other.codes)


def _half_known(one: Place, other: Place) -> PlaceVerdict:
    """A place of the gazetteer against an unknown one: a slip of it, or another place."""
    known, unknown = (one, other) if one.codes else (other, one)
    if unknown.is_town:
        same_stem = stem_of(known.name) == unknown.name[: -len(unknown.level)]
        return _apart(one, other, "级别" if same_stem or known.level not in ("镇", "乡") else "地区")
    if stem_of(unknown.name) in places().stems:
        if stem_of(known.name) != stem_of(unknown.name):
            return _apart(one, other, "地区")
        former = unknown.level == "县" and known.level in ("区", "市")
        return PlaceVerdict(Agreement.UNSURE, one.name, other.name) if former else _apart(one, other, "级别")
    if _one_slip(known.name, unknown.name):
        return PlaceVerdict(Agreement.SLIP, one.name, other.name)
    if _differ_in_one(known.name, unknown.name) and known.name[-1] == unknown.name[-1]:
        return PlaceVerdict(Agreement.UNSURE, one.name, other.name)
    return _apart(one, other, "地区")


def _differ_in_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _one_slip(one: str, other: str) -> bool:
    """Whether two names of places differ by one character that is drawn alike, doubled or rare."""
    if len(one) == len(other):
        apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
        return len(apart) == 1 and (are_alike(*apart[0]) or is_rare(apart[0][0]) != is_rare(apart[0][1]))
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(longer) - len(shorter) != 1:
        return False
    position = next((index for index, character in enumerate(shorter) if longer[index] != character), len(shorter))
    doubled = position > 0 and longer[position - 1] == longer[position]
    return longer[position + 1 :] == shorter[position:] and (doubled or is_rare(longer[position]))


def _uppers(one: tuple[Place, ...], other: tuple[Place, ...]) -> PlaceVerdict | None:
    """A contradiction or a slip among the places above the deepest ones, None where there is none."""
    slip = None
    for upper in one[:-1] or one[-1:]:
        for against in other[:-1] or other[-1:]:
            if not upper.codes or not against.codes:
                if _is_slip_of(upper, against):
                    slip = PlaceVerdict(Agreement.SLIP, upper.name, against.name)
                continue
            if upper.codes & against.codes or _are_stacked(upper, against):
                continue
            return _apart(upper, against, "地区")
    return slip


def _is_slip_of(one: Place, other: Place) -> bool:
    return not one.generic and not other.generic and one.name != other.name and _one_slip(one.name, other.name)


def _apart(one: Place, other: Place, what: str) -> PlaceVerdict:
    if what == "级别" and one.level and other.level and one.level != other.level and (one.generic or other.generic):
        return PlaceVerdict(Agreement.APART, one.level, other.level, what)
    return PlaceVerdict(Agreement.APART, one.name, other.name, what)
