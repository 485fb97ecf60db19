"""A page on which one file is opened: read and reviewed away from the screen, which tells how far it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from jixiao.errors import JixiaoError
from jixiao.tui.dialogs import Notice
from jixiao.tui.page import Page
from jixiao.tui.review import texts
from jixiao.tui.review.changed_file import FileStamp, WatchedFile, stamp_of
from jixiao.tui.review.opened import Beside, Opened, Opener, open_submission
from jixiao.tui.signs import Signs


class LoadingPage(Page):
    """Opens its file once it is there; `take` gets what was opened, `show_progress` a line until then."""

    class Doing(Message):
        """What is being done with the file, told from the thread that does it."""

        def __init__(self, doing: str) -> None:
            super().__init__()
            self.doing = doing

    def __init__(self, path: Path, *, opener: Opener = open_submission, beside: Beside | None = None) -> None:
        super().__init__()
        self.file = path
        self.opener = opener
        self.beside = beside
        self._doing = texts.READING
        self._stamp: FileStamp | None = None

    def take(self, opened: Opened) -> None:
        """The file is read and reviewed."""
        raise NotImplementedError

    def watched(self, sha256: str) -> WatchedFile:
        """The file as it was read, with the hash of what was read."""
        return WatchedFile(self.file, self._stamp, sha256)

    def show_progress(self, line: str) -> None:
        """Says what is being done, and for how long."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Starts reading; the screen stays free to be left."""
        self.load()

    def load(self) -> None:
        """Reads and reviews the file, for the first time or anew."""
        self._stamp = stamp_of(self.file)
        self._doing = texts.READING
        self._started = self.host.clock()
        self._waiting = self.set_interval(1, self._tell)
        self.run_worker(partial(self.opener, self.file, self._goes_on), thread=True, exit_on_error=False)
        self._tell()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """The file is reviewed, or can't be."""
        match event.state:
            case WorkerState.SUCCESS:
                self._waiting.stop()
                self.take(cast("Opened", event.worker.result))
            case WorkerState.ERROR:
                self._waiting.stop()
                self.fail(_reason(event.worker.error))
            case _:
                return

    def on_loading_page_doing(self, event: Doing) -> None:
        """Another step began."""
        self._doing = event.doing
        self._tell()

    @property
    def file_name(self) -> str:
        """The file's name as it is shown."""
        return self.signs.of(self.file.name)

    @property
    def signs(self) -> Signs:
        """How signs are shown."""
        return self.host.signs

    def _goes_on(self, doing: str) -> bool:
        """Called in the worker's thread: tells the screen, and asks whether it was left."""
        self.post_message(self.Doing(doing))
        return not get_current_worker().is_cancelled

    def _tell(self) -> None:
        seconds = int((self.host.clock() - self._started).total_seconds())
        self.show_progress(texts.progress(self._doing, self.file_name, seconds))

    def fail(self, reason: str) -> None:
        """The file can't be read or reviewed: back to where it was opened from, with the reason in one line."""
        self.app.pop_screen()
        self.app.push_screen(Notice(texts.FILE_BROKEN, reason))


def _reason(error: BaseException | None) -> str:
    return error.line() if isinstance(error, JixiaoError) else texts.broken(error)
