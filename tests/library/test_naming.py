"""The naming rules: what a name suggests, and what it must not suggest."""

from __future__ import annotations

import pytest

from jixiao.library import NamingFault, kinds, naming_faults, naming_rules


def applying(name: str) -> set[str]:
    return {rule.id for rule in naming_rules() if rule.applies(name)}


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        pytest.param("验收合格率", {"percent_ending", "quality"}, id="rate"),
        pytest.param("贷款利率", set(), id="interest-rate-is-no-percentage-of-something"),
        pytest.param("故障频率", {"unwanted"}, id="frequency"),
        pytest.param("培训人次", {"quantity"}, id="count"),
        pytest.param("人均培训费", {"economic_cost"}, id="cost-per-head"),
        pytest.param("政府采购节支率", {"percent_ending", "cost_saving"}, id="saving-is-no-cost"),
        pytest.param("有效投诉数", {"unwanted"}, id="unwanted"),
        pytest.param("投诉处理及时率", {"percent_ending", "timeliness"}, id="handling-of-the-unwanted"),
        pytest.param("受益群众满意度", {"percent_ending", "satisfaction", "social_benefit"}, id="satisfaction"),
        pytest.param("满意度调查覆盖率", {"percent_ending", "quality"}, id="coverage-of-a-survey"),
        pytest.param("发放 及时\n率", {"percent_ending", "timeliness"}, id="blanks"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_what_a_name_suggests(name: str, rules: set[str]) -> None:
    """Hints for whoever fills in, with their exceptions."""
    assert rules == applying(name)


def test_ids_are_unique() -> None:
    """A hint is cited by its rule."""
    ids = [rule.id for rule in naming_rules()] + [fault.id for fault in naming_faults()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("fault", [fault for fault in naming_faults() if fault.words], ids=lambda fault: fault.id)
def test_the_example_of_a_fault_shows_its_words(fault: NamingFault) -> None:
    """An example without the word would explain nothing."""
    assert [] != [word for word in fault.words if word in fault.example]


def test_library_percentages_end_as_the_rule_says() -> None:
    """The library keeps its own rule: a name that ends in 率 or 满意度 is measured in %."""
    rule = next(rule for rule in naming_rules() if rule.id == "percent_ending")
    units = {
        indicator.measure_unit for kind in kinds() for indicator in kind.indicators if rule.applies(indicator.name)
    }
    assert {"%"} == units
