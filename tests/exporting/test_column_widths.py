"""The widths of the columns: they fill the page, tear no number, and give room to what needs it."""

from __future__ import annotations

import pytest

from builders import form, funding_line
from exporting.printed_forms import CROWDED, CROWDED_COSTS, EMPTY, FORMS, LONG, STANDARD
from jixiao.exporting.layout import Layout, arrange
from jixiao.exporting.page import COLUMN_WIDTH_SUM
from jixiao.form import Form


def lines_of(layout: Layout, text: str) -> int:
    """How many lines the first box with *text* takes."""
    placed = next(placed for row in layout.rows for placed in row if placed.box.text == text)
    return layout.lines.get((placed.row, placed.column), 1)


@pytest.mark.parametrize("form", [*FORMS, pytest.param(EMPTY, id="empty")])
def test_the_columns_fill_the_page(form: Form) -> None:
    """A table that is narrower or wider than the text area is not centred on paper."""
    assert COLUMN_WIDTH_SUM == sum(arrange(form).widths)


def test_long_explanations_get_a_wider_column() -> None:
    """Each takes fewer lines, and the form fewer pages."""
    assert arrange(LONG).widths[8] > arrange(STANDARD).widths[8]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((funding_line(executed="1208000.00"),), id="amounts-in-yuan"),
        pytest.param((funding_line(explanation="年底方到货。", printed_rate="100.00%"),), id="rate-beside-a-reason"),
    ],
)
def test_no_number_is_torn(lines: tuple[object, ...]) -> None:
    """336.426 over 8 reads as two numbers."""
    layout = arrange(form(funding=lines))
    assert {1} == {
        layout.lines.get((placed.row, placed.column), 1)
        for row in layout.rows
        for placed in row
        if placed.box.text.isascii()
    }


@pytest.mark.parametrize(
    "label", ["项目名称", "主管部门", "年初预算数", "全年执行数", "年度指标值", "可持续影响指标", "满意度指标"]
)
def test_a_form_to_be_filled_in_breaks_no_short_label(label: str) -> None:
    """A single sign on a second line looks like a mistake."""
    assert 1 == lines_of(arrange(EMPTY), label)


@pytest.mark.parametrize(
    "form", [pytest.param(CROWDED, id="sources"), pytest.param(CROWDED_COSTS, id="amounts-in-yuan")]
)
def test_long_explanations_beside_long_amounts_cost_neither(form: Form) -> None:
    """An explanation of 300 signs in a narrow column fills a page by itself."""
    layout = arrange(form)
    amounts = [line.initial_budget.text for line in form.funding if line.initial_budget.text]
    explanation = next(each.explanation.text for each in form.indicators if each.explanation.text)
    assert [1] * len(amounts) == [lines_of(layout, amount) for amount in amounts]
    assert lines_of(layout, explanation) < 35


def test_a_reason_of_a_funding_line_moves_the_room_for_amounts() -> None:
    """The amounts then stand one column further left."""
    layout = arrange(form(funding=(funding_line(initial_budget="12086573.00", explanation="年底方到货。"),)))
    assert layout.widths[2] > arrange(STANDARD).widths[5]
