"""A table as it stands on one page, or on several after its parts were joined."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from jixiao.reading.formats.pdf.lattice import Side
from jixiao.reading.formats.pdf.lines import Line
from jixiao.reading.formats.pdf.page import Box


class PageCell(Struct, gc=False):
    """
    A cell: its top left square, counted from 0, how far it reaches, and what it says.

    `lines` are the lines of its text, `page` (from 1) is where it begins. `open` are the sides where the end of
    a page cuts it; `is_rejoined` says that its text was cut, `is_blurred` that its words lie over each other.
    """

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    page: int = 1
    open: frozenset[Side] = frozenset()
    is_rejoined: bool = False
    is_blurred: bool = False


class PageTable(Struct):
    """
    A table: the lines that bound its columns (`xs`) and its rows (`ys`, on the page where it begins), and its cells.

    `is_ruled` is false where its columns were told by the words alone. `page` is the first of the `pages` over which
    its columns go, `sheet` that page itself. `strips` lists the pages of a wide sheet that were put side by side;
    `apart` those with tables that look like more of its columns, but other words stand there.
    """

    page: int
    xs: list[float]
    ys: list[float]
    cells: list[PageCell]
    is_ruled: bool
    pages: int = 1
    strips: list[int] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)
    sheet: Box | None = None

    @property
    def height(self) -> int:
        """How many rows."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    def starting_in(self, row: int) -> list[PageCell]:
        """The cells that begin in a row, from left to right."""
        return sorted((cell for cell in self.cells if cell.row == row), key=lambda cell: cell.column)

    def ending_in(self, row: int) -> list[PageCell]:
        """The cells whose last row is *row*, from left to right."""
        return sorted((cell for cell in self.cells if cell.row + cell.rows - 1 == row), key=lambda cell: cell.column)


def tables_of(items: Sequence[object]) -> list[PageTable]:
    """The tables among what a page holds."""
    return [item for item in items if isinstance(item, PageTable)]
