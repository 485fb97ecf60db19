"""Which policy is shown, why, and which stand beside it: given, stated, family, region, default."""

from __future__ import annotations

from typing import Any

import pytest

from builders import form, funding_line, submission, written
from jixiao.errors import UsageError
from jixiao.form import Form, Report
from jixiao.policy import default_candidates
from jixiao.scoring import Chosen, choose
from jixiao.vocabulary import DocumentKind


def execution_of_20(**changes: Any) -> Form:
    """A form whose execution rate carries 20 points."""
    return form(funding=(funding_line(weight="20", printed_score="20"),), **changes)


def template_of_2016(**changes: Any) -> Form:
    """A form with a column of initial budgets and none of annual ones."""
    columns = frozenset({"initial_budget", "executed", "weight", "printed_score"})
    return form(funding=(funding_line(annual_budget=None),), funding_columns=columns, **changes)


def test_nothing_known_gives_the_policy_of_the_whole_country() -> None:
    """10号 binds everybody, and says so."""
    choice = choose(form())
    assert ("mof-2020", Chosen.DEFAULT) == (choice.id, choice.chosen)
    assert "没有指明口径" in choice.reason


def test_a_given_policy_beats_everything_else() -> None:
    """The user's word stands before the form's, the remarks, the family and the place."""
    full = execution_of_20(policy="guangxi", notes=(written("按财预〔2021〕101号计分"),))
    choice = choose(full, given="zhejiang", region="江西省")
    assert ("zhejiang", Chosen.GIVEN) == (choice.id, choice.chosen)


def test_the_forms_own_policy_is_given_too() -> None:
    """`policy` of the TOML file, where the option leaves it open."""
    choice = choose(form(policy="guangxi"), given="auto", region="江西省")
    assert ("guangxi", Chosen.GIVEN) == (choice.id, choice.chosen)


def test_auto_in_the_form_leaves_the_choice_open() -> None:
    """A form may write auto out."""
    assert Chosen.DEFAULT is choose(form(policy="auto")).chosen


@pytest.mark.parametrize("place", ["given", "form"])
def test_unknown_policy_is_a_usage_error_with_the_nearest_spelling(place: str) -> None:
    """jiangxl is likely jiangxi."""
    with pytest.raises(UsageError, match="jiangxi"):
        choose(form(policy="jiangxl" if place == "form" else None), given="jiangxl" if place == "given" else None)


@pytest.mark.parametrize(
    ("note", "policy"),
    [
        pytest.param("注：本表按财预〔2021〕101号计分。", "mof-2021", id="document"),
        pytest.param("注：本表按财预[2021]101 号计分。", "mof-2021", id="other-brackets"),
        pytest.param("执行率得分采用区间赋分。", "mof-2021", id="bands"),
        pytest.param("执行率得分=20分*执行率", "hubei", id="formula"),
        pytest.param("依据豫财效〔2020〕10号编制", "henan", id="province"),
    ],
)
def test_remarks_under_the_table_state_the_policy(note: str, policy: str) -> None:
    """What the form says of itself comes before family and place, and the reason quotes it."""
    choice = choose(template_of_2016(notes=(written(note),)), region="江西省")
    assert (policy, Chosen.STATED) == (choice.id, choice.chosen)
    assert "表注写明" in choice.reason


def test_remarks_that_name_two_documents_state_none() -> None:
    """A list of laws is no statement of a way to score."""
    note = written("依据财预〔2020〕10号、财预〔2021〕101号编制")
    assert Chosen.DEFAULT is choose(form(notes=(note,))).chosen


@pytest.mark.parametrize("changes", [{}, {"form_family": "F6"}], ids=["weight", "family"])
def test_an_execution_rate_of_20_points_is_scored_as_in_hubei(changes: dict[str, Any]) -> None:
    """The form family requires it, whatever the place."""
    choice = choose(execution_of_20(**changes), region="江西省")
    assert ("hubei", Chosen.FAMILY) == (choice.id, choice.chosen)


def test_columns_of_2016_are_scored_by_the_template() -> None:
    """年初预算数 without 全年预算数: nothing else can be the denominator."""
    choice = choose(template_of_2016(), region="江西省")
    assert ("template-2016", Chosen.FAMILY) == (choice.id, choice.chosen)
    assert choice.reason


def test_columns_of_2016_are_known_by_what_a_hand_made_form_fills() -> None:
    """A TOML form has no columns, only fields."""
    bare = form(funding=(funding_line(annual_budget=None),), funding_columns=frozenset())
    assert "template-2016" == choose(bare).id


@pytest.mark.parametrize(
    ("region", "policy"),
    [
        ("江西省", "jiangxi"),
        ("广西壮族自治区", "guangxi"),
        ("河北省", "tianjin"),
        ("重庆市", "chongqing"),
        ("河南省", "henan"),
        ("中央", "mof-2021"),
    ],
)
def test_the_place_of_the_department_orders_the_candidates(region: str, policy: str) -> None:
    """The place only says which is shown first; the others stay beside it."""
    choice = choose(form(), region=region)
    assert (policy, Chosen.REGION) == (choice.id, choice.chosen)
    assert region in choice.reason
    assert "mof-2020" in choice.candidates


def test_a_bond_form_in_henan_has_its_own_policy() -> None:
    """河南专项债券办法 governs bond projects, 豫财效〔2020〕10号 the others."""
    assert "henan-bond" == choose(form(kind=DocumentKind.BOND_EVALUATION), region="河南省").id


def test_a_bond_form_elsewhere_has_the_default() -> None:
    """Its family makes henan-bond a candidate, no more."""
    choice = choose(form(kind=DocumentKind.BOND_EVALUATION, form_family="F11"))
    assert "mof-2020" == choice.id
    assert "henan-bond" in choice.candidates


def test_hubei_needs_its_20_points_even_in_hubei() -> None:
    """A form of 10 points filled in Hubei is not in the Hubei form."""
    choice = choose(form(), region="湖北省")
    assert Chosen.DEFAULT is choice.chosen
    assert "hubei" not in choice.candidates


def test_candidates_start_with_the_shown_one_and_keep_their_order() -> None:
    """Policies that differ in no formula are all listed."""
    order = ["mof-2020", "mof-2021", "zhejiang", "guangxi", "shanxi", "tianjin", "sichuan", "yunnan", "henan"]
    assert ("jiangxi", *order, "henan-bond") == choose(form(), region="江西省").candidates


def test_a_policy_that_was_not_yet_in_force_is_no_candidate() -> None:
    """101号 is of August 2021; the default stays, however old the form."""
    assert "mof-2021" not in choose(form(year=2020)).candidates
    assert "mof-2021" in choose(form(year=2021)).candidates
    assert "mof-2020" in choose(form(year=2018), region="江西省").candidates


def test_the_year_may_come_from_the_report() -> None:
    """A form without a year is of its report's year."""
    bare = form(year=None)
    assert "mof-2021" not in choose(bare, submission=submission(bare, report=Report(year=2020))).candidates
    assert "mof-2021" in choose(bare).candidates


def test_the_platform_manual_is_tried_only_on_request() -> None:
    """Nobody knows where it is in use."""
    assert "platform-manual" not in {policy.id for policy in default_candidates()}
    assert "platform-manual" == choose(form(), given="platform-manual").candidates[0]
