"""The list of findings by cause: a root with what follows from it beneath, then what was left open."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from jixiao.report import padded
from jixiao.report.sentences import causes_of, rule_title
from jixiao.reviewing import Finding, Review
from jixiao.rules import UNDECIDED, Status, form_subject
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import decision_texts, texts
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.wanted import Wanted
from jixiao.tui.signs import Signs


class Section(StrEnum):
    """What stands below the findings: things to be read, on which nobody decides."""

    FILE_NOTE = "file_note"
    CHANGED_FILE = "changed_file"
    OPEN_CHECKS = "open_checks"
    READING_NOTES = "reading_notes"
    LOST_DECISIONS = "lost_decisions"


class FindingKey(Struct, frozen=True):
    """The line of a finding, by its fingerprint."""

    fingerprint: str


CauseKey = FindingKey | Section


class CauseList:
    """The findings of a review by cause, and their lines: each is made anew only when its decision changed."""

    def __init__(self, review: Review, deciding: Deciding, *, signs: Signs) -> None:
        self.causes = causes_of(review)
        self._review = review
        self._deciding = deciding
        self._signs = signs
        self._lines: dict[tuple[str, str], Line] = {}

    def lines(self, wanted: Wanted) -> list[Line]:
        """
        A line for each finding, roots first and what follows from them set in, then a line for each section.

        At the right end stands how many follow, and what was decided.
        """
        lines = [
            self._line(each, depth=int(each is not root), following=len(consequences))
            for root, consequences in self.causes
            for each in (root, *consequences)
            if wanted.takes(each, self._deciding)
        ]
        if not lines:
            lines.append(Line(self._signs.of(texts.nothing_listed(self._review, wanted.words())), ink=Ink.FAINT))
        return [*lines, *_section_lines(self._review, self._deciding, self._signs)]

    def _line(self, finding: Finding, *, depth: int, following: int) -> Line:
        deciding = self._deciding
        mark = decision_texts.decision_mark(deciding.of(finding), is_outdated=deciding.is_outdated(finding))
        known = self._lines.get((finding.fingerprint, mark))
        if known is None:
            known = self._made(finding, mark, depth=depth, following=following)
            self._lines[finding.fingerprint, mark] = known
        return known

    def _made(self, finding: Finding, mark: str, *, depth: int, following: int) -> Line:
        indent = "  " * depth
        sign = self._signs.of(texts.SEVERITY_SIGN[finding.severity])
        subject = subject_of(finding, self._review)
        about = f"：{subject}" if subject else ""
        text = f"{indent}{sign} {finding.code} {self._signs.of(rule_title(finding.code) + about)}"
        spans = (Span(len(indent), len(indent) + 1, texts.SEVERITY_INK[finding.severity]),)
        count = f"+{following}" if following and not depth else ""
        right = " ".join(part for part in (count, padded(mark, 6) if mark else "") if part)
        ink = Ink.FAINT if self._deciding.is_decided(finding) else Ink.PLAIN
        return Line(text, right.rstrip(), FindingKey(finding.fingerprint), ink, spans)


def section_size(section: Section, review: Review, deciding: Deciding) -> int:
    """How many entries a section has; of checks those that could not be decided or failed themselves."""
    match section:
        case Section.FILE_NOTE:
            return int(deciding.note is not None)
        case Section.CHANGED_FILE:
            return int(deciding.file_changed)
        case Section.OPEN_CHECKS:
            return sum(entry.status in UNDECIDED or entry.status is Status.FAILED for entry in review.ledger)
        case Section.READING_NOTES:
            return len(review.reading_notes)
        case Section.LOST_DECISIONS:
            return len(deciding.lost)


def subject_of(finding: Finding, review: Review) -> str:
    """The line or the claim that a finding is about; empty where it is about a whole form."""
    if finding.form is None:
        return finding.subject
    whole = form_subject(review.forms[finding.form].form, finding.form)
    return "" if finding.subject == whole else finding.subject.removeprefix(f"{whole}：")


def _section_lines(review: Review, deciding: Deciding, signs: Signs) -> Iterator[Line]:
    sizes = [(section, section_size(section, review, deciding)) for section in Section]
    named = [(section, size) for section, size in sizes if size]
    if named:
        yield Line("")
    for section, size in named:
        yield Line(signs.of(texts.section_title(section.value, size)), key=section)
