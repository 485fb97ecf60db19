"""What the review screen shows, as values: the selected finding, the part of the file beside it, their lines."""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.document import Document, Grid, Source
from jixiao.origin import Origin
from jixiao.reviewing import FileStatus, Finding, FormResult, Review
from jixiao.tui.lines import Ink, Line
from jixiao.tui.review import texts
from jixiao.tui.review.causes import CauseKey, Filter, FindingKey, Section, cause_lines, findings_in_order
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.detail import finding_lines, message_lines, row_lines, section_lines
from jixiao.tui.review.excerpt import (
    Excerpt,
    ProseExcerpt,
    TableExcerpt,
    block_at,
    excerpt_at,
    excerpt_of_block,
    marked_cells,
    row_at,
)
from jixiao.tui.review.submitted import RowKey, prose_lines, table_lines
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity

_NOTHING = Document(source=Source("", "", ""), blocks=())


class ReviewView:
    """A review being looked at: what is selected and listed, and the lines of each pane at a width."""

    def __init__(self, review: Review, deciding: Deciding, *, signs: Signs) -> None:
        self.review = review
        self.deciding = deciding
        self.signs = signs
        self.wanted = Filter.ALL
        self._findings = {finding.fingerprint: finding for finding in findings_in_order(review)}
        self._document = _NOTHING if review.submission is None else review.submission.document
        self._form_blocks = [block_at(self._document, result.form.origin) for result in review.forms]
        self._selected: CauseKey | None = next(map(FindingKey, self._findings), None)
        self._excerpt = self._first_excerpt()

    # what is selected

    @property
    def selected(self) -> CauseKey | None:
        """The key of the selected line; None where the list has none."""
        return self._selected

    @property
    def finding(self) -> Finding | None:
        """The selected finding; None where a section is selected or nothing."""
        match self._selected:
            case FindingKey(fingerprint):
                return self._findings[fingerprint]
            case _:
                return None

    @property
    def form_index(self) -> int | None:
        """The form whose table is shown, by its place; None where another part of the file is shown."""
        return self._form_blocks.index(self._excerpt_block) if self._excerpt_block in self._form_blocks else None

    @property
    def form(self) -> FormResult | None:
        """The form that the selected finding is about, else the one that is shown, else the first."""
        finding, shown = self.finding, self.form_index
        if finding is not None and finding.form is not None:
            return self.review.forms[finding.form]
        if shown is not None:
            return self.review.forms[shown]
        return self.review.forms[0] if self.review.forms else None
