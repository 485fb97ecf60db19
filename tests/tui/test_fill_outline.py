"""The outline's groups are closed and opened by keys that no input method takes, and stay so while the form is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.tui.fill.nodes import Group, Row
from jixiao.vocabulary import Dimension
from tui.fill_app import filling, page_of, press, shown

pytestmark = pytest.mark.asyncio
OUTPUT = Group(Dimension.OUTPUT)


async def test_a_group_is_closed_and_opened(half: Path) -> None:
    """25 indicators do not fit on 24 lines; a closed group still says how far it is and what it earned."""
    async with filling(half) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "f2", "left")
        assert "○ ▸ 产出指标 42.5/50" in shown(page_of(pilot).outline)
        assert not any("隐患整改率" in line for line in shown(page_of(pilot).outline))
        assert OUTPUT == page_of(pilot).outline.key
        await press(pilot, "right")
        assert "○ ▾ 产出指标 42.5/50" in shown(page_of(pilot).outline)


async def test_space_closes_and_opens(half: Path) -> None:
    """One key for both, as in other outlines."""
    async with filling(half) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "f2", "space")
        assert {OUTPUT} == page_of(pilot).closed
        await press(pilot, "space")
        assert set() == page_of(pilot).closed


async def test_a_closed_group_is_still_filled_in(half: Path) -> None:
    """Enter goes on to the next open field wherever it stands; the outline's cursor stands on its group then."""
    async with filling(half) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "f2", "left", "enter")
        assert (Row(0), OUTPUT) == (page_of(pilot).node, page_of(pilot).outline.key)
        assert {OUTPUT} == page_of(pilot).closed


async def test_other_keys_do_nothing_in_the_outline(half: Path) -> None:
    """A letter that the input method lets through is no command."""
    async with filling(half) as pilot:
        await press(pilot, "f2")
        before = shown(page_of(pilot).outline)
        await press(pilot, "a", "x", "1", "f12")
        assert before == shown(page_of(pilot).outline)
