"""What concerns the form as a whole: findings, policies, exports, commands, the grade."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import TextArea

import jixiao
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.fill.nodes import Part, Row
from jixiao.tui.lines import LineList, TextLine
from jixiao.tui.palette import NO_COMMAND, PageCommands
from tui.fill_app import (
    NARROW,
    WIDE,
    fill_app,
    filling,
    opened_in,
    page_of,
    press,
    shown,
)

pytestmark = pytest.mark.asyncio
ACTUAL = ("indicators", 0, "actual")


async def test_a_finding_leads_to_its_cell(half: Path) -> None:
    """F4 lists, Enter goes there."""
    async with filling(half) as pilot:
        await press(pilot, "f4")
        assert (Part.CHECK, True) == (page_of(pilot).node, page_of(pilot).listing.has_focus)
        await press(pilot, "down", "enter")
        assert (Row(0), True) == (page_of(pilot).node, page_of(pilot).entry.has_focus)


async def test_findings_stand_beside_the_fields_where_there_is_room(half: Path) -> None:
    """At 120 columns the third pane opens, and F4 goes there."""
    async with filling(half, WIDE) as pilot:
        await press(pilot, "f4")
        assert page_of(pilot).finding_list.has_focus
        assert any("没有写明原因" in line for line in shown(page_of(pilot).finding_list))


async def test_beside_the_list_of_findings_stands_the_selected_one_in_full(half: Path) -> None:
    """The same list twice would say nothing; what is wrong is read without leaving the list, also after an undo."""
    async with filling(half, WIDE) as pilot:
        page = page_of(pilot)
        page.enter(Part.CHECK)
        await press(pilot, "down")
        assert "发现 “巡查次数”的完成值“9”没有达" in shown(page.finding_list)
        assert "请核对 没有达到的原因和改进措施，" in shown(page.finding_list)
        await press(pilot, "f4", "end", "ctrl+z")
        assert page.listing.has_focus
        await press(pilot, "enter")
        assert shown(page.finding_list)[0].startswith("✗ “险情处置率”")


async def test_what_is_told_for_a_while_covers_no_dialog(clean: Path) -> None:
    """A message over the answers would hide what is asked."""
    async with fill_app(clean).run_test(size=NARROW, notifications=True) as pilot:
        await opened_in(pilot)
        await press(pilot, "f5")
        pilot.app.notify("要填的都填了，可以看一遍“检查”，再导出")
        await pilot.pause()
        (told,) = pilot.app.screen.query("Toast")
        assert told.region.height == 1
        assert not told.region.overlaps(pilot.app.screen.query_one(".dialog").region)


async def test_what_is_told_stands_once_when_a_dialog_opens(clean: Path) -> None:
    """The message moves onto the dialog's screen; beneath it the same words would stand a second time."""
    async with fill_app(clean).run_test(size=NARROW, notifications=True) as pilot:
        await opened_in(pilot)
        pilot.app.notify("要填的都填了，可以看一遍“检查”，再导出")
        await pilot.pause()
        (told,) = pilot.app.screen.query("Toast")
        assert told.is_on_screen
        await press(pilot, "f5")
        await pilot.pause()
        (again,) = pilot.app.screen.query("Toast")
        assert (False, True) == (told.is_on_screen, again.is_on_screen)
        await press(pilot, "escape")
        await pilot.pause()
        assert told.is_on_screen


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


async def test_an_answer_that_its_remark_cuts_is_told_in_full(clean: Path) -> None:
    """Four totals leave no room for the name of the policy that gives them."""
    name, totals = "财预〔2021〕101号（中央部门，例示值）", "84.5 良 或 85.75 良 或 94.5 优 或 95.75 优"
    async with filling(clean) as pilot:
        await pilot.app.push_screen(Choose("口径", [Choice("long", name, totals), Choice("short", "江西", "100 优")]))
        await pilot.pause()
        whole = pilot.app.screen.query_one("#whole", TextLine)
        assert name == whole.text
        await pilot.press("down")
        assert "" == whole.text


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


async def test_every_command_is_found_by_its_initials(clean: Path) -> None:
    """Ctrl+P, then dc for 导出."""
    async with filling(clean) as pilot:
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        initials = {command.name: command.initials for command in page_of(pilot).commands()}
        assert ("dc", "cx") == (initials["导出"], initials["撤销"])


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


async def test_a_command_that_is_not_there_is_told_in_chinese(clean: Path) -> None:
    """The palette itself would say so in English."""
    async with filling(clean) as pilot:
        page = page_of(pilot)
        hits = [hit async for hit in PageCommands(page).search("没有这个")]
        assert [NO_COMMAND] == [hit.text for hit in hits]
        found = [hit async for hit in PageCommands(page).search("dc")]
        assert ["导出"] == [hit.text for hit in found]
