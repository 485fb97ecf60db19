"""Ways in which offices write labels, blocks and lines of a form otherwise than the official one does."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.form import Form, Submission
from jixiao.recognition import recognise
from recognition.layouts import as_merged, as_xlsx
from recognition.plain_form import FUNDING, HEAD, INDICATOR, INDICATORS, TOTAL
from recognition.tables import form_in, funding, head, indicators, objective, submission_in, total

LINE = ("年度资金总额", "60", "56", "28", "10", "50%", "5")


def read(layout: str) -> Submission:
    return recognise(as_merged(layout))


def form_of(layout: str) -> Form:
    (form,) = read(layout).forms
    return form


@pytest.mark.parametrize(
    ("initial", "annual", "executed"),
    [
        ("年初预算金额", "调整后预算金额", "实际支出金额"),
        ("年初批复预算资金", "调整预算", "全年支出金额"),
        ("年初预算安排数", "年中调整后预算数", "全年实际执行数"),
    ],
    ids=["sums", "funds", "planned"],
)
def test_amount_is_known_by_its_stem(initial: str, annual: str, executed: str) -> None:
    """数, 金额 and 资金 behind the name of an amount say the same; without the budget a rate would look wrong."""
    labels = FUNDING.replace("年初预算数", initial).replace("全年预算数", annual).replace("全年执行数", executed)
    assert [LINE] == funding(form_of(HEAD + labels + INDICATORS))


def test_adjustment_beside_the_adjusted_budget_is_no_budget() -> None:
    """What was added is not what there was to spend."""
    rows = "| 项目资金（万元） | | 年初预算数 | 预算调整数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |\n"
    rows += "| ^ | 年度资金总额 | 60 | -4 | 56 | 28 | 50% | 5 |\n"
    assert [("年度资金总额", "60", "56", "28", None, "50%", "5")] == funding(form_of(HEAD + rows + INDICATORS))


def test_adjusted_budget_may_be_called_the_adjustment() -> None:
    """Where a form has no other column for the budget of the whole year, this one gives it."""
    assert [LINE] == funding(form_of(HEAD + FUNDING.replace("全年预算数", "预算调整数") + INDICATORS))


def test_completion_is_the_actual_where_there_is_no_other() -> None:
    """目标值 | 完成情况 is how a short form asks."""
    assert [INDICATOR] == indicators(form_of(HEAD + INDICATORS.replace("实际完成值", "完成情况")))


def test_completion_beside_an_actual_is_left_and_said() -> None:
    """Two columns can't both be the actual."""
    rows = INDICATORS.replace("| 二级指标 |", "| 完成情况 |").replace("| 数量指标 |", "| 已按计划完成 |")
    found = read(HEAD + rows)
    assert ["102次"] == [row.actual.text for row in found.forms[0].indicators]
    assert ["没有对应的栏，整列未读入：“完成情况”"] == [note.message for note in found.reading_notes]


def test_levels_are_known_by_their_words_under_a_loose_label() -> None:
    """指标类型 may be the kind of a value; where 数量指标, 质量指标 stand below, it is the level."""
    form = form_in(
        """
        | 项目名称 | 巡河经费 | | | | |
        | 指标类型 | 指标名称 | 目标值 | 完成值 | 分值 | 得分 |
        | 数量指标 | 巡河次数 | ≥100次 | 102次 | 60 | 60 |
        | 质量指标 | 记录完整率 | ≥95% | 96% | 40 | 40 |
        """
    )
    assert ["数量指标", "质量指标"] == [row.category.text for row in form.indicators]


@pytest.mark.parametrize("name", ["预算执行（万元）", "预算执行"], ids=["with-unit", "bare"])
def test_name_of_the_block_is_no_column_of_rates(name: str) -> None:
    """预算执行 over a column is a rate, before the rows it names them all."""
    assert [LINE] == funding(form_of(HEAD + FUNDING.replace("项目资金（万元）", name) + INDICATORS))


def test_funding_below_the_indicators_leaves_the_total_alone() -> None:
    """Some offices turn the blocks round; the total stays the form's."""
    form = form_of(HEAD + INDICATORS + FUNDING + TOTAL)
    assert ([LINE], [INDICATOR], ("100", "95", None)) == (funding(form), indicators(form), total(form))


def test_row_of_words_below_the_amounts_is_no_source_of_money() -> None:
    """How the money was managed is said in rows right under it, and is told as unread."""
    rows = "| 资金管理情况 | 分配科学性 | 按河长里程因素分配 | < | 三十日内下达 | < | 无 | < |\n"
    found = read(HEAD + FUNDING + rows + INDICATORS)
    assert [LINE] == funding(found.forms[0])
    assert ["资金部分的这一行未读入：“资金管理情况”"] == [
        note.message for note in found.reading_notes if "资金管理" in note.message
    ]


def test_source_between_two_known_ones_is_a_source() -> None:
    """A source of an unknown name that is passed over makes the parts miss their sum."""
    rows = "| 资金（万元） | 来源 | 中央补助 | 镇街配套 | 合计 | < | < | < |\n"
    rows += "| ^ | 全年预算数 | 30 | 26 | 56 | < | < | < |\n| ^ | 全年执行数 | 20 | 8 | 28 | < | < | < |\n"
    assert [("中央补助", "30", "20"), ("镇街配套", "26", "8"), ("合计", "56", "28")] == [
        (item, annual, executed) for item, _, annual, executed, *_ in funding(form_of(HEAD + rows + INDICATORS))
    ]


def test_row_that_numbers_the_columns_is_no_source() -> None:
    """Added to the others its numbers would make the parts exceed their sum."""
    rows = "| 栏次 | | 1 | 2 | 3 | 4 | 5 | 6 |\n"
    labels, line = FUNDING.splitlines(keepends=True)
    assert [LINE] == funding(form_of(HEAD + labels + rows + line.replace("^", "")))


def test_unit_behind_the_actual_is_the_actuals() -> None:
    """Two columns are called 单位: one behind the target, one behind the actual."""
    labels = "| 二级指标 | 三级指标 | 年度指标值 | 单位 | 实际完成值 | 单位 | 分值 | 得分 |\n"
    form = form_of(f"{HEAD}{labels}| 数量指标 | 巡河次数 | ≥100 | 次 | 102 | 次 | 90 | 90 |\n")
    assert [("≥100次", "102次")] == [(row.target.text, row.actual.text) for row in form.indicators]


def test_row_over_both_halves_ends_the_objective() -> None:
    """What was done is told below the objective in a row of its own, and is no part of what was expected."""
    rows = "| 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |\n"
    rows += "| ^ | 全年巡河一百次 | < | < | 已巡河一百零二次 | < | < | < |\n"
    rows += "| ^ | 实施过程概述 | < | 三月起分段包干，逐月通报。 | < | < | < | < |\n"
    found = read(HEAD + rows + INDICATORS)
    assert ("全年巡河一百次", "已巡河一百零二次") == objective(found.forms[0])
    assert ["没有对应的栏，未读入：“实施过程概述”、“三月起分段包干，逐月通报。”"] == [
        note.message for note in found.reading_notes
    ]


def test_name_of_a_block_between_two_tables_gives_the_money_unit() -> None:
    """Each block is a table of its own, and the unit stands in the line that names it."""
    layout = f"{HEAD}二、预算执行情况（单位：元）\n{FUNDING.replace('（万元）', '')}三、绩效指标完成情况\n{INDICATORS}"
    form = form_of(layout)
    assert ("元", [LINE], [INDICATOR]) == (form.money_unit, funding(form), indicators(form))


def test_numbered_lines_below_a_remark_are_remarks() -> None:
    """On a worksheet they are rows of the first column like any other."""
    form = recognise(as_xlsx(f"{HEAD}{INDICATORS}{TOTAL}说明：1.一式两份。\n2.得分保留两位小数。")).forms[0]
    assert ["说明：1.一式两份。", "2.得分保留两位小数。"] == [note.text for note in form.notes]


@pytest.mark.parametrize(
    "lines",
    [
        "项目支出绩效自评表\n（二〇二三年度）",
        "项目支出绩效自评表\n（ 2 0 2 3 年 度 ）",
        "二○二三年度项目支出绩效自评表",
        "附件2-3：青溪县水利局2023年项目支出绩效自评表",
    ],
    ids=["numerals", "blanks", "numerals-in-title", "annex"],
)
def test_year_is_read_however_it_is_written(lines: str) -> None:
    """A form without a year can't be held against the rules of its year."""
    assert 2023 == form_of(f"{lines}\n{HEAD}{INDICATORS}").year


def test_name_in_a_sentence_ends_with_its_clause() -> None:
    """What follows says something else."""
    form = form_of(f"项目单位：青溪县河道所，全年预算56万元。\n{INDICATORS}")
    assert "青溪县河道所" == form.unit.text


def test_number_of_a_page_parts_no_form() -> None:
    """A text keeps the numbers of the pages that its table ran over."""
    page = "\n\n— 3 —\n\n"
    form = form_in(f"{HEAD}{FUNDING}{page}{INDICATORS}{page}{TOTAL}".replace("<", "").replace("^", ""))
    assert ([LINE], [INDICATOR], ("100", "95", None)) == (funding(form), indicators(form), total(form))


@pytest.mark.parametrize("line", ["续表", "（续上表）", "项目支出绩效自评表（续）"], ids=["word", "bracketed", "title"])
def test_line_that_says_so_continues_the_table(line: str) -> None:
    """Word tables are cut at the end of a page by hand, and the rest has no header."""
    rest = INDICATORS.splitlines()[1].replace("^", "绩效指标", 1)
    more = rest.replace("产出指标", "效益指标").replace("巡河次数", "受益人口")
    found = read(f"{HEAD}{FUNDING}{INDICATORS}{line}\n{more}\n{TOTAL}")
    assert [["巡河次数", "受益人口"]] == [[row.name.text for row in form.indicators] for form in found.forms]


def test_total_in_a_line_of_its_own_is_the_total() -> None:
    """A sentence in a merged cell gives score and grade as well as two cells do."""
    line = "| 自评总分：95分，自评等级：优 | < | < | < | < | < | < | < |\n"
    assert (None, "95分", "优") == total(form_of(HEAD + FUNDING + INDICATORS + line))


def test_lines_of_one_cell_are_title_year_and_unit() -> None:
    """They stand in one merged cell with breaks between."""
    cell = "| 项目支出绩效自评表<br>（2023年度）<br>单位：元 | < | < | < | < | < | < | < |\n"
    form = form_of(cell + HEAD + FUNDING.replace("（万元）", "") + INDICATORS)
    assert ("项目支出绩效自评表", 2023, "元") == (form.title.text, form.year, form.money_unit)


def test_unread_columns_of_both_blocks_are_named() -> None:
    """A column of the indicators must be told though one of the amounts above it is unread as well."""
    found = submission_in(
        """
        | 项目名称 | 巡河经费 | | | | | |
        | 项目资金 | 全年预算数 | 到位数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | 56 | 55 | 28 | 10 | 50% | 5 |
        | 一级指标 | 三级指标 | 指标解释 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 巡河次数 | 全年步巡 | ≥100次 | 102次 | 90 | 90 |
        """
    )
    assert ["没有对应的栏，整列未读入：“到位数”", "没有对应的栏，整列未读入：“指标解释”"] == [
        note.message for note in found.reading_notes
    ]


def test_words_beside_a_money_unit_are_said() -> None:
    """（万元） makes no label of what stands before it."""
    rows = "| 乡镇自筹管护（万元） | 资金来源 | 中央补助 | 其他资金 | < | < | < | < |\n"
    rows += "| ^ | 全年预算数 | 30 | 26 | < | < | < | < |\n| ^ | 全年执行数 | 20 | 8 | < | < | < | < |\n"
    said = [note.message for note in read(HEAD + rows + INDICATORS).reading_notes]
    assert ["没有对应的栏，未读入：“乡镇自筹管护（万元）”"] == said


def test_weight_as_a_share_is_so_many_points() -> None:
    """The weights of a form add up to 100 points, so that 90% are 90 of them."""
    rows = INDICATORS.replace("| 90 | 90 |", "| 90% | 90 |") + TOTAL.replace("| 100 |", "| 100% |")
    form = form_of(HEAD + FUNDING.replace("| 10 |", "| 10% |") + rows)
    numbers = [form.funding[0].weight.number, form.indicators[0].weight.number]
    assert [Decimal(10), Decimal(90), ("100%", "95", None)] == [*numbers, total(form)]


def test_row_of_units_below_the_labels_says_nothing() -> None:
    """It is a part of the labels."""
    labels, line = FUNDING.splitlines(keepends=True)
    units = "| ^ | | （万元） | （万元） | （万元） | （分） | （%） | （分） |\n"
    found = read(HEAD + labels + units + line + INDICATORS)
    assert ([LINE], ()) == (funding(found.forms[0]), found.reading_notes)


def test_tables_under_the_names_of_their_blocks_are_one_form() -> None:
    """A page of Markdown has the names as a list, and each block under a heading without a number."""
    form = form_in(
        """
        # 2023年度项目支出绩效自评表

        - 项目名称：巡河经费
        - 主管部门：青溪县水利局 实施单位：青溪县河道所

        ## 资金情况（万元）

        | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | --- | --- | --- | --- | --- | --- | --- |
        | 年度资金总额 | 60 | 56 | 28 | 10 | 50% | 5 |

        ## 绩效指标

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | --- | --- | --- | --- | --- | --- | --- |
        | 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 102次 | 90 | 90 |
        """
    )
    assert ("巡河经费", "青溪县水利局", "青溪县河道所") == head(form)
    assert (2023, "万元", [LINE], [INDICATOR]) == (form.year, form.money_unit, funding(form), indicators(form))


def test_total_that_is_told_again_below_is_the_same() -> None:
    """The row above it has the weight as well."""
    again = "| 项目自评得分 | 95.0 | < | < | < | < | 自评等级 | 优 |\n"
    found = read(HEAD + FUNDING + INDICATORS + TOTAL + again)
    assert (("100", "95", "优"), ()) == (total(found.forms[0]), found.reading_notes)
