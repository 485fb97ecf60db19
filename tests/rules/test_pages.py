"""Every rule's page is whole, and its examples end as its headings say."""

from __future__ import annotations

import pytest

from builders import submission_of
from jixiao.reviewing import Review, ReviewSettings, review
from jixiao.rules import UNDECIDED, Expectation, Rule, Status, all_rules, page_of
from jixiao.rules.page import OPTIONAL_SECTIONS, SECTIONS, Example
from jixiao.vocabulary import SEVERITY_TEXT

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{example.expectation.name.lower()}-{number}")
    for rule in all_rules()
    for number, example in enumerate(page_of(rule).examples)
]


def reviewed(rule: Rule, example: Example) -> Review:
    settings = ReviewSettings(policy=example.options.get("口径", "auto"), select=(rule.code, *rule.consequence_of))
    return review(submission_of(example.text), settings=settings)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in all_rules()])
def test_a_page_has_its_sections_in_order(rule: Rule) -> None:
    """Users read the page with `jixiao explain`: a missing part would leave them without reason, basis or remedy."""
    sections = list(page_of(rule).sections)
    assert [name for name in SECTIONS if name in sections] == sections
    assert set(SECTIONS) - OPTIONAL_SECTIONS <= set(sections)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in all_rules()])
def test_a_page_shows_each_way_to_end(rule: Rule) -> None:
    """A rule that never fails, or never passes, is not shown to work."""
    shown = {example.expectation for example in page_of(rule).examples}
    assert {Expectation.PASSES, Expectation.FAILS, Expectation.UNDECIDED} <= shown


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_ends_as_its_heading_says(rule: Rule, example: Example) -> None:
    """The page is the test: whatever stands under 通过, 不通过, 不误报 or 无法判断 ends so."""
    outcome = reviewed(rule, example)
    statuses = {entry.status for entry in outcome.ledger if entry.code == rule.code}
    findings = [finding for finding in outcome.findings if finding.code == rule.code]
    expected = {
        Expectation.PASSES: Status.PASSED in statuses and not findings,
        Expectation.FAILS: bool(findings) and len(findings) == len(example.findings),
        Expectation.NO_FINDING: bool(statuses) and not findings and Status.FAILED not in statuses,
        Expectation.UNDECIDED: bool(statuses & UNDECIDED) and not findings,
    }
    assert expected[example.expectation], (statuses, findings, outcome.ledger)


@pytest.mark.parametrize(("rule", "example"), [param for param in EXAMPLES if "fails" in str(param.id)])
def test_a_failing_example_says_what_its_page_promises(rule: Rule, example: Example) -> None:
    """Severity and evidence are part of the promise, not only that something is found."""
    findings = [finding for finding in reviewed(rule, example).findings if finding.code == rule.code]
    shown = [
        (
            SEVERITY_TEXT[finding.severity],
            " ".join(
                text
                for text in (finding.message, finding.printed, finding.expected, finding.arithmetic, finding.verify)
                if text is not None
            ),
        )
        for finding in findings
    ]
    promised = [(finding.severity, finding.words) for finding in example.findings]
    missing = [
        (severity, words)
        for severity, words in promised
        if not any(severity == said and words in text for said, text in shown)
    ]
    assert [] == missing, shown
