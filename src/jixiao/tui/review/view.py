"""What the review screen shows, as values: the selected finding, the part of the file beside it, their lines."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.document import Document, Grid, Source
from jixiao.origin import Origin
from jixiao.report.finding_wording import heading_of
from jixiao.reviewing import Finding, FormResult, Review
from jixiao.tui.lines import Line
from jixiao.tui.review import notices, texts
from jixiao.tui.review.causes import CauseKey, Filter, FindingKey, Section, cause_lines, findings_in_order, section_size
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.detail import finding_lines, row_lines, section_lines, unreviewed_lines
from jixiao.tui.review.excerpt import ProseExcerpt, TableExcerpt, block_at, excerpt_of, marked_cells, row_at, row_number
from jixiao.tui.review.search import Match, TextMatch
from jixiao.tui.review.submitted import RowKey, TableDrawing, prose_lines
from jixiao.tui.signs import Signs
from jixiao.vocabulary import DocumentKind, Severity

_NOTHING = Document(source=Source("", "", ""), blocks=())
_SEVERITIES = tuple(Severity)


class ReviewView:
    """A review being looked at: what is selected and listed, and the lines of each pane at a width."""

    def __init__(self, review: Review, deciding: Deciding, *, signs: Signs) -> None:
        self.review = review
        self.deciding = deciding
        self.signs = signs
        self.wanted = Filter.ALL
        self.selected: CauseKey | None = None
        self._findings = {finding.fingerprint: finding for finding in findings_in_order(review)}
        self._document = _NOTHING if review.submission is None else review.submission.document
        self._form_blocks = [block_at(self._document, result.form.origin) for result in review.forms]
        self._drawings: dict[tuple[int, int], TableDrawing] = {}
        self._block = self._form_blocks[0] if self._form_blocks else 0

    @property
    def finding(self) -> Finding | None:
        """The selected finding; None where a section is selected or nothing."""
        match self.selected:
            case FindingKey(fingerprint):
                return self._findings[fingerprint]
            case _:
                return None

    @property
    def form_index(self) -> int | None:
        """Which form the shown table is, by its place; None where another part of the file is shown."""
        finding = self.finding
        if finding is not None and finding.form is not None and self._form_blocks[finding.form] == self._block:
            return finding.form
        return self._form_blocks.index(self._block) if self._block in self._form_blocks else None

    @property
    def form(self) -> FormResult | None:
        """The form that is shown, else the one that the selected finding is about, else the first."""
        index = self.form_index
        if index is None and self.finding is not None:
            index = self.finding.form
        return self.review.forms[index or 0] if self.review.forms else None

    def select(self, key: CauseKey | None) -> None:
        """Selects a line of the list; a finding's place is shown with it."""
        self.selected = key
        if self.finding is not None:
            self._block = block_at(self._document, self.finding.origin)

    def show_block(self, block: int) -> None:
        """Shows another part of the file; what is selected stays."""
        self._block = block

    def next_form(self) -> FindingKey | None:
        """Shows the next form's table; the first finding about it, None where there is none."""
        if not self._form_blocks:
            return None
        index = self.form_index
        following = 0 if index is None else (index + 1) % len(self._form_blocks)
        self._block = self._form_blocks[following]
        return next((FindingKey(each.fingerprint) for each in self._findings.values() if each.form == following), None)

    def next_undecided(self) -> FindingKey | None:
        """The next finding after the selected one that is not decided, from the beginning again at the end."""
        every = list(self._findings.values())
        start = every.index(self.finding) + 1 if self.finding is not None else 0
        for finding in [*every[start:], *every[:start]]:
            if self.deciding.of(finding) is None:
                return FindingKey(finding.fingerprint)
        return None

    def cause_lines(self) -> list[Line]:
        """The list of findings and sections."""
        return cause_lines(self.review, self.deciding, wanted=self.wanted, signs=self.signs)

    def submitted_lines(self, width: int) -> list[Line]:
        """The part of the file that is shown."""
        match excerpt_of(self._document, self._block):
            case TableExcerpt() as table:
                return self._drawing(table, width).lines(marked_cells(table.grid, self._origins()))
            case ProseExcerpt() as prose:
                marked_block, sign = self._marked_block()
                return prose_lines(prose, width, marked=marked_block, sign=sign, signs=self.signs)

    def place(self) -> RowKey | None:
        """The line of the shown part at which the selected finding stands, its first line where it names no row."""
        finding = self.finding
        if finding is None or block_at(self._document, finding.origin) != self._block:
            return None
        match excerpt_of(self._document, self._block):
            case TableExcerpt(block, grid):
                return RowKey(block, row_at(grid, finding.origin) or 0)
            case ProseExcerpt():
                return RowKey(self._block, 0)

    def submitted_title(self) -> tuple[str, str]:
        """What is shown of the file; for a form also its total as printed and as computed."""
        index = self.form_index
        if index is not None:
            result = self.review.forms[index]
            return texts.form_title(index + 1, len(self.review.forms), result), texts.form_totals(result)
        if not self._document.blocks:
            return texts.NO_TEXT, ""
        origin = self._document.blocks[self._block].origin
        return texts.part_title(origin.place(), self._kind_of(origin)), ""

    def detail_lines(self, width: int) -> list[Line]:
        """The selected finding or section in full."""
        match self.selected:
            case FindingKey(fingerprint):
                finding = self._findings[fingerprint]
                return finding_lines(finding, self.review, self.deciding, width=width, signs=self.signs)
            case Section() as section:
                return section_lines(section, self.review, self.deciding, width=width, signs=self.signs)
            case None:
                return unreviewed_lines(self.review, width=width, signs=self.signs)

    def detail_title(self) -> str:
        """The heading of the lower pane: the finding's code, title and severity, or the section's name."""
        match self.selected:
            case FindingKey(fingerprint):
                return heading_of(self._findings[fingerprint])
            case Section() as section:
                return texts.section_title(section.value, section_size(section, self.review, self.deciding))
            case None:
                return ""

    def section_notice(self, section: Section) -> tuple[str, str]:
        """Title and text of a section with all its entries."""
        lines = section_lines(section, self.review, self.deciding, width=notices.WIDTH, signs=self.signs)
        title = texts.section_title(section.value, section_size(section, self.review, self.deciding))
        return title, "\n".join(line.text for line in lines)

    def match_texts(self, match: Match) -> tuple[str, str]:
        """A place that was found: what it is, and where."""
        match match:
            case Finding():
                sign = texts.SEVERITY_SIGN[match.severity]
                return self.signs.of(f"{sign} {match.code} {match.message}"), ""
            case TextMatch():
                return self.signs.of(match.text), self.signs.of(match.place)

    def row_title(self, key: RowKey) -> str:
        """Where a row of a table stands; in prose the heading of the selected finding."""
        match self._document.blocks[key.block]:
            case Grid() as grid:
                return texts.row_title(
                    replace(grid.origin, row=row_number(grid, key.row), line=_line_of(grid, key.row)).place()
                )
            case _:
                return self.detail_title()

    def row_lines(self, key: RowKey, width: int) -> list[Line]:
        """A row of a table in full, with its findings; the selected finding while prose is shown."""
        match self._document.blocks[key.block]:
            case Grid() as grid:
                return row_lines(grid, key.row, self.findings_at(key), width=width, signs=self.signs)
            case _:
                return self.detail_lines(width)

    def findings_at(self, key: RowKey) -> list[Finding]:
        """The findings that stand on a line of the shown part."""
        match self._document.blocks[key.block]:
            case Grid() as grid:
                return [each for each, row in self._placed(grid) if row == key.row]
            case _:
                return [each for each in self._findings.values() if block_at(self._document, each.origin) == key.block]

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
            known = TableDrawing(table, width, severities=self._severities(table.grid), signs=self.signs)
            self._drawings[table.block, width] = known
        return known

    def _origins(self) -> tuple[Origin, ...]:
        finding = self.finding
        return () if finding is None else (finding.origin, *finding.related)

    def _marked_block(self) -> tuple[int, str]:
        finding = self.finding
        if finding is None:
            return -1, ""
        return block_at(self._document, finding.origin), self.signs.of(texts.SEVERITY_SIGN[finding.severity])

    def _severities(self, grid: Grid) -> dict[int, Severity]:
        """The gravest severity of the findings of each row."""
        gravest: dict[int, Severity] = {}
        for finding, row in self._placed(grid):
            known = gravest.get(row, finding.severity)
            gravest[row] = min(known, finding.severity, key=_SEVERITIES.index)
        return gravest

    def _placed(self, grid: Grid) -> Iterator[tuple[Finding, int]]:
        table = grid.origin.table, grid.origin.sheet
        for finding in self._findings.values():
            row = row_at(grid, finding.origin)
            if (finding.origin.table, finding.origin.sheet) == table and row is not None:
                yield finding, row


def _line_of(grid: Grid, row: int) -> int | None:
    """The line of the file in which a row begins, where the file has lines."""
    return next((cell.origin.line for cell in grid.squares[row] if cell.row == row), None)
