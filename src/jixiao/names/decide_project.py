"""Two projects judged by structure: years, source of funds, numbers, places, and the words of the core."""

from __future__ import annotations

from jixiao.names.comparison import Comparison, NameKind, Verdict
from jixiao.names.function_agreement import compare_functions, slip_reason
from jixiao.names.gazetteer import contains
from jixiao.names.lookalike import slip_between
from jixiao.names.normalise import Clean
from jixiao.names.numbers import numbers_in
from jixiao.names.organisation import read_organisation
from jixiao.names.place import Place, read_places
from jixiao.names.place_agreement import Agreement, agree
from jixiao.names.project import Project, Split, read_project, reduce_core
from jixiao.names.spans import apart, differing_spans
from jixiao.names.truncation import cut_off, is_cut_of
from jixiao.patterns import compiled_on_use

_MONEY = compiled_on_use(r"(?:工资|薪酬|薪金|津贴|补贴|补助|奖励|奖补|奖金|待遇|补偿|报酬|劳务)+$")
_BARE_AGAINST = ("专项资金", "专项经费", "专项")


def decide_projects(one: Clean, other: Clean, *, home: str = "") -> Comparison:
    """The verdict on two normalised names of projects that are not written alike."""
    first, second = read_project(one.text), read_project(other.text)
    if first.years and second.years and first.years != second.years:
        return apart("年度", _listed(first.years), _listed(second.years))
    if first.core == second.core and first.source == second.source:
        return Comparison(verdict=Verdict.SAME, reason="除年度外相同")
    slip = slip_between(first.core, second.core)
    if slip is not None and first.source == second.source:
        return Comparison(verdict=Verdict.SAME, reason=slip_reason(slip), evidence=(slip,))
    if first.source and second.source and first.source != second.source:
        return apart("资金来源", _listed(first.source), _listed(second.source))
    best = _by_splits(first, second, home)
    if best is not None and best.verdict is not Verdict.DIFFERENT:
        return _with_source(best, first, second)
    return _cut(one, other, first, second) or best or _by_words(first, second)


def _listed(values: frozenset[int] | frozenset[str]) -> str:
    return "、".join(sorted(map(str, values)))


def _with_source(best: Comparison, first: Project, second: Project) -> Comparison:
    """An agreement held back where only one side says who pays."""
    if first.source == second.source or best.verdict is Verdict.UNSURE:
        return best
    source = _listed(first.source | second.source)
    reason = f"只有一方写明资金来源“{source}”，是否同一项目请核对"
    return Comparison(
        verdict=Verdict.UNSURE, reason=reason, evidence=((_listed(first.source), _listed(second.source)),)
    )


def _by_splits(first: Project, second: Project, home: str) -> Comparison | None:
    """The first agreement among all ways to split the two; a contradiction of places where the rest agrees."""
    contradiction = None
    for left in first.splits:
        for right in second.splits:
            result = _compare_splits(left, right, home)
            if result is None:
                continue
            if result.verdict is not Verdict.DIFFERENT:
                return result
            contradiction = contradiction or result
    return contradiction


def _compare_splits(left: Split, right: Split, home: str) -> Comparison | None:
    """The verdict where the names behind the offices agree, None where they don't."""
    if numbers_in(left.rest) != numbers_in(right.rest) or _is_stem_alone(left, right):
        return None
    cores = _compare_cores(left.rest, right.rest)
    if cores is None:
        return None
    around = read_places(home, stems=True).chain if home else ()
    placed = agree(left.chain, right.chain, home=around)
    if placed.agreement is Agreement.APART:
        return apart(placed.what, placed.one, placed.other)
    if left.office and right.office:
        offices = compare_functions(read_organisation(left.office), read_organisation(right.office))
        if offices.verdict is Verdict.DIFFERENT:
            return apart("单位", left.office, right.office)
    return cores if _front(left) == _front(right) else _with_front(left, right, around)


def _with_front(left: Split, right: Split, home: tuple[Place, ...]) -> Comparison:
    """One name that has an office or a place in front, and one that hasn't; unsure where it isn't the report's own."""
    evidence = ((_front(left), _front(right)),)
    front = _front(left) or _front(right)
    if home and not _lies_within(left.chain or right.chain, home):
        reason = f"一方名称前有“{front}”，不是本单位所在地，是否同一项目请核对"
        return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=evidence)
    return Comparison(verdict=Verdict.ALIAS, reason=f"一方名称前有“{front}”", evidence=evidence)


def _lies_within(front: tuple[Place, ...], home: tuple[Place, ...]) -> bool:
    """Whether the places in front can be the report's own, or lie above or below it."""
    codes = {code for place in front[-1:] for code in place.codes}
    own = {code for place in home for code in place.codes}
    return not codes or any(contains(a, b) or contains(b, a) for a in codes for b in own)


def _is_stem_alone(left: Split, right: Split) -> bool:
    """Whether only one side has a place, written without its level: it may be no place at all (新建, 和平)."""
    chain = left.chain or right.chain
    return not (left.chain and right.chain) and any(place.is_stem for place in chain)


def _front(split: Split) -> str:
    return "".join(place.name for place in split.chain) + split.office


def _compare_cores(one: str, other: str) -> Comparison | None:
    """The verdict on two cores that agree but for generic words, short forms or order; None where they don't."""
    if one == other:
        return Comparison(verdict=Verdict.SAME, reason="名称相同")
    first, second = reduce_core(one), reduce_core(other)
    if first == second:
        return _reduced_alike(one, other)
    slip = slip_between(first, second)
    if slip is not None:
        return Comparison(verdict=Verdict.SAME, reason=slip_reason(slip), evidence=(slip,))
    if len(first) > 3 and sorted(first) == sorted(second) and "驻" not in first:
        return Comparison(verdict=Verdict.ALIAS, reason="用字相同，只是次序不同")
    return _money_apart(first, second)


def _money_apart(first: str, second: str) -> Comparison | None:
    """Unsure where two reduced cores differ only in the kind of money (工资, 补贴); None where in more."""
    bare = _MONEY.sub("", first)
    if len(bare) < 2 or bare != _MONEY.sub("", second):
        return None
    reason = "只有资金性质的字不同，可能是两个项目，请对照项目清单"
    return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=differing_spans(first, second))


def _reduced_alike(one: str, other: str) -> Comparison:
    """Two cores that differ in generic words or short forms; unsure where a bare name meets its 专项资金."""
    spans = differing_spans(one, other)
    if _is_bare_against_fund(one, other) or _is_bare_against_fund(other, one):
        reason = f"一方多写“专项”一类的字，可能是两个项目，请对照项目清单：“{one}”、“{other}”"
        return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=spans)
    return Comparison(verdict=Verdict.ALIAS, reason="只有通用字词或简称不同", evidence=spans)


def _is_bare_against_fund(bare: str, long: str) -> bool:
    return any(bare + ending == long for ending in _BARE_AGAINST) and reduce_core(bare) == bare


def _cut(one: Clean, other: Clean, first: Project, second: Project) -> Comparison | None:
    """Whether one of the two was cut; where numbers are lost only a cut through a word counts."""
    left = Clean(first.core, one.cut, one.open)
    right = Clean(second.core, other.cut, other.open)
    through_word = numbers_in(first.core) != numbers_in(second.core)
    for short, long in ((left, right), (right, left)):
        if is_cut_of(short, long, NameKind.PROJECT, through_word=through_word):
            return cut_off(short, long)
    return None


def _by_words(first: Project, second: Project) -> Comparison:
    """Different by default: another number or another word makes another project."""
    one, other = numbers_in(first.core), numbers_in(second.core)
    if one != other:
        return apart("序号或数字", "、".join(one) or "无", "、".join(other) or "无")
    spans = differing_spans(first.core, second.core)
    if len(spans) > 2 or 2 * sum(len(left) for left, _ in spans) > len(first.core):
        reason = f"内容不同：“{first.core}”≠“{second.core}”"
    else:
        reason = "内容不同：" + "，".join(f"{left or '无'}≠{right or '无'}" for left, right in spans)
    return Comparison(verdict=Verdict.DIFFERENT, reason=reason, evidence=spans)
