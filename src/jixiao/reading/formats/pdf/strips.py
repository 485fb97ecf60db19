"""What tells that two pages show strips of one wide sheet: their lines, the room that was left, cells cut between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct

from jixiao.reading.formats.pdf.beside import LEVEL, agree, are_cut, stands_at
from jixiao.reading.formats.pdf.layout import Item
from jixiao.reading.formats.pdf.lines import Line
from jixiao.reading.formats.pdf.page import Box
from jixiao.reading.formats.pdf.rules import SNAP
from jixiao.reading.formats.pdf.table import PageTable, tables_of
from jixiao.vocabulary import squeezed

_FEWEST_ROWS = 3
_FEWEST_HEIGHTS = 3
_MARGIN = 54.0
_ALIKE = 0.25
_LARGER = 1.15
_LINES_FOR_ONE_LOST = 8
"""Of so many lines between rows one may be missing on one side."""


class Strip(Struct, frozen=True):
    """
    The tables of a page, from top to bottom, that may be strips of as many wide ones.

    For each of them `labels` are the words with which its rows begin, and `heads` those of its first row.
    """

    tables: list[PageTable]
    labels: list[dict[int, str]]
    heads: list[list[str]]


def strip_of(items: Sequence[Item]) -> Strip | None:
    """The tables of a page if there are some, all drawn with lines."""
    tables = tables_of(items)
    if not tables or not all(table.is_ruled and table.sheet is not None for table in tables):
        return None
    heads = [[squeezed(cell.text) for cell in table.starting_in(0)] for table in tables]
    return Strip(tables, [_labels(table) for table in tables], heads)


def _labels(table: PageTable) -> dict[int, str]:
    """The words with which rows begin; figures are alike in columns that have nothing to do with each other."""
    first = [cell for cell in table.cells if cell.column == 0 and not cell.text[:1].isdigit()]
    return {cell.row: squeezed(cell.text) for cell in first if any(letter.isalpha() for letter in cell.text)}


def pairs_of(before: Strip, after: Strip) -> list[tuple[PageTable, PageTable]]:
    """The tables of two strips that may belong side by side."""
    return list(zip(before.tables, after.tables, strict=False))


def may_be_beside(before: Strip, after: Strip) -> bool:
    """Whether the next strip may follow one: for want of room, with the same rows, and not as the same form again."""
    return (
        len(before.tables) == len(after.tables)
        and all(had_no_room(*pair) and have_same_rows(*pair) for pair in pairs_of(before, after))
        and max(len(table.ys) for table in before.tables) > _FEWEST_ROWS
        and not is_alike(before, after)
    )


def is_alike(before: Strip, after: Strip) -> bool:
    """Whether tables begin their rows with the same labels, as the forms of two projects do; a cut cell may too."""
    known, found = zip(before.labels, before.heads, strict=True), zip(after.labels, after.heads, strict=True)
    return any(
        _say_the_same(ours, theirs) and not are_cut(*pair)
        for ours, theirs, pair in zip(known, found, pairs_of(before, after), strict=False)
    )


def _say_the_same(ours: tuple[dict[int, str], list[str]], theirs: tuple[dict[int, str], list[str]]) -> bool:
    (known, head), (labels, other) = ours, theirs
    same = sum(known.get(row) == label for row, label in labels.items())
    return same > _ALIKE * len(labels) or (any(head) and head == other)


def have_same_rows(before: PageTable, after: PageTable) -> bool:
    """
    Whether two tables have the same lines between rows and end at the same one.

    In a long table a few may be on one side only: a cell that is merged over rows has none, and a row of blanks is not
    drawn. There may be more where a cell is cut between the two.
    """
    if are_cut(before, after) and _has_all_lines(before, after):
        return True
    most = min(len(before.ys), len(after.ys)) // _LINES_FOR_ONE_LOST
    if abs(before.ys[-1] - after.ys[-1]) > LEVEL or abs(len(before.ys) - len(after.ys)) > most:
        return False
    shared = len([y for y in before.ys if stands_at(after.ys, y)])
    return len(before.ys) + len(after.ys) - 2 * shared <= most


def _has_all_lines(one: PageTable, other: PageTable) -> bool:
    """Whether two tables begin and end at the same lines, and one has all that the other has."""
    fewer, more = sorted((one.ys, other.ys), key=len)
    return agree([one.ys[0], one.ys[-1]], [other.ys[0], other.ys[-1]], LEVEL) and all(stands_at(more, y) for y in fewer)


def have_same_columns(one: PageTable, other: PageTable) -> bool:
    """Whether two tables reach as far to either side, and share half of the lines between columns."""
    inner, others = one.xs[1:-1], other.xs[1:-1]
    shared = sum(any(abs(x - place) <= SNAP for place in others) for x in inner)
    are_as_wide = agree([one.xs[0], one.xs[-1]], [other.xs[0], other.xs[-1]], SNAP)
    return are_as_wide and 2 * shared >= min(len(inner), len(others))


def had_no_room(before: PageTable, after: PageTable) -> bool:
    """Whether the first column of the next strip would not have fitted on the page of the one before."""
    left, _, right, _ = _sheet_of(before)
    margin = min(before.xs[0] - left, after.xs[0] - left, _MARGIN)
    return before.xs[-1] + (after.xs[1] - after.xs[0]) > right - margin - SNAP


def is_full(table: PageTable) -> bool:
    """Whether a page has no room for two more rows below its table."""
    return table.ys[-1] + 2 * (table.ys[-1] - table.ys[-2]) > _sheet_of(table)[3] - _MARGIN


def _sheet_of(table: PageTable) -> Box:
    return table.sheet or (0.0, 0.0, 0.0, 0.0)


def are_unmistakable(strips: Sequence[Sequence[PageTable]]) -> bool:
    """Whether tables have the very same lines between rows, and these are so uneven that no others would have them."""
    first, *others = [[y for table in strip for y in table.ys] for strip in strips]
    heights = {round(lower - upper) for upper, lower in pairwise(first)}
    return len(heights) >= _FEWEST_HEIGHTS and all(agree(first, ys, LEVEL) for ys in others)


def is_heading(line: Line, tables: Sequence[PageTable]) -> bool:
    """Whether a line between tables is set in larger letters than these are."""
    sizes = [each.size for table in tables for cell in table.cells for each in cell.lines]
    return bool(sizes) and line.size > _LARGER * median(sizes)
