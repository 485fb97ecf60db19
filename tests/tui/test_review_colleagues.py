"""Two reviewers at one file, through the pilot: what the other decided is told, and never overridden unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from jixiao.store import Decisions
from jixiao.tui.dialogs import Notice
from jixiao.tui.review.deciding import Deciding
from tui.review_app import NOON, decisions_at, made_app, made_review, reviewing, words_of, write

pytestmark = pytest.mark.asyncio


async def test_what_a_colleague_decided_is_shown_before_it_is_changed(path: Path) -> None:
    """Two reviewers at one file: the second sees what the first decided, and may still decide otherwise."""
    async with reviewing(made_app(path)) as pilot:
        colleague = Deciding(Decisions.open(path), made_review(), by="李四", clock=lambda: NOON)
        colleague.dismiss(made_review().findings[:1], "同一单位")
        await pilot.press("space")
        assert "N103 不成立：同一单位（李四" in words_of(pilot.app.screen)
        assert {"root": ("dismissed", "同一单位", "李四")} == decisions_at(path)
        await pilot.press("enter", "space")
        assert {"root": ("accepted", "", "张三")} == decisions_at(path)


async def test_a_reason_is_not_lost_when_a_colleague_was_faster(path: Path) -> None:
    """What was typed stands in the question again after the colleague's decision was read."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("delete")
        await write(pilot, "两个驻地同属一个单位")
        colleague = Deciding(Decisions.open(path), made_review(), by="李四", clock=lambda: NOON)
        colleague.accept(made_review().findings[:1])
        await pilot.press("ctrl+s")
        assert isinstance(pilot.app.screen, Notice)
        await pilot.press("enter")
        assert "两个驻地同属一个单位" == pilot.app.screen.query_one(TextArea).text
        await pilot.press("ctrl+s")
        assert {"root": ("dismissed", "两个驻地同属一个单位", "张三")} == decisions_at(path)


async def test_two_notes_on_the_file_are_both_kept(path: Path) -> None:
    """A colleague wrote one while this one was being typed."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("ctrl+t")
        await write(pilot, "缺第二张表")
        colleague = Deciding(Decisions.open(path), made_review(), by="李四", clock=lambda: NOON)
        colleague.write_file_note("已电话告知", seen=None)
        await pilot.press("ctrl+s")
    note = Decisions.open(path).note
    assert note is not None
    assert "已电话告知\n缺第二张表" == note.text
