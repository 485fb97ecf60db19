"""The workbook: read back by openpyxl and by our own reader, and printed by LibreOffice."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from lxml.etree import fromstring
from openpyxl import load_workbook  # type: ignore[import-untyped]

from builders import form, funding_line, indicator, written
from exporting.generated import facts, forms
from exporting.printed_forms import CROWDED, EMPTY, FORMS, HOSTILE, HUGE, KEPT, LONG, STANDARD, needs_office, pages_of
from jixiao.exporting import xlsx
from jixiao.exporting.layout import arrange
from jixiao.exporting.xlsx import CellTooLong
from jixiao.form import Form
from jixiao.reading import read_bytes
from jixiao.recognition import recognise

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]


def sheet_of(form: Form) -> Worksheet:
    book = load_workbook(io.BytesIO(xlsx.write(form)))
    return book["项目支出绩效自评表"]


def test_the_cells_stand_where_the_form_has_them() -> None:
    """Title and year are rows of the sheet, and the table begins under them."""
    rows = [[cell.value for cell in row] for row in sheet_of(STANDARD).iter_rows()]
    assert ["项目支出绩效自评表", "（2024年度）", "项目名称"] == [row[0] for row in rows[:3]]
    assert [None, "年度资金总额", None, 100, 100, 95.5, 10, "95.50%", 9.55] == rows[5]
    assert ["绩效指标", "产出指标", "数量指标", "巡查次数", "≥12次", "12", 20, 20, None] == rows[10]
    assert ["总分", *[None] * 5, 100, 99.55, "优"] == rows[-3]


@pytest.mark.parametrize("form", FORMS)
def test_every_box_holds_its_text(form: Form) -> None:
    """Read by another library: nothing is lost, cut or moved, however long it is; numbers are numbers."""
    expected = [
        placed.box.text if placed.box.number is None else float(placed.box.number)
        for at, row in enumerate(arrange(form).rows)
        for placed in row
        if placed.row == at and placed.box.text
    ]
    above, below = 1 if form.year is None or str(form.year) in (form.title.text or "") else 2, len(form.notes)
    rows = [[cell.value for cell in row if cell.value is not None] for row in sheet_of(form).iter_rows()]
    table = [row for row in rows if row]
    assert expected == [value for row in table[above : len(table) - below] for value in row]


def test_merged_cells_are_those_of_the_form() -> None:
    """Across as far as the labels go, and down as far as a level has rows."""
    merged = {str(area) for area in sheet_of(STANDARD).merged_cells.ranges}
    assert {"A1:I1", "A2:I2", "B3:I3", "B4:D4", "A5:A7", "B6:C6", "B11:B14"} <= merged


@pytest.mark.parametrize("form", FORMS)
def test_export_then_load_gives_the_same_form(form: Form) -> None:
    """Also where a row is so high that it is made of several rows of the sheet."""
    back = recognise(read_bytes(xlsx.write(form), "表.xlsx")).forms
    assert [{key: facts(getattr(form, key)) for key in KEPT}] == [
        {key: facts(getattr(each, key)) for key in KEPT} for each in back
    ]


def test_an_empty_form_is_read_as_blank() -> None:
    """Nothing is printed into it that a reader takes for a value."""
    back = recognise(read_bytes(xlsx.write(EMPTY), "表.xlsx"))
    assert ([], ["blank_form"]) == (list(back.forms), [str(other.kind) for other in back.others])


@pytest.mark.parametrize("text", [pytest.param(text, id=f"text-{at}") for at, text in enumerate(HOSTILE)])
def test_a_text_stays_the_text_it_is(text: str) -> None:
    """A text that begins with an equals sign is no formula, and one that looks like an address no link."""
    data = xlsx.write(form(project=written(text), indicators=(indicator(explanation=text),)))
    cell = load_workbook(io.BytesIO(data))["项目支出绩效自评表"]["B3"]
    back = recognise(read_bytes(data, "表.xlsx")).forms[0]
    assert ("s", None, text) == (cell.data_type, cell.hyperlink, cell.value)
    assert text == back.indicators[0].explanation.text


def test_no_formula_is_written() -> None:
    """Whatever the texts are."""
    data = xlsx.write(form(project=written("=1+1"), unit=written("=A1"), title=written("=SUM(A1)自评表")))
    assert "<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()


def test_control_characters_are_left_out() -> None:
    """Excel offers to repair a file that holds one."""
    assert "甲乙\n丙" == sheet_of(Form(project=written("甲\x00\x1f乙\ufffe\ud800\r\n丙")))["B2"].value


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        pytest.param("95.50", 95.5, "0.00", id="decimals-shown"),
        pytest.param("1,208.0", 1208, "#,##0.0", id="grouped"),
        pytest.param("-5", -5, "0", id="negative"),
        pytest.param("007", "007", "General", id="idle-zeros-stay-text"),
        pytest.param("约30", "约30", "General", id="words-stay-text"),
        pytest.param("1234567890123456", "1234567890123456", "General", id="too-long-for-a-number"),
    ],
)
def test_an_amount_is_a_number_that_shows_its_digits(text: str, value: object, shown: str) -> None:
    """Sums can be made of it, and it is read as it was written."""
    data = xlsx.write(form(funding=(funding_line(executed=text),)))
    cell = load_workbook(io.BytesIO(data))["项目支出绩效自评表"]["F6"]
    back = recognise(read_bytes(data, "表.xlsx")).forms[0]
    assert (value, shown, text) == (cell.value, cell.number_format, back.funding[0].executed.text)


@settings(max_examples=40, deadline=None)
@given(forms())
def test_any_form_can_be_written_and_opened(form: Form) -> None:
    """Each square of the table has its lines, whatever is merged."""
    sheet = sheet_of(form)
    assert 9 == sheet.max_column


def test_a_text_that_no_cell_holds_is_refused() -> None:
    """It would be cut or left out without a word."""
    with pytest.raises(CellTooLong) as caught:
        xlsx.write(form(project=written("长" * 32_768)))
    assert (True, "请导出成 .docx") == ("有32768字" in caught.value.line(), caught.value.remedy)


def test_the_page_is_an_upright_a4_as_wide_as_the_table() -> None:
    """And only the table is printed."""
    sheet = sheet_of(STANDARD)
    setup = sheet.page_setup
    fitted = (sheet.sheet_properties.pageSetUpPr.fitToPage, setup.fitToWidth or 1, setup.fitToHeight)
    assert (9, "portrait", (True, 1, 0)) == (int(setup.paperSize), setup.orientation, fitted)
    assert f"'项目支出绩效自评表'!$A$1:$I${sheet.max_row}" == sheet.print_area


def test_the_labels_of_the_indicators_repeat_on_each_page() -> None:
    """No merged cell reaches out of the row that repeats."""
    sheet = sheet_of(STANDARD)
    assert ("$10:$10", "三级指标") == (sheet.print_title_rows, sheet["D10"].value)
    assert [] == [area for area in sheet.merged_cells.ranges if area.min_row <= 10 <= area.max_row]


def test_rows_are_as_high_as_their_texts_and_no_higher_than_a_sheet_allows() -> None:
    """A merged cell does not fit its height by itself."""
    sheet = sheet_of(HUGE)
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    assert max(heights) <= 409
    area = next(each for each in sheet.merged_cells.ranges if each.coord.startswith("B8:E"))
    lines = len(HUGE.objective.expected.text or "") / 25
    assert sum(heights[area.min_row - 1 : area.max_row]) > lines * 13


def test_a_long_explanation_is_printed_small_and_its_row_is_one() -> None:
    """A row of one piece goes to the next page as a whole; a page break through several may cut a line of text."""
    sheet = sheet_of(CROWDED)
    long = [cell for row in sheet.iter_rows() for cell in row if len(str(cell.value)) > 100 and cell.column == 9]
    assert {9.0} == {cell.font.size for cell in long}
    assert [] == [area.coord for area in sheet.merged_cells.ranges if area.min_col == 9 and area.min_row > 2]


def test_what_a_page_break_may_go_through_begins_at_the_top() -> None:
    """In the middle of its cell a text might stand on the break."""
    sheet = sheet_of(HUGE)
    tall = next(cell for row in sheet.iter_rows() for cell in row if len(str(cell.value)) > 1000)
    label = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "绩效指标")
    assert ("top", "top") == (tall.alignment.vertical, label.alignment.vertical)


def test_parts_and_counts_are_what_office_programs_expect() -> None:
    """Excel offers to repair a workbook that refers to what is not there."""
    archive = zipfile.ZipFile(io.BytesIO(xlsx.write(CROWDED)))
    strings = fromstring(archive.read("xl/sharedStrings.xml"))
    sheet = fromstring(archive.read("xl/worksheets/sheet1.xml"))
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    uses = [int(cell.findtext(f"{main}v", "")) for cell in sheet.iter(f"{main}c") if cell.get("t") == "s"]
    assert (str(len(uses)), str(len(strings))) == (strings.get("count"), strings.get("uniqueCount"))
    assert {*range(len(strings))} == {*uses}
    order = [part.tag.removeprefix(main) for part in sheet]
    assert ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells"] == order[:7]
    assert ["printOptions", "pageMargins", "pageSetup", "ignoredErrors"] == order[7:]


def test_styles_refer_to_what_is_there() -> None:
    """A workbook with a style that names a font, line or format beyond the last is damaged to Excel."""
    archive = zipfile.ZipFile(io.BytesIO(xlsx.write(CROWDED)))
    sheet, styles = fromstring(archive.read("xl/worksheets/sheet1.xml")), fromstring(archive.read("xl/styles.xml"))
    parts = {part.tag.rpartition("}")[2]: part for part in styles}
    cells = parts["cellXfs"]
    counted = {name: part.get("count") for name, part in parts.items()}
    assert {name: str(len(part)) for name, part in parts.items()} == counted
    formats = {"0", *(each.get("numFmtId") for each in parts["numFmts"])}
    assert {each.get("numFmtId") for each in cells} <= formats
    assert {*range(len(parts["fonts"]))} == {int(each.get("fontId", "")) for each in cells}
    assert {int(each.get("borderId", "")) for each in cells} <= {*range(len(parts["borders"]))}
    assert {int(cell.get("s", "")) for cell in sheet.iter("{*}c")} == {*range(1, len(cells))}


def test_the_date_in_the_properties_is_fixed() -> None:
    """The same form gives the same bytes tomorrow."""
    properties = load_workbook(io.BytesIO(xlsx.write(STANDARD))).properties
    assert ("项目支出绩效自评表", 2000) == (properties.title, properties.created.year)


@needs_office
def test_every_page_of_a_long_form_begins_with_the_labels(tmp_path: Path) -> None:
    """And no text is cut: the last words of the longest are there as often as they were written."""
    pages = pages_of(xlsx.write(LONG), ".xlsx", tmp_path)
    assert len(pages) > 1
    assert [True] * len(pages) == ["三级指标" in page for page in pages]
    assert 10 == "".join(pages).count("补齐记录")
