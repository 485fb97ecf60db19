"""Forms in workbooks: on whatever sheet, wherever on it, beside one another, going on upon the next sheet."""

from __future__ import annotations

from itertools import pairwise

import pytest

from jixiao.form import Submission
from jixiao.reading import read_bytes
from jixiao.recognition import label_key, recognise
from jixiao.recognition.labels import TOTAL_LABELS
from jixiao.vocabulary import DocumentKind
from reading.workbook_files import row, xlsx
from recognition.layouts import LAYOUTS, LEFT, TRUTH, facts, sheet_of

FORM = (
    row(1, "项目名称", "河道巡查经费")
    + row(2, "主管部门", "某市水务局", "实施单位", "河道中心")
    + row(3, "项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    + row(4, "年度资金总额", "56", "56", "28", "10", "50%", "5")
    + row(5, "一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    + row(6, "产出指标", "巡查次数", "≥12次", "12", "90", "90")
)
GOAL = """
| 项目支出绩效目标表 | < | < | < |
| 项目名称 | 标准样品研制 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 研制标准样品数量 | ≥60项 |
"""
NEIGHBOURS = list(pairwise([*LAYOUTS, next(iter(LAYOUTS))]))


def workbook(*sheets: str, names: list[str] | None = None) -> Submission:
    return recognise(read_bytes(xlsx(*sheets, names=names or []), "表.xlsx"))


def test_a_title_on_another_sheet_is_no_title_of_this_table() -> None:
    """A sheet of contents names the tables of all the others."""
    contents = row(1, "目录") + row(2, "2023年度部门整体支出绩效自评表")
    (form,) = workbook(contents, FORM, names=["目录", "自评表"]).forms
    assert ("self_evaluation", None, "河道巡查经费") == (form.kind, form.title.text, form.project.text)


def test_each_sheet_with_a_form_is_a_form_of_its_own() -> None:
    """A workbook with a sheet for each project is the commonest way to hand in several."""
    forms = workbook(FORM, FORM, names=["甲", "乙"]).forms
    assert [("甲", 1), ("乙", 2)] == [(form.origin.sheet, form.origin.table) for form in forms]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_form_may_begin_anywhere_on_its_sheet(layout: str) -> None:
    """Some leave a margin of blank rows and columns; places stay those of the sheet."""
    found = workbook(sheet_of(LAYOUTS[layout], down=4, right=2))
    assert [TRUTH[layout]] == [facts(form) for form in found.forms]
    assert LEFT[layout] == [note.message for note in found.reading_notes]
    assert 3 == found.forms[0].project.origin.column or 4 <= (found.forms[0].project.origin.column or 0)


@pytest.mark.parametrize(("left", "right"), NEIGHBOURS)
def test_forms_beside_one_another_are_two(left: str, right: str) -> None:
    """Read as one table, each row would mix two projects."""
    found = workbook(sheet_of(LAYOUTS[left], beside=LAYOUTS[right]))
    assert [TRUTH[left], TRUTH[right]] == [facts(form) for form in found.forms]
    assert ([*LEFT[left], *LEFT[right]], ()) == ([note.message for note in found.reading_notes], found.others)


@pytest.mark.parametrize(("upper", "lower"), NEIGHBOURS)
def test_forms_under_one_another_are_two(upper: str, lower: str) -> None:
    """The number of the second's annex (附件2) stands over it and under the first."""
    found = workbook(sheet_of(f"{LAYOUTS[upper]}\n{LAYOUTS[lower]}"))
    assert [TRUTH[upper], TRUTH[lower]] == [facts(form) for form in found.forms]
    assert ([*LEFT[upper], *LEFT[lower]], ()) == ([note.message for note in found.reading_notes], found.others)


@pytest.mark.parametrize("rows", [2, 4], ids=["end", "middle"])
@pytest.mark.parametrize("layout", sorted(set(LAYOUTS) - {"F5-sichuan"}))
def test_form_goes_on_upon_the_next_sheet(layout: str, rows: int) -> None:
    """A form too long for its sheet was cut by hand: no indicator and no total may be missed."""
    upper, lower = _cut(LAYOUTS[layout], rows)
    found = workbook(sheet_of(upper), sheet_of(lower))
    assert ([TRUTH[layout]], ()) == ([facts(form) for form in found.forms], found.others)


def _cut(layout: str, rows: int) -> tuple[str, str]:
    """A layout cut above so many of its last rows, total included; what was merged over the cut is blank below."""
    lines = layout.strip("\n").splitlines()
    header = max(number for number, line in enumerate(lines) if "三级指标" in line or "| 符号 |" in line)
    totals = [number for number, line in enumerate(lines) if label_key("".join(line.split("|")[1:2])) in TOTAL_LABELS]
    places = range(header + 2, totals[0] + 1 if totals else len(lines))
    cut = places[-min(rows, len(places))]
    first = "|".join(" " if cell.strip() == "^" else cell for cell in lines[cut].split("|"))
    return "\n".join(lines[:cut]), "\n".join([first, *lines[cut + 1 :]])


def test_tail_alone_on_the_next_sheet_is_kept_as_a_table() -> None:
    """Remarks without a form are none of its own, but are told of."""
    upper, lower = LAYOUTS["F5-sichuan"].split("| 评价结论")
    found = workbook(sheet_of(upper), sheet_of(f"| 评价结论{lower}"))
    assert [(DocumentKind.UNKNOWN, 2)] == [(other.kind, other.origin.table) for other in found.others]


@pytest.mark.parametrize(
    "table",
    [
        "| 材料名称 | 份数 | 备注 | 合计 |\n| 验收单 | 3 | | 3 |\n| 合计 | 3 | | 3 |",
        "| 合计 | 甲 | 乙 | 丙 |\n| 1 | 2 | 3 | 4 |",
        "| 科目 | 金额 |\n| 办公费 | 20 |\n| 合计 | 20 |",
    ],
    ids=["list", "total-first", "narrow"],
)
def test_other_table_on_the_next_sheet_is_not_the_rest(table: str) -> None:
    """What follows a form without a total is not part of it only because it adds something up."""
    (form,) = workbook(FORM, sheet_of(table)).forms
    assert (["巡查次数"], None) == ([row.name.text for row in form.indicators], form.printed_total)


def test_next_project_is_not_the_rest_of_the_one_before() -> None:
    """A form without a total, and another form on the next sheet, are two."""
    assert ["河道巡查经费", "河道巡查经费"] == [form.project.text for form in workbook(FORM, FORM).forms]


def test_form_on_the_eighth_sheet_is_found() -> None:
    """Seven sheets of other things come first, and none of them is taken for a form."""
    accounts = (
        "公开01表\n收入支出决算总表\n| 项目 | 行次 | 金额 |\n| 一、财政拨款收入 | 1 | 500.00 |\n| 合计 | 2 | 500.00 |"
    )
    sheets = [sheet_of("填报说明"), sheet_of(accounts), *[sheet_of(GOAL)] * 5, sheet_of(LAYOUTS["F9-workbook"])]
    found = workbook(*sheets)
    kinds = [DocumentKind.ACCOUNT_TABLE, *[DocumentKind.GOAL_TABLE] * 5]
    assert (kinds, 8) == ([other.kind for other in found.others], found.forms[0].origin.table)
    (form,) = found.forms
    assert "F9" == form.form_family
    assert {**TRUTH["F9-workbook"], "form": None} == {**facts(form), "form": None}


@pytest.mark.parametrize(
    "sheets",
    [
        [sheet_of(LAYOUTS["F9-workbook"]), sheet_of(GOAL)],
        [sheet_of("填报说明"), sheet_of(LAYOUTS["F9-workbook"])],
        [sheet_of(GOAL), sheet_of(LAYOUTS["F3-cost"])],
        [sheet_of(GOAL), sheet_of(LAYOUTS["F1-ministry"])],
    ],
    ids=["first-sheet", "no-goals", "one-name-column", "of-2016"],
)
def test_workbook_of_an_office_is_no_export_of_the_central_system(sheets: list[str]) -> None:
    """F9 is told by all its signs together: any office may put a goal table beside its form."""
    assert "F9" not in [form.form_family for form in workbook(*sheets).forms]
