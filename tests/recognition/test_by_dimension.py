"""Indicators that a report lists in a table for each 一级指标, under a heading that names it."""

from __future__ import annotations

import pytest

from jixiao.form import Submission
from jixiao.recognition import recognise
from recognition.tables import document_of, funding, indicators, merged_grid

HEAD = [
    ["项目名称", "巡河经费", "<", "<", "<", "<", "<"],
    ["主管部门", "水务局", "<", "<", "实施单位", "河道所", "<"],
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "60", "56", "28", "10", "50%", "5"],
]
LABELS = ["二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
OUTPUT = [LABELS, ["数量指标", "巡河次数", "≥100次", "102次", "50", "50"]]
BENEFIT = [LABELS, ["社会效益指标", "受益人口", "≥500人", "520人", "40", "40"]]


def read(first: str, second: str) -> Submission:
    parts = merged_grid(HEAD), first, merged_grid(OUTPUT, table=2), second, merged_grid(BENEFIT, table=3)
    return recognise(document_of("2023年度项目支出绩效自评表", *parts))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、产出指标", "二、效益指标"),
        ("（一）产出指标完成情况", "（二）效益指标完成情况"),
        ("产出指标：", "效益指标："),
    ],
    ids=["numbered", "told", "bare"],
)
def test_tables_under_headings_are_one_form(first: str, second: str) -> None:
    """Each read alone would lack the points of the others."""
    (form,) = read(first, second).forms
    assert [("年度资金总额", "60", "56", "28", "10", "50%", "5")] == funding(form)
    assert [
        ("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "50", "50"),
        ("效益指标", "社会效益指标", "受益人口", "≥500人", "520人", "40", "40"),
    ] == indicators(form)


def test_points_in_a_heading_are_those_of_the_level() -> None:
    """They can be held against the sum of the indicators."""
    (form,) = read("一、产出指标（50分）", "二、效益指标（40分）").forms
    assert [("产出指标（50分）", "50"), ("效益指标（40分）", "40")] == [
        (level.label, str(level.points)) for level in form.level_weights
    ]


def test_table_with_a_column_of_its_own_is_left_alone() -> None:
    """A heading over a whole form names no more than its first block."""
    rows = [["一级指标", *LABELS], ["产出指标", "数量指标", "巡河次数", "≥100次", "102次", "50", "50"]]
    found = recognise(document_of("一、效益指标", merged_grid([*HEAD, *rows])))
    assert ["产出指标"] == [row.dimension.text for form in found.forms for row in form.indicators]
