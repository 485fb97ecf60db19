from __future__ import annotations

import json

import pytest

from cli.command_line import CommandLine
from jixiao.cli.policy_page import UNCHECKED, policy_lines
from jixiao.library import kinds
from jixiao.policy import all_policies
from jixiao.policy.policy import Policy
from jixiao.report import display_width
from jixiao.rules import Rule, all_rules


def test_rules_lists_every_rule_in_every_format(jixiao: CommandLine) -> None:
    """A rule that is not listed can't be looked up."""
    codes = [rule.code for rule in all_rules()]
    document = json.loads(jixiao("rules", "--format", "json").out)
    assert codes == [rule["code"] for rule in document]
    assert [] == [code for code in codes if f"  {code} " not in jixiao("rules").out]
    assert len(codes) + 2 == len(jixiao("rules", "--format", "md").out.splitlines())


def test_policies_lists_every_policy(jixiao: CommandLine) -> None:
    """Their ids are what --policy takes."""
    lines = jixiao("policies").out.splitlines()
    assert [policy.id for policy in all_policies()] == [line.split()[0] for line in lines if not line.startswith(" ")]


def test_library_lists_kinds_and_the_indicators_of_one(jixiao: CommandLine) -> None:
    """The ids are what `jixiao new --kind` takes."""
    listed = jixiao("library").out.splitlines()
    assert [kind.id for kind in kinds()] == [line.split()[0] for line in listed]
    kind = kinds()[0]
    text = jixiao("library", kind.id).out.replace("\n", "").replace(" ", "")
    assert [] == [indicator.name for indicator in kind.indicators if indicator.name.replace(" ", "") not in text]


def test_an_unknown_kind_is_a_mistake(jixiao: CommandLine) -> None:
    """With the nearest spelling."""
    outcome = jixiao("library", "trainin")
    assert (2, True) == (outcome.status, "training" in outcome.err)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in all_rules()])
def test_every_page_can_be_shown_and_fits(rule: Rule, jixiao: CommandLine) -> None:
    """Whatever a finding names can be looked up, by code or by name."""
    outcome = jixiao("explain", rule.code.lower())
    assert (0, jixiao("explain", rule.name).out) == (outcome.status, outcome.out)
    assert outcome.out.startswith(f"{rule.code} ")
    assert max(map(display_width, outcome.out.splitlines())) <= 80


@pytest.mark.parametrize("policy", [pytest.param(policy, id=policy.id) for policy in all_policies()])
def test_a_policy_page_shows_every_parameter_with_its_authority(policy: Policy, jixiao: CommandLine) -> None:
    """A parameter without basis, or one that nobody has compared with the official text, is told as such."""
    lines = list(policy_lines(policy))
    blocks = [block for _, block in policy.blocks()]
    unchecked = [block for block in blocks if block.checked is None]
    assert len(unchecked) == sum(UNCHECKED in text for _, text in lines)
    assert [] == [block for block in blocks if not any(text.startswith(str(block.basis)) for _, text in lines)]
    assert 0 == jixiao("explain", policy.id).status


def test_an_unknown_code_gets_the_nearest_spelling(jixiao: CommandLine) -> None:
    """Among rules and policies alike."""
    assert ["mof-2020", "weight-sum"] == [
        jixiao("explain", word).err.partition("是否指 ")[2].partition("。")[0] for word in ("mof2020", "weightsum")
    ]


@pytest.mark.parametrize(("code", "cites_law"), [("A101", True), ("A105", False)])
def test_a_page_that_cites_a_law_says_that_the_text_was_not_compared_yet(
    code: str, cites_law: bool, jixiao: CommandLine
) -> None:
    """The articles come from a recognised copy: whoever quotes them to an office must know."""
    assert cites_law == ("尚未与官方文本核对" in jixiao("explain", code).out)
