"""Text without room in its cell: it runs over the borders, into other cells and over other words."""

from __future__ import annotations

from jixiao.document import Document, NoteKind
from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from jixiao.reviewing import review
from reading.drawn_pdf import Box, Drawn, pdf, rows_of_cells, table, text

HIGH = 16
LABELS = ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
ROWS = [
    ["产出指标", "巡查次数", "≥12次", "12次", "50", "50"],
    ["效益指标", "险情处置率", "≥95%", "96%", "30", "30"],
    ["", "群众满意度", "≥90%", "92%", "10", "10"],
]
TOP = 100


def document(cells: dict[Box, str], *marks: str) -> Document:
    return read_bytes(pdf(Drawn((*table(cells, top=TOP, high=HIGH), *marks))), "甲.pdf")


def lines_in(row: int, *words: str, left: float = 53, pitch: float = 12) -> tuple[str, ...]:
    """Lines whose middle is that of a row."""
    first = TOP + (row + 0.5) * HIGH - (len(words) - 1) * pitch / 2 - 5
    return tuple(text(left, first + number * pitch, line) for number, line in enumerate(words))


def squares(found: Document) -> list[list[str]]:
    return [[cell.text for cell in row] for grid in found.grids() for row in grid.squares]


def test_label_that_runs_into_a_merged_row_below_stays_in_its_own() -> None:
    """Behind the last label comes the total row, merged over other columns: it must not become an indicator."""
    cells: dict[Box, str] = {**rows_of_cells([["效益指标", "险情处置率", "30"], ["", "群众满意度", "10"]])}
    cells |= {(2, 0, 1, 2): "", (2, 2, 1, 1): "90"}
    found = document(cells, *lines_in(1, "满意度指标", "（10分）"), text(110, TOP + 2 * HIGH + 3, "总分"))
    assert ["满意度指标（10分）", "总分"] == [row[0].replace("\n", "") for row in squares(found)][1:]


def test_label_of_one_letter_a_line_over_three_rows_is_that_of_the_middle_one() -> None:
    """No border runs through the letter in the middle, yet it goes on from the one above and into the one below."""
    cells = rows_of_cells([["甲", "1"], ["", "2"], ["丙", "3"]]) | {(0, 0, 1, 1): "", (2, 0, 1, 1): ""}
    found = document(cells, *lines_in(1, "完", "成", "值", pitch=10))
    assert [["", "1"], ["完成值", "2"], ["", "3"]] == [[row[0].replace("\n", ""), row[1]] for row in squares(found)]


def test_words_over_each_other_are_said_and_nothing_rests_on_them() -> None:
    """What a person could not read for sure either is no ground for an accusation."""
    rows = [LABELS, *ROWS[:2], ["", "", "≥90%", "92%", "10", "10"]]
    over = lines_in(3, "群众满意度", left=133), lines_in(3, "服务对象", left=136)
    plain, blurred = (
        review(recognise(document(rows_of_cells(rows), *marks))) for marks in (over[0], (*over[0], *over[1]))
    )
    assert [] == [note.message for note in plain.reading_notes if note.kind is NoteKind.BLURRED]
    assert ["表1 第4行第2列"] == [
        note.origin.place() for note in blurred.reading_notes if note.kind is NoteKind.BLURRED
    ]
    assert "C117" in {finding.code for finding in plain.findings}
    assert [] == [finding.code for finding in blurred.findings if finding.code == "C117"]
    assert ["insufficient_data"] == [str(entry.status) for entry in blurred.ledger if entry.code == "C117"]


def test_where_a_reason_may_be_hidden_none_is_missed() -> None:
    """The column of reasons is what is too narrow most often: 没有说明原因 can't be said there."""
    funds = [
        ["项目资金", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分"],
        ["年度资金总额", "100", "100", "60", "60%", "6"],
    ]
    rows = rows_of_cells([*funds, LABELS, *ROWS[:2], ["", "", "≥90%", "92%", "10", "10"]])
    over = lines_in(5, "群众满意度", left=133), lines_in(5, "服务对象", left=136)
    plain, blurred = (review(recognise(document(rows, *marks))) for marks in (over[0], (*over[0], *over[1])))
    ended = [[str(entry.status) for entry in each.ledger if entry.code == "E107"] for each in (plain, blurred)]
    assert [["found"], ["insufficient_data"]] == ended


def test_number_that_runs_over_the_outer_border_stays_whole() -> None:
    """A page that is too wide for its paper cuts the last column; 9.47 must not become 9.4."""
    cells = rows_of_cells([["得分", "分值"], ["", "10"], ["9.47", ""]])
    found = document(cells, text(195, TOP + 2 * HIGH + 3, "9.47"))
    assert [["得分", "分值"], ["", "10"], ["9.47", "9.47"]] == squares(found)
    assert [] == list(found.paragraphs())


def test_a_bracket_set_close_lies_over_nothing() -> None:
    """A full-width bracket is often drawn over half of the letter before it."""
    close = text(53, TOP + 3, "预算执行率"), text(101, TOP + 3, "）")
    found = document(rows_of_cells([["", "96%"], ["得分", "10"]]), *close)
    assert [] == [note.message for note in found.notes]
