from __future__ import annotations

from jixiao.report import Detail, Paper, review_outputs
from jixiao.report.markdown import escaped
from jixiao.reviewing import Review
from jixiao.rules import Status
from report.made_reviews import entry, finding, review


def text_of(*reviews: Review, detail: Detail | None = None) -> str:
    return "".join(review_outputs()["md"].write(reviews, paper=Paper(), detail=detail or Detail()))


def test_a_finding_is_a_section_with_its_fields() -> None:
    """The document can be passed on by itself."""
    lines = text_of(review(finding())).splitlines()
    start = lines.index("### A101 分值合计不等于满分 \\[错误\\]")
    assert "- 算式：10+60+25=95" in lines[start : start + 8]


def test_a_consequence_is_set_in_under_its_root() -> None:
    """One cause, one section."""
    root = finding()
    text = text_of(review(root, finding(code="A107", fingerprint="a" * 16, root=root.fingerprint)))
    assert 1 == text.count("### A101")
    assert "\n  - A107 " in text


def test_markup_in_a_file_is_shown_and_not_obeyed() -> None:
    """A cell that says [附件](x) or <script> is no link and no script."""
    assert "\\[附件\\](x)&lt;b&gt;\\|\\*" == escaped("[附件](x)<b>|*")


def test_a_cell_with_a_pipe_does_not_break_the_table() -> None:
    """Undecided checks stand in a table."""
    text = text_of(review(ledger=(entry("A101", Status.UNDECIDABLE, "甲|乙", "口径没有规定"),)))
    assert "| 无法判断 | 口径没有规定 | 1 | A101（甲\\|乙） |" in text.splitlines()


def test_the_document_ends_with_the_denominators() -> None:
    """As the text report does."""
    assert text_of(review()).splitlines()[-1].startswith("已检1份（自评表1张）")


def test_the_ledger_is_a_table_when_asked() -> None:
    """--ledger holds for every format that people read."""
    assert "| A101 |  | 通过 |  |" in text_of(review(), detail=Detail(ledger=True)).splitlines()
