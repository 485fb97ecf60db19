"""
Saving a form of 25 indicators against a bare atomic save of the same table, and what 200 kills with signal 9 cost.

The floor is the least that an atomic save must do: tomli_w.dumps, write, fsync, replace, fsync of the folder. On top
come the layout of the sections, the hash of the file that is replaced (was it changed elsewhere?) and a mark in the
journal. The edit before each save is put on record outside the time taken.
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.pairs import ROOT, Run, compare, machine
from benchmarks.scoring import cases
from msgspec.structs import replace
from tomli_w import dumps

from jixiao.form import Form, Written
from jixiao.store import Session, SetField

ROUNDS = 20
KILLS = 200
_CRASHES = ROOT / "tests" / "store" / "crash" / "edit_until_killed.py"
_EXPLANATION = Written("汛期提前，两次巡查推迟到九月；下一步按季度调整计划，年底前补齐记录。" * 5)


def form() -> Form:
    """25 indicators, each explained at length: about 20 KB as a file."""
    plain = cases()
    indicators = tuple(replace(each, explanation=_EXPLANATION) for each in plain.indicators)
    return replace(plain, project=Written("河道巡查养护经费"), indicators=indicators)


def bare_save(table: dict[str, Any], path: Path) -> None:
    """What every atomic save does."""
    draft = path.with_suffix(".tmp")
    with draft.open("wb") as file:
        file.write(dumps(table, multiline_strings=True).encode())
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def timed(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> Callable[[], Run]:
    """Runs *work* some times and gives the time of one; what comes *before* each is not counted."""

    def run() -> Run:
        seconds = 0.0
        for _ in range(ROUNDS):
            before()
            started = perf_counter()
            work()
            seconds += perf_counter() - started
        return Run(seconds / ROUNDS)

    return run


def killed() -> str:
    """What came of the kills, in one line."""
    command = [sys.executable, str(_CRASHES), str(KILLS)]
    counts = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return (
        f"  强行终止 {counts['rounds']} 次：已接受的改动 {counts['told']} 处，丢失 {counts['lost']}，"
        f"损坏的文件 {counts['broken']}，恢复未存内容 {counts['recovered']} 次；目标 0 和 0"
    )


def main() -> None:
    """Prints a line for saving and one for the kills."""
    print(f"保存（{machine()}）")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "自评表.toml"
        with Session.create(path, form()) as session:
            content = path.read_bytes()
            table = tomllib.loads(content.decode(), parse_float=Decimal)
            actuals = map(str, itertools.count())
            edited = timed(session.save, lambda: session.apply(SetField(("indicators", 3, "actual"), next(actuals))))
            bare = timed(lambda: bare_save(table, path.with_name("bare.toml")))
            compare(f"{len(content) / 1024:.0f} KB 的表文件", edited, bare, pairs=11, goal="≤ 1.5 倍")
    print(killed())


if __name__ == "__main__":
    main()
