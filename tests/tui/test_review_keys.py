"""What the keys do on the review screen, through the pilot; decisions are looked up where they are kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual import events
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static, TextArea

from jixiao.store import Decisions
from jixiao.tui.dialogs import AskText, Choose, Notice
from jixiao.tui.lines import LineList
from jixiao.tui.review.opened import GoesOn, Opened
from jixiao.tui.start import StartPage
from tui.review_app import (
    NOON,
    ReviewApp,
    line_of,
    lines_of,
    made_review,
    opener_of,
    page_of,
    reviewed,
    reviewing,
    title_of,
)

SAMPLE = Path(__file__).parents[2] / "samples" / "report-2024.txt"

pytestmark = pytest.mark.asyncio


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file would be; the reviewer is 张三."""
    monkeypatch.setenv("LOGNAME", "张三")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "样例.txt"


def made_app(path: Path) -> ReviewApp:
    return ReviewApp(path, opener_of(made_review()))


def decisions_at(path: Path) -> dict[str, tuple[str, str, str]]:
    """What is kept for *path*: finding to decision, reason and name."""
    return {each.fingerprint: (each.decision.value, each.reason, each.by) for each in Decisions.open(path).all()}


def words_of(screen: Screen[Any]) -> str:
    """All that a dialog says."""
    return "\n".join(str(widget.content) for widget in screen.query(Static))


async def write(pilot: Pilot[Any], text: str) -> None:
    """Types *text* into the field of a dialog, as an input method commits it."""
    pilot.app.screen.query_one(TextArea).insert(text)
    await pilot.pause()


async def test_opening_shows_the_first_cause_with_its_table(path: Path) -> None:
    """Nothing has to be pressed to see what is wrong, where, and how much there is."""
    async with reviewing(made_app(path)) as pilot:
        assert "N103 主管部门不是报告单位 [错误]" == title_of(pilot, "detail")
        assert "自评表1/2 表1（原文第5行）" in title_of(pilot, "submitted")
        assert "样例.txt · 自评表2张" in line_of(pilot, "top")
        assert "错误3 警告1 提示1  已定0/5" in line_of(pilot, "top")


async def test_moving_down_shows_the_next_finding_with_its_form(path: Path) -> None:
    """The table switches with the finding."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("end", "up", "up")
        assert "E107 执行率偏低而没有说明 [提示]" == title_of(pilot, "detail")
        assert title_of(pilot, "submitted").startswith("自评表2/2")


async def test_space_accepts_and_is_written_at_once(path: Path) -> None:
    """A power cut after a decision must not lose it."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("space")
        assert {"root": ("accepted", "", "张三")} == decisions_at(path)
        assert "已定1/5" in line_of(pilot, "top")


async def test_the_wide_blank_of_an_input_method_accepts_too(path: Path) -> None:
    """With full-width punctuation on, the space bar sends another character."""
    async with reviewing(made_app(path)) as pilot:
        pilot.app.post_message(events.Key("ideographic_space", "\u3000"))
        await pilot.pause()
        assert ["root"] == list(decisions_at(path))


async def test_a_decision_that_cannot_be_written_is_said_and_kept_on_the_screen(path: Path) -> None:
    """A folder that is gone or full: the reviewer is told at once, not at the end of the day."""
    async with reviewing(made_app(path.parent / "gone" / path.name)) as pilot:
        await pilot.press("space")
        assert isinstance(pilot.app.screen, Notice)
        assert "决定没有写入文件" in words_of(pilot.app.screen)
        assert lines_of(pilot, "causes")[0].endswith("属实")


async def test_delete_dismisses_with_a_reason(path: Path) -> None:
    """不成立 without a reason could not be defended later."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("down", "delete")
        await write(pilot, "引导句有误，表无误")
        await pilot.press("ctrl+s")
        assert {"announced": ("dismissed", "引导句有误，表无误", "张三")} == decisions_at(path)


async def test_delete_asks_again_where_no_reason_is_given(path: Path) -> None:
    """The reason is required, and leaving the question changes nothing."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("delete", "ctrl+s")
        assert "理由不能空着" in words_of(pilot.app.screen)
        await pilot.press("escape")
        assert {} == decisions_at(path)


async def test_a_note_is_kept(path: Path) -> None:
    """What is to be asked of the unit is written down where it came to mind."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("ctrl+e")
        await write(pilot, "电话问过")
        await pilot.press("ctrl+s")
        assert {"root": ("noted", "电话问过", "张三")} == decisions_at(path)
        assert " 已定    记下：电话问过（张三，2024-11-25 12:03）" == lines_of(pilot, "detail")[0]


async def test_ctrl_z_takes_the_last_decision_back_and_goes_to_it(path: Path) -> None:
    """A slip of the finger is undone where it was made."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("space", "end", "ctrl+z")
        assert {} == decisions_at(path)
        assert title_of(pilot, "detail").startswith("N103")


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
        await pilot.press("f4", "space")
        assert "问题5 归为4个原因 · 只看未定" == title_of(pilot, "causes")
        assert [] == [line for line in lines_of(pilot, "causes") if "N103" in line]
        assert title_of(pilot, "detail").startswith("N101")


async def test_enter_leads_to_the_cell_and_esc_back(path: Path) -> None:
    """The place in the file is one key away, with the whole text of its row."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter")
        assert "表1 第2行（原文第6行） 全文" == title_of(pilot, "detail")
        assert " 第6列   柳河县渠道管理所" == lines_of(pilot, "detail")[-1]
        await pilot.press("escape")
        assert title_of(pilot, "detail").startswith("N103")


async def test_enter_on_a_row_leads_to_its_finding(path: Path) -> None:
    """From the table to what is wrong with a row: the same way back."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter", "up", "enter")
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


async def test_a_dismissed_finding_is_not_handed_back(path: Path) -> None:
    """The unit gets what the reviewer stands by."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("delete")
        await write(pilot, "同一单位")
        await pilot.press("ctrl+s", "f7")
        text = words_of(pilot.app.screen)
        assert "不成立的1处已略去" in text
        assert "N103" not in text
        assert "N101" in text


async def test_open_checks_are_listed_with_enter(path: Path) -> None:
    """What the program could not judge is left to the reviewer, with the reason."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("end", "up", "enter")
        assert "两种口径得分不同" in words_of(pilot.app.screen)


async def test_a_search_leads_to_a_cell(path: Path) -> None:
    """Any figure of the file can be looked up."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("ctrl+f")
        await write(pilot, "护坡")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("enter")
        assert "表2 第6行（原文第24行） 全文" == title_of(pilot, "detail")


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
        laid_out = causes.virtual_size
        await pilot.press("down")
        assert laid_out == causes.virtual_size
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
        assert begun.wait(10)
        await pilot.pause()
        assert [" 正在读取 样例.txt"] == lines_of(pilot, "detail")
        await pilot.press("escape")
        left.set()
        assert ended.wait(10)
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


async def test_a_foreign_table_of_a_report_is_decided_and_found_again(path: Path) -> None:
    """The whole way: open a real report, accept, dismiss, note, leave, open again; nothing is lost."""
    path.write_bytes(SAMPLE.read_bytes())
    async with reviewing(ReviewApp(path)) as pilot:
        listed = lines_of(pilot, "causes")
        assert listed[0].startswith("✗ N103 主管部门不是报告单位")
        assert listed[1].startswith("  ✗ N101")
        await pilot.press("space", "down", "delete")
        await write(pilot, "引导句有误")
        await pilot.press("ctrl+s", "down", "ctrl+e")
        await write(pilot, "问实施单位")
        await pilot.press("ctrl+s")
    async with reviewing(ReviewApp(path)) as pilot:
        assert ["属实", "不成立", "记下"] == [line.split()[-1] for line in lines_of(pilot, "causes")[:3]]
        assert "已定3/" in line_of(pilot, "top")


async def test_the_file_itself_is_never_changed(path: Path) -> None:
    """A reviewer's decisions stand beside what was submitted, not in it."""
    path.write_bytes(SAMPLE.read_bytes())
    async with reviewing(ReviewApp(path)) as pilot:
        await pilot.press("space")
    assert SAMPLE.read_bytes() == path.read_bytes()
    assert ["样例.txt", "样例.txt.jixiao-review.toml"] == sorted(each.name for each in path.parent.glob("样例*"))


async def test_a_decided_file_of_another_text_keeps_its_decisions(path: Path) -> None:
    """The unit sends a corrected file: what was decided on what is still there stays."""
    path.write_bytes(SAMPLE.read_bytes())
    os.utime(path, (NOON.timestamp() - 1, NOON.timestamp() - 1))
    async with reviewing(ReviewApp(path)) as pilot:
        await pilot.press("space")
    later = (NOON + timedelta(hours=1)).timestamp()
    path.write_bytes(SAMPLE.read_bytes() + "\n补充说明。\n".encode())
    os.utime(path, (later, later))
    async with reviewing(ReviewApp(path)) as pilot:
        assert lines_of(pilot, "causes")[0].endswith("属实")
        assert "文件在上次决定之后改过" in lines_of(pilot, "causes")


async def test_esc_leads_back_to_the_start_screen(path: Path) -> None:
    """Nothing is asked: every decision is written already."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StartPage)


async def test_asking_for_a_reason_shows_the_finding(path: Path) -> None:
    """Who writes the reason must see what it is about."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("delete")
        assert isinstance(pilot.app.screen, AskText)
        assert "N103 主管部门不是报告单位" in words_of(pilot.app.screen)
