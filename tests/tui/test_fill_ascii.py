"""With ASCII signs nothing on the screen is of a width that terminals do not agree on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unicodedata import east_asian_width

import pytest
from textual.pilot import Pilot

from tui.fill_app import WIDE, fill_app, opened_in, page_of, press

pytestmark = pytest.mark.asyncio
KEYS = ((), ("f2",), ("f4",), ("f5",), ("escape", "f6"), ("escape", "f7"), ("escape", "f9"), ("escape", "f1"))
"""From screen to screen."""


def characters_on(pilot: Pilot[int]) -> Iterator[str]:
    """What is drawn, character by character."""
    for strip in pilot.app.screen._compositor.render_strips():
        yield from strip.text


@pytest.mark.parametrize("size", [(80, 24), WIDE], ids=["80x24", "120x40"])
async def test_no_sign_is_of_doubtful_width(half: Path, size: tuple[int, int]) -> None:
    """On a console of code page 936 each such sign moves the rest of its line by one cell."""
    doubtful: dict[tuple[str, ...], set[str]] = {}
    async with fill_app(half, ascii_signs=True).run_test(size=size) as pilot:
        await opened_in(pilot)
        page_of(pilot).go_to(("indicators", 0, "actual"))
        for keys in KEYS:
            await press(pilot, *keys)
            doubtful[keys] = {sign for sign in characters_on(pilot) if east_asian_width(sign) == "A"}
    assert {keys: set() for keys in KEYS} == doubtful
