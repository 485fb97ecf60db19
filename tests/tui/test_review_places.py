"""The ways to a place in the file and back on the review screen, through the pilot."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.tui.dialogs import Choose
from jixiao.tui.lines import LineList
from tui.review_app import lines_of, made_app, notices_of, page_of, reviewing, title_of, write

pytestmark = pytest.mark.asyncio


async def test_enter_leads_to_the_cell_and_esc_back(path: Path) -> None:
    """The place in the file is one key away, with the whole text of its row."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter")
        assert "表1 第2行（原文第6行） 全文" == title_of(pilot, "detail")
        assert " 实施单位       柳河县渠道管理所" == lines_of(pilot, "detail")[-1]
        await pilot.press("escape")
        assert title_of(pilot, "detail").startswith("N103")


async def test_right_leads_to_what_the_finding_is_compared_with_and_left_back(path: Path) -> None:
    """A claim of the prose and the total of a table: both places, wherever they stand, one key apart."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "down", "down", "right")
        assert title_of(pilot, "submitted").startswith("自评表2/2")
        assert ["  得分       (95)", "  原文第2行 [自评得分为96分]"] == lines_of(pilot, "submitted")[-2:]
        assert title_of(pilot, "detail").startswith("X113")
        await pilot.press("left")
        assert title_of(pilot, "submitted").startswith("正文 原文第2行")
        assert title_of(pilot, "submitted").endswith("←→ 1/2处")


async def test_in_the_table_right_moves_the_cursor_to_the_next_part_of_a_sum(path: Path) -> None:
    """Ten parts of a sum are gone through without looking for the column; each row is told in full below."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "down", "enter", "right")
        assert "表1 第4行（原文第8行） 全文" == title_of(pilot, "detail")


async def test_a_finding_with_one_place_says_so(path: Path) -> None:
    """A key without an effect looks like a broken one."""
    async with reviewing(made_app(path)) as pilot:
        before = lines_of(pilot, "submitted")
        await pilot.press("right")
        assert "这个问题只涉及这一处" in notices_of(pilot)
        assert before == lines_of(pilot, "submitted")


async def test_enter_on_a_row_leads_to_its_finding(path: Path) -> None:
    """From the table to what is wrong with a row: the same way back."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter", "up", "enter")
        assert title_of(pilot, "detail").startswith("N101")


async def test_a_row_of_the_table_tells_how_its_score_is_worked_out(path: Path) -> None:
    """Whoever reads through the table repeats the sum without a calculator, under every policy that fits."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter", "down", "down")
        expected = [
            " 复算    68.96÷80=86.20%，86.20%×10=8.62",
            " 对比    其他口径：mof-2021 7（未完成） 或 10（已完成且未超预算）；jiangxi 7",
        ]
        assert expected == lines_of(pilot, "detail")[:2]


async def test_a_reading_note_leads_to_its_place(path: Path) -> None:
    """What could not be read is looked at where it stands."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("end", "enter", "enter")
        await pilot.pause()
        assert "正文 原文第3行" == title_of(pilot, "submitted")
        assert page_of(pilot).query_one("#submitted LineList", LineList).has_focus


async def test_a_search_leads_to_a_cell(path: Path) -> None:
    """Any figure of the file can be looked up."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("ctrl+f")
        await write(pilot, "护坡")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("enter")
        assert "表2 第6行（原文第24行） 全文" == title_of(pilot, "detail")
