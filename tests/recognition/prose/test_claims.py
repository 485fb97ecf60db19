"""What the prose claims, in the ways in which reports of different places say it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.form import ClaimKind
from recognition.prose.prose_text import claims, said

COUNTS = [
    pytest.param("本部门对2023年度二级项目3个全面开展绩效自评。", "自评项目个数", "3", id="noun-first"),
    pytest.param("本次自评的对象和范围为2023年度3个二级项目。", "自评项目个数", "3", id="number-first"),
    pytest.param("我局纳入绩效自评范围的项目共八个。", "自评项目个数", "八", id="chinese-numeral"),
    pytest.param("2023年度纳入绩效管理的12个项目，全部开展了绩效自评。", "自评项目个数", "12", id="scope-after"),
    pytest.param("组织对2个项目开展了部门评价。", "部门评价项目个数", "2", id="department"),
    pytest.param("对“甲路改造”等5个重点项目开展部门重点评价。", "部门评价项目个数", "5", id="after-a-name"),
    pytest.param("市财政局对我局1个项目开展财政重点绩效评价。", "财政评价项目个数", "1", id="finance"),
    pytest.param("全面开展绩效自评，其中，一级项目4个。", "自评一级项目个数", "4", id="first-level"),
    pytest.param("开展了自评。其中2个项目评价结果为“优”。", "评定等级项目个数", "2", id="graded"),
    pytest.param("从自评结果看，优秀等级项目20个。", "评定等级项目个数", "20", id="graded-before"),
    pytest.param("自评得分90分以上的项目12个。", "评定等级项目个数", "12", id="by-points"),
    pytest.param("本部门公开“甲”等2个项目绩效自评结果。", "公布自评结果的项目个数", "2", id="announced"),
    pytest.param("我支队共有项目14个，其中部门自评12个。", "预算项目个数", "14", id="budgeted"),
    pytest.param("纳入部门决算汇编范围的单位共 6 个。", "决算单位个数", "6", id="units"),
    pytest.param("纳入2022年决算编制范围的独立核算单位共5家。", "决算单位个数", "5", id="units-in-jia"),
    pytest.param("内设职能科室8个：办公室等。", "内设机构个数", "8", id="offices"),
    pytest.param("本单位设立 2 个内设机构，分别是：甲科和乙科。", "内设机构个数", "2", id="offices-number-first"),
    pytest.param("年末编制内实有人员 13 人。", "实有人员", "13", id="staff"),
    pytest.param("实有人数：17 人。", "实有人员", "17", id="staff-colon"),
    pytest.param("全年国内公务接待81批，累计接待717人次。", "公务接待批次", "81", id="receptions"),
    pytest.param("公务接待费5万元，共接待国内来访团组60个、来宾480人次。", "公务接待批次", "60", id="reception-groups"),
    pytest.param(
        "公务接待费5万元，共接待国内来访团组60个、来宾480人次。", "公务接待人次", "480", id="reception-guests"
    ),
    pytest.param("全年安排因公出国（境）团组2个，累计9人次。", "因公出国团组", "2", id="tours"),
    pytest.param("对1个政府性基金预算项目开展自评。", "自评政府性基金预算项目个数", "1", id="fund-budget"),
    pytest.param("全年国内公务接待81批，累计接待717人次。", "公务接待人次", "717", id="guests"),
    pytest.param("本部门共有车辆6辆（台）。", "车辆保有量", "6", id="vehicles"),
    pytest.param("年末公务用车保有量为3辆。", "财政负担公务用车保有量", "3", id="fiscal-vehicles"),
]


@pytest.mark.parametrize(("text", "about", "value"), COUNTS)
def test_counts_are_read_under_their_topic(text: str, about: str, value: str) -> None:
    """A count that is missed can't be compared, one under a wrong topic makes a false contradiction."""
    assert (about, value) in said(text, ClaimKind.COUNT)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("全年引进重点项目12个，签约资金5亿元。", id="investment"),
        pytest.param("绩效评价工作组走访项目点，新开工项目3个。", id="building"),
        pytest.param("完成2023年第3个项目的验收。", id="ordinal"),
        pytest.param("接待来访群众30批次90人次。", id="visitors"),
    ],
)
def test_counts_of_other_business_are_left_alone(text: str) -> None:
    """A department's projects of its trade are not projects of the budget."""
    assert [] == said(text, ClaimKind.COUNT)


AMOUNTS = [
    pytest.param("全面开展绩效自评，共涉及资金259万元。", ("自评涉及资金", "259", "万元"), id="covered"),
    pytest.param("对5个项目开展自评，涉及预算资金1.2亿元。", ("自评涉及资金", "1.2", "亿元"), id="hundred-million"),
    pytest.param(
        "全面开展自评，共涉及项目18个，资金2345.67万元。", ("自评涉及资金", "2345.67", "万元"), id="after-projects"
    ),
    pytest.param(
        "对2个政府性基金预算项目开展自评，共涉及资金8万元。",
        ("自评涉及政府性基金预算支出", "8", "万元"),
        id="of-fund-budget-projects",
    ),
    pytest.param("自评项目预算总额1,860.5万元。", ("自评涉及资金", "1,860.5", "万元"), id="evaluated-budget"),
    pytest.param(
        "开展部门评价，涉及一般公共预算支出76.00万元。", ("部门评价涉及一般公共预算支出", "76.00", "万元"), id="general"
    ),
    pytest.param(
        "开展部门评价，涉及一般公共预算支出7万元，政府性基金预算支出3万元。",
        ("部门评价涉及政府性基金预算支出", "3", "万元"),
        id="fund-budget-goes-on",
    ),
    pytest.param("开展部门整体支出绩效自评，涉及资金90万元。", ("整体支出评价涉及资金", "90", "万元"), id="whole"),
    pytest.param("“河道清淤”项目预算76万元。", ("项目预算", "76", "万元"), id="project-budget"),
    pytest.param("“河道清淤”项目实际到位资金70万元。", ("项目到位资金", "70", "万元"), id="received"),
    pytest.param("“河道清淤”项目实际支出资金69.5万元。", ("项目支出数", "69.5", "万元"), id="spent"),
    pytest.param(
        "河道清淤项目绩效自评综述：全年预算数为90万元，执行数为80万元。", ("项目支出数", "80", "万元"), id="executed"
    ),
]


@pytest.mark.parametrize(("text", "claim"), AMOUNTS)
def test_amounts_are_read_with_their_unit(text: str, claim: tuple[str, str, str]) -> None:
    """元 and 亿元 are compared only by what they are worth, so the unit must be kept."""
    found = [(claim.about, claim.value, claim.measure_unit) for claim in claims(text, ClaimKind.AMOUNT)]
    assert claim in found


RESULTS = [
    pytest.param("自评得分为98.5分。", ("自评得分", "98.5"), id="score"),
    pytest.param("经自评，自评价分为 100 分。", ("自评得分", "100"), id="score-of-value"),
    pytest.param("从部门评价看，综合得分96分。", ("部门评价得分", "96"), id="department-score"),
    pytest.param("部门整体支出绩效自评得分95.8分。", ("整体支出评价得分", "95.8"), id="whole-score"),
    pytest.param("项目自评平均分96.3分。", ("平均得分", "96.3"), id="average"),
    pytest.param("年度绩效自评总体完成情况“优秀”。", ("自评等级", "优秀"), id="grade-as-written"),
    pytest.param("自评等级为优。", ("自评等级", "优"), id="grade-bare"),
    pytest.param("从部门评价情况看，项目评价结果为“良”。", ("部门评价等级", "良"), id="department-grade"),
    pytest.param("自评覆盖率达到100%。", ("自评覆盖率", "100%"), id="coverage"),
    pytest.param("自评显示，资金到位率为100％。", ("资金到位率", "100%"), id="full-width-percent"),
    pytest.param("一是居民满意度达95%。", ("居民满意度", "95%"), id="satisfaction"),
    pytest.param("该项目自评，设备使用率为80%。", ("设备使用率", "80%"), id="rate-by-name"),
]


@pytest.mark.parametrize(("text", "claim"), RESULTS)
def test_results_are_read(text: str, claim: tuple[str, str]) -> None:
    """Scores and grades of the text are held against those of the form."""
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("自评指标体系总分100分，其中产出50分。", id="full-marks"),
        pytest.param("自评采用百分制，满分为100分。", id="full-marks-said"),
        pytest.param("自评按90分以上为优、80—90分为良划分。", id="scale"),
        pytest.param("会议用时30分钟，自评结束。", id="minutes"),
    ],
)
def test_the_scale_is_no_score(text: str) -> None:
    """满分100分 held against a form with 90 would be a false accusation."""
    assert [] == said(text, ClaimKind.SCORE)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("自评显示，化解率超过90%。", "超过90%"),
        ("自评显示，满意度达95%以上。", "95%以上"),
        ("开展自评，涉及资金约300万元。", "约300万元"),
        ("开展自评，涉及资金3000余万元。", "3000余万元"),
    ],
    ids=["more-than", "and-above", "about", "odd"],
)
def test_a_limit_is_not_taken_for_the_figure(text: str, value: str) -> None:
    """超过90% is not contradicted by 95%."""
    assert [(value, False)] == [(claim.value, claim.exact) for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("开展自评，占项目支出总额的100%。", id="plain"),
        pytest.param("自评项目支出总额占本部门预算项目支出总额的比例为100%。", id="proportion"),
        pytest.param("开展绩效自评，占一般公共预算项目支出总额的 100 ％。", id="wide"),
    ],
)
def test_the_share_of_the_evaluated_funds_is_one_topic(text: str) -> None:
    """Shares are recomputed from the amounts beside them."""
    found = claims(text, ClaimKind.SHARE)
    assert [("自评占比", "100%", Decimal(100))] == [(claim.about, claim.value, claim.number) for claim in found]


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("对1个项目开展了部门评价，分别为：河道清淤专项经费。", ["河道清淤专项经费"]),
        ("对“甲路改造”“乙桥维修（二期）”等2个项目开展了部门评价。", ["甲路改造", "乙桥维修（二期）"]),
        ("自评项目包括甲路改造项目、乙桥维修项目等2个项目。", ["甲路改造项目", "乙桥维修项目"]),
        ("本部门“河道清淤”项目支出绩效自评结果如下：", ["河道清淤"]),
        ("1.河道清淤项目绩效自评综述：项目自评得分92分。", ["河道清淤"]),
        (
            "在决算中反映甲路改造项目、乙桥维修项目及丙河清淤项目绩效自评结果。",
            ["甲路改造项目", "乙桥维修项目", "丙河清淤项目"],
        ),
        ("（2）河道清淤项目支出绩效自评情况。该项目自评得分92分。", ["河道清淤"]),
        ("2.项目绩效自评情况：全部完成。", []),
        ("长丰市项目支出绩效自评表", []),
        ("长丰市体育局绩效自评结果如下：", []),
        ("创建文明城市项目自评得分为95分。", ["创建文明城市"]),
        ("我部门组织对项目开展绩效自评，压减“三公”经费。", []),
    ],
    ids=[
        "listed",
        "chain",
        "list-first",
        "announced",
        "summary",
        "reflected",
        "title",
        "no-name",
        "place",
        "office",
        "city",
        "none",
    ],
)
def test_projects_are_named(text: str, projects: list[str]) -> None:
    """The project of a table is held against the one that the text announces."""
    assert projects == [claim.value for claim in claims(text, ClaimKind.PROJECT)]


def test_a_quoted_name_that_ends_in_project_opens_its_own_summary() -> None:
    """“甲项目”绩效自评综述 has no further 项目 behind the quotes; without it the amounts fall to the project before."""
    text = (
        "我局在部门决算中反映“标本普查项目”和“展厅运行项目”2个项目绩效自评结果。\n"
        "“标本普查项目”绩效自评综述：全年预算数为230万元。\n“展厅运行项目”绩效自评综述：全年预算数为90万元。\n"
    )
    assert [("标本普查项目", "230"), ("展厅运行项目", "90")] == [
        (claim.project, claim.value) for claim in claims(text, ClaimKind.AMOUNT)
    ]


def test_a_quoted_grade_before_the_score_is_no_project() -> None:
    """总体完成情况为“优秀”，自评得分 names no project: what is quoted is a grade."""
    found = claims("经自评，绩效目标总体完成情况为“优秀”，自评得分为95分。", ClaimKind.SCORE)
    assert [("95", None)] == [(claim.value, claim.project) for claim in found]


def test_a_summary_speaks_of_its_project_to_its_end() -> None:
    """Sentences after the first name no project, and still are about it; the next number begins another."""
    text = (
        "1.甲路改造项目绩效自评综述：甲路改造项目自评得分98分。全年预算数为50万元，完成预算的96%。\n\n"
        "2.整体情况：自评得分97分。"
    )
    found = [(claim.about, claim.value, claim.project) for claim in claims(text) if claim.kind is not ClaimKind.PROJECT]
    assert [
        ("自评得分", "98", "甲路改造"),
        ("项目预算", "50", "甲路改造"),
        ("预算执行率", "96%", "甲路改造"),
        ("自评得分", "97", None),
    ] == found


def test_a_grade_of_several_projects_is_of_none_of_them() -> None:
    """均为优 after a list must not be put on the last name of the list."""
    text = "对“甲”“乙”等2个项目开展部门评价，评价等级均为优。"
    assert [None] == [claim.project for claim in claims(text, ClaimKind.GRADE)]


def test_a_grade_that_some_got_is_nobody_s() -> None:
    """自评结果为“优”的有15个 says nothing of the other three."""
    assert [] == claims("18个项目自评结果为“优”的有15个，“良”的有3个。", ClaimKind.GRADE)


def test_shares_of_other_budgets_are_another_topic() -> None:
    """The share of the fund budget is no contradiction to that of the general budget."""
    text = "对1个政府性基金预算项目开展自评，占政府性基金预算项目支出总额的80%。"
    assert [("自评政府性基金占比", "80%")] == said(text, ClaimKind.SHARE)


def test_scores_of_several_projects_go_by_the_order_of_the_names() -> None:
    """分别为 promises the order."""
    text = "对“甲路改造”“乙桥维修”2个项目开展部门评价，得分分别为95.2分、92分。"
    found = [(claim.value, claim.project) for claim in claims(text, ClaimKind.SCORE)]
    assert [("95.2", "甲路改造"), ("92", "乙桥维修")] == found


def test_annexes_are_cited_with_number_and_title() -> None:
    """An annex that is cited must be there."""
    text = "评分情况良好，具体详见附件2。\n\n附件 3：甲路改造《部门评价表》\n\n附件：1.自评表"
    assert [("附件2", "附件2"), ("附件3", "甲路改造《部门评价表》"), ("附件1", "自评表")] == said(text, ClaimKind.ANNEX)


def test_the_claim_stands_on_the_line_of_its_figure() -> None:
    """A sentence over two lines: the figure is on the second."""
    found = claims(
        "组织开展部门整体支出绩效评价，涉及一般公共预算支\n\n出 562.17 万元，评价结果为“优”。", ClaimKind.AMOUNT
    )
    assert [(3, "562.17")] == [(claim.origin.line, claim.value) for claim in found]


def test_the_sentence_is_kept_as_written() -> None:
    """What is quoted to a reviewer is what the office wrote, blanks included."""
    found = claims("我局自评项目 2 个，均为优。", ClaimKind.COUNT)
    assert ["我局自评项目 2 个，均为优。"] == [claim.text for claim in found]
