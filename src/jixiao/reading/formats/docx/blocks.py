"""From the tree of a docx part to blocks: paragraphs and grids in their order, with what must be said about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from jixiao.document import Grid, Paragraph, ReadingNote
from jixiao.origin import Origin
from jixiao.reading.formats.docx import names
from jixiao.reading.formats.docx import notes as say
from jixiao.reading.formats.docx.cleaning import Traces
from jixiao.reading.formats.docx.styles import heading_level
from jixiao.reading.formats.docx.symbols import UNKNOWN_SIGN
from jixiao.reading.formats.docx.tables import is_hidden_row, lay, rows_of
from jixiao.reading.formats.docx.text import hidden_texts, text_of
from jixiao.reading.rectangles import SQUARES, Place, TableTooLarge, grid_of_rectangles

if TYPE_CHECKING:
    from lxml.etree import _Element

    from jixiao.reading.formats.docx.package import Package

NAMED_HIDDEN = 20
"""How many hidden places are named one by one; a file that hides more is told by their number."""


class BlockReader:
    """
    Reads parts of one file and keeps what it found: `blocks`, `notes`, and how many tables and paragraphs it has met.

    *package* is asked for the outline levels of paragraph styles and for pages that are to be inserted, of which
    `inserted` were read. Raises `TableTooLarge` where all tables together have more squares than one may have.
    """

    def __init__(self, file: str, package: Package) -> None:
        self.file = file
        self.inserted = 0
        self.blocks: list[Paragraph | Grid] = []
        self.notes: list[ReadingNote] = []
        self._package = package
        self._tables = 0
        self._squares = 0
        self._paragraphs: int | None = 0
        self._hidden = 0

    def read(self, container: _Element, traces: Traces) -> None:
        """Adds the blocks of a cleaned part, in order, whatever wraps them."""
        for child in container:
            if child.tag == names.PARAGRAPH:
                self._add_paragraph(child, traces)
            elif child.tag == names.TABLE:
                self._add_table(child, traces)
            elif child.tag == names.OTHER_DOCUMENT:
                self._insert(self._package.target(child.get(names.RELATION) or ""))
            else:
                self.read(child, traces)

    def stop_counting(self) -> None:
        """What is read from now on stands beside the text: its paragraphs have no number."""
        self._paragraphs = None

    def note(self, message: str, origin: Origin | None = None) -> None:
        """Adds what must be said; without *origin* about the file as a whole."""
        self.notes.append(ReadingNote(message, Origin(file=self.file) if origin is None else origin))

    def finish(self) -> None:
        """Says how much was hidden beyond the places that are named."""
        if self._hidden > NAMED_HIDDEN:
            self.note(say.more_hidden(self._hidden - NAMED_HIDDEN))

    def _note_hidden(self, message: str, origin: Origin) -> None:
        self._hidden += 1
        if self._hidden <= NAMED_HIDDEN:
            self.note(message, origin)

    def _add_paragraph(self, paragraph: _Element, traces: Traces) -> None:
        """
        A paragraph, or several where line breaks part it: a title and the year under it are often one.

        The number of a list is not in its text: the program counts it anew, and nothing is invented here.
        """
        written = text_of(paragraph).strip()
        if not written:
            return
        heading = self._heading(paragraph)
        if self._paragraphs is not None:
            self._paragraphs += 1
        number = self._paragraphs
        for line in written.split("\n"):
            text = line.strip()
            if text:
                self.blocks.append(Paragraph(text, Origin(file=self.file, text=text, paragraph=number), heading))
        self._note_oddities(paragraph, Origin(file=self.file, text=written, paragraph=number), traces)

    def _insert(self, document: bytes | None) -> None:
        """Adds a document that Word would insert on opening, if it is a page: some systems export Word files so."""
        from jixiao.reading.formats import html

        if document is None or self._paragraphs is None or not html.recognise(document, self.file):
            return
        from jixiao.reading.formats.html.blocks import PageReader
        from jixiao.reading.formats.html.pages import read_pages

        pages = PageReader(self.file, tables=self._tables, paragraphs=self._paragraphs)
        read_pages(pages, document)
        self.blocks.extend(pages.blocks)
        self.notes.extend(pages.notes)
        self._tables, self._paragraphs = pages.tables, pages.paragraphs
        self.inserted += 1

    def _heading(self, paragraph: _Element) -> int | None:
        properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
        if properties is None:
            return None
        outline = properties.find(names.OUTLINE_LEVEL)
        if outline is not None:
            return heading_level(outline.get(names.VALUE))
        style = properties.find(names.PARAGRAPH_STYLE)
        return None if style is None else self._package.heading_of(style.get(names.VALUE) or "")

    def _add_table(self, table: _Element, traces: Traces) -> None:
        """The grid of a table and after it those of the tables in its cells; a mere frame gives what is in it."""
        if next(table.iter(names.CELL), None) is None:
            return
        self._tables += 1
        number = self._tables
        nested = list(_nested(table))
        if nested and _is_frame(table):
            for cell in list(_own(table, names.CELL)):
                self.read(cell, traces)
            return
        first = len(self.blocks)
        for inner in nested:
            self._add_table(inner, traces)
            _flatten(inner)
        rows = rows_of(table)
        rectangles, covered = lay(rows)
        grid = grid_of_rectangles(rectangles, Place(self.file, number), height=len(rows), exact=True)
        self._squares += grid.height * grid.width
        if self._squares > SQUARES:
            raise TableTooLarge(self.file, number)
        self.blocks.insert(first, grid)
        for each in covered:
            self.note(say.covered_text(each.text), grid.at(each.row, each.column).origin)
        if traces.hidden_rows or traces.hidden_text or traces.unknown_signs:
            self._note_table(table, grid, traces)

    def _note_table(self, table: _Element, grid: Grid, traces: Traces) -> None:
        """Says what is odd in a table, row by row."""
        for number, row in enumerate(table.iter(names.ROW)):
            if is_hidden_row(row):
                self._note_hidden(say.hidden_row(), replace(grid.origin, row=number + 1))
            for hidden in hidden_texts(row) if traces.hidden_text else ():
                self._note_hidden(say.hidden_text(hidden), _origin_of(hidden, grid, number))
            for cell in grid.starts(number) if traces.unknown_signs else ():
                if UNKNOWN_SIGN in cell.text:
                    self.note(say.unknown_sign(), cell.origin)

    def _note_oddities(self, element: _Element, origin: Origin, traces: Traces) -> None:
        if traces.hidden_text:
            for text in hidden_texts(element):
                self._note_hidden(say.hidden_text(text), origin)
        if traces.unknown_signs and UNKNOWN_SIGN in (origin.text or ""):
            self.note(say.unknown_sign(), origin)


def _origin_of(text: str, grid: Grid, row: int) -> Origin:
    """The place of the cell that begins in *row* and holds *text*, or of the row where none does."""
    found = (cell.origin for cell in grid.starts(row) if text in cell.text)
    return next(found, replace(grid.origin, row=row + 1))


def _own(table: _Element, tag: str) -> Iterator[_Element]:
    """The elements of a table that belong to it and to none of the tables in its cells."""
    for element in table.iterdescendants(tag):
        if next(element.iterancestors(names.TABLE)) is table:
            yield element


def _nested(table: _Element) -> Iterator[_Element]:
    """The tables that stand right in the cells of a table."""
    return _own(table, names.TABLE)


def _is_frame(table: _Element) -> bool:
    """Whether a table only frames what is in it: no row has two cells that hold anything."""
    filled = [cell for cell in _own(table, names.CELL) if next(cell.iter(names.TEXT), None) is not None]
    rows = [next(cell.iterancestors(names.ROW), None) for cell in filled]
    return len(set(rows)) == len(rows)


def _flatten(table: _Element) -> None:
    """Puts a paragraph for each row of a table in its place: its text stays in the cell that holds it."""
    for row in rows_of(table):
        paragraph = table.makeelement(names.PARAGRAPH)
        text = table.makeelement(names.TEXT)
        text.text = " ".join(" ".join("".join(cell.pieces).split()) for cell in row.cells).strip()
        paragraph.append(text)
        table.addprevious(paragraph)
    parent = table.getparent()
    if parent is not None:
        parent.remove(table)
