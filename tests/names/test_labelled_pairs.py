"""254 labelled pairs of printed names, real and edited (dev.tsv): the goals that the package is built for."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from jixiao.names import NameKind, Verdict, compare

_ESCAPES = (("\\n", "\n"), ("\\t", "\t"), ("\\u200b", "\u200b"))


@cache
def outcomes() -> tuple[tuple[str, Verdict], ...]:
    """The label of every pair and the verdict on it."""
    rows = (Path(__file__).parent / "dev.tsv").read_text(encoding="utf-8").splitlines()[1:]
    found = []
    for row in rows:
        one, other, kind, label, *_ = row.split("\t")
        found.append((label, compare(_written(one), _written(other), kind=NameKind(kind)).verdict))
    return tuple(found)


def _written(escaped: str) -> str:
    for escape, character in _ESCAPES:
        escaped = escaped.replace(escape, character)
    return escaped


def share_of(right: int, of: int) -> float:
    assert of > 0
    return right / of


def test_all_pairs_are_read() -> None:
    """A file that is read by half would meet any goal."""
    assert 254 == len(outcomes())


def test_an_accusation_is_right_97_times_in_a_hundred() -> None:
    """Precision of “different”: a wrong accusation costs a reviewer's trust."""
    accused = [label for label, verdict in outcomes() if verdict is Verdict.DIFFERENT]
    assert share_of(accused.count("different"), len(accused)) >= 0.97


def test_97_of_a_hundred_different_names_are_found() -> None:
    """Recall of “different”: a foreign table in a report must not pass."""
    truly = [verdict for label, verdict in outcomes() if label == "different"]
    assert share_of(truly.count(Verdict.DIFFERENT), len(truly)) >= 0.97


def test_the_four_verdicts_agree_with_the_labels() -> None:
    """same and alias count as one here: both say that it is the same thing."""
    as_one = {"alias": "same"}
    right = sum(as_one.get(label, label) == as_one.get(verdict, verdict) for label, verdict in outcomes())
    assert share_of(right, len(outcomes())) >= 0.96


def test_the_undecided_are_few() -> None:
    """A judgement that shrugs helps nobody."""
    counts = Counter(verdict for _, verdict in outcomes())
    assert share_of(counts[Verdict.UNSURE], len(outcomes())) <= 0.02
