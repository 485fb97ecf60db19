"""
The fill screen with 25 indicators against an empty Textual app, on a pty in turn: first frame, and key to first bytes.

A key of the empty app changes a counter. A key of the fill screen accepts a changed field: it is put on record, the
form is scored and reviewed anew, what follows is written, and all panes are repainted.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.pairs import machine
from benchmarks.scoring import cases
from benchmarks.terminal import Terminal

PAIRS = 5
KEYS = 20
DOWN = b"\x1b[B"
OPENING, HEAD = "正在打开", "基本信息"
"""What the interface draws first, and what its whole screen begins with."""
_Run = tuple[float, float, float]


def main() -> None:
    """Runs the pairs and prints a line for each measure; with a word, is the program that is measured."""
    match sys.argv[1:]:
        case ["empty"]:
            run_empty()
        case ["fill", path]:
            run_fill(Path(path))
        case _:
            measure()


def measure() -> None:
    """Runs both programs in turn."""
    from jixiao.exporting import export

    print(f"界面（{machine()}，120×40，{PAIRS}对，每次{KEYS}键）")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "表.toml"
        runs: list[tuple[_Run, _Run]] = []
        frames: list[tuple[_Run, _Run]] = []
        for _ in range(PAIRS):
            for old in Path(folder).iterdir():
                old.unlink()
            export(cases(), path)
            runs.append((_run(["empty"], b"0", (b"a",)), _run(["fill", str(path)], HEAD.encode(), (b"1", DOWN))))
            frames.append((runs[-1][0], (_first_frame(path), 0.0, 0.0)))
    _tell("第一帧（写明正在打开哪个文件）", "≤ 1.3", frames, lambda run: run[0])
    _tell("第一屏（表和各项得分、问题）", "未定", runs, lambda run: run[0])
    _tell("按键到首字节", "≤ 2.5", runs, lambda run: run[1])
    _tell("每键处理器时间", "≤ 3.3", runs, lambda run: run[2])


def _run(words: list[str], drawn: bytes, keys: tuple[bytes, ...]) -> _Run:
    """First frame, median seconds of the last of *keys*, processor seconds for it."""
    with Terminal([sys.executable, "-m", "benchmarks.tui", *words], drawn=drawn) as terminal:
        took, used = [], 0.0
        for _ in range(KEYS):
            for key in keys[:-1]:
                terminal.press(key)
            before = terminal.processor_seconds
            took.append(terminal.press(keys[-1]))
            used += terminal.processor_seconds - before
        return terminal.first_frame, statistics.median(took), used / KEYS


def _first_frame(path: Path) -> float:
    with Terminal([sys.executable, "-m", "benchmarks.tui", "fill", str(path)], drawn=OPENING.encode()) as terminal:
        return terminal.first_frame


def _tell(name: str, goal: str, runs: list[tuple[_Run, _Run]], pick: Callable[[_Run], float]) -> None:
    ratios = [pick(mine) / pick(empty) for empty, mine in runs]
    empty, mine = (statistics.median(map(pick, column)) * 1000 for column in zip(*runs, strict=True))
    spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
    print(
        f"  {name}：{mine:.1f} 毫秒，空白程序 {empty:.1f} 毫秒，"
        f"倍数 {statistics.median(ratios):.2f}（{spread}）；目标 {goal}"
    )


def run_empty() -> None:
    """An app with one line that counts keys."""
    import os

    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    class Empty(App[None]):
        count = 0

        def compose(self) -> ComposeResult:
            yield Static("0")

        def on_key(self) -> None:
            self.count += 1
            self.query_one(Static).update(str(self.count), layout=False)

    Empty().run()


def run_fill(path: Path) -> None:
    """The interface on a form file."""
    from jixiao.tui import run_interface

    run_interface(path)


if __name__ == "__main__":
    main()
