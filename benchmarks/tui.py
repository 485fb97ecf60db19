"""
`jixiao open` on a form of 25 indicators against an empty Textual app, on a pty in turn: first frame, key to bytes.

A key of the empty app changes a counter. Of the fill screen two keys are measured. Down goes to the next field. Enter
accepts a typed field: it is put on record, the form is scored and reviewed anew, what follows is written, and all panes
are repainted. The first frame is the one in which the indicators' names stand.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jixiao.form import Form

PAIRS = 5
KEYS = 15
DOWN, ENTER = b"\x1b[B", b"\r"
EMPTY = "keys"
"""What the empty app draws; nothing that a terminal is set up with contains it."""
_Run = tuple[float, float, float]
_Pairs = list[tuple[_Run, _Run]]
"""The empty program's run and ours, in turn."""


def main() -> None:
    """Runs the pairs and prints a line for each measure; with a word, is the empty app."""
    if sys.argv[1:] == ["empty"]:
        run_empty()
    else:
        measure()


def measure() -> None:
    """Runs the programs in turn."""
    from benchmarks.pairs import machine

    from jixiao.exporting import export

    print(f"界面（{machine()}，120×40，{PAIRS}对，每次{KEYS}键）")
    form = form_to_fill()
    name = str(form.indicators[0].name.text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "表.toml"
        moved: _Pairs = []
        accepted: _Pairs = []
        for _ in range(PAIRS):
            empty = _run(["benchmarks.tui", "empty"], EMPTY, (b"a",))
            for runs, keys in ((moved, (DOWN,)), (accepted, (b"9", ENTER))):
                for old in Path(folder).iterdir():
                    old.unlink()
                export(form, path)
                runs.append((empty, _run(["jixiao", "open", str(path)], name, keys)))
    _tell("第一帧（写出各项指标）", "≤ 1.3", moved, lambda run: run[0])
    _tell("移到下一栏：到首字节", "≤ 1.8", moved, lambda run: run[1])
    _tell("移到下一栏：处理器时间", "未定", moved, lambda run: run[2])
    _tell("确认一栏：到首字节", "≤ 2.5", accepted, lambda run: run[1])
    _tell("确认一栏并重新复算检查：处理器时间", "≤ 3.3", accepted, lambda run: run[2])


def form_to_fill() -> Form:
    """A form of 25 indicators in which the actuals are still to be filled in."""
    from benchmarks.scoring import cases
    from msgspec.structs import replace

    from jixiao.form import Objective, Written, WrittenNumber

    form = cases()
    rows = [
        replace(row, name=Written(f"{row.name.text}{place}"), actual=Written(), printed_score=WrittenNumber())
        for place, row in enumerate(form.indicators, 1)
    ]
    head = {name: Written("青山县水利局") for name in ("project", "department", "unit")}
    funding = replace(form.funding[0], initial_budget=form.funding[0].annual_budget, explanation=Written("跨年支付。"))
    aims = Objective(Written("巡查河道。"), Written("按计划巡查。"))
    return replace(form, **head, funding=(funding,), objective=aims, indicators=tuple(rows))


def _run(words: list[str], drawn: str, keys: tuple[bytes, ...]) -> _Run:
    """First frame of a module, median seconds of the last of *keys*, processor seconds for it."""
    from benchmarks.terminal import Terminal

    with Terminal([sys.executable, "-m", *words], drawn=drawn.encode()) as terminal:
        took, used = [], 0.0
        for _ in range(KEYS):
            for key in keys[:-1]:
                terminal.press(key)
            before = terminal.processor_seconds
            took.append(terminal.press(keys[-1]))
            used += terminal.processor_seconds - before
        return terminal.first_frame, statistics.median(took), used / KEYS


def _tell(name: str, goal: str, pairs: _Pairs, pick: Callable[[_Run], float]) -> None:
    ratios = [pick(own) / pick(base) for base, own in pairs]
    base, own = (statistics.median(map(pick, runs)) * 1000 for runs in zip(*pairs, strict=True))
    spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
    print(
        f"  {name}：{own:.1f} 毫秒，空白程序 {base:.1f} 毫秒，"
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
            yield Static(EMPTY)

        def on_key(self) -> None:
            self.count += 1
            self.query_one(Static).update(f"{EMPTY} {self.count}", layout=False)

    Empty().run()


if __name__ == "__main__":
    main()
