"""Policies are dated data: every parameter has its authority and its day, and a year selects its wording."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from jixiao.basis import Strength
from jixiao.errors import UsageError
from jixiao.policy import (
    PARAMETERS,
    Policy,
    all_policies,
    default_candidates,
    load_policy,
    parse_policy,
    policy_ids,
    policy_in_force,
)
from jixiao.policy.methods import ExecutionMethod, InverseMethod, PositiveMethod

IDS = {
    "mof-2020",
    "mof-2021",
    "jiangxi",
    "hubei",
    "template-2016",
    "sichuan",
    "yunnan",
    "guangxi",
    "zhejiang",
    "shanxi",
    "tianjin",
    "henan",
    "henan-bond",
    "yinchuan",
    "hefei",
    "chongqing",
    "platform-manual",
}
HEAD = '[policy]\nid = "t"\ntitle = "试"\nregion = "某地"\nbinds = "某些单位"\nbase = "mof-2020"\n'
BASIS = 'basis = { document = "某文件", article = "第一条", strength = "law" }\n'
POLICIES = all_policies()


def test_all_known_policies_are_shipped() -> None:
    """One file each, under its own name."""
    assert IDS == set(policy_ids())
    assert sorted(policy_ids()) == sorted(policy.id for policy in POLICIES)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
def test_every_block_names_its_authority_and_its_first_day(policy: Policy) -> None:
    """A number without an authority is nobody's; none has been compared with an official copy yet."""
    blocks = list(policy.blocks())
    assert len(blocks) >= len(PARAMETERS) - 1
    assert [] == [name for name, block in blocks if not block.basis.document]
    assert [] == [name for name, block in blocks if block.from_ < date(2016, 1, 1)]
    assert [] == [name for name, block in blocks if block.checked is not None]


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
def test_a_law_is_cited_with_its_article(policy: Policy) -> None:
    """Strength law means that a reader can look it up."""
    laws = [(name, block.basis) for name, block in policy.blocks() if block.basis.strength is Strength.LAW]
    assert [] == [name for name, basis in laws if not basis.article]


@pytest.mark.parametrize("policy", default_candidates(), ids=lambda policy: policy.id)
def test_no_candidate_scores_by_experience(policy: Policy) -> None:
    """Judgement and hearsay never enter a score unless a user asks; review thresholds alone may rest on them."""
    scoring = [(name, block) for name, block in policy.blocks() if name != "review"]
    assert [] == [name for name, block in scoring if block.basis.strength is Strength.EXPERIENCE]


def test_figures_that_101hao_gives_as_examples_are_marked() -> None:
    """It introduces them with 如: they bind nobody, and a message must be able to say so."""
    policy = load_policy("mof-2021").in_force(2024)
    assert [True, True, True, False] == [
        block.basis.example for block in (policy.execution, policy.positive, policy.satisfaction, policy.weights)
    ]


def test_missing_blocks_come_from_the_base_and_are_not_its_own() -> None:
    """jiangxi says nothing of grades, so 10号 第十八条 holds."""
    jiangxi = load_policy("jiangxi")
    assert load_policy("mof-2020").grades == jiangxi.grades
    assert {"execution", "positive", "inverse", "weights"} == jiangxi.own


def test_only_the_default_stands_on_its_own() -> None:
    """Every other profile names what it builds on."""
    assert ["mof-2020"] == [policy.id for policy in POLICIES if policy.base is None]


@pytest.mark.parametrize(
    ("policy", "execution", "positive", "inverse"),
    [
        ("mof-2020", ExecutionMethod.PROPORTIONAL, PositiveMethod.PROPORTIONAL, InverseMethod.LINEAR),
        ("mof-2021", ExecutionMethod.BANDED, PositiveMethod.GATED, InverseMethod.LINEAR),
        ("jiangxi", ExecutionMethod.BANDED, PositiveMethod.PROPORTIONAL, InverseMethod.LINEAR),
        ("hubei", ExecutionMethod.PROPORTIONAL, PositiveMethod.PROPORTIONAL, InverseMethod.RATIO),
        ("hefei", ExecutionMethod.INDICATOR_ROW, PositiveMethod.PROPORTIONAL, InverseMethod.LINEAR),
        ("tianjin", ExecutionMethod.PROPORTIONAL, PositiveMethod.PROPORTIONAL, InverseMethod.MANUAL),
    ],
)
def test_profiles_choose_their_methods(
    policy: str, execution: ExecutionMethod, positive: PositiveMethod, inverse: InverseMethod
) -> None:
    """The columns of policies.md 3."""
    found = policy_in_force(policy, 2024)
    assert (execution, positive, inverse) == (found.execution.method, found.positive.method, found.inverse.method)


def test_candidates_stand_in_their_order() -> None:
    """Those that every form may have been scored by come first."""
    assert ["mof-2020", "mof-2021", "jiangxi", "hubei", "template-2016"] == [one.id for one in default_candidates()[:5]]
    assert {"yinchuan", "hefei", "chongqing", "platform-manual"} == IDS - {one.id for one in default_candidates()}


def test_a_year_selects_the_block_in_force_on_its_last_day() -> None:
    """An amendment is a block below; last year's form is still scored by last year's wording."""
    policy = parse_policy(
        f'{HEAD}[[positive]]\nfrom = 2020-01-01\nuntil = 2023-06-30\nmethod = "proportional"\n{BASIS}'
        f'[[positive]]\nfrom = 2023-07-01\nmethod = "gated"\ngate = 0.6\n{BASIS}'
    )
    found = [policy.in_force(year).positive.method for year in (2019, 2022, 2023, None)]
    assert [
        PositiveMethod.PROPORTIONAL,
        PositiveMethod.PROPORTIONAL,
        PositiveMethod.GATED,
        PositiveMethod.GATED,
    ] == found


@pytest.mark.parametrize(("year", "covered"), [(2020, False), (2021, True), (None, True)])
def test_101hao_covers_the_years_from_2021(year: int | None, covered: bool) -> None:
    """It is of 18 August 2021, so the year 2021 ends under it."""
    assert covered is load_policy("mof-2021").covers(year)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('[[positive]]\nfrom = 2020-01-01\nmethod = "proportional"\n', id="no-basis"),
        pytest.param(f'[[positive]]\nmethod = "proportional"\n{BASIS}', id="no-first-day"),
        pytest.param(f'[[positive]]\nfrom = 2020-01-01\nmethod = "squared"\n{BASIS}', id="unknown-method"),
        pytest.param(f'[[positive]]\nfrom = 2020-01-01\nmethod = "gated"\ngat = 0.6\n{BASIS}', id="unknown-key"),
        pytest.param(f'[[negative]]\nfrom = 2020-01-01\nmethod = "linear"\n{BASIS}', id="unknown-parameter"),
        pytest.param(
            '[[positive]]\nfrom = 2020-01-01\nmethod = "gated"\nbasis = { document = "x", strength = "wish" }\n',
            id="unknown-strength",
        ),
    ],
)
def test_a_profile_that_says_too_little_or_too_much_fails_to_load(body: str) -> None:
    """A slip in a data file is found by the tests, not by a reviewer."""
    with pytest.raises(msgspec.ValidationError):
        parse_policy(HEAD + body)


@pytest.mark.parametrize(("typed", "near"), [("mof2020", "mof-2020"), ("JIANGXI", "jiangxi"), ("zhejang", "zhejiang")])
def test_an_unknown_id_offers_the_nearest_spelling(typed: str, near: str) -> None:
    """The one line that a user sees must tell what to type."""
    with pytest.raises(UsageError, match=f"是否指“{near}”"):
        load_policy(typed)


def test_an_unknown_id_unlike_any_lists_all() -> None:
    """Nothing near: then all are named."""
    with pytest.raises(UsageError, match=r"可用的有：.*jiangxi"):
        load_policy("？？？？")


def test_a_policy_in_force_is_the_same_object_each_time() -> None:
    """Scoring shares work between candidates, so the files are read once in a process."""
    assert policy_in_force("jiangxi", 2024) is policy_in_force("jiangxi", 2024)


def test_ratios_and_points_are_exact_decimals() -> None:
    """0.6 in the file is six tenths, not the nearest binary fraction."""
    policy = policy_in_force("mof-2021", 2024)
    assert Decimal("0.6") == policy.positive.gate
    assert [("0.8", "0.7"), ("0.6", "0.5"), ("0", "0")] == [
        (str(band.floor), str(band.share)) for band in policy.execution.bands
    ]


def test_bands_fall_from_high_to_low() -> None:
    """The first band that a rate reaches is its own, so their order matters."""
    lists = [
        [band.floor for band in getattr(block, "bands", ())] for policy in POLICIES for _, block in policy.blocks()
    ]
    assert [] == [floors for floors in lists if floors != sorted(floors, reverse=True)]
