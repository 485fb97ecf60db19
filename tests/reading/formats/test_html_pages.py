"""The trees of pages: all that a browser shows of them is in them."""

from __future__ import annotations

import pytest

from jixiao.reading import read_bytes
from reading.word_files import grids, lines


@pytest.mark.parametrize(
    "between",
    ["</body></html>\n", "</body></html><!DOCTYPE html><html><head><title>页</title></head><body>", "</BODY>"],
    ids=["behind-the-end", "another-page", "body-closed"],
)
def test_what_stands_behind_the_end_of_a_page_is_read(between: str) -> None:
    """Systems join the pages of several projects into one file; browsers show them all."""
    page = f"<html><body><p>甲</p>{between}<p>乙</p><table><tr><td>1</td></tr></table></body></html>"
    found = read_bytes(page.encode(), "甲.html")
    assert (["甲", "乙"], [[["1"]]]) == (lines(found), grids(found))
