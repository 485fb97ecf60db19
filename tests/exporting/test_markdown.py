"""The official form in Markdown: what a reader sees, and that a table stays a table whatever the cells hold."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from exporting.generated import facts, forms
from jixiao.exporting import markdown
from jixiao.form import Form, FundingLine, Indicator, Objective, PrintedTotal, Written, WrittenNumber
from jixiao.origin import Origin
from jixiao.reading import read_bytes
from jixiao.recognition import recognise


def number(text: str) -> WrittenNumber:
    return WrittenNumber(text, number=Decimal(text))


def indicator(dimension: str, category: str, name: str = "巡查次数") -> Indicator:
    return Indicator(
        dimension=Written(dimension),
        category=Written(category),
        name=Written(name),
        target=Written("≥10次"),
        actual=Written("10"),
        weight=number("50"),
        printed_score=number("50"),
    )


FORM = Form(
    year=2024,
    project=Written("河道巡查经费"),
    department=Written("青山县水利局"),
    unit=Written("青山县河道管理站"),
    money_unit="万元",
    funding=(
        FundingLine(
            item=Written("年度资金总额"),
            initial_budget=number("56"),
            annual_budget=number("56"),
            executed=number("28"),
            weight=number("10"),
            printed_rate=Written("50%"),
            printed_score=number("5"),
        ),
        FundingLine(item=Written("其他资金"), executed=WrittenNumber(None, Origin(text="-"))),
    ),
    indicators=(
        indicator("产出指标", "数量指标"),
        indicator("产出指标", "数量指标", "处置次数"),
        indicator("效益指标", "社会效益指标", "受益人数"),
    ),
    printed_total=PrintedTotal(weight=number("100"), score=number("95"), grade=Written("优")),
)
WHOLE = """\
## 项目支出绩效自评表

（2024年度）

| 项目名称 | 河道巡查经费 |  |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 主管部门 | 青山县水利局 |  |  | 实施单位 | 青山县河道管理站 |  |  |  |
| 项目资金（万元） |  |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
|  | 年度资金总额 |  | 56 | 56 | 28 | 10 | 50% | 5 |
|  | 其他资金 |  |  |  | — | — |  | — |
| 年度总体目标 | 预期目标 |  |  |  | 实际完成情况 |  |  |  |
|  |  |  |  |  |  |  |  |  |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
|  | 产出指标 | 数量指标 | 巡查次数 | ≥10次 | 10 | 50 | 50 |  |
|  |  |  | 处置次数 | ≥10次 | 10 | 50 | 50 |  |
|  |  | 质量指标 |  |  |  |  |  |  |
|  |  | 时效指标 |  |  |  |  |  |  |
|  |  | 成本指标 |  |  |  |  |  |  |
|  | 效益指标 | 经济效益指标 |  |  |  |  |  |  |
|  |  | 社会效益指标 | 受益人数 | ≥10次 | 10 | 50 | 50 |  |
|  |  | 生态效益指标 |  |  |  |  |  |  |
|  |  | 可持续影响指标 |  |  |  |  |  |  |
|  | 满意度指标 | 服务对象满意度指标 |  |  |  |  |  |  |
| 总分 |  |  |  |  |  | 100 | 95 | 优 |
"""


def written(form: Form) -> str:
    return markdown.write(form).decode()


def test_the_whole_official_form() -> None:
    """附1 line by line: unused categories stay, the dashes stand where the form has them."""
    assert WHOLE == written(FORM)


def test_a_cost_indicator_makes_it_the_form_with_costs() -> None:
    """财预〔2021〕101号 has three kinds of cost and no 可持续影响."""
    text = written(Form(indicators=(indicator("成本指标", "经济成本指标"),)))
    assert ("生态环境成本指标" in text, "可持续影响指标" in text) == (True, False)


def test_a_form_of_another_make_gets_no_official_rows() -> None:
    """An evaluation by 决策 and 过程 is printed as it is."""
    assert "满意度指标" not in written(Form(indicators=(indicator("决策指标", "项目立项"),)))


def test_a_title_with_the_year_needs_no_year_line() -> None:
    """2024年度河道巡查项目自评表 says it already."""
    assert "（2024年度）" not in written(Form(title=Written("2024年度河道巡查项目自评表"), year=2024))


def test_explanations_of_funding_get_a_column() -> None:
    """Where the low execution is explained, the explanation is printed."""
    line = FundingLine(item=Written("年度资金总额"), explanation=Written("年底方到货"))
    assert "| 得分 | 原因 |" in written(Form(funding=(line,)))


def test_remarks_stand_under_the_table() -> None:
    """A remark may state the way of scoring: it must not be lost."""
    assert written(Form(notes=(Written("注：执行率按比例计分。"),))).endswith("|\n\n注：执行率按比例计分。\n")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        pytest.param("甲|乙", "甲\\|乙", id="pipe"),
        pytest.param("一\n二", "一<br>二", id="line-break"),
        pytest.param("=1+1", "=1+1", id="equals-sign"),
    ],
)
def test_a_cell_stays_one_cell(cell: str, shown: str) -> None:
    """A pipe or a line break in a text must not tear the table."""
    assert f"| 项目名称 | {shown} |" in written(Form(project=Written(cell)))


HAZARDS = [
    pytest.param("甲|乙", id="pipe"),
    pytest.param("一是巡查。\n二是处置。", id="line-break"),
    pytest.param("C:\\甲", id="backslash"),
    pytest.param("<p>甲</p>", id="tag"),
    pytest.param("30<x≤95", id="less-than"),
    pytest.param("&nbsp;甲", id="entity"),
    pytest.param("≥**人，**次", id="stars"),
    pytest.param("=1+1", id="equals-sign"),
    pytest.param("# 甲", id="heading"),
    pytest.param("---", id="rule"),
]


@pytest.mark.parametrize("cell", HAZARDS)
def test_export_then_load_gives_the_same_text(cell: str) -> None:
    """What was written in a cell is read again as it was written."""
    row = replace(FORM.indicators[0], explanation=Written(cell))
    data = markdown.write(replace(FORM, objective=Objective(Written(f"甲{cell}乙")), indicators=(row,)))
    back = recognise(read_bytes(data, "表.md")).forms[0]
    assert (f"甲{cell}乙", cell) == (back.objective.expected.text, back.indicators[0].explanation.text)


KEPT = ("year", "project", "department", "unit", "money_unit", "objective", "indicators", "printed_total")


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(FORM, id="standard-form"),
        pytest.param(
            replace(FORM, indicators=(indicator("成本指标", "经济成本指标", "租赁成本"), *FORM.indicators)),
            id="form-with-costs",
        ),
        pytest.param(replace(FORM, printed_total=PrintedTotal(weight=number("100"))), id="unscored"),
        pytest.param(replace(FORM, money_unit="元", year=None), id="yuan-without-year"),
        pytest.param(replace(FORM, objective=Objective(Written("巡查12次。"), Written("已巡查。"))), id="objective"),
    ],
)
def test_export_then_load_gives_the_same_form(form: Form) -> None:
    """The empty rows of unused categories are no indicators, and no value moves to another cell."""
    back = recognise(read_bytes(markdown.write(form), "表.md")).forms[0]
    assert {key: facts(getattr(form, key)) for key in KEPT} == {key: facts(getattr(back, key)) for key in KEPT}


@settings(max_examples=80, deadline=None)
@given(forms())
def test_every_row_has_nine_columns(form: Form) -> None:
    """Readers align by columns."""
    rows = [line.replace("\\|", "") for line in written(form).splitlines() if line.startswith("| ")]
    assert {10} == {row.count("|") for row in rows}
