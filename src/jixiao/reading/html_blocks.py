"""From the tree of a page to blocks: paragraphs and grids in their order, with what must be said about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from jixiao.document import Grid, Paragraph, ReadingNote
from jixiao.origin import Origin
from jixiao.reading.html_flow import HEADINGS, flow_of, lines_of
from jixiao.reading.html_tables import PageRow, lay, loose_pieces, rows_of, text_of_cell
from jixiao.reading.rectangles import grid_of_rectangles
from jixiao.reading.text_grids import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_LONGEST_QUOTE = 30


class PageReader:
    """
    Reads the pages of one file and keeps what it found: `blocks`, `notes`, and how many tables it has met.

    Hidden elements are looked for only where *hides* says that the file has any.
    """

    def __init__(self, file: str, *, hides: bool) -> None:
        self.file = file
        self.blocks: list[Paragraph | Grid] = []
        self.notes: list[ReadingNote] = []
        self._hides = hides
        self._tables = 0
        self._places: dict[_Element, Origin] = {}

    def read(self, root: _Element) -> None:
        """Adds the blocks of a page, in order, and says what of it a browser hides."""
        self._add(root)
        if self._hides:
            self._note_hidden(root)

    def note(self, message: str, origin: Origin | None = None) -> None:
        """Adds what must be said; without *origin* about the file as a whole."""
        self.notes.append(ReadingNote(message, Origin(file=self.file) if origin is None else origin))

    def _add(self, container: _Element) -> None:
        for lines, element in flow_of(container).parted():
            self._add_lines(lines)
            if element is not None:
                self._add_standing(element)

    def _add_lines(self, lines: list[str], heading: int | None = None) -> None:
        self.blocks.extend(Paragraph(line, Origin(file=self.file, text=line), heading) for line in lines)

    def _add_standing(self, element: _Element) -> None:
        heading = HEADINGS.get(str(element.tag))
        if heading is None:
            self._add_table(element)
        elif next(element.iter("table"), None) is None:
            self._add_lines(lines_of(flow_of(element).pieces), heading)
        else:
            self._add(element)

    def _add_table(self, table: _Element) -> None:
        """The grid of a table and after it those of the tables in its cells; a mere frame gives what is in it."""
        self._add_lines(lines_of(loose_pieces(table)))
        rows = rows_of(table)
        if not any(row.cells for row in rows):
            return
        self._tables += 1
        place = Place(self.file, self._tables)
        nested = list(_nested(table))
        if nested and _is_frame(rows):
            for cell in (cell for row in rows for cell in row.cells):
                self._add(cell)
            return
        laid = lay(rows, text_of_cell, place)
        grid = grid_of_rectangles(laid.rectangles, place, height=len(rows), exact=laid.spans)
        self.blocks.append(grid)
        if self._hides:
            for rectangle, element in zip(laid.rectangles, laid.elements, strict=True):
                self._places[element] = grid.at(rectangle.row, rectangle.column).origin
        for inner in nested:
            self._add_table(inner)

    def _note_hidden(self, root: _Element) -> None:
        """One note for each hidden element that holds text: a row by its place, a cell or what is in it likewise."""
        for element in root.iter("*"):
            if not _is_hidden(element) or any(_is_hidden(outer) for outer in element.iterancestors()):
                continue
            text = " ".join(text_of_cell(element).split())
            if not text:
                continue
            quoted = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}……"
            self.note(f"“{quoted}”在网页里设为隐藏，已照读", self._place_of(element))

    def _place_of(self, element: _Element) -> Origin | None:
        around = (self._places.get(each) for each in (element, *element.iterancestors("td", "th")))
        within = (
            replace(self._places[each], column=None, text=None)
            for each in element.iterdescendants("td", "th")
            if each in self._places
        )
        return next((origin for origin in around if origin is not None), next(within, None))


def _is_hidden(element: _Element) -> bool:
    if element.tag in ("input", "script", "style", "template"):
        return False
    return element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "") is not None


def _nested(table: _Element) -> list[_Element]:
    """The tables that stand right in the cells of a table."""
    return [each for each in table.iterdescendants("table") if next(each.iterancestors("table")) is table]


def _is_frame(rows: list[PageRow]) -> bool:
    """Whether a table only lays out what is in it: apart from the rows that hold tables, none has two filled cells."""
    for row in rows:
        if any(next(cell.iterdescendants("table"), None) is not None for cell in row.cells):
            continue
        if sum(1 for cell in row.cells if text_of_cell(cell)) > 1:
            return False
    return True
