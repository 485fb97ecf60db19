"""What the review screen shows, as lines: no screen is needed to know them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.origin import Origin
from jixiao.report import display_width
from jixiao.reviewing import LedgerEntry
from jixiao.rules import Status
from jixiao.store import Decisions
from jixiao.tui.review.causes import FindingKey
from jixiao.tui.review.columns import NARROWEST
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.excerpt import TableExcerpt
from jixiao.tui.review.marks import MARK_INK, CellMarks
from jixiao.tui.review.search import TextMatch, matches_of
from jixiao.tui.review.sections import Section
from jixiao.tui.review.submitted import RowKey, TableDrawing
from jixiao.tui.review.view import ReviewView
from jixiao.tui.review.wanted import Wanted
from jixiao.tui.signs import Signs
from tui.review_app import (
    NOON,
    WEIGHTS,
    made_grid,
    made_review,
    shown,
    unlike_a_submission,
)

PLAIN = Signs()


def drawn(grid: Grid, width: int, *own: tuple[int, int], related: tuple[int, int] | None = None) -> list[str]:
    compared = [] if related is None else [grid.at(*related)]
    marks = CellMarks(frozenset(grid.at(row, column) for row, column in own), frozenset(compared))
    drawing = TableDrawing(TableExcerpt(0, grid), width, severities={}, signs=PLAIN)
    return [line.text for line in drawing.lines(marks)]


def test_consequences_stand_set_in_beneath_their_cause(view: ReviewView) -> None:
    """One cause is one accusation: the reader sees first what is wrong, then what follows from it."""
    expected = ["✗ N103 主管部门不是报告单位|+1", "  ✗ N101 项目名称与引导句、标题不是同一项目|"]
    assert expected == shown(view.cause_lines())[:2]


def test_of_several_findings_with_one_title_the_subject_is_told(tmp_path: Path) -> None:
    """Six lines that read alike at 80 columns can't be told apart; the first of those listed keeps the title."""
    plain = made_review().findings[4]
    others = [replace(plain, fingerprint=each, subject=f"指标{each}") for each in "ab"]
    review = made_review(plain, *others)
    deciding = Deciding(Decisions.open(tmp_path / "样例.txt"), review, by="张三", clock=lambda: NOON)
    view = ReviewView(review, deciding, signs=PLAIN)
    expected = ["- E107 执行率偏低而没有说明：预算执行率|", "- E107 同上：指标a|", "- E107 同上：指标b|"]
    assert expected == shown(view.cause_lines())[:3]
    deciding.accept([plain])
    view.wanted = Wanted(undecided=True)
    assert ["- E107 执行率偏低而没有说明：指标a|", "- E107 同上：指标b|"] == shown(view.cause_lines())[:2]


def test_a_section_says_what_is_open_and_why(view: ReviewView) -> None:
    """无法判断 without a reason would be of no use."""
    view.select(Section.OPEN_CHECKS)
    assert [" 无法判断：两种口径得分不同：25或20（A305（灌溉面积））"] == [line.text for line in view.detail_lines(78)]


def test_checks_that_passed_with_something_to_say_are_listed(tmp_path: Path) -> None:
    """What agrees with what, and under which policy, is evidence too."""
    agreeing = LedgerEntry("X113", "正文自评得分", Status.PASSED, "正文“95分”与表内一致", 1)
    silent = LedgerEntry("A101", "分值", Status.PASSED, "", 1)
    review = replace(made_review(), ledger=(agreeing, silent))
    view = ReviewView(
        review, Deciding(Decisions.open(tmp_path / "样例.txt"), review, by="张三", clock=lambda: NOON), signs=PLAIN
    )
    view.select(Section.EXPLAINED_CHECKS)
    assert "通过而有说明1项" == view.detail_title()
    assert [" X113 正文自评得分：正文“95分”与表内一致"] == [line.text for line in view.detail_lines(78)]


def test_a_finding_shows_what_is_written_before_its_authorities(view: ReviewView) -> None:
    """At 80×24 ten lines are visible: what was found and the arithmetic must be among them."""
    view.select(FindingKey("weights"))
    labels = [line.text.split()[0] for line in view.detail_lines(78) if not line.text.startswith("    ")]
    assert ["发现", "算式", "请核对", "依据", "位置", "相关"] == labels


def test_the_cell_concerned_stands_in_brackets(view: ReviewView) -> None:
    """Colour never stands alone: on a black and white terminal the cell is found too."""
    view.select(FindingKey("announced"))
    assert "✗ 1 项目名称    [渠系清淤经费]" == view.submitted_lines(100)[0].text.rstrip()


def test_all_cells_of_a_sum_are_marked(view: ReviewView) -> None:
    """A sum is checked against its parts: each part is shown, not only the line of the total."""
    view.select(FindingKey("weights"))
    inks = set(MARK_INK.values())
    marked = [line.text[:3] for line in view.submitted_lines(80) if any(span.ink in inks for span in line.spans)]
    assert ["  4", "  8", "  9", "✗10"] == marked


def test_the_shown_table_follows_the_finding(view: ReviewView) -> None:
    """With two forms in a file the reader must not look for the right one."""
    view.select(FindingKey("weights"))
    first = view.submitted_title()
    view.select(FindingKey("low"))
    titles = [
        ("自评表1/2 表1（原文第5行）", "←→ 1/4处", "自填 93.62 复算 93.62，等级“优”"),
        ("自评表2/2 表2（原文第19行）", "", "自填 95 复算 95，等级“优”"),
    ]
    assert titles == [first, view.submitted_title()]


def test_a_form_that_goes_on_in_another_table_keeps_its_title(tmp_path: Path) -> None:
    """A page break in Word makes two tables of one form: the second is no 原表 of unknown kind."""
    plain = made_review()
    first, second = plain.forms
    moved = replace(first.form.indicators[-1], origin=Origin(table=2, row=8))
    longer = replace(first, form=replace(first.form, indicators=(*first.form.indicators[:-1], moved)))
    below = replace(WEIGHTS, origin=Origin(table=2, row=8, column=7))
    review = replace(plain, forms=(longer, second), findings=(below,))
    deciding = Deciding(Decisions.open(tmp_path / "样例.txt"), review, by="张三", clock=lambda: NOON)
    view = ReviewView(review, deciding, signs=PLAIN)
    view.select(FindingKey("weights"))
    assert "自评表1/2 表2（原文第19行）" == view.submitted_title()[0]


def test_a_claim_of_the_prose_is_shown_with_its_neighbours(view: ReviewView) -> None:
    """A sentence is judged in its place: what stands before and after it is there."""
    view.select(FindingKey("claimed"))
    texts = [line.text for line in view.submitted_lines(200)]
    assert "  青山县水利局2024年度部门决算" == texts[0]
    assert texts[1].startswith("! 本年度对2个项目开展绩效自评")
    assert "  〔表1（原文第5行）〕" == texts[3]


def test_a_row_is_told_in_full_with_its_findings(view: ReviewView) -> None:
    """Narrow columns cut their texts: the lower pane holds the whole of each cell of the row."""
    view.select(FindingKey("root"))
    place = view.place()
    assert place is not None
    lines = [line.text for line in view.row_lines(place, 78)]
    assert [" 主管部门       柳河县水利局", " 实施单位       柳河县渠道管理所"] == lines[-2:]
    assert lines[0].startswith(" ✗ N103")


def test_the_next_form_leads_to_its_first_finding(view: ReviewView) -> None:
    """F3 goes from table to table, and from the last to the first."""
    view.select(FindingKey("root"))
    first = view.next_form()
    assert (FindingKey("low"), FindingKey("root")) == (first, view.next_form())


def test_a_file_that_is_no_submission_says_what_it_is(tmp_path: Path) -> None:
    """没有发现问题 would be wrong of a file in which nothing was reviewed."""
    review = unlike_a_submission()
    deciding = Deciding(Decisions.open(tmp_path / "天气.txt"), review, by="张三", clock=lambda: NOON)
    view = ReviewView(review, deciding, signs=PLAIN)
    assert ["未认出绩效材料|"] == shown(view.cause_lines())
    told = " 未认出绩效材料：文件可以读取，其中没有项目支出绩效自评表"
    assert [told] == [line.text for line in view.detail_lines(78)]


def test_signs_are_ascii_where_the_terminal_needs_it(tmp_path: Path) -> None:
    """On terminals that draw ≥ two cells wide every line would be out of place."""
    review = made_review()
    deciding = Deciding(Decisions.open(tmp_path / "样例.txt"), review, by="张三", clock=lambda: NOON)
    view = ReviewView(review, deciding, signs=Signs(ascii_only=True))
    view.select(FindingKey("root"))
    text = "\n".join(line.text for line in [*view.cause_lines(), *view.submitted_lines(60), *view.detail_lines(78)])
    assert set() == {sign for sign in "≥≤≠÷×✗…" if sign in text}


def test_searching_takes_full_width_digits() -> None:
    """What a person types on a Chinese keyboard finds what a program wrote."""
    (match,) = matches_of(made_review(), "６８．９６")
    assert isinstance(match, TextMatch)
    assert ("表1 第4行第5列（原文第8行）", "68.96") == (match.place, match.text)


def test_searching_lists_findings_before_cells() -> None:
    """A finding leads on; a cell is only a place."""
    codes = [getattr(match, "code", "") for match in matches_of(made_review(), "柳河")]
    assert ["N103", "", ""] == codes


def test_markup_in_a_cell_stays_text(view: ReviewView) -> None:
    """A cell that says [附件1] is no style of the terminal."""
    view.select(FindingKey("root"))
    place = view.place()
    assert place is not None
    lines = view.row_lines(RowKey(place.block, 5), 78)
    assert " 预期目标       清淤渠道12公里，保障灌溉。[附件1]" == lines[0].text


def test_a_text_flows_over_blank_cells_beside_it() -> None:
    """A project's name in a narrow column is readable, as in a spreadsheet."""
    grid = made_grid(("名称", "清淤经费", "", ""), ("序", "1", "2", "3"))
    assert [" 1 名称 清淤经费 ", " 2 序   1  2  3  "] == drawn(grid, 17)


def test_a_cut_number_says_that_it_is_cut() -> None:
    """118600 shown as 11 would be another amount; and one whole number says more than three halves."""
    grid = made_grid(("118600", "118600", "118600"))
    assert [" 1 118600 11… 1… "] == drawn(grid, 17)


@settings(max_examples=100, deadline=None)
@given(
    rows=st.lists(
        st.tuples(*[st.sampled_from(["", "5", "118600", "≤120000元", "驻外办公用房租金控制数"])] * 5),
        min_size=1,
        max_size=6,
    ),
    width=st.integers(20, 80),
)
def test_every_row_takes_the_width_of_the_pane_at_most(rows: list[tuple[str, ...]], width: int) -> None:
    """A row that is wider would be cut by the pane, without a sign that more follows."""
    lines = drawn(made_grid(*rows), width)
    assert max(map(display_width, lines)) <= max(width, 2 + 1 + 5 * (NARROWEST + 1))
    assert 1 == len({display_width(line) for line in lines})


def test_a_row_is_numbered_by_the_cells_that_begin_in_it() -> None:
    """A label merged over ten rows must not give all of them its own number: places speak of rows."""
    merged = Cell("产出指标", 0, 0, Origin(table=1, row=9, column=1), rows=2)
    cells = [Cell(text, row, 1, Origin(table=1, row=9 + row, column=2)) for row, text in enumerate(("件数", "场次"))]
    grid = Grid(((merged, cells[0]), (merged, cells[1])), Origin(table=1))
    assert ["  9 产出指标 件数 ", " 10          场次 "] == drawn(grid, 30)


def test_neighbouring_marked_cells_share_a_border() -> None:
    """Both are marked, and the columns stay in line."""
    grid = made_grid(("28", "56", "5"), ("12", "34", "6"))
    assert [" 1[28|56]5  ", " 2 12 34 6  "] == drawn(grid, 12, (0, 0), (0, 1))


def test_the_cell_of_a_finding_is_told_from_those_that_it_is_compared_with() -> None:
    """Of eleven marked cells one is wrong; brackets and parentheses tell it without colour."""
    grid = made_grid(("28", "56", "5"), ("12", "34", "6"))
    assert [" 1 28(56)5  ", " 2[12]34 6  "] == drawn(grid, 12, (1, 0), related=(0, 1))


def test_a_cell_that_is_compared_with_itself_is_the_cell_of_the_finding() -> None:
    """A sum names its own part among the parts."""
    grid = made_grid(("28", "56"))
    assert [" 1[28]56 "] == drawn(grid, 9, (0, 0), related=(0, 0))
