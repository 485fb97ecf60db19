"""Evaluation reports inside a file."""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import ClaimKind
from jixiao.recognition.prose import other_parts
from jixiao.vocabulary import DocumentKind
from recognition.prose.prose_text import document, report

REPORT = """第四部分 附件

部门评价报告

评价类型： 实施过程评价 完成结果评价

项目名称：乙桥维修经费

项目单位：甲市公路中心

主管部门:甲市交通运输局

评价时间：2024年3月1日至2024年4月20日

目 录

一、基本情况	1
二、综合评价情况及评价结论	3

甲市公路中心2023年度乙桥维修经费项目支出绩效自评报告

一、基本情况

项目预算 76 万元，实际到位资金 76 万元，实际支出 70 万元。实有人数：17人。

二、综合评价情况及评价结论

经综合评价，评分得分96.5分。绩效等级为“优”。其中：项目决策得分18分。

三、绩效评价指标分析

（一）项目产出情况

①维修桥梁数量 维修桥梁超过 3 座。该指标得满分 5.00 分。

②验收合格率 100%。该指标得4分。

四、其他需要说明的问题

无。

2024年4月25日
"""


def test_the_cover_is_read() -> None:
    """Who evaluated whom, and when, is checked against the report's date."""
    found = report(REPORT).evaluations[0]
    assert (
        DocumentKind.DEPARTMENT_EVALUATION,
        "部门评价报告",
        "甲市公路中心2023年度乙桥维修经费项目支出绩效自评报告",
        "乙桥维修经费",
        "甲市公路中心",
        "甲市交通运输局",
        "2024年3月1日至2024年4月20日",
        "2024年4月25日",
    ) == (
        found.kind,
        found.cover_title.text,
        found.title.text,
        found.project.text,
        found.unit.text,
        found.department.text,
        found.period.text,
        found.date.text,
    )


def test_all_cover_lines_are_kept() -> None:
    """Boxes that nobody ticked stand in lines that fill no field."""
    labels = [label for label, _ in report(REPORT).evaluations[0].cover]
    assert ["评价类型", "项目名称", "项目单位", "主管部门", "评价时间"] == labels


def test_the_claimed_score_is_the_report_s_own() -> None:
    """A subtotal is not the result."""
    found = report(REPORT)
    score = found.evaluations[0].claimed_score
    assert score is not None
    assert ("96.5", "部门评价得分", "乙桥维修经费", 0) == (score.value, score.about, score.project, score.evaluation)
    assert ["96.5"] == [claim.value for claim in found.claims if claim.kind is ClaimKind.SCORE]


def test_measured_values_carry_the_name_of_their_indicator() -> None:
    """They are held against the row of the form that bears the name."""
    measured = [
        (claim.kind, claim.about, claim.value, claim.exact)
        for claim in report(REPORT).claims
        if claim.about in {"维修桥梁数量", "验收合格率"}
    ]
    assert [
        (ClaimKind.COUNT, "维修桥梁数量", "超过3座", False),
        (ClaimKind.RATE, "验收合格率", "100%", True),
    ] == measured


def test_amounts_are_of_the_report_s_project() -> None:
    """In a report on one project a sentence need not name it."""
    found = [
        (claim.about, claim.number, claim.project) for claim in report(REPORT).claims if claim.kind is ClaimKind.AMOUNT
    ]
    assert [
        ("项目预算", Decimal(76), "乙桥维修经费"),
        ("项目到位资金", Decimal(76), "乙桥维修经费"),
        ("项目支出数", Decimal(70), "乙桥维修经费"),
    ] == found


def test_the_span_ends_with_the_date() -> None:
    """What stands after the date is a table of its own."""
    found = report(REPORT + "\n项目支出绩效自评表\n").evaluations[0]
    lines = REPORT.split("\n")
    assert (lines.index("部门评价报告") + 1, lines.index("2024年4月25日") + 1) == (found.first_line, found.last_line)


def test_a_list_of_annexes_is_no_report() -> None:
    """A line that names a report is not the report."""
    text = "一、总体情况\n\n工作已经完成，现予公开。\n\n附件：1.乙桥维修项目绩效评价报告\n"
    assert () == report(text).evaluations


def test_a_title_over_two_lines_names_its_project() -> None:
    """Covers break long titles before 绩效评价报告."""
    text = "社区食堂建设项目\n绩效评价报告\n\n一、项目概况\n\n项目于2023年实施完毕。"
    found = report(text).evaluations[0]
    assert ("社区食堂建设项目绩效评价报告", "社区食堂建设") == (found.title.text, found.project.text)


def test_points_of_a_whole_level() -> None:
    """Short reports score 数量指标 as one: its rates keep their own names, and the conclusion is no item."""
    text = (
        "“甲”专项资金绩效自评报告\n\n一、项目基本情况\n\n资金已经到位。\n\n二、项目绩效情况\n\n（一）项目完成情况\n\n"
        "1.数量指标：改造5个，完成率100%，得分15分（满分15分）；\n\n2.质量指标：验收合格率98%，得分9分（满分10分）。\n\n"
        "三、自评结论\n\n绩效自评总得分为24分。"
    )
    found = report(text)
    assert [("数量指标", Decimal(15)), ("质量指标", Decimal(9))] == [
        (item.name, item.points) for item in found.evaluations[0].items
    ]
    assert ["完成率", "验收合格率"] == [claim.about for claim in found.claims if claim.kind is ClaimKind.RATE]


def test_two_reports_in_one_file_are_parted() -> None:
    """Items and scores of one must not be summed with those of the other."""
    one = "甲路改造项目绩效自评报告\n\n一、基本情况\n\n自评得分90分。\n\n"
    two = "乙桥维修项目绩效自评报告\n\n一、基本情况\n\n自评得分80分。\n"
    scores = [e.claimed_score.value for e in report(one + two).evaluations if e.claimed_score is not None]
    assert ["90", "80"] == scores


def test_parts_of_a_file() -> None:
    """The final accounts as a whole, then what is inside them."""
    text = "甲市公路中心2023年度部门决算\n\n第一部分 概况\n\n" + REPORT
    assert [DocumentKind.FINAL_ACCOUNTS, DocumentKind.DEPARTMENT_EVALUATION] == [
        part.kind for part in other_parts(document(text))
    ]


def test_a_department_s_own_summary_is_a_part() -> None:
    """A text on all self-evaluations of a department has a title and no cover."""
    parts = other_parts(document("关于2023年度项目支出绩效自评情况的报告\n\n我局对5个项目开展了自评。"))
    assert [(DocumentKind.SELF_EVALUATION_REPORT, "关于2023年度项目支出绩效自评情况的报告")] == [
        (part.kind, part.title) for part in parts
    ]


def test_a_report_alone_gives_title_unit_and_year() -> None:
    """A file that is nothing but an evaluation report has no other head."""
    text = "2023年丙河清淤项目绩效评价报告\n\n项目单位：甲市水利局\n\n一、基本情况\n\n项目已经完成。"
    found = report(text)
    assert ("2023年丙河清淤项目绩效评价报告", "甲市水利局", 2023) == (
        found.title.text,
        found.department.text,
        found.year,
    )
