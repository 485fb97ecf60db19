"""Reviews files in several processes at once. Loaded only where there is more than one file: pools are slow to load."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from jixiao.cli.submissions import STANDARD_INPUT
from jixiao.cli.workers import ReviewBroken
from jixiao.reviewing import Review, unreadable


def reviews_in_processes(files: list[Path], work: Callable[[Path], Review], *, jobs: int) -> Iterator[Review]:
    """The reviews of *files* in their order, *jobs* at once; standard input (`-`) is read by this process."""
    with ProcessPoolExecutor(min(jobs, len(files)), initializer=_leave_interrupts) as pool:
        futures = [None if str(path) == STANDARD_INPUT else pool.submit(work, path) for path in files]
        try:
            for path, future in zip(files, futures, strict=True):
                yield work(path) if future is None else _result(future, path)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _result(future: Future[Review], path: Path) -> Review:
    try:
        return future.result()
    except BrokenProcessPool:
        return unreadable(path, ReviewBroken(path, "工作进程意外中止"))


def _leave_interrupts() -> None:
    """Ctrl-C is for the main process, which then stops the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
