"""A table that lists the indicators of several projects is a form for each of them."""

from __future__ import annotations

from jixiao.form import Form
from jixiao.recognition import recognise
from recognition.tables import document_of, head, indicators, merged_grid, names, submission_in

HEADER = ["项目名称", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]


def forms_of(*rows: list[str]) -> tuple[Form, ...]:
    return recognise(document_of(merged_grid([HEADER, *rows]))).forms


def test_each_project_of_a_list_is_a_form() -> None:
    """Read as one form their weights would add up to 200."""
    forms = forms_of(
        ["巡河经费", "产出指标", "数量指标", "巡河次数", "≥100次", "102次", "60", "60"],
        ["^", "效益指标", "社会效益指标", "受益人口", "≥500人", "520人", "40", "40"],
        ["校舍维修", "产出指标", "数量指标", "维修面积", "≥800平方米", "810平方米", "100", "100"],
    )
    assert [
        ("巡河经费", ["巡河次数", "受益人口"]),
        ("校舍维修", ["维修面积"]),
    ] == [(form.project.text, names(form)) for form in forms]


def test_name_that_stands_once_is_carried_down() -> None:
    """Without merged cells the rows below a project's first are blank in its column."""
    found = submission_in(
        """
        | 项目名称 | 实施单位 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 巡河经费 | 河道所 | 产出指标 | 巡河次数 | ≥100次 | 102次 | 60 | 60 |
        | | | 效益指标 | 受益人口 | ≥500人 | 520人 | 40 | 40 |
        | 合计 | | | | | | 100 | 100 |
        | 校舍维修 | 教育科 | 产出指标 | 维修面积 | ≥800平方米 | 810平方米 | 100 | 100 |
        """
    )
    assert [
        (("巡河经费", None, "河道所"), ["巡河次数", "受益人口"], "100"),
        (("校舍维修", None, "教育科"), ["维修面积"], None),
    ] == [
        (head(form), names(form), form.printed_total.score.text if form.printed_total is not None else None)
        for form in found.forms
    ]


def test_lines_above_belong_to_every_project() -> None:
    """The title with the year stands once, over the list."""
    rows = [
        ["巡河经费", "产出指标", "数量指标", "巡河次数", "≥100次", "102次", "100", "100"],
        ["校舍维修", "产出指标", "数量指标", "维修面积", "≥800平方米", "810平方米", "100", "100"],
    ]
    found = recognise(document_of("2023年度项目支出绩效自评明细表", merged_grid([HEADER, *rows])))
    assert [2023, 2023] == [form.year for form in found.forms]


def test_values_keep_their_columns() -> None:
    """A column more at the left moves nothing."""
    (form,) = forms_of(["巡河经费", "产出指标", "数量指标", "巡河次数", "≥100次", "102次", "60", "60"])
    assert [("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "60", "60")] == indicators(form)
