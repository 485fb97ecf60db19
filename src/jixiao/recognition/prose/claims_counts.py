"""Counts in the prose: how many projects were evaluated, how many units, offices, people, vehicles and receptions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.form import Claim, ClaimKind
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.context import COUNT, REACHES, Context
from jixiao.recognition.prose.topics import Scope, Topic, scoped_topic

_OFFICE = r"(?:机构|科室|处室|股室|职能部门|部门|科|处|股)"
_PEOPLE = r"(?P<unit>人|名)(?!次)"

COUNT_PATTERNS: tuple[tuple[Topic, str, re.Pattern[str]], ...] = tuple(
    (topic, word, compiled_on_use(pattern))
    for topic, word, pattern in (
        (
            Topic.UNITS,
            "单位",
            rf"(?:汇编|编制|决算|预算)[^，。；\d]{{0,12}}?单位(?:包括)?{REACHES}{COUNT}(?P<unit>个|家)",
        ),
        (Topic.UNITS, "单位", rf"{COUNT}(?P<unit>个|家)(?:基层|独立核算|独立编制|二级|一级)*(?:预算|决算|核算)单位"),
        (Topic.INNER_OFFICES, "设", rf"(?:内设|下设)(?:职能)?{_OFFICE}*{REACHES}{COUNT}(?P<unit>个)"),
        (Topic.INNER_OFFICES, "设", rf"设立?(?:有|了)?{COUNT}(?P<unit>个)(?:内设|职能)+{_OFFICE}"),
        (Topic.INNER_OFFICES, "设", rf"(?:内设|下设){COUNT}(?P<unit>个)(?:职能)?{_OFFICE}"),
        (
            Topic.POSTS,
            "编制",
            rf"(?<!行政)(?<!事业)(?<!工勤)(?<!参公)编制(?:人数|人员|总数|数)?{REACHES}{COUNT}{_PEOPLE}",
        ),
        (Topic.STAFF, "实有", rf"实有(?:在职|在编)*(?:人员|人数|职工)*(?:总数|数)?{REACHES}{COUNT}{_PEOPLE}"),
        (Topic.ACTIVE_STAFF, "在职", rf"(?<!实有)在职(?:在编)?(?:干部)?(?:人员|人数|职工)?{REACHES}{COUNT}{_PEOPLE}"),
        (Topic.OTHER_STAFF, "其他人员", rf"其他人员{REACHES}{COUNT}{_PEOPLE}"),
        (Topic.RETIRED_STAFF, "离退休", rf"离退休(?:人员|干部|职工)?{REACHES}{COUNT}{_PEOPLE}"),
        (Topic.VEHICLES, "车", rf"(?:共有|拥有|占有|占用|现有)(?:公务用)?车辆?{REACHES}{COUNT}(?P<unit>辆)"),
        (Topic.FISCAL_VEHICLES, "公务用车", rf"公务用车(?:实际)?保有(?:量|数量?){REACHES}{COUNT}(?P<unit>辆)"),
        (Topic.VEHICLES_BOUGHT, "购置", rf"购置(?:更新|及更新)?(?:公务用车|车辆){REACHES}{COUNT}(?P<unit>辆)"),
        (Topic.RECEPTIONS, "公务接待", rf"(?<!外事)接待(?:批次|批数)?{REACHES}{COUNT}(?:个)?(?P<unit>批次?)"),
        (
            Topic.RECEPTION_GUESTS,
            "公务接待",
            rf"(?<!外事)(?:累计|共|来访)?接待(?:人次|人数|来宾)?{REACHES}{COUNT}(?P<unit>人次?)",
        ),
        (Topic.RECEPTION_GUESTS, "公务接待", rf"批次?，(?:共|合计|计)?{COUNT}(?P<unit>人次)"),
        (Topic.RECEPTIONS, "公务接待", rf"(?<!外事)接待[^，。；\d]{{0,8}}团组{REACHES}{COUNT}(?P<unit>个)"),
        (Topic.RECEPTION_GUESTS, "公务接待", rf"(?<!外事)来宾{REACHES}{COUNT}(?P<unit>人次?)"),
        (
            Topic.TOURS_ABROAD,
            "团组",
            rf"(?:出国|出境|（境）)[^，。；\d]{{0,12}}团组(?:数)?{REACHES}{COUNT}(?P<unit>个)",
        ),
        (
            Topic.TRAVELLERS_ABROAD,
            "出",
            rf"(?:出国|出境|\(境\)|（境）)[^。]{{0,20}}?(?:累计|共计?){COUNT}(?P<unit>人次)",
        ),
    )
)
"""
What is counted, a word that the sentence must hold (接待 alone may be anybody's visit), and how it is said.

The groups are those of `Context.claim`.
"""

_LEVEL = r"(?P<level>一级|二级|一般公共预算|政府性基金(?:预算)?|国有资本(?:经营)?(?:预算)?)?"
_PROJECT_COUNTS = (
    compiled_on_use(
        rf"{_LEVEL}(?:支出)?(?:预算)?项目(?:支出)?(?:数量|个数|总数|数)?(?:绩效)?(?:自评)?"
        rf"(?:总?共有?|共计|合计|总计|有|为|是|涉及|：)*{COUNT}(?P<unit>个|项)"
    ),
    compiled_on_use(rf"{COUNT}(?P<unit>个|项){_LEVEL}(?:部门|财政|重点|重大|专项|单位|预算|支出)*项目"),
)
_GRADING = compiled_on_use(
    r"(?:结果|等级|等次|档次)(?:均|都|全部|综合)*(?:评定|评)?(?:为|是|达|“)|评为|评定为|得分|评分|[优良中差]秀?(?:等级|等次)"
)
_OF_A_GRADE = compiled_on_use(
    r"[优良中差]秀?好?(?:的|等级|等次|级|档)*(?:项目)?$|分(?:（含）)?(?:以上|以下|之间)?的?(?:项目)?(?:共|有)?$|等级|等次|得分"
)
_ANNOUNCED = compiled_on_use(r"自评(?:结果|情况|综述|表)(?:如下|见)?$")
_SHOWING = compiled_on_use(r"反映|公开|公布|公示|列示")
_BUDGETED = compiled_on_use(r"(?:共有|共安排|安排|现有|预算)项目(?:支出)?(?:数量|个数|总数)?(?:共计|共|为)?$")
_ORGANISED = compiled_on_use(r"开展|组织|进行|实施了|纳入|范围")
_OTHER_BUSINESS = compiled_on_use(
    r"引进|签约|建设|实施(?!绩效)|落户|开工|招商|申报|新建|储备|推进|竣工|谋划|立项|投产|跟踪|洽谈|中标|验收|入库|争取"
)
_ABOUT_EVALUATION = compiled_on_use(r"绩效|评价|自评")
_LEVEL_TOPICS = (
    ("一级", Topic.FIRST_LEVEL_PROJECTS),
    ("一般公共预算", Topic.GENERAL_BUDGET_PROJECTS),
    ("政府性基金", Topic.FUND_BUDGET_PROJECTS),
    ("国有资本", Topic.CAPITAL_BUDGET_PROJECTS),
)


def read_counts(context: Context) -> Iterator[Claim]:
    """The counts that a sentence states, each under its topic."""
    for topic, word, pattern in COUNT_PATTERNS:
        if word in context.text:
            match = pattern.search(context.text)
            if match is not None:
                yield context.claim(ClaimKind.COUNT, topic, match)
    yield from _read_project_counts(context)


def _read_project_counts(context: Context) -> Iterator[Claim]:
    if "项目" not in context.text or not (context.marks or _ABOUT_EVALUATION.search(context.text)):
        return
    taken: set[int] = set()
    for pattern in _PROJECT_COUNTS:
        for match in pattern.finditer(context.text):
            topic = _project_topic(context, match)
            if topic is not None and match.start("number") not in taken:
                taken.add(match.start("number"))
                yield context.claim(ClaimKind.COUNT, topic, match)


def _project_topic(context: Context, match: re.Match[str]) -> Topic | None:
    place = match.start("number")
    clause = context.clause(place)
    if _OTHER_BUSINESS.search(clause) and not _ABOUT_EVALUATION.search(clause):
        return None
    preceding, _, following = clause.partition(match["number"])
    if _OF_A_GRADE.search(preceding) and not _ORGANISED.search(clause):
        return Topic.GRADED_PROJECTS
    if _GRADING.search(following) and not _ORGANISED.search(following):
        return Topic.GRADED_PROJECTS
    if _ANNOUNCED.search(clause) and _SHOWING.search(clause):
        return Topic.ANNOUNCED_PROJECTS
    if _BUDGETED.search(preceding) and not _ABOUT_EVALUATION.search(clause):
        return Topic.BUDGETED_PROJECTS
    scope = context.scope(place)
    of_level = _level_topic(match["level"] or "") if scope is Scope.SELF else None
    return of_level or scoped_topic(scope, "项目个数") or Topic.EVALUATED_PROJECTS


def _level_topic(level: str) -> Topic | None:
    return next((topic for word, topic in _LEVEL_TOPICS if level.startswith(word)), None)
