"""Two rows of labels that hold their own cells alone: which of the upper ones the lower divide."""

from __future__ import annotations

from jixiao.document import Cell
from jixiao.origin import NOWHERE
from jixiao.recognition.own_cells.divided_headers import divided


def row(text: str) -> list[Cell]:
    return [Cell(label, 0, column, NOWHERE) for column, label in enumerate(text.split())]


LEVELS = "一级指标 二级指标 三级指标"


def test_parts_of_a_target_stand_under_it() -> None:
    """实际完成值 is merged down: 分值 stands three columns further right than it is written."""
    upper, lower = row(f"{LEVELS} 年度指标值 实际完成值 分值"), row("指标性质 指标值 度量单位")
    assert ([0, 1, 2, 3, 6, 7], [3, 4, 5]) == divided(upper, lower)


def test_labels_that_come_twice_divide_two() -> None:
    """符号, 值 and 单位 stand under the target and again under the actual."""
    upper = row(f"{LEVELS} 预期指标值 实际完成值 自评得分 原因")
    lower = row("符号 值 单位 符号 值 单位 单项得分 权重占比 折算得分")
    assert ([0, 1, 2, 3, 6, 9, 12], list(range(3, 12))) == divided(upper, lower)


def test_levels_stand_under_the_name_of_their_block() -> None:
    """绩效指标 is merged over the three levels."""
    assert ([0, 3, 4], [0, 1, 2]) == divided(row("绩效指标 年度指标值 实际完成值"), row(LEVELS))


def test_repeated_labels_divide_nothing() -> None:
    """A header that is written twice is two headers."""
    assert divided(row(f"{LEVELS} 指标值 完成值"), row(f"{LEVELS} 指标值 完成值")) is None


def test_labels_that_suit_none_above_divide_nothing() -> None:
    """Where nothing says whose they are, the columns stay as they are."""
    assert divided(row(f"{LEVELS} 实际完成值"), row("分值 得分 备注")) is None
