"""Tells what a table is (文件类别) by its labels and its title, before anything is read from it."""

from __future__ import annotations

import re

from msgspec import Struct

from jixiao.document import Grid
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells
from jixiao.recognition.headers import HeaderBand, funding_header, indicator_header
from jixiao.recognition.labelling import HEADER_FIELDS, SIDE_BLOCKS, label_key
from jixiao.recognition.labels import OVERALL_HEADER_LABELS
from jixiao.vocabulary import DocumentKind, squeezed

_ACCOUNT_LABELS = frozenset(
    {
        "栏次",
        "行次",
        "科目编码",
        "科目名称",
        "支出功能分类科目编码",
        "经济分类科目编码",
        "功能分类科目编码",
        "本年收入合计",
        "本年支出合计",
    }
)
_ACCOUNT_TITLE = compiled_on_use(r"决算(?:总)?表|预算(?:总)?表|公开0?\d{1,2}表|收支总表|基本支出表|“?三公”?经费.*表")
_MONITORING = compiled_on_use(
    r"绩效(?:运行)?监控|1[-—－~至]+\d{1,2}月执行|全年预计完成|完成目标可能性|预计完成情况",
    needs=("监控", "月执行", "预计完成", "完成目标可能性"),
)
_APPLICATION = compiled_on_use(r"申报|申请")
_APPLIED_LEVELS = frozenset({"项目完成指标", "项目效益指标", "完成指标"})
_TRANSFER = compiled_on_use(
    r"转移支付|衔接(?:推进乡村振兴)?(?:补助)?资金|专项资金绩效目标自评",
    needs=("转移支付", "衔接", "专项资金绩效目标自评"),
)
_TRANSFER_LABELS = frozenset({"转移支付名称", "转移支付项目名称", "中央主管部门", "资金使用单位"})
_OVERALL = compiled_on_use(r"整体(?:支出|绩效|预算)|部门整体")
_HEAD_ROWS = 12
_ROSTER_HEAD = 4
_ROSTER_COLUMN = compiled_on_use(
    r"金额|预算|资金|经费|部门|单位|科室|处室|备注|类型|类别|级次|序号|编码|代码|责任人|年度|执行|得分|等级"
)


class Layout(Struct, frozen=True):
    """The bands of labels that a table has, all its labels, and its words in the head."""

    funding: HeaderBand | None
    indicators: HeaderBand | None
    labels: frozenset[str]
    head: str


def layout_of(grid: Grid) -> Layout:
    """Where the blocks of a form begin in a table; both None for a table of another kind."""
    indicators: HeaderBand | None = None
    funding: HeaderBand | None = None
    below: HeaderBand | None = None
    labels: set[str] = set()
    head: list[str] = []
    for row in range(grid.height):  # all at once: of a large sheet no label is still known when it is met again
        cells = filled_cells(grid, row)
        labels.update(label_key(cell.text) for cell in cells)
        head.extend(squeezed(cell.text) for cell in cells if row < _HEAD_ROWS and len(cell.text) < 60)
        if indicators is None:
            indicators = indicator_header(grid, row)
            funding = funding or (funding_header(grid, row) if indicators is None else None)
        elif funding is None and below is None and row > indicators.last:
            below = funding_header(grid, row)
    return Layout(funding or below, indicators, frozenset(labels), "".join(head))


def kind_of(layout: Layout, title: str | None, around: str) -> DocumentKind:
    """
    The kind of a table by its layout, its title and the words around it (for the tables of accounts 公开01表).

    A form without a value is not told from a filled one here: see `is_blank`.
    """
    name = squeezed(title or "")
    if layout.indicators is None and _is_account(layout, name, around):
        return DocumentKind.ACCOUNT_TABLE
    if _is_monitoring(layout, name):
        return DocumentKind.MONITORING_SHEET
    if layout.indicators is not None:
        return _indicator_kind(layout, name)
    if layout.funding is not None and _names_project(layout):
        if _OVERALL.search(name):
            return DocumentKind.DEPARTMENT_OVERALL
        return _evaluation_kind(layout, name)
    return DocumentKind.UNKNOWN


def _is_monitoring(layout: Layout, name: str) -> bool:
    """
    Whether a table follows up a project that goes on: its title says so, or its labels, where it has no scores.

    A self-evaluation may speak of monitoring in its criteria or in the project's name.
    """
    if "自评" in name:
        return False
    scored = layout.indicators is not None and "printed_score" in layout.indicators.fields
    return _MONITORING.search(name) is not None or (not scored and _MONITORING.search(layout.head) is not None)


def _indicator_kind(layout: Layout, name: str) -> DocumentKind:
    fields = layout.indicators.fields if layout.indicators is not None else frozenset()
    evaluated = bool(fields & {"actual", "printed_score"})
    if _is_overall(layout, name):
        return DocumentKind.DEPARTMENT_OVERALL if evaluated else DocumentKind.DEPARTMENT_GOAL
    if evaluated:
        return _evaluation_kind(layout, name)
    if _APPLICATION.search(name) or layout.labels & _APPLIED_LEVELS:
        return DocumentKind.GOAL_APPLICATION
    return DocumentKind.GOAL_TABLE


def _evaluation_kind(layout: Layout, name: str) -> DocumentKind:
    if "评价" in name and "自评" not in name and re.search(r"评分|指标体系|部门评价|财政评价", name):
        return DocumentKind.FINANCE_EVALUATION if "财政评价" in name else DocumentKind.DEPARTMENT_EVALUATION
    if "债券" in name or (not name and "债券资金" in layout.head):
        return DocumentKind.BOND_EVALUATION
    if _TRANSFER.search(name) or layout.labels & _TRANSFER_LABELS:
        return DocumentKind.TRANSFER_EVALUATION
    return DocumentKind.SELF_EVALUATION


def _is_overall(layout: Layout, name: str) -> bool:
    """Whether the subject is a whole department: the title says so, or a department's name stands for the project's."""
    if _OVERALL.search(name):
        return True
    return (
        not _names_project(layout)
        and "项目" not in name
        and bool(layout.labels & (set(OVERALL_HEADER_LABELS) - {"部门", "预算单位", "单位名称", "预算部门"}))
    )


def _names_project(layout: Layout) -> bool:
    return any(HEADER_FIELDS.get(label) == "project" and label != "项目" for label in layout.labels)


def _is_account(layout: Layout, name: str, around: str) -> bool:
    if _names_project(layout) and layout.funding is not None:
        return False
    if layout.labels & _ACCOUNT_LABELS:
        return True
    return _ACCOUNT_TITLE.search(name) is not None or re.search(r"公开0?\d{1,2}表", squeezed(around)) is not None


def is_roster(grid: Grid) -> bool:
    """
    Whether a table lists projects: a row of column labels with 项目名称 among them, and names in the rows below.

    A form's own row 项目名称 | … is none: what stands below its label are further labels.
    """
    for row in range(min(_ROSTER_HEAD, grid.height)):
        cells = filled_cells(grid, row)
        names = [cell for cell in cells if HEADER_FIELDS.get(label_key(cell.text)) == "project"]
        beside = [cell for cell in cells if cell not in names and _ROSTER_COLUMN.search(label_key(cell.text))]
        if len(names) == 1 and beside and len(names) + len(beside) == len(cells):
            below = [grid.at(each, names[0].column).text for each in range(row + 1, grid.height)]
            keys = {label_key(text) for text in below if text}
            return bool(keys) and not any(key in HEADER_FIELDS or key in SIDE_BLOCKS for key in keys)
    return False
