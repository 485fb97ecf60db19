"""Finding what the library knows of an indicator, and guessing the kind of a project."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.library import LibraryIndicator, find_indicator, kinds, suggest_kinds
from jixiao.vocabulary import Category, bare_label


@pytest.mark.parametrize(
    "name",
    ["参会人次", "指标1：参会人次", "★参会 人次", "参会人次（全年）", "指标12 参会人次："],
    ids=["plain", "prefix", "star", "remark", "blank-and-colon"],
)
def test_writing_does_not_matter(name: str) -> None:
    """Forms add prefixes, stars and remarks."""
    found = find_indicator(name)
    assert found is not None
    assert ("04-03", "人次", "higher_is_better") == (found.id, found.measure_unit, found.direction)


def test_an_unknown_name_has_no_answer() -> None:
    """Nothing is guessed."""
    assert None is find_indicator("参会人次增长情况")


def test_one_name_with_two_units_has_no_answer() -> None:
    """补助标准 is per person and month here, per 亩 there."""
    assert None is find_indicator("补助标准", category=Category.ECONOMIC_COST)


def test_another_category_has_no_answer() -> None:
    """Indicators of one name in two categories are two indicators."""
    assert (True, False) == (
        find_indicator("工程验收合格率", category=Category.QUALITY) is not None,
        find_indicator("工程验收合格率", category=Category.QUANTITY) is not None,
    )


def test_every_indicator_is_found_by_its_name() -> None:
    """Save the one whose name stands for several things."""
    names = {indicator.name for kind in kinds() for indicator in kind.indicators}
    assert {"补助标准"} == {name for name in names if find_indicator(name) is None}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("基本公共卫生服务补助资金", "public_health", id="public-health-before-allowance"),
        pytest.param("办公楼维修改造工程", "building_repair", id="repair-before-construction"),
        pytest.param("驻外办事处日常运行经费", "liaison_office", id="liaison-office"),
        pytest.param("委托第三方开展绩效评价", "commissioned_service", id="commissioned"),
        pytest.param("农村义务教育学生营养改善计划", "education_aid", id="education-before-village"),
        pytest.param("生活垃圾清运及道路保洁", "sanitation", id="sanitation"),
        pytest.param("编外聘用人员工资及社会保险缴费", "payroll", id="payroll"),
        pytest.param("电子政务平台运行维护", "it_operation", id="it-operation"),
        pytest.param("防汛抗旱物资", "emergency", id="emergency"),
        pytest.param("接 访 劝 返", "petition", id="blanks"),
    ],
)
def test_the_likeliest_kind_comes_first(text: str, first: str) -> None:
    """Only an order for the list: the user chooses."""
    assert first == suggest_kinds(text)[0].id


def test_a_project_may_be_of_two_kinds() -> None:
    """招商 with the running of an office."""
    assert {"investment_promotion", "liaison_office"} <= {
        kind.id for kind in suggest_kinds("驻外办事处招商引资工作经费")
    }


def test_a_text_without_any_word_suggests_nothing() -> None:
    """An empty answer is better than a random one."""
    assert () == suggest_kinds("其他")


@given(st.text(max_size=30))
def test_search_never_fails(text: str) -> None:
    """Names of projects are whatever people write."""
    assert set(suggest_kinds(text)) <= set(kinds())
    assert find_indicator(text) is None or find_indicator(text) == find_indicator(f" {text}")


def test_a_name_that_no_kind_mentions_parses_none() -> None:
    """A review asks for each name of a form, and most are in no kind at all."""
    code = """
import sys
from jixiao.library import find_indicator
assert find_indicator("参会人次增长情况") is None
print("tomllib" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert "False" == done.stdout.strip()


@pytest.mark.parametrize("indicator", [pytest.param(each, id=each.id) for kind in kinds() for each in kind.indicators])
def test_an_indicator_is_found_among_all_of_its_name(indicator: LibraryIndicator) -> None:
    """Only the files that mention a name are parsed; the answer is that of all of them."""
    of_its_name = [
        each
        for kind in kinds()
        for each in kind.indicators
        if bare_label(each.name) == bare_label(indicator.name) and each.category is indicator.category
    ]
    claims = {(each.operator, each.direction, each.measure_unit) for each in of_its_name}
    expected = of_its_name[0] if len(claims) == 1 else None
    assert expected == find_indicator(indicator.name, category=indicator.category)
