"""The Word document: read back by python-docx and by our own reader, and printed by LibreOffice."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from lxml.etree import fromstring
from msgspec.structs import replace

from builders import form, indicator, written
from exporting.generated import facts, forms
from exporting.printed_forms import (
    CROWDED,
    EMPTY,
    FORMS,
    HOSTILE,
    HUGE,
    KEPT,
    LONG,
    STANDARD,
    WITH_COSTS,
    needs_office,
    pages_of,
)
from jixiao.exporting import docx
from jixiao.exporting.layout import arrange
from jixiao.form import Form
from jixiao.reading import read_bytes
from jixiao.recognition import recognise


def opened(form: Form) -> DocumentObject:
    return Document(io.BytesIO(docx.write(form)))


def part(form: Form, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(docx.write(form))).read(name).decode()


def texts(document: DocumentObject) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def test_the_cells_stand_where_the_form_has_them() -> None:
    """python-docx repeats a merged cell in each of its squares, so every merge is seen."""
    rows = texts(opened(STANDARD))
    funding = "项目资金（万元）"
    assert [
        ["项目名称", *["河道巡查养护经费"] * 8],
        ["主管部门", *["青山县水利局"] * 3, "实施单位", *["青山县水利局"] * 4],
        [funding, "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        [funding, *["年度资金总额"] * 2, "100", "100", "95.50", "10", "95.50%", "9.55"],
        [funding, *["其中：当年财政拨款"] * 2, "100", "100", "95.50", "—", "95.50%", "—"],
    ] == rows[:5]
    assert ["绩效指标", "产出指标", "数量指标", "巡查次数", "≥12次", "12", "20", "20", ""] == rows[8]
    assert [*["总分"] * 6, "100", "99.55", "优"] == rows[-1]


def test_title_year_and_remarks_stand_around_the_table() -> None:
    """The blank paragraphs keep the tables apart and take no room."""
    lines = [paragraph.text for paragraph in opened(STANDARD).paragraphs if paragraph.text]
    assert ["项目支出绩效自评表", "（2024年度）", "注：执行率按比例计分。", "2.其他资金为社会投入。"] == lines


@pytest.mark.parametrize("form", FORMS)
def test_export_then_load_gives_the_same_form(form: Form) -> None:
    """Two tables that touch are one form, and no value moves to another cell."""
    back = recognise(read_bytes(docx.write(form), "表.docx")).forms
    assert [{key: facts(getattr(form, key)) for key in KEPT}] == [
        {key: facts(getattr(each, key)) for key in KEPT} for each in back
    ]


def test_an_empty_form_is_read_as_blank() -> None:
    """Nothing is printed into it that a reader takes for a value."""
    back = recognise(read_bytes(docx.write(EMPTY), "表.docx"))
    assert ([], ["blank_form"]) == (list(back.forms), [str(other.kind) for other in back.others])


@pytest.mark.parametrize("text", [pytest.param(text, id=f"text-{at}") for at, text in enumerate(HOSTILE)])
def test_a_text_stays_the_text_it_is(text: str) -> None:
    """Markup in a cell is text, and a line break is one."""
    row = indicator(explanation=text)
    data = docx.write(form(project=written(text), indicators=(row,)))
    back = recognise(read_bytes(data, "表.docx")).forms[0]
    assert (text, text) == (texts(Document(io.BytesIO(data)))[0][1], back.indicators[0].explanation.text)


def test_control_characters_are_left_out() -> None:
    """Word refuses a file that holds one."""
    assert "甲乙\n丙" == texts(opened(Form(project=written("甲\x00\x1f乙\ufffe\ud800\r\n丙"))))[0][1]


@settings(max_examples=60, deadline=None)
@given(forms())
def test_every_row_fills_the_grid(form: Form) -> None:
    """A row that is short or long shifts the columns in WPS."""
    rows = texts(opened(form))
    assert {9} == {len(row) for row in rows}


@pytest.mark.parametrize("form", FORMS)
def test_every_square_holds_the_text_of_its_box(form: Form) -> None:
    """Read by another library: nothing is lost, cut or moved, however long it is."""
    expected = [
        [placed.box.text for placed in row for _ in range(placed.column, placed.past)] for row in arrange(form).rows
    ]
    assert expected == texts(opened(form))


@pytest.mark.parametrize("form", FORMS)
def test_each_cell_is_as_wide_as_its_columns(form: Form) -> None:
    """WPS takes the widths of the cells, Word those of the grid: both have to say the same."""
    differing = []
    for table in opened(form).tables:
        grid = [int(column.get(qn("w:w")) or 0) for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]
        for row in table._tbl.tr_lst:
            at = 0
            for cell in row.tc_lst:
                width = sum(grid[at : at + cell.grid_span])
                at += cell.grid_span
                if cell.width is None or cell.width.twips != width:
                    differing.append((cell, width))
    assert [] == differing


def test_the_labels_of_the_indicators_repeat_on_each_page() -> None:
    """Word repeats the first rows of a table, and only where no merged cell reaches out of them."""
    first, second = opened(LONG).tables
    marked = [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in (*first.rows, *second.rows)]
    assert marked.index(True) == len(first.rows)
    assert (1, []) == (sum(marked), second.rows[0]._tr.findall(f".//{qn('w:vMerge')}"))


def test_no_line_parts_the_label_of_the_indicator_block_from_the_head() -> None:
    """The two cells look like the one that the official form has."""
    second = opened(STANDARD).tables[1]
    sides = [
        [border.tag for border in second.rows[row]._tr.tc_lst[0].iter(qn("w:top"), qn("w:bottom"))] for row in (0, 1)
    ]
    assert [[qn("w:bottom")], [qn("w:top")]] == sides


def test_the_line_between_the_two_tables_is_drawn_once() -> None:
    """Two lines side by side look like a thick one; the rows around it then stay on one page."""
    first, second = opened(STANDARD).tables
    bottoms = [table._tbl.tblPr.findall(f"{qn('w:tblBorders')}/{qn('w:bottom')}") for table in (first, second)]
    assert [0, 1] == [len(each) for each in bottoms]
    assert first.rows[-1]._tr.findall(f".//{qn('w:keepNext')}")


def test_a_long_explanation_is_printed_small() -> None:
    """300 signs of the usual size take a page by themselves."""
    styles = {
        cell.paragraphs[0].style.name
        for row in opened(CROWDED).tables[1].rows
        for cell in row.cells
        if len(cell.text) > 100 and cell.paragraphs[0].style is not None
    }
    assert {"自评表长文字"} == styles


def test_rows_stay_whole_unless_they_are_too_high_for_it() -> None:
    """A row of a page's height would leave the page before it empty."""
    first, second = opened(HUGE).tables
    split = [
        at
        for at, row in enumerate((*first.rows, *second.rows), 1)
        if row._tr.trPr is None or row._tr.trPr.find(qn("w:cantSplit")) is None
    ]
    assert [len(first.rows), len(first.rows) + 2] == split


def test_heights_are_least_heights() -> None:
    """An exact height cuts a text off."""
    assert {"atLeast"} == {height.get(qn("w:hRule")) for height in opened(LONG).element.iter(qn("w:trHeight"))}


def test_the_page_is_an_upright_a4() -> None:
    """As the official form is printed."""
    section = opened(STANDARD).sections[0]
    page = (section.page_width, section.page_height)
    assert [210, 297] == [0 if side is None else round(side / Mm(1)) for side in page]


def test_every_font_is_named_and_the_chinese_one_apart() -> None:
    """A theme font is a missing font to WPS, and the Latin font has no Chinese signs."""
    styles = fromstring(part(STANDARD, "word/styles.xml").encode())
    fonts = next(styles.iter(qn("w:rFonts")))
    assert ("Times New Roman", "仿宋_GB2312") == (fonts.get(qn("w:ascii")), fonts.get(qn("w:eastAsia")))
    assert "Theme=" not in part(STANDARD, "word/styles.xml") + part(STANDARD, "word/document.xml")


def test_fonts_that_may_be_missing_have_a_stand_in() -> None:
    """仿宋_GB2312 and 小标宋 come with no system of their own."""
    table = fromstring(part(STANDARD, "word/fontTable.xml").encode())
    stand_ins = {
        font.get(qn("w:name")): other.get(qn("w:val")) for font in table for other in font.iter(qn("w:altName"))
    }
    assert ("仿宋", "黑体") == (stand_ins["仿宋_GB2312"], stand_ins["方正小标宋简体"])


def test_no_part_bears_the_time_of_its_making() -> None:
    """The same form gives the same bytes tomorrow."""
    archive = zipfile.ZipFile(io.BytesIO(docx.write(STANDARD)))
    assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}


@needs_office
def test_a_form_of_13_indicators_is_printed_on_one_page(tmp_path: Path) -> None:
    """An office signs one sheet of paper."""
    pages = pages_of(docx.write(WITH_COSTS), ".docx", tmp_path)
    assert (1, True, True) == (len(pages), "总分" in pages[0], "满意度乙" in pages[0])


@needs_office
def test_every_page_of_a_long_form_begins_with_the_labels(tmp_path: Path) -> None:
    """And what a page break tears is not lost: the last words of the longest text are there."""
    pages = pages_of(docx.write(replace(LONG, notes=HUGE.notes)), ".docx", tmp_path)
    assert len(pages) > 1
    assert [True] * len(pages) == ["三级指标" in page for page in pages]
    assert 10 == "".join(pages).count("补齐记录")
