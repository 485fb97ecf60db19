"""The cells of a row and the columns of its header: which way to put them together suits best."""

from __future__ import annotations

from jixiao.recognition.own_cells.placing import placings

FIELDS = ("side", "dimension", "category", "name", "target", "actual", "weight", "printed_score", "explanation")
ABOVE = {1: "产出指标", 2: "数量指标", 6: "20", 7: "20"}


def best(*texts: str, above: dict[int, str] = ABOVE) -> tuple[int, ...]:
    """The columns of the best way."""
    return placings(texts, FIELDS, above, levels_known=True)[0].columns


def test_levels_merged_from_above_are_passed_over() -> None:
    """A row begins with its own first cell, whatever level that is."""
    assert (1, 2, 3, 4, 5, 6, 7) == best("效益指标", "社会效益指标", "水质达标率", "≥95%", "96%", "20", "20")
    assert (2, 3, 4, 5, 6, 7) == best("质量指标", "合格率", "≥95%", "96%", "20", "20")
    assert (3, 4, 5, 6, 7) == best("巡河次数", "≥95%", "96%", "20", "20")


def test_own_blanks_keep_their_columns() -> None:
    """A blank that is written is a cell: the actual is missing, not the target."""
    assert (2, 3, 4, 5, 6, 7, 8) == best("质量指标", "合格率", "≥95%", "", "20", "20", "未统计")


def test_first_row_has_nothing_above_to_be_merged() -> None:
    """A 二级指标 under no 一级指标 costs as much as it is odd, and is still one."""
    assert (2, 3, 4, 5, 6, 7) == best("质量指标", "合格率", "≥95%", "96%", "20", "20", above={})


def test_two_ways_that_suit_alike_are_close() -> None:
    """The weight above covers both scores: the lone number is the score of one way and the weight of another."""
    way, other = placings(("合格率", "≥95%", "96%", "8"), FIELDS, {**ABOVE, 7: "12"}, levels_known=True)[:2]
    assert ({6, 7}, True) == ({way.columns[-1], other.columns[-1]}, way.fit - other.fit < 0.5)


def test_too_many_cells_have_no_place() -> None:
    """None is cut off or put beside the names of the blocks."""
    assert [] == placings(("产出指标",) * 10, FIELDS, {}, levels_known=True)
