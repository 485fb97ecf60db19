"""Reviews files in several processes at once. Loaded only where there is more than one file: pools are slow to load."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from jixiao.cli.review_broken import ReviewBroken
from jixiao.cli.submissions import STANDARD_INPUT
from jixiao.reviewing import Review, unreadable

_AHEAD = 16
"""How many files for each process are begun beyond the one whose turn it is."""


def reviews_in_processes(files: list[Path], work: Callable[[Path], Review], *, jobs: int) -> Iterator[Review]:
    """
    The reviews of *files* in their order, *jobs* at once; standard input (`-`) is read by this process.

    No more are begun than a few beyond the one whose turn it is, so that finished ones don't pile up.
    """
    begun: deque[tuple[Path, Future[Review] | None]] = deque()
    with ProcessPoolExecutor(min(jobs, len(files)), initializer=_leave_interrupts) as pool:
        try:
            for path in files:
                begun.append((path, None if str(path) == STANDARD_INPUT else _begun(pool, work, path)))
                if len(begun) > jobs * _AHEAD:
                    yield _finished(*begun.popleft(), work)
            while begun:
                yield _finished(*begun.popleft(), work)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _begun(pool: ProcessPoolExecutor, work: Callable[[Path], Review], path: Path) -> Future[Review]:
    try:
        return pool.submit(work, path)
    except BrokenProcessPool as broken:
        failed: Future[Review] = Future()
        failed.set_exception(broken)
        return failed


def _finished(path: Path, future: Future[Review] | None, work: Callable[[Path], Review]) -> Review:
    return work(path) if future is None else _result(future, path)


def _result(future: Future[Review], path: Path) -> Review:
    try:
        return future.result()
    except BrokenProcessPool:
        return unreadable(path, ReviewBroken(path, "工作进程意外中止"))


def _leave_interrupts() -> None:
    """Ctrl-C is for the main process, which then stops the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
