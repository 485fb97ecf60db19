"""Form files are told by what stands in them and kept line by line."""

from __future__ import annotations

import pytest

from jixiao.reading import read_bytes

FORM = '# 说明\nformat = "jixiao.form/1"\n\n[objective]\nexpected = """\n  目标1\n"""\n'


def test_form_file_is_told_by_its_format_whatever_its_name() -> None:
    """Endings get lost in mails."""
    assert "toml" == read_bytes(FORM.encode(), "自评表.txt").source.kind


def test_lines_are_kept_verbatim() -> None:
    """Blanks inside a text of several lines belong to it."""
    lines = [paragraph.text for paragraph in read_bytes(FORM.encode(), "a.toml").paragraphs()]
    assert FORM.splitlines() == lines


@pytest.mark.parametrize(
    "text", ["项目名称：甲\nyear = 2024", "一、基本情况\n[1] 见附件", "[附件]\n正文"], ids=["prose", "note", "bracket"]
)
def test_prose_is_no_form_file(text: str) -> None:
    """A report must not end in a complaint about TOML."""
    assert "text" == read_bytes(text.encode(), "a.toml").source.kind
