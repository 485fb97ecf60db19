"""A fill screen over a small form: it is clean by default, and a test changes what it is about."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from builders import FUNDING_COLUMNS, INDICATOR_COLUMNS, funding_line, indicator, number, written
from jixiao.exporting import export
from jixiao.form import Form, Indicator, Objective, PrintedTotal
from jixiao.tui.app import JixiaoApp
from jixiao.tui.dialogs import Choose, Notice
from jixiao.tui.fill import FillPage
from jixiao.tui.fill.assessed import Assessed, assess
from jixiao.tui.fill.entry import EntryPane
from jixiao.tui.fill.field_places import FieldPlaces
from jixiao.tui.lines import Line, LineList, TextLine
from jixiao.tui.opening import Opening

NARROW, WIDE = (80, 24), (120, 40)
NOON = datetime(2025, 3, 1, 12, 3).astimezone()
ROWS = (
    indicator(name="巡查次数", target="≥12次", actual="12", weight="30", printed_score="30"),
    indicator(
        dimension="效益指标",
        category="社会效益指标",
        name="险情处置率",
        target="=100%",
        actual="100%",
        weight="30",
        printed_score="30",
    ),
    indicator(
        dimension="满意度指标",
        category="服务对象满意度指标",
        name="村民满意度",
        target="≥90%",
        actual="92%",
        weight="10",
        printed_score="10",
    ),
    indicator(category="质量指标", name="隐患整改率", target="≥95%", actual="96%", weight="20", printed_score="20"),
)


def fill_form(*rows: Indicator, **changes: object) -> Form:
    """A form without a fault, or with other indicators or fields."""
    plain = Form(
        year=2024,
        project=written("河道巡查养护经费"),
        department=written("青山县水利局"),
        unit=written("青山县水利局"),
        money_unit="万元",
        objective=Objective(written("巡查河道12次，保障行洪安全。"), written("巡查河道12次，没有发生险情。")),
        funding=(funding_line(), funding_line(item="其中：当年财政拨款", weight=None, printed_score=None)),
        indicators=rows or ROWS,
        printed_total=PrintedTotal(weight=number("100"), score=number("100")),
        columns=INDICATOR_COLUMNS,
        funding_columns=FUNDING_COLUMNS,
    )
    return replace(plain, **changes)


def half_filled() -> Form:
    """One indicator is missed and unexplained, one is not filled in yet."""
    missed = replace(ROWS[0], actual=written("9"), printed_score=number("22.5"))
    blank = replace(ROWS[1], actual=written(None), printed_score=number(None))
    total = PrintedTotal(weight=number("100"))
    return fill_form(missed, blank, *ROWS[2:], printed_total=total)


def kept(form: Form, folder: Path) -> Path:
    """*form* as a file, written at noon."""
    path = folder / "自评表.toml"
    export(form, path)
    os.utime(path, (NOON.timestamp(), NOON.timestamp()))
    return path


def opened(form: Form, folder: Path) -> Assessed:
    """*form* as it is once it was opened from a file, with the places that tell its fields apart."""
    from jixiao.store import Session

    path = kept(form, folder)
    with Session.open(path, read_only=True) as session:
        return assess(session.form, path, FieldPlaces())


def fill_app(path: Path, *, ascii_signs: bool = False) -> JixiaoApp:
    """The interface with *path* opened for filling, under a clock that stands still."""
    return JixiaoApp(path, opening=Opening.FILL, ascii_signs=ascii_signs, clock=lambda: NOON)


@asynccontextmanager
async def filling(path: Path, size: tuple[int, int] = NARROW) -> AsyncIterator[Pilot[int]]:
    """Runs the screen until it stands."""
    async with fill_app(path).run_test(size=size) as pilot:
        await opened_in(pilot)
        yield pilot


async def opened_in(pilot: Pilot[int]) -> None:
    """Waits until the file is there: a screen that takes the cursor, or the notice that it can't be opened."""
    while not _stands(pilot.app.screen):
        assert pilot.app.is_running, "the application failed"
        await pilot.pause(0.002)
    await pilot.pause()


def _stands(screen: Screen[object]) -> bool:
    match screen:
        case FillPage():
            return screen.assessed.known
        case Notice():
            return True
        case _:
            return screen.focused is not None


def page_of(pilot: Pilot[int]) -> FillPage:
    """The fill screen, whatever lies over it."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, FillPage))


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Presses *keys*, and waits after each until what it set going is done."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def settled(pilot: Pilot[int]) -> None:
    """Waits until the form is assessed with what was put into it."""
    await pilot.pause()
    pages = [screen for screen in pilot.app.screen_stack if isinstance(screen, FillPage)]
    while any(page.work.waiting is not None for page in pages):
        assert pilot.app.is_running, "the application failed"
        await pilot.pause(0.002)
    await pilot.pause()


async def pick(pilot: Pilot[int], key: object) -> None:
    """Gives the answer with this key to the question that lies over the screen."""
    assert isinstance(pilot.app.screen, Choose)
    assert pilot.app.screen.query_one(LineList).go_to(key) or pilot.app.screen.query_one(LineList).key == key
    await press(pilot, "enter")


async def choose(pilot: Pilot[int], key: str, answer: object) -> None:
    """Presses *key*, which asks a question, and answers it."""
    await press(pilot, key)
    await pick(pilot, answer)


async def recorded(pilot: Pilot[int]) -> None:
    """Waits until what was to be put on record or into the file is there."""
    await asyncio.to_thread(page_of(pilot)._keeper.submit(int).result)
    await pilot.pause()


def form_in(path: Path) -> Form:
    """The form as its file and journal have it."""
    from jixiao.store import Session

    with Session.open(path, read_only=False) as session:
        return session.form


async def type_text(pilot: Pilot[int], text: str) -> None:
    """Types *text* as an input method commits it: the pilot itself drops full-width punctuation."""
    for character in text:
        pilot.app.post_message(events.Key(character, character))
    await pilot.pause()


async def paste(pilot: Pilot[int], text: str) -> None:
    """Pastes *text* into the field under edit."""
    page_of(pilot).entry.post_message(events.Paste(text))
    await pilot.pause()


def shown(lines: LineList | EntryPane) -> list[str]:
    """The lines of a list, blank ones left out."""
    return texts_of(lines.lines)


def texts_of(lines: object) -> list[str]:
    """Lines as they are read: the text, then what stands at the right end."""
    assert isinstance(lines, list | tuple)
    plain = [line for line in lines if isinstance(line, Line)]
    return [" ".join(f"{line.text} {line.right}".split()) for line in plain if line.text.strip()]


def top_of(pilot: Pilot[int]) -> str:
    """The top line."""
    return str(page_of(pilot).query_one("#top", TextLine).text)


def title_of(pilot: Pilot[int]) -> str:
    """The title over the fields."""
    return str(page_of(pilot).query_one("#title", TextLine).text).strip()
