"""A form whose cells came one to a line, blank ones too: what is put together is what was written, or nothing is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.form import Submission
from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from recognition.layouts import LAYOUTS, TRUTH, facts, parts_of
from recognition.tables import form_in, funding, head, indicators, merged_grid, objective, submission_in, total

TOLD = "表格的每一格单独成行，已按栏名的次序还原成表，请与原表核对"
NO_END = f"{TOLD}；表末没有合计行，也请核对内容是否完整"
NOT_TOLD = "表格的每一格单独成行，无法还原成表；请改送带表格的文件"


def barred(cells: list[str]) -> str:
    """A bar behind each cell."""
    return "\n".join(f"{cell} |" if cell else "|" for cell in cells)


def parted(cells: list[str]) -> str:
    """A blank line between all cells, a blank in a blank one."""
    return "\n\n".join(cell or "\u00a0" for cell in cells)


def plain(cells: list[str]) -> str:
    """A line for each cell, a blank one for a blank one."""
    return "\n".join(cells)


WAYS: dict[str, Callable[[list[str]], str]] = {"barred": barred, "parted": parted, "plain": plain}
"""How pages lose their tables and keep the blank cells."""

HEAD = [
    "项目支出绩效自评表",
    "（2023年度）",
    "项目名称",
    "河道清淤",
    "主管部门",
    "青溪县水利局",
    "实施单位",
    "青溪县河道所",
]
MONEY = [
    *("项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
    *("年度资金总额", "60", "56", "28", "10", "50%", "5"),
    *("其中：财政拨款", "60", "56", "28", "", "50%", ""),
    *("上年结转资金", "", "", "", "", "", ""),
]
OBJECTIVE = ["年度总体目标", "预期目标", "实际完成情况", "清淤十公里", "已清淤十公里"]
LABELS = ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"]
ROWS = [
    *("产出指标", "数量指标", "指标1：清淤里程", "≥10公里", "10公里", "20", "20", ""),
    *("指标2：", "", "", "", "", ""),
    *("……", "", "", "", "", ""),
    *("质量指标", "验收合格率", "≥95%", "", "20", "", "尚未验收"),
    *("成本指标", "清淤单价", "≤2.8万元", "2.8万元", "10", "10", ""),
    *("效益指标", "经济效益指标", "", "", "", "", "", ""),
    *("社会效益指标", "受益村数", "6", "6", "30", "30", ""),
    *("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10", ""),
]
TOTAL = ["总分", "100", "75", ""]
WHOLE = [*HEAD, *MONEY, *OBJECTIVE, *LABELS, *ROWS, *TOTAL, "改进措施", "汛后补验"]
INDICATORS = [
    ("产出指标", "数量指标", "清淤里程", "≥10公里", "10公里", "20", "20"),
    ("产出指标", "质量指标", "验收合格率", "≥95%", None, "20", None),
    ("产出指标", "成本指标", "清淤单价", "≤2.8万元", "2.8万元", "10", "10"),
    ("效益指标", "社会效益指标", "受益村数", "6", "6", "30", "30"),
    ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10"),
]


def cells_of(layout: str) -> list[str]:
    """The cells of a layout and the lines around it, merged ones once."""

    def every() -> Iterator[str]:
        for part in parts_of(layout):
            if isinstance(part, str):
                yield part
            else:
                grid = merged_grid(part)
                yield from (cell.text.replace("\n", "") for row in range(grid.height) for cell in grid.starts(row))

    return list(every())


def read(text: str) -> Submission:
    """The submission that a text is."""
    return recognise(read_bytes(text.encode(), "表.txt"))


def messages(submission: Submission) -> list[str]:
    return [note.message for note in submission.reading_notes]


@pytest.mark.parametrize("way", WAYS)
def test_form_with_lines_for_blank_cells_is_put_together(way: str) -> None:
    """Blank cells tell the rows, merged levels stand once, and rows of the blank form were not used."""
    text = WAYS[way](WHOLE)
    form = form_in(text)
    assert (("河道清淤", "青溪县水利局", "青溪县河道所"), 2023, "万元") == (head(form), form.year, form.money_unit)
    assert [
        ("年度资金总额", "60", "56", "28", "10", "50%", "5"),
        ("其中：财政拨款", "60", "56", "28", None, "50%", None),
        ("上年结转资金", None, None, None, None, None, None),
    ] == funding(form)
    assert (("清淤十公里", "已清淤十公里"), ("100", "75", None)) == (objective(form), total(form))
    assert INDICATORS == indicators(form)
    assert [None, "尚未验收", None, None, None] == [row.explanation.text for row in form.indicators]
    assert (["改进措施：汛后补验"], [TOLD]) == ([note.text for note in form.notes], messages(submission_in(text)))


def test_every_cell_has_the_place_of_its_line() -> None:
    """A finding that points at another line can't be checked."""
    text = barred(WHOLE)
    found = [row.name.origin.line for row in form_in(text).indicators]
    lines = [line.removesuffix(" |") for line in text.splitlines()]
    expected = ["指标1：清淤里程", "验收合格率", "清淤单价", "受益村数", "群众满意度"]
    assert [lines.index(name) + 1 for name in expected] == found


def test_labels_in_pieces_are_joined() -> None:
    """A break inside a narrow cell looks like one between cells; only pieces that are a label together are one."""
    pieces = {
        "年初预算数": ["年初", "预算数"],
        "项目资金（万元）": ["项目", "资金", "（万元）"],
        "年度指标值": ["年度", "指标值"],
        "实际完成值": ["实际", "完成值"],
        "偏差原因分析": ["偏差原因", "分析"],
        "经济效益指标": ["经济效益", "指标"],
        "社会效益指标": ["社会", "效益", "指标"],
        "满意度指标": ["满意度", "指标"],
        "服务对象满意度指标": ["服务对象", "满意度", "指标"],
    }
    form = form_in(parted([piece for cell in WHOLE for piece in pieces.get(cell, [cell])]))
    assert (INDICATORS, ("100", "75", None)) == (indicators(form), total(form))
    assert ("年度资金总额", "60", "56", "28", "10", "50%", "5") == funding(form)[0]


def test_form_without_a_total_says_that_its_end_may_be_missing() -> None:
    """A page that was cut looks like a form without a total."""
    found = read(parted([*HEAD, *MONEY, *OBJECTIVE, *LABELS, *ROWS]))
    assert ([NO_END], INDICATORS) == (messages(found), indicators(found.forms[0]))


def test_form_without_remarks_is_put_together() -> None:
    """Where the last column is that of the scores, a blank score is the last cell of its row."""
    rows = [
        *("产出指标", "数量指标", "清淤里程", "≥10公里", "10公里", "50", "50"),
        *("质量指标", "验收合格率", "≥95%", "", "30", ""),
        *("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10"),
    ]
    form = form_in(barred([*HEAD, *MONEY, *OBJECTIVE, *LABELS[:-1], *rows, "总分", "100", "65"]))
    assert [("50", "50"), ("30", None), ("10", "10")] == [row[5:] for row in indicators(form)]
    assert ("100", "65", None) == total(form)


def test_blank_merged_over_the_last_cells_of_a_line_is_given_once() -> None:
    """The form has no weight, rate or score for a source: some merge the three."""
    money = [*MONEY[:15], "其中：财政拨款", "60", "56", "28", "", "上年结转资金", "", "", "", ""]
    form = form_in(barred([*HEAD, *money, *OBJECTIVE, *LABELS, *ROWS, *TOTAL]))
    assert ("其中：财政拨款", "60", "56", "28", None, None, None) == funding(form)[1]


def test_target_in_parts_and_remark_over_all_lines() -> None:
    """Some forms have columns for sign and unit, a corner label over the items, and one remark for all of the money."""
    cells = [
        *("部门预算项目支出绩效自评表（2023年度）", "项目名称", "河道清淤", "主管部门", "青溪县水利局"),
        *("项目基本情况", "1.项目年度目标完成情况", "项目年度目标", "年度目标完成情况", "清淤十公里", "已清淤"),
        *("2.项目实施内容及过程概述", "机械清淤"),
        *("预算执行情况（10分）", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重"),
        *("得分", "原因", "总额", "60", "56", "28", "50", "10", "5", "汛期未能施工"),
        *("其中：财政资金", "60", "56", "28", "50", "/", "/", "市级配套", "0", "0", "0", "", "/", "/"),
        *("绩效指标（90分）", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重"),
        *("得分", "未完成原因分析", "产出指标", "数量指标", "清淤里程", "≥", "10", "公里", "10", "60", "60", ""),
        *("效益指标", "社会效益指标", "改善行洪", "定性", "优良中低差", "", "良", "30", "25", ""),
        *("合计", "100", "90", ""),
    ]
    found = read(barred(cells))
    form = found.forms[0]
    assert ["≥10公里", "优良中低差"] == [row[3] for row in indicators(form)]
    assert [("总额", "60"), ("其中：财政资金", "60"), ("市级配套", "0")] == [line[:2] for line in funding(form)]
    assert ("汛期未能施工", ("100", "90", None)) == (form.funding[0].explanation.text, total(form))
    assert [TOLD, "没有对应的栏，未读入：2.项目实施内容及过程概述“机械清淤”"] == messages(found)


def test_forms_that_stand_under_one_another_are_all_put_together() -> None:
    """A page often holds the forms of several projects."""
    other = [cell.replace("河道清淤", "堤防加固") for cell in WHOLE]
    found = read(barred([*WHOLE, *other]))
    assert (["河道清淤", "堤防加固"], [TOLD] * 2) == ([form.project.text for form in found.forms], messages(found))
    assert [INDICATORS] * 2 == [indicators(form) for form in found.forms]


LEFT_ALONE = {
    *("F1-ministry", "F10-hebei", "F12-forestry", "F13-county", "F14-difference", "F4-yunnan", "F6-hubei", "F7-plain"),
    "F8-frame",
}
"""Layouts with labels in two rows, scores elsewhere, columns merged over rows, objectives in parts, or own levels."""
PUT_TOGETHER = sorted(set(LAYOUTS) - LEFT_ALONE)


@pytest.mark.parametrize(("name", "way"), product(PUT_TOGETHER, WAYS))
def test_layout_says_the_same_with_a_cell_to_a_line(name: str, way: str) -> None:
    """Remarks under the indicators may stay lines, all else is what the table says."""
    (form,) = read(WAYS[way](cells_of(LAYOUTS[name]))).forms
    assert TRUTH[name] | {"notes": []} == facts(form) | {"notes": []}


@pytest.mark.parametrize(("name", "way"), product(sorted(LEFT_ALONE), WAYS))
def test_layout_that_is_not_understood_is_left_alone(name: str, way: str) -> None:
    """It is told instead."""
    found = read(WAYS[way](cells_of(LAYOUTS[name])))
    assert () == found.forms
    assert {NOT_TOLD} >= set(messages(found))


START = len(WHOLE) - 2 - len(TOTAL) - len(ROWS)
"""Where the rows of the indicators begin."""


@given(st.sampled_from([at for at in range(START, START + len(ROWS)) if not WHOLE[at].endswith("指标")]), st.booleans())
@settings(max_examples=120, deadline=None)
def test_row_with_a_cell_lost_or_broken_is_not_read(at: int, lost: bool) -> None:
    """One cell too few or too many shifts all values under wrong labels; each would be an accusation."""
    piece = WHOLE[at]
    cells = [*WHOLE[:at], *([] if lost else [piece[:1] or "甲", piece[1:] or "乙"]), *WHOLE[at + 1 :]]
    assert () == read(barred(cells)).forms


@given(st.integers(START - len(LABELS) - len(OBJECTIVE) - len(MONEY) + 8, START - len(LABELS) - len(OBJECTIVE) - 1))
@settings(max_examples=40, deadline=None)
def test_line_of_money_with_a_cell_lost_is_not_read(at: int) -> None:
    """An amount under the label of another year would be taken for the budget."""
    assert () == read(barred([*WHOLE[:at], *WHOLE[at + 1 :]])).forms


def test_page_break_leaves_a_blank_before_the_level_that_it_repeats() -> None:
    """The name of the whole block is torn there too, and its rest is a cell without words."""
    at = ROWS.index("社会效益指标")
    rows = [*ROWS[:at], "", "效益指标", *ROWS[at:]]
    (form,) = read(barred([*HEAD, *MONEY, *OBJECTIVE, *LABELS, *rows, *TOTAL])).forms
    assert INDICATORS == indicators(form)


MERGED = ["运距", "不超过", "9公里", "10", "", ""]
"""The last row of a form, over which and the row before it a blank remark is merged."""


@pytest.mark.parametrize(
    "cells",
    [
        [*HEAD, *MONEY, *OBJECTIVE, *LABELS, *ROWS[:7], "清淤方量", "≥5万方", "5万方", "10", "10", *MERGED],
        [*HEAD[:4], "二期工程", *HEAD[4:], *MONEY, *OBJECTIVE, *LABELS, *ROWS, *TOTAL],
        [*HEAD, *MONEY, *OBJECTIVE[:4], "保行洪", *OBJECTIVE[4:], *LABELS, *ROWS, *TOTAL],
        [*HEAD, *MONEY, *OBJECTIVE, *LABELS, *ROWS, "总分", "100", ""],
        [*HEAD, *MONEY, *OBJECTIVE, *LABELS, *ROWS[1:], *TOTAL],
        [*HEAD, *MONEY, *OBJECTIVE, *LABELS, *[cell for cell in ROWS if cell != "效益指标"], *TOTAL],
        [*WHOLE, *HEAD, *MONEY, *LABELS, *ROWS[2:], *TOTAL],
    ],
    ids=[
        "remark-over-two-rows",
        "name-in-two",
        "objective-in-three",
        "total-cut",
        "no-first-level",
        "level-of-another",
        "second-of-two",
    ],
)
def test_form_that_could_be_read_wrongly_is_left_alone(cells: list[str]) -> None:
    """What is told is that it could not be put together."""
    found = read(parted(cells))
    assert ((), [NOT_TOLD]) == (found.forms, messages(found))
