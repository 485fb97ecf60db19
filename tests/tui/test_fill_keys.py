"""What the keys do on the fill screen, through the pilot; what was done is looked up in the form and in its file."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.command import CommandPalette
from textual.widgets import TextArea

import jixiao
from builders import written
from jixiao.form import Form
from jixiao.store import Session, text_at
from jixiao.tui.dialogs import AskText, Choose, Notice
from jixiao.tui.fill.nodes import Part, Row
from jixiao.tui.lines import LineList
from tui.fill_app import (
    NARROW,
    ROWS,
    WIDE,
    fill_app,
    fill_form,
    filling,
    half_filled,
    kept,
    opened_in,
    page_of,
    paste,
    press,
    shown,
    title_of,
    top_of,
    type_text,
)

pytestmark = pytest.mark.asyncio
ACTUAL = ("indicators", 0, "actual")
TOTAL = ("printed_total", "score")


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """A form that is half filled."""
    return kept(half_filled(), tmp_path)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A form without a fault."""
    return kept(fill_form(), tmp_path)


def form_in(path: Path) -> Form:
    """The form as its file and journal have it."""
    with Session.open(path, read_only=False) as session:
        return session.form


async def test_the_cursor_starts_in_the_first_open_field(half: Path) -> None:
    """One question at a time, and the first one at once."""
    async with filling(half) as pilot:
        assert ("indicators", 0, "explanation") == page_of(pilot).field
        assert page_of(pilot).editor.has_focus
        assert "产出指标 › 数量指标" == title_of(pilot)


async def test_enter_takes_the_text_and_goes_to_the_next_open_field(half: Path) -> None:
    """Nothing but Enter is needed to fill a form."""
    async with filling(half) as pilot:
        await type_text(pilot, "汛期封路三个月。")
        await press(pilot, "enter")
        assert ("indicators", 1, "actual") == page_of(pilot).field
        await type_text(pilot, "100%")
        await press(pilot, "enter")
        page = page_of(pilot)
        assert Part.CHECK == page.node
        assert "30" == page.assessed.form.indicators[1].printed_score.text
        assert "总分 92.5 优" in top_of(pilot)


async def test_full_width_digits_are_kept_as_typed_and_understood(half: Path) -> None:
    """Typed by habit while the input method is on: the value is read, the text is not touched."""
    async with filling(half) as pilot:
        page_of(pilot).go_to(("indicators", 1, "actual"))
        await type_text(pilot, "１００％")
        assert any("读作 100%" in line for line in shown(page_of(pilot).below))
        await press(pilot, "enter")
        assert "１００％" == page_of(pilot).assessed.form.indicators[1].actual.text
        line = page_of(pilot).assessed.scorecard.line_of(1)
        assert line is not None
        assert line.met is True


async def test_the_score_is_shown_while_the_text_is_typed(clean: Path) -> None:
    """Before it is accepted, nothing is changed, and all is known."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "backspace", "6")
        assert "6÷12=50.00%，50.00%×30=15" in shown(page_of(pilot).below)
        assert "12" == page_of(pilot).assessed.form.indicators[0].actual.text


async def test_escape_puts_back_then_goes_up_then_leaves(clean: Path) -> None:
    """Esc always leads one level up, and what was only typed is gone first."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await type_text(pilot, "999")
        await press(pilot, "escape")
        assert "12" == page_of(pilot).editor.text
        await press(pilot, "escape")
        assert page_of(pilot).outline.has_focus
        await press(pilot, "escape")
        assert ["StartPage"] == [type(pilot.app.screen).__name__]


async def test_arrows_go_from_field_to_field_across_nodes(clean: Path) -> None:
    """A field that is filled is reached too, and what was typed on the way is taken."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "up")
        assert Part.FUNDING == page_of(pilot).node
        await press(pilot, "down", "down")
        assert ("indicators", 0, "target") == page_of(pilot).field


async def test_undo_takes_back_the_edit_with_all_that_followed(clean: Path) -> None:
    """One action, one step: the score and the total go back with the actual."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "backspace", "6", "enter")
        assert "85" == text_at(page_of(pilot).assessed.form, TOTAL)
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "ctrl+z")
        assert "100" == text_at(page_of(pilot).assessed.form, TOTAL)
        assert "12" == page_of(pilot).editor.text
        await press(pilot, "ctrl+y")
        assert "6" == page_of(pilot).editor.text


async def test_undo_goes_back_beyond_a_restart(clean: Path) -> None:
    """What was done yesterday can be taken back today."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "enter", "ctrl+q")
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        assert "1" == page_of(pilot).editor.text
        await press(pilot, "ctrl+z")
        assert "12" == page_of(pilot).editor.text


async def test_leaving_keeps_what_was_typed_and_not_accepted(clean: Path) -> None:
    """Nothing asks “save?”, so nothing may get lost."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "（二期）")
        await press(pilot, "ctrl+q")
    assert "河道巡查养护经费（二期）" == form_in(clean).project.text


async def test_an_edit_is_on_record_at_once_and_then_in_the_file(clean: Path) -> None:
    """The corner says when it was saved; a crash before that loses nothing."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "二期")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        assert page_of(pilot).work.session.unsaved
        await press(pilot, "ctrl+s")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "河道巡查养护经费二期" in clean.read_text(encoding="utf-8")
        assert "已存 12:03" in top_of(pilot)


async def test_a_file_changed_elsewhere_is_never_overwritten_unasked(clean: Path) -> None:
    """A colleague on a shared drive: both versions stay until somebody decides."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "二期")
        await press(pilot, "enter")
        elsewhere = clean.read_text(encoding="utf-8").replace("河道巡查", "渠道巡查")
        clean.write_text(elsewhere, encoding="utf-8")
        await press(pilot, "ctrl+s")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Choose)
        pilot.app.screen.query_one(LineList).go_to("对比两处的内容")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Notice)
        await press(pilot, "escape")
        assert elsewhere == clean.read_text(encoding="utf-8")


async def test_a_file_changed_elsewhere_can_be_overwritten_or_taken(clean: Path) -> None:
    """Both ways lead on, and taking the other one can be undone."""
    elsewhere = clean.read_text(encoding="utf-8").replace("河道巡查", "渠道巡查")
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "二期")
        await press(pilot, "enter")
        clean.write_text(elsewhere, encoding="utf-8")
        await press(pilot, "ctrl+s")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        pilot.app.screen.query_one(LineList).go_to("改用文件现在的内容")
        await press(pilot, "enter")
        assert "渠道巡查养护经费" == page_of(pilot).assessed.form.project.text
        await press(pilot, "ctrl+z")
        assert "河道巡查养护经费二期" == page_of(pilot).assessed.form.project.text


async def test_a_year_that_is_none_stays_under_edit(clean: Path) -> None:
    """A year is the one text that can't be kept as it is: the cursor stays, and the text with it."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("year",))
        await type_text(pilot, "年多")
        await press(pilot, "enter")
        assert ("year",) == page_of(pilot).field
        assert "2024年多" == page_of(pilot).editor.text


async def test_a_number_of_forty_digits_is_kept_as_typed(clean: Path) -> None:
    """A key that got stuck ends in no traceback and loses nothing."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("funding", 0, "executed"))
        await type_text(pilot, "1" * 40)
        await press(pilot, "enter")
        assert "100" + "1" * 40 == page_of(pilot).assessed.form.funding[0].executed.text


async def test_a_pasted_text_of_several_lines_is_joined_in_a_field_of_one_line(clean: Path) -> None:
    """An Input takes the first line only; here nothing gets lost, and the user is told."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await paste(pilot, "一期\r\n二期\r\n")
        assert "河道巡查养护经费一期 二期" == page_of(pilot).editor.text


async def test_a_pasted_text_of_several_lines_stays_so_in_a_long_field(clean: Path) -> None:
    """Paragraphs of an explanation are paragraphs."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("objective", "achieved"))
        await paste(pilot, "一是巡查。\n二是整改。")
        assert page_of(pilot).editor.text.endswith("一是巡查。\n二是整改。")


async def test_a_pasted_block_is_shown_before_it_fills_the_rows_below(clean: Path) -> None:
    """What would go where, then one key, then one step to take back."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await paste(pilot, "9\t30\n90%\t20\n")
        assert isinstance(pilot.app.screen, Choose)
        assert "12" == page_of(pilot).assessed.form.indicators[0].actual.text
        await press(pilot, "enter")
        rows = page_of(pilot).assessed.form.indicators
        assert ["9", "90%"] == [rows[0].actual.text, rows[3].actual.text]
        assert ["22.5", "18.95"] == [rows[0].printed_score.text, rows[3].printed_score.text]
        await press(pilot, "ctrl+z")
        assert ["12", "96%"] == [page_of(pilot).assessed.form.indicators[index].actual.text for index in (0, 3)]


async def test_a_finding_leads_to_its_cell(half: Path) -> None:
    """F4 lists, Enter goes there."""
    async with filling(half) as pilot:
        await press(pilot, "f4")
        assert (Part.CHECK, True) == (page_of(pilot).node, page_of(pilot).below.has_focus)
        await press(pilot, "down", "enter")
        assert (Row(0), True) == (page_of(pilot).node, page_of(pilot).editor.has_focus)


async def test_findings_stand_beside_the_fields_where_there_is_room(half: Path) -> None:
    """At 120 columns the third pane opens, and F4 goes there."""
    async with filling(half, WIDE) as pilot:
        await press(pilot, "f4")
        assert page_of(pilot).finding_list.has_focus
        assert any("没有写明原因" in line for line in shown(page_of(pilot).finding_list))


async def test_a_policy_can_be_chosen_by_its_total(clean: Path) -> None:
    """F5 shows what each would give; the choice is written into the form and can be undone."""
    async with filling(clean) as pilot:
        await press(pilot, "f5")
        assert isinstance(pilot.app.screen, Choose)
        pilot.app.screen.query_one(LineList).go_to("jiangxi")
        await press(pilot, "enter")
        assert "jiangxi" == page_of(pilot).assessed.form.policy
        await press(pilot, "ctrl+z")
        assert page_of(pilot).assessed.form.policy is None


async def test_an_indicator_comes_from_the_library_with_its_usual_target(clean: Path) -> None:
    """F6: kind, indicator, and the cursor stands in its weight."""
    async with filling(clean) as pilot:
        await press(pilot, "f6")
        pilot.app.screen.query_one(LineList).go_to("training")
        await press(pilot, "enter")
        pilot.app.screen.query_one(LineList).go_to("4")
        await press(pilot, "enter")
        page = page_of(pilot)
        new = page.assessed.form.indicators[4]
        assert ("参训率", "≥95%") == (new.name.text, new.target.text)
        assert ("indicators", 4, "weight") == page.field


@pytest.mark.parametrize(
    ("action", "names"),
    [
        ("add", ["巡查次数", None, "险情处置率", "村民满意度", "隐患整改率"]),
        ("down", ["险情处置率", "村民满意度", "隐患整改率", "巡查次数"]),
        ("remove", ["险情处置率", "村民满意度", "隐患整改率"]),
    ],
)
async def test_an_indicator_line_can_be_added_moved_and_removed(
    clean: Path, action: str, names: list[str | None]
) -> None:
    """F7, and each is one step to take back."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "f7")
        pilot.app.screen.query_one(LineList).go_to(action)
        await press(pilot, "enter")
        assert names == [row.name.text for row in page_of(pilot).assessed.form.indicators]
        await press(pilot, "ctrl+z")
        assert [row.name.text for row in ROWS] == [row.name.text for row in page_of(pilot).assessed.form.indicators]


async def test_a_line_that_does_not_apply_counts_no_more(clean: Path) -> None:
    """不适用 is said in the outline, not only by a missing score."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "f7")
        pilot.app.screen.query_one(LineList).go_to("not_applicable")
        await press(pilot, "enter")
        assert page_of(pilot).assessed.form.indicators[0].not_applicable


async def test_export_asks_for_the_file_and_tells_the_result(clean: Path) -> None:
    """What was exported can be read again and says the same."""
    target = clean.with_suffix(".md")
    async with filling(clean) as pilot:
        await press(pilot, "f9")
        pilot.app.screen.query_one(LineList).go_to(".md")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AskText)
        assert str(target) == pilot.app.screen.query_one(TextArea).text
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Notice)
    assert "河道巡查养护经费" == jixiao.load(target).forms[0].project.text


async def test_an_export_never_replaces_a_file_unasked(clean: Path) -> None:
    """The file of last year has the same name."""
    target = clean.with_suffix(".md")
    target.write_text("去年的表", encoding="utf-8")
    async with filling(clean) as pilot:
        page_of(pilot).ask_export(".md")
        await pilot.pause()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Choose)
        await press(pilot, "escape")
    assert "去年的表" == target.read_text(encoding="utf-8")


async def test_changes_since_opening_are_listed(clean: Path) -> None:
    """Ctrl+N answers “what did I change?”."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "enter", "ctrl+n")
        assert isinstance(pilot.app.screen, Notice)
        assert "巡查次数 · 实际完成值：12 → 1" in page_of(pilot).changes_text()


async def test_letters_are_always_text(clean: Path) -> None:
    """A key that dies or acts while the input method is on would be a trap."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await press(pilot, "q", "h", "j", "n", "y")
        assert "河道巡查养护经费qhjny" == page_of(pilot).editor.text


async def test_every_command_is_found_by_its_initials(clean: Path) -> None:
    """Ctrl+P, then dc for 导出."""
    async with filling(clean) as pilot:
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        initials = {command.name: command.initials for command in page_of(pilot).commands()}
        assert ("dc", "cx") == (initials["导出"], initials["撤销"])


async def test_markup_in_a_cell_stays_text(tmp_path: Path) -> None:
    """A cell that says [附件1] is no style of the terminal, wherever it is shown."""
    named = fill_form(replace(ROWS[0], name=written("[red]巡查[/]次数[附件1]")), *ROWS[1:])
    async with filling(kept(named, tmp_path)) as pilot:
        page_of(pilot).go_to(("indicators", 0, "target"))
        await pilot.pause()
        assert any("[red]巡查[/]" in line for line in shown(page_of(pilot).above))
        assert any("[red]巡查[/]" in line for line in shown(page_of(pilot).outline))


async def test_a_form_open_elsewhere_is_not_opened_a_second_time(clean: Path) -> None:
    """Two writers would undo each other; the failure is one line over the start screen."""
    with Session.open(clean):
        async with fill_app(clean).run_test(size=NARROW) as pilot:
            await opened_in(pilot)
            assert isinstance(pilot.app.screen, Notice)


async def test_a_form_without_funding_lines_gets_the_one_that_is_scored(tmp_path: Path) -> None:
    """A form made by hand may lack it: Enter on the line that offers it puts it in."""
    async with filling(kept(fill_form(funding=()), tmp_path)) as pilot:
        page_of(pilot).enter(Part.FUNDING)
        await press(pilot, "enter")
        overall = page_of(pilot).assessed.form.overall
        assert overall is not None
        assert ("funding", 0, "initial_budget") == page_of(pilot).field


async def test_what_can_not_be_assessed_is_let_go_again(tmp_path: Path) -> None:
    """A policy that does not exist is told in one line, and the file is free for whoever corrects it."""
    path = kept(fill_form(policy="mof-2020"), tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("mof-2020", "nowhere"), encoding="utf-8")
    async with fill_app(path).run_test(size=NARROW) as pilot:
        await opened_in(pilot)
        assert isinstance(pilot.app.screen, Notice)
        with Session.open(path) as session:
            assert "nowhere" == session.form.policy


async def test_the_grade_says_so_when_it_changes(clean: Path) -> None:
    """89.5 良 → 90.1 优 is what people look for."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "backspace", "4", "enter")
        await pilot.pause()
        assert ["等级变化：优 → 良"] == [str(notice.message) for notice in pilot.app._notifications]


async def test_a_dialog_has_an_ascii_frame_where_signs_must_be_ascii(clean: Path) -> None:
    """A terminal that draws ≥ two cells wide draws the lines of a frame two cells wide as well."""
    async with fill_app(clean, ascii_signs=True).run_test(size=NARROW) as pilot:
        await opened_in(pilot)
        await press(pilot, "f1")
        assert "ascii" == pilot.app.screen.query_one(".dialog").styles.border_top[0]


async def test_what_does_not_fit_under_the_field_can_be_turned_to(half: Path) -> None:
    """At 24 lines findings may stand below the edge; the cursor stays in the field, and the end leads back."""
    async with filling(half) as pilot:
        page = page_of(pilot)
        page.go_to(ACTUAL)
        await pilot.pause()
        assert 0 == page.below.scroll_y
        await press(pilot, "f8")
        assert page.below.scroll_y > 0
        assert page.editor.has_focus
        await press(pilot, "f8")
        assert 0 == page.below.scroll_y
