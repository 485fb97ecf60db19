"""The report as a whole: when there is one, and that nothing stops its reading."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Document, Grid, Paragraph, Source
from jixiao.form import Form
from jixiao.origin import Origin
from jixiao.recognition.prose import other_parts, recognise_report

SOURCE = Source("报告.txt", "", "text")
WORDS = (
    "绩效自评",
    "部门评价",
    "整体支出",
    "项目",
    "“甲路改造”",
    "涉及资金",
    "得分",
    "满分",
    "自评得分为",
    "（一）",
    "1.",
    "①",
    "，",
    "。",
    "、",
    "：",
    "分别为",
    "100",
    "1,2",
    "12.5%",
    "万元",
    "个",
    "分",
    "占",
    "以下简称“甲”",
    "（",
    "）",
    "绩效评价报告",
    "项目名称：",
    "基本情况",
    "附件",
    "比上年增加",
    "支出",
    "二〇二三年度",
    "决算",
    "等",
    "和",
    " ",
    "\0",
    "𠮷",
)


def paragraphs(*texts: str) -> Document:
    """A document of paragraphs."""
    return Document(SOURCE, tuple(Paragraph(text, Origin(line=n)) for n, text in enumerate(texts, 1)))


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((), id="empty"),
        pytest.param(("项目支出绩效自评表", "（2023年度）"), id="title-of-a-form"),
        pytest.param(
            ("填报单位：甲市体育局", "注：1.其他资金包括专户资金。定量指标按比例计分，不足的不得分。"), id="notes"
        ),
        pytest.param(("*", "**"), id="leftover-marks"),
        pytest.param(("填表人：张三 联系电话：010-00000000",), id="signature"),
    ],
)
def test_a_form_with_its_title_and_notes_is_no_report(texts: tuple[str, ...]) -> None:
    """Checks of the report must not run where there is none."""
    assert recognise_report(paragraphs(*texts), (Form(),), ()) is None


def test_a_sentence_with_a_claim_makes_a_report() -> None:
    """One sentence on the self-evaluation is enough to be checked."""
    assert recognise_report(paragraphs("我单位对3个项目开展了绩效自评。"), (Form(),), ()) is not None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map("".join), max_size=8))
def test_any_text_can_be_read(texts: list[str]) -> None:
    """Whatever people type, the report is read or there is none."""
    document = paragraphs(*texts)
    report = recognise_report(document, (), ())
    assert report is None or all(claim.text for claim in report.claims)
    assert len(other_parts(document)) <= len(texts) + 1


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_signs_can_be_read(texts: list[str]) -> None:
    """Debris of conversions too."""
    report = recognise_report(paragraphs(*texts), (), ())
    assert report is None or report.evaluations == ()


def test_a_line_of_one_sign_does_not_slow_the_reading() -> None:
    """A file of rubbish ends like any other: no pattern tries the same letters again and again."""
    lines = ["一" * 3000, "占" * 3000, "1" * 3000, "“" * 3000, "项目" * 1500 + "自评", "得" * 3000]
    report = recognise_report(paragraphs(*lines), (), ())
    assert report is None or report.claims == ()


def test_tables_are_no_prose() -> None:
    """Sentences inside a form are the form's."""
    assert recognise_report(Document(SOURCE, (Grid((), Origin(table=1)),)), (), ()) is None


def test_a_format_without_lines_is_read_alike() -> None:
    """In docx no paragraph has a line: what is told apart must be told by the block."""
    texts = (
        "河道清淤项目绩效评价报告",
        "一、基本情况",
        "项目预算76万元。",
        "二、综合评价结论",
        "综合得分95分。",
        "三、绩效评价指标分析",
        "（一）项目产出",
        "1.清淤长度：完成12公里，得5分。",
        "2.清运及时率：及时率98%，得4分。",
        "四、存在的问题",
        "管护不够及时，满意度为90%。",
    )
    report = recognise_report(Document(SOURCE, tuple(Paragraph(text, Origin()) for text in texts)), (), ())
    assert report is not None
    assert ["项目预算", "部门评价得分", "清淤长度", "清运及时率", "满意度"] == [claim.about for claim in report.claims]
    assert (0, 10) == (report.evaluations[0].first_block, report.evaluations[0].last_block)
