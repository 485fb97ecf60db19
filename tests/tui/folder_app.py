"""The list of a folder over reviews that a file's name tells: no rule has to run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from jixiao.errors import UsageError
from jixiao.store import Decisions
from jixiao.tui.opening import Opening
from jixiao.tui.review.folder import FolderPage
from jixiao.tui.review.opened import GoesOn, Opened, Opener
from tui.review_app import LOW, WEIGHTS, ReviewApp, made_review, unlike_a_submission

NAMES = ("1错误.txt", "2提示.txt", "3坏.pdf", "4天气.txt", "乡镇/5错误.txt")


def made_folder(parent: Path) -> Path:
    """Five files, one of them in a folder below; what stands in them is told by `opener`."""
    folder = parent / "2024年上报"
    (folder / "乡镇").mkdir(parents=True)
    for name in NAMES:
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def opener(path: Path, goes_on: GoesOn) -> Opened | None:
    """Reviews by the file's name: no rule has to run."""
    if not goes_on("正在审核"):
        return None
    match path.stem[1:]:
        case "错误":
            review = made_review(WEIGHTS, LOW)
        case "提示":
            review = made_review(LOW)
        case "天气":
            review = unlike_a_submission()
        case "坏":
            raise UsageError(path, what="扫描件，没有文字层", remedy="请用原来的文档")
        case _:
            raise ValueError
    return Opened(review, Decisions.open(path))


class FolderApp(ReviewApp):
    """The interface with the list of a folder on top."""

    def __init__(self, *paths: Path, opener: Opener = opener) -> None:
        super().__init__(paths[0])
        self.list_page = FolderPage(*paths, opener=opener)

    def open_file(self, path: Path, opening: Opening | None = None) -> None:
        self.push_screen(self.list_page)


async def settled(pilot: Pilot[Any]) -> None:
    """Waits until nothing is being read, and what was read is shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
