"""How lines end when cells hold what people write: computed, undecidable or lacking data, never passed over."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from builders import form, indicator
from jixiao.scoring import LineCase, LineStatus, ScoredLine, score

COST = {"dimension": "成本指标", "category": "经济成本指标", "name": "养护成本"}


def line_of(target: str | None, actual: str | None, **changes: Any) -> ScoredLine:
    """The scored line of one indicator of 10 points under the default policy."""
    card = score(form(indicators=(indicator(target=target, actual=actual, **changes),)))
    line = card.line_of(0)
    assert line is not None
    return line


@pytest.mark.parametrize(
    ("target", "actual", "points"),
    [
        pytest.param("≤30万元", "300000元", "10", id="yuan-for-wan"),
        pytest.param("≤250000元", "26万元", "9.6", id="wan-for-yuan"),
        pytest.param("≥95%", "93", "9.79", id="percent-inherited"),
        pytest.param("≥2公里", "1500米", "7.5", id="metres-for-kilometres"),
        pytest.param("≥10台(套)", "9台", "9", id="units-that-stand-for-one-another"),
    ],
)
def test_actuals_are_compared_in_the_targets_unit(target: str, actual: str, points: str) -> None:
    """26万元 against 250000元 is 4 % over, not ten thousand times under."""
    labels = COST if "元" in target else {}
    line = line_of(target, actual, **labels)
    assert (Decimal(points), LineStatus.COMPUTED) == (line.score, line.status)


def test_a_fall_where_growth_was_promised_is_computed_and_earns_nothing() -> None:
    """A change the other way is no missing base figure: both changes are known."""
    line = line_of("较上年增长5%", "较上年下降2%", name="亩均产值增长率")
    assert (Decimal(0), False) == (line.score, line.met)


def test_a_fall_written_as_a_negative_number_may_be_one() -> None:
    """A rate that fell by 4.1 % is often written so: nobody is told that he missed what he surpassed."""
    line = line_of("≥3%", "-4.1%", name="发案率较上年下降")
    assert (LineStatus.UNDECIDABLE, None) == (line.status, line.met)


def test_more_than_a_range_is_not_less_than_it_where_more_is_better() -> None:
    """Whether the upper end of 90%-95% is a limit is not written; the name says that more is better."""
    line = line_of("90%-95%", "96%", name="设备完好率", category="质量指标")
    assert (LineStatus.UNDECIDABLE, None) == (line.status, line.met)


def test_units_that_do_not_convert_leave_the_line_open() -> None:
    """人 and 户 are two counts: the score is not computed, and the reason names both units."""
    line = line_of("≥100户", "90人")
    assert (LineStatus.UNDECIDABLE, None) == (line.status, line.score)
    assert "“人”" in line.reason
    assert "“户”" in line.reason


@pytest.mark.parametrize(
    ("target", "actual", "word"),
    [
        pytest.param(None, "10", "年度指标值", id="target"),
        pytest.param("≥10次", None, "实际完成值", id="actual"),
        pytest.param("≥10次", "—", "实际完成值", id="dash"),
    ],
)
def test_a_blank_cell_is_missing_data_not_zero(target: str | None, actual: str | None, word: str) -> None:
    """A blank is never scored as nothing done."""
    line = line_of(target, actual)
    assert (LineStatus.INSUFFICIENT_DATA, None) == (line.status, line.score)
    assert word in line.reason


def test_a_blank_weight_is_missing_data() -> None:
    """Without a weight there are no points to compute, though the target is met."""
    line = line_of("≥10次", "10", weight=None)
    assert (LineStatus.INSUFFICIENT_DATA, True) == (line.status, line.met)
    assert "分值" in line.reason


@pytest.mark.parametrize(
    ("actual", "status", "points", "met"),
    [
        pytest.param("2024年12月20日", LineStatus.COMPUTED, Decimal(10), True, id="kept"),
        pytest.param("2025年1月15日", LineStatus.UNDECIDABLE, Decimal(10), False, id="late"),
    ],
)
def test_a_date_is_kept_or_missed(actual: str, status: LineStatus, points: Decimal, met: bool) -> None:
    """How much a late date costs no policy says, so the printed 10 only stands in for a judgement."""
    line = line_of("2024年12月31日前", actual, category="时效指标", name="完成时间")
    assert (status, points, met, LineCase.DEADLINE) == (line.status, line.score, line.met, line.case)


def test_a_late_date_says_by_how_many_days() -> None:
    """15 days into the next year."""
    line = line_of("2024年12月31日前", "2025年1月15日", category="时效指标", name="完成时间")
    assert "晚15天" in line.reason
    assert all(not scores for scores in line.by_policy.values())


def test_words_leave_the_score_to_a_person() -> None:
    """有效 is no 档: undecidable, the printed score stands in for the judgement in the total."""
    line = line_of("有效提升", "效果明显", name="管理水平", printed_score="8")
    assert (LineStatus.UNDECIDABLE, Decimal(8), True) == (line.status, line.score, line.judged)


def test_a_word_for_a_number_is_undecidable_and_not_judged() -> None:
    """≤30万元 → 完成 can't be computed, and no person is asked to judge a number."""
    line = line_of("≤30万元", "完成", **COST)
    assert (LineStatus.UNDECIDABLE, None, False) == (line.status, line.score, line.judged)


def test_a_level_within_its_band_takes_the_persons_score() -> None:
    """部分达成 with 7 of 10: the law leaves 6 to 8 to a person, and 7 is the score."""
    line = line_of("显著提升", "部分达成", name="管理水平", printed_score="7")
    assert (LineStatus.COMPUTED, Decimal(7)) == (line.status, line.score)
    assert "6≤得分<8" in line.reason


def test_a_level_outside_its_band_is_not_computed() -> None:
    """部分达成 with 9 of 10: what the right score is, the law does not say."""
    line = line_of("显著提升", "部分达成", name="管理水平", printed_score="9")
    assert (LineStatus.UNDECIDABLE, None) == (line.status, line.score)


def test_equal_cost_may_be_a_limit() -> None:
    """=30万元 → 28: spending less than planned is no failing, though “=” is read as at least."""
    line = line_of("=30万元", "28万元", **COST)
    assert LineStatus.UNDECIDABLE is line.status
    assert {"按不超过", "按不少于"} == {one.when for one in line.by_policy["mof-2020"]}


def test_a_direction_from_the_name_alone_never_decides_all_or_nothing() -> None:
    """养护成本 20万元 → 45: full as at-least, nothing as at-most; both are listed."""
    line = line_of("20万元", "45万元", **COST)
    assert LineStatus.UNDECIDABLE is line.status
    found = {(one.when, one.points) for one in line.by_policy["guangxi"]}
    assert {("按不超过", Decimal(0)), ("按不少于", Decimal(10))} == found


def test_a_direction_from_the_name_is_used_where_less_hangs_on_it() -> None:
    """培训场次 12场 → 9: three quarters."""
    line = line_of("12场", "9场", name="培训场次")
    assert (LineStatus.COMPUTED, Decimal("7.5"), False) == (line.status, line.score, line.met)


@pytest.mark.parametrize(
    ("actual", "points", "status"),
    [
        pytest.param("26000平方米，12000平方米", Decimal(10), LineStatus.COMPUTED, id="all-met"),
        pytest.param("26000平方米，9000平方米", Decimal(6), LineStatus.UNDECIDABLE, id="one-short"),
    ],
)
def test_a_compound_is_met_when_all_its_parts_are(actual: str, points: Decimal, status: LineStatus) -> None:
    """How parts are weighed no policy says: a part that is short leaves the score to a person (the printed 6)."""
    line = line_of("26000平方米，10000平方米", actual, name="建设面积", printed_score="6")
    assert (status, points, LineCase.COMPOUND) == (line.status, line.score, line.case)


def test_growth_without_a_base_is_missing_data() -> None:
    """不高于上年 can't be recomputed: the form holds no last year."""
    line = line_of("不高于上年", "120次", name="投诉次数")
    assert LineStatus.INSUFFICIENT_DATA is line.status
    assert "基期" in line.reason


def test_an_actual_copied_with_its_operator_is_used_as_its_number() -> None:
    """≥95% → ≥95% is a bound, but one that satisfies the target."""
    line = line_of("≥95%", "≥95%", name="验收合格率")
    assert (Decimal(10), LineStatus.COMPUTED) == (line.score, line.status)


def test_a_bound_on_the_wrong_side_decides_nothing() -> None:
    """<95% against ≥95%: the number is equal, the claim is not."""
    line = line_of("≥95%", "＜95%", name="验收合格率")
    assert LineStatus.UNDECIDABLE is line.status
    assert "界限" in line.reason


def test_a_range_that_more_is_better_of_can_be_passed() -> None:
    """满意度 90%—95% → 97%: whether the upper end limits, nobody wrote; both results are listed."""
    labels = {"dimension": "满意度指标", "category": "服务对象满意度指标", "name": "群众满意度"}
    line = line_of("90%—95%", "97%", **labels)
    assert LineStatus.UNDECIDABLE is line.status
    assert Decimal(10) in {one.points for one in line.by_policy["mof-2020"]}


def test_no_is_worth_what_nobody_laid_down_under_10hao() -> None:
    """V040: 10号 does not know yes/no; the printed 2 stands in for a judgement."""
    line = line_of("是", "否", name="是否建立台账", printed_score="2", weight="5")
    assert (LineStatus.UNDECIDABLE, Decimal(2), False) == (line.status, line.score, line.met)
    assert [Decimal(0)] == [one.points for one in line.by_policy["mof-2021"]]


def test_an_inapplicable_indicator_is_open_under_10hao_and_left_out_in_shanxi() -> None:
    """山西: a row whose adjusted target is gone counts in no sum."""
    rows = (indicator(weight="90"), indicator(name="备用线路", not_applicable=True, printed_score=None))
    law, shanxi = (score(form(indicators=rows), policy=policy) for policy in ("mof-2020", "shanxi"))
    assert (LineStatus.UNDECIDABLE, False) == (law.lines[2].status, law.lines[2].excluded)
    assert (LineStatus.COMPUTED, True) == (shanxi.lines[2].status, shanxi.lines[2].excluded)
    assert Decimal(100) == shanxi.total


@pytest.mark.parametrize(
    ("target", "actual", "completion", "case"),
    [
        ("≥10次", "13", "1.3", LineCase.POSITIVE),
        ("≤10次", "13", "0.7", LineCase.INVERSE),
        ("≤10次", "4", "1.6", LineCase.INVERSE),
    ],
)
def test_completion_runs_in_the_targets_direction(target: str, actual: str, completion: str, case: LineCase) -> None:
    """1 is met; more is better than asked for, whichever way the target points."""
    line = line_of(target, actual)
    assert (Decimal(completion), case) == (line.completion, line.case)


def test_reaching_a_strict_bound_is_not_meeting_it() -> None:
    """V034: ＞10 → 10 earns full marks under the at-least reading, and is still not met."""
    line = line_of("＞10次", "10")
    assert (Decimal(10), False) == (line.score, line.met)


def test_every_indicator_ends_somewhere() -> None:
    """Nothing is passed over: as many lines as indicators, and each that is not computed says why."""
    cells = [("≥10次", "10"), (None, None), ("有效", "有效"), ("290%", "95%"), ("≥10次", "十次左右"), ("xx", "？？")]
    rows = tuple(indicator(target=target, actual=actual) for target, actual in cells)
    lines = [line for line in score(form(indicators=rows)).lines if line.index is not None]
    assert len(rows) == len(lines)
    assert [] == [line.subject for line in lines if line.status is not LineStatus.COMPUTED and not line.reason]


def test_a_policy_that_computes_a_no_does_not_close_the_others() -> None:
    """否 is 0 under 101号; under 10号 the printed 2 still stands in, so both have a total."""
    rows = (indicator(weight="85"), indicator(target="是", actual="否", name="是否建档", printed_score="2", weight="5"))
    card = score(form(indicators=rows, completed=True), policy="mof-2021")
    assert [Decimal(95)] == [one.total for one in card.by_policy["mof-2021"]]
    assert [Decimal(97)] == [one.total for one in card.by_policy["mof-2020"]]


def test_each_policy_decides_for_itself_what_is_left_out() -> None:
    """Left out in 山西, open under 10号, whichever of them is shown."""
    rows = (indicator(weight="90"), indicator(name="备用线路", not_applicable=True, printed_score=None))
    card = score(form(indicators=rows), policy="shanxi")
    assert ([Decimal(100)], ()) == ([one.total for one in card.by_policy["shanxi"]], card.by_policy["mof-2020"])
