"""
Where a form's project is announced: the sentence before the table, the table's title, the list in the prose.
"""

from __future__ import annotations

import re

from jixiao.form import ClaimKind, Form, Report, Written
from jixiao.names import looks_like_org, read_places
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Topic
from jixiao.vocabulary import squeezed

_QUOTED = compiled_on_use(r"[“\"「『]([^“”\"「」『』]{2,60})[”\"」』]")
_TITLE = compiled_on_use(
    r"^(?:(?:附[件表]?|公开|表|[A-Za-z]{1,4}(?=\d))[\d—.-]*表?[:：、]?)*(?:[（(]?20\d\d年?度?[）)]?)?(?P<name>.*?)(?:支出)?(?:绩效)?(?:目标)?(?:完成情况)?自评(?:价)?(?:情况)?表.*$"
)
_NO_PROJECT = compiled_on_use(
    r"^(?:各|本|省|市|县|区|州|级|直|部门|单位|预算|财政|一般|重点|专项|二级|一级|年度|公开|支出|资金|绩效|项目|"
    r"自评|评价|结果|情况|等级|优秀?|良好?|中等?|一般|合格|差|"
    r"中央|地方|政府|转移支付|债券|基金|补助|本级|对下|及|和|[（(].*[）)])*$"
)
_OF_PROJECT = compiled_on_use(r"(?:项目|工程|经费)$")
_YEAR = compiled_on_use(r"^20\d\d年?度?")
_LISTING = (Topic.SELF_EVALUATED_PROJECT, Topic.ANNOUNCED_PROJECT)


def announced_names(form: Form) -> tuple[Written, ...]:
    """The projects that the sentence before the table names in quotes; empty where none announces it."""
    announced = form.announced
    if announced.text is None:
        return ()
    sentence = re.split(r"[。；;]", (announced.origin.text or "").rstrip("。"))[-1]
    names = dict.fromkeys((*(name.strip() for name in _QUOTED.findall(sentence)), announced.text))
    return tuple(Written(name, announced.origin) for name in names if _can_be_project(name))


def _can_be_project(name: str) -> bool:
    """Whether words can name a project: no grade, no general word, no place alone, no office."""
    return not (_NO_PROJECT.match(read_places(squeezed(name), stems=False).rest) or looks_like_org(name))


def titled_project(form: Form) -> Written | None:
    """The project that a table's title names (2024年度河道养护项目绩效自评表); None for a general title or a fund's."""
    match = _TITLE.match(squeezed(form.title.text or ""))
    if match is None:
        return None
    name = _YEAR.sub("", match["name"])
    if len(name) < 4 or _NO_PROJECT.match(name) or looks_like_org(name) or not _OF_PROJECT.search(name):
        return None
    name = _YEAR.sub("", read_places(name, stems=False).rest)
    bare = re.sub(r"(?:支出)?项目$", "", name)
    if _is_place(bare) or looks_like_org(bare) or _NO_PROJECT.match(bare) or _is_office_with_general_words(name):
        return None
    return Written(name, form.title.origin)


def _is_place(name: str) -> bool:
    return not read_places(name, stems=False).rest


def _is_office_with_general_words(name: str) -> bool:
    """Whether a title names an office and nothing but general words behind it (水利局2024年度部门预算项目)."""
    return any(
        _NO_PROJECT.match(_YEAR.sub("", name[end:])) is not None and looks_like_org(name[:end])
        for end in range(2, len(name))
    )


def listed_projects(report: Report | None) -> tuple[str, ...]:
    """The projects that the prose says were self-evaluated, each once, in order."""
    if report is None:
        return ()
    found = [
        claim.project
        for claim in report.claims
        if claim.kind is ClaimKind.PROJECT
        and claim.about in _LISTING
        and claim.project is not None
        and _can_be_project(claim.project)
    ]
    return tuple(dict.fromkeys(found))
