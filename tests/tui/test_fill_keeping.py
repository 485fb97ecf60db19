"""What is kept, saved and taken back: nothing gets lost, and nothing is overwritten unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.store import Session, text_at
from jixiao.tui.dialogs import Choose, Notice
from jixiao.tui.lines import LineList
from tui.fill_app import (
    NARROW,
    fill_app,
    fill_form,
    filling,
    form_in,
    kept,
    opened_in,
    page_of,
    press,
    recorded,
    top_of,
    type_text,
)

pytestmark = pytest.mark.asyncio
ACTUAL = ("indicators", 0, "actual")
TOTAL = ("printed_total", "score")


async def test_undo_takes_back_the_edit_with_all_that_followed(clean: Path) -> None:
    """One action, one step: the score and the total go back with the actual."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "backspace", "6", "enter")
        assert "85" == text_at(page_of(pilot).assessed.form, TOTAL)
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "ctrl+z")
        assert "100" == text_at(page_of(pilot).assessed.form, TOTAL)
        assert "12" == page_of(pilot).entry.text
        await press(pilot, "ctrl+y")
        assert "6" == page_of(pilot).entry.text


async def test_undo_goes_back_beyond_a_restart(clean: Path) -> None:
    """What was done yesterday can be taken back today."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "enter", "ctrl+q")
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        assert "1" == page_of(pilot).entry.text
        await press(pilot, "ctrl+z")
        assert "12" == page_of(pilot).entry.text


async def test_leaving_keeps_what_was_typed_and_not_accepted(clean: Path) -> None:
    """Nothing asks “save?”, so nothing may get lost."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "（二期）")
        await press(pilot, "ctrl+q")
    assert "河道巡查养护经费（二期）" == form_in(clean).project.text


async def test_an_edit_is_on_record_at_once_and_then_in_the_file(clean: Path) -> None:
    """The corner says when it was saved; a crash before that loses nothing."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "二期")
        await press(pilot, "enter")
        await recorded(pilot)
        assert page_of(pilot).work.session.unsaved
        await press(pilot, "ctrl+s")
        await recorded(pilot)
        assert "河道巡查养护经费二期" in clean.read_text(encoding="utf-8")
        assert "已存 12:03" in top_of(pilot)


async def test_a_file_changed_elsewhere_is_never_overwritten_unasked(clean: Path) -> None:
    """A colleague on a shared drive: both versions stay until somebody decides."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "二期")
        await press(pilot, "enter")
        elsewhere = clean.read_text(encoding="utf-8").replace("河道巡查", "渠道巡查")
        clean.write_text(elsewhere, encoding="utf-8")
        await press(pilot, "ctrl+s")
        await recorded(pilot)
        assert isinstance(pilot.app.screen, Choose)
        pilot.app.screen.query_one(LineList).go_to("对比两处的内容")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Notice)
        await press(pilot, "escape")
        assert elsewhere == clean.read_text(encoding="utf-8")


async def test_a_file_changed_elsewhere_can_be_overwritten_or_taken(clean: Path) -> None:
    """Both ways lead on, and taking the other one can be undone."""
    elsewhere = clean.read_text(encoding="utf-8").replace("河道巡查", "渠道巡查")
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "二期")
        await press(pilot, "enter")
        clean.write_text(elsewhere, encoding="utf-8")
        await press(pilot, "ctrl+s")
        await recorded(pilot)
        pilot.app.screen.query_one(LineList).go_to("改用文件现在的内容")
        await press(pilot, "enter")
        assert "渠道巡查养护经费" == page_of(pilot).assessed.form.project.text
        await press(pilot, "ctrl+z")
        assert "河道巡查养护经费二期" == page_of(pilot).assessed.form.project.text


async def test_a_file_changed_elsewhere_is_there_as_it_is_after_leaving(clean: Path) -> None:
    """Leaving asks nothing: neither side is lost, and the next opening says that they differ."""
    elsewhere = clean.read_text(encoding="utf-8").replace("河道巡查", "渠道巡查")
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await type_text(pilot, "二期")
        await press(pilot, "enter")
        clean.write_text(elsewhere, encoding="utf-8")
        await press(pilot, "ctrl+q")
    assert elsewhere == clean.read_text(encoding="utf-8")
    async with filling(clean) as pilot:
        assert "河道巡查养护经费二期" == page_of(pilot).assessed.form.project.text
        assert any("文件在别处改过" in note for note in page_of(pilot).work.session.notes)
        await press(pilot, "ctrl+s")
        await recorded(pilot)
        assert isinstance(pilot.app.screen, Choose)


async def test_changes_since_opening_are_listed(clean: Path) -> None:
    """Ctrl+N answers “what did I change?”."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await press(pilot, "backspace", "enter", "ctrl+n")
        assert isinstance(pilot.app.screen, Notice)
        assert "巡查次数 · 实际完成值：12 → 1" in page_of(pilot).changes_text()


async def test_a_form_open_elsewhere_is_not_opened_a_second_time(clean: Path) -> None:
    """Two writers would undo each other; the failure is one line over the start screen."""
    with Session.open(clean):
        async with fill_app(clean).run_test(size=NARROW) as pilot:
            await opened_in(pilot)
            assert isinstance(pilot.app.screen, Notice)


async def test_what_can_not_be_assessed_is_let_go_again(tmp_path: Path) -> None:
    """A policy that does not exist is told in one line, and the file is free for whoever corrects it."""
    path = kept(fill_form(policy="mof-2020"), tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("mof-2020", "nowhere"), encoding="utf-8")
    async with fill_app(path).run_test(size=NARROW) as pilot:
        await opened_in(pilot)
        assert isinstance(pilot.app.screen, Notice)
        with Session.open(path) as session:
            assert "nowhere" == session.form.policy
