"""Deciding on several findings at once, through the pilot: each is on record by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.tui.dialogs import Choose
from tui.review_app import (
    ReviewApp,
    decisions_at,
    line_of,
    made_app,
    made_review,
    notices_of,
    opener_of,
    reviewing,
    words_of,
    write,
)

pytestmark = pytest.mark.asyncio


async def test_f9_decides_a_cause_with_what_follows_from_it(path: Path) -> None:
    """One question that says how many; each finding is on record by itself; one key takes all of it back."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "f9")
        assert isinstance(pilot.app.screen, Choose)
        assert "由它引起的1处未定的问题一起定" in words_of(pilot.app.screen)
        await pilot.press("enter")
        assert {"root": ("accepted", "", "张三"), "announced": ("accepted", "", "张三")} == decisions_at(path)
        await pilot.press("ctrl+z")
        assert {} == decisions_at(path)
        assert "已定0 未定5" in line_of(pilot, "top")


async def test_f9_dismisses_all_with_one_reason_and_leaves_what_was_decided(path: Path) -> None:
    """A consequence that was judged by itself keeps its own decision."""
    first, announced, *_ = made_review().findings
    review = made_review(first, announced, replace(announced, fingerprint="second"))
    async with reviewing(ReviewApp(path, opener_of(review))) as pilot:
        await pilot.press("down", "space", "up", "f9")
        assert "另有1处已定，不改" in words_of(pilot.app.screen)
        await pilot.press("down", "enter")
        await write(pilot, "已补正")
        await pilot.press("ctrl+s")
        decided = {each: (kind, reason) for each, (kind, reason, _) in decisions_at(path).items()}
        expected = {"root": ("dismissed", "已补正"), "announced": ("accepted", ""), "second": ("dismissed", "已补正")}
        assert expected == decided


async def test_f9_decides_all_that_one_check_found(path: Path) -> None:
    """Six lines with the same fault are one judgement; what was judged otherwise by itself stays."""
    plain = made_review().findings[4]
    others = [replace(plain, fingerprint=each, subject=f"指标{each}") for each in "abc"]
    async with reviewing(ReviewApp(path, opener_of(made_review(plain, *others)))) as pilot:
        await pilot.press("down", "space", "up", "f9")
        assert "这一条连同 E107 的另外2处未定的问题一起定，各记一条决定；另有1处已定，不改" in words_of(
            pilot.app.screen
        )
        await pilot.press("down", "enter")
        assert "以及同一检查项的另外2处" in words_of(pilot.app.screen)
        await write(pilot, "已说明")
        await pilot.press("ctrl+s")
        decided = {each: kind for each, (kind, _, _) in decisions_at(path).items()}
        assert {"low": "dismissed", "a": "accepted", "b": "dismissed", "c": "dismissed"} == decided


async def test_f9_on_a_finding_by_itself_says_so(path: Path) -> None:
    """Nothing is decided by a key that has nothing to do here."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "down", "f9")
        assert "没有别的未定的问题可以与这一条一起定" in notices_of(pilot)
        assert {} == decisions_at(path)


async def test_f9_says_so_where_all_that_follows_is_decided(path: Path) -> None:
    """A question about no finding would be puzzling."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "space", "up", "f9")
        assert not isinstance(pilot.app.screen, Choose)
