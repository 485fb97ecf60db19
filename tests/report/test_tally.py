from __future__ import annotations

from jixiao.report import Tally
from jixiao.reviewing import Batch, Waived
from jixiao.rules import Status
from jixiao.vocabulary import Severity
from report.made_reviews import entry, finding, review, unreadable_review


def test_a_tally_of_many_is_the_summary_of_their_batch() -> None:
    """Streaming must count as the engine counts."""
    reviews = (
        review(finding(), finding(severity=Severity.NOTE, root="f" * 16, fingerprint="a" * 16)),
        review(ledger=(entry("A101", Status.UNDECIDABLE),)),
        unreadable_review(),
    )
    tally = Tally()
    for each in reviews:
        tally.add(each)
    assert Batch(reviews).summary() == tally.summary()
    assert (3, 1) == (tally.files, tally.with_findings)


def test_a_waived_finding_is_counted_apart() -> None:
    """A reviewer has let it pass; the sums of findings leave it out, and it is not hidden either."""
    tally = Tally()
    tally.add(review(finding(waived=Waived("张三", "已同意"))))
    assert (0, 1, 0) == (tally.summary().errors, tally.waived, tally.with_findings)


def test_a_check_that_failed_is_counted() -> None:
    """A broken rule is no pass."""
    tally = Tally()
    tally.add(review(ledger=(entry("A101", Status.FAILED, reason="检查自身出错"),)))
    assert 1 == tally.failed
