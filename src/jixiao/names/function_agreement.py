"""Whether two functions of offices, in short form, are one: 养老服务中心 and 养老中心 are, 文物局 and 文旅局 aren't."""

from __future__ import annotations

from itertools import pairwise

from jixiao.names.comparison import Comparison, Verdict
from jixiao.names.lookalike import slip_between
from jixiao.names.organisation import Organisation, ends_like_office
from jixiao.names.spans import apart, quoted_apart
from jixiao.names.tables import office_words, reforms, words
from jixiao.patterns import compiled_on_use

_FORMS = "局委厅办"
_COMMITTEES = frozenset(("党委", "政府", "人大", "政协", "纪委", "团委", "监委"))
_GENERIC = frozenset(
    ("管理", "服务", "工作", "事务", "事业", "综合", "发展", "监督", "行政", "业务", "技术", "专业", "工程")
)
_INNER_OFFICE = compiled_on_use(
    r"(?:机关|后勤|信息|数据|培训|服务|综合|财务|会计|核算|活动|事务|保障|研究|档案|人事|老干部|宣传|监察|执法|"
    r"督查|接待)*"
    r"(?:办|科|室|处|中心|站|所|大队|支队)$"
)


def compare_functions(one: Organisation, other: Organisation) -> Comparison:
    """The functions of two offices whose places agree."""
    first, second = one.function, other.function
    if first == second:
        return Comparison(verdict=Verdict.ALIAS, reason=_alias_reason(one, other))
    if one.numbers != other.numbers:
        return apart("序号", "、".join(one.numbers) or "无", "、".join(other.numbers) or "无")
    slip = slip_between(first, second) or slip_between(one.duty, other.duty)
    if slip is not None:
        return Comparison(verdict=Verdict.SAME, reason=slip_reason(slip), evidence=(slip,))
    if words_left_out(*sorted((first, second), key=len)) == ():
        return Comparison(verdict=Verdict.ALIAS, reason=_alias_reason(one, other))
    doubt = _reformed(first, second) or _widened(one.duty, other.duty) or _parent_dropped(first, second)
    return doubt or quoted_apart("职能", one.duty or first, other.duty or second)


def slip_reason(slip: tuple[str, str]) -> str:
    """What a slip of recognition is, in Chinese."""
    first, second = slip
    if first and second:
        return f"只有一字形近：{first}、{second}"
    return f"只少一字：{first or second}"


def _alias_reason(one: Organisation, other: Organisation) -> str:
    if one.duty == other.duty:
        return "职能相同，一方省写地名或加注本级"
    short, long = sorted((one.duty, other.duty), key=len)
    return f"一方为简称：{short}={long}" if short else f"一方省写：{long}"


def _reformed(first: str, second: str) -> Comparison | None:
    """Unsure where one function may have followed the other: a known reform, another form of office, a word more."""
    reason = ""
    if frozenset((first, second)) in reforms() or _differ_in_form(first, second):
        reason = f"可能是机构改革前后的名称：{first}、{second}，请核对"
    else:
        short, long = sorted((first, second), key=len)
        left_out = words_left_out(short, long)
        if left_out and short[-1] in _FORMS and "局" not in long[:-1]:
            reason = f"一方少“{'、'.join(left_out)}”，可能是改革前后的名称，请核对"
    if not reason:
        return None
    return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=((first, second),))


def _widened(first: str, second: str) -> Comparison | None:
    """Unsure where one bureau has a field more than the other: fields are joined and parted by reforms."""
    short, long = sorted((first, second), key=len)
    if not _has_field_more(short, long):
        return None
    reason = f"“{long}”多一项职能，可能是改革前后的名称，请核对"
    return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=((first, second),))


def _has_field_more(short: str, long: str) -> bool:
    """Whether *long* is a bureau of the field of *short* and of a further known one (教育局, 教育科技局)."""
    field = short[:-1]
    is_bureau = short.endswith(tuple(_FORMS)) and short[-1:] == long[-1:] and field not in _COMMITTEES
    return is_bureau and long.startswith(field) and long[len(field) : -1].lstrip("和与") in words()


def _differ_in_form(first: str, second: str) -> bool:
    """Whether two functions differ only in being a 局, 委, 厅 or 办."""
    return len(first) > 2 and first[:-1] == second[:-1] and first[-1] in _FORMS and second[-1] in _FORMS


def words_left_out(short: str, long: str) -> tuple[str, ...] | None:
    """
    The words of *long* of which *short*, read as its abbreviation, keeps no character; None where it is none.

    An abbreviation keeps the order and the first and last character, and something of every word that isn't generic
    (管理, 服务). A committee is never short for another, nor one known function for another (中医院, 中心医院).
    """
    if not 1 < len(short) < len(long) or short[0] != long[0] or short[-1] != long[-1]:
        return None
    if short in _COMMITTEES or (short[:2] != long[:2] and {short[:2], long[:2]} <= _COMMITTEES):
        return None
    kept = _kept_positions(short, long)
    if kept is None or (_is_known(short) and _is_known(long)):
        return None
    left_out = []
    for start, word in _words_with_start(long):
        inside = [position - start for position in kept if start <= position < start + len(word)]
        lost = word not in _GENERIC if not inside else word not in words() and _widest_gap(inside, len(word)) > 1
        if lost:
            left_out.append(word)
    return tuple(left_out)


def _widest_gap(kept: list[int], length: int) -> int:
    """The longest run of positions below *length* that is not kept."""
    edges = [-1, *kept, length]
    return max(after - before - 1 for before, after in pairwise(edges))


def _kept_positions(short: str, long: str) -> list[int] | None:
    """Where in *long* the characters of *short* stand, in order; None where they don't."""
    positions: list[int] = []
    for character in short[:-1]:
        found = long.find(character, positions[-1] + 1 if positions else 0, len(long) - 1)
        if found < 0:
            return None
        positions.append(found)
    return [*positions, len(long) - 1]


def _words_with_start(text: str) -> list[tuple[int, str]]:
    """*text* cut into known words, longest first, and the stretches between them, each with where it starts."""
    found: list[tuple[int, str]] = []
    start = position = 0
    while position < len(text):
        word = next(
            (text[position : position + n] for n in range(6, 1, -1) if text[position : position + n] in words()), ""
        )
        if word:
            if start < position:
                found.append((start, text[start:position]))
            found.append((position, word))
            start = position + len(word)
        position += len(word) or 1
    return [*found, (start, text[start:])] if start < len(text) else found


def _is_known(function: str) -> bool:
    known = office_words()
    return function in known or function[:-1] in known


def _parent_dropped(first: str, second: str) -> Comparison | None:
    """甲局乙中心 against 乙中心: one office if what is left is telling enough."""
    short, long = sorted((first, second), key=len)
    if not long.endswith(short) or not ends_like_office(long[: -len(short)]) or len(short) < 4:
        return None
    parent = long[: -len(short)]
    if _INNER_OFFICE.match(short) is None:
        return Comparison(verdict=Verdict.ALIAS, reason=f"一方省写上级单位：{parent}", evidence=((parent, ""),))
    reason = f"一方多写“{parent}”，是否省写上级单位，请核对"
    return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=((parent, ""),))
