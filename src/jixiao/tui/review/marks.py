"""What a finding marks in the file: where it stands, in brackets, and what it is compared with, in parentheses."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from jixiao.document import Cell, Grid
from jixiao.origin import Origin
from jixiao.reviewing import Finding
from jixiao.tui.lines import Ink


class Mark(StrEnum):
    """Why a cell or a passage is marked."""

    OWN = "own"
    RELATED = "related"


MARK_INK: dict[Mark, Ink] = {Mark.OWN: Ink.MARKED, Mark.RELATED: Ink.HEADING}
OPENING: dict[Mark, str] = {Mark.OWN: "[", Mark.RELATED: "("}
CLOSING: dict[Mark, str] = {Mark.OWN: "]", Mark.RELATED: ")"}
RELATED_SIGN = "="
"""What stands before a paragraph that a finding is compared with."""


class CellMarks(Struct, frozen=True):
    """The marked cells of a table; a cell that is both is where the finding stands."""

    own: frozenset[Cell] = frozenset()
    related: frozenset[Cell] = frozenset()

    def of(self, cell: Cell) -> Mark | None:
        """How a cell is marked; None where it is not."""
        if cell in self.own:
            return Mark.OWN
        return Mark.RELATED if cell in self.related else None

    @property
    def cells(self) -> frozenset[Cell]:
        """All marked cells."""
        return self.own | self.related


class Quote(Struct, frozen=True):
    """What of a paragraph is marked: a passage, or all of it where the text is empty."""

    text: str
    mark: Mark


def origin_marks(finding: Finding) -> list[tuple[Origin, Mark]]:
    """The places that a finding concerns: where it stands, then what it is compared with."""
    return [(finding.origin, Mark.OWN), *((origin, Mark.RELATED) for origin in finding.related)]


def cell_marks(grid: Grid, finding: Finding) -> CellMarks:
    """The cells of *grid* at which a finding stands, and those that it is compared with."""
    return CellMarks(_cells_at(grid, [finding.origin]), _cells_at(grid, finding.related))


def bracketed(text: str, mark: Mark | None) -> str:
    """*text* as it is shown with a mark, between blanks without one: the same width either way."""
    return f" {text} " if mark is None else f"{OPENING[mark]}{text}{CLOSING[mark]}"


def first_mark(marks: Iterable[Mark]) -> Mark:
    """How what holds several marks is marked: as where the finding stands, if it is that too."""
    return Mark.OWN if Mark.OWN in marks else Mark.RELATED


def _cells_at(grid: Grid, origins: Iterable[Origin]) -> frozenset[Cell]:
    wanted = {_place(origin) for origin in origins if origin.row is not None}
    return frozenset(cell for row in grid.squares for cell in row if _place(cell.origin) in wanted)


def _place(origin: Origin) -> tuple[int | None, str | None, int | None, int | None]:
    return origin.table, origin.sheet, origin.row, origin.column
