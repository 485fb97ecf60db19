"""
Draws the pictures of the README: the interface as SVG, from the samples.

Run from the root of the repository: python docs/pictures/draw.py
"""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from jixiao.tui.app import JixiaoApp

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
MOMENT = datetime(2025, 3, 18, 9, 30, tzinfo=UTC)
SIZE = (120, 34)


async def draw(name: str, sample: str, keys: Sequence[str]) -> None:
    """One picture: a copy of a sample opened, some keys pressed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / sample
        shutil.copy(SAMPLES / sample, path)
        app = JixiaoApp(path, clock=lambda: MOMENT)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.press(*keys)
            await pilot.pause()
            picture = app.export_screenshot(title="jixiao 绩效")
    local_fonts_only = re.sub(r"@font-face\s*\{.*?\}\s*", "", picture, flags=re.S)
    (HERE / f"{name}.svg").write_text(local_fonts_only, encoding="utf-8")


async def main() -> None:
    """Draws all."""
    await draw("review", "report-2024.txt", ["down"])
    await draw("fill", "clean-2021.toml", ["down", "down", "down", "enter"])


if __name__ == "__main__":
    asyncio.run(main())
