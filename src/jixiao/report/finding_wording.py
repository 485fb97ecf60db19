"""A finding in Chinese: its heading, and its fields in the order in which a reader needs them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from jixiao.report.places import place_of, places_of
from jixiao.report.wording import choice_text
from jixiao.reviewing import Finding, Review
from jixiao.rules import BLANK, Rule, all_rules, page_of
from jixiao.scoring import Choice
from jixiao.vocabulary import SEVERITY_TEXT


def rule_title(code: str) -> str:
    """What a code says in words; 文件不能读取 for what no rule has looked at."""
    rule = _rule_of(code)
    return "文件不能读取" if rule is None else page_of(rule).title


def heading_of(finding: Finding) -> str:
    """A101 分值合计不等于满分 [错误]."""
    return f"{finding.code} {rule_title(finding.code)} [{SEVERITY_TEXT[finding.severity]}]"


def fields_of(finding: Finding, review: Review) -> Iterator[tuple[str, str]]:
    """Label and text of each field that the finding has: place, what was found, arithmetic, authority, what to do."""
    fields = (
        ("位置", _place(finding, review)),
        ("发现", finding.message),
        ("对照", _contrast(finding)),
        ("算式", finding.arithmetic),
        ("相关", places_of(finding.related, file=review.path)),
        ("依据", _basis(finding, review)),
        ("相符", _consistency(finding)),
        ("请核对", finding.verify),
    )
    return ((label, text) for label, text in fields if text)


def _place(finding: Finding, review: Review) -> str:
    place = place_of(finding.origin, file=review.path)
    said = not finding.subject or finding.subject in finding.message or finding.subject in review.path
    return place if said else f"{place}，{finding.subject}"


def _contrast(finding: Finding) -> str:
    """What is written against what is computed or wanted, as far as the message does not say it itself."""
    parts = []
    if finding.printed is not None and finding.printed not in finding.message:
        parts.append("表内空着" if finding.printed == BLANK else f"表内所填“{finding.printed}”")
    if finding.expected is not None and finding.expected not in finding.message:
        parts.append(f"{'复算' if finding.arithmetic else '要求'}“{finding.expected}”")
    return "，".join(parts)


def _basis(finding: Finding, review: Review) -> str:
    """The authorities, and the policy where the rule depends on one."""
    parts = [str(basis) for basis in finding.basis]
    choice = _choice(finding, review)
    if choice is not None and _is_policy_bound(finding.code):
        parts.append(f"口径 {choice_text(choice)}")
    return "；".join(parts)


def _choice(finding: Finding, review: Review) -> Choice | None:
    return None if finding.form is None else review.forms[finding.form].scorecard.choice


def _is_policy_bound(code: str) -> bool:
    rule = _rule_of(code)
    return rule is not None and rule.policy_bound


@cache
def _rule_of(code: str) -> Rule | None:
    """The rule with this code; None for a code that is no rule's."""
    return next((rule for rule in all_rules() if rule.code == code), None)


def _consistency(finding: Finding) -> str:
    if not finding.consistent_with:
        return ""
    return f"表内所填与口径 {'、'.join(finding.consistent_with)} 的算法一致"
