"""Findings that can be decided together: a cause with what follows from it, or those of one check (检查项)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from jixiao.reviewing import Finding
from jixiao.store import Decision
from jixiao.tui.review import decision_texts
from jixiao.tui.review.view import ReviewView


class Bond(StrEnum):
    """What unites the findings of a group."""

    CAUSE = "cause"
    CHECK = "check"


class Group(Struct, frozen=True):
    """
    Findings that are decided together; the first is the one by which they are called.

    `kept` of those that belong to it are decided already, and stay as they are.
    """

    bond: Bond
    findings: tuple[Finding, ...]
    kept: int


class Answer(Struct, frozen=True):
    """One way to decide on a group, in words."""

    group: Group
    decision: Decision
    text: str


def groups_of(view: ReviewView, finding: Finding) -> list[Group]:
    """The groups in which something but *finding* is not decided: its cause first, then its check."""
    root, *rest = view.cause_of(finding)
    same = [each for each in view.findings if each.code == finding.code and each is not finding]
    groups = [_group(Bond.CAUSE, view, root, rest), _group(Bond.CHECK, view, finding, same)]
    return [group for group in groups if len(group.findings) > 1]


def answers_of(group: Group) -> tuple[Answer, Answer]:
    """That all findings of a group hold, and that none does."""
    name, count = _name(group), len(group.findings)
    return (
        Answer(group, Decision.ACCEPTED, decision_texts.all_accepted(name, count)),
        Answer(group, Decision.DISMISSED, decision_texts.all_dismissed(name, count)),
    )


def question_of(group: Group) -> str:
    """What is decided together, and what is left as it is."""
    left = len(group.findings) - 1
    match group.bond:
        case Bond.CAUSE:
            return decision_texts.whole_cause(left, group.kept)
        case Bond.CHECK:
            return decision_texts.whole_check(group.findings[0].code, left, group.kept)


def others_of(group: Group) -> str:
    """For which findings beside the first a reason is written."""
    others = len(group.findings) - 1
    match group.bond:
        case Bond.CAUSE:
            return decision_texts.and_following(others)
        case Bond.CHECK:
            return decision_texts.and_of_check(others)


def _group(bond: Bond, view: ReviewView, first: Finding, others: list[Finding]) -> Group:
    left = [each for each in others if not view.deciding.is_decided(each)]
    return Group(bond, (first, *left), len(others) - len(left))


def _name(group: Group) -> str:
    match group.bond:
        case Bond.CAUSE:
            return decision_texts.THIS_CAUSE
        case Bond.CHECK:
            return group.findings[0].code
