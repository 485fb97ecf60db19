"""The part of the file beside the findings: a table, whole or at the finding's row, or prose; its lines and titles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from jixiao.document import Document, Grid, Source
from jixiao.origin import NOWHERE, Origin
from jixiao.reviewing import Finding, Review
from jixiao.tui.lines import Line
from jixiao.tui.review import texts
from jixiao.tui.review.excerpt import ProseExcerpt, TableExcerpt, block_at, excerpt_of, row_at, row_number
from jixiao.tui.review.marks import CellMarks, Quote, cell_marks, origin_marks
from jixiao.tui.review.near import elsewhere_lines, near_lines
from jixiao.tui.review.prose import ProseDrawing
from jixiao.tui.review.row_score import RowScore, scored_rows
from jixiao.tui.review.submitted import RowKey, TableDrawing
from jixiao.tui.signs import Signs
from jixiao.vocabulary import DocumentKind, Severity

_NOTHING = Document(source=Source("", "", ""), blocks=())
_SEVERITIES = tuple(Severity)


class Shown:
    """What of a file is shown: `block` is its place among the document's blocks, `at` the place of the finding."""

    def __init__(self, review: Review, findings: Iterable[Finding], *, signs: Signs) -> None:
        self.review = review
        self.document = _NOTHING if review.submission is None else review.submission.document
        self.form_blocks = [block_at(self.document, result.form.origin) for result in review.forms]
        self.block = self.form_blocks[0] if self.form_blocks else 0
        self.at: Origin = NOWHERE
        self._findings = {each.fingerprint: each for each in findings}
        self._blocks: dict[Origin, int] = {}
        self._parts: dict[int, frozenset[int]] = {}
        self._scores: dict[int, dict[RowKey, RowScore]] = {}
        self._rows: dict[int, dict[int, list[Finding]]] = {}
        self._signs = signs
        self._drawings: dict[tuple[int, int], TableDrawing] = {}
        self._prose: dict[int, ProseDrawing] = {}

    def show(self, origin: Origin) -> None:
        """Shows a place, as where a finding stands."""
        self.at = origin
        self.block = self._block_of(origin)

    def places(self, finding: Finding) -> list[Origin]:
        """Where a finding stands, then what it is compared with; of several places in one line the first."""
        lines: dict[RowKey, Origin] = {}
        for origin, _ in origin_marks(finding):
            lines.setdefault(self.line_of(origin), origin)
        return list(lines.values())

    def line_of(self, origin: Origin) -> RowKey:
        """The line at which a place is shown: the row of a table, the first line of a paragraph."""
        block = self._block_of(origin)
        key = RowKey(block, 0)
        grid = self.grid_at(key) if self.document.blocks else None
        return key if grid is None else RowKey(block, row_at(grid, origin) or 0)

    def form_index(self, finding: Finding | None) -> int | None:
        """Which form is shown, by its place; of several in one table the one of *finding*. None for another part."""
        if finding is not None and finding.form is not None and self.block in self._parts_of(finding.form):
            return finding.form
        return self.form_blocks.index(self.block) if self.block in self.form_blocks else None

    def lines(self, finding: Finding | None, width: int, *, near: bool) -> list[Line]:
        """
        The shown part in *width* cells, with what *finding* concerns marked.

        With *near* only the row at `at`, where that is a row of a table, and what it is compared with.
        """
        match excerpt_of(self.document, self.block):
            case TableExcerpt() as table:
                return self._table_lines(table, finding, width, near=near)
            case ProseExcerpt() as prose:
                sign = "" if finding is None else self._signs.of(texts.SEVERITY_SIGN[finding.severity])
                drawing = self._prose.setdefault(width, ProseDrawing(width, signs=self._signs))
                return drawing.lines(prose, {} if finding is None else self._quotes(finding), sign=sign)

    def place(self, finding: Finding | None, drawn: Sequence[Line] = ()) -> RowKey | None:
        """
        The line of the shown part at `at`; None where that is elsewhere.

        It is the row of a table, its first line where `at` names no row; among the lines of a paragraph as *drawn* the
        one in which something is set off.
        """
        if finding is None or self._block_of(self.at) != self.block:
            return None
        place = self.line_of(self.at)
        if not self.document.blocks or self.grid_at(place) is not None:
            return place
        keys = (line.key for line in drawn if line.spans and isinstance(line.key, RowKey))
        return next((key for key in keys if key.block == place.block), place)

    def title(self, finding: Finding | None) -> tuple[str, str]:
        """What is shown of the file; for a form also its total as printed and as computed."""
        index = self.form_index(finding)
        if index is not None:
            result = self.review.forms[index]
            is_first_part = self.block == self.form_blocks[index]
            origin = result.form.origin if is_first_part else self.document.blocks[self.block].origin
            return texts.form_title(index + 1, len(self.review.forms), origin.place()), texts.form_totals(result)
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
        return [each for each in self._findings.values() if self._block_of(each.origin) == key.block]

    def score_at(self, key: RowKey, finding: Finding | None) -> RowScore | None:
        """How the score of a row of the shown form is worked out; None where it carries no points."""
        index = self.form_index(finding)
        if index is None:
            return None
        if index not in self._scores:
            rows = scored_rows(self.review.forms[index])
            self._scores[index] = {self.line_of(origin): score for origin, score in rows}
        return self._scores[index].get(key)

    def _parts_of(self, index: int) -> frozenset[int]:
        """The tables over which a form goes on, by their places among the blocks; looked up once."""
        if index not in self._parts:
            form = self.review.forms[index].form
            rows = [*(each.origin for each in form.funding), *(each.origin for each in form.indicators)]
            self._parts[index] = frozenset({self.form_blocks[index], *map(self._block_of, rows)})
        return self._parts[index]

    def _table_lines(self, table: TableExcerpt, finding: Finding | None, width: int, *, near: bool) -> list[Line]:
        if finding is None:
            return self._drawing(table, width).lines(CellMarks())
        marks = cell_marks(table.grid, finding)
        row = row_at(table.grid, self.at) if near and self._block_of(self.at) == self.block else None
        if row is None:
            return self._drawing(table, width).lines(marks)
        elsewhere = [(each, mark) for each, mark in origin_marks(finding) if self._block_of(each) != self.block]
        return [
            *near_lines(table.grid, row, marks, width=width, severity=finding.severity, signs=self._signs),
            *elsewhere_lines(elsewhere, width=width, signs=self._signs),
        ]

    def _quotes(self, finding: Finding) -> dict[int, list[Quote]]:
        """What is marked in prose, by block; a table among it is one line that holds none of its cells."""
        quotes: dict[int, list[Quote]] = {}
        for origin, mark in origin_marks(finding):
            quotes.setdefault(self._block_of(origin), []).append(Quote(_passage(origin), mark))
        return quotes

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

    def _block_of(self, origin: Origin) -> int:
        """The block that holds a place, looked up once."""
        if origin not in self._blocks:
            self._blocks[origin] = block_at(self.document, origin)
        return self._blocks[origin]


def _passage(origin: Origin) -> str:
    return "" if origin.row is not None or origin.text is None else origin.text


def row_origin(grid: Grid, row: int) -> Origin:
    """Where a row of a table stands, with the line of the file in which it begins, where the file has lines."""
    line = next((cell.origin.line for cell in grid.squares[row] if cell.row == row), None)
    return replace(grid.origin, row=row_number(grid, row), line=line)
