"""A PDF that can't be read ends in a Chinese sentence with a remedy, never in an empty form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Document
from jixiao.errors import FileUnreadable
from jixiao.reading import read_bytes
from jixiao.reading.failures import FileEmpty
from jixiao.reading.formats.pdf.failures import (
    MOST_PAGES,
    NoTextLayer,
    PdfDamaged,
    PdfEncrypted,
    TextGarbled,
    TooManyPages,
    pages_named,
)
from reading.drawn_pdf import Drawn, pdf, rows_of_cells, table, text

TABLE = Drawn(table(rows_of_cells([["项目名称", "河道保洁"], ["预算数", "56.50"]])))
SCAN = Drawn((), is_picture=True)


def test_scan_says_that_it_is_one_and_what_to_do() -> None:
    """A scan read as an empty form would be accused of lacking everything."""
    with pytest.raises(NoTextLayer) as caught:
        read_bytes(pdf(SCAN, SCAN), "甲.pdf")
    assert caught.value.line().startswith("甲.pdf 第1–2页：只有图像，没有文字层（扫描件）。请提供可编辑的原件，或")


def test_scan_with_a_stamp_of_its_scanner_is_still_a_scan() -> None:
    """The page number or the name of the scanner's program is not the page's text."""
    with pytest.raises(NoTextLayer):
        read_bytes(pdf(Drawn((text(280, 800, "扫描软件生成"),), is_picture=True)), "甲.pdf")


def test_pages_that_are_scans_are_named_and_the_rest_is_read() -> None:
    """What was not read is said: silence would pass for a review."""
    found = read_bytes(pdf(SCAN, TABLE, SCAN), "甲.pdf")
    assert [("第1、3页只有图像，没有文字层，未读", 1)] == [(note.message, note.origin.page) for note in found.notes]
    assert ([2], 3) == ([grid.origin.page for grid in found.grids()], found.source.pages)


def test_scan_with_a_layer_of_recognised_text_is_read_and_said_to_be_one() -> None:
    """Scanners lay invisible words over the picture; they may be wrong."""
    lines = [text(60, 60 + 20 * row, "绩效自评工作开展情况") for row in range(4)]
    words = Drawn(tuple(line.replace("BT", "BT 3 Tr") for line in lines), is_picture=True)
    found = read_bytes(pdf(words), "甲.pdf")
    assert ["第1页是扫描图像，文字由识别软件生成，可能有误，请对照原件核对"] == [note.message for note in found.notes]


def test_locked_file_is_told_from_a_damaged_one() -> None:
    """The remedies differ."""
    with pytest.raises(PdfEncrypted):
        read_bytes(pdf(TABLE, encrypted=True), "甲.pdf")
    with pytest.raises(PdfDamaged):
        read_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 4, "甲.pdf")


def test_two_thousand_pages_are_refused() -> None:
    """Time and memory are bounded."""
    with pytest.raises(TooManyPages) as caught:
        read_bytes(pdf(*[Drawn(())] * (MOST_PAGES + 1)), "甲.pdf")
    assert f"共{MOST_PAGES + 1}页" in str(caught.value)


def test_blank_pages_are_an_empty_file() -> None:
    """Nothing to read is not a scan."""
    with pytest.raises(FileEmpty):
        read_bytes(pdf(Drawn(())), "甲.pdf")


def test_font_that_names_no_characters_is_not_read_as_other_characters() -> None:
    """Garbled figures would be reviewed as if the office had written them."""
    many = Drawn(tuple(text(50, 60 + 14 * row, "\ue123\ue124\ue125" * 4) for row in range(10)))
    with pytest.raises(TextGarbled):
        read_bytes(pdf(many), "甲.pdf")


def test_single_character_without_name_is_shown_and_said() -> None:
    """Left out, an unknown sign before 90% would make a target of another kind."""
    found = read_bytes(pdf(TABLE, Drawn((text(50, 60, "完成\ue12390%"),))), "甲.pdf")
    assert ["完成\ufffd90%"] == [paragraph.text for paragraph in found.paragraphs()]
    assert ["第2页有1个字符认不出，以“\ufffd”代替，请对照原件核对"] == [note.message for note in found.notes]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_damaged_bytes_end_in_a_document_or_a_failure(data: st.DataObject) -> None:
    """Files are cut off in transfer, and bytes are lost on the way."""
    whole = pdf(TABLE, TABLE)
    at = data.draw(st.integers(9, len(whole) - 1))
    change = data.draw(st.binary(max_size=4))
    damaged = whole[:at] if data.draw(st.booleans()) else whole[:at] + change + whole[at + len(change) :]
    found: Document | FileUnreadable
    try:
        found = read_bytes(damaged, "甲.pdf")
    except FileUnreadable as failure:
        found = failure
    match found:
        case Document(blocks=blocks):
            assert blocks
        case FileUnreadable(remedy=remedy):
            assert remedy


def test_pages_are_named_as_people_name_them() -> None:
    """A list of forty numbers is not read."""
    assert ["第1页", "第2–4、7页"] == [pages_named([1]), pages_named([7, 3, 2, 4])]
