"""The long texts that lie over the screen: a rule's page, the scores under all policies, the findings handed back."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.report import Detail, Paper, padded, review_outputs, score_outputs
from jixiao.report.sentences import choice_text, policy_totals_text
from jixiao.reviewing import Finding, FormResult, Review
from jixiao.rules import DECIDABILITY_TEXT, find_rule, page_of
from jixiao.store import Decision
from jixiao.tui.review import texts
from jixiao.tui.review.deciding import Deciding
from jixiao.vocabulary import SEVERITY_TEXT

WIDTH = 70
"""Cells of a line in a notice at 80×24."""
POLICY_WIDTH = 16
"""Cells of the column of policies."""
FENCE = "```"


def rule_page(code: str, *, ascii_signs: bool) -> tuple[str, str]:
    """Title and text of a rule's page (检查项): what, why, on what authority, examples, how to put it right."""
    rule = find_rule(code)
    page = page_of(rule)
    paper = Paper(width=WIDTH, ascii_signs=ascii_signs)
    lines = [
        *paper.field(texts.RULE_NAME, rule.name, indent=0),
        *paper.field(texts.RULE_DECIDABILITY, DECIDABILITY_TEXT[rule.decidability], indent=0),
        *paper.field(texts.RULE_BASIS, "；".join(map(str, rule.basis)), indent=0),
    ]
    for heading, text in page.sections.items():
        lines += ["", f"【{heading}】", *_section_text(text, paper)]
    return f"{rule.code} {page.title} [{SEVERITY_TEXT[rule.severity]}]", "\n".join(lines)


def _section_text(text: str, paper: Paper) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith(FENCE):
            yield from paper.lines(line)


def scores(result: FormResult, *, ascii_signs: bool) -> str:
    """A form's totals under every policy that fits, the shown one marked; then each line with its arithmetic."""
    paper = Paper(width=WIDTH, ascii_signs=ascii_signs)
    card = result.scorecard
    lines = [*paper.lines(texts.shown_policy(choice_text(card.choice))), ""]
    for policy in card.choice.candidates:
        mark = "✓" if policy == card.choice.id else " "
        totals = policy_totals_text(card.by_policy.get(policy, ()))
        lines += paper.lines(totals, first=f"{mark} {padded(policy, POLICY_WIDTH)}", rest=" " * (POLICY_WIDTH + 2))
    written = score_outputs()["text"].write([(result.form, card)], paper=paper)
    return "\n".join([*lines, "", "".join(written).rstrip()])


def handed_back(review: Review, deciding: Deciding, *, ascii_signs: bool) -> str:
    """The text report of the findings as it would go back to the unit: those that do not hold are left out."""
    kept = tuple(each for each in review.findings if not _is_dismissed(deciding, each))
    head = texts.handed_back(
        left_out=len(review.findings) - len(kept), undecided=len(review.findings) - deciding.decided
    )
    paper = Paper(width=WIDTH, ascii_signs=ascii_signs)
    written = review_outputs()["text"].write([replace(review, findings=kept)], paper=paper, detail=Detail(brief=True))
    return "\n".join([*paper.lines(head), "", "".join(written).rstrip()])


def _is_dismissed(deciding: Deciding, finding: Finding) -> bool:
    """A dismissal that has to be confirmed anew is none yet."""
    decision = deciding.of(finding)
    return decision is not None and decision.decision is Decision.DISMISSED and deciding.is_decided(finding)
