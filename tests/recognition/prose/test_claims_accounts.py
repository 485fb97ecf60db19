"""The figures in the explanation of the final accounts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from recognition.prose.prose_text import claims

FIGURES = [
    pytest.param(
        "本部门2023年度收入总计60.5万元，其中年初结转和结余0.5万元，比上年减少2万元，下降80%。",
        [
            ("收入总计", "60.5"),
            ("年初结转和结余", "0.5"),
            ("年初结转和结余比上年增减", "-2"),
            ("年初结转和结余比上年增长率", "-80"),
        ],
        id="total-and-carryover",
    ),
    pytest.param(
        "基本支出343万元，占57.01%；项目支出259万元，占42.99%。",
        [("基本支出", "343"), ("基本支出占比", "57.01"), ("项目支出", "259"), ("项目支出占比", "42.99")],
        id="shares",
    ),
    pytest.param(
        "（三）公务接待费全年预算数11.5万元，决算数8.6万元，完成全年预算的74.78%，主要原因：压减3万元。决算数比上年增加7万元，增长437.5%。",
        [
            ("公务接待费全年预算数", "11.5"),
            ("公务接待费决算数", "8.6"),
            ("公务接待费预算完成率", "74.78"),
            ("公务接待费比上年增减", "7"),
            ("公务接待费比上年增长率", "437.5"),
        ],
        id="budget-and-outcome",
    ),
    pytest.param(
        "1.住房保障支出（类）住房公积金（项）。年初预算为80万元，支出决算为79万元，完成年初预算的98.75%。",
        [
            ("住房保障支出（类）住房公积金（项）年初预算数", "80"),
            ("住房保障支出（类）住房公积金（项）决算数", "79"),
            ("住房保障支出（类）住房公积金（项）预算完成率", "98.75"),
        ],
        id="account-in-a-sentence-of-its-own",
    ),
    pytest.param(
        "公务用车运行维护费决算数7万元。购买图书年初预算数2万元，决算数1万元。",
        [("公务用车运行维护费决算数", "7")],
        id="unknown-subject-is-not-given-to-the-last-account",
    ),
    pytest.param(
        "机关运行经费支出210万元，比年初预算数减少5万元，降低2.33%。",
        [("机关运行经费支出", "210")],
        id="growth-against-a-budget-is-not-against-last-year",
    ),
    pytest.param(
        "货物采购支出20万元，占80%；工程采购支出占20%。",
        [("货物采购支出", "20"), ("货物采购支出占比", "80"), ("工程采购支出占比", "20")],
        id="share-of-an-account-named-in-its-own-clause",
    ),
    pytest.param("全年带动农户增收，人均达2万元，增长10%。", [], id="no-account"),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_figures_go_to_their_account(text: str, figures: list[tuple[str, str]]) -> None:
    """Totals, rates and shares are recomputed from these; a figure on a wrong account makes a false error."""
    found = claims(text)
    assert [(about, Decimal(number)) for about, number in figures] == [(claim.about, claim.number) for claim in found]
