"""What the review screen shows, as values: the selected finding, what is listed, the lines of each pane."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.document import ReadingNote
from jixiao.origin import Origin
from jixiao.report.sentences import fields_of, heading_of, place_of
from jixiao.reviewing import Finding, FormResult, Review
from jixiao.tui.lines import Line
from jixiao.tui.review import notices, texts
from jixiao.tui.review.causes import CauseKey, CauseList, FindingKey
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.detail import finding_lines, row_lines, section_lines, unreviewed_lines
from jixiao.tui.review.search import Match, TextMatch
from jixiao.tui.review.sections import Section, section_size
from jixiao.tui.review.shown import Shown, row_origin
from jixiao.tui.review.submitted import RowKey
from jixiao.tui.review.wanted import EVERYTHING, Offer, Wanted, offers
from jixiao.tui.signs import Signs


class ReviewView:
    """
    A review being looked at: what is selected and listed, and the lines of each pane at a width.

    `places` are where the selected finding stands, and what it is compared with.
    """

    def __init__(self, review: Review, deciding: Deciding, *, signs: Signs) -> None:
        self.review = review
        self.deciding = deciding
        self.signs = signs
        self.wanted: Wanted = EVERYTHING
        self.selected: CauseKey | None = None
        self.places: list[Origin] = []
        self._list = CauseList(review, deciding, signs=signs)
        self._findings = {each.fingerprint: each for root, rest in self._list.causes for each in (root, *rest)}
        self.shown = Shown(review, self._findings.values(), signs=signs)

    def go_on_from(self, before: ReviewView) -> None:
        """The file was read anew: what is listed stays, and decisions can still be taken back."""
        self.wanted = before.wanted
        self.deciding.go_on_from(before.deciding)

    @property
    def findings(self) -> list[Finding]:
        """The findings in the order in which they are listed."""
        return list(self._findings.values())

    @property
    def finding(self) -> Finding | None:
        """The selected finding; None where a section is selected or nothing."""
        match self.selected:
            case FindingKey(fingerprint):
                return self._findings[fingerprint]
            case _:
                return None

    @property
    def form(self) -> FormResult | None:
        """The form that is shown, else the one that the selected finding is about, else the first."""
        index = self.shown.form_index(self.finding)
        if index is None and self.finding is not None:
            index = self.finding.form
        return self.review.forms[index or 0] if self.review.forms else None

    def select(self, key: CauseKey | None) -> None:
        """Selects a line of the list; a finding's place is shown with it."""
        self.selected = key
        finding = self.finding
        self.places = [] if finding is None else self.shown.places(finding)
        if finding is not None:
            self.shown.show(finding.origin)

    def step_place(self, by: int) -> bool:
        """Shows the next of the finding's places, from the last the first again; whether there is another one."""
        if len(self.places) < 2:
            return False
        self.shown.show(self.places[(self._place_number() + by) % len(self.places)])
        return True

    def _place_number(self) -> int:
        """Which of the places is shown, from 0; the first where another part of the file is shown."""
        return self.places.index(self.shown.at) if self.shown.at in self.places else 0

    def cause_of(self, finding: Finding) -> tuple[Finding, ...]:
        """The root that a finding belongs to, then all that follows from it."""
        return next((root, *rest) for root, rest in self._list.causes if finding in (root, *rest))

    def next_form(self) -> FindingKey | None:
        """Shows the next form's table; the first finding about it, None where there is none."""
        blocks = self.shown.form_blocks
        if not blocks:
            return None
        index = self.shown.form_index(self.finding)
        following = 0 if index is None else (index + 1) % len(blocks)
        self.shown.block = blocks[following]
        return next((FindingKey(each.fingerprint) for each in self.findings if each.form == following), None)

    def next_undecided(self) -> FindingKey | None:
        """
        The next finding after the selected one that is not decided, from the beginning again at the end.

        One that is listed comes first; only where none is left among these, one that the filter hides.
        """
        every = self.findings
        start = every.index(self.finding) + 1 if self.finding is not None else 0
        left = [each for each in [*every[start:], *every[:start]] if not self.deciding.is_decided(each)]
        listed = (each for each in left if self.wanted.takes(each, self.deciding))
        found = next(listed, left[0] if left else None)
        return None if found is None else FindingKey(found.fingerprint)

    def offers(self) -> list[Offer]:
        """What can be listed instead."""
        several = len(self.review.forms) > 1
        form = self.shown.form_index(self.finding) if several else None
        return list(offers(self.wanted, self.findings, self.deciding, form=form))

    def cause_lines(self) -> list[Line]:
        """The list of findings and sections."""
        return self._list.lines(self.wanted)

    def submitted_lines(self, width: int, *, near: bool = False) -> list[Line]:
        """The part of the file that is shown; with *near* only the row of the finding."""
        return self.shown.lines(self.finding, width, near=near)

    def place(self, drawn: Sequence[Line] = ()) -> RowKey | None:
        """The line at which the place of the selected finding stands, by the lines as *drawn* in a paragraph."""
        return self.shown.place(self.finding, drawn)

    def submitted_title(self) -> tuple[str, str, str]:
        """What is shown of the file; which of the finding's places that is; for a form its totals."""
        left, totals = self.shown.title(self.finding)
        count = len(self.places) if self.place() is not None else 0
        return left, texts.which_place(self._place_number() + 1, count) if count > 1 else "", totals

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

    def note_texts(self, note: ReadingNote) -> tuple[str, str]:
        """What the reading has to say, and of which place."""
        return self.signs.of(note.message), self.signs.of(place_of(note.origin, file=self.review.path))

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
        grid = self.shown.grid_at(key)
        return self.detail_title() if grid is None else texts.row_title(row_origin(grid, key.row).place())

    def row_lines(self, key: RowKey, width: int) -> list[Line]:
        """A row of a table in full, with its findings and its score; the selected finding while prose is shown."""
        grid = self.shown.grid_at(key)
        if grid is None:
            return self.detail_lines(width)
        scored = self.shown.score_at(key, self.finding)
        return row_lines(grid, key.row, self.findings_at(key), scored=scored, width=width, signs=self.signs)

    def copied(self, key: RowKey | None) -> str:
        """The row of a table at *key* with a tab between its cells, else the selected finding or section in words."""
        grid = None if key is None else self.shown.grid_at(key)
        if key is not None and grid is not None:
            return "\t".join(" ".join(cell.text.split()) for cell in dict.fromkeys(grid.squares[key.row]))
        match self.selected:
            case FindingKey(fingerprint):
                finding = self._findings[fingerprint]
                fields = dict(fields_of(finding, self.review))
                lines = [f"{label}：{fields[label]}" for label in texts.FIELD_ORDER if label in fields]
                return "\n".join([heading_of(finding), *lines])
            case Section() as section:
                return "\n".join(self.section_notice(section))
            case None:
                return ""

    def findings_at(self, key: RowKey) -> list[Finding]:
        """The findings that stand on a line of the shown part."""
        return self.shown.findings_at(key)
