"""The part of the file beside the findings: a table, whole or at the finding's row, or prose; its lines and titles."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from jixiao.document import Document, Grid, Source
from jixiao.origin import Origin
from jixiao.reviewing import Finding, Review
from jixiao.tui.lines import Line
from jixiao.tui.review import texts
from jixiao.tui.review.excerpt import ProseExcerpt, TableExcerpt, block_at, excerpt_of, marked_cells, row_at, row_number
from jixiao.tui.review.near import near_lines
from jixiao.tui.review.submitted import ProseDrawing, RowKey, TableDrawing
from jixiao.tui.signs import Signs
from jixiao.vocabulary import DocumentKind, Severity

_NOTHING = Document(source=Source("", "", ""), blocks=())
_SEVERITIES = tuple(Severity)


class Shown:
    """What of a file is shown: `block` is its place among the document's blocks."""

    def __init__(self, review: Review, findings: Iterable[Finding], *, signs: Signs) -> None:
        self.review = review
        self.document = _NOTHING if review.submission is None else review.submission.document
        self.form_blocks = [block_at(self.document, result.form.origin) for result in review.forms]
        self.block = self.form_blocks[0] if self.form_blocks else 0
        self._findings = {each.fingerprint: each for each in findings}
        self._blocks: dict[str, int] = {}
        self._rows: dict[int, dict[int, list[Finding]]] = {}
        self._signs = signs
        self._drawings: dict[tuple[int, int], TableDrawing] = {}
        self._prose: dict[int, ProseDrawing] = {}

    def show(self, finding: Finding) -> None:
        """Shows where a finding stands."""
        self.block = self._block_of(finding)

    def form_index(self, finding: Finding | None) -> int | None:
        """Which form is shown, by its place; of several in one table the one of *finding*. None for another part."""
        if finding is not None and finding.form is not None and self.form_blocks[finding.form] == self.block:
            return finding.form
        return self.form_blocks.index(self.block) if self.block in self.form_blocks else None

    def lines(self, finding: Finding | None, width: int, *, near: bool) -> list[Line]:
        """
        The shown part in *width* cells, with the cells that *finding* concerns marked.

        With *near* only the row at which it stands, where it stands in a row of a table.
        """
        match excerpt_of(self.document, self.block):
            case TableExcerpt() as table:
                origins = () if finding is None else (finding.origin, *finding.related)
                marked = marked_cells(table.grid, origins)
                row = self._row_of(finding, table.grid) if near else None
                if finding is None or row is None:
                    return self._drawing(table, width).lines(marked)
                return near_lines(table.grid, row, marked, width=width, severity=finding.severity, signs=self._signs)
            case ProseExcerpt() as prose:
                block = -1 if finding is None else self._block_of(finding)
                sign = "" if finding is None else self._signs.of(texts.SEVERITY_SIGN[finding.severity])
                drawing = self._prose.setdefault(width, ProseDrawing(width, signs=self._signs))
                return drawing.lines(prose, marked=block, sign=sign)

    def place(self, finding: Finding | None) -> RowKey | None:
        """The line of the shown part at which a finding stands, its first line where it names no row."""
        if finding is None or self._block_of(finding) != self.block:
            return None
        match excerpt_of(self.document, self.block):
            case TableExcerpt(block, grid):
                return RowKey(block, row_at(grid, finding.origin) or 0)
            case ProseExcerpt():
                return RowKey(self.block, 0)

    def title(self, finding: Finding | None) -> tuple[str, str]:
        """What is shown of the file; for a form also its total as printed and as computed."""
        index = self.form_index(finding)
        if index is not None:
            result = self.review.forms[index]
            return texts.form_title(index + 1, len(self.review.forms), result), texts.form_totals(result)
        if not self.document.blocks:
            return texts.NO_TEXT, ""
        origin = self.document.blocks[self.block].origin
        return texts.part_title(origin.place(), self._kind_of(origin)), ""

    def grid_at(self, key: RowKey) -> Grid | None:
        """The table in which a line of the shown part stands; None for a line of prose."""
        match self.document.blocks[key.block]:
            case Grid() as grid:
                return grid
            case _:
                return None

    def findings_at(self, key: RowKey) -> list[Finding]:
        """The findings that stand on a line of the shown part."""
        grid = self.grid_at(key)
        if grid is not None:
            return self._placed(key.block, grid).get(key.row, [])
        return [each for each in self._findings.values() if self._block_of(each) == key.block]

    def _row_of(self, finding: Finding | None, grid: Grid) -> int | None:
        here = finding is not None and self._block_of(finding) == self.block
        return row_at(grid, finding.origin) if finding is not None and here else None

    def _kind_of(self, origin: Origin) -> DocumentKind | None:
        """What a table is that is no form; None for prose."""
        if origin.table is None and origin.sheet is None:
            return None
        others = [] if self.review.submission is None else self.review.submission.others
        table = origin.table, origin.sheet
        kinds = (each.kind for each in others if (each.origin.table, each.origin.sheet) == table)
        return next(kinds, DocumentKind.UNKNOWN)

    def _drawing(self, table: TableExcerpt, width: int) -> TableDrawing:
        known = self._drawings.get((table.block, width))
        if known is None:
            known = TableDrawing(table, width, severities=self._severities(table), signs=self._signs)
            self._drawings[table.block, width] = known
        return known

    def _severities(self, table: TableExcerpt) -> dict[int, Severity]:
        """The gravest severity of the findings of each row."""
        placed = self._placed(table.block, table.grid)
        return {row: min((each.severity for each in found), key=_SEVERITIES.index) for row, found in placed.items()}

    def _placed(self, block: int, grid: Grid) -> dict[int, list[Finding]]:
        """The findings of each row of a table, looked up once."""
        if block not in self._rows:
            rows: dict[int, list[Finding]] = {}
            table = grid.origin.table, grid.origin.sheet
            for finding in self._findings.values():
                here = (finding.origin.table, finding.origin.sheet) == table
                row = row_at(grid, finding.origin) if here else None
                if row is not None:
                    rows.setdefault(row, []).append(finding)
            self._rows[block] = rows
        return self._rows[block]

    def _block_of(self, finding: Finding) -> int:
        """Where a finding stands, looked up once."""
        if finding.fingerprint not in self._blocks:
            self._blocks[finding.fingerprint] = block_at(self.document, finding.origin)
        return self._blocks[finding.fingerprint]


def row_origin(grid: Grid, row: int) -> Origin:
    """Where a row of a table stands, with the line of the file in which it begins, where the file has lines."""
    line = next((cell.origin.line for cell in grid.squares[row] if cell.row == row), None)
    return replace(grid.origin, row=row_number(grid, row), line=line)
