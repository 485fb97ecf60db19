"""The three panes of the review screen: loads a file away from the screen, then shows what is selected."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from jixiao.errors import JixiaoError
from jixiao.reviewing import Finding
from jixiao.store import remember
from jixiao.tui.dialogs import Notice
from jixiao.tui.lines import Line, LineList
from jixiao.tui.page import Page
from jixiao.tui.review import texts
from jixiao.tui.review.causes import CauseKey, Filter, FindingKey
from jixiao.tui.review.deciding import Deciding, reviewer_name
from jixiao.tui.review.opened import Opened, Opener, open_submission
from jixiao.tui.review.pane import Pane, TextPane
from jixiao.tui.review.submitted import RowKey
from jixiao.tui.review.view import ReviewView
from jixiao.tui.signs import Signs

if TYPE_CHECKING:
    from jixiao.tui.app import JixiaoApp


LINES_ABOVE = 3
"""How many lines stay visible above a place that the pane is scrolled to."""


class ReviewBoard(Page):
    """The panes and what fills them; what the keys do stands in the page built on it."""

    CSS_PATH = "review.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012

    class Doing(Message):
        """What is being done with the file, told from the thread that does it."""

        def __init__(self, doing: str) -> None:
            super().__init__()
            self.doing = doing

    def __init__(self, path: Path, *, opener: Opener = open_submission) -> None:
        super().__init__()
        self._file = path
        self._opener = opener
        self._doing = texts.READING
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
        """Starts reading; the screen stays free to be left."""
        self.set_class(self.signs.ascii_only, "-ascii-signs")
        self._started = self._jixiao.clock()
        self._waiting = self.set_interval(1, self._show_progress)
        self.run_worker(partial(self._opener, self._file, self._goes_on), thread=True, exit_on_error=False)
        self._show_progress()

    def on_resize(self) -> None:
        """All lines are cut to the panes' new widths."""
        self.call_after_refresh(self.show_all)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """The file is reviewed, or can't be."""
        match event.state:
            case WorkerState.SUCCESS:
                self._waiting.stop()
                self._take(cast("Opened", event.worker.result))
            case WorkerState.ERROR:
                self._waiting.stop()
                self._fail(event.worker.error)
            case _:
                return

    def on_review_board_doing(self, event: Doing) -> None:
        """Another step began."""
        self._doing = event.doing
        self._show_progress()

    def on_descendant_focus(self) -> None:
        """Another pane has the cursor: other keys matter, and the lower pane follows."""
        self.refresh_legend()
        self.show_detail()

    def legend(self) -> str:
        """The keys of the pane with the cursor."""
        if self.view is None:
            return texts.LEGEND_LOADING
        if self._table.lines.has_focus:
            return texts.LEGEND_IN_TABLE
        return texts.LEGEND_IN_DETAIL if self._detail_lines.has_focus else texts.LEGEND

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
            self._show_progress()
            return
        self._causes.lines.show(view.cause_lines())
        view.select(cast("CauseKey | None", self._causes.lines.key))
        self.show_table()
        self.show_detail()
        self.show_counts()

    def show_counts(self) -> None:
        """The top line and the title of the list, after a decision."""
        view = self.view
        if view is not None:
            signs = self.signs
            left = signs.of(texts.name_and_forms(self._file.name, len(view.review.forms)))
            self.set_top(left, texts.counts(view.review, view.deciding.decided))
            self._causes.set_title(texts.causes_title(view.review, view.wanted.value))

    def show_table(self) -> None:
        """The part of the file beside the finding; only lines that differ are painted again."""
        view = self.view
        if view is None:
            return
        table = self._table.lines
        table.replace(view.submitted_lines(table.room))
        place = view.place()
        if place is not None:
            _bring_into_view(table, place)
            table.go_to(place)
        left, right = view.submitted_title()
        self._table.set_title(self.signs.of(left), self.signs.of(right))

    def show_detail(self) -> None:
        """The finding in full, or the row of the table while the cursor stands there."""
        view = self.view
        if view is None:
            return
        width, row = self._detail_lines.room, self._table.lines.key
        if self._table.lines.has_focus and isinstance(row, RowKey):
            self._detail_lines.show_text(view.row_lines(row, width))
            self._detail.set_title(self.signs.of(view.row_title(row)))
        else:
            self._detail_lines.show_text(view.detail_lines(width))
            self._detail.set_title(self.signs.of(view.detail_title()))

    def go_to(self, key: FindingKey) -> None:
        """Moves the cursor to a finding; where the filter hides it, all are listed."""
        if self.view is not None and not self._causes.lines.go_to(key):
            self.view.wanted = Filter.ALL
            self.show_all()
            self._causes.lines.go_to(key)

    def focus_table(self, row: RowKey | None = None) -> None:
        """The cursor goes to the table: to *row*, else to where the selected finding stands."""
        if self.view is not None and row is not None:
            self.view.show_block(row.block)
            self.show_table()
            _bring_into_view(self._table.lines, row)
            self._table.lines.go_to(row)
        self._table.lines.focus()

    def focus_causes(self) -> None:
        """The cursor goes back to the findings."""
        self._causes.lines.focus()

    @property
    def causes_focused(self) -> bool:
        """Whether the findings have the cursor."""
        return self._causes.lines.has_focus

    @property
    def finding(self) -> Finding | None:
        """The selected finding; None while the file is read, or where something else is selected."""
        return None if self.view is None else self.view.finding

    @property
    def signs(self) -> Signs:
        """How signs are shown."""
        return self._jixiao.signs

    @property
    def _jixiao(self) -> JixiaoApp:
        return cast("JixiaoApp", self.app)

    def _goes_on(self, doing: str) -> bool:
        """Called in the worker's thread: tells the screen, and asks whether it was left."""
        self.post_message(self.Doing(doing))
        return not get_current_worker().is_cancelled

    def _show_progress(self) -> None:
        if self.view is None:
            seconds = int((self._jixiao.clock() - self._started).total_seconds())
            name = self.signs.of(self._file.name)
            self.set_top(name)
            self._detail_lines.show_text([Line(f" {texts.progress(self._doing, name, seconds)}")])

    def _take(self, opened: Opened) -> None:
        review, clock = opened.review, self._jixiao.clock
        deciding = Deciding(opened.decisions, review, by=reviewer_name(), clock=clock, modified=opened.modified)
        self.view = ReviewView(review, deciding, signs=self.signs)
        remember(self._file, subject=texts.subject(review), at=clock())
        self.show_all()
        self._causes.lines.focus()
        self.refresh_legend()
        if deciding.outdated is not None:
            self.notify(texts.changed_file(deciding.outdated), markup=False)

    def _fail(self, error: BaseException | None) -> None:
        """Back to where the file was opened from, with the reason in one line."""
        line = error.line() if isinstance(error, JixiaoError) else texts.broken(error)
        self.app.pop_screen()
        self.app.push_screen(Notice(texts.FILE_BROKEN, line))


def _bring_into_view(lines: LineList, key: RowKey) -> None:
    """Scrolls only where the line, or the one after it, is out of sight: a pane that jumps is hard to read."""
    index = next((place for place, line in enumerate(lines.lines) if line.key == key), None)
    top = round(lines.scroll_y)
    if index is not None and not top <= index < top + lines.size.height - 1:
        lines.scroll_to(0, max(0, index - LINES_ABOVE), animate=False, force=True)
