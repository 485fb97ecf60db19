"""A table as it stands on one page, or on several after its parts were joined."""

from __future__ import annotations

from msgspec import Struct, field

from jixiao.reading.pdf_lines import Line


class PageCell(Struct):
    """
    A cell: its top left square, counted from 0, how far it reaches, and what it says.

    `lines` are the lines of its text on the page where it stands, `page` counts from 1; `is_rejoined` says that the
    end of a page had cut it.
    """

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    page: int = 1
    is_rejoined: bool = False


class PageTable(Struct):
    """
    A table: the lines that bound its columns and rows (points; y of the page on which it begins), and its cells.

    `is_ruled` is false where its columns were told by the words alone; it ends on `last_page`, at `bottom`.
    """

    page: int
    last_page: int
    bottom: float
    xs: list[float]
    ys: list[float]
    cells: list[PageCell]
    is_ruled: bool

    @property
    def top(self) -> float:
        """Where it begins on its page."""
        return self.ys[0]

    @property
    def height(self) -> int:
        """How many rows."""
        return len(self.ys) - 1

    @property
    def width(self) -> int:
        """How many columns."""
        return len(self.xs) - 1

    def starting_in(self, row: int) -> list[PageCell]:
        """The cells that begin in a row, from left to right."""
        return sorted((cell for cell in self.cells if cell.row == row), key=lambda cell: cell.column)

    def ending_in(self, row: int) -> list[PageCell]:
        """The cells whose last row is *row*, from left to right."""
        return sorted((cell for cell in self.cells if cell.row + cell.rows - 1 == row), key=lambda cell: cell.column)
