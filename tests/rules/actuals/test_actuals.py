"""V101, V109, V111: the boundaries of shares and ratios, and the names that may pass 100 %."""

from __future__ import annotations

import pytest

from builders import form, indicator
from jixiao.form import Form, Indicator
from jixiao.rules import Status
from jixiao.rules.actuals.rate_names import MAY_PASS, NEVER_PASS
from jixiao.vocabulary import Severity
from rules.arithmetic.one_rule import findings, statuses


def with_equal(equal: int, of: int) -> Form:
    rows = [
        indicator(name=f"巡检点位{place}", target="≥10处", actual="10处" if place <= equal else "11处")
        for place in range(1, of + 1)
    ]
    return form(indicators=tuple(rows))


@pytest.mark.parametrize(
    ("equal", "of", "count"), [(9, 10, 1), (8, 10, 0), (5, 5, 1), (4, 4, 0)], ids=["at", "under", "few", "too few"]
)
def test_equal_actuals_are_remarkable_from_the_policys_share_on(equal: int, of: int, count: int) -> None:
    """90 % is the policy's figure and included; below five indicators nothing is counted."""
    assert count == len(findings("V101", with_equal(equal, of)))


def rate(name: str, actual: str, target: str = "≥95%") -> Form:
    return form(indicators=(indicator(category="质量指标", name=name, target=target, actual=actual),))


@pytest.mark.parametrize("word", MAY_PASS)
def test_a_rate_that_may_pass_its_whole_is_never_found(word: str) -> None:
    """Guard 6: growth, completion, collection and the like are no shares of a whole."""
    name = word if word.endswith(("率", "比例")) else f"{word}率"
    assert () == findings("V109", rate(name, "120%"))


@pytest.mark.parametrize("word", NEVER_PASS)
def test_a_share_of_a_whole_above_it_is_an_error(word: str) -> None:
    """No more can pass, arrive or be satisfied than there are."""
    name = word if word.endswith(("率", "占比", "比重")) else f"{word}率"
    assert [Severity.ERROR] == [finding.severity for finding in findings("V109", rate(name, "105%"))]


def test_a_rate_of_exactly_100_percent_passes() -> None:
    """The bound itself is fine."""
    assert [Status.PASSED] == statuses("V109", rate("验收合格率", "100%"))


@pytest.mark.parametrize(
    ("actual", "policy", "severity"),
    [
        ("12", "mof-2020", []),
        ("13", "mof-2020", [Severity.NOTE]),
        ("12", "tianjin", [Severity.WARNING]),
        ("11", "tianjin", []),
        ("13", "guangxi", [Severity.WARNING]),
        ("12", "guangxi", []),
    ],
    ids=["120 law", "130 law", "120 tianjin", "110 tianjin", "130 guangxi", "120 guangxi"],
)
def test_over_achievement_is_measured_by_the_policy(actual: str, policy: str, severity: list[Severity]) -> None:
    """The law has no figure, so that the default only notes; policies with a figure warn at it."""
    row: Indicator = indicator(target="≥10次", actual=actual)
    found = findings("V111", form(indicators=(row,)), policy=policy)
    assert severity == [finding.severity for finding in found]


def test_a_completion_word_against_a_number_is_found_with_its_target_beside() -> None:
    """The reader is sent to the cell to fill in, and to the target that it belongs to."""
    (finding,) = findings("V117", form(indicators=(indicator(target="≤30万元", actual="已完成"),)))
    assert ("已完成", 1) == (finding.printed, len(finding.related))
