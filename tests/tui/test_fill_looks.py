"""How the fill screen and the start screen look at both sizes; each picture goes with a fact that can be read in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from jixiao.tui.app import JixiaoApp
from jixiao.tui.dialogs import Notice
from jixiao.tui.fill.making import make_form
from jixiao.tui.lines import LineList
from jixiao.tui.start import page as start_page
from tui.fill_app import (
    NARROW,
    NOON,
    WIDE,
    fill_app,
    fill_form,
    half_filled,
    kept,
    opened_in,
    page_of,
    paste,
    shown,
    top_of,
)

Compare = Callable[..., bool]

sizes = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])


@sizes
def test_the_start_screen_offers_new_open_and_samples(
    snap_compare: Compare, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """Nobody has opened anything yet: the first line is what to do."""
    monkeypatch.setattr(start_page, "sample_files", lambda: (Path("样例一.toml"), Path("样例二.txt")))

    async def says_so(pilot: Pilot[Any]) -> None:
        await opened_in(pilot)
        lines = shown(pilot.app.screen.query_one(LineList))
        assert ["新建自评表（从指标库）", "打开文件……", "最近打开", "还没有打开过文件"] == lines[:4]

    assert snap_compare(JixiaoApp(clock=lambda: NOON), terminal_size=size, run_before=says_so)


@sizes
def test_a_new_form_shows_what_is_open(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    """All nodes open, the cursor in the first field that nobody can guess."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await opened_in(pilot)
        assert ("department",) == page_of(pilot).field
        assert "总分 -" in top_of(pilot)

    path = kept(make_form("training", "基层干部轮训经费", today=NOON.date()), tmp_path)
    assert snap_compare(fill_app(path), terminal_size=size, run_before=says_so)


@sizes
def test_a_half_filled_form_shows_where_the_work_stands(
    snap_compare: Compare, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Progress on the left; field, score, arithmetic, authority and the missing explanation on the right."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await opened_in(pilot)
        page_of(pilot).go_to(("indicators", 0, "actual"))
        await pilot.pause()
        assert "9÷12=75.00%，75.00%×30=22.5" in shown(page_of(pilot).entry)

    assert snap_compare(fill_app(kept(half_filled(), tmp_path)), terminal_size=size, run_before=says_so)


@sizes
def test_the_findings_are_listed_with_their_signs(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    """F4: each with its sign, and at 120 columns beside the fields."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await opened_in(pilot)
        await pilot.press("f4")
        page = page_of(pilot)
        pane = page.finding_list if size == WIDE else page.listing
        assert shown(pane)[0].startswith("✗ “险情处置率”的实际完成值空缺")

    assert snap_compare(fill_app(kept(half_filled(), tmp_path)), terminal_size=size, run_before=says_so)


@sizes
def test_a_pasted_block_is_shown_cell_by_cell(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    """Before anything is written, it is seen where it would go."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await opened_in(pilot)
        page_of(pilot).go_to(("indicators", 0, "actual"))
        await paste(pilot, "9\t30\n90%\t20\n")
        await pilot.pause()
        assert "粘贴了多格内容" in words_of(pilot)

    assert snap_compare(fill_app(kept(fill_form(), tmp_path)), terminal_size=size, run_before=says_so)


@sizes
def test_the_policies_stand_side_by_side_with_their_totals(
    snap_compare: Compare, tmp_path: Path, size: tuple[int, int]
) -> None:
    """F5: what each policy would give, the shown one marked."""

    async def says_so(pilot: Pilot[Any]) -> None:
        await opened_in(pilot)
        await pilot.press("f5")
        assert any("✓ mof-2020" in line for line in shown(pilot.app.screen.query_one(LineList)))

    assert snap_compare(fill_app(kept(fill_form(), tmp_path)), terminal_size=size, run_before=says_so)


@sizes
def test_a_file_that_can_not_be_opened_says_why(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    """One Chinese line over the start screen, and the way on."""
    path = tmp_path / "自评表.toml"
    path.write_text("format = ", encoding="utf-8")

    async def says_so(pilot: Pilot[Any]) -> None:
        await opened_in(pilot)
        assert isinstance(pilot.app.screen, Notice)
        assert "打不开" in words_of(pilot)

    app = JixiaoApp(Path("自评表.toml"), clock=lambda: NOON)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        patch.setattr(start_page, "sample_files", lambda: (Path("样例一.toml"),))
        assert snap_compare(app, terminal_size=size, run_before=says_so)


def words_of(pilot: Pilot[Any]) -> str:
    """All that a dialog says."""
    return "\n".join(str(widget.content) for widget in pilot.app.screen.query(Static))
