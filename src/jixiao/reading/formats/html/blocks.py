"""From the tree of a page to blocks: paragraphs and grids in their order, with what must be said about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec.structs import replace

from jixiao.document import Grid, Paragraph, ReadingNote
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.html.marks import (
    CELL_MARK,
    LINE_MARK,
    TABLE_MARK,
    drop_unwritable,
    empty,
    headed_lines_of,
    is_tracked,
    lines_of,
    mark,
    marked_text,
    put_line_after,
    shown,
)
from jixiao.reading.formats.html.tables import PageRow, lay, rows_of, texts_of
from jixiao.reading.rectangles import Place, grid_of_rectangles

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIDDEN_STYLE = compiled_on_use(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_LONGEST_QUOTE = 30
NAMED_HIDDEN = 20
"""How many hidden places of a page are named one by one; a page that hides more is told by their number."""


class PageReader:
    """
    Reads the pages of one file and keeps what it found: `blocks`, `notes`, how many `tables` and `paragraphs` it met.

    A table is read into grids and the lines that stand in it outside its cells. *tables* and *paragraphs* are how many
    of the file stand before its pages.
    """

    def __init__(self, file: str, *, tables: int = 0, paragraphs: int = 0) -> None:
        self.file = file
        self.blocks: list[Paragraph | Grid] = []
        self.notes: list[ReadingNote] = []
        self.tables = tables
        self.paragraphs = paragraphs
        self._places: dict[_Element, Origin] | None = None

    def read(self, root: _Element, *, hides: bool) -> None:
        """
        Adds the blocks of a page, in order; the tree is used up.

        What a browser doesn't show is looked for, read and said only where the page *hides* anything.
        """
        if any(is_tracked(element) for element in root.iter("del", "ins")):
            self.note("文件留有修订痕迹，按接受全部修订后的内容读取")
        drop_unwritable(root)
        hidden = list(_hidden(root)) if hides else []
        self._places = {} if hides else None
        mark(root)
        # Listed before the first is read: reading takes what is in a table out of the tree.
        outer = [table for table in root.iter("table") if next(table.iterancestors("table"), None) is None]
        tables = [blocks for table in outer for blocks in self._read_table(table)]
        self._add_page(marked_text(root).replace(CELL_MARK, LINE_MARK), tables)
        for element, text in hidden[:NAMED_HIDDEN]:
            self.note(f"“{text}”在网页里设为隐藏，已照读", self._place_of(element))
        if len(hidden) > NAMED_HIDDEN:
            self.note(f"另有{len(hidden) - NAMED_HIDDEN}处在网页里设为隐藏，已照读")

    def note(self, message: str, origin: Origin | None = None) -> None:
        """Adds what must be said; without *origin* about the file as a whole."""
        self.notes.append(ReadingNote(message, Origin(file=self.file) if origin is None else origin))

    def _add_page(self, text: str, tables: list[list[str | Grid]]) -> None:
        """The paragraphs of a page, and its tables where their marks stand."""
        for run, blocks in zip_longest(text.split(TABLE_MARK), tables, fillvalue=None):
            for line, heading in headed_lines_of(run or ""):
                self._add_paragraph(line, heading)
            for block in blocks or ():
                match block:
                    case str():
                        self._add_paragraph(block, None)
                    case Grid():
                        self.blocks.append(block)

    def _add_paragraph(self, text: str, heading: int | None) -> None:
        self.paragraphs += 1
        self.blocks.append(Paragraph(text, Origin(file=self.file, text=text, paragraph=self.paragraphs), heading))

    def _read_table(self, table: _Element) -> list[list[str | Grid]]:
        """
        Puts a mark in the place of a table; what it marks is the grid and after it those of the tables in its cells.

        A mere frame around other tables stays in the text, and each of these gets a mark of its own.
        """
        put_line_after(table)
        rows = rows_of(table)
        if not any(row.cells for row in rows):
            return []
        self.tables += 1
        nested = _nested(table)
        if nested and _is_frame(rows):
            for cell in (cell for row in rows for cell in row.cells):
                cell.text = (cell.text or "").replace(CELL_MARK, LINE_MARK)
            return [blocks for inner in nested for blocks in self._read_table(inner)]
        blocks = self._grids(table, rows, Place(self.file, self.tables))
        empty(table, LINE_MARK + TABLE_MARK)
        return [blocks]

    def _grids(self, table: _Element, rows: list[PageRow], place: Place) -> list[str | Grid]:
        inner: list[str | Grid] = []
        for nested in _nested(table):
            nested_rows = rows_of(nested)
            if any(row.cells for row in nested_rows):
                self.tables += 1
                inner.extend(self._grids(nested, nested_rows, Place(self.file, self.tables)))
                _flatten(nested, nested_rows)
        above, texts = texts_of(table)
        placed = {cell for row in rows for cell in row.cells}
        above.extend(text for cell, text in texts.items() if text and cell not in placed)
        laid = lay(rows, texts, place)
        grid = grid_of_rectangles(laid.rectangles, place, height=len(rows), exact=laid.spans)
        if self._places is not None:
            for rectangle, element in zip(laid.rectangles, laid.elements, strict=True):
                self._places[element] = grid.at(rectangle.row, rectangle.column).origin
        return [*above, grid, *inner]

    def _place_of(self, element: _Element) -> Origin | None:
        """The place of the cell that an element is or stands in, of the row that it is; None outside tables."""
        places = self._places or {}
        around = [places[each] for each in (element, *element.iterancestors("td", "th")) if each in places]
        if around:
            return around[0]
        within = (places[each] for each in element.iterdescendants("td", "th") if each in places)
        first = next(within, None)
        return None if first is None else replace(first, column=None, text=None)


def _hidden(root: _Element) -> Iterator[tuple[_Element, str]]:
    """The outermost elements that a browser hides and that hold text, with its beginning."""
    for element in root.iter("*"):
        if not _is_hidden(element) or any(_is_hidden(outer) for outer in element.iterancestors()):
            continue
        text = " ".join("".join(str(text) for text in element.itertext()).split())
        if text:
            yield element, text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}……"


def _is_hidden(element: _Element) -> bool:
    if element.tag in ("input", "script", "style", "template"):
        return False
    return element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "") is not None


def _nested(table: _Element) -> list[_Element]:
    """The tables that stand right in the cells of a table."""
    return [each for each in table.iterdescendants("table") if next(each.iterancestors("table")) is table]


def _is_frame(rows: list[PageRow]) -> bool:
    """Whether a table only lays out what is in it: apart from the rows that hold tables, none has two filled cells."""
    return all(
        any(next(cell.iterdescendants("table"), None) is not None for cell in row.cells)
        or sum(1 for cell in row.cells if lines_of(_bare(cell))) < 2
        for row in rows
    )


def _flatten(table: _Element, rows: list[PageRow]) -> None:
    """Puts the text of a table in its place, a line for each of its rows."""
    lines = (" ".join(" ".join(lines_of(_bare(cell))) for cell in row.cells).strip() for row in rows)
    empty(table, LINE_MARK + LINE_MARK.join(lines) + LINE_MARK)


def _bare(cell: _Element) -> str:
    return shown(marked_text(cell)).replace(CELL_MARK, "")
