"""Reviews files one after the other or in several processes; the order of the results is the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from jixiao.cli.review_broken import ReviewBroken
from jixiao.cli.submissions import load_submission
from jixiao.reviewing import Review, ReviewSettings, review_file, unreadable


def reviews_of(
    files: list[Path],
    settings: ReviewSettings,
    *,
    jobs: int,
    progress: Callable[[int, int, Path], None],
    debug: bool = False,
) -> Iterator[Review]:
    """
    The reviews of *files* in their order, without their submissions (a report needs none, and they are large).

    With *jobs* above 1 so many processes work at once; standard input (`-`) is always read by this one. *progress* is
    called with number, total and path when a file's turn comes. *debug* adds tracebacks on standard error.
    """
    work = partial(review_safely, settings=settings, debug=debug)
    if jobs == 1 or len(files) == 1:
        results: Iterator[Review] = map(work, files)
    else:
        from jixiao.cli.pool import reviews_in_processes

        results = reviews_in_processes(files, work, jobs=jobs)
    for number, path in enumerate(files, start=1):
        progress(number, len(files), path)
        yield next(results)


def review_safely(path: Path, settings: ReviewSettings, *, debug: bool = False) -> Review:
    """
    The review of one file; even a failure of the program becomes the review of this file, and stops no other.

    *debug* adds the traceback of such a failure on standard error.
    """
    try:
        review = review_file(path, load_submission, settings=settings)
    except Exception as error:  # noqa: BLE001 - the edge of a file: one bad file never stops the rest
        if debug:
            import traceback

            traceback.print_exc()
        return unreadable(path, ReviewBroken(path, f"{type(error).__name__}: {error}"))
    return replace(review, submission=None)
