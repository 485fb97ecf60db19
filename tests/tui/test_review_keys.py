"""What the keys that show something do on the review screen, through the pilot."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from textual.binding import Binding
from textual.command import CommandPalette

from jixiao.tui.dialogs import Notice
from jixiao.tui.lines import LineList
from jixiao.tui.page import Page
from jixiao.tui.review import ReviewPage
from jixiao.tui.review.folder import FolderPage
from jixiao.tui.review.opened import GoesOn, Opened
from jixiao.tui.start import StartPage
from tui.review_app import (
    NARROW,
    WIDE,
    ReviewApp,
    decisions_at,
    line_of,
    lines_of,
    made_app,
    made_review,
    opener_of,
    page_of,
    reviewed,
    reviewing,
    title_of,
    words_of,
)

SAMPLE = Path(__file__).parents[2] / "samples" / "report-2024.txt"

pytestmark = pytest.mark.asyncio


async def test_opening_shows_the_first_cause_with_its_table(path: Path) -> None:
    """Nothing has to be pressed to see what is wrong, where, and how much there is."""
    async with reviewing(made_app(path)) as pilot:
        assert "N103 主管部门不是报告单位 [错误]" == title_of(pilot, "detail")
        assert "自评表1/2 表1（原文第5行）" in title_of(pilot, "submitted")
        assert "样例.txt · 自评表2张" in line_of(pilot, "top")
        assert "错误3 警告1 提示1  已定0 未定5" in line_of(pilot, "top")


async def test_moving_down_shows_the_next_finding_with_its_form(path: Path) -> None:
    """The table switches with the finding."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("end", "up", "up")
        assert "E107 执行率偏低而没有说明 [提示]" == title_of(pilot, "detail")
        assert title_of(pilot, "submitted").startswith("自评表2/2")


async def test_f8_goes_to_the_next_undecided_finding(path: Path) -> None:
    """The work is done when F8 finds nothing more."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "space", "up", "f8")
        assert title_of(pilot, "detail").startswith("A101")


async def test_f3_goes_to_the_next_form(path: Path) -> None:
    """A file with several forms is gone through form by form."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("f3")
        assert title_of(pilot, "submitted").startswith("自评表2/2")
        assert title_of(pilot, "detail").startswith("E107")


async def test_f4_lists_only_what_is_not_decided(path: Path) -> None:
    """A decided finding leaves the list of what is left, and the next one is selected."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("f4", "down", "enter", "space")
        assert "问题5 只看未定" == title_of(pilot, "causes")
        assert [] == [line for line in lines_of(pilot, "causes") if "N103" in line]
        assert title_of(pilot, "detail").startswith("N101")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("f5", "mof-2020"),
        ("f6", "department-name"),
        ("f7", "未定的5处仍列在内"),
        ("f1", "不成立，须写理由"),
    ],
)
async def test_long_texts_lie_over_the_screen(path: Path, key: str, words: str) -> None:
    """Scores, the rule, what goes back and the help are one key away and leave nothing changed."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press(key)
        assert isinstance(pilot.app.screen, Notice)
        assert words in words_of(pilot.app.screen)
        await pilot.press("escape")
        assert title_of(pilot, "detail").startswith("N103")


async def test_ctrl_c_copies_the_finding(path: Path) -> None:
    """What is asked of the unit by telephone or message is not typed off the screen."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "down", "ctrl+c")
        copied = pilot.app.clipboard.splitlines()
        assert ["A101 分值合计不等于满分 [错误]", "发现：执行率和各项指标的分值相加为95，不是100"] == copied[:2]


async def test_ctrl_c_in_the_table_copies_the_row(path: Path) -> None:
    """With a tab between the cells a spreadsheet takes it as a row."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter", "ctrl+c")
        assert "主管部门\t柳河县水利局" == pilot.app.clipboard[:11]


async def test_open_checks_are_listed_with_enter(path: Path) -> None:
    """What the program could not judge is left to the reviewer, with the reason."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("end", "up", "enter")
        assert "两种口径得分不同" in words_of(pilot.app.screen)


async def test_a_command_is_found_by_pinyin_initials(path: Path) -> None:
    """Nobody has to know the keys, nor to switch the input method."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("ctrl+p", "s", "s")
        assert isinstance(pilot.app.screen, CommandPalette)
        await pilot.app.workers.wait_for_complete()
        await pilot.press("enter")
        await pilot.pause()
        assert ["root"] == list(decisions_at(path))


async def test_moving_repaints_the_list_line_by_line(path: Path) -> None:
    """With hundreds of findings a full repaint per key would be felt over ssh."""
    async with reviewing(made_app(path)) as pilot:
        causes = page_of(pilot).query_one("#causes LineList", LineList)
        laid_out = causes.region
        await pilot.press("down")
        assert laid_out == causes.region
        assert "A101" not in title_of(pilot, "detail")


async def test_esc_stops_while_the_file_is_read(path: Path) -> None:
    """A scanned book of 300 pages must not hold the screen; what was not wanted any more is not reviewed."""
    begun, left, ended = Event(), Event(), Event()
    went_on: list[bool] = []

    def slow(path: Path, goes_on: GoesOn) -> Opened | None:
        goes_on("正在读取")
        begun.set()
        left.wait(10)
        went_on.append(goes_on("正在审核"))
        ended.set()
        return None

    app = ReviewApp(path, slow)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert await to_thread(begun.wait, 10)
        await pilot.pause()
        assert [" 正在读取 样例.txt"] == lines_of(pilot, "detail")
        await pilot.press("escape")
        left.set()
        assert await to_thread(ended.wait, 10)
        assert isinstance(app.screen, StartPage)
        assert [False] == went_on


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: None, "找不到这个文件"),
        (lambda path: path.write_bytes(b""), "空"),
    ],
    ids=["missing", "empty"],
)
async def test_a_file_that_cannot_be_read_says_why_and_leads_back(
    path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    """One line with the file and the remedy, over the screen from which it was opened."""
    spoil(path)
    app = ReviewApp(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await reviewed(pilot)
        assert isinstance(app.screen, Notice)
        assert words in words_of(app.screen)
        await pilot.press("enter")
        assert isinstance(app.screen, StartPage)


async def test_f4_lists_a_family_of_checks(path: Path) -> None:
    """Whoever checks the sums goes through the sums."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("f4", *["down"] * 6, "enter")
        assert "问题5 只看A 算术与计分" == title_of(pilot, "causes")
        assert lines_of(pilot, "causes")[0].startswith("✗ A101")


async def test_at_80_columns_the_row_of_the_finding_is_shown_and_f2_shows_the_table(path: Path) -> None:
    """Nine columns in half of 80 cells can't be read; the whole table is one key away."""
    async with reviewing(made_app(path)) as pilot:
        assert ["✗ 第2行", "  主管部门   [柳河县水利局]", "  实施单位    柳河县渠道管理所"] == lines_of(
            pilot, "submitted"
        )
        await pilot.press("f2")
        assert 11 == len([line for line in lines_of(pilot, "submitted") if line.strip()])


async def test_at_120_columns_the_whole_table_stands_beside_the_findings(path: Path) -> None:
    """There is room for it."""
    async with reviewing(made_app(path), WIDE) as pilot:
        assert 11 == len(lines_of(pilot, "submitted"))


async def test_in_the_table_it_takes_the_whole_width(path: Path) -> None:
    """Reading in the table the list of findings is not needed; Esc brings it back."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert 80 == page_of(pilot).query_one("#submitted").size.width
        assert 11 == len(lines_of(pilot, "submitted"))
        await pilot.press("escape")
        await pilot.pause()
        assert "问题5 归为4个原因" == title_of(pilot, "causes")
        assert "✗ 第2行" == lines_of(pilot, "submitted")[0]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_500_findings_are_gone_through(path: Path, size: tuple[int, int]) -> None:
    """A book of forms: lists, filters and jumps hold."""
    plain = made_review().findings[4]
    many = [replace(plain, fingerprint=f"f{number}", subject=f"指标{number}") for number in range(500)]
    async with reviewing(ReviewApp(path, opener_of(made_review(*many))), size) as pilot:
        await pilot.press("space", "f8", "space", "pagedown", "f8")
        assert "已定2 未定498" in line_of(pilot, "top")
        assert title_of(pilot, "detail").startswith("E107")


async def test_a_long_text_says_that_it_goes_on(path: Path) -> None:
    """Evidence below the edge must not be missed."""
    long = replace(made_review().findings[0], message="所在地不同：" + "柳河≠青山，" * 80)
    async with reviewing(ReviewApp(path, opener_of(made_review(long)))) as pilot:
        assert "Tab 到这里翻看" in title_of(pilot, "detail")
        await pilot.press("tab", "end")
        assert page_of(pilot).query_one("#detail LineList", LineList).first > 0


async def test_esc_leads_back_to_the_start_screen(path: Path) -> None:
    """Nothing is asked: every decision is written already."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StartPage)


KEY_NAMES = {"space": "Space", "delete": "Delete", "escape": "Esc", "left": "←", "right": "→"}


@pytest.mark.parametrize(
    ("page", "key"),
    [
        (page, binding.key.split(",")[0])
        for page in (ReviewPage, FolderPage)
        for binding in page.BINDINGS
        if isinstance(binding, Binding)
    ],
)
async def test_the_help_lists_every_key(page: type[Page], key: str) -> None:
    """A key that the help leaves out is a key that nobody finds."""
    name = KEY_NAMES.get(key) or "+".join(part.capitalize() for part in key.split("+"))
    assert f"{name} " in page.HELP
