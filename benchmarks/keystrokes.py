"""
How many keys a form of 25 indicators takes beyond the characters of its values, from the start screen to the export.

A pilot fills it in as a user would: what is typed is not counted, every other key is. The floor is one key for each
field: something has to say that it is done.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from jixiao.tui.fill import FillPage

INDICATORS = 25
SIZE = (120, 40)
VALUES = {"department": "青山县信访局", "unit": "青山县信访局", "initial_budget": "76", "annual_budget": "76"}
"""What is typed into the fields whose value is not a plain number."""


class Typist:
    """Presses keys and counts them; `fields` are those that something was typed into."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot
        self.keys = 0
        self.fields = 0

    async def press(self, *keys: str) -> None:
        """Presses keys that are no part of a value."""
        self.keys += len(keys)
        for key in keys:
            await self.pilot.press(key)
            await self._settled()

    async def write(self, text: str) -> None:
        """Types a value; its characters are not counted."""
        from textual import events

        self.fields += 1
        for character in text:
            self.pilot.app.post_message(events.Key(character, character))
        await self._settled()

    @property
    def page(self) -> FillPage:
        """The screen on which the form is filled in."""
        from jixiao.tui.fill import FillPage

        return next(screen for screen in self.pilot.app.screen_stack if isinstance(screen, FillPage))

    async def _settled(self) -> None:
        from jixiao.tui.fill import FillPage

        await self.pilot.pause()
        pages = [screen for screen in self.pilot.app.screen_stack if isinstance(screen, FillPage)]
        while any(not page.assessed.known or page.work.waiting is not None for page in pages):
            await self.pilot.pause(0.002)
        await self.pilot.pause()


class Count(Struct, frozen=True):
    """The keys of a part of the work, and the fields that it filled in."""

    part: str
    keys: int
    fields: int


def main() -> None:
    """Prints the keys of each part beside its floor."""
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    counts = asyncio.run(fill_in())
    print(f"填一张至少{INDICATORS}项指标的表，输入的文字以外要按的键（下限：一栏一键）")
    for count in (*counts, Count("合计", sum(each.keys for each in counts), sum(each.fields for each in counts))):
        each = f"，每栏 {count.keys / count.fields:.2f} 键" if count.fields else ""
        print(f"  {count.part}：{count.keys} 键，填 {count.fields} 栏{each}")


async def fill_in() -> list[Count]:
    """The whole work, part by part."""
    from jixiao.tui.app import JixiaoApp

    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        os.chdir(folder)
        async with JixiaoApp().run_test(size=SIZE) as pilot:
            counts = []
            for part, work in (("新建", _make), ("补足指标", _add), ("填写", _fill), ("导出", _export)):
                typist = Typist(pilot)
                await work(typist)
                counts.append(Count(part, typist.keys, typist.fields))
            written = list(Path(folder).glob("*.docx"))
        if len(written) != 1:
            raise SystemExit("没有导出文件")
        return counts


async def _make(typist: Typist) -> None:
    """The first kind, the name of the project, the file as it is proposed."""
    await typist.press("enter", "enter")
    await typist.write("信访工作专项经费")
    await typist.press("enter", "enter")


async def _add(typist: Typist) -> None:
    """All that are left of the likely kinds, as many as are wanted; the names and targets come with them."""
    for kind in range(1, INDICATORS):
        if len(typist.page.assessed.form.indicators) >= INDICATORS:
            return
        await typist.press("f6", *["down"] * kind, "enter", "end", "enter")


async def _fill(typist: Typist) -> None:
    """Everything that is open, in the order in which the cursor comes to it."""
    from jixiao.tui.fill.nodes import Part

    while typist.page.node is not Part.CHECK:
        field = typist.page.field
        name = "" if field is None else str(field[-1])
        optional = field is not None and field[0] == "funding" and field[1] != 0
        if not optional:
            await typist.write(VALUES.get(name, "9"))
        await typist.press("enter")


async def _export(typist: Typist) -> None:
    """As Word, to the file that is proposed."""
    await typist.press("f9", "enter", "enter", "enter")


if __name__ == "__main__":
    main()
