"""The indicators that an evaluation report scores in its prose."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.form import ScoredItem
from jixiao.recognition.prose.scored_items import read_marks
from recognition.prose.prose_text import report

HEAD = """河道清淤项目绩效评价报告

项目名称：河道清淤

一、基本情况

项目概况清楚。

四、绩效评价指标分析

"""


def items(body: str) -> tuple[ScoredItem, ...]:
    """The scored items of a report on one project whose part on indicators is *body*."""
    return report(HEAD + body).evaluations[0].items


def points(body: str) -> list[tuple[str, Decimal | None]]:
    """Name and points of each item."""
    return [(item.name, item.points) for item in items(body)]


MARKS = [
    pytest.param("该指标得满分 3.00 分。", ("3.00", "3.00", True, None), id="full-with-figure"),
    pytest.param("（3分）依据充分，该指标得满分。", ("3", "3", True, None), id="full-without-figure"),
    pytest.param("该指标得 2.50 分。", ("2.50", None, False, None), id="plain"),
    pytest.param("满分5分，得4分。", ("4", "5", False, None), id="of-full"),
    pytest.param("该指标分值3分，扣0.5分，得2.5分。", ("2.5", "3", False, "0.5"), id="deducted"),
    pytest.param("权重4分。得分：3.2分。", ("3.2", "4", False, None), id="weight"),
    pytest.param("本项满分4分，资料缺失扣1分。", (None, "4", False, "1"), id="only-deduction"),
    pytest.param("评分标准：符合得3分，每缺一项扣1分，扣完为止。得分为2分。", ("2", None, False, None), id="criterion"),
    pytest.param("得分率95%，按比例计4.75分。", ("4.75", None, False, None), id="score-rate"),
    pytest.param("用时30分钟，完成10件。", (None, None, False, None), id="nothing"),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_points_full_marks_and_deductions_are_read(text: str, expected: tuple[object, ...]) -> None:
    """The sum of the points is held against the claimed score, so no criterion may slip in."""
    marks = read_marks(text.replace(" ", ""))
    points_given, full_points, full, deduction = expected
    numbers = [None if n is None else Decimal(str(n)) for n in (points_given, full_points, deduction)]
    assert (numbers, full) == ([marks.points, marks.full_points, marks.deduction], marks.full)


def test_numbered_items_under_titles() -> None:
    """The usual form: ① under 1. under （一）."""
    body = """（一）项目决策情况

1. 项目立项

①立项依据充分性 项目符合规划，该指标得满分 3.00 分。

②立项程序规范性 项目按程序设立，该指标得 2 分。

2. 绩效目标

①绩效目标合理性 目标与预算相配。该指标得1.5分。
"""
    found = [(item.name, item.points, item.section) for item in items(body)]
    assert [
        ("立项依据充分性", Decimal("3.00"), "项目决策情况/项目立项"),
        ("立项程序规范性", Decimal(2), "项目决策情况/项目立项"),
        ("绩效目标合理性", Decimal("1.5"), "项目决策情况/绩效目标"),
    ] == found


def test_an_indicator_that_is_listed_without_points_is_kept() -> None:
    """An indicator without a score is a finding; the next title is none."""
    body = """（三）项目产出情况

1. 产出数量

①清淤长度 完成12公里，该指标得满分5分。

②清运方量 完成。该指标得满分5分。

3 淤泥检测及时率

4 各项工作完成及时率

2. 产出质量

①验收合格率 100%。该指标得满分4分。
"""
    assert [
        ("清淤长度", Decimal(5)),
        ("清运方量", Decimal(5)),
        ("淤泥检测及时率", None),
        ("各项工作完成及时率", None),
        ("验收合格率", Decimal(4)),
    ] == points(body)


def test_an_unscored_item_between_scored_ones_is_kept() -> None:
    """Its number goes on, its points are missing."""
    body = """（一）项目决策（满分9分，得分8分）

1.立项依据充分性（4分）。得4分。

2.绩效指标明确性

3.预算编制科学性（5分）：扣1分，得4分。
"""
    assert [("立项依据充分性", Decimal(4)), ("绩效指标明确性", None), ("预算编制科学性", Decimal(4))] == points(body)


def test_a_subtotal_is_no_item() -> None:
    """（一）项目决策（得分8分）counted beside its own items would double the sum."""
    body = """（一）项目决策（满分9分，得分8分）

立项依据充分性：依据充分，得4分。

预算编制科学性：扣1分，得4分。

（二）项目过程

资金到位率：全部到位，得满分5分。
"""
    assert [("立项依据充分性", Decimal(4)), ("预算编制科学性", Decimal(4)), ("资金到位率", Decimal(5))] == points(body)


def test_items_in_one_paragraph() -> None:
    """A chain of names and points, each with its own full marks."""
    body = "（三）项目产出\n\n数量指标：新建站点数（10分）得10分，改造站点数（10分）得9.5分，床位数（5分）得5分。\n"
    assert [("新建站点数", Decimal(10)), ("改造站点数", Decimal("9.5")), ("床位数", Decimal(5))] == points(body)


def test_points_of_the_reasoning_are_no_items() -> None:
    """（1）… under an indicator that has its points explains them."""
    body = """（一）项目决策情况

1.立项依据充分性：满分3分，得3分。

（1）符合法规，得2分。

（2）符合职责，得1分。

2.立项程序规范性：满分3分，得3分。
"""
    assert [("立项依据充分性", Decimal(3)), ("立项程序规范性", Decimal(3))] == points(body)


def test_the_points_may_stand_in_the_next_paragraph() -> None:
    """A title with the name, then a paragraph with the reasoning and the points."""
    body = "（二）项目过程\n\n1.资金到位率\n\n资金全部到位。该指标得满分4分。\n\n2.预算执行率\n\n执行率95%，得3.8分。\n"
    assert [("资金到位率", Decimal(4)), ("预算执行率", Decimal("3.8"))] == points(body)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("①社会效益长效性项目实施后长效机制比较健全。该指标得4分。", "社会效益长效性"),
        ("①干部培训覆盖率100%。该指标得3分。", "干部培训覆盖率"),
        ("①“服务人次”指标完成，得3分。", "服务人次"),
        ("（1）受益人口数（5分）：得5分。", "受益人口数"),
        ("1. 设备完好率达到98%，得3分。", "设备完好率"),
    ],
    ids=["run-on", "figure", "quoted", "points-in-brackets", "reaches"],
)
def test_the_name_is_cut_from_the_sentence(line: str, name: str) -> None:
    """The name is what is looked up in the form."""
    assert [name] == [item.name for item in items(f"（四）项目效益情况\n\n{line}\n")]


def test_points_of_two_levels_with_a_word_on_the_level() -> None:
    """Consultants open each level with its sum, and give full marks and points beside each name."""
    body = """（一）项目决策情况

项目决策指标共设置2个三级指标，满分6分，得分5分。

1.项目立项（满分6分，得5分）

（1）立项依据充分性。指标分值3分，评价得分3分。项目立项符合政策。

（2）立项程序规范性。指标分值3分，评价得分2分。程序不完整，扣1分。
"""
    found = [(item.name, item.points, item.full_points, item.deduction) for item in items(body)]
    assert [
        ("立项依据充分性", Decimal(3), Decimal(3), None),
        ("立项程序规范性", Decimal(2), Decimal(3), Decimal(1)),
    ] == found
