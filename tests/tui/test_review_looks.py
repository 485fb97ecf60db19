"""How the review screen looks at both sizes; each picture goes with a fact that can be read in it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from jixiao.store import Decisions
from jixiao.tui.dialogs import Choose, Notice
from jixiao.tui.lines import TextLine
from jixiao.tui.review.deciding import Deciding
from tui.folder_app import FolderApp, made_folder, settled
from tui.review_app import (
    FOREIGN,
    LOW,
    NARROW,
    NOON,
    WEIGHTS,
    WIDE,
    ReviewApp,
    line_of,
    lines_of,
    made_review,
    opener_of,
    reviewed,
    title_of,
    unlike_a_submission,
)

Compare = Callable[..., bool]
Before = Callable[[Pilot[Any]], Awaitable[None]]

sizes = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five files in two folders."""
    monkeypatch.setenv("LOGNAME", "张三")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return made_folder(tmp_path)


@sizes
def test_a_foreign_table_is_one_cause_with_its_consequences_beneath(
    snap_compare: Compare, path: Path, size: tuple[int, int]
) -> None:
    """The first look: what is wrong, what follows from it, where it stands, on what authority."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        assert lines_of(pilot, "causes")[0].startswith("✗ N103 主管部门不是报告单位")
        assert lines_of(pilot, "causes")[1].startswith("  ✗ N101")

    app = ReviewApp(path, opener_of(made_review()))
    assert snap_compare(app, terminal_size=size, run_before=says_so)


@sizes
def test_decided_findings_carry_their_marks(snap_compare: Compare, path: Path, size: tuple[int, int]) -> None:
    """Half of the work done: marks at the line ends, the sum on top, the parts of a sum in brackets."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        await pilot.press("space", "down", "space", "down")
        assert ["属实", "属实"] == [line.split()[-1] for line in lines_of(pilot, "causes")[:2]]
        assert "已定2 未定3" in line_of(pilot, "top")
        assert title_of(pilot, "detail").startswith("A101")

    app = ReviewApp(path, opener_of(made_review()))
    assert snap_compare(app, terminal_size=size, run_before=says_so)


@sizes
def test_a_claim_of_the_prose_stands_among_its_neighbours(
    snap_compare: Compare, path: Path, size: tuple[int, int]
) -> None:
    """A sentence is shown where it stands, with the sign of its finding; the passage is set off."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        await pilot.press("down", "down", "down")
        assert title_of(pilot, "submitted").startswith("正文 原文第2行")
        assert lines_of(pilot, "submitted")[1].startswith("! 本年度对2个项目")
        assert "[自评得分为96分]" in "".join(map(str.strip, lines_of(pilot, "submitted")))

    app = ReviewApp(path, opener_of(made_review()))
    assert snap_compare(app, terminal_size=size, run_before=says_so)


@sizes
def test_the_row_of_a_cell_is_told_in_full(snap_compare: Compare, path: Path, size: tuple[int, int]) -> None:
    """In the table: the row under the cursor, its cells uncut below, other keys on the bottom line."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        await pilot.press("enter")
        assert " 实施单位       柳河县渠道管理所" == lines_of(pilot, "detail")[-1]
        assert "Esc 回到问题" in line_of(pilot, "legend")

    app = ReviewApp(path, opener_of(made_review()))
    assert snap_compare(app, terminal_size=size, run_before=says_so)


@sizes
def test_a_finding_that_changed_with_the_file_is_marked(
    snap_compare: Compare, path: Path, size: tuple[int, int]
) -> None:
    """Decided on the version before, another sum now: the mark, what was found then, and the section that counts."""
    first = replace(made_review(), sha256="1" * 64)
    Deciding(Decisions.open(path), first, by="张三", clock=lambda: NOON).accept([FOREIGN, WEIGHTS])
    changed = replace(WEIGHTS, message="执行率和各项指标的分值相加为90，不是100")

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        await pilot.press("down")
        assert lines_of(pilot, "causes")[1].endswith("须确认")
        pilot.app.clear_notifications()
        await pilot.pause()

    later = replace(made_review(FOREIGN, changed, LOW), sha256="2" * 64)
    assert snap_compare(ReviewApp(path, opener_of(later)), terminal_size=size, run_before=says_so)


@sizes
def test_the_filter_offers_severities_and_families(snap_compare: Compare, path: Path, size: tuple[int, int]) -> None:
    """What can be listed, each with its number."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        await pilot.press("f4")
        assert isinstance(pilot.app.screen, Choose)

    assert snap_compare(ReviewApp(path, opener_of(made_review())), terminal_size=size, run_before=says_so)


@sizes
def test_a_folder_is_a_list_of_work(snap_compare: Compare, folder: Path, size: tuple[int, int]) -> None:
    """Each file with its sign, its project, its counts and what is left."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        assert "2024年上报/ 5份" in str(pilot.app.screen.query_one("#top", TextLine).text)

    assert snap_compare(FolderApp(folder), terminal_size=size, run_before=says_so)


@sizes
def test_a_clean_file_says_what_was_left_open(snap_compare: Compare, path: Path, size: tuple[int, int]) -> None:
    """No finding is not the same as nothing open."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        assert ["没有发现问题", "未能判定1项", "读表说明1条"] == lines_of(pilot, "causes")

    app = ReviewApp(path, opener_of(replace(made_review(), findings=())))
    assert snap_compare(app, terminal_size=size, run_before=says_so)


@sizes
def test_a_file_of_another_kind_says_what_it_is(snap_compare: Compare, path: Path, size: tuple[int, int]) -> None:
    """A weather report is no submission, and 没有发现问题 would be wrong of it."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        assert ["未认出绩效材料"] == lines_of(pilot, "causes")

    app = ReviewApp(path, opener_of(unlike_a_submission()))
    assert snap_compare(app, terminal_size=size, run_before=says_so)


@sizes
def test_a_file_that_is_missing_says_so_in_one_line(
    snap_compare: Compare, path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failing case: file, reason and remedy over the screen from which it was opened."""
    monkeypatch.chdir(path.parent)

    async def says_so(pilot: Pilot[Any]) -> None:
        await reviewed(pilot)
        assert isinstance(pilot.app.screen, Notice)

    assert snap_compare(ReviewApp(Path("没有.txt")), terminal_size=size, run_before=says_so)
