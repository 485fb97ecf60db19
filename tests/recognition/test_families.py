"""The families of forms that places use: each is read by its labels, whatever columns it has and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.form import Form, Submission
from jixiao.reading import read
from jixiao.recognition import recognise
from jixiao.vocabulary import DocumentKind
from recognition.tables import funding, head, indicators, objective, total

FOLDER = Path(__file__).parents[1] / "data" / "families"
FILES = {path.stem: path for path in FOLDER.iterdir()}


def submission(family: str) -> Submission:
    return recognise(read(FILES[family]))


def form(family: str) -> Form:
    (only,) = submission(family).forms
    return only


@pytest.mark.parametrize("family", sorted(FILES))
def test_family_is_told_by_its_columns(family: str) -> None:
    """The family decides which policies and which checks fit."""
    assert family == form(family).form_family


LEFT = {
    "F1": ["没有对应的栏，整列未读入：“得分计算方法”"],
    "F5": ["没有对应的栏，未读入：预算单位“207101-云岭市档案馆”"],
    "F6": [
        "没有对应的栏，未读入：项目类别“1、部门预算项目☑ 2、市级专项□”",
        "没有对应的栏，未读入：项目属性“1、持续性项目□ 2、新增性项目☑”",
    ],
    "F7": ["没有对应的栏，未读入：中央主管部门“国家乡村振兴局”"],
    "F10": ["没有对应的栏，整列未读入：“单项得分”"],
    "F12": ["没有对应的栏，整列未读入：“统筹整合资金(B)”“实际到位(D)”“到位率(D/C)”"],
    "F13": ["没有对应的栏，整列未读入：“评价标准”“复核分”"],
}
"""What is said of the cells that a form has no place for."""


@pytest.mark.parametrize("family", sorted(FILES))
def test_what_has_no_place_is_said_and_nothing_else(family: str) -> None:
    """Every row of a clean form has a place: a further note would be noise."""
    assert LEFT.get(family, []) == [note.message for note in submission(family).reading_notes]


def test_form_of_2016_has_weights_before_targets() -> None:
    """F1: read by position, the weight 20 would be the target."""
    found = form("F1")
    assert ("农村饮水安全巡检经费", "青溪县水利局", "青溪县供水管理站") == head(found)
    assert ("年度资金总额：", "50", None, "45", "10", "90%", "9") == funding(found)[0]
    assert ("产出指标(50分)", "数量指标", "巡检水厂数", "≥20座", "20座", "20", "20") == indicators(found)[0]
    assert ["50", "30", "10"] == [str(level.points) for level in found.level_weights]
    assert "annual_budget" not in found.funding_columns


def test_official_form_keeps_what_does_not_add_up() -> None:
    """F2: an overall line of zeros over a line with money is read as it stands; judging it is for the rules."""
    found = form("F2")
    assert ("年度资金总额", "0", "0", "0", "10", "0.00%", "0") == funding(found)[0]
    assert ("其中：当年财政拨款", "80", "80", "79.6", None, "99.5%", None) == funding(found)[1]
    assert ("100", "89.9", "良") == total(found)


def test_blank_categories_of_the_cost_form_are_no_indicators() -> None:
    """F3: a row that only names a category asks for nothing."""
    found = form("F3")
    assert ["站点维护成本", "维护站点数", "数据到报率", "预警发布及时率", "公众满意度"] == [
        row[2] for row in indicators(found)
    ]
    assert (2023, "title") == (found.year, found.year_source)


def test_target_over_three_columns_is_put_together() -> None:
    """F4: sign, number and unit mean something only together; 定性 is no sign and 无 no unit."""
    found = form("F4")
    assert ["≥30公里", "=12次", "良好", "明显改善", "≥90%"] == [row[3] for row in indicators(found)]
    assert ("元", ("100", "99.6", "优")) == (found.money_unit, total(found))


def test_sichuan_form_has_codes_scales_and_remarks() -> None:
    """F5: codes are taken off the names, the scale stays the target, the rows below are kept as notes."""
    found = form("F5")
    assert ("智慧档案馆建设", None, "云岭市档案馆") == head(found)
    assert "51000022T000000012345-智慧档案馆建设" == found.project.origin.text
    assert ("完成档案数字化10万页", "完成档案数字化10万页") == objective(found)
    assert ("产出指标", "数量指标", "数字化页数", "≥10万页", "10", "30", "30") == indicators(found)[0]
    assert ("优良中低差", "优") == indicators(found)[2][3:5]
    assert "评价结论：项目自评得分99分，完成较好。" in [note.text for note in found.notes]


def test_hubei_form_has_scores_without_weights() -> None:
    """F6: where no column holds weights, none may be missed; the remark on deviations is one for the whole form."""
    found = form("F6")
    assert "weight" not in found.columns
    assert (None, "99", None) == total(found)
    assert "偏差大或目标未完成原因分析：无偏差" in [note.text for note in found.notes]


def test_transfer_form_names_the_local_office_and_drops_stars() -> None:
    """F7: the ministry above is not whose form it is; ★ marks a core indicator and is no part of its name."""
    found = form("F7")
    assert (DocumentKind.TRANSFER_EVALUATION, "平安县乡村振兴局") == (found.kind, found.department.text)
    assert ["硬化村道里程", "项目完工及时率", "受益脱贫人口数", "其中：脱贫户数", "受益群众满意度"] == [
        row[2] for row in indicators(found)
    ]


def test_evaluation_frame_is_read_without_funding() -> None:
    """F8: a form that goes on with the frame of an evaluation still has targets, actuals and points."""
    found = form("F8")
    assert ("项目效益", "社会效益", "服务读者人次", "5万人次", "4.8万人次", "35", "33") == indicators(found)[-1]
    assert ("100", "98", None) == total(found)


def test_hebei_form_has_parts_of_actuals_too() -> None:
    """F10: three rows of labels; the score that counts is the one weighed (折算得分), objectives fill several rows."""
    found = form("F10")
    assert ("产出指标", "质量指标", "保安持证率", "≥100%", "100%", "30", "30") == indicators(found)[1]
    assert ("1.配备保安6名\n2.全年无安全事故", "1.已配备6名\n2.全年无事故") == objective(found)
    assert ("90", "90", None) == total(found)


def test_bond_form_is_its_own_kind() -> None:
    """F11: bonds have weights of their own."""
    found = form("F11")
    assert DocumentKind.BOND_EVALUATION == found.kind
    assert ["年度资金总额", "其中：债券资金", "配套资金"] == [row[0] for row in funding(found)]


def test_numbering_of_rows_and_columns_is_no_data() -> None:
    """F12: 行次 1 2 3 under the labels are neither amounts nor an indicator."""
    found = form("F12")
    assert ("合计", "120.500000", "120.500000", "110.250000", None, "91.49%", None) == funding(found)[0]
    assert ["修复面积", "森林覆盖率提高"] == [row[2] for row in indicators(found)]


def test_sources_in_columns_become_lines() -> None:
    """F13: money stands under its source; the reviewer's score is not the unit's own."""
    found = form("F13")
    assert [
        ("中央/省", "100", "100", "100", None, None, None),
        ("地/本级", "50", "60", "55", None, None, None),
        ("其他", "0", "0", "0", None, None, None),
        ("合计", "150", "160", "155", None, None, None),
    ] == funding(found)
    assert ("管理", "资金管理", "预算执行率", "100%", "96.9%", "13", "12.6") == indicators(found)[1]


def test_form_of_differences_has_no_points() -> None:
    """F14: reasons stand beside the money, and nothing is scored."""
    found = form("F14")
    assert ("合计", "20", None, "18", None, None, None) == funding(found)[0]
    assert "节约开支" == found.funding[0].explanation.text
    assert frozenset() == found.columns & {"weight", "printed_score"}
