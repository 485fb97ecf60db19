"""Predicates over words, directions by name, and execution rates."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.values import (
    Direction,
    RateWriting,
    infer_direction,
    is_completion_word,
    is_empty_explanation,
    is_placeholder,
    is_question,
    is_routine,
    is_vague,
    parse_rate,
    parse_target,
    same_written,
)

HIGHER, LOWER = Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER


VAGUE = (
    *("有效", "显著", "显著提升", "效果明显", "提升", "长期", "持续影响", "有所提升", "不断完善", "持续改善"),
    *("逐步提高", "得到有效提升", "是否利于发展", "有效保障。"),
)


@pytest.mark.parametrize("text", VAGUE, ids=map(str, range(len(VAGUE))))
def test_weak_words_and_questions_are_vague(text: str) -> None:
    """Rows 53, 54 and 57: nobody can tell whether such a target was reached."""
    assert is_vague(text)


@pytest.mark.parametrize(
    "text", ["良好", "达标", "≥95%", "按计划完成", "", None, "建立长效机制", "出台提升服务水平的办法2项"]
)
def test_what_can_be_checked_is_not_vague(text: str | None) -> None:
    """A grade, an answer and a deed can be checked; calling them vague would be a false accusation."""
    assert not is_vague(text)


@pytest.mark.parametrize("text", ["完成", "已完成", "按计划完成", "按时完成", "已全部完成", "圆满完成。"])
def test_a_word_of_completion_says_that_it_is_done(text: str) -> None:
    """Row 61: beside a number nothing follows from it."""
    assert is_completion_word(text)


@pytest.mark.parametrize("text", ["完成10次", "未完成", "部分完成", "100%", "", None, "及时", "执行率"])
def test_other_words_do_not_say_that_it_is_done(text: str | None) -> None:
    """未完成 says the opposite, and 完成10次 says how much."""
    assert not is_completion_word(text)


def test_routine_requirements_are_known_by_their_shape() -> None:
    """Row 51: what every office owes anyway is no aim of a project."""
    routine = {
        text: is_routine(text) for text in ("严格执行相关制度规定", "符合相关规定", "按规定执行", "制定管理办法1项")
    }
    assert {"严格执行相关制度规定": True, "符合相关规定": True, "按规定执行": True, "制定管理办法1项": False} == routine


def test_a_zero_explains_nothing_but_is_no_placeholder() -> None:
    """Row 67: a bare 0 in the column for explanations is empty, and as an actual it is a number."""
    assert is_empty_explanation("0")
    assert is_empty_explanation("无")
    assert not is_placeholder("0")
    assert not is_empty_explanation("受天气影响")


@pytest.mark.parametrize("text", [None, "", " ", "-", "—", "——", "/", "……", "指标2：", "X", "**", "\u200b"])
def test_marks_without_a_meaning_are_placeholders(text: str | None) -> None:
    """Row 66: a dash is not a value of nought."""
    assert is_placeholder(text)


def test_only_questions_are_questions() -> None:
    """Row 57."""
    assert is_question("是否利于产业发展")
    assert not is_question("是")


def test_texts_that_differ_in_width_and_blanks_are_written_alike() -> None:
    """A target that was copied with other blanks is still a copy."""
    assert same_written("≥ 300 米", "≧３００米")
    assert same_written(None, " ")
    assert not same_written("≥300米", "≥301米")


DIRECTIONS = (
    ("办公经费控制数", LOWER),
    ("聘用人员费用", LOWER),
    ("设备单价", LOWER),
    ("补助标准", None),
    ("津贴发放标准", None),
    ("成本节约率", HIGHER),
    ("经费压减率", HIGHER),
    ("成本控制率", None),
    ("培训覆盖率", HIGHER),
    ("群众满意度", HIGHER),
    ("投诉处理满意度", HIGHER),
    ("费用报销及时率", HIGHER),
    ("差错率", LOWER),
    ("投诉率", LOWER),
    ("设备故障率", LOWER),
    ("故障修复率", HIGHER),
    ("故障响应时间", LOWER),
    ("结余率", LOWER),
    ("重复信访率", LOWER),
    ("人才流失率", LOWER),
    ("明显变质比例", LOWER),
    ("失业率", LOWER),
    ("安全事故起数", LOWER),
    ("科目调整次数", LOWER),
    ("公务接待批次", LOWER),
    ("会期天数", LOWER),
    ("培训天数", LOWER),
    ("培训人次", HIGHER),
    ("修缮面积", HIGHER),
    ("受理信访件数", HIGHER),
    ("办结时限", LOWER),
    ("项目完成时间", LOWER),
    ("设备使用年限", HIGHER),
    ("驻点值守天数", HIGHER),
    ("志愿服务时长", HIGHER),
    ("带动就业人数", HIGHER),
    ("居民增收额", HIGHER),
    ("单位能耗", LOWER),
    ("污染物排放浓度", LOWER),
    ("能耗下降率", HIGHER),
    ("考核名次", LOWER),
    ("学生发展", None),
    ("", None),
    (None, None),
)


@pytest.mark.parametrize(("name", "direction"), DIRECTIONS, ids=[str(n) for n in range(len(DIRECTIONS))])
def test_the_name_suggests_a_direction_counterexamples_first(name: str | None, direction: Direction | None) -> None:
    """Values.md 7: a wrong direction turns full marks into none."""
    assert direction is infer_direction(name)


def test_the_labels_suggest_a_direction_where_the_name_does_not() -> None:
    """A bare name under 经济成本指标 is a cost, under 数量指标 a number."""
    assert LOWER is infer_direction("其他", category="经济成本指标")
    assert HIGHER is infer_direction("其他", category="数量指标")
    assert LOWER is infer_direction("其他", dimension="成本指标（20分）")
    assert infer_direction("其他", dimension="效益指标", category="社会效益指标") is None


def test_an_inferred_direction_is_marked_and_lowers_the_confidence() -> None:
    """Whoever scores by it must know that nobody wrote it."""
    target = parse_target("95%", name="群众满意度")
    assert (HIGHER, True, "inferred") == (target.direction, target.direction_inferred, target.confidence)


def test_a_small_rate_that_is_aimed_at_is_no_lost_percent_sign() -> None:
    """差错率 ≤0.5 under % is half a percent: only where more is better is 0.5 doubtful."""
    assert "certain" == parse_target("0.5", name="差错率", operator="≤", measure_unit="%").confidence
    assert "suspect" == parse_target("0.5", name="合格率", operator="≥", measure_unit="%").confidence
    assert "suspect" == parse_target("1", name="合格率").confidence


def test_a_bare_amount_takes_the_forms_money_unit_only_where_that_is_likely() -> None:
    """35.6 in a form of 万元 is 35.6万元; 170393 in it can't be, and stays open."""
    assert "万元" == parse_target("35.6", name="办公成本", money_unit="万元").measure_unit
    assert "suspect" == parse_target("170393", name="办公成本", money_unit="万元").confidence


RATES: tuple[tuple[str | None, list[tuple[str, RateWriting]]], ...] = (
    ("50", [("0.50", RateWriting.PERCENTAGE), ("50", RateWriting.RATIO)]),
    ("50%", [("0.50", RateWriting.SIGNED)]),
    ("0.5", [("0.5", RateWriting.RATIO), ("0.005", RateWriting.PERCENTAGE)]),
    ("86.19%", [("0.8619", RateWriting.SIGNED)]),
    ("１００.００％", [("1", RateWriting.SIGNED)]),
    ("1", [("1", RateWriting.RATIO), ("0.01", RateWriting.PERCENTAGE)]),
    ("10", [("0.10", RateWriting.PERCENTAGE), ("10", RateWriting.RATIO)]),
    ("0.00%", [("0", RateWriting.SIGNED)]),
    ("—", []),
    ("", []),
    (None, []),
    ("完成", []),
)


@pytest.mark.parametrize(("text", "readings"), RATES, ids=[str(n) for n in range(len(RATES))])
def test_an_execution_rate_has_all_its_meanings_the_likelier_first(
    text: str | None, readings: list[tuple[str, RateWriting]]
) -> None:
    """Forms print 50, 50% and 0.5 for one rate: only executed over budget tells which is meant."""
    assert [(Decimal(ratio), writing) for ratio, writing in readings] == [
        (reading.ratio, reading.writing) for reading in parse_rate(text)
    ]


def test_the_decimals_of_a_rate_are_those_of_its_ratio() -> None:
    """86.2% is known to a tenth of a percent, which is the third decimal of the ratio."""
    assert [3] == [reading.places for reading in parse_rate("86.2%")]


def test_an_earlier_year_is_the_base_of_a_comparison_and_no_number() -> None:
    """不低于2023年水平 asks for no 2023 years."""
    target = parse_target("不低于2023年水平")
    assert ("relative_change", "at_least", None) == (target.kind, target.operator, target.number)
    assert Decimal(5) == parse_target("较2023年增长5%").number


def test_a_day_without_its_month_is_no_length_of_time() -> None:
    """每月10日前 is neither ten days nor ten days a month."""
    assert parse_target("每月10日前").number is None


def test_two_deadlines_in_a_cell_are_two_parts() -> None:
    """6月底前招标，12月底前完工 holds two dates, not the numbers 6 and 12."""
    target = parse_target("6月底前完成招标，12月底前完工", year=2024)
    assert ["2024-06-30", "2024-12-31"] == [str(part.deadline) for part in target.parts]


def test_several_values_share_the_direction_of_their_name() -> None:
    """Parts without an operator are judged by the one name that they have; parts with one need no inference."""
    assert (HIGHER, True) == (
        parse_target("26000平方米，10000平方米", name="建设面积").direction,
        parse_target("26000平方米，10000平方米", name="建设面积").direction_inferred,
    )
    assert parse_target("合格率≥95%，投诉率≤1%", name="服务质量").direction is None
