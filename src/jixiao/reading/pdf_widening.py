"""Wide sheets printed in strips: tables of several pages whose rows stand at the same height are one again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from jixiao.reading.pdf_lattice import SNAP
from jixiao.reading.pdf_layout import Item, PageLine
from jixiao.reading.pdf_margins import is_page_number
from jixiao.reading.pdf_page import Box
from jixiao.reading.pdf_table import PageTable
from jixiao.vocabulary import squeezed

_LEVEL = 1.0
_FEWEST_ROWS = 3
_MOST_PAGES = 24
_MOST_STRIPS = 8
_MARGIN = 54.0
_ALIKE = 0.25
_LINES_FOR_ONE_LOST = 8
"""Of so many lines between rows one may be missing on one side."""

_Sheet = list[list[int]]
"""The pages of a wide sheet, counted from 0: for each stretch of its rows the strips from left to right."""


def widened(pages: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """
    The items of the pages, the strips of a wide sheet put beside the first; the pages of the others hold no more.

    A sheet is printed downward first or across first. Its strips have the same lines between rows, the next column had
    no room on the page, and the last page isn't full, or the next could be the rest of a long table by its columns too.
    """
    left = [list(items) for items in pages]
    strips = [_strip_of(items) for items in pages]
    first = 0
    while first < len(left):
        sheet = _sheet_from(left, strips, first)
        for numbers in sheet:
            _put_together(left, numbers)
        first += sum(map(len, sheet)) or 1
    return left


class _Strip(Struct):
    """A table that may be a strip, the words with which its rows begin, and those of its first row."""

    table: PageTable
    labels: dict[int, str]
    head: list[str]


def _strip_of(items: Sequence[Item]) -> _Strip | None:
    """The table of a page that has just one, drawn with lines."""
    tables = [item for item in items if isinstance(item, PageTable)]
    if len(tables) != 1 or not tables[0].is_ruled or tables[0].sheet is None:
        return None
    labels = {cell.row: squeezed(cell.text) for cell in tables[0].cells if cell.column == 0 and cell.text}
    return _Strip(tables[0], labels, [squeezed(cell.text) for cell in tables[0].starting_in(0)])


def _sheet_from(pages: Sequence[Sequence[Item]], strips: Sequence[_Strip | None], first: int) -> _Sheet:
    """The wide sheet that begins on a page, the largest that there can be; empty where none begins."""
    following: list[_Strip] = []
    for strip in strips[first : first + _MOST_PAGES]:
        if strip is None:
            break
        following.append(strip)
    beside = {number for number, strip in enumerate(following) if number and _may_be_beside(following[0], strip)}
    for sheet in _sheets(len(following)) if beside else ():
        stretches = [[following[page].table for page in numbers] for numbers in sheet]
        if sheet[0][1] in beside and _is_sheet(stretches) and not _repeats([following[page] for page in sheet[0]]):
            placed = [[first + page for page in numbers] for numbers in sheet]
            if all(_says_nothing_else(pages, numbers) for numbers in placed):
                return placed
            for tables in stretches:
                tables[1].is_strip = True
    return []


def _sheets(count: int) -> Iterator[_Sheet]:
    """All ways in which the first of *count* pages may hang together, those with the most pages first."""
    shapes = [(height, width) for width in range(2, _MOST_STRIPS + 1) for height in range(1, count // width + 1)]
    for height, width in sorted(shapes, key=lambda shape: shape[0] * shape[1], reverse=True):
        yield [[row + height * strip for strip in range(width)] for row in range(height)]
        yield [[row * width + strip for strip in range(width)] for row in range(height)]


def _may_be_beside(before: _Strip, after: _Strip) -> bool:
    """Whether the next strip may follow one: for want of room, with the same rows, and not as the same form again."""
    return (
        before.table.height >= _FEWEST_ROWS
        and _had_no_room(before.table, after.table)
        and _have_same_rows(after.table, before.table)
        and not _is_alike(before, after)
    )


def _is_sheet(stretches: Sequence[Sequence[PageTable]]) -> bool:
    first = stretches[0]
    if _is_full(stretches[-1][0]) and _agree(first[0].xs, first[1].xs, SNAP):
        return False
    return all(_had_no_room(before, after) for before, after in pairwise(first)) and all(
        _have_same_rows(strip, strips[0]) and _agree(strip.xs, top.xs, SNAP)
        for strips in stretches
        for strip, top in zip(strips, first, strict=True)
    )


def _have_same_rows(one: PageTable, other: PageTable) -> bool:
    """
    Whether two tables have the same lines between rows and end at the same one.

    In a long table a few may be on one side only: a cell that is merged over rows has none, and a row of blanks is not
    drawn.
    """
    most = min(len(one.ys), len(other.ys)) // _LINES_FOR_ONE_LOST
    if abs(one.ys[-1] - other.ys[-1]) > _LEVEL or abs(len(one.ys) - len(other.ys)) > most:
        return False
    shared = len([y for y in one.ys if _stands_at(other.ys, y)])
    return len(one.ys) + len(other.ys) - 2 * shared <= most


def _stands_at(places: Sequence[float], place: float) -> bool:
    return any(abs(each - place) <= _LEVEL for each in places)


def _agree(places: Sequence[float], others: Sequence[float], reach: float) -> bool:
    return len(places) == len(others) and all(
        abs(place - other) <= reach for place, other in zip(places, others, strict=True)
    )


def _had_no_room(before: PageTable, after: PageTable) -> bool:
    """Whether the first column of the next strip would not have fitted on the page of the one before."""
    left, _, right, _ = _sheet_of(before)
    margin = min(before.xs[0] - left, after.xs[0] - left, _MARGIN)
    return before.xs[-1] + (after.xs[1] - after.xs[0]) > right - margin - SNAP


def _is_full(table: PageTable) -> bool:
    """Whether a page has no room for two more rows below its table."""
    return table.ys[-1] + 2 * (table.ys[-1] - table.ys[-2]) > _sheet_of(table)[3] - _MARGIN


def _sheet_of(table: PageTable) -> Box:
    return table.sheet or (0.0, 0.0, 0.0, 0.0)


def _repeats(strips: Sequence[_Strip]) -> bool:
    return any(_is_alike(before, after) for before, after in pairwise(strips))


def _is_alike(before: _Strip, after: _Strip) -> bool:
    """Whether tables begin their rows with the same labels, as the forms of two projects do."""
    same = sum(before.labels.get(row) == label for row, label in after.labels.items())
    return same > _ALIKE * len(after.labels) or before.head == after.head


def _says_nothing_else(pages: Sequence[Sequence[Item]], strips: Sequence[int]) -> bool:
    """
    Whether the later strips stand alone on their pages, but for numbers and what the first page says already.

    That is a title that is printed on each, and a text that runs over the edge: it is written whole on both pages.
    """
    first = pages[strips[0]]
    cells = [cell.text for item in first if isinstance(item, PageTable) for cell in item.cells]
    said = "\n".join(squeezed(text) for text in (*(line.line.text for line in _lines(first)), *cells))
    lines = [line for page in strips[1:] for line in _lines(pages[page])]
    return all(is_page_number(line) or squeezed(line.line.text) in said for line in lines)


def _lines(items: Sequence[Item]) -> list[PageLine]:
    return [item for item in items if isinstance(item, PageLine)]


def _put_together(pages: list[list[Item]], strips: Sequence[int]) -> None:
    """Puts the tables of some pages beside that of the first, and empties the others."""
    whole, *others = (next(item for item in pages[page] if isinstance(item, PageTable)) for page in strips)
    for strip in others:
        _put_beside(whole, strip)
    whole.strips = [page + 1 for page in strips]
    whole.pages = len(strips) if strips[1] == strips[0] + 1 else 1
    for page in strips[1:]:
        pages[page] = []


def _put_beside(table: PageTable, strip: PageTable) -> None:
    """Adds the columns of a strip; a merged cell that the edge of the page cut says the same on both sides."""
    ys = sorted([*table.ys, *(y for y in strip.ys if not _stands_at(table.ys, y))])
    _lay_on(table, ys)
    _lay_on(strip, ys)
    width, shift = len(table.xs) - 1, table.xs[-1] - strip.xs[0]
    ending = {(cell.row, cell.rows): cell for cell in table.cells if cell.column + cell.columns == width}
    for cell in strip.cells:
        cut = ending.get((cell.row, cell.rows)) if cell.column == 0 else None
        if cut is not None and cut.text and cut.text == cell.text:
            cut.columns += cell.columns
        else:
            cell.column += width
            table.cells.append(cell)
    table.xs = [*table.xs, *(x + shift for x in strip.xs[1:])]


def _lay_on(table: PageTable, ys: Sequence[float]) -> None:
    """Lays a table on lines between rows that are its own and more: a cell without one of these covers more rows."""
    rows = [min(range(len(ys)), key=lambda row: abs(ys[row] - y)) for y in table.ys]
    for cell in table.cells:
        top, bottom = rows[cell.row], rows[cell.row + cell.rows]
        cell.row, cell.rows = top, bottom - top
    table.ys = list(ys)
