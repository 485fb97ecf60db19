"""Names in the prose: the projects that it names or announces, and the annexes that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.form import Claim, ClaimKind
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.context import Context
from jixiao.recognition.prose.enumeration import Enumeration, split_names
from jixiao.recognition.prose.topics import Topic, scoped_topic

_QUOTED = r"[“\"「『][^“”\"「」『』，。；]{2,60}[”\"」』]"
_CHAIN = compiled_on_use(
    rf"(?:{_QUOTED}(?:[、，和及与]|以及)?)+(?:等)?(?:\d+个|[一二两三四五六七八九十]+个)?"
    r"(?:(?:一级|二级|重点|部门|预算|支出)*(?:项目(?!库|组|办|部|资金管理)|专项|工程)"
    r"|(?<=[^“”，。；]{4}[”\"」』])(?=(?:支出)?(?:绩效)?自评(?:综述|得分|评分|结果|情况|表)))",
    needs='“"「『',
)
_CHAIN_NAME = compiled_on_use(r"[“\"「『]([^“”\"「」『』，。；]{2,60})[”\"」』]")
_NAME = r"(?P<name>[^，。；：“”\"、《》（）][^，。；：“”\"《》]{1,48}?)"
_SUMMARISED = compiled_on_use(
    rf"(?:^|[，。；：）、])(?:[①-⑳]|\d{{1,2}}[.、])?{_NAME}(?:项目)?(?:支出)?(?:绩效)?自评"
    r"(?:综述|(?:综合)?(?:得分|评分)(?=[为：\d])|(?:结果|情况)(?:如下|综述|见下|公开|(?=[。：]|$))|表(?=[：。]?$|见))",
    needs=("自评",),
)
_SHOWN = compiled_on_use(
    r"自评(?:综述|(?:结果|情况)?(?:如下|见下|公开)|表(?:如下|见下)?[：。]?$)|(?:支出|项目)绩效自评结果：?$"
)
_REFLECTED = compiled_on_use(
    r"(?:反映|公开|公布|列示)(?:了|的)?(?P<names>[^。；：“”]{3,200}?)"
    r"(?:等?(?:\d+|[一二两三四五六七八九十]+)个项目|等项目)?(?:支出)?绩效自评(?:结果|情况)",
    needs=("绩效自评",),
)
_LEAD = compiled_on_use(
    r"^(?:根据.*?的?绩效目标|附?(?:件|表)\d+[ ：]?|附(?:件|表)|第?\d{1,2}[.、]|\d{4}年度?|其中|组织|对|关于|本?次|"
    r"(?:我|本)(?:部门|单位|局|处|委|办|院|中心|厅|校|馆|站)(?:的)?|（[^）]*）|的)+"
)
_TITLED_PROJECT = compiled_on_use(r"(?:项目|专项|经费|工程|补助|补贴|资金)$")
_NO_NAME = compiled_on_use(
    r"^(?:各|该|本|此|所有|全部|一级|二级|三级|多个|部分|重点|相关|上述|以上|单位|部门|年度|预算|支出|项目|绩效|财政)*"
    r"(?:项目|预算|支出|单位|部门|绩效|专项|资金|年初设定的?目标|综合|指标|整体|客观公正|开展|组织|进行|完成)*$"
)
_NOT_IN_NAME = compiled_on_use(
    r"部门整体|整体支出|部门预算|预算部门|全面开展|组织开展|财政支出|绩效目标|[各全]部?项目|我|对照|公正|认真|开展|纳入|单位自评|部门决算"
)
_PLACE = compiled_on_use(
    r"(?!.*(?:城市|[园社小校景灌库片范护新]区)$).{1,18}(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|厅|委员会|办公室|人民政府)"
)
"""A place or an office: what stands before 自评表 in a table's title is whose it is, and no project."""
_ANNEX = compiled_on_use(
    r"附(?P<kind>件|表)(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})?(?:[-－—]\d+)?：(?P<title>[^，。；]{2,80})"
)
_LISTED_ANNEX = compiled_on_use(r"(\d{1,2})[.、](?!\d{1,2}(?:\D|$))(.+)")
_ANNEX_CITED = compiled_on_use(
    r"(?:见|详见|参见|具体见)（?附(?P<kind>件|表)(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})?"
)


def named_projects(text: str) -> list[tuple[int, str]]:
    """The projects that a sentence names, by place: quoted before 项目, or as what a summary or a score is of."""
    found: dict[int, str] = {}
    for chain in _CHAIN.finditer(text):
        for match in _CHAIN_NAME.finditer(text, chain.start(), chain.end()):
            found[match.start(1)] = match[1].strip()
    if "自评" in text:
        reflected = _REFLECTED.search(text)
        for place, name in _summarised(text) if reflected is None else _reflected(text, reflected):
            found.setdefault(place, name)
    return sorted(found.items())


def titled_project(title: str) -> str | None:
    """The project that a title over a result is about (（一）道路养护项目); None where it is another title."""
    name = title.strip("“”。：")
    kind = _TITLED_PROJECT.search(name)
    if kind is None or len(name) > 40 or _NO_NAME.match(name) or _NOT_IN_NAME.search(name):
        return None
    return name.removesuffix("项目").strip("“”") if len(name) > 4 else None


def _summarised(text: str) -> Iterator[tuple[int, str]]:
    for match in _SUMMARISED.finditer(text):
        name = _LEAD.sub("", match["name"])
        if _is_name(name):
            yield match.end("name") - len(name), name


def _reflected(text: str, match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The list in 在决算中反映甲项目、乙项目绩效自评结果."""
    for name in split_names(match["names"]):
        place = text.find(name, match.start("names"))
        if place >= 0 and _is_name(name):
            yield place, name


def _is_name(name: str) -> bool:
    if len(name) <= 2 or _PLACE.fullmatch(name) is not None:
        return False
    return _NO_NAME.match(name) is None and _NOT_IN_NAME.search(name) is None


def read_projects(context: Context) -> Iterator[Claim]:
    """The projects that a sentence names, each as announced, as evaluated or as merely mentioned."""
    announced = _SHOWN.search(context.text) is not None
    first_places = {name: place for place, name in reversed(context.named)}
    for name, place in sorted(first_places.items(), key=lambda known: known[1]):
        scoped = scoped_topic(context.scope(place), "项目") or Topic.MENTIONED_PROJECT
        yield _name_claim(context, Topic.ANNOUNCED_PROJECT if announced else scoped, name, place)


def read_listed_projects(context: Context, enumeration: Enumeration) -> Iterator[Claim]:
    """The projects of an enumeration (对 2 个项目开展部门评价，分别为：甲、乙), in the scope of its number."""
    topic = scoped_topic(context.scope(enumeration.number_start), "项目") or Topic.MENTIONED_PROJECT
    known = {name for _, name in context.named}
    place = enumeration.start
    for name in enumeration.names:
        place = max(context.text.find(name, place), place)
        if name not in known:
            yield _name_claim(context, topic, name, min(place, len(context.text) - 1))


def read_annexes(context: Context) -> Iterator[Claim]:
    """The annexes that a sentence cites or heads: `value` is the number, and the title where it is given."""
    if "附" not in context.text:
        return
    titled = list(_ANNEX.finditer(context.text))
    for match in titled:
        yield _annex_claim(context, match, match["title"])
    for match in _ANNEX_CITED.finditer(context.text):
        if not any(known.start() <= match.start("kind") <= known.end() for known in titled):
            yield _annex_claim(context, match, "")


def _annex_claim(context: Context, match: re.Match[str], title: str) -> Claim:
    number = match["number"] or ""
    listed = _LISTED_ANNEX.match(title)
    if listed is not None:
        number, title = listed.groups()
    return Claim(
        kind=ClaimKind.ANNEX,
        about=f"附{match['kind']}{number}",
        text=context.sentence.written,
        value=title or f"附{match['kind']}{number}",
        evaluation=context.evaluation,
        origin=context.sentence.origin_of(match.start(), match.end()),
    )


def _name_claim(context: Context, topic: Topic, name: str, place: int) -> Claim:
    return Claim(
        kind=ClaimKind.PROJECT,
        about=str(topic),
        text=context.sentence.written,
        value=name,
        project=name,
        evaluation=context.evaluation,
        origin=context.sentence.origin_of(place, min(place + len(name), len(context.text))),
    )
