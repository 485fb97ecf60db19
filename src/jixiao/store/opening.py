"""How a session begins: the lock is taken, the file is read, and the journal is taken up where it left off."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from jixiao.exporting import toml_bytes
from jixiao.form import Form
from jixiao.store.drafts import sweep_drafts
from jixiao.store.failures import FileExists, JournalUnwritable
from jixiao.store.form_file import load_form_file
from jixiao.store.recorded_history import RecordedHistory
from jixiao.store.recovery import Standing, standing
from jixiao.store.saving import save_file
from jixiao.store.side_place import SidePlace, take_side_place
from jixiao.store.state_folder import state_folder


class Beginning(Struct, frozen=True):
    """What a session begins with: the lock and journal that it holds, where it starts, and the history at work."""

    side: SidePlace
    start: Standing
    work: RecordedHistory


def take_up(path: Path, now: datetime) -> Beginning:
    """
    The beginning of a session on the form file at *path*; a journal that is damaged is set aside, none is lost.

    Raises: as `Session.open` does; the lock is then let go of.
    """
    side = take_side_place(path.resolve(), now=now, state=state_folder())
    try:
        start = standing(load_form_file(path), side.recorded())
        if start.damaged:
            side.set_journal_aside(now)
        side.journal.length = 0 if start.damaged else start.journal_length
        work = RecordedHistory(start, side.journal)
        if start.damaged and start.moves:
            work.shorten(now)
        sweep_drafts(path.resolve())
        sweep_drafts(side.journal.path)
    except OSError as reason:
        side.lock.release()
        raise JournalUnwritable(side.journal.path, reason) from reason
    except BaseException:
        side.lock.release()
        raise
    return Beginning(side, start, work)


def put_new(path: Path, form: Form, now: datetime) -> None:
    """Write *form* to a new file at *path*. Raises: as `Session.create` does."""
    with take_side_place(path.resolve(), now=now, state=state_folder()) as side:
        clear_place(path, side, now=now, overwrite=False)
        save_file(path, toml_bytes(form), kept="没有建成新文件")


def clear_place(path: Path, side: SidePlace, *, now: datetime, overwrite: bool) -> None:
    """
    Make sure that a form may be written to *path*; a journal without its file is set aside, so that none is lost.

    Raises: FileExists unless *overwrite*; JournalUnwritable.
    """
    if path.exists():
        if not overwrite:
            raise FileExists(path)
        return
    try:
        side.set_journal_aside(now)
    except OSError as reason:
        raise JournalUnwritable(side.journal.path, reason) from reason
