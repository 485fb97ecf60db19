"""Reviews the files of a folder one after the other; only one file is read at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from time import perf_counter

from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.reviewing import FileStatus
from jixiao.tui.review import texts as review_texts
from jixiao.tui.review.folder.state import FileState, state_of
from jixiao.tui.review.opened import GoesOn, Opened, Opener


class Reviewed(Struct, frozen=True):
    """The new state of the file at a place of the list, and how many seconds it took."""

    place: int
    state: FileState
    seconds: float


class FolderWork:
    """
    The files that wait, and the way to read one: `opener` is for whoever opens a file of the folder meanwhile.

    One lock stands before every reading: what reads PDF files must not be used by two threads at once.
    """

    def __init__(self, opener: Opener) -> None:
        self.paused = False
        self._opener = opener
        self._reading = Lock()
        self._paths: Sequence[Path] = ()
        self._waiting: deque[int] = deque()

    def begin(self, paths: Sequence[Path]) -> None:
        """The files of the folder, all of them waiting."""
        self._paths = paths
        self._waiting = deque(range(len(paths)))

    def put_first(self, places: Sequence[int]) -> None:
        """These are reviewed next, also where they were reviewed before."""
        self._waiting.extendleft(reversed(places))

    @property
    def is_finished(self) -> bool:
        """Whether no file waits."""
        return not self._waiting

    def opener(self, path: Path, goes_on: GoesOn) -> Opened | None:
        """Reads and reviews a file, once the one that is being read is done."""
        with self._reading:
            return self._opener(path, goes_on)

    def run(self, tell: Callable[[Reviewed], None], goes_on: Callable[[], bool]) -> None:
        """Reviews what waits until nothing does, or *goes_on* says no, or it is paused; *tell* gets each result."""
        while self._waiting and goes_on() and not self.paused:
            place = self._waiting.popleft()
            started = perf_counter()
            state = self._review(self._paths[place], goes_on)
            if state is None:
                self._waiting.appendleft(place)
                return
            tell(Reviewed(place, state, perf_counter() - started))

    def _review(self, path: Path, goes_on: Callable[[], bool]) -> FileState | None:
        """A file that fails, in whatever way, never stops the others; None where it was stopped itself."""
        try:
            opened = self.opener(path, lambda doing: goes_on() and not self.paused)
        except JixiaoError as error:
            return FileState(path, FileStatus.UNREADABLE, reason=error.what)
        except Exception as error:  # noqa: BLE001 - the edge of a file: one bad file never stops the rest
            return FileState(path, FileStatus.UNREADABLE, reason=review_texts.failed(error))
        return None if opened is None else state_of(path, opened)
