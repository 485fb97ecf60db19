"""Who does the work, and where, by the words of an objective: 由甲局会同乙局实施, 在某市举办."""

from __future__ import annotations

from jixiao.names import looks_like_org
from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import squeezed

_VERBS = "负责|管理|实施|承办|组织|牵头|主办|承担|执行|使用|运营"
_DOER = compiled_on_use(
    rf"由(?P<names>[^，。；：“”（）()]{{3,60}}?)(?:具体|统一|全面|共同|联合|统筹|直接)*(?:{_VERBS})"
)
_AND = compiled_on_use(r"会同|联合|配合|协同|协助|[、和与及]")
_PLACE = compiled_on_use(
    r"在(?P<words>[^，。；：、“”（）()]{2,24}?)(?:地区|境内|辖区|全境)?(?:内)?"
    r"(?P<verb>举办|召开|开展|实施|建设|新建|修建|改造|养护|组织)(?P<what>[^，。；]{0,16})"
)
_USUAL = compiled_on_use(
    r"招商|推介|考察|学习|交流|培训|展|援|协作|合作|宣传|演出|比赛|参赛|采购|对接|会议|论坛|劳务|接访|调研"
)
"""What offices usually do away from home."""


def named_doers(text: str) -> tuple[tuple[str, ...], ...]:
    """The offices that the text says do the work, those that do it together in one group."""
    found = []
    for match in _DOER.finditer(squeezed(text)):
        names = tuple(name for name in _split(match["names"]) if looks_like_org(name))
        if names:
            found.append(names)
    return tuple(found)


def _split(names: str) -> list[str]:
    """The names of a list; a name that holds 和 or 与 itself (人力资源和社会保障局) is kept whole."""
    whole = [part for part in _AND.split(names) if part]
    return [names] if len(whole) > 1 and not all(looks_like_org(part) for part in whole) else whole


def named_places(text: str) -> tuple[tuple[str, bool], ...]:
    """The words behind 在 that say where something is done, and whether it is what offices usually do elsewhere."""
    return tuple(
        (match["words"], _USUAL.search(match["verb"] + match["what"]) is not None)
        for match in _PLACE.finditer(squeezed(text))
    )
