"""The catalogue as it stands: which rules there are, that each has a basis, and that every article cited is listed."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from jixiao.basis import AUDIT, INTERNAL, SYSTEM, WRITING, Basis, Strength
from jixiao.errors import UsageError
from jixiao.policy import all_policies
from jixiao.rules import FAMILIES, FileRule, all_rules, find_rule, page_of, select_rules

LAW = (Path(__file__).parents[2] / "docs" / "law.md").read_text(encoding="utf-8")
NO_LAW = {INTERNAL, WRITING, SYSTEM, AUDIT}
CATALOGUE = re.findall(
    r"[A-Z]\d{3}",
    "R101 R103 R105 R201 R207 N101 N103 N105 N107 N109 N121 C101 C105 C107 C109 C111 C117 C119 "
    "A101 A103 A105 A107 A111 A201 A203 A207 A211 A301 A303 A305 A307 A309 A311 A401 F101 F103 F109 F111 "
    "I101 I107 I117 I203 I205 I209 I215 I227 I231 T101 T109 T111 T125 V101 V103 V107 V109 V111 V117 "
    "E101 E103 E105 E107 E109 E111 X101 X103 X105 X109 X113 X115 X119 X125 X127 X141 X143 "
    "D101 D103 D105 D107 D111 L101 L111",
)


def listed(basis: Basis) -> bool:
    """Whether docs/law.md has the article in the document's section, or the document's row."""
    section = re.search(rf"^## {re.escape(basis.document)}.*?(?=^## |\Z)", LAW, re.M | re.S)
    if section is not None:
        article = basis.article.split("、")[0]
        rows = re.findall(r"^\| ([^|]+) \|", section[0], re.M)
        return any(row.startswith(article) or (row[0] in "一二三" and article.startswith(row)) for row in rows)
    return any(basis.document in line and basis.article in line for line in LAW.splitlines() if line.startswith("|"))


def test_the_catalogue_is_whole() -> None:
    """Removing a rule turns this red, so that silence can't pass for a clean form."""
    assert CATALOGUE == [rule.code for rule in all_rules()]


def test_names_are_unique_and_families_known() -> None:
    """Codes and short names are what users select, waive and cite."""
    assert len(CATALOGUE) == len({rule.name for rule in all_rules()})
    assert set(FAMILIES) == {rule.family for rule in all_rules()}


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in all_rules()])
def test_a_rule_rests_on_articles_that_are_listed(rule: object) -> None:
    """A wrong article is worse than none: only those of docs/law.md may be cited."""
    found = find_rule(getattr(rule, "code", ""))
    assert found.basis
    assert [] == [str(basis) for basis in found.basis if basis not in NO_LAW and not listed(basis)]


def test_causes_are_rules_of_the_same_reach() -> None:
    """A cause that does not exist would leave its consequences to stand as accusations of their own."""
    codes = set(CATALOGUE)
    assert [] == [rule.code for rule in all_rules() if not set(rule.consequence_of) <= codes]


def test_no_rule_is_the_cause_of_its_own_cause() -> None:
    """Two findings that explain each other would have no root, and neither would be shown."""
    order = list(TopologicalSorter({rule.code: rule.consequence_of for rule in all_rules()}).static_order())
    assert len(CATALOGUE) == len(order)


def test_a_page_names_its_rule_as_the_catalogue_does() -> None:
    """`explain` shows the title of the page beside the code."""
    assert [] == [rule.code for rule in all_rules() if not page_of(rule).title or "\n" in page_of(rule).title]


def test_laws_cited_by_policies_are_listed() -> None:
    """A parameter that calls itself law must be found in the list of articles."""
    cited = {block.basis for policy in all_policies() for _, block in policy.blocks()}
    laws = {basis for basis in cited if basis.strength is Strength.LAW}
    assert [] == sorted(str(basis) for basis in laws if not listed(basis))


def test_rules_are_selected_by_code_family_and_name() -> None:
    """The three ways in which users name rules."""
    chosen = select_rules(("L", "A101", "report-type"), ("L111",))
    assert ["A101", "D101", "L101"] == [rule.code for rule in chosen]
    assert isinstance(chosen[1], FileRule)


def test_a_rule_that_does_not_exist_is_answered_with_the_nearest() -> None:
    """A typo must not select nothing and look like a clean review."""
    with pytest.raises(UsageError, match="weight-sum"):
        find_rule("wieght-sum")
