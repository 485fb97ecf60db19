"""The file under review is changed by another program: it is noticed, told, and read anew with one key."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from textual import events

from jixiao.errors import UsageError
from jixiao.reviewing import Review
from jixiao.store import Decisions
from jixiao.tui.dialogs import Notice
from jixiao.tui.review.changed_file import WatchedFile, stamp_of
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.opened import GoesOn, Opened, Opener
from tui.review_app import (
    ANNOUNCED,
    CLAIMED,
    FOREIGN,
    NOON,
    WEIGHTS,
    ReviewApp,
    decisions_at,
    line_of,
    lines_of,
    made_app,
    made_review,
    notices_of,
    reviewed,
    reviewing,
    title_of,
    words_of,
)


def watched(path: Path) -> WatchedFile:
    """The file at *path* with one line in it, as it was read."""
    path.write_text("年度资金总额 56", encoding="utf-8")
    return WatchedFile(path, stamp_of(path), sha256(path.read_bytes()).hexdigest())


def test_a_file_that_was_changed_is_noticed_once(path: Path) -> None:
    """Told at every key it would be in the way."""
    file = watched(path)
    path.write_text("年度资金总额 560", encoding="utf-8")
    assert (True, False, True) == (file.look(), file.look(), file.is_changed)


def test_a_file_that_was_saved_without_a_change_is_not_told(path: Path) -> None:
    """Word writes a file anew when it is only looked at."""
    file = watched(path)
    os.utime(path, ns=(1, 1))
    assert (False, False) == (file.look(), file.is_changed)


def test_a_file_that_is_as_before_again_is_no_longer_changed(path: Path) -> None:
    """The change was taken back in Word."""
    file = watched(path)
    path.write_text("年度资金总额 560", encoding="utf-8")
    file.look()
    path.write_text("年度资金总额 56", encoding="utf-8")
    assert (False, False) == (file.look(), file.is_changed)


def test_a_file_that_is_gone_changes_nothing(path: Path) -> None:
    """While Word saves there is no file for a moment."""
    file = watched(path)
    path.unlink()
    assert (False, False) == (file.look(), file.is_changed)


def test_a_file_that_is_held_while_it_is_saved_is_looked_at_again(path: Path) -> None:
    """Word lets nobody read for a moment; a folder in its place can't be read either."""
    file = watched(path)
    path.unlink()
    path.mkdir()
    held = file.look()
    path.rmdir()
    path.write_text("年度资金总额 560", encoding="utf-8")
    assert (False, True) == (held, file.look())


def opener_of_each(reviews: Iterator[Review]) -> Opener:
    """Each time the file is read, the next review; a failure to read it where there is none."""

    def opener(path: Path, goes_on: GoesOn) -> Opened | None:
        review = next(reviews, None)
        if review is None:
            raise UsageError(path, what="文件正被占用", remedy="请稍后再试")
        return Opened(review, Decisions.open(path))

    return opener


@pytest.mark.asyncio
async def test_a_decision_on_a_changed_file_says_that_it_was_changed(path: Path) -> None:
    """The decision stands, and the top line goes on saying on what."""
    async with reviewing(made_app(path)) as pilot:
        path.write_text("改过的材料", encoding="utf-8")
        await pilot.press("space")
        assert "显示的是改动以前的内容" in notices_of(pilot)
        assert "文件已改，Ctrl+R 重新读取 · 样例.txt" in line_of(pilot, "top")
        assert ["root"] == list(decisions_at(path))


@pytest.mark.asyncio
async def test_coming_back_to_the_terminal_the_change_is_told(path: Path) -> None:
    """The unit's clerk corrects the file in Word beside the screen; a colleague decided meanwhile."""
    async with reviewing(made_app(path)) as pilot:
        pilot.app.post_message(events.AppBlur())
        await pilot.pause()
        path.write_text("改过的材料", encoding="utf-8")
        Deciding(Decisions.open(path), made_review(), by="李四", clock=lambda: NOON).accept([WEIGHTS])
        pilot.app.post_message(events.AppFocus())
        await pilot.pause()
        assert "显示的是改动以前的内容" in notices_of(pilot)
        assert "别人刚刚改定了1处" in notices_of(pilot)
        assert "已定1 未定4" in line_of(pilot, "top")


@pytest.mark.asyncio
async def test_ctrl_r_reads_the_file_anew_and_keeps_the_decisions(path: Path) -> None:
    """What was corrected is gone, the cursor stands where it stood, and the last decision can be taken back."""
    reviews = iter([made_review(FOREIGN, ANNOUNCED, WEIGHTS), made_review(FOREIGN, WEIGHTS, CLAIMED)])
    async with reviewing(ReviewApp(path, opener_of_each(reviews))) as pilot:
        await pilot.press("down", "down", "space", "ctrl+r")
        await reviewed(pilot)
        assert "已重新读取，问题新出现1处、不再有1处" in notices_of(pilot)
        assert title_of(pilot, "detail").startswith("A101")
        assert lines_of(pilot, "causes")[1].endswith("属实")
        await pilot.press("ctrl+z")
        assert {} == decisions_at(path)


@pytest.mark.asyncio
async def test_a_file_that_can_not_be_read_anew_stays_shown(path: Path) -> None:
    """Word holds it while it saves: the work goes on with what is there."""
    async with reviewing(ReviewApp(path, opener_of_each(iter([made_review()])))) as pilot:
        await pilot.press("ctrl+r")
        await reviewed(pilot)
        assert isinstance(pilot.app.screen, Notice)
        assert "没有重新读取，显示的仍是原来的内容" in words_of(pilot.app.screen)
        await pilot.press("enter", "space")
        assert ["root"] == list(decisions_at(path))
