"""Text in pictures: without the extra it is said what to install; with it, all that was recognised is marked."""

from __future__ import annotations

import pytest

from jixiao.reading import ocr, read_bytes
from jixiao.reading.formats import images
from jixiao.reading.formats.pdf.document import document_of
from jixiao.reading.formats.pdf.failures import NoTextLayer
from jixiao.reading.formats.pdf.page import Glyph, Page, PageState, Rule, TextSource
from jixiao.reading.raw import RawFile
from reading.drawn_pdf import Drawn, pdf

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(20)
needs_ocr = pytest.mark.skipif(not ocr.is_available(), reason="本机没有安装图像识别组件（jixiao[ocr]）")


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)


@pytest.mark.usefixtures("without_ocr")
def test_picture_says_what_to_install() -> None:
    """A clerk who photographed the form must learn what would help."""
    with pytest.raises(images.PictureUnread) as caught:
        read_bytes(PNG, "照片.png")
    assert (
        "照片.png：这是图片，没有文字层。请提供可编辑的原件，或安装图像识别组件（pip install 'jixiao[ocr]'）后再读。"
        == str(caught.value)
    )


@pytest.mark.usefixtures("without_ocr")
def test_scan_says_what_to_install() -> None:
    """The same advice as for a picture."""
    with pytest.raises(NoTextLayer) as caught:
        read_bytes(pdf(Drawn((), is_picture=True)), "扫描.pdf")
    assert "jixiao[ocr]" in caught.value.remedy


def test_engine_that_cannot_be_loaded_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a server without a screen a library that the extra needs is missing; the advice is the same."""

    def fail(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    monkeypatch.setattr("importlib.import_module", fail)
    assert ocr.is_available.__wrapped__() is False


def test_text_that_begins_as_a_bitmap_does_is_text() -> None:
    """BM opens a bitmap, and the names of some units."""
    assert not images.recognise("BM部门自评".encode(), "甲.txt")
    assert images.recognise(PNG, "甲.txt")


def test_characters_are_spread_over_the_box_of_their_line() -> None:
    """A box over two cells is parted by the line between them."""
    box = [[0, 0], [250, 0], [250, 25], [0, 25]]
    glyphs = ocr.spread("预算 56", box)
    assert "预算56" == "".join(glyph.text for glyph in glyphs)
    assert [0, pytest.approx(250 / ocr.SCALE)] == [glyphs[0].left, glyphs[-1].right]
    assert glyphs[0].right - glyphs[0].left > glyphs[-1].right - glyphs[-1].left


def test_recognised_page_is_said_to_be_so() -> None:
    """Every value of it may be wrong."""
    glyphs = [Glyph(letter, 60 + 10 * at, 60, 70 + 10 * at, 70) for at, letter in enumerate("项目名称")]
    sides = [Rule(50, 40, 80), Rule(150, 40, 80), Rule(250, 40, 80)]
    page = Page(
        1, PageState.TEXT, 595, glyphs, [Rule(40, 50, 250), Rule(80, 50, 250)], sides, source=TextSource.PICTURE
    )
    document = document_of(RawFile("扫描.png", b""), "image", [page])
    assert [["项目名称", ""]] == [[cell.text for cell in row] for row in next(document.grids()).squares]
    assert ["第1页的文字由图像识别得到，可能有误，请对照原件核对"] == [note.message for note in document.notes]


@needs_ocr
def test_damaged_picture_is_refused() -> None:
    """A photograph that was cut off in transfer."""
    with pytest.raises(images.PictureDamaged):
        read_bytes(PNG, "照片.png")
