from __future__ import annotations

from jixiao.origin import Origin
from jixiao.report.places import place_of, places_of


def cell(row: int, column: int = 6, table: int = 12) -> Origin:
    return Origin(file="报告.txt", table=table, row=row, column=column)


def test_following_rows_of_a_column_are_one_place() -> None:
    """Sixteen weights are told as one stretch, as a reader would."""
    assert "表12 第4–19行第6列" == places_of([cell(row) for row in range(4, 20)], file="报告.txt")


def test_a_gap_begins_a_new_place() -> None:
    """Rows 4 and 6 are not rows 4 to 6."""
    assert "表12 第4行第6列；表12 第6行第6列" == places_of([cell(4), cell(6)], file="报告.txt")


def test_another_table_begins_a_new_place() -> None:
    """Row 5 of another table does not follow row 4 of this."""
    assert "表12 第4行第6列；表13 第5行第6列" == places_of([cell(4), cell(5, table=13)], file="报告.txt")


def test_the_same_place_is_told_once() -> None:
    """A merged cell is related twice and stands in one place."""
    assert "表12 第4行第6列" == places_of([cell(4), cell(4)], file="报告.txt")


def test_a_place_in_another_file_names_it() -> None:
    """A contradiction between two files needs both names."""
    assert "报告.txt 表12 第4行第6列" == place_of(cell(4), file="别的.txt")
    assert "表12 第4行第6列" == place_of(cell(4), file="报告.txt")
