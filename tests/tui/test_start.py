"""The start screen through the pilot: new, open, recent, samples; and what the interface says when it can't start."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from textual.widgets import TextArea

from jixiao.store import Session, recent_files
from jixiao.tui.app import JixiaoApp
from jixiao.tui.dialogs import AskText, Choose, Notice
from jixiao.tui.fill import FillPage
from jixiao.tui.lines import LineList
from jixiao.tui.start.page import NEW, OPEN
from jixiao.tui.start.samples import sample_files
from tui.fill_app import NOON, fill_app, fill_form, kept, opened_in, press, shown

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the interface was started."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def start_app() -> JixiaoApp:
    return JixiaoApp(clock=lambda: NOON)


async def test_a_new_form_takes_four_keys(folder: Path) -> None:
    """Kind, project, file: then the first field is under edit."""
    async with start_app().run_test() as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Choose)
        pilot.app.screen.query_one(LineList).go_to("training")
        await press(pilot, "enter")
        pilot.app.screen.query_one(TextArea).insert("基层干部轮训经费")
        await press(pilot, "enter")
        assert "基层干部轮训经费.toml" == pilot.app.screen.query_one(TextArea).text
        await press(pilot, "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FillPage)
    with Session.open(folder / "基层干部轮训经费.toml") as session:
        assert (2024, "基层干部轮训经费") == (session.form.year, session.form.project.text)


async def test_a_new_form_never_takes_the_place_of_a_file(folder: Path) -> None:
    """What stands there may be the work of a week."""
    there = kept(fill_form(), folder)
    before = there.read_bytes()
    app = start_app()
    async with app.run_test() as pilot:
        app.make_form("training", "", there)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Notice)
    assert before == there.read_bytes()


async def test_a_file_is_opened_by_its_path_however_it_was_dragged_in(folder: Path) -> None:
    """Terminals put a dragged file's path between quotes."""
    path = kept(fill_form(), folder)
    async with start_app().run_test() as pilot:
        pilot.app.screen.query_one(LineList).go_to(OPEN)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AskText)
        pilot.app.screen.query_one(TextArea).insert(f"'{path}' ")
        await press(pilot, "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FillPage)


async def test_what_was_opened_is_among_the_recent_files(folder: Path) -> None:
    """Work is taken up again with one key."""
    path = kept(fill_form(), folder)
    async with fill_app(path).run_test() as pilot:
        await opened_in(pilot)
        await press(pilot, "f2", "escape")
        assert "自评表.toml 河道巡查养护经费" in shown(pilot.app.screen.query_one(LineList))
    assert [str(path)] == [each.path for each in recent_files()]


async def test_a_sample_is_filled_in_as_a_copy(folder: Path) -> None:
    """The sample itself is there for the next one, too."""
    sample = next(path for path in sample_files() if path.suffix == ".toml")
    before = sample.read_bytes()
    async with start_app().run_test() as pilot:
        pilot.app.screen.query_one(LineList).go_to(sample)
        await press(pilot, "enter", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FillPage)
    assert (folder / sample.name).is_file()
    assert before == sample.read_bytes()


async def test_a_missing_file_is_told_in_one_line_and_leads_back(folder: Path) -> None:
    """The start screen is still there."""
    app = start_app()
    async with app.run_test() as pilot:
        app.open_file(folder / "没有.toml")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Notice)
        await press(pilot, "escape")
        assert NEW == pilot.app.screen.query_one(LineList).key


async def test_a_form_that_was_given_leads_back_to_the_start(folder: Path) -> None:
    """The form is there at once; the start screen is made when somebody goes back to it."""
    app = fill_app(kept(fill_form(), folder))
    async with app.run_test() as pilot:
        await opened_in(pilot)
        assert ["FillPage"] == [type(screen).__name__ for screen in app.screen_stack[1:]]
        await press(pilot, "f2", "escape")
        assert ["StartPage"] == [type(screen).__name__ for screen in app.screen_stack[1:]]


async def test_garbage_is_looked_for_again_once_the_screen_is_there() -> None:
    """The start leaves it alone; a reviewer's day of folders would else fill the memory."""
    gc.disable()
    try:
        async with start_app().run_test() as pilot:
            await opened_in(pilot)
            assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


async def test_the_key_that_ends_other_programs_says_how_to_leave() -> None:
    """Whoever presses Ctrl+C by habit is told in Chinese, and nothing ends."""
    async with start_app().run_test() as pilot:
        await press(pilot, "ctrl+c")
        assert ["退出请按 Ctrl+Q；改动随时已存"] == [str(notice.message) for notice in pilot.app._notifications]
