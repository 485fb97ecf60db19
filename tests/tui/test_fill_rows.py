"""Indicator and funding lines: inserted, pasted, added, moved, taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from builders import funding_line, indicator, written
from jixiao.tui.dialogs import Choose
from jixiao.tui.fill.nodes import Part
from jixiao.tui.lines import LineList
from tui.fill_app import (
    ROWS,
    choose,
    fill_form,
    filling,
    kept,
    page_of,
    paste,
    pick,
    press,
    shown,
    title_of,
)

pytestmark = pytest.mark.asyncio
ACTUAL = ("indicators", 0, "actual")


async def test_a_pasted_block_is_shown_before_it_fills_the_rows_below(clean: Path) -> None:
    """What would go where, then one key, then one step to take back."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(ACTUAL)
        await paste(pilot, "9\t30\n90%\t20\n")
        assert isinstance(pilot.app.screen, Choose)
        assert "12" == page_of(pilot).assessed.form.indicators[0].actual.text
        await press(pilot, "enter")
        rows = page_of(pilot).assessed.form.indicators
        assert ["9", "90%"] == [rows[0].actual.text, rows[3].actual.text]
        assert ["22.5", "18.95"] == [rows[0].printed_score.text, rows[3].printed_score.text]
        await press(pilot, "ctrl+z")
        assert ["12", "96%"] == [page_of(pilot).assessed.form.indicators[index].actual.text for index in (0, 3)]


async def test_an_indicator_comes_from_the_library_with_its_usual_target(clean: Path) -> None:
    """F6: kind, indicator, and the cursor stands in its weight."""
    async with filling(clean) as pilot:
        await press(pilot, "f6")
        pilot.app.screen.query_one(LineList).go_to("training")
        await press(pilot, "enter")
        pilot.app.screen.query_one(LineList).go_to("4")
        await press(pilot, "enter")
        page = page_of(pilot)
        new = page.assessed.form.indicators[4]
        assert ("参训率", "≥95%") == (new.name.text, new.target.text)
        assert ("indicators", 4, "weight") == page.field


@pytest.mark.parametrize(
    ("action", "names"),
    [
        ("add", ["巡查次数", None, "险情处置率", "村民满意度", "隐患整改率"]),
        ("down", ["险情处置率", "村民满意度", "隐患整改率", "巡查次数"]),
        ("remove", ["险情处置率", "村民满意度", "隐患整改率"]),
    ],
)
async def test_an_indicator_line_can_be_added_moved_and_removed(
    clean: Path, action: str, names: list[str | None]
) -> None:
    """F7, and each is one step to take back."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "f7")
        pilot.app.screen.query_one(LineList).go_to(action)
        await press(pilot, "enter")
        assert names == [row.name.text for row in page_of(pilot).assessed.form.indicators]
        await press(pilot, "ctrl+z")
        assert [row.name.text for row in ROWS] == [row.name.text for row in page_of(pilot).assessed.form.indicators]


async def test_a_line_that_does_not_apply_counts_no_more(clean: Path) -> None:
    """不适用 is said in the outline, not only by a missing score."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await press(pilot, "f7")
        pilot.app.screen.query_one(LineList).go_to("not_applicable")
        await press(pilot, "enter")
        assert page_of(pilot).assessed.form.indicators[0].not_applicable


async def test_a_form_without_funding_lines_gets_the_one_that_is_scored(tmp_path: Path) -> None:
    """A form made by hand may lack it: Enter on the line that offers it puts it in."""
    async with filling(kept(fill_form(funding=()), tmp_path)) as pilot:
        page_of(pilot).enter(Part.FUNDING)
        await press(pilot, "enter")
        overall = page_of(pilot).assessed.form.overall
        assert overall is not None
        assert ("funding", 0, "initial_budget") == page_of(pilot).field


async def test_an_indicator_moves_to_another_level(clean: Path) -> None:
    """F7: chosen from the official levels; the form's order and all else stay."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await choose(pilot, "f7", "levels")
        answers = pilot.app.screen.query_one(LineList)
        place = next(line.key for line in answers.lines if line.text == "效益指标 › 生态效益指标")
        await pick(pilot, place)
        row = page_of(pilot).assessed.form.indicators[0]
        assert ("效益指标", "生态效益指标") == (row.dimension.text, row.category.text)
        assert "效益指标 › 生态效益指标" == title_of(pilot)
        await press(pilot, "ctrl+z")
        assert "数量指标" == page_of(pilot).assessed.form.indicators[0].category.text


async def test_a_level_can_be_written_in_words_of_ones_own(clean: Path) -> None:
    """Some forms have a level that the official one has not."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("indicators", 0, "name"))
        await choose(pilot, "f7", "levels")
        await pick(pilot, "own")
        assert "产出指标 › 数量指标" == pilot.app.screen.query_one(TextArea).text
        pilot.app.screen.query_one(TextArea).text = "管理指标/制度建设"
        await press(pilot, "enter")
        row = page_of(pilot).assessed.form.indicators[0]
        assert ("管理指标", "制度建设") == (row.dimension.text, row.category.text)


async def test_the_overall_funds_are_added_where_only_sources_are_written(tmp_path: Path) -> None:
    """A form that lists sources alone has nothing to score; F7 puts the line in, as its first."""
    source = funding_line(item="其中：当年财政拨款", weight=None, printed_score=None)
    async with filling(kept(fill_form(funding=(source,)), tmp_path)) as pilot:
        page_of(pilot).enter(Part.FUNDING)
        await choose(pilot, "f7", "add_overall")
        items = [line.item.text for line in page_of(pilot).assessed.form.funding]
        assert ["年度资金总额", "其中：当年财政拨款"] == items
        assert ("funding", 0, "initial_budget") == page_of(pilot).field


async def test_a_source_of_funds_is_added_named_and_removed(clean: Path) -> None:
    """上年结转, 其他资金 and whatever else a unit has."""
    async with filling(clean) as pilot:
        page_of(pilot).enter(Part.FUNDING)
        await choose(pilot, "f7", "add")
        await pick(pilot, "上年结转资金")
        assert ("funding", 2, "initial_budget") == page_of(pilot).field
        await choose(pilot, "f7", "rename")
        pilot.app.screen.query_one(TextArea).text = "事业收入"
        await press(pilot, "enter")
        assert "事业收入" == page_of(pilot).assessed.form.funding[2].item.text
        await choose(pilot, "f7", "remove")
        assert 2 == len(page_of(pilot).assessed.form.funding)


async def test_what_is_usual_in_projects_of_the_kind_is_offered_and_put_in(tmp_path: Path) -> None:
    """Nobody has to think up a name or a target that all projects of the kind share."""
    blank = indicator(dimension="满意度指标", category="服务对象满意度指标", name=None, target=None, weight="10")
    form = fill_form(*ROWS[:2], blank, project=written("基层干部培训经费"))
    async with filling(kept(form, tmp_path)) as pilot:
        page_of(pilot).go_to(("indicators", 2, "name"))
        await pilot.pause()
        assert any(line.startswith("同类项目常用：") for line in shown(page_of(pilot).entry))
        await press(pilot, "f3")
        assert isinstance(pilot.app.screen, Choose)
        await pick(pilot, "参训人员满意度")
        await press(pilot, "enter")
        assert "参训人员满意度" == page_of(pilot).assessed.form.indicators[2].name.text
        assert ("indicators", 2, "target") == page_of(pilot).field
        await press(pilot, "f3", "enter")
        assert "≥90%" == page_of(pilot).assessed.form.indicators[2].target.text


async def test_where_nothing_is_usual_the_key_says_so(clean: Path) -> None:
    """A key that does nothing in silence looks broken."""
    async with filling(clean) as pilot:
        page_of(pilot).go_to(("project",))
        await press(pilot, "f3")
        assert ["这一栏没有同类项目常用的写法"] == [str(notice.message) for notice in pilot.app._notifications]
