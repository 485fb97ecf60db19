"""Names of indicators: merged cells, unused rows, and words that turn a name round."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders import form, indicator, submission
from jixiao.form import Indicator, Written
from jixiao.library import kinds
from jixiao.origin import Origin
from jixiao.reviewing import ReviewSettings, review
from jixiao.rules import Status
from jixiao.vocabulary import CATEGORY_TEXT, DIMENSION_OF_CATEGORY, DIMENSION_TEXT

SIGNS = {">=": "≥", "<=": "≤", "=": "=", None: ""}


def codes_found(*rows: Indicator, select: str) -> list[str]:
    found = review(submission(form(indicators=rows)), settings=ReviewSettings(select=(select,))).findings
    return [finding.code for finding in found]


def test_one_name_over_two_rows_is_no_duplicate() -> None:
    """A merged cell names both rows with one place: nothing was listed twice."""
    name = Written("巡查次数", Origin(table=1, row=8, column=3))
    assert [] == codes_found(replace(indicator(), name=name), replace(indicator(), name=name), select="I227")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("道路养护里程", "桥梁养护里程", id="object"),
        pytest.param("小学生均补助标准", "中学生均补助标准", id="school"),
        pytest.param("东区绿化面积", "西区绿化面积", id="place"),
        pytest.param("培训人数", "培训人次", id="measure"),
    ],
)
def test_names_that_differ_in_a_word_of_content_are_two(one: str, other: str) -> None:
    """Only fillers and order may differ between two names of one thing."""
    assert [] == codes_found(indicator(name=one), indicator(name=other), select="I227")


def test_an_unused_row_is_not_owed_a_check() -> None:
    """无 under 经济效益指标 with blanks beside it is the layout's row, not an indicator without a target."""
    unused = indicator(name="无", target=None, actual=None, weight=None, printed_score=None)
    outcome = review(submission(form(indicators=(unused,))), settings=ReviewSettings(select=("I203", "I205", "I231")))
    assert {Status.NOT_APPLICABLE} == {entry.status for entry in outcome.ledger}


@pytest.mark.parametrize(
    ("name", "target", "expected"),
    [
        pytest.param("会议费", "≥3万元", ["I209"], id="fee"),
        pytest.param("单位造价", ">5万元/公里", ["I209"], id="price"),
        pytest.param("会议费节约率", "≥3%", [], id="saving"),
        pytest.param("残疾人补贴标准", "≥80元/人·月", [], id="entitlement"),
        pytest.param("保障面积", "≥300平方米", [], id="no-cost-at-all"),
        pytest.param("会议费", "≤3万元", [], id="ceiling"),
    ],
)
def test_a_cost_must_not_have_a_floor(name: str, target: str, expected: list[str]) -> None:
    """Savings and payments to people may; costs may not."""
    row = indicator(dimension="成本指标", category="经济成本指标", name=name, target=target, actual="3")
    assert expected == codes_found(row, select="I209")


@pytest.mark.parametrize(
    ("category", "name", "expected"),
    [
        pytest.param("数量指标", "资金发放及时率", ["I215"], id="timely-as-quantity"),
        pytest.param("社会效益指标", "补贴发放率", ["I215"], id="payment-as-benefit"),
        pytest.param("质量指标", "资金发放及时率", [], id="timely-as-quality"),
        pytest.param("数量指标", "疫苗接种覆盖率", [], id="coverage-as-quantity"),
        pytest.param("质量指标", "群众满意度", ["I215"], id="satisfaction-as-quality"),
        pytest.param("质量指标", "满意度调查覆盖率", [], id="coverage-of-a-survey"),
    ],
)
def test_only_a_name_without_doubt_is_misfiled(category: str, name: str, expected: list[str]) -> None:
    """What is seen in both places contradicts nothing."""
    dimension = "效益指标" if "效益" in category else "产出指标"
    assert expected == codes_found(indicator(dimension=dimension, category=category, name=name), select="I215")


def test_no_indicator_of_the_library_is_accused() -> None:
    """The library's names, units, directions and categories are the usual ones: what is usual is not wrong."""
    rows = tuple(
        indicator(
            dimension=DIMENSION_TEXT[DIMENSION_OF_CATEGORY[each.category]],
            category=CATEGORY_TEXT[each.category],
            name=each.name,
            target=each.target_text(2024) or f"{SIGNS[each.operator]}5{each.measure_unit or ''}",
        )
        for kind in kinds()
        for each in kind.indicators
    )
    outcome = review(
        submission(form(indicators=rows)), settings=ReviewSettings(select=("I203", "I205", "I209", "I215"))
    )
    assert [] == [(finding.code, finding.message) for finding in outcome.findings]
