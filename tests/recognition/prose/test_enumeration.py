"""Lists behind a number: what is said and what is listed."""

from __future__ import annotations

import pytest

from jixiao.recognition.prose import gather_passages, read_enumerations, split_sentences
from recognition.prose.prose_text import document

LISTS = [
    pytest.param("设立1个内设机构，分别是：综合科和服务科。", 1, ("综合科", "服务科"), False, id="joined-by-and"),
    pytest.param(
        "下设2个中心，分别为档案和信息中心、服务中心。", 2, ("档案和信息中心", "服务中心"), False, id="and-in-a-name"
    ),
    pytest.param(
        "有3个项目，分别为：“甲和乙”、“丙（一、二期）”、丁。", 3, ("甲和乙", "丙（一、二期）", "丁"), False, id="quoted"
    ),
    pytest.param("包括甲路改造、乙桥维修等5个项目。", 5, ("甲路改造", "乙桥维修"), True, id="open-ended"),
    pytest.param("设两个科室，具体包括：1.甲科；", 2, ("甲科",), False, id="numbered"),
]


@pytest.mark.parametrize(("text", "number", "names", "open_ended"), LISTS)
def test_names_are_parted(text: str, number: int, names: tuple[str, ...], open_ended: bool) -> None:
    """N 个 is held against the names; 等 leaves some out, and 和 in a name parts nothing."""
    sentence = next(split_sentences(gather_passages(document(text))[0]))
    found = [(one.number, one.names, one.open_ended) for one in read_enumerations(sentence)]
    assert [(number, names, open_ended)] == found


def test_a_list_may_follow_the_full_stop() -> None:
    """……开展了部门评价。分别为：甲 is one statement in two sentences."""
    first, second = split_sentences(gather_passages(document("评价了2个项目。分别为：甲路、乙桥。"))[0])
    assert [("甲路", "乙桥")] == [one.names for one in read_enumerations(first, second)]
