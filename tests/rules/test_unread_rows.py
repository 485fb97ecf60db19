"""Rows that the reader left out: what a form lacks without them is not its fault."""

from __future__ import annotations

import pytest

from rules.consistency.prose_claims import reviewed

FORM = """\
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 80 | 80 | 80 | 10 | 100% | 10 |
| | 其中：当年财政拨款 | {public} | {public} | {public} | — | | — |
{source}| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡查次数 | ≥12次 | 12次 | 60 | 60 |
{row}| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10 |
| 总分 | | | | | 100 | 100 |
"""
UNPLACED = "| ≥500人 | 520人 | 20 | 20 |\n"
GLUED = "| 效益 | 受益人数 500 520 20 20 |\n"


def statuses(*codes: str, public: str = "80", source: str = "", row: str = "") -> set[str]:
    outcome = reviewed(FORM.format(public=public, source=source, row=row), *codes)
    return {entry.status.value for entry in outcome.ledger} - {"passed"}


@pytest.mark.parametrize("code", ["A101", "A105", "A107"])
def test_a_sum_without_an_unread_row_is_open(code: str) -> None:
    """A row with 20 points that could not be placed is what the sum lacks."""
    assert [{"insufficient_data"}, {"found"}] == [statuses(code, row=UNPLACED), statuses(code)]


@pytest.mark.parametrize(("code", "row"), [("I101", UNPLACED), ("I101", GLUED), ("I107", UNPLACED)])
def test_a_level_may_stand_in_an_unread_row(code: str, row: str) -> None:
    """Nobody may say that a form has no benefits while one of its rows was not read."""
    assert [{"insufficient_data"}, {"found"}] == [statuses(code, row=row), statuses(code)]


def test_a_source_may_stand_in_an_unread_row() -> None:
    """The 20 that the sources lack stand in a row without a label."""
    assert {"insufficient_data"} == statuses("F101", public="60", source="| 20 | 20 | 20 |\n")
    assert {"found"} == statuses("F101", public="60")


def test_sums_that_agree_need_no_unread_row() -> None:
    """A remark that was left out changes nothing where all is right."""
    assert set() == statuses("F101", source="| 20 | 20 | 20 |\n")
