"""What a finding quotes begins and ends with a clause."""

from __future__ import annotations

from jixiao.rules.quoting import LONGEST, clause_around

SENTENCE = "完成年初预算的107%。预决算差异主要原因：（此处请补充内容）。（二）社会保障支出"


def quoted(text: str, what: str) -> str:
    start, end = clause_around(text, text.index(what), text.index(what) + len(what))
    return text[start:end]


def test_a_quotation_does_not_begin_inside_a_word() -> None:
    """“算差异主要原因” made an office search its report for words that are not there."""
    assert "预决算差异主要原因：（此处请补充内容）" == quoted(SENTENCE, "（此处请补充内容）")


def test_a_clause_without_an_end_is_quoted_up_to_a_limit() -> None:
    """A page of text without a mark is no quotation."""
    assert 2 * LONGEST + 1 == len(quoted("甲" * 100 + "乙" + "甲" * 100, "乙"))
