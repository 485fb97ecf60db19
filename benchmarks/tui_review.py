"""
`jixiao open` for review against an empty Textual app, on a pty in turn: first frame, key to bytes, processor time.

A report: Down goes to the next finding, whose place is shown and marked; Space decides, and writes the decision. A
folder of 200 reports: the list, and Down in it while the files are reviewed behind it.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

PAIRS = 3
KEYS = 10
FILES = 200
DOWN, SPACE = b"\x1b[B", b" "
SAMPLE = Path(__file__).parents[1] / "samples" / "report-2024.txt"
FINDINGS, LISTED, EMPTY = "归为", f"{FILES}份", "keys"
"""What each program draws in its first frame that says something."""


class Run(Struct, frozen=True):
    """One run of a program, in seconds: the first frame, a key to its first bytes (median), the processor per key."""

    first_frame: float
    key: float
    processor: float


def main() -> None:
    """Runs the programs in turn and prints a line for each measure."""
    from benchmarks.pairs import machine

    print(f"审核界面（{machine()}，120×40，{PAIRS}对，每次{KEYS}键，文件夹{FILES}份）")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_STATE_HOME"] = str(Path(place) / "state")
        report, folder = Path(place) / "报告.txt", Path(place) / "上报"
        shutil.copy(SAMPLE, report)
        folder.mkdir()
        for number in range(FILES):
            shutil.copy(SAMPLE, folder / f"{number:03}.txt")
        moved, decided, listed = [], [], []
        for _ in range(PAIRS):
            empty = _run(["benchmarks.tui", "empty"], EMPTY, b"a")
            moved.append((empty, _run(["jixiao", "open", str(report)], FINDINGS, DOWN)))
            decided.append((empty, _run(["jixiao", "open", str(report)], FINDINGS, SPACE)))
            listed.append((empty, _run(["jixiao", "open", str(folder)], LISTED, DOWN)))
    _tell("一份报告，第一帧（读完、审完、列出问题）", moved, lambda run: run.first_frame)
    _tell("下一个问题：到首字节", moved, lambda run: run.key)
    _tell("下一个问题：处理器时间", moved, lambda run: run.processor)
    _tell("定一个问题并到下一个：到首字节", decided, lambda run: run.key)
    _tell("定一个问题并到下一个：处理器时间", decided, lambda run: run.processor)
    _tell("文件夹，第一帧（列出各份）", listed, lambda run: run.first_frame)
    _tell("列表里下移，后台正在审核：到首字节", listed, lambda run: run.key)


def _run(words: list[str], drawn: str, key: bytes) -> Run:
    """A module on a terminal of its own; for a folder, the processor time is that of the review behind it too."""
    from benchmarks.terminal import Terminal

    with Terminal([sys.executable, "-m", *words], drawn=drawn.encode()) as terminal:
        before = terminal.processor_seconds
        took = [terminal.press(key) for _ in range(KEYS)]
        return Run(terminal.first_frame, statistics.median(took), (terminal.processor_seconds - before) / KEYS)


def _tell(name: str, pairs: list[tuple[Run, Run]], pick: Callable[[Run], float]) -> None:
    ratios = [pick(own) / pick(base) for base, own in pairs]
    base, own = (statistics.median(map(pick, runs)) * 1000 for runs in zip(*pairs, strict=True))
    spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
    print(f"  {name}：{own:.1f} 毫秒，空白程序 {base:.1f} 毫秒，倍数 {statistics.median(ratios):.2f}（{spread}）")


if __name__ == "__main__":
    main()
