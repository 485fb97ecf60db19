"""What pages can't show of the rules on names: places, roots, and forms that were built without a file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders import form, submission, submission_of, written
from jixiao.form import Report, Written
from jixiao.origin import Origin
from jixiao.reviewing import Review, ReviewSettings, review
from jixiao.rules import Status

FOREIGN_TABLE = """\
绵阳市人民政府驻成都联络处2024年度部门决算
九、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由综合科牵头，各科室配合，结果已在门户网站公开。
本部门“驻地服务经费”项目支出绩效自评结果如下：
项目支出绩效自评表
（2024年度）
| 项目名称 | 招商引资经费 |
| 主管部门 | 绵阳市人民政府驻武汉联络处 | 实施单位 | 绵阳市人民政府驻武汉联络处 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由绵阳市人民政府驻武汉联络处管理，走访企业30家。 | 走访企业30家。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 走访企业数 | ≥30家 | 30 | 60 | 60 |
"""
REPORT = Report(department=written("青山县水利局"))


def reviewed(department: str | None, unit: str | None, *codes: str) -> Review:
    file = submission(form(department=written(department), unit=written(unit)), report=REPORT)
    return review(file, settings=ReviewSettings(select=codes))


def test_a_foreign_table_is_one_cause_with_its_consequences_beneath() -> None:
    """Department, project and objective differ for one reason; the unit fits its department and is not told again."""
    found = review(
        submission_of(FOREIGN_TABLE), settings=ReviewSettings(select=("N101", "N103", "N105", "T125"))
    ).findings
    root = next(finding for finding in found if finding.code == "N103")
    assert {"N101": root.fingerprint, "T125": root.fingerprint} == {
        finding.code: finding.root for finding in found if finding.code != "N103"
    }


def test_a_foreign_department_is_shown_at_its_cell_beside_the_reports_title() -> None:
    """A reviewer must see both places at once."""
    cell, title = Origin(table=3, row=2, column=2), Origin(line=1)
    file = submission(
        form(department=Written("青山县林业局", cell), unit=written("青山县林业局")),
        report=replace(REPORT, department=Written("青山县水利局", title)),
    )
    finding = review(file, settings=ReviewSettings(select=("N103",))).findings[0]
    assert (cell, title, "青山县林业局", "青山县水利局") == (
        finding.origin,
        finding.related[0],
        finding.printed,
        finding.expected,
    )


def test_a_cut_unit_does_not_excuse_a_foreign_department() -> None:
    """What is left of a name fits many offices: it can't prove that the table is the report's own."""
    assert ["N103"] == [finding.code for finding in reviewed("青山县林业局", "青山县水利", "N103").findings]


def test_blank_names_are_for_the_rule_on_blanks() -> None:
    """One blank cell is one finding, not three."""
    outcome = reviewed(None, None, "N103", "N105", "N107")
    assert ((), {Status.NOT_APPLICABLE}) == (outcome.findings, {entry.status for entry in outcome.ledger})


def test_a_short_name_that_the_report_declares_is_the_office() -> None:
    """以下简称 makes the short name the office's own."""
    report = Report(
        department=written("绵阳市人民政府驻成都联络处"), aliases=(("驻蓉办", "绵阳市人民政府驻成都联络处"),)
    )
    file = submission(form(department=written("驻蓉办"), unit=written("驻蓉办")), report=report)
    assert () == review(file, settings=ReviewSettings(select=("N103", "N105"))).findings


def test_a_quoted_grade_announces_no_project() -> None:
    """自评等级为“优秀”，自评结果如下 quotes a grade: no project is announced by it."""
    announced = Written("优秀", Origin(line=3, text="本项目自评等级为“优秀”，自评结果如下："))
    outcome = review(submission(form(announced=announced)), settings=ReviewSettings(select=("N101",)))
    assert ((), [Status.NOT_APPLICABLE]) == (outcome.findings, [entry.status for entry in outcome.ledger])


def test_money_of_a_finance_office_is_spent_by_others() -> None:
    """财政局 as 主管部门 hands the money on: the office that spends it need not belong to it."""
    (entry,) = reviewed("三台县财政局", "三台县水利局", "N105").ledger
    assert Status.UNDECIDABLE is entry.status


def test_a_department_of_another_county_is_foreign_though_the_unit_is_ones_own() -> None:
    """An own unit excuses a superior's name, and not that of the next county's bureau."""
    file = submission(
        form(department=written("江油市水利局"), unit=written("三台县水利局")),
        report=Report(department=written("三台县水利局")),
    )
    assert ["N103"] == [each.code for each in review(file, settings=ReviewSettings(select=("N103",))).findings]


@pytest.mark.parametrize(
    "title", ["明湖市项目支出绩效自评表", "东港区2023年度项目支出绩效自评表", "青山镇2024年项目绩效自评表"]
)
def test_a_title_that_names_a_place_and_a_year_names_no_project(title: str) -> None:
    """Every form of a county bears it."""
    file = submission(form(title=written(title), project=written("老旧小区消防设施改造")))
    assert () == review(file, settings=ReviewSettings(select=("N101",))).findings
