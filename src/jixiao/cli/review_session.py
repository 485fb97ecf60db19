"""One run of `jixiao review`: lets the files go by, applies waivers, and works out the status at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jixiao.cli.console import Console
from jixiao.cli.review_order import ReviewOrder
from jixiao.cli.workers import reviews_of
from jixiao.report import Tally
from jixiao.reviewing import Batch, Review, Waiver, apply_waivers
from jixiao.vocabulary import Severity

FOUND = 1
FAILED = 2
INTERRUPTED = 130
SEVERITY_ORDER = tuple(Severity)
"""Gravest first, as the vocabulary has them."""


class ReviewSession:
    """One run over many files: counts what goes by, and remembers which waivers were used and an interruption."""

    def __init__(
        self,
        files: list[Path],
        order: ReviewOrder,
        waivers: tuple[Waiver, ...],
        *,
        console: Console,
        quiet: bool,
    ) -> None:
        self._files = files
        self._order = order
        self._waivers = waivers
        self._console = console
        self._quiet = quiet
        self._tally = Tally()
        self._unused: list[str] = [waiver.described() for waiver in waivers]
        self._failing = 0
        self._interrupted = False

    def reviews(self) -> Iterator[Review]:
        """The reviews in the order of the files, waivers applied; after Ctrl-C those that were finished."""
        progress = _no_progress if self._quiet else self._console.progress
        try:
            for review in reviews_of(
                self._files,
                self._order.review,
                jobs=self._order.jobs,
                progress=progress,
                debug=self._console.debug,
            ):
                waived = self._waive(review)
                self._count(waived)
                yield waived
        except KeyboardInterrupt:
            self._interrupted = True
        self._console.clear_progress()

    def _waive(self, review: Review) -> Review:
        batch = apply_waivers(Batch((review,)), self._waivers)
        self._unused = [waiver for waiver in self._unused if waiver in batch.unused_waivers]
        return batch.reviews[0]

    def _count(self, review: Review) -> None:
        self._tally.add(review)
        counting = SEVERITY_ORDER[: SEVERITY_ORDER.index(self._order.fail_on) + 1]
        self._failing += sum(finding.severity in counting and finding.waived is None for finding in review.findings)

    def report_notes(self) -> None:
        """Says on standard error what the report does not hold."""
        if self._interrupted:
            self._console.tell(f"已中断：共{len(self._files)}份，审了{self._tally.files}份，结果只含这些。")
        for waiver in [] if self._quiet else self._unused:
            self._console.tell(f"没有用到的豁免：{waiver}")

    def status(self, *, exit_zero: bool) -> int:
        """130 if interrupted, 2 if a file or a check failed, 1 for findings, else 0."""
        if self._interrupted:
            return INTERRUPTED
        if self._tally.summary().unreadable or self._tally.failed:
            return FAILED
        return FOUND if self._failing and not exit_zero else 0


def _no_progress(number: int, total: int, path: Path) -> None:
    """Says nothing."""
