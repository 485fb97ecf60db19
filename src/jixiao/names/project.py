"""The name of a project taken apart: its years, the source of its funds, who stands in front of it, its core."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from jixiao.names.numbers import take_years
from jixiao.names.place import Place, read_places
from jixiao.names.tables import office_words, shorten, words
from jixiao.patterns import compiled_on_use

_SOURCE = compiled_on_use(
    r"(中央|国家级|国家(?=财政)|省(?=级|财政)|自治区(?=级|财政)|市(?=级|财政)|区(?=级|财政)|县(?=级|财政)|州(?=级|"
    r"财政)|镇(?=级|财政)|乡(?=级|财政)|村(?=级)|上级)"
    r"(?:级)?(?:本级)?(?:财政(?!局|厅|所|评审|投资|监督|监管|票据|国库|预算|绩效|信息|业务|管理|一体化))?"
)
_NO_SOURCE = compiled_on_use(
    r"中央(?:公园|空调|商务|大街|广场|厨房|苏区|储备|企业|红军|大道|路)|(?:市|县)级(?:公立|以上|以下|医院)|"
    r"[省市县区村]级(?:干部|公立)|[^\s]财政局|上级(?!补助|财政|资金|专款|转移)",
    needs=("中央", "级", "财政局"),
)
_ENDINGS = compiled_on_use(r"(?:项目支出|专项资金|专项经费|项目|专项|工作|经费|资金|费用|费|支出|工程)$")
_FILLERS = compiled_on_use(
    r"项目支出|专项|工作(?!组|队|站|室|者)|经费|资金|项目|支出|费用|费|[的和与及等暨]|本级|开展|(?<=.)年度"
)
_BRACKETS = compiled_on_use(r"[()-]")
_SCOPE = compiled_on_use(r"\((?:本级|汇总|机关|合并|项目支出|项目|专项|经费|资金)\)", needs="(")
_OFFICE_END = compiled_on_use(
    r"(?:(?<![布结格])局(?!部|域)|委员会|办公室|联络处|办事处|法院|检察院|医院|卫生院|中学|小学|大学|学校|幼儿园|"
    r"中心|委(?!员|托)|办(?!公|学|理|案)|厅(?!室)|总站|支队|大队|"
    r"管委会|政协|人大常委会|人大|妇联|残联|工商联|科协|文联|侨联|总工会|共青团|团委|政府|人民政府|党校|协会|"
    r"联合会|公司|学院|委员会|所|处)"
)

_LONGEST_OFFICE = 30


class Split(Struct, frozen=True):
    """One way to see who stands in front: the places, the office after them (as written), and the name that is left."""

    chain: tuple[Place, ...]
    office: str
    rest: str


class Project(Struct, frozen=True):
    """
    A project: its `years`, the `source` of its funds (中央, 省 …), its `core` without them, and all `splits` of that.

    The first split is the core as a whole.
    """

    years: frozenset[int]
    source: frozenset[str]
    core: str
    splits: tuple[Split, ...]


@lru_cache(maxsize=8192)
def read_project(text: str) -> Project:
    """A normalised name taken apart; any text gives something, if only a core."""
    dated = take_years(_SCOPE.sub("", text) or text)
    source, core = _take_source(dated.text)
    core = core or dated.text
    return Project(dated.years, source, core, _splits(core))


def _take_source(text: str) -> tuple[frozenset[str], str]:
    """The words that say who pays, and the text without them."""
    found: set[str] = set()

    def take(match: re.Match[str]) -> str:
        if _NO_SOURCE.match(text, match.start()) or (match[1] in "省市县区州" and _ends_place(text, match.start())):
            return match[0]
        found.add(match[1].removesuffix("级"))
        return ""

    core = _SOURCE.sub(take, text)
    return frozenset(found), core


def _ends_place(text: str, position: int) -> bool:
    """Whether the 市 at *position* is the end of a place's name (聊城市财政…), not a level of its own."""
    chain = read_places(text, stems=False).chain
    end = 0
    for place in chain:
        end += len(place.name)
        if end == position + 1 and len(place.name) > 1:
            return True
    return False


def _splits(core: str) -> tuple[Split, ...]:
    """The core as a whole, without its places, and without the office after them, as long as a core is left."""
    found = [Split((), "", core)]
    for stems in (False, True):
        placed = read_places(core, stems=stems)
        if placed.chain and not (stems and (found[1:] or placed.chain[0].name in words())):
            rest = placed.rest.removeprefix("本级")
            _add(found, Split(placed.chain, "", rest))
            _add_offices(found, placed.chain, rest)
    if not found[1:]:
        _add_offices(found, (), core)
    bracket = re.search(r"\(([^()]{2,})\)", core)
    if bracket is not None:
        inner = read_places(bracket[1], stems=False)
        if inner.chain and not inner.rest:
            _add(found, Split(inner.chain, "", core[: bracket.start()] + core[bracket.end() :]))
        elif _OFFICE_END.fullmatch(inner.rest, _office_start(inner.rest)):
            _add(found, Split(inner.chain, inner.rest, core[: bracket.start()] + core[bracket.end() :]))
    return tuple(found)


def _add_offices(found: list[Split], chain: tuple[Place, ...], rest: str) -> None:
    """Adds the splits behind an office; without a place in front it must begin with a known word of offices."""
    if not chain and not _office_start(rest):
        return
    for office in _OFFICE_END.finditer(rest, 0, _LONGEST_OFFICE):
        end = office.end()
        _add(found, Split(chain, rest[:end], rest[end:].removeprefix("(本级)").removeprefix("本级")))


def _office_start(text: str) -> int:
    """How long the known word of offices is with which *text* begins, 0 where there is none."""
    return next((length for length in range(6, 1, -1) if text[:length] in office_words()), 0)


def _add(found: list[Split], split: Split) -> None:
    if len(reduce_core(split.rest)) > 1:
        found.append(split)


@lru_cache(maxsize=8192)
def reduce_core(core: str) -> str:
    """A core without its generic words and in short forms: 普法工作专项经费 is 普法."""
    short = shorten(core, "project")
    while True:
        found = _ENDINGS.search(short)
        if found is None or found.start() < 2:
            break
        short = short[: found.start()]
    reduced = _BRACKETS.sub("", _FILLERS.sub("", short))
    return reduced or _BRACKETS.sub("", short)
