"""From the tree of a docx part to blocks: paragraphs and grids in their order, with what must be said about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from jixiao.document import Grid, Paragraph, ReadingNote
from jixiao.origin import Origin
from jixiao.reading import docx_names as names
from jixiao.reading import docx_notes as say
from jixiao.reading.docx_cleaning import Traces
from jixiao.reading.docx_symbols import UNKNOWN_SIGN
from jixiao.reading.docx_tables import Laid, WrittenCell, WrittenRow, lay, rows_of
from jixiao.reading.docx_text import hidden_texts, text_of
from jixiao.reading.rectangles import grid_of_rectangles
from jixiao.reading.text_grids import Place

if TYPE_CHECKING:
    from lxml.etree import _Element


class BlockReader:
    """
    Reads parts of one file and keeps what it found: `blocks`, `notes`, and how many tables it has met.

    *heading_of* gives the outline level for the name of a paragraph style.
    """

    def __init__(self, file: str, heading_of: Callable[[str], int | None]) -> None:
        self.file = file
        self.blocks: list[Paragraph | Grid] = []
        self.notes: list[ReadingNote] = []
        self._heading_of = heading_of
        self._tables = 0

    def read(self, container: _Element, traces: Traces) -> None:
        """Adds the blocks of a cleaned part, in order, whatever wraps them."""
        for child in container:
            if child.tag == names.PARAGRAPH:
                self._add_paragraph(child, traces)
            elif child.tag == names.TABLE:
                self.blocks.extend(self._grids(child, traces))
            else:
                self.read(child, traces)

    def note(self, message: str, origin: Origin | None = None) -> None:
        """Adds what must be said; without *origin* about the file as a whole."""
        self.notes.append(ReadingNote(message, Origin(file=self.file) if origin is None else origin))

    def _add_paragraph(self, paragraph: _Element, traces: Traces) -> None:
        """
        A paragraph, or several where line breaks part it: a title and the year under it are often one.

        The number of a list is not in its text: the program counts it anew, and nothing is invented here.
        """
        heading: int | None = None
        for line in text_of(paragraph).split("\n"):
            text = line.strip()
            if text:
                heading = heading or self._heading(paragraph)
                self.blocks.append(Paragraph(text, Origin(file=self.file, text=text), heading))
        self._note_oddities(paragraph, text_of(paragraph), Origin(file=self.file), traces)

    def _heading(self, paragraph: _Element) -> int | None:
        properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
        if properties is None:
            return None
        outline = properties.find(names.OUTLINE_LEVEL)
        if outline is not None:
            return heading_level(outline.get(names.VALUE))
        style = properties.find(names.PARAGRAPH_STYLE)
        return None if style is None else self._heading_of(style.get(names.VALUE) or "")

    def _grids(self, table: _Element, traces: Traces) -> list[Paragraph | Grid]:
        """The grid of a table and those of the tables in its cells, which are numbered after it."""
        self._tables += 1
        number = self._tables
        inner: list[Paragraph | Grid] = []
        for nested in list(_outermost(table)):
            inner.extend(self._grids(nested, traces))
            _flatten(nested)
        rows = rows_of(table)
        if not rows:
            self._tables -= 1
            return inner
        laid = lay(rows)
        if inner and _is_frame(laid, len(rows)):
            return [*self._frame_lines(laid, number), *inner]
        place = Place(self.file, number)
        grid = grid_of_rectangles(laid.rectangles, place, height=len(rows), exact=True)
        self._note_table(rows, laid, grid, traces)
        return [grid, *inner]
