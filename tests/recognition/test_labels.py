"""The tables of labels are data that readers and exporters share: they must be clean."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from jixiao.recognition import labels
from jixiao.recognition.labelling import is_category_label, is_level_label, label_key, misread
from jixiao.vocabulary import Category, Dimension, FundingRole, category_of, dimension_of, funding_role_of

TABLES: dict[str, Mapping[str, tuple[str, ...]]] = {
    "header": labels.HEADER_LABELS,
    "funding": labels.FUNDING_COLUMNS,
    "indicators": labels.INDICATOR_COLUMNS,
    "objective": labels.OBJECTIVE_COLUMNS,
    "side": labels.SIDE_LABELS,
}


@pytest.mark.parametrize("table", TABLES)
def test_label_names_one_field_of_its_block(table: str) -> None:
    """A label in two fields would be read as whichever stands first."""
    words = [word for field in TABLES[table].values() for word in field]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("table", TABLES)
def test_labels_stand_bare(table: str) -> None:
    """A label that its own key differs from could never be found."""
    words = [word for field in TABLES[table].values() for word in field]
    assert words == [label_key(word) for word in words]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("产 出\n指 标（50分）：", "产出指标"),
        ("执行率（B/A)", "执行率"),
        ("全年预算数A", "全年预算数"),
        ("得分(20分*执行率)", "得分"),
        ("四、年度绩效指标完成情况", "年度绩效指标完成情况"),
        ("项目资金 (万", "项目资金"),
        ("部门(单位)名称", "部门名称"),
        ("预算执行率%", "预算执行率"),
        ("地/本级", "地/本级"),
        ("本" * 200, ""),
    ],
    ids=["split", "mixed-brackets", "letter", "formula", "numbered", "cut-off", "inner", "percent", "slash", "prose"],
)
def test_key_drops_all_that_varies(written: str, key: str) -> None:
    """A label is the same label however a cell broke or decorated it."""
    assert key == label_key(written)


@pytest.mark.parametrize(
    ("text", "level", "category"),
    [
        ("产出指标", True, False),
        ("社会效益指标", True, True),
        ("生态环境成本", True, True),
        ("服务对象满意度", True, True),
        ("参训企业满意度", False, False),
        ("质量监督抽查批次", False, True),
        ("河道保洁长度", False, False),
    ],
    ids=["dimension", "category", "cost", "satisfaction", "name-of-satisfaction", "name-with-root", "name"],
)
def test_level_is_told_from_a_name(text: str, level: bool, category: bool) -> None:
    """A name that ends like a level is rare; one that holds its word is not."""
    assert (level, category) == (is_level_label(text), is_category_label(text))


def test_misread_character_is_forgiven_only_where_one_label_is_meant() -> None:
    """年?指标值 could be two labels, so it is none."""
    assert ["实施单位", None] == [
        misread("实施第位", ["实施单位", "主管部门"]),
        misread("年某指标值", ["年度指标值", "年初指标值"]),
    ]


def test_labels_in_traditional_characters_name_the_same() -> None:
    """A form shown in traditional ones has an overall line and levels too, so that its scores are computed."""
    assert FundingRole.OVERALL is funding_role_of("年度資金總額")
    assert FundingRole.FISCAL is funding_role_of("其中：當年財政撥款")
    assert Dimension.OUTPUT is dimension_of("產出指標")
    assert Dimension.PROCESS is dimension_of("過程")
    assert Category.QUALITY is category_of("質量指標")
