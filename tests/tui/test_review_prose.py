"""Prose beside a finding: the paragraph is found in every format, and the passage is set off within it."""

from __future__ import annotations

import pytest

from jixiao.document import Document, Grid, Paragraph, Source
from jixiao.origin import Origin
from jixiao.report import display_width
from jixiao.tui.review.causes import FindingKey
from jixiao.tui.review.excerpt import ProseExcerpt, block_at
from jixiao.tui.review.marks import Mark, Quote
from jixiao.tui.review.prose import ProseDrawing
from jixiao.tui.review.submitted import RowKey
from jixiao.tui.review.view import ReviewView
from jixiao.tui.signs import Signs
from tui.review_app import made_grid

TEXT = "项目预算64万元，到位64万元，实际支出60万元。"


def drawn(*quotes: Quote, text: str = TEXT, width: int = 60) -> list[str]:
    """The lines of one paragraph with quotes."""
    drawing = ProseDrawing(width, signs=Signs())
    excerpt = ProseExcerpt(0, (Paragraph(text, Origin(line=1)),))
    return [line.text for line in drawing.lines(excerpt, {0: quotes}, sign="✗")]


def set_off(*quotes: Quote, width: int) -> str:
    """What is set off of the paragraph, over all its lines."""
    drawing = ProseDrawing(width, signs=Signs())
    excerpt = ProseExcerpt(0, (Paragraph(TEXT, Origin(line=1)),))
    lines = drawing.lines(excerpt, {0: quotes}, sign="✗")
    return "".join(line.text[span.start : span.end] for line in lines for span in line.spans)


def test_the_passage_of_a_finding_stands_in_brackets() -> None:
    """In a paragraph of 500 characters the figure must not be looked for."""
    assert ["✗ 项目预算64万元，到位64万元，[实际支出60万元]。"] == drawn(Quote("实际支出60万元", Mark.OWN))


def test_what_it_is_compared_with_stands_in_parentheses() -> None:
    """Both figures of a contradiction within one sentence."""
    expected = ["✗ (项目预算64万元)，到位64万元，[实际支出60万元]。"]
    assert expected == drawn(Quote("实际支出60万元", Mark.OWN), Quote("项目预算64万元", Mark.RELATED))


def test_a_paragraph_that_is_only_compared_has_another_sign() -> None:
    """The sign of the finding stands where the finding stands."""
    assert ["= (项目预算64万元)，到位64万元，实际支出60万元。"] == drawn(Quote("项目预算64万元", Mark.RELATED))


@pytest.mark.parametrize("text", ["", TEXT, "64万元", "没有这样写"], ids=["none", "all", "twice", "absent"])
def test_a_passage_that_is_not_told_by_its_words_marks_the_paragraph(text: str) -> None:
    """Of two equal figures the wrong one would be accused."""
    assert [f"✗ {TEXT}"] == drawn(Quote(text, Mark.OWN))


@pytest.mark.parametrize("width", [12, 19, 30, 80])
def test_a_passage_is_set_off_over_the_ends_of_lines(width: int) -> None:
    """Wherever the line breaks, what is set off are the words of the quote."""
    assert "[到位64万元，实际支出60万元]" == set_off(Quote("到位64万元，实际支出60万元", Mark.OWN), width=width)
    assert max(map(display_width, drawn(Quote("到位64万元", Mark.OWN), width=width))) <= width


def test_a_table_between_paragraphs_is_named_with_the_sign() -> None:
    """A table that a claim is compared with stands among the prose as one line."""
    drawing = ProseDrawing(40, signs=Signs())
    lines = drawing.lines(ProseExcerpt(3, (made_grid(("1",)),)), {3: [Quote("", Mark.RELATED)]}, sign="✗")
    assert ["= 〔表1〕"] == [line.text for line in lines]


BLOCKS: tuple[Paragraph | Grid, ...] = (
    Paragraph("封面", Origin(paragraph=1)),
    Paragraph("一共2个项目。", Origin(paragraph=2)),
    made_grid(("1",)),
    Paragraph("其中1个项目得分为95分。", Origin(paragraph=3)),
    Paragraph("第一页的话。", Origin(page=1)),
    Paragraph("第二页的话，96分。", Origin(page=2)),
    Paragraph("第二页的另一段，97分。", Origin(page=2)),
)


@pytest.mark.parametrize(
    ("origin", "block"),
    [
        (Origin(paragraph=3, text="得分为95分"), 3),
        (Origin(paragraph=2), 1),
        (Origin(page=2, text="97分"), 6),
        (Origin(page=2, text="跨段的话"), 5),
        (Origin(table=1, row=1, column=1, text="1"), 2),
        (Origin(), 0),
    ],
    ids=["numbered", "no-text", "page", "page-only", "table", "nothing"],
)
def test_a_passage_is_found_in_its_paragraph(origin: Origin, block: int) -> None:
    """A docx has numbers and a PDF has pages where a text has lines; none of them leads to the cover instead."""
    assert block == block_at(Document(Source("报告.docx", "", "docx"), BLOCKS), origin)


def test_the_cursor_goes_to_the_line_with_the_passage(view: ReviewView) -> None:
    """A paragraph is often longer than the pane."""
    view.select(FindingKey("claimed"))
    assert RowKey(1, 2) == view.place(view.submitted_lines(30))
