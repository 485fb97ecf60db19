"""What is said under the fields: the reading, the arithmetic, the authority, other policies, the findings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jixiao.numerals import shown
from jixiao.report import padded, wrap
from jixiao.report.sentences import arithmetic_of, bases_of, choice_text, others_of, reason_of
from jixiao.report.sentences import fields_of as finding_fields
from jixiao.reviewing import Finding
from jixiao.scoring import ScoredLine
from jixiao.tui.fill import labels, texts
from jixiao.tui.fill.assessed import Assessed, Placed
from jixiao.tui.fill.fields import Field
from jixiao.tui.fill.following import points_of, rate_of, says, total_of
from jixiao.tui.fill.nodes import node_of
from jixiao.tui.fill.understanding import understood, understood_as
from jixiao.tui.fill.understood import Understood
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity

LABEL_CELLS = 8
"""Cells of the label of a finding's field, with the blanks around it."""
_wrapped = lru_cache(maxsize=4096)(wrap)
"""The same findings and the same authorities are shown again after every edit."""


def remark_of(field: Field, assessed: Assessed) -> Understood:
    """What stands beside a field: how it was read to be scored, or how it stands to what is computed."""
    line = assessed.line_at(field.path)
    match field.path[-1]:
        case _ if field.text is None:
            pass
        case "target" if line is not None and line.target is not None:
            return understood_as(line.target, aim=True)
        case "actual" if line is not None and line.actual is not None:
            return understood_as(line.actual, aim=False)
    computed = _computed(field, assessed)
    if field.text is None or computed is None:
        return understood(assessed.form, field.path, field.text or "")
    if says(field.text, computed):
        return Understood(texts.FOLLOWS)
    return Understood(texts.own_score(field.text, computed), doubtful=True)


def _computed(field: Field, assessed: Assessed) -> str | None:
    """What is computed for a field, as it would be printed; None for a field that is only written."""
    match field.path:
        case (*_, "printed_score"):
            return points_of(assessed.line_at(field.path))
        case (*_, "printed_rate"):
            return rate_of(assessed.line_at(field.path))
        case ("printed_total", "score"):
            return total_of(assessed.scorecard)
        case _:
            return None


def score_lines(line: ScoredLine | None, assessed: Assessed, *, width: int, signs: Signs) -> list[Line]:
    """The score of a line: result, arithmetic, authority, policy, other policies."""
    if line is None:
        return []
    return [
        Line(text, ink=ink)
        for said, ink in _score_texts(line, assessed)
        for text in _wrapped(signs.of(said), width - 1, first="  ", rest="    ")
    ]


def _score_texts(line: ScoredLine, assessed: Assessed) -> Iterator[tuple[str, Ink]]:
    choice = assessed.scorecard.choice
    if line.weight is not None and line.score is not None:
        yield texts.computed_score(shown(line.score), shown(line.weight)), Ink.HEADING
    arithmetic = arithmetic_of(line, choice.id)
    if arithmetic is not None:
        yield arithmetic, Ink.PLAIN
    reason = reason_of(line)
    if reason is not None:
        yield reason, Ink.DOUBTFUL
    bases = bases_of(line)
    if bases is not None:
        yield f"依据 {bases}", Ink.FAINT
    yield texts.policy_line(choice_text(choice)), Ink.FAINT
    others = others_of(line, choice.id)
    if others is not None:
        yield others, Ink.FAINT


def finding_lines(findings: list[Finding], *, width: int, signs: Signs) -> list[Line]:
    """Findings in short: sign, message, what to check."""
    lines = []
    for finding in findings:
        sign = labels.SEVERITY_SIGN[finding.severity]
        ink = labels.SEVERITY_INK[finding.severity]
        said = f"{sign} {finding.message}（{finding.code}）"
        lines += [Line(text, ink=ink) for text in _wrapped(signs.of(said), width - 1, first="  ", rest="    ")]
        if finding.verify:
            asked = _wrapped(signs.of(f"请核对 {finding.verify}"), width - 1, first="    ", rest="    ")
            lines += [Line(text, ink=Ink.FAINT) for text in asked]
    return lines


def beneath(field: Field, line: ScoredLine | None, assessed: Assessed, *, width: int, signs: Signs) -> list[Line]:
    """All that stands beneath the fields of a node while *field* is under edit and its line is scored as *line*."""
    here = assessed.findings_at(field.path)
    rest = [finding for finding in assessed.findings_on(node_of(field.path)) if finding not in here]
    scores = score_lines(line, assessed, width=width, signs=signs)
    findings = finding_lines([*here, *rest], width=width, signs=signs)
    return [*([Line(""), *scores] if scores else []), *([Line(""), *findings] if findings else [])]


def listed_findings(assessed: Assessed, *, width: int, signs: Signs) -> list[Line]:
    """All findings of the form, causes before consequences, each wrapped; its key is its place in the list."""
    lines: list[Line] = []
    for place, placed in enumerate(assessed.findings):
        finding = placed.finding
        lines += _listed(place, finding.severity, finding.message, root=finding.root is None, width=width, signs=signs)
    return lines or [Line(f" {texts.NO_FINDINGS}", ink=Ink.FAINT)]


@lru_cache(maxsize=2048)
def _listed(place: int, severity: Severity, message: str, *, root: bool, width: int, signs: Signs) -> tuple[Line, ...]:
    """A finding in the list: the very lines of before, so that they are not even compared."""
    margin = " " if root else "   "
    sign = signs.of(labels.SEVERITY_SIGN[severity])
    said = f"{sign} {signs.of(message)}"
    first, *rest = _wrapped(said, width - 1, first=margin, rest=f"{margin}  ")
    sign_end = len(margin) + len(sign)
    spans = (Span(len(margin), sign_end, labels.SEVERITY_INK[severity]),)
    return (Line(first, key=place, spans=spans), *(Line(line) for line in rest))


def finding_in_full(placed: Placed, assessed: Assessed, *, width: int, signs: Signs) -> list[Line]:
    """A finding with all its fields, each wrapped beside its label."""
    if assessed.review is None:
        return []
    return [
        Line(line, spans=(Span(0, len(label) + 1, Ink.FAINT),) if not number else ())
        for label, text in finding_fields(placed.finding, assessed.review)
        for number, line in enumerate(
            _wrapped(signs.of(text), width - 1, first=padded(f" {label}", LABEL_CELLS), rest=" " * LABEL_CELLS)
        )
    ]


def whole_finding(placed: Placed, assessed: Assessed) -> str:
    """A finding with all its fields."""
    if assessed.review is None:
        return placed.finding.message
    return "\n".join(f"{padded(label, 8)}{text}" for label, text in finding_fields(placed.finding, assessed.review))
