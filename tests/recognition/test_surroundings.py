"""What stands around a form: title, year, money unit, the project announced, notes."""

from __future__ import annotations

import pytest

from jixiao.form import Form
from recognition.tables import form_in, submission_in

FORM = (
    "| 项目名称 | 巡河经费 | | | | |\n"
    "| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |\n"
    "| 年度资金总额 | 56 | 56 | 28 | 50% | 5 |\n"
    "| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n"
    "| 产出指标 | 巡河次数 | ≥100次 | 100次 | 90 | 90 |\n"
)


def form(above: str, below: str = "", table: str = FORM) -> Form:
    return form_in(f"{above}\n\n{table}\n{below}")


@pytest.mark.parametrize(
    ("above", "year", "source"),
    [
        ("项目支出绩效自评表\n（2023年度）", 2023, "table"),
        ("项目支出绩效自评表\n( ２０２３ 年度 )", 2023, "table"),
        ("项目支出绩效自评表\n2023年", 2023, "table"),
        ("（2023年度）\n项目支出绩效自评表", 2023, "table"),
        ("2023年度巡河经费项目自评表", 2023, "title"),
        ("某某局2023年度\n项目支出绩效自评表", 2023, "title"),
        ("2024年3月10日\n\n项目支出绩效自评表", None, None),
        ("项目支出绩效自评表", None, None),
    ],
    ids=["line", "wide", "short", "above-title", "title", "line-of-title", "date", "none"],
)
def test_year_is_found_where_forms_print_it(above: str, year: int | None, source: str | None) -> None:
    """A wrong year chooses wrong policies; a date of signature is no year of the budget."""
    found = form(above)
    assert (year, source) == (found.year, found.year_source)


def test_year_of_a_cell_in_the_head_counts() -> None:
    """Some forms have a field for it."""
    assert 2022 == form("项目支出绩效自评表", table=f"| 年度 | 2022 | | | | |\n{FORM}").year


@pytest.mark.parametrize(
    ("above", "table", "unit"),
    [
        ("项目支出绩效自评表", FORM.replace("项目资金", "项目资金（元）"), "元"),
        ("项目支出绩效自评表", FORM.replace("全年预算数", "全年预算数（万元）"), "万元"),
        ("项目支出绩效自评表\n金额单位：元", FORM, "元"),
        ("项目支出绩效自评表\n填报单位：水务局    单位：万元", FORM, "万元"),
        ("项目支出绩效自评表", FORM, None),
        ("金额单位：元\n\n项目支出绩效自评表", FORM.replace("项目资金", "项目资金（万元）"), "万元"),
        ("项目支出绩效自评表", FORM.replace("≥100次", "≤3万元"), None),
    ],
    ids=["block", "column", "line", "beside", "none", "own-first", "target"],
)
def test_money_unit_is_the_one_of_the_amounts(above: str, table: str, unit: str | None) -> None:
    """Ten thousand times too much is no small slip: an unknown unit is left unknown."""
    assert unit == form(above, table=table).money_unit


@pytest.mark.parametrize(
    ("sentence", "project"),
    [
        ("（二）自评情况。“护林经费”项目支出绩效自评结果如下：", "护林经费"),
        ("本部门“护林经费”项目绩效自评情况如下：", "护林经费"),
        ("《护林经费》项目自评结果如下。", "护林经费"),
        ("评价结果为“优”，“护林经费”项目自评结果如下：", "护林经费"),
        ("“护林经费”项目自评等级为“优秀”，绩效自评结果如下：", "护林经费"),
        ("根据《项目支出绩效评价管理办法》，各项目绩效自评结果如下：", None),
        ("我单位对“护林经费”项目开展了绩效自评。", None),
        ("各项目绩效自评结果如下：", None),
        ("（二）自评情况。本部门“护林经费”项\n目支出绩效自评结果如下：", "护林经费"),
    ],
    ids=["section", "own", "book", "grade", "grade-after", "law", "no-table", "unnamed", "broken"],
)
def test_project_announced_before_the_table_is_kept(sentence: str, project: str | None) -> None:
    """The table that follows may be another project's; only a sentence that leads to a table announces one."""
    assert project == form(f"{sentence}\n\n项目支出绩效自评表\n（2023年度）").announced.text


def test_sentence_before_another_table_announces_nothing_here() -> None:
    """Its table stands between."""
    text = f"“护林经费”项目绩效自评结果如下：\n\n{FORM}\n\n项目支出绩效自评表\n"
    assert submission_in(text + FORM).forms[-1].announced.text is None


def test_notes_under_the_table_are_kept() -> None:
    """A note may state the policy by which the form was scored."""
    found = form("项目支出绩效自评表", "注：1.定量指标按比例计分。\n2.定性指标分三档。\n\n四、其他情况\n")
    assert ["注：1.定量指标按比例计分。", "2.定性指标分三档。"] == [note.text for note in found.notes]


def test_names_beside_the_table_fill_what_its_head_lacks() -> None:
    """填报单位 often stands over the table."""
    assert "河道所" == form("项目支出绩效自评表\n填报单位（盖章）：河道所").unit.text


@pytest.mark.parametrize(
    ("label", "written", "name"),
    [
        ("项目名称", "51000022T000000012345-护林经费", "护林经费"),
        ("项目名称", "2024年护林经费", "2024年护林经费"),
        ("项目名称", "2024-2025年护林经费", "2024-2025年护林经费"),
        ("项目名称", "36042024T196015-2024年护林经费", "2024年护林经费"),
        ("主管部门", "219001-水务局", "水务局"),
        ("主管部门", "[155]水务局", "水务局"),
        ("主管部门", "595-水务局", "水务局"),
        ("主管部门", "207101水务局", "水务局"),
        ("主管部门", "第101中学", "第101中学"),
    ],
    ids=["project", "year", "years", "year-behind-code", "office", "bracket", "short", "glued", "own-digits"],
)
def test_codes_are_taken_off_names(label: str, written: str, name: str) -> None:
    """Names are compared without their codes; a year is no code."""
    table = FORM.replace("| 项目名称 | 巡河经费 |", f"| {label} | {written} |")
    found = form("项目支出绩效自评表", table=table)
    field = found.project if label == "项目名称" else found.department
    assert (name, written) == (field.text, field.origin.text)
