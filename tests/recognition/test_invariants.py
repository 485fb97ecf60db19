"""What must not change a reading, whatever the form: order of columns, blank rows, width of digits."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.form import Form
from jixiao.recognition import recognise
from recognition.tables import document_of, form_in, funding, head, indicators, merged_grid, submission_in, total

HEAD = [["项目名称", "巡河经费", "", "", "", "", "", ""], ["主管部门", "水务局", "", "", "实施单位", "河道所", "", ""]]
FUNDING = [
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "56", "56", "28", "10", "50%", "5"],
]
LABELS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]
ROWS = [
    ["产出指标", "数量指标", "巡河次数", "≥100次", "100次", "30", "30", ""],
    ["", "", "巡河里程", "≥50公里", "48公里", "20", "19.2", "汛期停巡"],
    ["", "质量指标", "水质达标率", "≥95%", "96%", "20", "20", ""],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "20", "20", ""],
]
BLANK_CATEGORIES = ("社会效益指标", "生态效益指标", "可持续影响指标", "时效指标", "经济成本指标")
_WIDE = str.maketrans("0123456789.%()", "０１２３４５６７８９．％（）")
_CELLS = (
    *("项目名称", "主管部门", "实施单位", "项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"),
    *("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "预期目标", "实际完成情况"),
    *("产出指标", "数量指标", "指标1：", "……", "总分", "小计", "注：", "符号", "值", "单位", "中央", "合计"),
    *("≥", "100", "95%", "—", "/", "优", "不适用", "标"),
)


def text_of(rows: Sequence[Sequence[str]]) -> str:
    return "项目支出绩效自评表\n（2023年度）\n" + "\n".join("\t".join(row) for row in rows)


def said(form: Form) -> tuple[object, ...]:
    return head(form), funding(form), indicators(form), total(form), form.year, form.money_unit


EXPECTED = said(form_in(text_of([*HEAD, *FUNDING, LABELS, *ROWS])))


@given(st.permutations(range(len(LABELS))))
@settings(max_examples=100, deadline=None)
def test_order_of_the_indicator_columns_changes_nothing(order: list[int]) -> None:
    """Columns are found by their labels: every place orders them in its own way."""
    block = [[row[column] for column in order] for row in (LABELS, *_filled(ROWS))]
    assert EXPECTED == said(form_in(text_of([*HEAD, *FUNDING, *block])))


def _filled(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows with their levels written in each, so that no leading blank means 'as above'."""
    filled: list[list[str]] = []
    for row in rows:
        above = filled[-1] if filled else row
        levels = [text or above[column] for column, text in enumerate(row[:2])]
        filled.append([*levels, *row[2:]])
    return filled


@given(st.lists(st.tuples(st.integers(0, len(ROWS)), st.sampled_from(BLANK_CATEGORIES)), max_size=4))
@settings(max_examples=100, deadline=None)
def test_blank_categories_change_nothing(extra: list[tuple[int, str]]) -> None:
    """A category without an indicator is no indicator, wherever it stands."""
    rows = _filled(ROWS)
    for at, category in sorted(extra, reverse=True):
        rows.insert(at, [rows[max(0, at - 1)][0], category, "", "", "", "", "", ""])
    assert EXPECTED == said(form_in(text_of([*HEAD, *FUNDING, LABELS, *rows])))


@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7))))
@settings(max_examples=100, deadline=None)
def test_width_of_digits_changes_no_number(places: set[tuple[int, int]]) -> None:
    """An input method writes ５６ as easily as 56."""
    rows = [*HEAD, *FUNDING, LABELS, *ROWS]
    wide = [
        [text.translate(_WIDE) if (row % 8, column) in places else text for column, text in enumerate(texts)]
        for row, texts in enumerate(rows)
    ]
    plain, found = form_in(text_of(rows)), form_in(text_of(wide))
    assert [line.executed.number for line in plain.funding] == [line.executed.number for line in found.funding]
    assert [(row.weight.number, row.printed_score.number) for row in plain.indicators] == [
        (row.weight.number, row.printed_score.number) for row in found.indicators
    ]


@given(st.lists(st.lists(st.sampled_from(["", *_CELLS]), min_size=5, max_size=5), min_size=1, max_size=14))
@settings(max_examples=200, deadline=None)
def test_any_table_of_text_is_recognised(rows: list[list[str]]) -> None:
    """One odd table must not stop a batch of a hundred files."""
    found = submission_in("表头\n" + "\n".join("\t".join(row) for row in rows))
    assert {form.origin.table for form in found.forms} <= {grid.origin.table for grid in found.document.grids()}


@given(st.lists(st.lists(st.sampled_from(["", "<", *_CELLS]), min_size=5, max_size=5), min_size=1, max_size=14))
@settings(max_examples=200, deadline=None)
def test_any_table_with_merged_cells_is_recognised(rows: list[list[str]]) -> None:
    """The same for formats that merge cells."""
    opened = [["", *row[1:]] if row[0] == "<" else row for row in rows]
    found = recognise(document_of(merged_grid(opened)))
    assert [] == [form for form in found.forms if form.exact_geometry is False]
