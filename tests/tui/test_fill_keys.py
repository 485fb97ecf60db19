"""How the cursor goes from field to field, through the pilot."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.tui.fill.nodes import Part
from tui.fill_app import (
    filling,
    page_of,
    press,
    title_of,
    top_of,
    type_text,
)

pytestmark = pytest.mark.asyncio
ACTUAL = ("indicators", 0, "actual")


async def test_the_cursor_starts_in_the_first_open_field(half: Path) -> None:
    """One question at a time, and the first one at once."""
    async with filling(half) as pilot:
        assert ("indicators", 0, "explanation") == page_of(pilot).field
        assert page_of(pilot).entry.has_focus
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


async def test_arrows_go_from_field_to_field_across_nodes(clean: Path) -> None:
    """A field that is filled is reached too, and what was typed on the way is taken."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "up")
        assert Part.FUNDING == page_of(pilot).node
        await press(pilot, "down", "down")
        assert ("indicators", 0, "target") == page_of(pilot).field


async def test_what_does_not_fit_under_the_field_can_be_turned_to(half: Path) -> None:
    """At 24 lines findings may stand below the edge; the cursor stays in the field, and the end leads back."""
    async with filling(half) as pilot:
        page = page_of(pilot)
        page.go_to(ACTUAL)
        await pilot.pause()
        first = page.entry.in_view[0]
        assert "按 F8 翻看" in page.entry.in_view[-1].text
        await press(pilot, "f8")
        assert first != page.entry.in_view[0]
        assert page.entry.has_focus
        await press(pilot, "f8")
        assert first == page.entry.in_view[0]
