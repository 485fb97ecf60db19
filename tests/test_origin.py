"""Places in Chinese, as findings name them."""

from __future__ import annotations

import pytest

from jixiao.origin import Origin


@pytest.mark.parametrize(
    ("origin", "place"),
    [
        (Origin(file="甲.docx", paragraph=7), "第7段"),
        (Origin(file="甲.docx", table=2, row=4, column=3), "表2 第4行第3列"),
        (Origin(file="甲.txt", line=540), "原文第540行"),
        (Origin(file="甲.txt", line=540, table=2, row=4), "表2 第4行（原文第540行）"),
        (Origin(file="甲.xlsx", sheet="自评", table=1, row=4), "工作表“自评” 第4行"),
        (Origin(file="甲.pdf", page=3), "第3页"),
        (Origin(file="甲.docx"), "全文"),
    ],
    ids=["paragraph", "cell", "line", "cell-of-a-text", "sheet", "page", "whole-file"],
)
def test_place_says_what_is_known_and_no_more(origin: Origin, place: str) -> None:
    """A reviewer must find the sentence in Word, the cell in Excel, and the line in an editor."""
    assert place == origin.place()
