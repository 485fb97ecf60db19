"""
A form file under edit: every edit is on record as it is made, saving is whole or not at all, undo outlives a restart.

`Session.open` and `Session.create` give one; everything on it may be called from several threads.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Lock as Mutex
from threading import RLock
from types import TracebackType
from typing import Final, Self

from jixiao.exporting import toml
from jixiao.form import Form
from jixiao.store.edits import Edit, ReplaceForm
from jixiao.store.failures import (
    ChangedElsewhere,
    FileExists,
    JournalUnwritable,
    OpenedReadOnly,
    SaveFailed,
)
from jixiao.store.form_file import load_form_file
from jixiao.store.history import Move, Redone, Step, Undone
from jixiao.store.journal import Journal, Saved, Saving
from jixiao.store.recovery import Mark, Standing, fresh, journal_records
from jixiao.store.saving import digest, digest_at, save_file
from jixiao.store.side_place import SidePlace, standing_at, take_side_place
from jixiao.store.state_folder import state_folder

HISTORY_LIMIT: Final = 1000
"""How many steps can be taken back at least; the journal is shortened when it holds twice as many moves."""
COMMENTS_LOST: Final = "保存时不保留手写的注释；各项内容不受影响"

Clock = Callable[[], datetime]


def local_time() -> datetime:
    """The time now, with the zone of this computer."""
    return datetime.now().astimezone()


class Session:
    """
    A form under edit.

    `path` is the file, `notes` what the user should be told, `recovered` how many moves the journal gave back that the
    file did not have when it was opened, `saved_at` when the file was written last. With `deferred` edits are put on
    record by `keep`, which may run in another thread; otherwise they are on the disk when `apply` returns.
    """

    def __init__(
        self, path: Path, start: Standing, *, side: SidePlace | None, clock: Clock, deferred: bool = False
    ) -> None:
        self.path = path
        self.deferred = deferred
        self.recovered = start.recovered
        self.notes = start.notes
        self.saved_at = _changed_at(path)
        self._clock = clock
        self._history = start.history
        self._mark = start.mark
        self._moves = start.moves
        self._side = side
        self._pending: list[Move] = []
        self._commented = False
        self._state = RLock()
        self._writing = Mutex()
