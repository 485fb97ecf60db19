from __future__ import annotations

import json

from cli.command_line import CLEAN, CommandLine


def test_each_line_has_its_arithmetic(jixiao: CommandLine) -> None:
    """The score is explained beside itself."""
    outcome = jixiao("score", jixiao.write("好.txt", CLEAN))
    assert (0, "") == (outcome.status, outcome.err)
    assert "预算执行率" in outcome.out
    assert "算式" in outcome.out


def test_json_names_the_given_policy(jixiao: CommandLine) -> None:
    """--policy goes before everything."""
    outcome = jixiao("score", jixiao.write("好.txt", CLEAN), "--policy", "jiangxi", "--format", "json")
    policy = json.loads(outcome.out)["forms"][0]["policy"]
    assert ("jiangxi", "given") == (policy["id"], policy["chosen"])


def test_markdown_is_a_document(jixiao: CommandLine) -> None:
    """It can be passed on."""
    assert "# 计分结果" == jixiao("score", jixiao.write("好.txt", CLEAN), "--format", "md").out.splitlines()[0]


def test_a_file_without_a_form_is_a_mistake(jixiao: CommandLine) -> None:
    """There is nothing to score, and that is said."""
    outcome = jixiao("score", jixiao.write("信.txt", "您好。"))
    assert (2, "", True) == (outcome.status, outcome.out, "没有读到自评表，无从计分" in outcome.err)
