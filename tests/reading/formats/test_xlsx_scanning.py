"""Worksheets that are read without a tree: they must say what the tree says, or the tree must be asked."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook  # type: ignore[import-untyped]

from jixiao.document import Document
from jixiao.reading import read_bytes
from jixiao.reading.formats.xlsx.scanning import scanned_sheet, scanned_strings
from reading.workbook_files import MAIN, REAL, grid_of, merged, row, texts_of, xlsx, zipped

SHOWN = {
    ' t="s"': {"0": "项目名称"},
    ' t="inlineStr"': {"二": "二"},
    ' t="str"': {"": ""},
    "": {"95": "95.00"},
    ' s="1"': {"95": "95%"},
}
COLUMNS = {"A": 0, "B": 1, "C": 2}
PLAIN = "<si><t>项目名称</t></si><si><t>得分</t></si>"


def sheet(rows: str, *, head: str = "", root: str = f'<worksheet xmlns="{MAIN}">') -> bytes:
    return f"{head}{root}<sheetData>{rows}</sheetData></worksheet>".encode()


def found(rows: str) -> dict[int, dict[int, str]] | None:
    scanned = scanned_sheet(sheet(rows), SHOWN, COLUMNS)
    return None if scanned is None else scanned.rows


def by_tree(data: bytes) -> bytes:
    """The same workbook with a comment in each worksheet and in the shared strings: no text is scanned then."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped(
        {
            name: re.sub(rb"</(worksheet|sst)>", rb"<!-- --></\1>", content)
            if "worksheets/" in name or "sharedStrings" in name
            else content
            for name, content in members.items()
        }
    )


def said(document: Document) -> tuple[object, ...]:
    return document.blocks, document.notes


STRING = '<c r="A1" t="s"><v>0</v></c>'
NUMBER = '<c r="B1"><v>95</v></c>'
RATE = '<c r="A3" s="1"/><c r="B3" s="1"><v>95</v></c><c r="C3" s="1"/>'
OWN = '<c r="A1" t="inlineStr"><is><t xml:space="preserve">&#20108;</t></is></c>'
BLANK = '<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c>'
SUM = '<c r="A2"><f>B1&amp;B9</f><v>95</v></c>'
SHARED = '<c r="A1"><f t="shared" ref="A1:A3" si="0"/><v>95</v></c>'


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(f'<row r="1">{STRING}{NUMBER}</row>', {0: {0: "项目名称", 1: "95.00"}}, id="cells"),
        pytest.param(f'<row r="3" spans="1:2" ht="30">{RATE}</row>', {2: {1: "95%"}}, id="blank-cells"),
        pytest.param(f'<row r="1"/><row r="2">{SUM}</row><row r="3"></row>', {1: {0: "95.00"}}, id="formula"),
        pytest.param(f'<row r="1">{SHARED}</row>', {0: {0: "95.00"}}, id="shared-formula"),
        pytest.param(f'<row r="1">{OWN}<c r="B1"></c></row>', {0: {0: "二"}}, id="own-text"),
        pytest.param(f'\n<row r="1">\n{STRING}</row>\n<row r="2">\n</row>\n', {0: {0: "项目名称"}}, id="line-ends"),
        pytest.param(f'<row r="1">{BLANK}{NUMBER}</row>', {0: {1: "95.00"}}, id="formula-of-a-blank-text"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_usual_cells_are_taken(rows: str, expected: dict[int, dict[int, str]]) -> None:
    """As Excel, WPS, LibreOffice, openpyxl and the libraries of Java write them."""
    assert expected == found(rows)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param('<row r="1"><c r="A1"><f>1+1</f></c></row>', id="no-result"),
        pytest.param('<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r></is></c></row>', id="inline-runs"),
        pytest.param('<row r="1"><c r="A1"><is><t>95</t></is></c></row>', id="text-in-a-number"),
        pytest.param(f'<row r="1">{OWN.replace("&#20108;", "&nbsp;")}</row>', id="unknown-sign"),
        pytest.param('<row r="1"><c r="A1"><f>1+1</f><v></v></c></row>', id="blank-result"),
        pytest.param('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', id="lost-string"),
        pytest.param('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', id="error"),
        pytest.param('<row r="1"><c r="A1"><v>9&#53;</v></c></row>', id="reference"),
        pytest.param('<row r="1"><c r="A1"><v><![CDATA[95]]></v></c></row>', id="literal"),
        pytest.param('<row r="1"><!-- --><c r="A1"><v>95</v></c></row>', id="comment"),
        pytest.param('<row r="1"><c r="A1"><v>95</v></c>', id="row-not-closed"),
        pytest.param('<row r="1"><c><v>95</v></c></row>', id="no-place"),
        pytest.param('<row><c r="A1"><v>95</v></c></row>', id="no-number"),
        pytest.param('<row r="1"><c r="A1"><v>95</v><extLst/></c></row>', id="more-in-a-cell"),
        pytest.param('<row r="1"><c r="A1"><v>95</v></c></row>多', id="text-between-rows"),
        pytest.param("<row r='1'><c r='A1'><v>95</v></c></row>", id="other-quotes"),
        pytest.param('<x:row r="1"/>', id="prefix"),
        pytest.param('<c r="A1"><v>95</v></c><row r="1"></row>', id="cell-before-rows"),
        pytest.param('<row r="1"><c r="A1"><v>95</v></c><row r="2"><c r="A2"><v>95</v></c></row>', id="row-in-a-row"),
        pytest.param('<row r="1"></row></row>', id="closed-twice"),
    ],
)
def test_of_anything_else_the_tree_is_asked(rows: str) -> None:
    """A cell that is passed over would be a figure lost."""
    assert found(rows) is None


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(sheet("", head='<?xml version="1.0" encoding="GBK"?>'), id="other-encoding"),
        pytest.param(sheet("").replace(b"utf-8", b"utf-16") + b"\xff", id="no-utf-8"),
        pytest.param(sheet("", head="<!DOCTYPE x>"), id="document-type"),
        pytest.param(sheet("<sheetData></sheetData>"), id="twice"),
        pytest.param(b"<worksheet><sheetData/></worksheet>", id="none"),
    ],
)
def test_of_an_unusual_part_the_tree_is_asked(data: bytes) -> None:
    """What the parser refuses or decodes otherwise is the parser's."""
    assert scanned_sheet(data, SHOWN, COLUMNS) is None


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(PLAIN, ["项目名称", "得分"], id="plain"),
        pytest.param('<si><t xml:space="preserve"> 一\n二 </t></si><si><t/></si>', [" 一\n二 ", ""], id="blanks"),
        pytest.param("<si><t>&lt;5% &amp;lt; &quot;</t></si>", ['<5% &lt; "'], id="signs"),
        pytest.param('<si><t xml:space="preserve">一&#10;二</t></si>', ["一\n二"], id="line-break"),
        pytest.param('<si><t>一</t></si><si><t xml:space="preserve"> 二</t></si>', ["一", " 二"], id="mixed"),
        pytest.param(
            '<si><r><rPr><b/><sz val="9"/></rPr><t>年度</t></r><r><t>目标</t></r></si>', ["年度目标"], id="runs"
        ),
        pytest.param('<si><t>甲</t><phoneticPr fontId="1" type="noConversion"/></si>', ["甲"], id="pronounced-how"),
        pytest.param('<si><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></si>', None, id="pronounced"),
        pytest.param("<si><t>&#20108;&#x4E09;</t></si><si><t/></si>", ["二三", ""], id="references"),
        pytest.param("<si><t>&nbsp;</t></si>", None, id="unknown-sign"),
        pytest.param("<si><t>甲 & 乙</t></si>", None, id="bare-sign"),
        pytest.param("<si><t>甲</t></si>乙", None, id="text-between"),
    ],
)
def test_shared_strings_are_taken_or_the_tree_is_asked(items: str, expected: list[str] | None) -> None:
    """One string too few, and every text behind it stands in the wrong cell."""
    assert expected == scanned_strings(f'<sst xmlns="{MAIN}" count="2">{items}</sst>'.encode())


def test_rows_within_another_element_are_none_of_the_sheet() -> None:
    """What only looks like the worksheet's rows must not be read for them."""
    inside = f'<other xmlns="urn:other"><sheetData><row r="1">{NUMBER}</row></sheetData></other>'
    document = read_bytes(xlsx(inside, row(1, "甲", "乙")), "表.xlsx")
    assert [[["甲", "乙"]]] == [texts_of(grid) for grid in document.grids()]


@pytest.mark.parametrize("path", sorted(REAL.glob("*.xlsx")), ids=lambda path: path.stem)
def test_published_workbooks_say_the_same_both_ways(path: Path) -> None:
    """Workbooks as offices publish them."""
    data = path.read_bytes()
    assert said(read_bytes(by_tree(data), "表"))[0] == said(read_bytes(data, "表"))[0]


@pytest.mark.parametrize("path", sorted(REAL.glob("*.xlsx")), ids=lambda path: path.stem)
def test_workbooks_of_openpyxl_say_the_same_both_ways(path: Path) -> None:
    """It writes each text into its cell, all letters beyond ASCII by their numbers."""
    packed = BytesIO()
    load_workbook(path).save(packed)
    data = packed.getvalue()
    with zipfile.ZipFile(packed) as archive:
        assert b't="inlineStr"><is><t>&#' in archive.read("xl/worksheets/sheet1.xml")
    assert said(read_bytes(by_tree(data), "表"))[0] == said(read_bytes(data, "表"))[0]


values = st.sampled_from(["95", "0.9533", "100.00000000000001", "-5", "1E-3", "x", "45657", "0"])
typed = (
    *((' t="s"', f"<v>{number}</v></c>") for number in (0, 1, 9)),
    *((f' t="{kind}"', f"<v>{value}</v></c>") for kind, value in (("str", "_x0041_"), ("b", "1"), ("e", "#N/A"))),
)
own_texts = st.sampled_from(["二", " &#20108; ", "&amp;lt;", "一\r\n二&#10;三", "_x0041_", "]&gt;", ""])
cells = st.one_of(
    own_texts.map(lambda text: (' t="inlineStr"', f"<is><t>{text}</t></is></c>")),
    st.sampled_from(
        [
            (' t="inlineStr"', "<v>95</v></c>"),
            ("", "<is><t>95</t></is></c>"),
            (' t="n"', "</c>"),
            (' t="str"', "<v></v></c>"),
        ]
    ),
    values.map(lambda value: ("", f"<v>{value}</v></c>")),
    st.sampled_from(["95", "0", ""]).map(lambda value: ("", f"<f>A1+1</f><v>{value}</v></c>")),
    st.sampled_from(typed),
)


@given(st.lists(st.lists(st.one_of(st.none(), cells), max_size=5), max_size=5), st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_cells_say_the_same_both_ways(lines: list[list[tuple[str, str] | None]], hides: bool) -> None:
    """The short way is for speed alone."""
    rows = "".join(
        f'<row r="{at}"{" hidden=" + chr(34) + "1" + chr(34) if hides else ""}>'
        + "".join(
            f'<c r="{"ABCDE"[column]}{at}" s="{column % 3}"' + ("/>" if cell is None else f"{cell[0]}>{cell[1]}")
            for column, cell in enumerate(line)
        )
        + "</row>"
        for at, line in enumerate(lines, start=1)
    )
    content = f"<sheetData>{rows}</sheetData>{merged('A1:B2')}"
    data = xlsx(content, row(1, "甲", "乙"), strings=PLAIN, formats={1: "0.00%", 2: "0.00"})
    assert said(read_bytes(by_tree(data), "表")) == said(read_bytes(data, "表"))


def test_a_row_of_many_blank_cells_takes_no_longer_than_its_length() -> None:
    """Rows that are styled to the last column are common; a scan that begins anew at each cell never ends."""
    blank = "".join(f'<c r="A{at}" s="1"/>' for at in range(200_000))
    assert {0: {0: "项目名称"}} == found(f'<row r="1">{STRING}{blank}</row>')
    assert found(f'<row r="1">{blank}<c r="A1"/>多</row>') is None


def test_the_comment_keeps_a_part_from_being_scanned() -> None:
    """Else both ways of the tests above would be one."""
    with zipfile.ZipFile(BytesIO(by_tree(xlsx("", strings=PLAIN)))) as archive:
        assert scanned_sheet(archive.read("xl/worksheets/sheet1.xml"), SHOWN, COLUMNS) is None
        assert scanned_strings(archive.read("xl/sharedStrings.xml")) is None
    assert [["95", "95.00%"]] == texts_of(
        grid_of(xlsx('<row r="1"><c r="A1"><v>95</v></c><c r="B1" s="1"><v>0.95</v></c></row>', formats={1: "0.00%"}))
    )
