"""Two offices judged by structure: where they are stationed, their places, their ordinals, their functions."""

from __future__ import annotations

from functools import lru_cache

from jixiao.names.comparison import Comparison, NameKind, Verdict
from jixiao.names.function_agreement import compare_functions, slip_reason
from jixiao.names.gazetteer import contains
from jixiao.names.lookalike import slip_between
from jixiao.names.normalise import Clean
from jixiao.names.organisation import Organisation, plates, read_organisation, take_scope
from jixiao.names.place import Place, read_places
from jixiao.names.place_agreement import Agreement, PlaceVerdict, agree
from jixiao.names.place_repair import read_as
from jixiao.names.spans import apart
from jixiao.names.tables import shorten
from jixiao.names.truncation import cut_off, is_begun, is_cut_of
from jixiao.patterns import compiled_on_use

_NUMBERED = compiled_on_use(r"\d+(?:中|小|院|实小|幼)")
_AGREEING = (Verdict.SAME, Verdict.ALIAS)
_BEST_FIRST = (Verdict.SAME, Verdict.ALIAS, Verdict.UNSURE, Verdict.TRUNCATED, Verdict.DIFFERENT)
_RANK = {verdict: rank for rank, verdict in enumerate(_BEST_FIRST)}


def decide_organisations(one: Clean, other: Clean, *, home: str = "") -> Comparison:
    """The verdict on two normalised names of offices that are not written alike."""
    slip = slip_between(one.text, other.text)
    if slip is not None and _town(one.text) == _town(other.text):
        return Comparison(verdict=Verdict.SAME, reason=slip_reason(slip), evidence=(slip,))
    around = _home_chain(home) if home else ()
    best = _best_of_plates(one.text, other.text, around)
    if best.verdict in _AGREEING:
        return best
    helped = _with_places_of_other(one.text, other.text, around)
    if helped is not None:
        return helped
    for short, long in ((one, other), (other, one)):
        if is_cut_of(short, long, NameKind.ORG) or _is_cut_behind_places(short, long, around):
            return cut_off(short, long)
    return best


def _town(text: str) -> str:
    """The town with which the chain of places ends, empty where there is none: `agree` judges slips in towns."""
    chain = read_places(text, stems=True).chain
    return chain[-1].name if chain and chain[-1].is_town else ""


@lru_cache(maxsize=64)
def _home_chain(home: str) -> tuple[Place, ...]:
    return read_places(home, stems=True).chain


def _best_of_plates(one: str, other: str, home: tuple[Place, ...]) -> Comparison:
    """The kindest verdict over all names on the two plates; the first plate's where none agrees."""
    first, second = plates(take_scope(one)[0]), plates(take_scope(other)[0])
    if len(first) == len(second) == 1:
        return _readings(one, other, home)
    results = [_readings(left, right, home) for left in first for right in second]
    return min(results, key=lambda result: _RANK[result.verdict])


def _readings(one: str, other: str, home: tuple[Place, ...]) -> Comparison:
    """The verdict with places by their stems; where only one side has such a stem, also with it as a plain word."""
    first, second = read_organisation(one), read_organisation(other)
    result = _decide(first, second, home)
    if result.verdict is not Verdict.DIFFERENT or first.by_stem == second.by_stem:
        return result
    plain = _decide(read_organisation(one, stems=False), read_organisation(other, stems=False), home)
    return plain if plain.verdict in _AGREEING else result


def _with_places_of_other(one: str, other: str, home: tuple[Place, ...]) -> Comparison | None:
    """The verdict when one name's places are read by the help of the other's, None where that leads to no agreement."""
    for text, against in ((one, other), (other, one)):
        helped = read_as(text, read_organisation(against).chain)
        if helped is None:
            continue
        name, slip = helped
        result = _decide(read_organisation(name), read_organisation(against), home)
        if result.verdict not in _AGREEING:
            continue
        if slip is None:
            return result
        return Comparison(verdict=Verdict.SAME, reason=slip_reason(slip), evidence=(slip,))
    return None


def _decide(one: Organisation, other: Organisation, home: tuple[Place, ...]) -> Comparison:
    """The order of the tests: stationed where, which place, which function."""
    if one.city != other.city:
        return _stationed_apart(one.city, other.city)
    initial = _by_initial(one, other) or _by_initial(other, one)
    if initial is not None:
        return initial
    placed = agree(one.chain, other.chain, home=home)
    if placed.agreement is Agreement.APART:
        return _numbered_within(one, other) or apart(placed.what, placed.one, placed.other)
    return _with_doubt_of_place(compare_functions(one, other), placed)


def _numbered_within(one: Organisation, other: Organisation) -> Comparison | None:
    """
    Unsure for 甲十一中 against 甲市乙区第十一中学: a city's schools and hospitals may be named with their district.

    None where the city is written with its level, or the places don't lie in one another.
    """
    if one.function != other.function or one.by_stem == other.by_stem or not _NUMBERED.fullmatch(one.function):
        return None
    city, district = (one, other) if one.by_stem else (other, one)
    if not any(contains(above, below) for above in city.chain[-1].codes for below in district.chain[-1].codes):
        return None
    reason = f"“{district.chain[-1].name}”在“{city.chain[-1].name}”之内，是否同一单位请核对"
    return Comparison(verdict=Verdict.UNSURE, reason=reason)


def _stationed_apart(one: str, other: str) -> Comparison:
    if one and other:
        return apart("驻地", one, other)
    return apart("性质", f"驻{one}机构" if one else "非驻外机构", f"驻{other}机构" if other else "非驻外机构")


def _with_doubt_of_place(functions: Comparison, placed: PlaceVerdict) -> Comparison:
    """The verdict on the functions, and what has to be said of the places where these agree with a doubt."""
    evidence = ((placed.one, placed.other),)
    if placed.agreement is Agreement.UNSURE and functions.verdict is not Verdict.DIFFERENT:
        reason = f"“{placed.one}”与“{placed.other}”有一个不在现行区划表内，可能是误字或旧名，请核对"
        return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=evidence)
    if placed.agreement is Agreement.SLIP and functions.verdict in _AGREEING:
        reason = f"地名只有一字形近：{placed.one}、{placed.other}"
        return Comparison(verdict=Verdict.SAME, reason=reason, evidence=evidence)
    return functions


def _by_initial(short: Organisation, long: Organisation) -> Comparison | None:
    """鼓二小 for 鼓楼区第二小学: the first character of the place in front of the function."""
    if short.chain or not long.chain or short.function == long.function:
        return None
    if short.function == long.chain[-1].name[0] + long.function and len(short.function) <= 5:
        reason = f"一方为简称：{short.duty}={long.chain[-1].name}{long.duty}"
        return Comparison(verdict=Verdict.ALIAS, reason=reason)
    return None


def _is_cut_behind_places(short: Clean, long: Clean, home: tuple[Place, ...]) -> bool:
    """Whether a name with fewer places in front is cut: 历下区教师进 against 济南市历下区教师进修学校."""
    left, whole = read_places(short.text, stems=True), read_places(long.text, stems=True)
    if not left.chain or agree(left.chain, whole.chain, home=home).agreement is Agreement.APART:
        return False
    written, full = left.rest.rstrip(")"), whole.rest
    if written == full:
        return False
    return is_begun(written, full, NameKind.ORG) or is_begun(written, shorten(full, "org"), NameKind.ORG)
