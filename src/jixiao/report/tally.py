"""Counts reviews one by one, so that a long run need not keep them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from jixiao.reviewing import Review, Summary


class Tally(Struct):
    """
    The sums over the reviews met so far.

    `with_findings` counts files with a finding that is not waived, `failed` the checks that failed themselves,
    `codes` the findings by code; waived findings are counted in `waived` alone.
    """

    files: int = 0
    with_findings: int = 0
    failed: int = 0
    waived: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    sums: Counter[str] = field(default_factory=Counter)

    def add(self, review: Review) -> None:
        """Counts one review in."""
        from jixiao.reviewing import Batch, Summary
        from jixiao.rules import Status

        counted = [finding for finding in review.findings if finding.waived is None]
        summary = Batch((review,)).summary()
        self.files += 1
        self.with_findings += bool(counted)
        self.waived += len(review.findings) - len(counted)
        self.failed += sum(entry.status is Status.FAILED for entry in review.ledger)
        self.codes.update(finding.code for finding in counted)
        self.sums.update({name: getattr(summary, name) for name in Summary.__struct_fields__})

    def summary(self) -> Summary:
        """The sums as the contract's summary."""
        from jixiao.reviewing import Summary

        return Summary(**{name: self.sums[name] for name in Summary.__struct_fields__})
