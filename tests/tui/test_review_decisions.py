"""Deciding on the review screen, through the pilot: decisions are looked up where they are kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import TextArea

from jixiao.store import Decisions
from jixiao.tui.dialogs import AskText, Notice
from jixiao.tui.lines import LineList
from jixiao.tui.review.causes import FindingKey
from jixiao.tui.start import StartPage
from tui.review_app import (
    ReviewApp,
    decisions_at,
    line_of,
    lines_of,
    made_app,
    notices_of,
    page_of,
    reviewing,
    title_of,
    words_of,
    write,
)

SAMPLE = Path(__file__).parents[2] / "samples" / "report-2024.txt"

pytestmark = pytest.mark.asyncio


def finding_key(pilot: Pilot[Any], code: str) -> FindingKey:
    """The key of the first finding with a code."""
    view = page_of(pilot).view
    assert view is not None
    return FindingKey(next(each.fingerprint for each in view.findings if each.code == code))


async def test_space_accepts_and_is_written_at_once(path: Path) -> None:
    """A power cut after a decision must not lose it."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("space")
        assert {"root": ("accepted", "", "张三")} == decisions_at(path)
        assert "已定1 未定4" in line_of(pilot, "top")


async def test_space_on_what_holds_goes_on_to_the_next(path: Path) -> None:
    """Forty findings in one sitting: one thumb accepts, looks at the mark, and goes on."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("space", "space")
        assert title_of(pilot, "detail").startswith("N101")
        assert ["root"] == list(decisions_at(path))


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


async def test_a_reason_that_is_known_does_not_stop_the_work_again(path: Path) -> None:
    """On a share that takes no files each decision would have to be confirmed twice."""
    async with reviewing(made_app(path.parent / "gone" / path.name)) as pilot:
        await pilot.press("space", "enter", "space", "space")
        assert "决定仍没有写入文件" in notices_of(pilot)
        assert ["属实", "属实"] == [line.split()[-1] for line in lines_of(pilot, "causes")[:2]]


async def test_a_decision_made_in_the_table_says_on_what(path: Path) -> None:
    """At 80 columns the list is out of sight there."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("enter", "space")
        assert "已定为属实：N103 主管部门不是报告单位" in notices_of(pilot)
        assert ["root"] == list(decisions_at(path))


async def test_leaving_with_decisions_in_memory_only_is_asked(path: Path) -> None:
    """A full disk: Esc must not throw the morning's work away; once it can be written, it is, without a question."""
    gone = path.parent / "gone"
    async with reviewing(made_app(gone / path.name)) as pilot:
        await pilot.press("space", "enter", "escape")
        assert "决定没有写入文件" in words_of(pilot.app.screen)
        await pilot.press("enter")
        assert page_of(pilot).is_current
        gone.mkdir()
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StartPage)
    assert ["root"] == list(decisions_at(gone / path.name))


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
        assert "已定3 未定" in line_of(pilot, "top")


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
    async with reviewing(ReviewApp(path)) as pilot:
        await pilot.press("space")
    path.write_bytes(SAMPLE.read_bytes() + "\n补充说明。\n".encode())
    async with reviewing(ReviewApp(path)) as pilot:
        assert lines_of(pilot, "causes")[0].endswith("属实")
        assert "作出决定以后文件改过" in lines_of(pilot, "causes")


async def test_a_finding_that_changed_with_the_file_is_to_be_confirmed(path: Path) -> None:
    """Saved anew without a change nothing is asked; another sum is another question."""
    path.write_bytes(SAMPLE.read_bytes())
    async with reviewing(ReviewApp(path)) as pilot:
        page_of(pilot).go_to(finding_key(pilot, "A107"))
        await pilot.press("space")
        assert "已定1 " in line_of(pilot, "top")
    changed = path.read_text(encoding="utf-8").replace(
        "信息报送及时率\t≥100%\t100\t10\t10", "信息报送及时率\t≥100%\t100\t10\t9"
    )
    assert path.read_text(encoding="utf-8") != changed
    path.write_text(changed, encoding="utf-8")
    async with reviewing(ReviewApp(path)) as pilot:
        (line,) = [each for each in lines_of(pilot, "causes") if "A107" in each]
        assert line.endswith("须确认")
        assert "已定0 " in line_of(pilot, "top")


async def test_a_decision_is_there_when_the_process_dies(path: Path) -> None:
    """Nothing waits for the end: the file is read while the screen is still open."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("f9", "enter", "end", "up", "up", "space")
        assert {"root", "announced", "low"} == set(decisions_at(path))


async def test_an_empty_note_is_taken_away(path: Path) -> None:
    """What was only noted is undecided again."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("ctrl+e")
        await write(pilot, "电话问过\n待回复")
        await pilot.press("ctrl+s")
        assert {"root": ("noted", "电话问过\n待回复", "张三")} == decisions_at(path)
        await pilot.press("ctrl+e")
        pilot.app.screen.query_one(TextArea).clear()
        await pilot.press("ctrl+s")
        assert {} == decisions_at(path)


async def test_a_note_on_the_file_is_kept_and_shown(path: Path) -> None:
    """What concerns no single finding; pasted lines stay lines."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("ctrl+t")
        pilot.app.post_message(events.Paste("材料不全：\n缺第二张表"))
        await pilot.pause()
        await pilot.press("ctrl+s")
        assert "整份材料的备注" in lines_of(pilot, "causes")
    note = Decisions.open(path).note
    assert note is not None
    assert ("材料不全：\n缺第二张表", "张三") == (note.text, note.by)


async def test_a_decision_paints_only_what_changed(path: Path) -> None:
    """Over ssh a full repaint per decision would be felt: no list is built anew."""
    async with reviewing(made_app(path)) as pilot:
        causes = page_of(pilot).query_one("#causes LineList", LineList)
        before = list(causes.lines)
        await pilot.press("space")
        assert [0] == [place for place, (old, new) in enumerate(zip(before, causes.lines, strict=True)) if old != new]


async def test_asking_for_a_reason_shows_the_finding(path: Path) -> None:
    """Who writes the reason must see what it is about."""
    async with reviewing(made_app(path)) as pilot:
        await pilot.press("delete")
        assert isinstance(pilot.app.screen, AskText)
        assert "N103 主管部门不是报告单位" in words_of(pilot.app.screen)
