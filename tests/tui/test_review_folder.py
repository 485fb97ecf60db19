"""The files of a folder as a list of work, through the pilot: what is listed, opened and gone through."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot
from textual.widgets import TextArea

from jixiao.tui.app import JixiaoApp
from jixiao.tui.dialogs import Choose, Notice
from jixiao.tui.lines import LineList, TextLine
from jixiao.tui.review import ReviewPage, page_for
from jixiao.tui.review.folder import FolderPage
from jixiao.tui.review.folder.listing import Listing
from jixiao.tui.review.folder.named import files_of, named_by
from jixiao.tui.review.folder.state import FileState, Listed
from jixiao.tui.review.folder.work import Reviewed
from jixiao.tui.review.opened import GoesOn, Opened
from jixiao.tui.signs import Signs
from jixiao.tui.start import StartPage
from tui.folder_app import FolderApp, made_folder, opener, settled
from tui.review_app import NARROW, NOON, reviewed, words_of

pytestmark = pytest.mark.asyncio


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five files in two folders; the reviewer is 张三."""
    monkeypatch.setenv("LOGNAME", "张三")
    return made_folder(tmp_path)


@asynccontextmanager
async def listing(app: FolderApp, size: tuple[int, int] = NARROW) -> AsyncIterator[Pilot[int]]:
    """Runs *app* and waits until all files are reviewed."""
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


def lines_of(pilot: Pilot[Any]) -> list[str]:
    app = pilot.app
    assert isinstance(app, FolderApp)
    return [f"{line.text} | {line.right}".rstrip() for line in app.list_page.query_one(LineList).lines]


def top_of(pilot: Pilot[Any]) -> str:
    return str(pilot.app.screen.query_one("#top", TextLine).text)


async def test_every_file_has_its_line_with_its_counts(folder: Path) -> None:
    """What is wrong where, and what is left to do, without opening a file; no file is missing from the list."""
    async with listing(FolderApp(folder)) as pilot:
        expected = [
            "✗ 1错误.txt  渠系清淤经费 | 错1 警0 提1       未定2",
            "✓ 2提示.txt  渠系清淤经费 | 错0 警0 提1       未定1",
            "? 3坏.pdf  扫描件，没有文字层 | 读不了",
            "? 4天气.txt | 未认出绩效材料",
            "✗ 乡镇/5错误.txt  渠系清淤经费 | 错1 警0 提1       未定2",
        ]
        assert expected == lines_of(pilot)
        assert "2024年上报/ 5份" in top_of(pilot)
        assert "错误2 警告0 已定0 未定5 读不了1" in top_of(pilot)


async def test_a_folder_given_to_the_review_opens_its_list(folder: Path) -> None:
    """`jixiao open 文件夹` needs no other command."""
    assert isinstance(page_for(folder), FolderPage)
    assert isinstance(page_for(folder / "1错误.txt", folder / "2提示.txt"), FolderPage)
    assert isinstance(page_for(folder / "1错误.txt"), ReviewPage)


async def test_a_decision_in_a_file_is_counted_on_the_way_back(folder: Path) -> None:
    """The list says what is left."""
    async with listing(FolderApp(folder)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("space", "escape")
        await settled(pilot)
        assert "✗ 1错误.txt  渠系清淤经费 | 错1 警0 提1       未定1" == lines_of(pilot)[0]


async def test_ctrl_n_goes_on_to_the_next_file_and_ctrl_l_back(folder: Path) -> None:
    """Files that can't be read are passed over; the cursor of the list follows."""
    async with listing(FolderApp(folder)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        seen = []
        for key in ("ctrl+n", "ctrl+n", "ctrl+n", "ctrl+l"):
            await pilot.press(key)
            await settled(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, ReviewPage)
            seen.append(screen.file.name)
        assert ["2提示.txt", "5错误.txt", "5错误.txt", "2提示.txt"] == seen
        await pilot.press("escape")
        await settled(pilot)
        assert 1 == pilot.app.screen.query_one(LineList).key


async def test_f8_goes_to_the_next_file_that_is_not_done(folder: Path) -> None:
    """What can't be read has nothing to decide."""
    async with listing(FolderApp(folder)) as pilot:
        await pilot.press("f8", "f8")
        assert 4 == pilot.app.screen.query_one(LineList).key


async def test_a_file_that_can_not_be_read_says_why(folder: Path) -> None:
    """The reason and the remedy, not an empty screen."""
    async with listing(FolderApp(folder)) as pilot:
        await pilot.press("down", "down", "enter")
        await reviewed(pilot)
        assert isinstance(pilot.app.screen, Notice)
        assert "扫描件，没有文字层。请用原来的文档" in words_of(pilot.app.screen)


async def test_a_file_that_was_repaired_is_read_again(folder: Path) -> None:
    """The damaged file of decisions was moved away: Enter is enough, the folder need not be opened anew."""
    held = folder / "1错误.txt.jixiao-review.toml"
    held.write_text("decisions = [", encoding="utf-8")
    async with listing(FolderApp(folder)) as pilot:
        assert "? 1错误.txt  审核决定的文件不合 TOML 的写法 | 读不了" == lines_of(pilot)[0]
        held.unlink()
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert lines_of(pilot)[0].startswith("✗ 1错误.txt  渠系清淤经费")


async def test_several_files_and_folders_are_one_list(folder: Path) -> None:
    """Whoever has three files of different units need not put them into a folder first; one named twice comes once."""
    below = folder / "乡镇"
    async with listing(FolderApp(folder / "2提示.txt", below, below / "5错误.txt")) as pilot:
        assert ["✓ 2提示.txt", f"✗ {Path('乡镇', '5错误.txt')}"] == [line.split("  ")[0] for line in lines_of(pilot)]
        assert "所选材料 2份" in top_of(pilot)


async def test_decisions_are_not_listed_among_the_files(folder: Path) -> None:
    """`jixiao open 上报/*` names them too, since the shell does not know what they are."""
    held = folder / "2提示.txt.jixiao-review.toml"
    held.write_text('format = "jixiao.decisions/1"\n', encoding="utf-8")
    assert [folder / "2提示.txt", folder / "1错误.txt"] == files_of([folder / "2提示.txt", held, folder / "1错误.txt"])


async def test_several_paths_of_the_command_line_open_the_list(folder: Path) -> None:
    """`jixiao open 甲.docx 乡镇/` leads to one list, and from there back to the start."""
    app = JixiaoApp(folder / "2提示.txt", folder / "乡镇", clock=lambda: NOON)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        await settled(pilot)
        assert isinstance(app.screen, FolderPage)
        assert 2 == len(app.screen.query_one(LineList).lines)
        await pilot.press("escape")
        assert isinstance(app.screen, StartPage)


async def test_ctrl_r_lists_what_came_since(folder: Path) -> None:
    """Units hand in all day long."""
    async with listing(FolderApp(folder)) as pilot:
        (folder / "0提示.txt").write_text("", encoding="utf-8")
        await pilot.press("ctrl+r")
        await settled(pilot)
        listed = pilot.app.screen.query_one(LineList).lines
        assert (6, "✓ 0提示.txt  渠系清淤经费") == (len(listed), listed[0].text)


async def test_a_file_on_which_the_program_fails_does_not_stop_the_others(folder: Path) -> None:
    """One bad file out of 10,000 must not cost the rest."""
    (folder / "0怪.txt").write_text("", encoding="utf-8")
    async with listing(FolderApp(folder)) as pilot:
        assert "? 0怪.txt  读取或审核时程序自身出错（ValueError） | 读不了" == lines_of(pilot)[0]
        assert lines_of(pilot)[1].startswith("✗ 1错误.txt")


async def test_f4_lists_those_with_errors_and_f3_sorts(folder: Path) -> None:
    """The gravest first, the rest out of sight."""
    async with listing(FolderApp(folder)) as pilot:
        await pilot.press("f3")
        order = [line.split()[1] for line in lines_of(pilot)]
        assert ["1错误.txt", "乡镇/5错误.txt"] == order[:2]
        await pilot.press("f4", "down", "enter")
        assert 2 == len(lines_of(pilot))


async def test_a_file_is_found_by_its_name(folder: Path) -> None:
    """In a list of thousands nobody scrolls."""
    async with listing(FolderApp(folder)) as pilot:
        await pilot.press("ctrl+f")
        pilot.app.screen.query_one(TextArea).insert("乡镇")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("enter")
        assert 4 == pilot.app.screen.query_one(LineList).key


async def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    """An empty list would look like a list that is still loading."""
    (tmp_path / "空").mkdir()
    async with listing(FolderApp(tmp_path / "空")) as pilot:
        assert ["文件夹里没有文件 |"] == lines_of(pilot)


async def test_the_list_can_be_used_while_a_file_is_read(folder: Path) -> None:
    """A book of 300 pages in the middle of the folder: the cursor moves, and Esc leaves at once."""
    begun, go_on = Event(), Event()

    def slow(path: Path, goes_on: GoesOn) -> Opened | None:
        begun.set()
        go_on.wait(10)
        return opener(path, goes_on)

    app = FolderApp(folder, opener=slow)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert await to_thread(begun.wait, 10)
        await pilot.pause()
        assert "  1错误.txt | 待审" == lines_of(pilot)[0]
        await pilot.press("down", "down")
        assert 2 == app.screen.query_one(LineList).key
        await pilot.press("escape")
        go_on.set()
        assert isinstance(app.screen, StartPage)


async def test_the_others_wait_while_a_file_is_open_and_go_on_afterwards(folder: Path) -> None:
    """The file under review gets the processor to itself, and no file is left out in the end."""
    begun, go_on = Event(), Event()
    read: list[str] = []

    def gated(path: Path, goes_on: GoesOn) -> Opened | None:
        begun.set()
        go_on.wait(10)
        read.append(path.name)
        return opener(path, goes_on)

    app = FolderApp(folder, opener=gated)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert await to_thread(begun.wait, 10)
        await pilot.pause()
        await pilot.press("down", "enter")
        go_on.set()
        await settled(pilot)
        assert isinstance(app.screen, ReviewPage)
        assert ["1错误.txt", "2提示.txt"] == read
        await pilot.press("escape")
        await settled(pilot)
        assert not [line for line in lines_of(pilot) if line.endswith("待审")]


async def test_esc_leads_back_to_the_start(folder: Path) -> None:
    """From a file to the list, from the list to the start."""
    async with listing(FolderApp(folder)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, FolderPage)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StartPage)


async def test_10000_files_are_listed_line_by_line(tmp_path: Path) -> None:
    """What changed is made anew, nothing else: the list of a province stays quick."""
    paths = [tmp_path / f"{number}.txt" for number in range(10_000)]
    listing = Listing(named_by([tmp_path]), paths, signs=Signs())
    before = listing.lines()
    state = replace(FileState(paths[7]), errors=3, left=3)
    listing.put(Reviewed(7, state, 0.01))
    changed = [place for place, (old, new) in enumerate(zip(before, listing.lines(), strict=True)) if old is not new]
    assert ([7], 1) == (changed, listing.count(Listed.WITH_ERRORS))


async def test_how_long_it_will_take_is_told_from_what_it_took(tmp_path: Path) -> None:
    """Half a second each: five done, 95 to go."""
    paths = [tmp_path / f"{number}.txt" for number in range(100)]
    listing = Listing(named_by([tmp_path]), paths, signs=Signs())
    for place in range(5):
        listing.put(Reviewed(place, replace(FileState(paths[place]), status=None), 0.5))
    assert "约还要50秒" in listing.top()[0]
