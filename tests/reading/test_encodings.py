"""The same report in every encoding that offices save in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Document
from jixiao.reading import read_bytes

TEXT = "项目支出绩效自评表\n\n项目名称\t河道保洁\n主管部门\t水务局\n分值\t10\n"


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()] + [
        cell.text for grid in document.grids() for row in grid.squares for cell in row
    ]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"], ids=str
)
def test_encoding_changes_nothing_that_is_read(encoding: str) -> None:
    """A GBK file read as UTF-8 would be gibberish, and every check on it a false accusation."""
    assert texts(read_bytes(TEXT.encode(), "甲.txt")) == texts(read_bytes(TEXT.encode(encoding), "甲.txt"))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"], ids=["windows", "old-mac", "unix"])
def test_line_ends_change_neither_text_nor_lines(end: str) -> None:
    """Origins name the line that an editor shows."""
    document = read_bytes(TEXT.replace("\n", end).encode(), "甲.txt")
    grid = next(document.grids())
    assert ("主管部门", 4) == (grid.at(1, 0).text, grid.at(1, 0).origin.line)


@given(st.text(alphabet=st.characters(codec="gb18030", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1))
@settings(max_examples=100, deadline=None)
def test_chinese_text_in_gb18030_comes_back_whole(text: str) -> None:
    """GB18030 holds every character that UTF-8 holds; a file in it must lose none."""
    line = f"绩效自评报告：{text.strip()}。"
    document = read_bytes(line.encode("gb18030"), "甲.txt")
    assert 1 == sum(1 for _ in document.paragraphs()) + sum(1 for _ in document.grids())
