"""What stands below the findings: notes, checks that were left open or explained, decisions without their finding."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from jixiao.report.sentences import checks_text, failed_by_reason, place_of, undecided_by_reason
from jixiao.reviewing import LedgerEntry, Review
from jixiao.rules import STATUS_TEXT, UNDECIDED, Status
from jixiao.tui.review import decision_texts
from jixiao.tui.review.deciding import Deciding


class Section(StrEnum):
    """What stands below the findings: things to be read, on which nobody decides."""

    FILE_NOTE = "file_note"
    CHANGED_FILE = "changed_file"
    OPEN_CHECKS = "open_checks"
    EXPLAINED_CHECKS = "explained_checks"
    READING_NOTES = "reading_notes"
    LOST_DECISIONS = "lost_decisions"


def section_size(section: Section, review: Review, deciding: Deciding) -> int:
    """How many entries a section has; open are the checks that could not be decided or failed themselves."""
    match section:
        case Section.FILE_NOTE:
            return int(deciding.note is not None)
        case Section.CHANGED_FILE:
            return int(deciding.file_changed)
        case Section.OPEN_CHECKS:
            return sum(entry.status in UNDECIDED or entry.status is Status.FAILED for entry in review.ledger)
        case Section.EXPLAINED_CHECKS:
            return len(_explained_checks(review))
        case Section.READING_NOTES:
            return len(review.reading_notes)
        case Section.LOST_DECISIONS:
            return len(deciding.lost)


def section_texts(section: Section, review: Review, deciding: Deciding) -> Iterator[str]:
    """The entries of a section in words."""
    match section:
        case Section.FILE_NOTE:
            if deciding.note is not None:
                yield decision_texts.noted(deciding.note)
        case Section.CHANGED_FILE:
            if deciding.file_changed:
                yield decision_texts.changed_file(
                    carried=deciding.carried, outdated=deciding.outdated, lost=len(deciding.lost)
                )
        case Section.OPEN_CHECKS:
            yield from _open_checks(review)
        case Section.EXPLAINED_CHECKS:
            yield from (f"{entry.code} {entry.subject}：{entry.reason}" for entry in _explained_checks(review))
        case Section.READING_NOTES:
            yield from (f"{place_of(note.origin, file=review.path)}：{note.message}" for note in review.reading_notes)
        case Section.LOST_DECISIONS:
            yield from map(decision_texts.lost, deciding.lost)


def _open_checks(review: Review) -> Iterator[str]:
    """What is undecided or failed, brought together by reason."""
    groups = {**undecided_by_reason(review.ledger), **failed_by_reason(review.ledger)}
    for (status, reason), entries in groups.items():
        yield f"{STATUS_TEXT[status]}：{reason}（{checks_text(entries)}）"


def _explained_checks(review: Review) -> list[LedgerEntry]:
    """The checks that passed with something to say (通过而有说明): what agrees with what, under which policy."""
    return [entry for entry in review.ledger if entry.status is Status.PASSED and entry.reason]
