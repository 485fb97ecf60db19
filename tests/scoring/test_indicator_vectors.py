"""Positive, inverse, qualitative and satisfaction indicators by the vectors of policies.md 4 (V018–V079)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from jixiao.basis import Basis
from jixiao.policy import Band, PolicyInForce, policy_in_force
from jixiao.policy.methods import InverseMethod, PositiveMethod, SatisfactionMethod
from jixiao.policy.parameters import Inverse, Satisfaction
from jixiao.scoring.cases import Measurement, Ratio
from jixiao.scoring.indicators import score_measurement
from jixiao.scoring.scorecard import LineCase, Score
from jixiao.values import Direction
from scoring.vectors import expected_points, indicator_scores, points_of, rows

POSITIVE = rows("""
    V018 | ≥200次     | 160   | 10   | 8.00  | 5.00
    V019 | ≥200次     | 120   | 10   | 6.00  | 0.00
    V020 | ≥200次     | 119   | 10   | 5.95  | 0.00
    V021 | ≥200次     | 196   | 10   | 9.80  | 9.50
    V022 | ≥95次      | 93    | 5    | 4.89  | 4.74
    V023 | ≥3次       | 2     | 5    | 3.33  | 0.83
    V024 | ≥12次      | 7     | 8    | 4.67  | 0.00
    V025 | ≥300次     | 300   | 10   | 10.00 | 10.00
    V026 | ≥10次      | 15    | 10   | 10.00 | 10.00
    V027 | ≥10次      | -3    | 10   | 0.00  | 0.00
    V028 | ≥10次      | 0     | 5    | 0.00  | 0.00
    V029 | ≥4次       | 0.5   | 5    | 0.63  | 0.00
    V030 | ≥3次       | 1     | 22.5 | 7.50  | 0.00
    V031 | ≥90%       | 89.99%| 10   | 10.00 | 10.00
    V032 | =100次     | 98    | 10   | 9.80  | 9.50
    V033 | =2次       | 3     | 5    | 5.00  | 5.00
    V034 | ＞10次     | 10    | 5    | 5.00  | 5.00
    V035 | =0起       | 0     | 5    | 5.00  | 5.00
    V036 | =0起       | 1     | 5    | 0.00  | 0.00
    V037 | 90%—95%    | 93%   | 10   | 10.00 | 10.00
    V038 | 80次—100次 | 72次  | 10   | 9.00  | 7.50
    V039 | 是         | 是    | 5    | 5.00  | 5.00
    V040 | 是         | 否    | 5    | 未定  | 0.00
""")
PROPORTIONAL = ("mof-2020", "jiangxi", "hubei", "template-2016", "henan")


@pytest.mark.parametrize("row", POSITIVE, ids=[row[0] for row in POSITIVE])
def test_positive_indicator_earns_in_proportion_or_through_the_gate(row: list[str]) -> None:
    """10号 第十六条 gives the completed share; 101号 三（七）2 nothing below 60 %, above it the part beyond."""
    _, target, actual, weight, proportional, gated = row
    by_proportion = [points_of(indicator_scores(target, actual, weight, policy)) for policy in PROPORTIONAL]
    assert [expected_points(proportional)] * len(PROPORTIONAL) == by_proportion
    assert expected_points(gated) == points_of(indicator_scores(target, actual, weight, "mof-2021"))


def test_exact_equality_leaves_any_difference_to_a_person() -> None:
    """V032, V033: tianjin reads “=” exactly; a difference is marked there, and no score is computed."""
    unequal = [
        indicator_scores(target, actual, "10", "tianjin") for target, actual in (("=100次", "98"), ("=2次", "3"))
    ]
    assert [(), ()] == unequal
    assert [Decimal(10)] == points_of(indicator_scores("=100次", "100", "10", "tianjin"))


INVERSE = rows("""
    V041 | ≤100 | 100    | 10 | 10.00 | 10.00 | 10.00 | 10.00 | 10.00
    V042 | ≤100 | 68     | 10 | 10.00 | 10.00 | 10.00 | 10.00 | 10.00
    V043 | ≤100 | 110    | 10 | 9.00  | 9.09  | 0.00  | 7.50  | 7.73
    V044 | ≤100 | 120    | 10 | 8.00  | 8.33  | 0.00  | 5.00  | 5.83
    V045 | ≤100 | 140    | 10 | 6.00  | 7.14  | 0.00  | 0.00  | 2.86
    V046 | ≤100 | 150    | 10 | 5.00  | 6.67  | 0.00  | 0.00  | 1.67
    V047 | ≤100 | 166.67 | 10 | 3.33  | 6.00  | 0.00  | 0.00  | 0.00
    V048 | ≤100 | 199    | 10 | 0.10  | 5.03  | 0.00  | 0.00  | 0.00
    V049 | ≤100 | 200    | 10 | 0.00  | 5.00  | 0.00  | 0.00  | 0.00
    V050 | ≤100 | 250    | 10 | 0.00  | 4.00  | 0.00  | 0.00  | 0.00
    V051 | ≤5   | 6.25   | 8  | 6.00  | 6.40  | 0.00  | 3.00  | 4.00
    V052 | ≤30  | 31     | 5  | 4.83  | 4.84  | 0.00  | 4.58  | 4.60
    V053 | ≤0   | 0      | 5  | 5.00  | 5.00  | 5.00  | 5.00  | 5.00
    V054 | ≤0   | 2      | 5  | 0.00  | 0.00  | 0.00  | 0.00  | 0.00
""")
LINEAR_POLICIES = ("jiangxi", "guangxi", "shanxi", "zhejiang")
RATIO_POLICIES = ("hubei", "template-2016")
MADE_UP = Basis("本表", "")


def distinct(*points: str) -> list[Decimal]:
    """The points without repetitions, in their order."""
    return list(dict.fromkeys(Decimal(one) for one in points))


def with_inverse(policy: str, method: InverseMethod, bands: tuple[Band, ...] = ()) -> PolicyInForce:
    """A shipped policy with another inverse method."""
    block = Inverse(basis=MADE_UP, from_=date(2020, 1, 1), method=method, bands=bands)
    return structs.replace(policy_in_force(policy, 2024), inverse=block)


def ratio_scores(
    direction: Direction, target: str, actual: str, *, weight: str, policy: PolicyInForce, satisfaction: bool = False
) -> tuple[Score, ...]:
    """What a policy yields for a number against a number."""
    case = Ratio(direction=direction, target=Decimal(target), actual=Decimal(actual), percent=satisfaction)
    measurement = Measurement(kind=LineCase.POSITIVE, cases=(case,))
    return score_measurement(measurement, Decimal(weight), policy, satisfaction=satisfaction)


@pytest.mark.parametrize("row", INVERSE, ids=[row[0] for row in INVERSE])
def test_exceeded_ceiling_loses_points_by_the_policys_formula(row: list[str]) -> None:
    """The law is silent on inverse indicators: linear, ratio, zero, and the first two behind the gate."""
    _, target, actual, weight, linear, ratio, zero, *gated = row
    found = {
        policy: points_of(indicator_scores(f"{target}次", actual, weight, policy))
        for policy in (*LINEAR_POLICIES, *RATIO_POLICIES, "mof-2020", "mof-2021")
    }
    strict = ratio_scores(
        Direction.LOWER_IS_BETTER,
        target.removeprefix("≤"),
        actual,
        weight=weight,
        policy=with_inverse("mof-2020", InverseMethod.ZERO),
    )
    expected = {policy: [Decimal(linear)] for policy in LINEAR_POLICIES}
    expected |= {policy: [Decimal(ratio)] for policy in RATIO_POLICIES}
    either = {"mof-2020": distinct(linear, ratio), "mof-2021": distinct(*gated)}
    assert (expected | either, [Decimal(zero)]) == (found, points_of(strict))


@pytest.mark.parametrize(("policy", "points"), [("jiangxi", "9.00"), ("hubei", "9.09")])
def test_range_that_is_exceeded_is_an_inverse_target(policy: str, points: str) -> None:
    """80—100 → 110: its upper end is a ceiling."""
    assert [Decimal(points)] == points_of(indicator_scores("80次—100次", "110次", "10", policy, name="设备停机次数"))


@pytest.mark.parametrize(
    ("budget", "actual", "points"),
    [
        pytest.param("100", "92", "5.00", id="V055"),
        pytest.param("100", "88", "3.00", id="V056"),
        pytest.param("100", "118", "1.00", id="V057"),
        pytest.param("100", "125", "0.00", id="V058"),
    ],
)
def test_cost_within_a_tolerance_keeps_a_share(budget: str, actual: str, points: str) -> None:
    """One province's form of 2017: within 10 % full, within 15 % three fifths, within 20 % one fifth, else nothing."""
    bands = tuple(
        Band(Decimal(width), Decimal(share)) for width, share in (("0.1", "1"), ("0.15", "0.6"), ("0.2", "0.2"))
    )
    policy = with_inverse("mof-2020", InverseMethod.TOLERANCE, bands)
    scores = ratio_scores(Direction.LOWER_IS_BETTER, budget, actual, weight="5", policy=policy)
    assert [Decimal(points)] == points_of(scores)


QUALITATIVE = rows("""
    V059 | 达成年度指标 | 10   | 8    | 合规 [8.00,10.00]  | 合规 [8.00,10.00]
    V060 | 达成年度指标 | 10   | 7.9  | 不合 [8.00,10.00]  | 不合 [8.00,10.00]
    V061 | 部分达成     | 10   | 8    | 不合 [6.00,8.00)   | 不合 [5.00,8.00)
    V062 | 部分达成     | 10   | 7.99 | 合规 [6.00,8.00)   | 合规 [5.00,8.00)
    V063 | 部分达成     | 10   | 6    | 合规 [6.00,8.00)   | 合规 [5.00,8.00)
    V064 | 部分达成     | 10   | 5.5  | 不合 [6.00,8.00)   | 合规 [5.00,8.00)
    V065 | 未达成       | 10   | 5.5  | 合规 [0.00,6.00)   | 不合 [0.00,5.00)
    V066 | 未达成       | 10   | 4.9  | 合规 [0.00,6.00)   | 合规 [0.00,5.00)
    V067 | 达成年度指标 | 15   | 12   | 合规 [12.00,15.00] | 合规 [12.00,15.00]
    V068 | 部分达成     | 7.5  | 4.5  | 合规 [4.50,6.00)   | 合规 [3.75,6.00)
    V069 | 达成年度指标 | 8.33 | 6.66 | 合规 [6.66,8.33]   | 合规 [6.66,8.33]
    V070 | 部分达成     | 22.5 | 13.5 | 合规 [13.50,18.00) | 合规 [11.25,18.00)
""")


def band_and_verdict(actual: str, weight: str, printed: str, policy: str) -> str:
    """How a table writes the band of a 档 and whether a score lies in it."""
    (band,) = indicator_scores("显著改善", actual, weight, policy, name="管理水平")
    close = ")" if band.high_open else "]"
    verdict = "合规" if band.allows(Decimal(printed)) else "不合"
    return f"{verdict} [{band.low:.2f},{band.points:.2f}{close}"


@pytest.mark.parametrize("row", QUALITATIVE, ids=[row[0] for row in QUALITATIVE])
def test_named_level_bounds_the_score(row: list[str]) -> None:
    """10号 第十六条: 100–80 % (incl.), 80–60 % (incl.), 60–0 %; hubei and the 2016 template end the second at 50 %."""
    _, actual, weight, printed, law, fifty = row
    by_law = [band_and_verdict(actual, weight, printed, policy) for policy in ("mof-2020", "mof-2021", "jiangxi")]
    by_fifty = [band_and_verdict(actual, weight, printed, policy) for policy in ("hubei", "template-2016")]
    assert [law] * 3 == by_law
    assert [fifty] * 2 == by_fifty


SATISFACTION = rows("""
    V071 | 90 | 95    | 10 | 10.00 | 10.00 | 10.00
    V072 | 95 | 92    | 10 | 9.68  | 10.00 | 9.21
    V073 | 95 | 90    | 5  | 4.74  | 5.00  | 4.34
    V074 | 90 | 89.99 | 10 | 10.00 | 8.00  | 10.00
    V075 | 90 | 85    | 10 | 9.44  | 8.00  | 8.61
    V076 | 95 | 80    | 10 | 8.42  | 8.00  | 6.05
    V077 | 90 | 79.9  | 10 | 8.88  | 5.00  | 7.19
    V078 | 90 | 60    | 10 | 6.67  | 5.00  | 1.67
    V079 | 90 | 59    | 10 | 6.56  | 0.00  | 1.39
""")
SATISFACTION_LABELS = {"dimension": "满意度指标", "category": "服务对象满意度指标", "name": "群众满意度"}


@pytest.mark.parametrize("row", SATISFACTION, ids=[row[0] for row in SATISFACTION])
def test_satisfaction_is_proportional_or_banded(row: list[str]) -> None:
    """10号 第十六条 treats it like any number; 101号 三（七）4 gives bands that ignore the target."""
    _, target, actual, weight, proportional, bands, gate = row
    found = {
        policy: points_of(indicator_scores(f"≥{target}%", f"{actual}%", weight, policy, **SATISFACTION_LABELS))
        for policy in ("mof-2020", "jiangxi", "mof-2021")
    }
    assert {
        "mof-2020": [Decimal(proportional)],
        "jiangxi": [Decimal(proportional)],
        "mof-2021": [Decimal(bands)],
    } == found
    block = Satisfaction(basis=MADE_UP, from_=date(2020, 1, 1), method=SatisfactionMethod.AS_POSITIVE)
    gated = structs.replace(policy_in_force("mof-2021", 2024), satisfaction=block)
    assert PositiveMethod.GATED is gated.positive.method
    scores = ratio_scores(Direction.HIGHER_IS_BETTER, target, actual, weight=weight, policy=gated, satisfaction=True)
    assert [Decimal(gate)] == points_of(scores)


@pytest.mark.parametrize(
    ("actual", "points"), [("90%", ["10"]), ("85%", ["9.44", "9"]), ("80%", ["8.89", "8"]), ("83%", ["9.22"])]
)
def test_satisfaction_may_fall_a_step_for_every_five_points(actual: str, points: list[str]) -> None:
    """One form of 2017: 90 % is full, every 5 points below cost a tenth; between two steps it says nothing."""
    scores = indicator_scores("≥90%", actual, "10", "template-2016", **SATISFACTION_LABELS)
    assert [Decimal(one) for one in points] == points_of(scores)
