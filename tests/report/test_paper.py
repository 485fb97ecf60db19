from __future__ import annotations

from jixiao.report import Ink, Paper


def test_labels_stand_in_a_column() -> None:
    """Two-character and three-character labels end at the same cell."""
    paper = Paper()
    assert ["  位置    表1", "  请核对  分值"] == [*paper.field("位置", "表1"), *paper.field("请核对", "分值")]


def test_colour_goes_only_on_coloured_paper() -> None:
    """A file and a pipe hold no escape sequences."""
    assert ["错误"] == Paper().lines("错误", ink=Ink.RED)
    assert ["\x1b[1;31m错误\x1b[0m"] == Paper(coloured=True).lines("错误", ink=Ink.RED)


def test_ascii_paper_replaces_signs_that_some_terminals_draw_two_cells_wide() -> None:
    """`--ascii` keeps tables straight in an old Windows console."""
    assert [">=30, 28/56=50.00%, 50.00%x10=5"] == Paper(ascii_signs=True).lines("≥30, 28÷56=50.00%, 50.00%×10=5")


def test_escape_sequences_of_a_file_do_not_reach_the_paper() -> None:
    """Only our own colours may be obeyed."""
    assert "\x1b" not in "".join(Paper(coloured=False).lines("\x1b[31m项目"))
