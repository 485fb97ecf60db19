"""Cells that the end of a page cuts: worksheets are printed with no line there, and with the words on both pages."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, box, clipped, line, pdf, text

FOOT = 790
TOP = 40


def cell(left: float, top: float, right: float, bottom: float, *, words: str = "") -> tuple[str, ...]:
    return (box(left, top, right, bottom), *([text(left + 4, (top + bottom) / 2 - 5, words)] if words else []))


def first_page(*marks: str, label: float = 755) -> Drawn:
    """A page whose last two rows belong to a merged cell that the page's end cuts: nothing is drawn below that."""
    rows = [("巡查次数", "≥10次"), ("合格率", "≥95%")]
    drawn = [
        mark
        for at, name in enumerate(("指标", "三级指标", "目标值"))
        for mark in cell(50 + 120 * at, 700, 170 + 120 * at, 730, words=name)
    ]
    for at, words in enumerate(rows):
        for column, word in enumerate(words):
            drawn.extend(cell(170 + 120 * column, 730 + 30 * at, 290 + 120 * column, 760 + 30 * at, words=word))
    return Drawn((*drawn, line(50, 730, 50, FOOT), text(54, label, "产出指标"), *marks))


def second_page(*marks: str) -> Drawn:
    """The page on which the merged cell ends after a row, and another row follows."""
    drawn = [line(50, TOP, 50, 70), line(50, 70, 170, 70), line(170, TOP, 170, 70)]
    for at, words in enumerate((("", "及时率", "100%"), ("效益指标", "受益人数", "≥300人"))):
        for column, word in enumerate(words):
            if column or at:
                drawn.extend(cell(50 + 120 * column, TOP + 30 * at, 170 + 120 * column, TOP + 30 + 30 * at, words=word))
    return Drawn((*drawn, *marks))


def tables(found: Document) -> list[list[list[str]]]:
    return [[[each.text for each in row] for row in grid.squares] for grid in found.grids()]


WHOLE = [
    ["指标", "三级指标", "目标值"],
    ["产出指标", "巡查次数", "≥10次"],
    ["产出指标", "合格率", "≥95%"],
    ["产出指标", "及时率", "100%"],
    ["效益指标", "受益人数", "≥300人"],
]


def test_merged_cell_without_a_line_at_the_end_of_the_page_goes_on() -> None:
    """Its label would be lost for the indicators of the next page."""
    found = read_bytes(pdf(first_page(), second_page()), "甲.pdf")
    assert [WHOLE] == tables(found)
    assert [] == list(found.paragraphs())


def test_label_that_is_cut_through_its_letters_is_printed_on_both_pages_and_counts_once() -> None:
    """It stands in the middle of the merged cell, and that is where the page ends."""
    found = read_bytes(pdf(first_page(label=FOOT - 5), second_page(text(54, TOP - 5, "产出指标"))), "甲.pdf")
    assert [WHOLE] == tables(found)
    assert [] == list(found.paragraphs())


def test_words_that_are_cut_away_are_not_there() -> None:
    """A worksheet writes a label on each page of its cell, mostly far beside the paper; nobody sees it."""
    hidden = [clipped(50, TOP, 170, 70, text(54, top, "产出指标")) for top in (-400, TOP - 20, 75)]
    found = read_bytes(pdf(first_page(), second_page(*hidden)), "甲.pdf")
    assert [WHOLE] == tables(found)
    assert [] == list(found.paragraphs())


def test_words_of_which_a_part_is_seen_stay() -> None:
    """Names that are too long for their cell are cut off at its border, and read as far as one sees and beyond."""
    seen = clipped(50, 100, 100, 130, text(60, 105, "河道保洁经费"))
    assert ["河道保洁经费"] == [each.text for each in read_bytes(pdf(Drawn((seen,))), "甲.pdf").paragraphs()]


def test_line_that_runs_out_of_its_cell_stays_in_it_as_far_as_it_is_seen() -> None:
    """A row is too low for its words, and the worksheet cuts them at its border; they are not the next row's."""
    long = text(174, 101, "全年开展巡查"), text(174, 113, "处置险情")
    rows = [*cell(50, 100, 170, 120, words="目标"), box(170, 100, 290, 120)]
    rows += [*cell(50, 120, 170, 140, words="分值"), *cell(170, 120, 290, 140, words="10")]
    (table,) = tables(read_bytes(pdf(Drawn((*rows, clipped(170, 100, 290, 120, *long)))), "甲.pdf"))
    assert [["目标", "全年开展巡查\n处置险情"], ["分值", "10"]] == table


def test_words_beside_an_open_side_that_stand_in_another_table_are_its_own() -> None:
    """Of two tables side by side the first has no line at the end of a row."""
    first = [*cell(50, 100, 130, 130, words="项目"), *cell(130, 100, 210, 130, words="河道")]
    first += [line(50, 160, 210, 160), line(50, 130, 50, 160), line(130, 130, 130, 160), text(54, 140, "预算")]
    second = [*cell(300, 100, 380, 130, words="得分"), *cell(300, 130, 380, 160, words="95")]
    found = read_bytes(pdf(Drawn((*first, *second, line(380, 100, 380, 160)))), "甲.pdf")
    assert ["项目 河道", "预算", "得分", "95"] == [
        " ".join(dict.fromkeys(filter(None, row))) for t in tables(found) for row in t
    ]


def test_rows_that_end_with_the_page_are_not_put_together_though_a_label_beside_them_goes_on() -> None:
    """Where the page's end leaves one cell open and draws a line under the others, these are whole."""
    (rows,) = tables(read_bytes(pdf(first_page(), second_page()), "甲.pdf"))
    assert ["≥10次", "≥95%", "100%", "≥300人"] == [row[2] for row in rows[1:]]


def test_row_that_is_higher_than_its_page_is_one() -> None:
    """Nothing but its frame goes down to the end of the page, without a line below."""
    lines = [text(174, 400 + 15 * at, f"{'共' * 20}{at:02}") for at in range(26)]
    upper = [*cell(50, 100, 170, 130, words="项目名称"), *cell(170, 100, 530, 130, words="河道保洁")]
    upper += [line(x, 130, x, FOOT) for x in (50, 170, 530)]
    lower = [line(x, TOP, x, 130) for x in (50, 170, 530)]
    lower += [*cell(50, 130, 170, 160, words="预算数"), *cell(170, 130, 530, 160, words="56.50")]
    rest = [text(174, TOP + 2, f"{'共' * 20}26")]
    pages = Drawn((*upper, text(54, 400, "目标"), *lines)), Drawn((*lower, *rest))
    (rows,) = tables(read_bytes(pdf(*pages), "甲.pdf"))
    assert ["项目名称", "目标", "预算数"] == [row[0] for row in rows]
    assert [f"{at:02}" for at in range(27)] == rows[1][1].replace("\n", "").replace("共" * 20, " ").split()


def test_title_that_is_printed_again_over_the_repeated_head_parts_no_table() -> None:
    """Worksheets repeat their title with the head, in large letters."""
    title = text(150, 20, "项目支出绩效自评表", size=16)
    head = [
        mark
        for at, name in enumerate(("指标", "三级指标", "目标值"))
        for mark in cell(50 + 120 * at, 40, 170 + 120 * at, 70, words=name)
    ]
    first = [
        mark
        for at, word in enumerate(("产出", "次数", "≥3次"))
        for mark in cell(50 + 120 * at, 70, 170 + 120 * at, 100, words=word)
    ]
    second = [
        mark
        for at, word in enumerate(("效益", "人数", "≥5人"))
        for mark in cell(50 + 120 * at, 70, 170 + 120 * at, 100, words=word)
    ]
    found = read_bytes(pdf(Drawn((title, *head, *first)), Drawn((title, *head, *second))), "甲.pdf")
    assert [[["指标", "三级指标", "目标值"], ["产出", "次数", "≥3次"], ["效益", "人数", "≥5人"]]] == tables(found)
    assert ["项目支出绩效自评表"] == [each.text for each in found.paragraphs()]
