"""The list of lines and its scrollbar: what is seen, what is told, what is painted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager

import pytest
from textual.app import ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot

from jixiao.tui.app import JixiaoApp
from jixiao.tui.lines import Line, LineList, TextLine
from jixiao.tui.lines.painting import repaint_rows
from jixiao.tui.lines.scroll_mark import THUMB, TRACK, scroll_mark
from jixiao.tui.page import Page

HUNDRED = [Line(f" 第{number}行", key=number) for number in range(100)]
SIZE = (40, 12)
"""Ten rows for the list, between the top line and the legend."""


class ListPage(Page):
    """A screen with nothing but a list; it keeps what the list tells."""

    def __init__(self, lines: list[Line]) -> None:
        super().__init__()
        self.list = LineList(lines)
        self.told: list[Hashable] = []

    def body(self) -> ComposeResult:
        yield self.list

    def legend(self) -> str:
        return "↑↓ 选择"

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        self.told.append(event.key)


@asynccontextmanager
async def listing(lines: list[Line]) -> AsyncIterator[tuple[Pilot[int], ListPage]]:
    """A list on the screen, with the cursor in it."""
    async with JixiaoApp().run_test(size=SIZE) as pilot:
        page = ListPage(lines)
        await pilot.app.push_screen(page)
        page.list.focus()
        await pilot.pause()
        yield pilot, page


def row(lines: LineList, y: int) -> str:
    """What stands in a row, the scrollbar left out."""
    return lines.render_line(y).text[:-1].rstrip()


@pytest.mark.asyncio
async def test_a_line_that_changed_is_drawn_anew_and_no_other() -> None:
    """What is drawn once holds until it is to be painted again; an old line would tell of an old form."""
    async with listing(HUNDRED) as (pilot, page):
        seen = Region(0, 0, 40, 10)
        before = page.list.render_lines(seen)
        page.list.show([HUNDRED[0], Line(" 改过的行", key=1), *HUNDRED[2:]])
        after = page.list.render_lines(seen)
        assert " 改过的行" == after[1].text[:-1].rstrip()
        assert [1] == [y for y, (was, now) in enumerate(zip(before, after, strict=True)) if was is not now]
        await pilot.press("end")
        assert " 第99行" == page.list.render_lines(seen)[9].text[:-1].rstrip()


@pytest.mark.asyncio
async def test_rows_that_adjoin_are_painted_as_one_region() -> None:
    """Every region costs as much as a row: a list that moved up by a line would cost the screen twice."""
    async with listing(HUNDRED) as (_, page):
        page.list._exchange_repaint_regions()
        repaint_rows(page.list, [7, 2, 3, 4])
        assert {Region(0, 2, 40, 3), Region(0, 7, 40, 1)} == set(page.list._exchange_repaint_regions())


@pytest.mark.parametrize(
    ("first", "marked"),
    [(0, [0]), (45, [4]), (90, [9])],
    ids=["top", "middle", "end"],
)
def test_the_scrollbar_marks_the_part_that_is_seen(first: int, marked: list[int]) -> None:
    """Ten of a hundred lines are a tenth of the bar, from its first to its last row."""
    mark = scroll_mark(first, 10, 100)
    assert marked == [y for y in range(10) if mark.at(y) == THUMB]
    assert 9 == [mark.at(y) for y in range(10)].count(TRACK)


def test_what_is_seen_as_a_whole_has_no_scrollbar() -> None:
    """A bar that can't move would only draw the eye."""
    assert {"plain"} == {scroll_mark(0, 10, 10).at(y) for y in range(10)}


@pytest.mark.asyncio
async def test_the_cursor_stays_in_sight() -> None:
    """Also when the terminal gets smaller."""
    async with listing(HUNDRED) as (pilot, page):
        await pilot.press("end")
        assert (90, " 第99行") == (page.list.first, row(page.list, 9))
        await pilot.resize_terminal(40, 7)
        await pilot.pause()
        assert (95, " 第99行") == (page.list.first, row(page.list, 4))


@pytest.mark.asyncio
async def test_a_list_that_gets_shorter_leaves_no_gap() -> None:
    """The last lines stand at the bottom, and the cursor on the nearest that is left."""
    async with listing(HUNDRED) as (pilot, page):
        await pilot.press("end")
        page.list.show(HUNDRED[:50])
        await pilot.pause()
        assert (40, 49, " 第49行") == (page.list.first, page.list.key, row(page.list, 9))
        page.list.show(HUNDRED[:3])
        await pilot.pause()
        assert (0, 2, "") == (page.list.first, page.list.key, row(page.list, 9))


@pytest.mark.asyncio
async def test_what_the_screen_points_to_is_not_told_to_it() -> None:
    """A message for what it did itself would wake up every widget on the way."""
    async with listing(HUNDRED) as (pilot, page):
        assert page.list.point_to(50)
        await pilot.pause()
        assert ([], 50, 41) == (page.told, page.list.key, page.list.first)
        assert page.list.go_to(51)
        await pilot.pause()
        assert [51] == page.told
        assert not page.list.point_to("nowhere")


@pytest.mark.asyncio
async def test_lines_without_a_key_are_scrolled_by_the_keys() -> None:
    """There is no cursor to move, and all of a text has to be read."""
    async with listing([Line(line.text) for line in HUNDRED]) as (pilot, page):
        await pilot.press("down", "down")
        assert (None, " 第2行") == (page.list.key, row(page.list, 0))


@pytest.mark.asyncio
async def test_a_click_on_the_scrollbar_goes_there() -> None:
    """Whoever reaches for the mouse finds what a scrollbar does everywhere."""
    async with listing(HUNDRED) as (pilot, page):
        await pilot.click(LineList, offset=(39, 5))
        assert (50, 0) == (page.list.first, page.list.key)
        await pilot.click(LineList, offset=(3, 5))
        assert 55 == page.list.key


@pytest.mark.asyncio
async def test_only_the_lines_that_differ_are_painted_again() -> None:
    """Over a slow line every cell counts."""
    async with listing(HUNDRED) as (pilot, page):
        before = [page.list.render_line(y) for y in range(10)]
        page.list.show([*HUNDRED[:4], Line(" 改过的", key=4), *HUNDRED[5:]])
        after = [page.list.render_line(y) for y in range(10)]
        assert [4] == [y for y in range(10) if before[y] is not after[y]]
        await pilot.pause()


@pytest.mark.asyncio
async def test_points_give_way_where_there_is_no_room_for_them() -> None:
    """A strip wider than its pane would push all that stands beside it."""
    async with listing([Line(" 巡查次数", "30/30 ", 0)]) as (pilot, page):
        await pilot.resize_terminal(6, 7)
        await pilot.pause()
        assert (" 巡查", 6) == (row(page.list, 0), page.list.render_line(0).cell_length)
        assert " ↑↓ 选择" == page.query_one("#legend", TextLine).text
