"""
Evaluation reports inside a file: where one begins and ends, what its cover says, of which kind it is.

A report is known by a line that is nothing but its title (……绩效评价报告) and by what follows it: the lines of a cover,
or the heading 基本情况. Source: 财预〔2020〕10号 附3, the outline of such a report, and its cover as published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Document, Grid
from jixiao.form import EvaluationReport, Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.numbering import NumberingStyle
from jixiao.recognition.prose.passages import Passage
from jixiao.recognition.prose.widths import with_one_width
from jixiao.vocabulary import DocumentKind, squeezed

COVER_LABELS: dict[str, str] = {
    "项目名称": "project",
    "评价项目": "project",
    "评价项目名称": "project",
    "被评价项目": "project",
    "项目单位": "unit",
    "实施单位": "unit",
    "项目实施单位": "unit",
    "被评价单位": "unit",
    "主管部门": "department",
    "项目主管部门": "department",
    "评价时间": "period",
    "评价年度": "period",
    "评价期间": "period",
    "评价时段": "period",
    "评价类型": "",
    "评价方式": "",
    "组织方式": "",
    "评价机构": "",
    "评价单位": "",
    "委托单位": "",
    "委托部门": "",
    "评价组": "",
    "报告日期": "date",
    "填报日期": "date",
}
"""The labels of a report's cover and the field of `EvaluationReport` that each fills; empty where it has none."""

_TITLE = compiled_on_use(
    r"(?:附件?\d{0,2}[：:.、]?)?(?P<name>[^，。；：《》]{0,90}?)"
    r"(?P<kind>部门(?:重点)?(?:绩效)?评价|财政(?:重点)?(?:绩效)?评价|绩效自评价?|绩效自我评价|绩效评价|自评价?|自我评价)"
    r"(?:工作|情况|结果)*(?:的)?报告(?:书)?(?:（[^）]{0,12}）)?",
    needs=("报告",),
)
_COVER_LINE = compiled_on_use(r"(?P<label>[^：:，。]{3,8})[：:](?P<value>.*)", re.S)
_FIRST_HEADING = compiled_on_use(r"基本情况|项目概况|基本概况|项目背景|概述|项目情况")
_ANNEX_HEAD = compiled_on_use(r"附(?:件|表)\d{0,2}：?")
_DATE = compiled_on_use(
    r"(?:20\d\d|二[〇○0零]二[〇○0零一二三四五六七八九])年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?"
)
_YEAR_HEAD = compiled_on_use(r"^.*?20\d\d年(?:度)?(?:部门)?")
_TITLE_TAIL = compiled_on_use(r"(?:项目)?(?:支出)?(?:的)?$")
_WHOLE = compiled_on_use(r"整体支出|部门整体|单位整体")
_FINAL_DEPTH = 30
"""How many passages after its title a report's cover or first heading must be found in."""


class _Span(Struct):
    first: int
    body: int
    end: int
    cover_title: int | None = None


def find_evaluations(document: Document, passages: Sequence[Passage]) -> tuple[EvaluationReport, ...]:
    """The evaluation reports of a document in order, without their scored items and their claimed score."""
    titles = [index for index, passage in enumerate(passages) if _is_title(passage)]
    spans: list[_Span] = []
    for index in titles:
        if spans and index < spans[-1].end and not _has_body(passages, spans[-1].first + 1, index):
            spans[-1] = _Span(spans[-1].first, index, spans[-1].end, spans[-1].first)
        elif _is_borne_out(passages, index):
            if spans:
                spans[-1].end = min(spans[-1].end, index)
            spans.append(_Span(index, index, _end_of(passages, index)))
    return tuple(_read(document, passages, span) for span in spans)


def _is_title(passage: Passage) -> bool:
    if passage.contents or len(passage.text) > 100:
        return False
    return passage.heading is None and _TITLE.fullmatch(passage.text) is not None


def _has_body(passages: Sequence[Passage], start: int, end: int) -> bool:
    return any(
        passage.heading is not None and not passage.contents and passage.heading.style <= NumberingStyle.CHINESE
        for passage in passages[start:end]
    )


def _is_borne_out(passages: Sequence[Passage], index: int) -> bool:
    for passage in passages[index + 1 : index + _FINAL_DEPTH]:
        if passage.heading is not None and passage.heading.style is NumberingStyle.PART and not passage.contents:
            return False
        line = _COVER_LINE.fullmatch(passage.text)
        if line is not None and line["label"] in COVER_LABELS:
            return True
        if passage.heading is not None and _FIRST_HEADING.search(passage.heading.title):
            return True
    return False


def _end_of(passages: Sequence[Passage], start: int) -> int:
    """The index after the last passage of the report that begins at *start*."""
    end = len(passages)
    for index in range(start + 1, len(passages)):
        passage = passages[index]
        part = passage.heading is not None and passage.heading.style is NumberingStyle.PART and not passage.contents
        if part or _ANNEX_HEAD.fullmatch(passage.text):
            end = index
            break
    begun = False
    for index in range(start, end):
        passage = passages[index]
        begun = begun or (passage.heading is not None and not passage.contents)
        if begun and _DATE.fullmatch(passage.text):
            return index + 1
    return end


def _read(document: Document, passages: Sequence[Passage], span: _Span) -> EvaluationReport:
    body_title = passages[span.body]
    cover_title = None if span.cover_title is None else passages[span.cover_title]
    inside = passages[span.first : span.end]
    first_block, last_block = inside[0].first_block, inside[-1].last_block
    cover = _read_cover(document, inside)
    fields = {COVER_LABELS[label]: written for label, written in cover if COVER_LABELS[label] and written.text}
    dates = [passage for passage in inside if _DATE.fullmatch(passage.text)]
    report = EvaluationReport(
        kind=_kind_of(cover_title or body_title),
        title=_title_of(passages, span.body),
        cover_title=Written() if cover_title is None else Written(cover_title.written.strip(), cover_title.origin),
        cover=cover,
        project=fields.get("project", Written()),
        unit=fields.get("unit", Written()),
        department=fields.get("department", Written()),
        period=fields.get("period", Written()),
        date=Written(dates[-1].written.strip(), dates[-1].origin) if dates else fields.get("date", Written()),
        first_line=inside[0].origins[0].line or 0,
        last_line=inside[-1].origins[-1].line or 0,
        first_block=first_block,
        last_block=last_block,
        origin=inside[0].origin,
    )
    return report if report.project.text else replace(report, project=_project_of_title(report.title))


def _title_of(passages: Sequence[Passage], index: int) -> Written:
    """The title; one that only says what it is (绩效评价报告) is read on from the line before, as covers break it."""
    passage = passages[index]
    match = _TITLE.fullmatch(passage.text)
    before = passages[index - 1] if index else None
    if (
        match is not None
        and len(match["name"]) < 4
        and before is not None
        and before.text.endswith(("项目", "支出", "年度", "资金", "经费"))
    ):
        return Written(before.written.strip() + passage.written.strip(), before.origin)
    return Written(passage.written.strip(), passage.origin)


def _kind_of(title: Passage) -> DocumentKind:
    match = _TITLE.fullmatch(title.text)
    kind = match["kind"] if match is not None else ""
    if "自" in kind:
        return DocumentKind.SELF_EVALUATION_REPORT
    if kind.startswith("财政"):
        return DocumentKind.FINANCE_EVALUATION
    return DocumentKind.DEPARTMENT_EVALUATION


def _read_cover(document: Document, inside: Sequence[Passage]) -> tuple[tuple[str, Written], ...]:
    cover: list[tuple[str, Written]] = []
    for passage in inside:
        if passage.heading is not None and not passage.contents:
            break
        line = _COVER_LINE.fullmatch(passage.written)
        label = squeezed(line["label"]) if line is not None else ""
        if line is not None and label in COVER_LABELS:
            cover.append((label, Written(line["value"].strip() or None, passage.origin)))
    first_heading = next((p.first_block for p in inside if p.heading and not p.contents), inside[-1].last_block)
    for block in document.blocks[inside[0].first_block : first_heading]:
        if isinstance(block, Grid):
            cover.extend(_read_cover_grid(block))
    return tuple(cover)


def _read_cover_grid(grid: Grid) -> list[tuple[str, Written]]:
    found: list[tuple[str, Written]] = []
    for row in range(grid.height):
        cells = [cell for cell in grid.starts(row) if cell.text]
        for label_cell, value_cell in pairwise(cells):
            label = squeezed(label_cell.text).strip("：:")
            if label in COVER_LABELS:
                found.append((label, Written(value_cell.text, value_cell.origin)))
    return found


def _project_of_title(title: Written) -> Written:
    match = _TITLE.fullmatch(with_one_width(squeezed(title.text or "")))
    if match is None or _WHOLE.search(match["name"]):
        return Written()
    name = _TITLE_TAIL.sub("", _YEAR_HEAD.sub("", match["name"]))
    return Written(name, title.origin) if len(name) > 2 else Written()
