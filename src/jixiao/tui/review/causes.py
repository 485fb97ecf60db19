"""The list of findings by cause: a root with what follows from it beneath, then what was left open."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from jixiao.report import padded
from jixiao.report.finding_wording import rule_title
from jixiao.report.groups import causes_of
from jixiao.reviewing import Finding, Review
from jixiao.rules import UNDECIDED, Status, form_subject
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import texts
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity


class Filter(StrEnum):
    """Which findings are listed, in the order in which the key goes through them."""

    ALL = "all"
    UNDECIDED = "undecided"
    ERRORS = "errors"

    def next(self) -> Filter:
        """The one after it, the first after the last."""
        every = tuple(Filter)
        return every[(every.index(self) + 1) % len(every)]


class Section(StrEnum):
    """What stands below the findings: things to be read, on which nobody decides."""

    CHANGED_FILE = "changed_file"
    OPEN_CHECKS = "open_checks"
    READING_NOTES = "reading_notes"
    LOST_DECISIONS = "lost_decisions"


class FindingKey(Struct, frozen=True):
    """The line of a finding, by its fingerprint."""

    fingerprint: str


CauseKey = FindingKey | Section


def cause_lines(review: Review, deciding: Deciding, *, wanted: Filter, signs: Signs) -> list[Line]:
    """
    A line for each finding, roots first and what follows from them set in, then a line for each section.

    At the right end stands how many follow, and what was decided.
    """
    lines = []
    for root, consequences in causes_of(review):
        shown = [each for each in (root, *consequences) if _is_wanted(each, deciding, wanted)]
        lines += [
            _finding_line(each, review, deciding, depth=int(each is not root), following=len(consequences), signs=signs)
            for each in shown
        ]
    if not lines:
        lines.append(Line(signs.of(texts.nothing_listed(review, wanted.value)), ink=Ink.FAINT))
    return [*lines, *_section_lines(review, deciding, signs)]


def findings_in_order(review: Review) -> list[Finding]:
    """The findings in the order in which they are listed."""
    return [each for root, consequences in causes_of(review) for each in (root, *consequences)]


def section_size(section: Section, review: Review, deciding: Deciding) -> int:
    """How many entries a section has; of checks those that could not be decided or failed themselves."""
    match section:
        case Section.CHANGED_FILE:
            return int(deciding.outdated is not None)
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


def _is_wanted(finding: Finding, deciding: Deciding, wanted: Filter) -> bool:
    match wanted:
        case Filter.ALL:
            return True
        case Filter.UNDECIDED:
            return deciding.of(finding) is None
        case Filter.ERRORS:
            return finding.severity is Severity.ERROR


def _finding_line(
    finding: Finding, review: Review, deciding: Deciding, *, depth: int, following: int, signs: Signs
) -> Line:
    indent = "  " * depth
    sign = signs.of(texts.SEVERITY_SIGN[finding.severity])
    subject = subject_of(finding, review)
    about = f"：{subject}" if subject else ""
    text = f"{indent}{sign} {finding.code} {signs.of(rule_title(finding.code) + about)}"
    spans = (Span(len(indent), len(indent) + 1, texts.SEVERITY_INK[finding.severity]),)
    decision = deciding.of(finding)
    decided = "" if decision is None else texts.DECISION_TEXT[decision.decision]
    count = f"+{following}" if following and not depth else ""
    right = " ".join(part for part in (count, padded(decided, 6) if decided else "") if part)
    ink = Ink.PLAIN if decision is None else Ink.FAINT
    return Line(text, right.rstrip(), FindingKey(finding.fingerprint), ink, spans)


def _section_lines(review: Review, deciding: Deciding, signs: Signs) -> Iterator[Line]:
    sizes = [(section, section_size(section, review, deciding)) for section in Section]
    named = [(section, size) for section, size in sizes if size]
    if named:
        yield Line("")
    for section, size in named:
        yield Line(signs.of(texts.section_title(section.value, size)), key=section)
