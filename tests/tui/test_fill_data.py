"""What the fill screen shows and does, as values: no screen is needed to know it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import funding_line, number, written
from jixiao.form import Form
from jixiao.library import load_kind
from jixiao.report import display_width
from jixiao.scoring import score
from jixiao.store import FieldPath, MoveIndicator, Session, SetField
from jixiao.store.edits import apply_edit
from jixiao.tui.fill.assessed import Assessed, assess
from jixiao.tui.fill.changing import changes_between, differences
from jixiao.tui.fill.drafting import drafted_line
from jixiao.tui.fill.explaining import beneath, remark_of
from jixiao.tui.fill.field_lines import field_lines
from jixiao.tui.fill.field_places import FieldPlaces
from jixiao.tui.fill.fields import all_fields, fields_of, next_stop
from jixiao.tui.fill.following import following
from jixiao.tui.fill.making import make_form
from jixiao.tui.fill.nodes import Group, Part, Row, nodes_of
from jixiao.tui.fill.outline import Mark, mark_of, outline_lines
from jixiao.tui.fill.pasting import cells_of, left_over, plan
from jixiao.tui.fill.rows import added, all_inserted, inserted, moved
from jixiao.tui.fill.understanding import understood
from jixiao.tui.fill.what_if import policy_choices
from jixiao.tui.fill.work import Work
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Dimension
from tui.fill_app import NOON, ROWS, fill_form, half_filled, kept, opened, texts_of

PLAIN = Signs()
ACTUAL: FieldPath = ("indicators", 0, "actual")


def followed(form: Form, path: FieldPath, text: str, folder: Path) -> dict[FieldPath, str | None]:
    """What an edit takes along."""
    form = opened(form, folder).form
    after = apply_edit(form, SetField(path, text))
    return {edit.path: edit.text for edit in following(form, score(form), after, score(after))}


def test_the_outline_is_the_progress_of_the_form(tmp_path: Path) -> None:
    """What is missing, what is doubtful and what is earned must be seen without opening anything."""
    expected = [
        "✓ 基本信息",
        "✓ 资金 10/10",
        "○ ▾ 产出指标 42.5/50",
        "○ 巡查次数 22.5/30",
        "✓ 隐患整改率 20/20",
        "○ ▾ 效益指标 -/30",
        "○ 险情处置率 -/30",
        "✓ ▾ 满意度指标 10/10",
        "✓ 村民满意度 10/10",
        "○ 总分 -/100",
        "✓ 总体目标",
    ]
    lines = outline_lines(opened(half_filled(), tmp_path), width=30, signs=PLAIN)
    assert expected == texts_of(lines)[: len(expected)]


def test_a_form_without_a_fault_is_done_throughout(tmp_path: Path) -> None:
    """A mark that never turns green would be no goal."""
    assessed = opened(fill_form(), tmp_path)
    marks = {mark_of(node, assessed) for node in nodes_of(assessed.form) if node is not Part.EXPORT}
    assert {Mark.DONE} == marks


def test_a_score_that_was_written_against_the_rule_is_marked_wrong(tmp_path: Path) -> None:
    """The outline leads to what a reviewer would send back."""
    assessed = opened(fill_form(replace(ROWS[0], actual=written("9")), *ROWS[1:]), tmp_path)
    assert Mark.OPEN is mark_of(Row(0), assessed)
    explained = replace(ROWS[0], actual=written("9"), explanation=written("汛期封路三个月，已调整到次年补查。"))
    assert Mark.WRONG is mark_of(Row(0), opened(fill_form(explained, *ROWS[1:]), tmp_path))


@settings(max_examples=50, deadline=None)
@given(
    name=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1), width=st.integers(20, 60)
)
def test_an_outline_line_never_exceeds_its_pane(name: str, width: int) -> None:
    """A name of any length leaves its points visible."""
    form = fill_form(replace(ROWS[0], name=written(name)))
    lines = outline_lines(assess(form, Path("表.toml"), FieldPlaces()), width=width, signs=PLAIN)
    assert width >= max(display_width(line.text) + display_width(line.right) for line in lines)


def test_an_explanation_is_asked_for_where_the_target_is_missed(tmp_path: Path) -> None:
    """财预〔2020〕10号 第二十六条: what was not reached is explained."""
    assessed = opened(half_filled(), tmp_path)
    open_fields = [field.path[-1] for field in fields_of(Row(0), assessed) if field.open]
    assert ["explanation"] == open_fields
    assert [] == [field for field in fields_of(Row(2), assessed) if field.open]


def test_enter_goes_to_the_next_blank_field_then_back_to_what_is_open(tmp_path: Path) -> None:
    """One question after another, none skipped, none asked twice in vain."""
    assessed = opened(half_filled(), tmp_path)
    assert ("indicators", 1, "actual") == next_stop(assessed, ("indicators", 0, "explanation"))
    assert ("indicators", 0, "explanation") == next_stop(assessed, ("objective", "achieved"))


def test_nothing_is_next_when_all_is_filled(tmp_path: Path) -> None:
    """The end of the work is the list of findings, not the first field again."""
    assert next_stop(opened(fill_form(), tmp_path), ("objective", "achieved")) is None


@pytest.mark.parametrize(
    ("path", "text", "said", "doubtful"),
    [
        (ACTUAL, "１１", "读作 11次（没有写单位，按指标值的单位“次”）", False),
        (("indicators", 0, "target"), "不少于10次", "读作 至少10次", False),
        (("indicators", 0, "target"), "2024年12月底前", "读作 2024年12月31日前", False),
        (("funding", 0, "executed"), "７６．５", "读作 76.5", False),
        (("funding", 0, "executed"), "28万元", "不是数。请只写数字，单位已定为万元，例如 28.5；原文保留", True),
        (("funding", 0, "executed"), "—", "读作 不填（横线）", False),
        (("year",), "24", "“24”不是年度，年度请写四位数，如 2024", True),
        (("money_unit",), "块", "不认识的金额单位，可以写 元、千元、万元、百万元、亿元", True),
        (("funding", 0, "printed_rate"), "0.95", "读作 95.00%", False),
        (("project",), "[附件]经费", "", False),
    ],
    ids=["full-width", "words", "deadline", "wide-number", "unit", "dash", "year", "money-unit", "rate", "markup"],
)
def test_a_typed_text_is_told_as_it_was_understood(path: FieldPath, text: str, said: str, doubtful: bool) -> None:
    """Whoever types sees at once what the program makes of it, and how to write it so that it can be read."""
    actual = understood(fill_form(), path, text)
    assert (said, doubtful) == (actual.said, actual.doubtful)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=30))
def test_reading_what_is_typed_never_fails(text: str) -> None:
    """It runs at every key."""
    form = fill_form()
    paths = [field.path for field in all_fields(assess(form, Path("表.toml"), FieldPlaces()))]
    assert len(paths) == len([understood(form, path, text) for path in paths])


def test_score_and_total_follow_what_is_filled_in(tmp_path: Path) -> None:
    """Nobody should work out by hand what the program knows."""
    expected = {("indicators", 0, "printed_score"): "22.5", ("printed_total", "score"): "92.5"}
    assert expected == followed(fill_form(), ACTUAL, "9", tmp_path)


def test_a_score_of_ones_own_stays(tmp_path: Path) -> None:
    """The program proposes; what a person wrote is never overwritten."""
    form = fill_form(replace(ROWS[0], printed_score=number("45")), *ROWS[1:])
    assert ("indicators", 0, "printed_score") not in followed(form, ACTUAL, "9", tmp_path)


def test_rate_and_score_of_the_funds_follow_the_amounts(tmp_path: Path) -> None:
    """执行率 and 得分 of 年度资金总额 are computed from its amounts."""
    changed = followed(fill_form(), ("funding", 0, "executed"), "28", tmp_path)
    assert ("28.00%", "2.8") == (
        changed["funding", 0, "printed_rate"],
        changed["funding", 0, "printed_score"],
    )


def test_a_blank_actual_takes_its_score_away(tmp_path: Path) -> None:
    """A score without an actual would be an invention."""
    assert followed(fill_form(), ACTUAL, "", tmp_path)["indicators", 0, "printed_score"] is None


def test_the_score_is_worked_out_while_it_is_typed(tmp_path: Path) -> None:
    """Every number explains itself where it stands, before it is accepted."""
    line = drafted_line(opened(fill_form(), tmp_path), ACTUAL, "6")
    assert line is not None
    assert ("15.00", "6÷12=50.00%，50.00%×30=15") == (
        str(line.score),
        line.by_policy["mof-2020"][0].arithmetic,
    )


@pytest.mark.parametrize("name", ["executed", "weight", "item"])
def test_a_draft_of_the_funds_is_that_of_the_execution_rate(tmp_path: Path, name: str) -> None:
    """The funds are scored by one line alone."""
    line = drafted_line(opened(fill_form(), tmp_path), ("funding", 0, name), "50")
    assert line is not None
    assert "预算执行率" == line.subject


def test_under_the_field_stand_score_arithmetic_authority_and_finding(tmp_path: Path) -> None:
    """No separate “calculate”, no separate “check”."""
    assessed = opened(half_filled(), tmp_path)
    field = next(field for field in fields_of(Row(0), assessed) if field.path == ACTUAL)
    lines = texts_of(beneath(field, assessed.line_at(ACTUAL), assessed, width=60, signs=PLAIN))
    assert ["复算 22.5/30", "9÷12=75.00%，75.00%×30=22.5"] == lines[:2]
    assert lines[2].startswith("依据 财预〔2020〕10号 第十六条")
    assert "没有写明原因" in "".join(lines)


def test_ones_own_score_is_told_from_the_computed_one(tmp_path: Path) -> None:
    """自填 and 复算 side by side, and neither is called wrong by itself."""
    assessed = opened(fill_form(replace(ROWS[0], printed_score=number("45")), *ROWS[1:]), tmp_path)
    field = next(field for field in fields_of(Row(0), assessed) if field.path[-1] == "printed_score")
    assert (
        "得分 45 自填45，复算30" == texts_of(field_lines(field, remark_of(field, assessed), width=60, signs=PLAIN))[0]
    )


def test_signs_are_ascii_where_the_terminal_needs_it(tmp_path: Path) -> None:
    """On terminals that draw ≥ two cells wide every line would be out of place."""
    assessed = opened(half_filled(), tmp_path)
    signs = Signs(ascii_only=True)
    lines = outline_lines(assessed, width=30, signs=signs)
    for field in fields_of(Row(0), assessed):
        lines += field_lines(field, remark_of(field, assessed), width=40, signs=signs)
        lines += beneath(field, assessed.line_at(field.path), assessed, width=40, signs=signs)
    text = "\n".join(line.text for line in lines)
    assert set() == {sign for sign in "≥≤÷×✓✗○…" if sign in text}


def test_a_block_goes_right_by_columns_and_down_by_indicators() -> None:
    """Three rows copied from Excel fill three indicators."""
    block = "9\t30\t22.5\t汛期封路\n100%\t30\n92%\t10\n多\t1\n"
    planned = plan(fill_form(), ACTUAL, block)
    assert [("indicators", 0, "explanation"), ("indicators", 3, "actual")] == [each.path for each in planned[3:5]]
    assert (10, 0) == (len(planned), left_over(planned, block))


def test_a_line_break_inside_a_cell_belongs_to_the_cell() -> None:
    """Excel puts such a cell in quotes; taken apart it would shift all rows below it."""
    assert [["9", "汛期\n封路"], ["100%"]] == cells_of('9\t"汛期\n封路"\r\n100%\r\n')


def test_a_block_on_another_field_has_no_plan() -> None:
    """The head has no rows below it."""
    assert [] == plan(fill_form(), ("project",), "甲\n乙")


@settings(max_examples=100, deadline=None)
@given(block=st.text(st.sampled_from("甲1 \t\n\r\"'=,"), max_size=40))
def test_no_cell_of_a_block_gets_lost_uncounted(block: str) -> None:
    """What finds no field is counted, so that the user is told."""
    planned = plan(fill_form(), ACTUAL, block)
    cells = sum(bool(cell) for row in cells_of(block) for cell in row)
    assert cells == len(planned) + left_over(planned, block)


def test_an_indicator_of_the_library_joins_its_like() -> None:
    """Inserted under the right 一级指标 and 二级指标, in the form's own words, with its usual target."""
    form = fill_form()
    indicator = next(one for one in load_kind("training").indicators if one.name == "参训人员满意度")
    edit, row = inserted(form, indicator)
    new = apply_edit(form, edit).indicators[row.index]
    assert (3, "满意度指标", "服务对象满意度指标", "≥90%") == (
        row.index,
        new.dimension.text,
        new.category.text,
        new.target.text,
    )


def test_an_added_line_belongs_to_the_level_of_its_neighbour() -> None:
    """Its levels are known; only the rest is asked for."""
    form = fill_form()
    edit, row = added(form, Row(0))
    new = apply_edit(form, edit).indicators[row.index]
    assert (Row(1), "产出指标", None) == (row, new.dimension.text, new.name.text)


def test_a_line_moves_within_its_level_only() -> None:
    """An output indicator among benefits would be another error."""
    assert moved(fill_form(), Row(1), 1) is None
    assert moved(fill_form(), Row(0), 1) == (MoveIndicator(0, 3), Row(3))


def test_every_policy_is_offered_with_its_total_and_the_shown_one_is_marked(tmp_path: Path) -> None:
    """What-if before a policy is chosen."""
    choices = policy_choices(opened(fill_form(), tmp_path))
    marked = [choice.text.split()[1] for choice in choices if choice.text.startswith("✓")]
    assert ["自动：按注明、表式、地区推断", "mof-2020"] == marked
    assert "100 优" == next(choice.remark for choice in choices if choice.key == "mof-2020")


def test_changes_are_told_field_by_field(tmp_path: Path) -> None:
    """“What did I change?” has an answer, rows that came and went included."""
    before = opened(fill_form(), tmp_path).form
    after = apply_edit(apply_edit(before, SetField(ACTUAL, "9")), added(before, Row(2))[0])
    assert ["巡查次数 · 实际完成值：12 → 9"] == list(changes_between(before, apply_edit(before, SetField(ACTUAL, "9"))))
    assert any(line.startswith("（未写名称）") for line in changes_between(before, after))


def test_two_forms_are_compared_row_by_row() -> None:
    """A file that was changed elsewhere: what it has and what is here, side by side."""
    here = fill_form(*ROWS[:3], project=written("河道巡查经费"))
    lines = list(differences(fill_form(), here))
    assert "项目名称：河道巡查养护经费 → 河道巡查经费" == lines[0]
    assert "隐患整改率 · 实际完成值：96% → 空" in lines


def test_a_new_form_is_for_the_year_before_and_adds_up_to_100() -> None:
    """In March 2025 the year 2024 is evaluated."""
    form = make_form("petition", "信访工作专项经费", today=NOON.date())
    card = score(form)
    assert (2024, "信访工作专项经费", "100") == (form.year, form.project.text, str(card.weight))


def test_groups_come_in_the_order_of_the_official_form() -> None:
    """产出, 效益, 满意度, whatever the order in the file."""
    form = fill_form(ROWS[2], ROWS[0], ROWS[1])
    groups = [node.dimension for node in nodes_of(form) if isinstance(node, Group)]
    assert [Dimension.OUTPUT, Dimension.BENEFIT, Dimension.SATISFACTION] == groups


def test_a_form_is_shown_before_it_is_scored() -> None:
    """The first frame needs no rule: names, printed scores and what is open are known from the file."""
    lines = texts_of(outline_lines(Assessed(form=half_filled()), width=30, signs=PLAIN))
    assert ["基本信息", "资金", "▾ 产出指标", "巡查次数 22.5/30", "隐患整改率 20/20"] == lines[:5]
    assert "○ 险情处置率 -/30" in lines


def test_what_is_typed_before_the_form_is_scored_is_not_lost(tmp_path: Path) -> None:
    """A quick hand types before the screen has worked out its findings."""
    with Session.open(kept(half_filled(), tmp_path)) as session:
        work = Work(session)
        work.put(("indicators", 1, "actual"), "100%")
        work.settle()
        assert ("100%", "30") == (
            session.form.indicators[1].actual.text,
            session.form.indicators[1].printed_score.text,
        )


def test_a_source_of_funds_is_asked_for_once_unless_it_has_an_amount(tmp_path: Path) -> None:
    """Most projects have one source: the others cost one Enter each, not three."""
    blank = funding_line(item="其他资金", initial_budget=None, annual_budget=None, executed=None, weight=None)
    assessed = opened(fill_form(funding=(funding_line(), blank)), tmp_path)
    stops = [field.path[-1] for field in fields_of(Part.FUNDING, assessed) if field.stop and field.path[1] == 1]
    assert ["initial_budget"] == stops
    begun = opened(fill_form(funding=(funding_line(), replace(blank, initial_budget=number("5")))), tmp_path)
    stops = [field.path[-1] for field in fields_of(Part.FUNDING, begun) if field.stop and field.path[1] == 1]
    assert ["initial_budget", "annual_budget", "executed"] == stops


def test_an_indicator_keeps_its_order_when_all_of_a_kind_are_put_in() -> None:
    """Several in one step, each where the form has its like, and one undo takes all back."""
    wanted = load_kind("training").indicators
    edit = all_inserted(fill_form(), wanted)
    form = apply_edit(fill_form(), edit)
    assert len(ROWS) + len(wanted) == len(form.indicators)
    assert {one.name for one in wanted} <= {row.name.text for row in form.indicators}
