"""The list of files: opens them one by one while the others are reviewed behind it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.lines import Ink, Line, LineList
from jixiao.tui.page import Command, Page
from jixiao.tui.review.folder import texts
from jixiao.tui.review.folder.listing import Listing
from jixiao.tui.review.folder.named import files_of, named_by
from jixiao.tui.review.folder.state import Listed
from jixiao.tui.review.folder.work import FolderWork, Reviewed
from jixiao.tui.review.opened import Opener, open_submission
from jixiao.tui.review.search import MOST_MATCHES

REFRESH = 0.5
"""Seconds between two looks at what was reviewed meanwhile: the list is drawn anew twice a second at most."""


class FolderPage(Page):
    """Files as a list of work. In: a folder, or several files and folders. Out: a file that is opened for review."""

    HELP_TITLE: ClassVar[str] = texts.HELP_TITLE
    HELP: ClassVar[str] = texts.HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next_undecided", texts.NEXT_UNDECIDED, show=False),
        Binding("f3", "sort", texts.SORT, show=False),
        Binding("f4", "filter", texts.FILTER, show=False),
        Binding("ctrl+f", "search", texts.SEARCH, show=False),
        Binding("ctrl+r", "read_again", texts.READ_AGAIN, show=False),
        Binding("escape", "up", texts.UP, show=False),
    ]

    class FilesFound(Message):
        """The files of the folder are known."""

        def __init__(self, paths: list[Path]) -> None:
            super().__init__()
            self.paths = paths

    def __init__(self, *given: Path, opener: Opener = open_submission) -> None:
        super().__init__()
        self._given = given
        self._named = named_by(given)
        self._opener = opener
        self._work = FolderWork(opener)
        self._listing: Listing | None = None
        self._lines = LineList()
        self._results: deque[Reviewed] = deque()
        self._visited: dict[int, None] = {}

    def body(self) -> ComposeResult:
        """One list."""
        yield self._lines

    def legend(self) -> str:
        """The keys of this screen."""
        return texts.LEGEND

    def commands(self) -> Iterator[Command]:
        """All that can be done here."""
        yield Command(texts.OPEN, "dk", "Enter", self._lines.action_choose)
        yield Command(texts.NEXT_UNDECIDED, "xyf", "F8", self.action_next_undecided)
        yield Command(texts.SORT, "px", "F3", self.action_sort)
        yield Command(texts.FILTER, "lc", "F4", self.action_filter)
        yield Command(texts.SEARCH, "cz", "Ctrl+F", self.action_search)
        yield Command(texts.READ_AGAIN, "cxlc", "Ctrl+R", self.action_read_again)
        yield Command(texts.UP, "th", "Esc", self.action_up)
        yield from super().commands()

    def on_mount(self) -> None:
        """Starts listing the files; the screen stays free to be left."""
        self.set_top(self._named.title, texts.LISTING)
        self._lines.focus()
        self.set_interval(REFRESH, self._take_results)
        self._go_on()

    def on_screen_suspend(self) -> None:
        """A file is open: it gets the processor to itself."""
        self._work.paused = True

    def on_screen_resume(self) -> None:
        """Back from a file: what was decided in it is counted, and the others go on."""
        self._work.paused = False
        if self._listing is not None:
            self._work.put_first(list(self._visited))
            if self._visited:
                self._lines.go_to(list(self._visited)[-1])
            self._visited.clear()
            self._go_on()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """What is left of the results is shown at once, and what was put first meanwhile is taken up."""
        match event.state:
            case WorkerState.SUCCESS:
                self._take_results()
                if not (self._work.is_finished or self._work.paused):
                    self._go_on()
            case WorkerState.ERROR:
                self.app.pop_screen()
                self.app.push_screen(Notice(texts.FOLDER_BROKEN, self._named.title))
            case _:
                return

    def on_folder_page_files_found(self, event: FilesFound) -> None:
        """Every file has its line, before the first is reviewed."""
        self._listing = Listing(self._named, event.paths, signs=self.host.signs)
        self._show()

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """A file is opened; one that could not be read is read again, and says why it can't be and what to do."""
        if isinstance(event.key, int):
            self._open(event.key)

    def on_resize(self) -> None:
        """The top line has another width."""
        self.call_after_refresh(self._show)

    def action_next_undecided(self) -> None:
        """On to the next file with a finding that is not decided."""
        place = None if self._listing is None else self._listing.next_undecided(self._lines.key)
        if place is None:
            self.notify(texts.NOTHING_UNDECIDED, markup=False)
        else:
            self._lines.go_to(place)

    def action_sort(self) -> None:
        """By name, or those with most errors first."""
        if self._listing is not None:
            by_errors = self._listing.sort_otherwise()
            self._show()
            self.notify(texts.SORTED_BY_ERRORS if by_errors else texts.SORTED_BY_NAME, markup=False)

    def action_filter(self) -> None:
        """Asks which files to list."""
        listing = self._listing
        if listing is not None:
            choices = [Choice(each.value, each.value, str(listing.count(each))) for each in Listed]
            self.app.push_screen(Choose(texts.ASK_WHICH, choices), self._list)

    def action_search(self) -> None:
        """Asks for a text and lists the files that have it in their name or project."""
        question = AskText(texts.ASK_SEARCH, text=texts.ASK_SEARCH_TEXT, one_line=True)
        self.app.push_screen(question, lambda query: self._search(query) if query else None)

    def action_read_again(self) -> None:
        """Lists the files as they are now and reviews them from the beginning."""
        self.app.switch_screen(FolderPage(*self._given, opener=self._opener))

    def action_up(self) -> None:
        """Back to where the folder was opened."""
        self.app.pop_screen()

    def _go_on(self) -> None:
        self.run_worker(self._review_files, thread=True, exclusive=True, exit_on_error=False)

    def _review_files(self) -> None:
        """In a thread of its own: lists the files once, then reviews what waits."""
        worker = get_current_worker()
        if self._listing is None:
            paths = files_of(self._given)
            self._work.begin(paths)
            self.post_message(self.FilesFound(paths))
        self._work.run(self._results.append, lambda: not worker.is_cancelled)

    def _take_results(self) -> None:
        """Takes in what was reviewed since; nothing is drawn where nothing was."""
        if self._listing is not None and self._results:
            while self._results:
                self._listing.put(self._results.popleft())
            self._show()

    def _show(self) -> None:
        listing = self._listing
        if listing is None:
            return
        lines = listing.lines()
        if not lines:
            lines = [Line(texts.NONE_LISTED if listing.states else texts.EMPTY, ink=Ink.FAINT)]
        self._lines.replace(lines)
        self.set_top(*listing.top())

    def _list(self, answer: str | None) -> None:
        if self._listing is not None and answer is not None:
            self._listing.wanted = Listed(answer)
            self._show()

    def _search(self, query: str) -> None:
        listing = self._listing
        matches = [] if listing is None else listing.matches(query)
        if listing is None or not matches:
            self.notify(texts.not_found(query), markup=False)
            return
        shown = matches[:MOST_MATCHES]
        choices = [Choice(str(place), listing.line(place).text, listing.line(place).right) for place in shown]
        self.app.push_screen(Choose(texts.found(query, len(matches), len(shown)), choices), self._go_to)

    def _go_to(self, answer: str | None) -> None:
        if answer is not None and self._listing is not None and not self._lines.go_to(int(answer)):
            self._listing.wanted = Listed.ALL
            self._show()
            self._lines.go_to(int(answer))

    def _open(self, place: int) -> None:
        from jixiao.tui.review.page import ReviewPage

        if self._listing is not None:
            self._visited[place] = None
            path = self._listing.states[place].path
            self.app.push_screen(ReviewPage(path, opener=self._work.opener, beside=self._beside))

    def _beside(self, path: Path, by: int) -> Path | None:
        """The file so many lines further in the list as it is sorted and filtered."""
        place = None if self._listing is None else self._listing.beside(path, by)
        if place is None or self._listing is None:
            return None
        self._visited.pop(place, None)
        self._visited[place] = None
        return self._listing.states[place].path
