"""One form in the dress of many offices: labels split, misread or moved, units here and there, more columns."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from jixiao.document import Document
from jixiao.form import Form
from jixiao.recognition import recognise
from recognition.layouts import as_docx, as_merged, as_repeated, as_tabs
from recognition.tables import form_in, funding, head, indicators, objective, total

Rows = list[list[str]]
TITLE = "项目支出绩效自评表\n（2023年度）"
ROWS: Rows = [
    ["项目名称", "河道清淤", "<", "<", "<", "<", "<", "<", "<"],
    ["主管部门", "青溪县水利局", "<", "<", "实施单位", "青溪县河道所", "<", "<", "<"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "<"],
    ["^", "年度资金总额", "60", "56", "28", "10", "50%", "5", "<"],
    ["^", "其中：财政拨款", "60", "56", "28", "—", "50%", "—", "<"],
    ["年度总体目标", "预期目标", "<", "<", "<", "实际完成情况", "<", "<", "<"],
    ["^", "清淤十公里", "<", "<", "<", "已清淤十公里", "<", "<", "<"],
    [
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    ],
    ["^", "产出指标", "数量指标", "清淤里程", "≥10公里", "10公里", "30", "30", ""],
    ["^", "^", "质量指标", "验收合格率", "≥95%", "96%", "20", "20", ""],
    ["^", "效益指标", "社会效益指标", "受益人口", "≥5000人", "5200人", "30", "30", ""],
    ["^", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10", ""],
    ["总分", "<", "<", "<", "<", "<", "100", "95", ""],
]
RENDERINGS: dict[str, Callable[[str], Document]] = {
    "merged": as_merged,
    "repeated": as_repeated,
    "tabs": as_tabs,
    "docx": as_docx,
}


def layout(rows: Rows, title: str = TITLE) -> str:
    return f"{title}\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def said(form: Form) -> tuple[object, ...]:
    values = head(form), objective(form), funding(form), indicators(form), total(form)
    return *values, form.year, form.money_unit, [row.explanation.text for row in form.indicators]


def form_of(text: str, rendering: str) -> Form:
    (form,) = recognise(RENDERINGS[rendering](text)).forms
    return form


EXPECTED = said(form_of(layout(ROWS), "merged"))


def replaced(first: int, last: int, *rows: list[str]) -> str:
    """The form with other rows from *first* to before *last*."""
    return layout([*ROWS[:first], *rows, *ROWS[last:]])


def split(at: int, column: int, left: str, right: str) -> str:
    """The form with a label in two cells; all other rows are a column wider."""
    rows = [[*row[: column + 1], "^" if row[column] == "^" else "<", *row[column + 1 :]] for row in ROWS]
    rows[at] = [*ROWS[at][:column], left, right, *ROWS[at][column + 1 :]]
    return layout(rows)


def with_column(at: int, label: str, text: str) -> str:
    """The form with one more column among the indicators."""
    rows = []
    for number, row in enumerate(ROWS):
        cell = label if number == 7 else text if 7 < number < 12 else "<" if number < 12 or at < 6 else ""
        rows.append([*row[:at], cell, *row[at:]])
    return layout(rows)


WIDE = ["<"] * 7
VARIANTS = {
    "project-split": split(0, 0, "项目", "名称"),
    "department-split": split(1, 0, "主管", "部门"),
    "unit-split": split(1, 4, "实施", "单位"),
    "overall-split": split(3, 1, "年度资金", "总额"),
    "level-split": split(7, 1, "一级", "指标"),
    "numbered": with_column(1, "序号", ""),
    "with-standard": with_column(6, "评分标准", "完成得满分"),
    "with-source": with_column(9, "数据来源", "业务台账"),
    "with-remarks": with_column(9, "备注", ""),
    "with-rate": with_column(6, "完成率", "100%"),
    "with-office": with_column(9, "责任科室", "河道科"),
    "with-code": with_column(3, "指标编码", "A1"),
    "level-on-each-row": replaced(9, 10, ["^", "产出指标", *ROWS[9][2:]]),
    "level-blank": replaced(9, 10, ["^", "", *ROWS[9][2:]]),
    "blank-rows": layout([line for at, row in enumerate(ROWS) for line in [[""] * 9, row][at not in {2, 5, 7, 12} :]]),
    "unit-of-money-beside": replaced(2, 3, ["项目资金", "（万元）", *ROWS[2][2:]]),
    "unit-of-money-in-the-corner": replaced(2, 3, ["项目资金", "单位：万元", *ROWS[2][2:]]),
    "unit-of-money-behind-a-slash": replaced(2, 3, ["项目资金/万元", *ROWS[2][1:]]),
    "unit-of-money-over-it": layout(
        [*ROWS[:2], ["项目资金", *ROWS[2][1:]], *ROWS[3:]], f"{TITLE}        金额单位：万元"
    ),
    "unit-of-money-in-columns": replaced(
        2, 3, ["项目资金", "", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）", *ROWS[2][5:]]
    ),
    "names-behind-colons": replaced(0, 1, ["项目名称：", "河道清淤", *WIDE]),
    "names-with-labels": replaced(
        0,
        2,
        ["项目名称：河道清淤", "<", *WIDE],
        ["主管部门：青溪县水利局", "<", "<", "<", "实施单位：青溪县河道所", *WIDE[3:]],
    ),
    "names-on-rows-of-their-own": replaced(
        1, 2, ["主管部门", "青溪县水利局", *WIDE], ["项目实施单位（盖章）", "青溪县河道所", *WIDE]
    ),
    "details-between": replaced(2, 2, ["项目起止时间", "全年", "<", "<", "项目负责人", "张三", *WIDE[4:]]),
    "objective-under-one-another": replaced(
        5, 7, ["年度总体目标", "预期目标", "清淤十公里", *WIDE[1:]], ["^", "实际完成情况", "已清淤十公里", *WIDE[1:]]
    ),
    "objective-behind-colons": replaced(
        5,
        7,
        ["年度总体目标", "年初设定目标：清淤十公里", "<", "<", "<", "全年实际完成情况：已清淤十公里", *WIDE[4:]],
    ),
    "objective-without-a-header": replaced(
        5, 7, ["年度总体目标", "清淤十公里", *WIDE], ["年度总体目标完成情况", "已清淤十公里", *WIDE]
    ),
}


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("variant", VARIANTS)
def test_form_in_another_dress_says_the_same(variant: str, rendering: str) -> None:
    """Offices cut, name and order the cells of a form as they like; what it says is the same."""
    assert EXPECTED == said(form_of(VARIANTS[variant], rendering))


@pytest.mark.parametrize(
    ("label", "misread"),
    [
        ("项目名称", "顷目名称"),
        ("主管部门", "主菅部门"),
        ("实施单位", "实旋单位"),
        ("一级指标", "—级指标"),
        ("三级指标", "三缀指标"),
        ("年度指标值", "年度指标佰"),
        ("实际完成值", "实际完咸值"),
        ("全年执行数", "全年执行教"),
        ("全年预算数", "全年顼算数"),
        ("执行率", "执行宰"),
        ("预期目标", "颁期目标"),
        ("年初预算数", "年初預算數"),
    ],
    ids=range(12),
)
def test_label_with_a_character_misread_is_known(label: str, misread: str) -> None:
    """A scanned form has its labels wrong here and there; the figures under them are right."""
    found = recognise(as_merged(layout(ROWS).replace(f"| {label} |", f"| {misread} |")))
    assert ([EXPECTED], ()) == ([said(form) for form in found.forms], found.reading_notes)


@pytest.mark.parametrize("label", ["上年执行数", "本季执行数", "去年预算数"], ids=range(3))
def test_label_that_says_something_else_is_not_taken_for_a_misread_one(label: str) -> None:
    """上年执行数 differs from 全年执行数 in one character and in its meaning."""
    known = "全年执行数" if label.endswith("执行数") else "全年预算数"
    form = form_of(layout(ROWS).replace(f"| {known} |", f"| {label} |"), "merged")
    assert {"executed", "annual_budget", "initial_budget"} - form.funding_columns == {
        "executed" if known == "全年执行数" else "annual_budget"
    }


@pytest.mark.parametrize("seed", range(12))
def test_columns_of_the_indicators_may_stand_in_any_order(seed: int) -> None:
    """With the block's name beside them and cells merged, as a document has them."""
    order = [0, *Random(seed).sample(range(1, 9), 8)]  # noqa: S311 - an order of columns is no secret
    rows = [*ROWS[:9], ["^", "产出指标", *ROWS[9][2:]], *ROWS[10:12], ["总分", *[""] * 5, "100", "95", ""]]
    moved = [row if number < 7 else [row[column] for column in order] for number, row in enumerate(rows)]
    assert EXPECTED == said(form_of(layout(moved), "merged"))


def test_sources_of_the_money_may_stand_in_columns() -> None:
    """Each source is a line, also where merged columns repeat its name."""
    rows = [
        ["项目资金（万元）", "资金来源", "合计", "<", "财政拨款", "<", "其他资金", "<", "<"],
        ["^", "年初预算数", "60", "<", "60", "<", "0", "<", "<"],
        ["^", "全年预算数", "56", "<", "56", "<", "0", "<", "<"],
        ["^", "全年执行数", "28", "<", "28", "<", "0", "<", "<"],
        ["^", "得分", "5", "<", "", "<", "", "<", "<"],
    ]
    expected = [
        ("合计", "60", "56", "28", None, None, "5"),
        ("财政拨款", "60", "56", "28", None, None, None),
        ("其他资金", "0", "0", "0", None, None, None),
    ]
    found = [funding(form_of(replaced(2, 5, *rows), rendering)) for rendering in RENDERINGS]
    assert [expected] * len(RENDERINGS) == found


@pytest.mark.parametrize(
    ("amounts", "title", "numbers", "unit"),
    [
        (("60万元", "56万元", "28万元"), TITLE, ["60", "56", "28"], "万元"),
        (("60万元", "56万元", "28万元"), f"{TITLE}\n单位：万元", ["60", "56", "28"], "万元"),
        (("600000元", "56万元", "28万元"), TITLE, [None, None, None], None),
        (("60万元", "56万元", "28万元"), f"{TITLE}\n单位：元", [None, None, None], "元"),
        (("60", "56万元", "28万元"), TITLE, ["60", None, None], None),
    ],
    ids=["alone", "declared", "two-units", "other-declared", "some-bare"],
)
def test_amounts_that_carry_their_unit_are_numbers(
    amounts: tuple[str, str, str], title: str, numbers: list[str | None], unit: str | None
) -> None:
    """56万元 is 56 in 万元; where units are mixed, none is guessed."""
    rows = [*ROWS[:2], ["项目资金", *ROWS[2][1:]], ["^", "年度资金总额", *amounts, *ROWS[3][5:]], *ROWS[5:]]
    form = form_of(layout(rows, title), "merged")
    line = form.funding[0]
    found = [line.initial_budget, line.annual_budget, line.executed]
    assert numbers == [None if amount.number is None else str(amount.number) for amount in found]
    assert (list(amounts), unit) == ([amount.text for amount in found], form.money_unit)


def test_label_at_the_end_of_the_row_before_keeps_its_value() -> None:
    """A break that came one cell late leaves 主管部门 behind the project's name."""
    form = form_in(
        """
        | 项目名称 | 河道清淤 | 主管部门 | | | |
        | 青溪县水利局 | 实施单位 | 青溪县河道所 | | | |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 清淤里程 | ≥10公里 | 10公里 | 90 | 90 |
        """
    )
    assert ("河道清淤", "青溪县水利局", "青溪县河道所") == head(form)


def test_blank_value_at_the_end_of_a_row_takes_nothing_from_below() -> None:
    """Where the unit is not filled in, the row below is no name of it."""
    form = form_in(
        """
        | 项目名称 | 河道清淤 | 实施单位 | | | |
        | 立项依据 | 水务5号文 | | | | |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 清淤里程 | ≥10公里 | 10公里 | 90 | 90 |
        """
    )
    assert ("河道清淤", None, None) == head(form)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["one", "two"])
def test_blocks_parted_by_blank_lines_are_one_form(gap: str) -> None:
    """A text copied from a sheet with blank rows between its blocks."""
    lines = [
        "\t".join("" if cell in {"<", "^"} else cell for cell in row).rstrip() + (gap if number in {1, 4, 6} else "")
        for number, row in enumerate(ROWS)
    ]
    assert EXPECTED == said(form_in("\n".join([TITLE, *lines])))


@pytest.mark.parametrize("again", [True, False], ids=["header-again", "header-once"])
def test_points_of_each_block_are_kept(again: bool) -> None:
    """Two objectives of a form that gives no weights share its 80 points: they are all that says what each may earn."""
    labels = "一级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |\n"
    second = f"{labels}| | " if again else ""
    form = form_in(
        "| 项目名称 | 渔港维护 | | | | |\n"
        "| 预算执行情况（万元）（20分） | | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率) |\n"
        "| | 年度财政资金总额 | 40 | 38 | 95% | 19 |\n"
        f"| 年度绩效目标1（30分） | {labels}"
        "| | 产出指标 | 维护泊位数 | ≥20个 | 20个 | 30 |\n"
        f"| 年度绩效目标2（50分） | {second}产出指标 | 清淤方量 | ≥2万立方米 | 2万立方米 | 50 |\n"
        "| 总分 | | | | | 99 |\n"
    )
    points = [(level.label, str(level.points)) for level in form.level_weights]
    assert [
        ("预算执行情况（万元）（20分）", "20"),
        ("年度绩效目标1（30分）", "30"),
        ("年度绩效目标2（50分）", "50"),
    ] == points
    assert ["维护泊位数", "清淤方量"] == [row.name.text for row in form.indicators]


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize(
    "names",
    [
        ("一、基本情况", "二、预算执行情况", "三、年度总体目标", "四、绩效指标完成情况"),
        ("（一）项目基本情况", "（二）预算执行情况", "（三）总体目标完成情况", "（四）年度绩效指标"),
        ("1.基本情况", "2.资金情况", "3.目标完成情况", "4.绩效指标"),
    ],
    ids=["chinese", "brackets", "digits"],
)
def test_blocks_under_names_of_their_own_are_one_form(names: tuple[str, ...], rendering: str) -> None:
    """Some write each block as a table with its name over it; together they are one form."""
    blocks = zip(names, (ROWS[:2], ROWS[2:5], ROWS[5:7], ROWS[7:]), strict=True)
    text = "\n".join(layout(rows, name) for name, rows in blocks)
    assert EXPECTED == said(form_of(f"{TITLE}\n{text}", rendering))
