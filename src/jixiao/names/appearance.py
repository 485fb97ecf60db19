"""What a single name looks like: an office, a project, an office of which province."""

from __future__ import annotations

from jixiao.names.comparison import NameKind
from jixiao.names.gazetteer import places
from jixiao.names.normalise import clean
from jixiao.names.organisation import ends_like_office, plates, take_scope
from jixiao.names.place import read_places
from jixiao.patterns import compiled_on_use

_PROJECT = compiled_on_use(
    r"(?:经费|资金|项目|费|支出|工程|补助|补贴|奖励|专项|工资|津贴|奖补|费用|贷款|债券|行动|"
    r"计划)(?:\([^()]*\))?(?:\d*期)?$"
)


_NO_TOWN = compiled_on_use(r"(?:[下返还进入助离]乡|[村城集]镇)$", needs="乡镇")
"""Words that end as the names of towns do and name none (送戏下乡, 村镇)."""


def looks_like_project(text: str) -> bool:
    """Whether a name ends as names of projects and funds do (…经费, …项目)."""
    name = clean(text, NameKind.PROJECT).text
    return _PROJECT.search(name) is not None and not ends_like_office(take_scope(name)[0])


def looks_like_org(text: str) -> bool:
    """Whether a name ends as names of offices do (…局, …联络处) and not as names of projects."""
    name = clean(text, NameKind.ORG).text
    bare = plates(take_scope(name)[0])[0]
    return ends_like_office(bare) and not (_PROJECT.search(bare) or _NO_TOWN.search(bare))


def place_of(text: str) -> str | None:
    """
    The province, autonomous region or municipality of an office: 山东省 for 聊城市财政局.

    None where the name begins with no place of the gazetteer, or with one that several provinces have.
    """
    chain = read_places(clean(text, NameKind.ORG).text, stems=True).chain
    known = [frozenset(code[:2] + "0000" for code in place.codes) for place in chain if place.codes]
    provinces = sorted(frozenset.intersection(*known)) if known else []
    return places().names[provinces[0]] if len(provinces) == 1 else None
