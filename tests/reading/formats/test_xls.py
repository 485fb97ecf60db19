"""The reader of old workbooks (xls, et): each record that says something, checked against an independent reader."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from jixiao.document import Document, Grid
from jixiao.errors import JixiaoError
from jixiao.reading import read, read_bytes
from jixiao.reading.formats.xls.book import read_book
from jixiao.reading.formats.xls.sheet import read_sheet
from jixiao.reading.worksheet import Place
from reading.workbook_files import REAL, compound, messages_of, record, texts_of

FILES = sorted(REAL.glob("*.xls"))
BOF, EOF = 0x0809, 0x000A
GENERAL, PERCENT, DATE = 0, 1, 2
"""The cell styles of the workbooks that are made here."""


def name_of(path: Path) -> str:
    return path.stem


def xls(*sheets: bytes, before: bytes = b"", names: tuple[str, ...] = ("表1", "表2"), hidden: int = 0) -> bytes:
    """An old workbook of sheets, each given by its records; *before* are records that go before the sheets' names."""
    return compound({"Workbook": stream(*sheets, before=before, names=names, hidden=hidden)})


def stream(*sheets: bytes, before: bytes = b"", names: tuple[str, ...] = ("表1", "表2"), hidden: int = 0) -> bytes:
    styles = b"".join(record(0x00E0, struct.pack("<HH16x", 0, number)) for number in (0, 10, 31))
    start = record(BOF, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    heads = [name.encode("utf-16-le") for name in names[: len(sheets)]]
    size = len(start + before + styles) + sum(12 + len(head) for head in heads) + 4
    listed, at = b"", size
    bodies = [record(BOF, struct.pack("<HHHHII", 0x0600, 16, 0, 0, 0, 0)) + sheet + record(EOF) for sheet in sheets]
    for head, body in zip(heads, bodies, strict=True):
        listed += record(0x0085, struct.pack("<IBBBB", at, hidden, 0, len(head) // 2, 1) + head)
        at += len(body)
    return start + before + styles + listed + record(EOF) + b"".join(bodies)


def label(row: int, column: int, text: str) -> bytes:
    """A cell that holds its text itself."""
    return record(0x0204, struct.pack("<HHHHB", row, column, GENERAL, len(text), 1) + text.encode("utf-16-le"))


def real(row: int, column: int, value: float, style: int = GENERAL) -> bytes:
    """A cell that holds a number in eight bytes."""
    return record(0x0203, struct.pack("<HHHd", row, column, style, value))


def formula(row: int, column: int, result: bytes) -> bytes:
    """A cell that holds a formula and its result."""
    return record(0x0006, struct.pack("<HHH", row, column, GENERAL) + result + bytes(8))


def only_grid(data: bytes) -> Grid:
    (grid,) = read_bytes(data, "表.xls").grids()
    return grid


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_cell_is_that_of_an_independent_reader(path: Path) -> None:
    """Two readers that share no code agree on each text, each number and each merged range."""
    data = path.read_bytes()
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    mine = read_book(_workbook_stream(data))
    assert mine is not None
    for at, name in enumerate(book.sheet_names):
        sheet = book.get_sheet_by_index(at)
        found = read_sheet(mine, mine.sheets[at], Place("表", name, at + 1))
        expected = {
            (row, column): _plain(value)
            for row, values in enumerate(sheet.to_python(skip_empty_area=False))
            for column, value in enumerate(values)
            if str(value).strip()
        }
        assert expected == {
            (row, column): _plain(text) for row, cells in found.rows.items() for column, text in cells.items()
        }
        assert sorted(sheet.merged_cell_ranges or []) == sorted(
            ((merge.first_row, merge.first_column), (merge.last_row, merge.last_column)) for merge in found.merges
        )


def test_the_format_tells_a_rate_from_a_number() -> None:
    """An old workbook keeps 95.33% as 0.9533, too."""
    many = record(0x00BD, struct.pack("<HHHIHIH", 1, 0, GENERAL, (250 << 2) | 3, PERCENT, (1 << 2) | 2, 1))
    packed = record(0x027E, struct.pack("<HHHI", 0, 1, DATE, (45657 << 2) | 2))
    minus = record(0x027E, struct.pack("<HHHI", 0, 2, GENERAL, (-5 << 2) & 0xFFFFFFFF | 2))
    grid = only_grid(xls(real(0, 0, 0.9533, PERCENT) + packed + minus + many))
    assert [["95.33%", "2024年12月31日", "-5"], ["2.5", "100.00%", ""]] == texts_of(grid)


def test_results_of_formulas_are_read() -> None:
    """A number, a text in the record that follows, a truth value, and an error that is told of."""
    no_number = b"\xff\xff"
    cells = formula(0, 0, struct.pack("<d", 95.0)) + formula(0, 1, b"\0" * 6 + no_number)
    cells += record(0x0207, struct.pack("<HB", 1, 1) + "优".encode("utf-16-le"))
    cells += formula(0, 2, b"\x01\0\x01\0\0\0" + no_number) + formula(0, 3, b"\x02\0\x07\0\0\0" + no_number)
    document = read_bytes(xls(cells), "表.xls")
    assert [["95", "优", "TRUE", "#DIV/0!"]] == texts_of(next(document.grids()))
    assert ["这一格显示错误值“#DIV/0!”，照原样读入"] == messages_of(document)


def test_a_zero_that_was_never_calculated_is_no_figure() -> None:
    """A file says itself that its formulas were not calculated; the 0 in them would be taken for a score."""
    cells = label(0, 0, "得分") + label(0, 1, "分值") + formula(1, 0, bytes(8)) + formula(1, 1, struct.pack("<d", 10))
    sure, unsure = (read_bytes(xls(before + cells), "表.xls") for before in (b"", record(0x005E, bytes(2))))
    assert ["0", "10"] == texts_of(next(sure.grids()))[1]
    assert ["", "10"] == texts_of(next(unsure.grids()))[1]
    assert [False, True] == [any("尚未计算" in message for message in messages_of(each)) for each in (sure, unsure)]


def test_a_shared_text_that_runs_over_into_the_next_record_is_whole() -> None:
    """The second record begins with the width of its letters, which may be another."""
    head = struct.pack("<IIHB", 2, 2, 6, 1) + "绩效ab".encode("utf-16-le")
    rest = b"\x00cd" + struct.pack("<HBH", 2, 0x08 | 0x01, 1) + "自评".encode("utf-16-le") + bytes(4)
    strings = record(0x00FC, head) + record(0x003C, rest)
    cells = b"".join(record(0x00FD, struct.pack("<HHHI", 0, at, GENERAL, at)) for at in range(3))
    document = read_bytes(xls(cells, before=strings), "表.xls")
    assert [["绩效abcd", "自评"]] == texts_of(next(document.grids()))
    assert ["这一格所指的文字不在文件里，读作空"] == messages_of(document)


def test_what_is_hidden_is_read_and_said() -> None:
    """Hidden sheets, rows and columns are read as any other."""
    cells = label(0, 0, "项目名称") + label(0, 1, "甲") + label(1, 0, "主管部门") + label(1, 2, "乙")
    hidden = record(0x0208, struct.pack("<HHHHIHB", 1, 0, 3, 0, 0, 0x20, 0) + b"\0") + record(
        0x007D, struct.pack("<HHHHHH", 2, 2, 0, 0, 1, 0)
    )
    document = read_bytes(xls(hidden + cells, hidden=1), "表.xls")
    assert ["这张工作表是隐藏的，已一并读取", "第2行是隐藏行，已一并读取", "C列是隐藏列，已一并读取"] == messages_of(
        document
    )


def test_comments_pictures_and_words_in_shapes_are_told_of() -> None:
    """The words of a comment are those of its shape, and not said twice."""
    words = record(0x003C, b"\x01" + "盖章".encode("utf-16-le"))
    shape = record(0x005D, struct.pack("<HHHH", 0x15, 18, 6, 1)) + record(0x01B6, bytes(18)) + words
    comment = record(0x005D, struct.pack("<HHHH", 0x15, 18, 25, 2)) + record(0x01B6, bytes(18)) + words
    picture = record(0x005D, struct.pack("<HHHH", 0x15, 18, 8, 3))
    cells = label(0, 0, "项目名称") + label(0, 1, "甲")
    document = read_bytes(xls(cells + comment + shape + picture + record(0x001C, bytes(8))), "表.xls")
    assert [
        "这张工作表的图形里有文字“盖章”，没有归入表格",
        "这张工作表有图片或嵌入的文件，其中的文字没有读",
        "这张工作表有批注，批注不作为表的内容",
    ] == messages_of(document)


def test_workbooks_of_the_version_before_are_read() -> None:
    """BIFF 5 keeps its texts in the machine's own encoding."""
    start = record(BOF, struct.pack("<HHHH", 0x0500, 5, 0, 0))
    name = "自评表".encode("gb18030")
    body = record(BOF, struct.pack("<HHHH", 0x0500, 16, 0, 0))
    for column, text in enumerate(("项目名称", "巡查经费")):
        written = text.encode("gb18030")
        body += record(0x0204, struct.pack("<HHHH", 0, column, 0, len(written)) + written)
    at = len(start) + 4 + 7 + len(name) + 4
    listed = record(0x0085, struct.pack("<IBBB", at, 0, 0, len(name)) + name)
    grid = only_grid(compound({"Book": start + listed + record(EOF) + body + record(EOF)}))
    assert ([["项目名称", "巡查经费"]], "自评表") == (texts_of(grid), grid.origin.sheet)


def test_a_chart_sheet_keeps_its_number_and_macros_are_told_of() -> None:
    """The sheets are counted as the tabs stand; nothing in the file is run."""
    cells = label(0, 0, "项目名称") + label(0, 1, "甲")
    book = bytearray(stream(cells, cells))
    book[book.index(record(0x0085, b"")[:2], 60) + 9] = 2
    document = read_bytes(compound({"Workbook": bytes(book), "_VBA_PROJECT_CUR": b"x"}), "表.et")
    assert ["文件含有宏，没有运行", "这张工作表不是表格（如图表），没有读"] == messages_of(document)
    assert 2 == next(document.grids()).origin.table


def test_a_workbook_with_a_password_says_how_to_go_on() -> None:
    """What follows the password's record is noise."""
    with pytest.raises(JixiaoError, match=r"内容已加密.*去掉密码"):
        read_bytes(xls(label(0, 0, "甲"), before=record(0x002F, bytes(6))), "表.xls")


@pytest.mark.parametrize("size", [4000, 9000, 11_000])
def test_a_workbook_that_is_cut_off_says_so(size: int) -> None:
    """A download that broke off is the commonest damage."""
    with pytest.raises(JixiaoError, match="文件不完整或已损坏"):
        read_bytes(FILES[0].read_bytes()[:size], "表.xls")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 11_000), st.integers(0, 255)), max_size=12), st.sampled_from(FILES))
def test_no_damage_ends_in_anything_but_a_document_or_a_line(changes: list[tuple[int, int]], path: Path) -> None:
    """Any bytes may be wrong in a file from a stranger."""
    data = bytearray(path.read_bytes())
    for at, value in changes:
        data[at % len(data)] = value
    assert _ended(bytes(data)) in {"read", "said"}


def test_a_link_to_other_workbooks_is_told_of() -> None:
    """The results that are kept may be old."""
    linked = record(0x01AE, bytes(12))
    document = read_bytes(xls(label(0, 0, "项目名称") + label(0, 1, "甲"), before=linked), "表.xls")
    assert ["有公式取自其他工作簿，没有打开那些文件；读入的是文件里保存的结果"] == messages_of(document)


def test_the_kind_is_told_by_the_bytes() -> None:
    """WPS calls the same file et; a system may call it anything."""
    assert ["xls", "xls"] == [read_bytes(FILES[0].read_bytes(), name).source.kind for name in ("表.et", "表.docx")]
    assert "xls" == read(FILES[0]).source.kind


def _ended(data: bytes) -> str:
    try:
        read: Document = read_bytes(data, "表.xls")
    except JixiaoError as failure:
        return "said" if failure.remedy else "silent"
    return "read" if read.blocks or read.notes else "empty"


def _plain(value: object) -> str:
    """A cell's value as both readers give it: numbers without their formats, texts without blanks around them."""
    text = str(value).strip().replace("\r\n", "\n")
    number = text.removesuffix("%").replace(",", "")
    try:
        return f"{float(number) / (100 if text.endswith('%') else 1):.10g}"
    except ValueError:
        return text


def _workbook_stream(data: bytes) -> bytes:
    from jixiao.reading.formats.xls.container import open_container

    container = open_container(data)
    assert container is not None
    found = container.stream("Workbook")
    assert found is not None
    return found
