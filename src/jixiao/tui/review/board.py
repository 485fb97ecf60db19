"""The three panes of the review screen: what is selected is shown with its place and in full."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal

from jixiao.reviewing import Finding
from jixiao.store import remember
from jixiao.tui.dialogs import Notice
from jixiao.tui.lines import Line, LineList
from jixiao.tui.review import decision_texts, key_texts, texts
from jixiao.tui.review.causes import CauseKey, FindingKey
from jixiao.tui.review.changed_file import WatchedFile
from jixiao.tui.review.deciding import Deciding, reviewer_name
from jixiao.tui.review.loading import LoadingPage
from jixiao.tui.review.opened import Beside, Opened, Opener, open_submission
from jixiao.tui.review.pane import Pane, TextPane
from jixiao.tui.review.submitted import RowKey
from jixiao.tui.review.view import ReviewView
from jixiao.tui.review.wanted import EVERYTHING

LINES_ABOVE = 3
"""How many lines stay visible above a place that the pane is scrolled to."""


class ReviewBoard(LoadingPage):
    """The panes and what fills them; what the keys do stands in the page built on it."""

    AUTO_FOCUS = ""
    CSS_PATH = "review.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012

    def __init__(self, path: Path, *, opener: Opener = open_submission, beside: Beside | None = None) -> None:
        super().__init__(path, opener=opener, beside=beside)
        self._near: bool | None = None
        self._watched: WatchedFile | None = None
        self._before: ReviewView | None = None
        self.view: ReviewView | None = None
        self._table = Pane(LineList(), id="submitted")
        self._causes = Pane(LineList(), id="causes")
        self._detail_lines = TextPane()
        self._detail = Pane(self._detail_lines, id="detail")

    def body(self) -> ComposeResult:
        """The table as submitted beside the findings, the selected finding below."""
        with Horizontal(id="upper"):
            yield self._table
            yield self._causes
        yield self._detail

    def on_mount(self) -> None:
        """Borders as the terminal can draw them; who comes back to the terminal is told what changed meanwhile."""
        self.set_class(self.signs.ascii_only, "-ascii-signs")
        self.watch(self.app, "app_focus", self._look_around, init=False)

    def take(self, opened: Opened) -> None:
        """Shows the review, and says where decisions were made on another version of the file."""
        review, clock = opened.review, self.host.clock
        self._watched = self.watched(review.sha256)
        deciding = Deciding(opened.decisions, review, by=reviewer_name(), clock=clock)
        self.view = ReviewView(review, deciding, signs=self.signs)
        before, self._before = self._before, None
        if before is not None:
            self.view.go_on_from(before)
        remember(self.file, subject=texts.subject(review), at=clock())
        self.show_all()
        self._causes.lines.focus()
        self.refresh_legend()
        if before is not None:
            self.notify(texts.read_again(before.review, review), markup=False)
        if deciding.outdated or deciding.lost:
            outcome = decision_texts.changed_file(
                carried=deciding.carried, outdated=deciding.outdated, lost=len(deciding.lost)
            )
            self.notify(outcome, markup=False)

    def fail(self, reason: str) -> None:
        """A file that can't be read anew, as while it is saved, stays shown as it was."""
        if self._before is None:
            super().fail(reason)
            return
        self.view, self._before = self._before, None
        self.show_all()
        self.app.push_screen(Notice(texts.NOT_READ_AGAIN, reason))

    def look_at_file(self) -> None:
        """Says where the file was changed meanwhile."""
        if self._watched is not None and self._watched.look():
            self.notify(texts.FILE_CHANGED, markup=False)

    def _look_around(self, has_focus: bool) -> None:  # noqa: FBT001 - textual calls it with the new value
        """Back at the terminal: what became of the file, and what others decided."""
        if has_focus and self.view is not None:
            self.look_at_file()
            self.view.deciding.take_in()
            self.show_decisions()

    def read_again(self) -> None:
        """Reads and reviews the file anew; where the cursor stands and what is listed stays."""
        self.view, self._before = None, self.view
        self.app.clear_notifications()
        self.refresh_legend()
        self.load()

    def show_progress(self, line: str) -> None:
        """In the lower pane, until there is something to show."""
        if self.view is None:
            self.set_top(self.file_name)
            self._detail_lines.show_text([Line(f" {line}")])

    def on_resize(self) -> None:
        """The top line is cut to the new width."""
        self.call_after_refresh(self.show_counts)

    def on_pane_resized(self, event: Pane.Resized) -> None:
        """Lines are broken to the new width of their pane; those of the list are cut when they are painted."""
        if event.pane is self._table:
            self.show_table()
        elif event.pane is self._detail:
            self.show_detail()

    def on_descendant_focus(self) -> None:
        """Another pane has the cursor: other keys matter, the lower pane follows; in the table all of it is shown."""
        self.refresh_legend()
        reading = self._table.lines.has_focus
        if reading != self.has_class("-reading"):
            self.set_class(reading, "-reading")
            self.show_table()
        self.show_detail()

    def legend(self) -> str:
        """The keys of the pane with the cursor."""
        if self.view is None:
            return key_texts.LEGEND_LOADING
        if self._table.lines.has_focus:
            return key_texts.LEGEND_IN_TABLE
        return key_texts.LEGEND_IN_DETAIL if self._detail_lines.has_focus else key_texts.LEGEND

    def select(self, key: CauseKey | None) -> None:
        """Selects a finding or a section, and shows its place and its fields."""
        view = self.view
        if view is not None:
            view.select(key)
            self.show_table()
            self.show_detail()

    def show_all(self) -> None:
        """Everything anew: after loading, after a change of size or of what is listed."""
        view = self.view
        if view is None:
            return
        self._causes.lines.show(view.cause_lines())
        view.select(cast("CauseKey | None", self._causes.lines.key))
        self.show_table()
        self.show_detail()
        self.show_counts()

    def show_decisions(self) -> None:
        """After a decision: only lines that differ are painted again, the table stays as it is."""
        view = self.view
        if view is None:
            return
        selected = view.selected
        self._causes.lines.replace(view.cause_lines())
        if self._causes.lines.key != selected:
            self.select(cast("CauseKey | None", self._causes.lines.key))
        else:
            self.show_detail()
        self.show_counts()
        if view.deciding.news:
            self.notify(decision_texts.news(view.deciding.news), markup=False)
            view.deciding.news = 0

    def show_counts(self) -> None:
        """The top line and the title of the list, after a decision."""
        view = self.view
        if view is not None:
            signs = self.signs
            is_changed = self._watched is not None and self._watched.is_changed
            left = signs.of(texts.top(self.file.name, len(view.review.forms), is_changed=is_changed))
            self.set_top(left, texts.counts(view.review, view.deciding.decided))
            self._causes.set_title(texts.causes_title(view.review, view.wanted.words()))

    def show_table(self) -> None:
        """The part of the file beside the finding; only lines that differ are painted again."""
        view = self.view
        if view is None:
            return
        table = self._table.lines
        lines = view.submitted_lines(table.room, near=self.near)
        table.replace(lines)
        place = view.place(lines)
        if place is not None:
            _bring_into_view(table, place)
            table.go_to(place)
        self._table.set_title(*map(self.signs.of, view.submitted_title()))

    def show_detail(self) -> None:
        """The finding in full, or the row of the table while the cursor stands there."""
        view = self.view
        if view is None:
            return
        width, row = self._detail_lines.room, self.row
        if row is not None:
            title, lines = view.row_title(row), view.row_lines(row, width)
        else:
            title, lines = view.detail_title(), view.detail_lines(width)
        below = len(lines) - self._detail_lines.size.height
        self._detail_lines.show_text(lines)
        self._detail.set_title(self.signs.of(title), texts.lines_below(below) if below > 0 else "")

    def go_to(self, key: FindingKey) -> None:
        """Moves the cursor to a finding; where the filter hides it, all are listed."""
        if self.view is not None and not self._causes.lines.go_to(key):
            self.view.wanted = EVERYTHING
            self.show_all()
            self._causes.lines.go_to(key)

    def focus_table(self, row: RowKey | None = None) -> None:
        """The cursor goes to the table: to *row*, else to where the selected finding stands."""
        if self.view is not None and row is not None:
            self.view.shown.block = row.block
            self.show_table()
            _bring_into_view(self._table.lines, row)
            self._table.lines.go_to(row)
        self._table.lines.focus()

    def focus_causes(self) -> None:
        """The cursor goes back to the findings."""
        self._causes.lines.focus()

    def action_step_place(self, by: int) -> None:
        """On to the next place that the finding concerns, or back to the one before."""
        if self.finding is None or self.view is None:
            return
        if self.view.step_place(by):
            self.show_table()
        else:
            self.notify(texts.NO_OTHER_PLACE, markup=False)

    def action_near(self) -> None:
        """The whole table, or only the row of the finding."""
        self._near = not self.near
        self.show_table()

    @property
    def near(self) -> bool:
        """Whether only the row of the finding is shown: where the screen is narrow, unless the key says otherwise."""
        wanted = self.has_class("-narrow") if self._near is None else self._near
        return wanted and not self._table.lines.has_focus

    @property
    def row(self) -> RowKey | None:
        """The line of the table with the cursor; None while another pane has it."""
        key = self._table.lines.key if self._table.lines.has_focus else None
        return key if isinstance(key, RowKey) else None

    @property
    def causes_focused(self) -> bool:
        """Whether the findings have the cursor."""
        return self._causes.lines.has_focus

    @property
    def finding(self) -> Finding | None:
        """The selected finding; None while the file is read, or where something else is selected."""
        return None if self.view is None else self.view.finding


def _bring_into_view(lines: LineList, key: RowKey) -> None:
    """
    Scrolls only where the line, or the one after it, is out of sight: a pane that jumps is hard to read.

    To the top where there is no such line: there a row stands by itself.
    """
    index = next((place for place, line in enumerate(lines.lines) if line.key == key), 0)
    top = lines.first
    if not top <= index < top + lines.size.height - 1:
        lines.scroll_first(index - LINES_ABOVE)
