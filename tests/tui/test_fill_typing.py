"""What is typed into a field, pasted and put back, through the pilot."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from builders import written
from tui.fill_app import (
    ROWS,
    fill_form,
    filling,
    kept,
    page_of,
    paste,
    press,
    shown,
    type_text,
)

pytestmark = pytest.mark.asyncio
ACTUAL = ("indicators", 0, "actual")


async def test_full_width_digits_are_kept_as_typed_and_understood(half: Path) -> None:
    """Typed by habit while the input method is on: the value is read, the text is not touched."""
    async with filling(half) as pilot:
        page_of(pilot).go_to(("indicators", 1, "actual"))
        await type_text(pilot, "１００％")
        assert any("读作 100%" in line for line in shown(page_of(pilot).entry))
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
        assert "6÷12=50.00%，50.00%×30=15" in shown(page_of(pilot).entry)
        assert "12" == page_of(pilot).assessed.form.indicators[0].actual.text


async def test_escape_puts_back_then_goes_up_then_leaves(clean: Path) -> None:
    """Esc always leads one level up, and what was only typed is gone first."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await type_text(pilot, "999")
        await press(pilot, "escape")
        assert "12" == page_of(pilot).entry.text
        await press(pilot, "escape")
        assert page_of(pilot).outline.has_focus
        await press(pilot, "escape")
        assert ["StartPage"] == [type(pilot.app.screen).__name__]


async def test_a_year_that_is_none_stays_under_edit(clean: Path) -> None:
    """A year is the one text that can't be kept as it is: the cursor stays, and the text with it."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("year",))
        await type_text(pilot, "年多")
        await press(pilot, "enter")
        assert ("year",) == page_of(pilot).field
        assert "2024年多" == page_of(pilot).entry.text


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
        assert "河道巡查养护经费一期 二期" == page_of(pilot).entry.text


async def test_a_pasted_text_of_several_lines_stays_so_in_a_long_field(clean: Path) -> None:
    """Paragraphs of an explanation are paragraphs."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("objective", "achieved"))
        await paste(pilot, "一是巡查。\n二是整改。")
        assert page_of(pilot).entry.text.endswith("一是巡查。\n二是整改。")


async def test_letters_are_always_text(clean: Path) -> None:
    """A key that dies or acts while the input method is on would be a trap."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await press(pilot, "q", "h", "j", "n", "y")
        assert "河道巡查养护经费qhjny" == page_of(pilot).entry.text


async def test_markup_in_a_cell_stays_text(tmp_path: Path) -> None:
    """A cell that says [附件1] is no style of the terminal, wherever it is shown."""
    named = fill_form(replace(ROWS[0], name=written("[red]巡查[/]次数[附件1]")), *ROWS[1:])
    async with filling(kept(named, tmp_path)) as pilot:
        page_of(pilot).go_to(("indicators", 0, "target"))
        await pilot.pause()
        assert any("[red]巡查[/]" in line for line in shown(page_of(pilot).entry))
        assert any("[red]巡查[/]" in line for line in shown(page_of(pilot).outline))
