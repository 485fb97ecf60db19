from __future__ import annotations

from cli.command_line import CommandLine
from jixiao.names import compare


def test_the_verdict_and_its_reason_are_printed(jixiao: CommandLine) -> None:
    """A verdict without a reason can't be checked."""
    one, other = "青山县水利局", "青山县财政局"
    outcome = jixiao("names", one, other)
    assert (0, "结论：不同") == (outcome.status, outcome.out.splitlines()[0])
    assert compare(one, other).reason in outcome.out


def test_equal_names_are_the_same(jixiao: CommandLine) -> None:
    """Also for projects."""
    assert "结论：同一" == jixiao("names", "养护经费", "养护经费", "--kind", "project").out.splitlines()[0]


def test_a_kind_that_does_not_exist_is_a_mistake(jixiao: CommandLine) -> None:
    """org and project are all there is."""
    assert "是否指 project" in jixiao("names", "甲", "乙", "--kind", "projct").err
