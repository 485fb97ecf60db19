"""One cause, one accusation: finds the root of each finding, and gives every finding its fingerprint."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from msgspec import Struct

from jixiao.form import Submission
from jixiao.reviewing.finding import Finding
from jixiao.rules import Found, Rule, form_subject
from jixiao.vocabulary import squeezed


class RawFinding(Struct, frozen=True):
    """What a rule found, with the rule and the form (by its place, None for the whole file)."""

    rule: Rule
    found: Found
    form: int | None


def finish(raw: list[RawFinding], submission: Submission) -> tuple[Finding, ...]:
    """The findings of a file with fingerprints and roots; a root stands before its consequences, order is kept."""
    prints = _fingerprints(raw, submission)
    by_code: dict[str, list[int]] = {}
    for place, each in enumerate(raw):
        by_code.setdefault(each.rule.code, []).append(place)
    causes = [_cause_of(each, raw, by_code, submission) for each in raw]
    return _grouped(
        [_finding(each, prints[place], root=_root_of(place, causes, prints)) for place, each in enumerate(raw)]
    )


def _finding(raw: RawFinding, fingerprint: str, *, root: str | None) -> Finding:
    rule, found = raw.rule, raw.found
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=found.severity or rule.severity,
        subject=found.subject,
        message=found.message,
        expected=found.expected,
        printed=found.printed,
        arithmetic=found.arithmetic,
        verify=found.verify,
        basis=rule.basis if found.basis is None else found.basis,
        origin=found.origin,
        related=found.related,
        form=raw.form,
        root=root,
        fingerprint=fingerprint,
        consistent_with=found.consistent_with,
    )


def _fingerprints(raw: list[RawFinding], submission: Submission) -> list[str]:
    """
    A short hash of code, form, subject and what is written; places are left out, so that moving lines changes nothing.

    Findings alike in all of these are told apart by their order among themselves.
    """
    seen: Counter[str] = Counter()
    prints = []
    for each in raw:
        form = "" if each.form is None else submission.forms[each.form].project.text or str(each.form)
        key = "\x1f".join((each.rule.code, squeezed(form), squeezed(each.found.subject), each.found.printed or ""))
        seen[key] += 1
        prints.append(sha256(f"{key}\x1f{seen[key]}".encode()).hexdigest()[:16])
    return prints


def _root_of(place: int, causes: list[int | None], prints: list[str]) -> str | None:
    """The fingerprint of the finding at the top of the causes of the one at *place*; None where it is a root itself."""
    cause, top = causes[place], None
    while cause is not None:
        top, cause = cause, causes[cause]
    return None if top is None else prints[top]


def _cause_of(
    raw: RawFinding, every: list[RawFinding], by_code: dict[str, list[int]], submission: Submission
) -> int | None:
    """The finding that caused *raw*: of the named rules, on the same form, about the same line or the whole form."""
    for code in raw.rule.consequence_of:
        for place in by_code.get(code, ()):
            if every[place].form == raw.form and _reaches(every[place], raw, submission):
                return place
    return None


def _reaches(cause: RawFinding, raw: RawFinding, submission: Submission) -> bool:
    """
    Whether a cause can have caused it: one about a single line causes nothing on another line.

    It speaks of the whole form, of the same line, or of a place at which *raw* stands or on which it rests.
    """
    if cause is raw:
        return False
    of_whole_form = cause.form is not None and cause.found.subject == form_subject(
        submission.forms[cause.form], cause.form
    )
    same_line = cause.found.subject == raw.found.subject
    return of_whole_form or same_line or cause.found.origin in (raw.found.origin, *raw.found.related)


def _grouped(findings: list[Finding]) -> tuple[Finding, ...]:
    ordered: list[Finding] = []
    for root in (finding for finding in findings if finding.root is None):
        ordered.append(root)
        ordered.extend(finding for finding in findings if finding.root == root.fingerprint)
    return tuple(ordered)
