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


_LAUNCHER = """
import os, sys, time
quiet = [(os.POSIX_SPAWN_OPEN, each, os.devnull, os.O_WRONLY, 0) for each in (1, 2)]
started = time.perf_counter()
_, status, usage = os.wait4(os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet), 0)
print(time.perf_counter() - started, usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def whole_process(command: Sequence[str]) -> Callable[[], Run]:
    """
    Runs *command* as a process and gives its whole time and its peak memory; its output is dropped.

    Raises: CalledProcessError where it fails, for a failure takes no time at all.
    A process takes over the peak of the one that starts it, so this is a bare Python of a few MiB, not the benchmark.
    """

    def run() -> Run:
        launched = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
        said = subprocess.run(launched, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT).stdout
        seconds, peak = map(float, said.split())
        return Run(seconds, peak / 1024)

    return run


_FILES = """
import sys
def files():
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            yield file.read()
"""
_READ = "from jixiao.reading import read_bytes\nfor data in files(): read_bytes(data, 'form')"


def reads_files(files: Sequence[Path], program: str = _READ) -> Callable[[], Run]:
    """
    Runs a *program* that reads files as a whole process; without one they are read as jixiao does.

    The program gets their bytes one by one from `files()`, and loads nothing but what it imports itself.
    """
    return whole_process([sys.executable, "-c", f"{_FILES}\n{program}", *map(str, files)])


def compare_peaks(
    name: str, work: Callable[[], Run], floor: Callable[[], Run], *, pairs: int = 3, goal: str = ""
) -> None:
    """Runs two whole processes in turn and prints the medians of their peak memory and the ratio."""
    runs = [(work().peak, floor().peak) for _ in range(pairs)]
    mine, base = (statistics.median(column) for column in zip(*runs, strict=True))
    ratios = [own / least for own, least in runs]
    print(
        f"  {name}，整个进程的峰值内存：{mine:.1f} MiB，下限 {base:.1f} MiB，倍数 {statistics.median(ratios):.2f}"
        f"（{min(ratios):.2f}–{max(ratios):.2f}，{pairs}对）{'；目标 ' + goal if goal else ''}"
    )


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
