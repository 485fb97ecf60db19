"""The list of findings by cause: a root with what follows from it beneath, then what was left open."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jixiao.report import padded
from jixiao.report.sentences import causes_of, rule_title
from jixiao.reviewing import Finding, Review
from jixiao.rules import form_subject
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import decision_texts, texts
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.sections import Section, section_size
from jixiao.tui.review.wanted import Wanted
from jixiao.tui.signs import Signs


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
        self._lines: dict[tuple[str, str, bool], Line] = {}

    def lines(self, wanted: Wanted) -> list[Line]:
        """
        A line for each finding, roots first and what follows from them set in, then a line for each section.

        At the right end stands how many follow, and what was decided.
        """
        lines = []
        above = ""
        for root, consequences in self.causes:
            for each in (one for one in (root, *consequences) if wanted.takes(one, self._deciding)):
                depth, following = int(each is not root), len(consequences)
                lines.append(self._line(each, depth=depth, following=following, is_repeated=each.code == above))
                above = each.code
        if not lines:
            lines.append(Line(self._signs.of(texts.nothing_listed(self._review, wanted.words())), ink=Ink.FAINT))
        return [*lines, *_section_lines(self._review, self._deciding, self._signs)]

    def _line(self, finding: Finding, *, depth: int, following: int, is_repeated: bool) -> Line:
        deciding = self._deciding
        mark = decision_texts.decision_mark(deciding.of(finding), is_outdated=deciding.is_outdated(finding))
        key = finding.fingerprint, mark, is_repeated
        if key not in self._lines:
            text = self._text(finding, is_repeated=is_repeated)
            count = f"+{following}" if following and not depth else ""
            right = " ".join(part for part in (count, padded(mark, 6) if mark else "") if part)
            self._lines[key] = self._made(finding, text, right.rstrip(), depth=depth)
        return self._lines[key]

    def _text(self, finding: Finding, *, is_repeated: bool) -> str:
        """The code, the title and the subject; of several with one title in a row only the subject is worth reading."""
        subject = subject_of(finding, self._review)
        title = texts.SAME_CHECK if is_repeated and subject else rule_title(finding.code)
        return self._signs.of(f"{finding.code} {title}{f'：{subject}' if subject else ''}")

    def _made(self, finding: Finding, text: str, right: str, *, depth: int) -> Line:
        indent = "  " * depth
        sign = self._signs.of(texts.SEVERITY_SIGN[finding.severity])
        spans = (Span(len(indent), len(indent) + 1, texts.SEVERITY_INK[finding.severity]),)
        ink = Ink.FAINT if self._deciding.is_decided(finding) else Ink.PLAIN
        return Line(f"{indent}{sign} {text}", right, FindingKey(finding.fingerprint), ink, spans)


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
