"""Wide sheets printed in strips: tables of several pages whose rows stand at the same height are one again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from jixiao.reading.formats.pdf.beside import (
    agree,
    are_cut,
    are_cut_differently,
    is_beside,
    moved,
    put_beside,
    whole_line,
)
from jixiao.reading.formats.pdf.layout import Item, Laid, PageLine
from jixiao.reading.formats.pdf.lines import Line
from jixiao.reading.formats.pdf.margins import is_page_number
from jixiao.reading.formats.pdf.rules import SNAP
from jixiao.reading.formats.pdf.strips import (
    Strip,
    are_unmistakable,
    had_no_room,
    have_same_columns,
    have_same_rows,
    is_alike,
    is_full,
    is_heading,
    may_be_beside,
    pairs_of,
    strip_of,
)
from jixiao.reading.formats.pdf.table import PageTable, tables_of
from jixiao.vocabulary import squeezed

_MOST_PAGES = 24
_MOST_STRIPS = 8

_Sheet = list[list[int]]
"""The pages of a wide sheet, counted from 0: for each stretch of its rows the strips from left to right."""


def widened(pages: Sequence[Laid]) -> list[list[Item]]:
    """
    The items of the pages, the strips of a wide sheet put beside the first; the pages of the others hold no more.

    A sheet is printed downward first or across first. Its strips have the same lines between rows, the next column had
    no room on the page, and the last page isn't full, or the next could be the rest of a long table by its columns too.
    """
    left = [page.items for page in pages]
    # A page may be one strip with gaps, or several whole tables.
    variants = [left[:], [page.framed or page.items for page in pages]]
    strips = [[strip_of(items) for items in variants[0]]]
    strips.append(
        [strip_of(page.framed) if page.framed else strip for page, strip in zip(pages, strips[0], strict=True)]
    )
    first = 0
    while first < len(left):
        found = [
            (items, sheet) for items, own in zip(variants, strips, strict=True) for sheet in _sheets_from(own, first)
        ]
        found.sort(key=lambda pair: sum(map(len, pair[1])), reverse=True)
        joinable = ((variant, sheet) for variant, sheet in found if _are_joinable(variant, sheet))
        variant, whole = next(joinable, (left, []))
        for numbers in whole:
            _put_together(variant, numbers)
            for number in numbers:
                left[number] = variant[number]
        for one, other, *_ in () if whole or not found else found[0][1]:
            _mark_apart(left[one], left[other])
        first += sum(map(len, whole)) or 1
    _mark_scattered(left)
    return left


def _mark_scattered(pages: Sequence[Sequence[Item]]) -> None:
    """Marks tables that a cut cell shows to be strips of one sheet, though it can't be told how they hang together."""
    alone = [
        [table for table in tables_of(items) if not table.strips and any(cell.open for cell in table.cells)]
        for items in pages
    ]
    for number, tables in enumerate(alone):
        later = [other for others in alone[number + 1 : number + _MOST_PAGES] for other in others]
        for table in tables:
            other = next((each for each in later if are_cut(table, each) and have_same_rows(table, each)), None)
            if other is not None:
                table.apart, other.apart = [other.page], [table.page]


def _mark_apart(one: Sequence[Item], other: Sequence[Item]) -> None:
    """Marks the tables of two pages as strips that were not put side by side."""
    for table in tables_of(one):
        table.apart = [beside.page for beside in tables_of(other)[:1]]
    for table in tables_of(other):
        table.apart = [beside.page for beside in tables_of(one)[:1]]


def _sheets_from(strips: Sequence[Strip | None], first: int) -> Iterator[_Sheet]:
    """The wide sheets that may begin on a page, by all that their lines tell; the largest first."""
    following: list[Strip] = []
    for strip in strips[first : first + _MOST_PAGES]:
        if strip is None:
            break
        following.append(strip)
    beside = {number for number, strip in enumerate(following) if number and may_be_beside(following[0], strip)}
    for sheet in _sheets(len(following)) if beside else ():
        stretches = [[following[page] for page in numbers] for numbers in sheet]
        is_told = _is_sheet(stretches) and not _parts_neighbours(sheet, following)
        if sheet[0][1] in beside and is_told and not _repeats(stretches[0]):
            yield [[first + page for page in numbers] for numbers in sheet]


def _sheets(count: int) -> Iterator[_Sheet]:
    """All ways in which the first of *count* pages may hang together, those with the most pages first."""
    shapes = [(height, width) for width in range(2, _MOST_STRIPS + 1) for height in range(1, count // width + 1)]
    for height, width in sorted(shapes, key=lambda shape: shape[0] * shape[1], reverse=True):
        yield [[row + height * strip for strip in range(width)] for row in range(height)]
        yield [[row * width + strip for strip in range(width)] for row in range(height)]


def _is_sheet(stretches: Sequence[Sequence[Strip]]) -> bool:
    first = stretches[0]
    looks_long = is_full(stretches[-1][0].tables[-1]) and agree(first[0].tables[-1].xs, first[1].tables[-1].xs, SNAP)
    if looks_long and not _are_cut(first[0], first[1]):
        return False
    return (
        all(had_no_room(*pair) for before, after in pairwise(first) for pair in pairs_of(before, after))
        and all(_may_be_neighbours(before, after) for strips in stretches for before, after in pairwise(strips))
        and all(
            have_same_columns(strip.tables[0], top.tables[-1])
            for strips in stretches[1:]
            for strip, top in zip(strips, first, strict=True)
        )
    )


def _are_cut(before: Strip, after: Strip) -> bool:
    return any(are_cut(*pair) for pair in pairs_of(before, after))


def _may_be_neighbours(before: Strip, after: Strip) -> bool:
    return len(before.tables) == len(after.tables) and all(
        have_same_rows(*pair) and not are_cut_differently(*pair) for pair in pairs_of(before, after)
    )


def _parts_neighbours(sheet: _Sheet, strips: Sequence[Strip]) -> bool:
    """Whether two pages that follow each other belong side by side, as a cut cell shows, and don't stand so."""
    beside = {pair for numbers in sheet for pair in pairwise(numbers)}
    pages = sorted(page for numbers in sheet for page in numbers)
    return any(
        _may_be_neighbours(strips[page], strips[after]) and _are_cut(strips[page], strips[after])
        for page, after in pairwise(pages)
        if (page, after) not in beside
    )


def _repeats(strips: Sequence[Strip]) -> bool:
    return any(is_alike(before, after) for before, after in pairwise(strips))


def _are_joinable(pages: Sequence[Sequence[Item]], sheet: _Sheet) -> bool:
    """Whether what else stands on the pages of later strips may be part of the sheet."""
    return all(_is_joinable([pages[number] for number in numbers]) for numbers in sheet)


def _is_joinable(pages: Sequence[Sequence[Item]]) -> bool:
    first, *others = pages
    tables = tables_of(first)
    foreign = [line.line for items in others for line in _foreign(first, items)]
    own = [line for line in foreign if not any(_goes_over(each.line, line, tables) for each in _lines(first))]
    return not own or (
        are_unmistakable([tables_of(items) for items in pages]) and not any(is_heading(line, tables) for line in own)
    )


def _foreign(first: Sequence[Item], items: Sequence[Item]) -> list[PageLine]:
    """
    The lines of a later strip's page but for its number and what the page of the first says already.

    That is a title that is printed on each, and a text that runs over the edge: it is written whole on both pages.
    """
    cells = [cell.text for table in tables_of(first) for cell in table.cells]
    said = "\n".join(squeezed(text) for text in (*(line.line.text for line in _lines(first)), *cells))
    return [line for line in _lines(items) if not is_page_number(line) and squeezed(line.line.text) not in said]


def _lines(items: Sequence[Item]) -> list[PageLine]:
    return [item for item in items if isinstance(item, PageLine)]


def _put_together(pages: list[list[Item]], numbers: Sequence[int]) -> None:
    """Puts the tables of some pages beside those of the first, with the lines around them, and empties the others."""
    items = pages[numbers[0]]
    tables = tables_of(items)
    for number in numbers[1:]:
        strip = tables_of(pages[number])
        shift = tables[0].xs[-1] - strip[0].xs[0]
        for line in _foreign(items, pages[number]):
            _add_line(items, structs.replace(line, line=moved(line.line, shift)), tables)
        for table, other in zip(tables, strip, strict=True):
            put_beside(table, other)
        pages[number] = []
    for table in tables:
        table.strips = [number + 1 for number in numbers]
        table.pages = len(numbers) if numbers[1] == numbers[0] + 1 else 1


def _add_line(items: list[Item], added: PageLine, tables: Sequence[PageTable]) -> None:
    """Adds a line of a later strip at its height; the rest of one that the edge of the page cuts is put to that."""
    line = added.line
    for at, item in enumerate(items):
        match item:
            case PageLine(line=before) if _goes_over(before, line, tables):
                items[at] = structs.replace(item, line=whole_line(before, line))
                return
            case PageLine(line=before) if before.top > line.top:
                items.insert(at, added)
                return
            case PageTable(ys=ys) if ys[0] > line.top:
                items.insert(at, added)
                return
            case _:
                continue
    items.append(added)


def _goes_over(before: Line, line: Line, tables: Sequence[PageTable]) -> bool:
    """Whether a line that reaches the end of its strip goes on in one at the same height of the next."""
    return is_beside(before, line) and before.right > max(table.xs[-1] for table in tables) - line.size
