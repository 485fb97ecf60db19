"""Points of 一级 and 二级指标 in columns of their own are those of the levels, and no indicator's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jixiao.document import Document
from jixiao.form import Form
from jixiao.recognition import recognise
from recognition.layouts import as_bars, as_collapsed, as_merged, as_repeated
from recognition.tables import indicators

LAYOUT = """
项目支出绩效自评表
| 项目名称 | 巡河经费 | < | < | < | < | < | < | < |
| 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 年度指标值 | 实际完成值 | 得分 |
| 产出指标 | 60 | 数量指标 | 40 | 巡河次数 | 25 | ≥100次 | 102次 | 25 |
| ^ | ^ | ^ | ^ | 清理垃圾量 | 15 | ≥30吨 | 31吨 | 15 |
| ^ | ^ | 质量指标 | 20 | 记录完整率 | 20 | ≥95% | 96% | 20 |
| 效益指标 | 40 | 社会效益指标 | 40 | 受益人口 | 40 | ≥500人 | 520人 | 40 |
| 总分 | < | < | < | < | 100 | | | 100 |
"""
RENDERINGS: dict[str, Callable[[str], Document]] = {
    "merged": as_merged,
    "repeated": as_repeated,
    "bars": as_bars,
    "own-cells": as_collapsed,
}


def form_of(rendering: str) -> Form:
    (form,) = recognise(RENDERINGS[rendering](LAYOUT)).forms
    return form


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_indicator_has_its_own_points(rendering: str) -> None:
    """Taken for an indicator's weight, the 60 of 产出指标 would make its score of 25 look like a loss."""
    assert [
        ("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "25", "25"),
        ("产出指标", "数量指标", "清理垃圾量", "≥30吨", "31吨", "15", "15"),
        ("产出指标", "质量指标", "记录完整率", "≥95%", "96%", "20", "20"),
        ("效益指标", "社会效益指标", "受益人口", "≥500人", "520人", "40", "40"),
    ] == indicators(form_of(rendering))


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_points_of_levels_are_kept_by_their_names(rendering: str) -> None:
    """They can be held against the sums of their indicators."""
    found = {level.label: str(level.points) for level in form_of(rendering).level_weights}
    assert {"产出指标": "60", "数量指标": "40", "质量指标": "20", "效益指标": "40", "社会效益指标": "40"} == found


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_points_of_levels_are_no_unread_column(rendering: str) -> None:
    """A note on what was read would send the reader to look for nothing."""
    found = recognise(RENDERINGS[rendering](LAYOUT))
    assert [] == [note.message for note in found.reading_notes if "未读入" in note.message]
