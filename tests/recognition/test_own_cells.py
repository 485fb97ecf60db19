"""Texts whose rows hold their own cells alone: what a merged cell left out is put back, or said to be undecided."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.form import Submission
from jixiao.recognition import recognise
from jixiao.recognition.own_cells import laid_out
from jixiao.reviewing import review
from jixiao.vocabulary import Severity
from recognition.layouts import COLLAPSED, LAYOUTS, PUT_BACK, as_bars, as_merged, as_tabs, facts
from recognition.tables import funding, indicators, names, submission_in, total

FOLDER = Path(__file__).parent / "own_cells"
FORMS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}
"""Layouts: other orders of columns, a 序号 or 备注, 其中 over two columns, blanks in a row, numbers in names."""
HEAD = "项目支出绩效自评表\n| 项目名称 | 巡河经费 |\n| 主管部门 | 水务局 | 实施单位 | 河道所 |\n"
LABELS = "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |\n"
FIRST = "| 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 98次 | 50 | 29 |\n"
SECOND = "| 质量指标 | 巡河合格率 | ≥95% | 96% | 10 | 10 |\n"
OTHER = "| 效益指标 | 社会效益指标 | 水质达标率 | ≥95% | 96% | 30 | 30 |\n"
TOTAL = "| 总分 | 90 | 69 |\n"


def submission(*rows: str) -> Submission:
    return submission_in(HEAD + LABELS + "".join(rows))


def messages(found: Submission) -> list[str]:
    return [note.message for note in found.reading_notes]


def accusations(found: Submission) -> list[tuple[str, str]]:
    findings = review(found).findings
    return [(each.code, each.message) for each in findings if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("rendering", COLLAPSED)
@pytest.mark.parametrize("name", FORMS)
def test_form_reads_as_the_file_that_states_its_merged_cells(name: str, rendering: str) -> None:
    """A page that was turned into text is the same form, and the same is found in it."""
    whole, text = recognise(as_merged(FORMS[name])), recognise(COLLAPSED[rendering](FORMS[name]))
    assert list(map(facts, whole.forms)) == list(map(facts, text.forms))
    assert ([PUT_BACK], [], accusations(whole)) == (messages(text), accusations(text), accusations(text))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_table_that_kept_its_blanks_stays_as_it_is(layout: str) -> None:
    """What stands where the header says must not be moved."""
    grids = [grid for rendering in (as_tabs, as_bars) for grid in rendering(LAYOUTS[layout]).grids()]
    assert [(grid, ()) for grid in grids] == [laid_out(grid) for grid in grids]


_VALUES = {
    "年度指标值": ["≥100次", "95%", "≤12万元", "良好", "2023年9月底前", "3项", "＝8个"],
    "实际完成值": ["120次", "96%", "11万元", "良好", "2023年8月", "3项", "8个"],
    "分值": ["10", "12.5", "8", "20.00"],
    "得分": ["9", "12.5", "7.75", "0"],
    "偏差原因分析及改进措施": ["", "", "汛期停工", "用户减少，次年调整"],
}
_LEVELS = {
    "产出指标": ["数量指标", "质量指标", "时效指标", "成本指标"],
    "效益指标": ["经济效益指标", "社会效益指标", "可持续影响指标"],
    "满意度指标": ["服务对象满意度指标"],
}
_NAMES = ["巡查次数", "5G基站数", "110国道养护里程", "2023年培训期数", "验收合格率", "群众认可程度", "3年以上设备更新"]


def written_at_random(random: Random) -> str:
    """A layout with columns in any order, levels over one to three rows and values drawn from lists."""
    columns = random.sample([*_VALUES][:4], 4) + [*_VALUES][4:]
    side = random.random() < 0.7
    rows = [["绩效指标"] * side + ["一级指标", "二级指标", "三级指标", *columns]]
    for dimension, categories in _LEVELS.items():
        first_of_dimension = True
        for category in random.sample(categories, random.randint(1, len(categories))):
            for number in range(random.randint(1, 3)):
                levels = [dimension if first_of_dimension else "^", category if number == 0 else "^"]
                values = [random.choice(_VALUES[column]) for column in columns]
                rows.append(["^"] * side + [*levels, random.choice(_NAMES), *values])
                first_of_dimension = False
    wide = ["<"] * (len(rows[0]) - 2)
    head = [["项目名称", "巡河经费", *wide], ["主管部门", "水务局", *wide]]
    return "项目支出绩效自评表\n" + "\n".join(f"| {' | '.join(row)} |" for row in [*head, *rows])


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(COLLAPSED)))
def test_any_order_of_columns_is_read_alike(random: Random, rendering: str) -> None:
    """The header tells the columns, the texts tell which of them a row has cells of: the order is free."""
    layout = written_at_random(random)
    (whole,), (text,) = recognise(as_merged(layout)).forms, recognise(COLLAPSED[rendering](layout)).forms
    assert indicators(whole) == indicators(text)


def test_number_that_may_be_weight_or_score_is_left_out_and_said() -> None:
    """The weight above covers both scores: it may be merged down. No sum may be called wrong over it."""
    found = submission(FIRST, "| 质量指标 | 巡河合格率 | ≥95% | 96% | 20 |\n", OTHER, TOTAL)
    assert ("巡河合格率", "≥95%", "96%", None, None) == indicators(found.forms[0])[1][2:]
    assert [PUT_BACK, "这一行的格与表头对不上，可以有几种归法，未读入：“20”"] == messages(found)
    assert not {"A101", "A105", "A107", "C107", "C109"} & {code for code, _ in accusations(found)}


def test_cells_that_fit_levels_and_values_alike_are_left_out_and_said() -> None:
    """Without points nothing tells whether 出勤 is a 二级指标 or a name: no value is guessed."""
    labels = LABELS.replace(" 分值 | 得分 |", "")
    rows = "| 产出指标 | 数量指标 | 巡河次数 | 100次 | 98次 |\n| 效益指标 | 出勤 | 较好 | 较好 |\n"
    found = submission_in(HEAD + labels + rows)
    assert ["巡河次数"] == names(found.forms[0])
    assert [PUT_BACK, "这一行的格与表头对不上，可以有几种归法，未读入：“出勤”、“较好”、“较好”"] == messages(found)


def test_row_with_more_cells_than_labels_keeps_its_name_alone() -> None:
    """A cell too many, and no value is sure; the rows below keep their level."""
    found = submission(FIRST.replace("98次", "98次 | 7 | 8 | 9 | 1"), SECOND, OTHER, TOTAL)
    read = [row[:4] for row in indicators(found.forms[0])]
    assert [("产出指标", "数量指标", "巡河次数", None), ("产出指标", "质量指标", "巡河合格率", "≥95%")] == read[:2]
    assert not {"A101", "A105", "A107"} & {code for code, _ in accusations(found)}


def test_only_number_of_a_total_is_left_out_where_rows_have_scores() -> None:
    """99 beside 总分 may be what could be reached or what was; a total is not called wrong over it."""
    scored = submission(FIRST, SECOND, OTHER, "| 总分 | 69 |\n")
    assert (None, None, None) == total(scored.forms[0])
    assert "总分一行只有“69”，可以是分值，也可以是得分，未读入" in messages(scored)
    planned = [row.rsplit("|", 2)[0] + "| |\n" for row in (FIRST, SECOND, OTHER)]
    assert ("90", None, None) == total(submission(*planned, "| 总分 | 90 | |\n").forms[0])


def test_official_dimension_is_none_of_the_one_above() -> None:
    """满意度指标 merged over both levels opens a 一级指标; under 效益指标 the weights would add up wrong."""
    row = "| 满意度指标 | 用水户评价 | ≥90% | 92% | 10 | 10 |\n"
    found = submission(FIRST, SECOND, OTHER, row, TOTAL)
    assert ("满意度指标", None, "用水户评价") == indicators(found.forms[0])[3][:3]


def test_sources_may_take_two_columns_under_one_label() -> None:
    """其中 stands beside its first source; the amounts stay amounts."""
    block = (
        "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
        "| 年度资金总额 | 60 | 60 | 54 | 10 | 90% | 9 |\n"
        "| 其中 | 中央补助 | 40 | 40 | 36 | — | 90% | — |\n"
        "| 省级补助 | 20 | 20 | 18 | — | 90% | — |\n"
    )
    found = submission_in(HEAD + block + LABELS + FIRST + SECOND)
    assert [("其中：中央补助", "40", "40", "36"), ("省级补助", "20", "20", "18")] == [
        line[:4] for line in funding(found.forms[0])[1:]
    ]


def test_whole_rows_with_odd_values_are_not_moved() -> None:
    """Every row has all its cells: a grade for a score is a fault of the form, and no sign of lost cells."""
    labels = LABELS.replace("| 绩效指标 ", "")
    rows = (
        "| 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 98次 | 50 | 优秀 | |\n"
        "| 产出指标 | 质量指标 | 巡河合格率 | ≥95% | | 10 | 10 | |\n"
        "| 效益指标 | 社会效益指标 | 水质 | 良好 | 良好 | 十分 | 40 | |\n"
    )
    found = submission_in(HEAD + labels + rows)
    assert [("50", "优秀"), ("10", "10"), ("十分", "40")] == [row[5:] for row in indicators(found.forms[0])]
    assert [] == messages(found)
