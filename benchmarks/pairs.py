"""Timings in pairs: a work and its floor in turn, so that a change of the machine's speed falls on both."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from msgspec import Struct

ROOT = Path(__file__).parents[1]
"""The repository."""


class Run(Struct, frozen=True):
    """What one run took: seconds on the clock, and the peak memory in MiB where it was a process of its own."""

    seconds: float
    peak: float = 0.0


def machine() -> str:
    """The machine and the Python, for the head of a benchmark."""
    return f"{platform.machine()} {os.cpu_count()} 核，Python {platform.python_version()}，{sys.platform}"


def in_process(work: Callable[[], object], *, rounds: int) -> Callable[[], Run]:
    """Runs *work* *rounds* times in this process and gives the time of one."""

    def run() -> Run:
        started = perf_counter()
        for _ in range(rounds):
            work()
        return Run((perf_counter() - started) / rounds)

    return run


def whole_process(command: Sequence[str]) -> Callable[[], Run]:
    """Runs *command* as a process and gives its whole time and its peak memory; its output is dropped."""

    def run() -> Run:
        started = perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT) as process:
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
        return Run(perf_counter() - started, usage.ru_maxrss / 1024)

    return run


def compare(name: str, work: Callable[[], Run], floor: Callable[[], Run], *, pairs: int = 7, goal: str = "") -> None:
    """Runs both once unmeasured, then in turn, and prints medians, the ratio pair by pair and its spread."""
    work()
    floor()
    runs = [(work(), floor()) for _ in range(pairs)]
    ratios = [mine.seconds / base.seconds for mine, base in runs]
    mine, base = (statistics.median(run.seconds for run in column) * 1000 for column in zip(*runs, strict=True))
    peak = max(run.peak for run, _ in runs)
    memory = f"，峰值 {peak:.0f} MiB" if peak else ""
    print(
        f"  {name}：{mine:.2f} 毫秒，下限 {base:.2f} 毫秒，倍数 {statistics.median(ratios):.2f}"
        f"（{min(ratios):.2f}–{max(ratios):.2f}，{pairs}对）{memory}{'；目标 ' + goal if goal else ''}"
    )
