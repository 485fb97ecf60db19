"""Nothing of a form is lost in silence: what it has no place for is said, with its words and its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Document
from jixiao.form import Submission
from jixiao.recognition import recognise
from jixiao.recognition.classification import layout_of
from recognition.layouts import LAYOUTS, as_bars, as_merged
from recognition.tables import document_of, form_in, merged_grid, names, submission_in

ROWS = [
    ["项目名称", "巡河经费", "<", "<", "<", "<", "<", "<"],
    ["主管部门", "水务局", "<", "<", "实施单位", "河道所", "<", "<"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["^", "年度资金总额", "56", "56", "28", "10", "50%", "5"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["^", "产出指标", "数量指标", "巡河次数", "≥100次", "100次", "90", "90"],
    ["总分", "<", "<", "<", "<", "<", "100", "95"],
]
MARK = "丙丁戊己"
Rendering = Callable[[str], Document]


def notes(rows: list[list[str]]) -> list[tuple[str, int | None, int | None]]:
    """What is said of a form, and in which row and column."""
    found = recognise(document_of(merged_grid(rows)))
    return [(note.message, note.origin.row, note.origin.column) for note in found.reading_notes]


def with_column(label: str, *values: str) -> list[list[str]]:
    """The form with one more column at its right, whose label stands over those of the indicators."""
    more = ["", "", "", "", label, *values, ""]
    return [[*row, text] for row, text in zip(ROWS, more, strict=True)]


def test_form_without_anything_else_says_nothing() -> None:
    """A note on every form would not be read."""
    assert [] == notes(ROWS)


@pytest.mark.parametrize(
    "label", ["责任科室", "数据来源", "评分标准", "复核分"], ids=["own", "source", "rule", "second"]
)
def test_column_without_a_field_is_named_once(label: str) -> None:
    """A column that the form has no field for is told at its label, and is no remark on the indicators."""
    rows = with_column(label, "河道科")
    assert [(f"没有对应的栏，整列未读入：“{label}”", 5, 9)] == notes(rows)
    (form,) = recognise(document_of(merged_grid(rows))).forms
    assert [None] == [row.explanation.text for row in form.indicators]


def test_blank_column_says_nothing() -> None:
    """An empty column holds nothing that could be lost."""
    assert [] == notes(with_column("责任科室", ""))


@pytest.mark.parametrize(
    ("at", "row", "message"),
    [
        (2, ["立项依据", "水务5号文", "<", "<", "<", "<", "<", "<"], "“立项依据”、“水务5号文”"),
        (2, ["项目负责人", "张三", "<", "<", "联系电话", "1234567", "<", "<"], "项目负责人“张三”、联系电话“1234567”"),
        (6, ["^", "", "", "", "", "汛期暂停", "", ""], "“汛期暂停”"),
        (7, ["归档编号", "甲字第7号", "<", "<", "<", "<", "<", "<"], "“归档编号”、“甲字第7号”"),
    ],
    ids=["head", "details", "indicators", "tail"],
)
def test_row_without_a_field_is_quoted(at: int, row: list[str], message: str) -> None:
    """Its words are told, behind their label where it is a known one."""
    assert f"没有对应的栏，未读入：{message}" in [said for said, _, _ in notes([*ROWS[:at], row, *ROWS[at:]])]


def test_two_columns_of_remarks_make_one() -> None:
    """偏差原因 and 改进措施 in columns of their own are both what explains the deviation."""
    form = form_in(
        """
        | 项目名称 | 巡河经费 | | | | | | |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 改进措施 |
        | 产出指标 | 巡河次数 | ≥100次 | 98次 | 90 | 88 | 汛期停巡。 | 加密巡查 |
        """
    )
    assert ["汛期停巡；加密巡查"] == [row.explanation.text for row in form.indicators]


def test_name_of_a_block_is_no_content() -> None:
    """一、基本情况 parts a form and says nothing."""
    found = submission_in(
        """
        | 一、基本情况 | | | | | |
        | 项目名称 | 巡河经费 | | | | |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 巡河次数 | ≥100次 | 98次 | 90 | 88 |
        """
    )
    assert (["巡河次数"], ()) == (names(found.forms[0]), found.reading_notes)


CELLS = [
    (name, line, column)
    for name, layout in LAYOUTS.items()
    for line, text in enumerate(layout.splitlines())
    if text.startswith("|")
    for column, cell in enumerate(text.split("|")[1:-1], start=1)
    if cell.strip() not in {"<", "^"}
]


@given(st.sampled_from(CELLS), st.booleans(), st.sampled_from([as_merged, as_bars]))
@settings(max_examples=120, deadline=None)
def test_every_cell_of_every_form_is_kept_or_said(cell: tuple[str, int, int], added: bool, render: Rendering) -> None:
    """Whatever an office writes, wherever it writes it: it is in the form, in a note, or under a column so named."""
    name, line, column = cell
    document = render(_marked(LAYOUTS[name], line, column, added=added))
    assert _is_kept(recognise(document), document, column)


def _marked(layout: str, line: int, column: int, *, added: bool) -> str:
    """The layout with a mark in one cell, behind what stands there or instead of it."""
    lines = layout.splitlines()
    cells = lines[line].split("|")
    cells[column] = f" {cells[column].strip() if added else ''}{MARK} "
    lines[line] = "|".join(cells)
    return "\n".join(lines)


def _is_kept(found: Submission, document: Document, column: int) -> bool:
    """Whether the mark is in the submission, or under a column that a note names, or a label, sign or line."""
    if not found.forms or any(MARK in text for text in _texts(found)):
        return True
    grid = next(document.grids())
    layout = layout_of(grid)
    bands = [band for band in (layout.funding, layout.indicators) if band is not None]
    (row,) = {each.row for line in grid.squares for each in line if MARK in each.text} or {0}
    lines = min((band.first for band in bands), default=0)
    if any(band.first <= row <= band.last for band in bands):
        return True
    named = "".join(note.message for note in found.reading_notes if "整列" in note.message)
    over = {grid.at(number, column - 1).text for band in bands for number in range(band.first, band.last + 1)}
    part = any(band.columns.get(column - 1, "") in {"operator", "measure_unit"} for band in bands)
    line = _is_line(document, row) and (row < lines or grid.at(row, 0).text[1:2] == "、")
    return part or line or any(text and text in named for text in over)


def _is_line(document: Document, row: int) -> bool:
    """Whether a row holds one cell: a line that may stand over a table, or the name of a block."""
    grid = next(document.grids())
    return len({cell.text for cell in grid.squares[row] if cell.text}) == 1


def _texts(item: object) -> Iterator[str]:
    match item:
        case str():
            yield item
        case tuple() | frozenset():
            for each in item:
                yield from _texts(each)
        case Document():
            return
        case msgspec.Struct():
            for field in item.__struct_fields__:
                yield from _texts(getattr(item, field))
        case _:
            return
