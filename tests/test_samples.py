"""samples/README.md is true: each sample shows what it says, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import jixiao
from jixiao.reviewing import Review
from jixiao.rules import Status

SAMPLES = Path(__file__).parents[1] / "samples"
README = (SAMPLES / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", README, re.M | re.S))
NAMES = sorted(path.name for path in SAMPLES.iterdir() if path.name != "README.md")


def promised(name: str) -> Counter[tuple[str, str | None]]:
    """What the README says of a sample: each code with the code of its cause."""
    rows = re.findall(r"^\| ([A-Z]\d{3}) \| ([^|]*) \|", SECTIONS[name], re.M)
    return Counter(
        (code, cause[1] if (cause := re.search(r"由 ([A-Z]\d{3}) 引起", where)) else None) for code, where in rows
    )


def shown(review: Review) -> Counter[tuple[str, str | None]]:
    """What the review finds, in the same shape."""
    codes = {finding.fingerprint: finding.code for finding in review.findings}
    return Counter((finding.code, codes[finding.root] if finding.root else None) for finding in review.findings)


def test_the_readme_speaks_of_every_sample() -> None:
    """A sample without a promise shows nothing."""
    assert NAMES == sorted(SECTIONS)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_shows_what_the_readme_says_and_nothing_else(name: str) -> None:
    """Missed findings and false accusations both turn this red; so does a wrong cause."""
    review = jixiao.review(jixiao.load(SAMPLES / name))
    assert promised(name) == shown(review)
    assert [] == [entry for entry in review.ledger if entry.status is Status.FAILED]
