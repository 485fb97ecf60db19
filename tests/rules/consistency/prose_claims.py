"""Builders for the rules on prose: claims without a file, and whole files as text."""

from __future__ import annotations

from builders import submission_of
from jixiao.form import Claim, ClaimKind
from jixiao.numerals import parse_number
from jixiao.origin import Origin
from jixiao.reviewing import Finding, Review, ReviewSettings, review
from jixiao.rules import Status


def amount(value: str, text: str | None = None, *, unit: str = "万元", about: str = "项目预算") -> Claim:
    """An amount in a sentence of its own, on line 1."""
    return Claim(
        kind=ClaimKind.AMOUNT,
        about=about,
        text=text if text is not None else f"项目预算{value}{unit}。",
        value=value,
        number=parse_number(value),
        measure_unit=unit,
        origin=Origin(line=1, text=value),
    )


def reviewed(text: str, *codes: str) -> Review:
    """A file given as text, reviewed by the rules of *codes*; none of them may break."""
    outcome = review(submission_of(text), settings=ReviewSettings(select=codes))
    assert [] == [entry for entry in outcome.ledger if entry.status is Status.FAILED]
    return outcome


def findings(text: str, *codes: str) -> tuple[Finding, ...]:
    """What the rules of *codes* find in a file given as text."""
    return reviewed(text, *codes).findings
