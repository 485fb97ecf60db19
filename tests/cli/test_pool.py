"""Several processes at once: all files are reviewed in their order, and no more are begun than are soon asked for."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest

from jixiao.cli import pool
from jixiao.cli.review_broken import ReviewBroken
from jixiao.reviewing import Review, unreadable

FILES = [Path(f"{number}.docx") for number in range(100)]


class _Begun:
    """Stands in for a pool: counts what was begun, and is done with each at once."""

    def __init__(self, *_: object, **__: object) -> None:
        self.files: list[Path] = []

    def __enter__(self) -> _Begun:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, work: object, path: Path) -> Future[Review]:
        self.files.append(path)
        done: Future[Review] = Future()
        done.set_result(_review(path))
        return done

    def shutdown(self, *, wait: bool, cancel_futures: bool) -> None:
        pass


def _review(path: Path) -> Review:
    return unreadable(path, ReviewBroken(path, "x"))


def test_reviews_come_in_order_and_few_are_begun_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand finished reviews would fill the memory while the report is still at the first."""
    begun = _Begun()
    monkeypatch.setattr(pool, "ProcessPoolExecutor", lambda *_, **__: begun)
    reviews = pool.reviews_in_processes(FILES, _review, jobs=2)
    first = next(reviews)
    ahead = len(begun.files)
    assert (str(FILES[0]), True) == (first.path, ahead < len(FILES) / 2)
    assert [str(path) for path in FILES[1:]] == [review.path for review in reviews]
