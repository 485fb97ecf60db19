"""The numbering of official prose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Paragraph
from jixiao.origin import NOWHERE
from jixiao.recognition.prose import (
    NumberingStyle,
    contents_entry,
    contents_positions,
    parse_heading,
    read_chinese_numeral,
)

HEADINGS = [
    pytest.param("第三部分 2023年度部门决算情况说明", NumberingStyle.PART, 3, "2023年度部门决算情况说明", id="part"),
    pytest.param("第四章　附则", NumberingStyle.PART, 4, "附则", id="chapter"),
    pytest.param("十二、其他事项", NumberingStyle.CHINESE, 12, "其他事项", id="chinese"),
    pytest.param("- 一、部门职责", NumberingStyle.CHINESE, 1, "部门职责", id="bullet-before"),
    pytest.param("## 二、机构设置", NumberingStyle.CHINESE, 2, "机构设置", id="markdown"),
    pytest.param("(三) 项目过程", NumberingStyle.BRACKETED_CHINESE, 3, "项目过程", id="half-width-brackets"),
    pytest.param("㈡项目产出", NumberingStyle.BRACKETED_CHINESE, 2, "项目产出", id="one-sign"),
    pytest.param("１．项目立项", NumberingStyle.DIGIT, 1, "项目立项", id="full-width-digit"),
    pytest.param("3、评价方法", NumberingStyle.DIGIT, 3, "评价方法", id="digit-comma"),
    pytest.param(
        "1. **行政运行（项）：**反映支出。", NumberingStyle.DIGIT, 1, "行政运行（项）：反映支出。", id="emphasis"
    ),
    pytest.param("（10）群众满意度", NumberingStyle.BRACKETED_DIGIT, 10, "群众满意度", id="bracketed-digit"),
    pytest.param("2）受益人数", NumberingStyle.BRACKETED_DIGIT, 2, "受益人数", id="half-bracket"),
    pytest.param("⑫完工率", NumberingStyle.CIRCLED, 12, "完工率", id="circled"),
    pytest.param("5 垃圾清运及时率", NumberingStyle.BARE, 5, "垃圾清运及时率", id="lost-dot"),
]


@pytest.mark.parametrize(("text", "style", "number", "title"), HEADINGS)
def test_number_and_title_are_parted(text: str, style: NumberingStyle, number: int, title: str) -> None:
    """Rules on numbering compare styles and numbers, so each way to write one must come out alike."""
    heading = parse_heading(text)
    assert heading is not None
    assert (style, number, title) == (heading.style, heading.number, heading.title)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2024年，本部门收入总计100万元。", id="year"),
        pytest.param("1.5万元用于购置设备", id="decimal"),
        pytest.param("3 次培训全部完成", id="count"),
        pytest.param("（2024年度）", id="year-in-brackets"),
        pytest.param("一般公共服务支出增加", id="word-with-a-numeral"),
        pytest.param("", id="empty"),
    ],
)
def test_a_figure_at_the_head_is_no_number(text: str) -> None:
    """A sentence that begins with a figure must not be taken for a heading, or numbering would look broken."""
    assert parse_heading(text) is None


def test_the_mark_after_the_number_is_kept() -> None:
    """Mixed marks (1. and 2、) are a finding of their own."""
    headings = [parse_heading("1.甲"), parse_heading("2、乙")]
    assert [".", "、"] == [heading.mark for heading in headings if heading is not None]


def test_a_numbered_sentence_is_no_title() -> None:
    """Only titles make up the outline of a report."""
    title, sentence = parse_heading("（一）项目概况"), parse_heading("（一）负责联络工作，做好服务。")
    assert title is not None
    assert sentence is not None
    assert (True, False) == (title.is_title, sentence.is_title)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("九", 9),
        ("十", 10),
        ("二十", 20),
        ("三十五", 35),
        ("一百零八", 108),
        ("两", 2),
        ("17", 17),
        ("百", None),
        ("", None),
    ],
    ids=["nine", "ten", "twenty", "thirty-five", "hundred-and-eight", "two", "digits", "bare-hundred", "empty"],
)
def test_chinese_numerals_are_read(text: str, number: int | None) -> None:
    """Counts of projects are written either way."""
    assert number == read_chinese_numeral(text)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("一、基本情况\t1", ("一、基本情况", 1)),
        ("第二部分 决算表…………………12", ("第二部分 决算表", 12)),
        ("（一）项目概况......(3)", ("（一）项目概况", 3)),
        ("一、收入100", None),
        ("共计，……12", None),
    ],
    ids=["tab", "ellipsis", "dots-and-brackets", "no-leader", "sentence"],
)
def test_lines_of_contents_are_known_by_their_page(text: str, entry: tuple[str, int] | None) -> None:
    """A title that is listed is not the title itself."""
    assert entry == contents_entry(text)


def test_blanks_by_the_million_are_no_list_of_contents() -> None:
    """Asked for one by one, as a leader, they would take hours."""
    assert contents_entry(f"一、基本情况{' ' * 4_000_000}情") is None


def test_a_list_of_contents_ends_where_its_first_title_comes_again() -> None:
    """Many lists have no page numbers: only the repetition tells where the body begins."""
    texts = ["目 录", "第一部分 概况", "一、职责", "第二部分 说明", "第一部分 概况", "一、职责", "负责全市工作。"]
    paragraphs = [Paragraph(text, NOWHERE) for text in texts]
    assert {0, 1, 2, 3} == contents_positions(paragraphs)


@settings(max_examples=200)
@given(st.text(alphabet="第一二十、（）()1234567890.． \t①⑳㈠部分章甲乙，。-#*", max_size=24))
def test_any_text_can_be_asked_for_its_number(text: str) -> None:
    """Nothing that stands in a file may stop the reading."""
    heading = parse_heading(text)
    assert heading is None or heading.number >= 0
