"""
What a reader returns: paragraphs and grids in their order, nothing recognised yet.

In a grid a merged cell covers its rectangle and keeps one origin: `at` gives the same cell for each of its squares.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from jixiao.origin import Origin


class Source(Struct, frozen=True):
    """The file that was read: `path` as given, `sha256` of its bytes, `kind` (text, toml …), `pages` if it has any."""

    path: str
    sha256: str
    kind: str
    pages: int | None = None


class NoteKind(Enum):
    """What a note means for those who rest on what was read."""

    REMARK = "remark"
    """Nothing: it is there to be known."""
    LEFT_OUT = "left_out"
    """A row was left out with its numbers: nobody may say what the form lacks or what its rows add up to."""
    BLURRED = "blurred"
    """Words lie over each other: what was read can't be trusted, nor what stands around it."""


class ReadingNote(Struct, frozen=True):
    """What could not be read, placed or trusted, said in Chinese with its place; never dropped."""

    message: str
    origin: Origin
    kind: NoteKind = NoteKind.REMARK


class Paragraph(Struct, frozen=True):
    """A paragraph of text, blanks at both ends removed; `heading` is its outline level where the format tells it."""

    text: str
    origin: Origin
    heading: int | None = None


class Cell(Struct, frozen=True, gc=False):  # a document has thousands, and none can be part of a cycle
    """
    One cell: `text` verbatim (blanks at both ends removed, line breaks kept; empty where blank) and its rectangle.

    `row` and `column` are its top left square, counted from 0 within the grid; `origin` counts as users do.
    """

    text: str
    row: int
    column: int
    origin: Origin
    rows: int = 1
    columns: int = 1


class Grid(Struct, frozen=True):
    """
    A table as a rectangle of squares.

    `squares[r][c]` is the cell that covers square (r, c); all rows have the same length. `exact` is true where the
    format itself states the geometry (docx, xlsx); in text and pdf a column may be guessed.
    """

    squares: tuple[tuple[Cell, ...], ...]
    origin: Origin
    exact: bool = False

    @property
    def height(self) -> int:
        """How many rows."""
        return len(self.squares)

    @property
    def width(self) -> int:
        """How many columns."""
        return len(self.squares[0]) if self.squares else 0

    def at(self, row: int, column: int) -> Cell:
        """The cell that covers a square, counted from 0."""
        return self.squares[row][column]

    def starts(self, row: int) -> Iterator[Cell]:
        """The cells whose rectangle begins in *row*, from left to right: a merged cell is met once."""
        for column, cell in enumerate(self.squares[row]):
            if cell.row == row and cell.column == column:
                yield cell


class Document(Struct, frozen=True):
    """A file as read: its source, its blocks in order, and what the reader has to say about it."""

    source: Source
    blocks: tuple[Paragraph | Grid, ...]
    notes: tuple[ReadingNote, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))

    def grids(self) -> Iterator[Grid]:
        """The grids in order."""
        return (block for block in self.blocks if isinstance(block, Grid))
