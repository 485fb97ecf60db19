"""
A form file under edit: every edit is on record as it is made, saving is whole or not at all, undo outlives a restart.

`Session.open` and `Session.create` give one; everything on it may be called from several threads.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from jixiao.exporting import toml_bytes
from jixiao.form import Form
from jixiao.store.edits import Edit
from jixiao.store.failures import ChangedElsewhere, JournalUnwritable, OpenedReadOnly, SaveFailed
from jixiao.store.form_file import load_form_file
from jixiao.store.history import Step
from jixiao.store.journal import Journal
from jixiao.store.opening import Beginning, clear_place, put_new, take_up
from jixiao.store.recorded_history import RecordedHistory
from jixiao.store.recovery import fresh
from jixiao.store.saving import changed_at, digest, digest_at, save_file
from jixiao.store.side_place import SidePlace, remove_journal, take_side_place
from jixiao.store.state_folder import state_folder

COMMENTS_LOST: Final = "保存后的文件不保留手写的注释，各项内容不受影响"

Clock = Callable[[], datetime]


def local_time() -> datetime:
    """The time now, with the zone of this computer."""
    return datetime.now().astimezone()


class Session:
    """
    A form under edit.

    `path` is the file, `saved_at` when it was written last. `recovered` is how many steps the journal gave back that
    the file lacked when it was opened; `reload` gives them up. With `deferred`, edits are put on record by `keep`,
    which may run in another thread; otherwise they are on the disk when `apply` returns.
    """

    def __init__(self, path: Path, beginning: Beginning | None, *, clock: Clock, deferred: bool = False) -> None:
        self.path = path
        self.deferred = deferred
        self.saved_at = changed_at(path)
        start = fresh(load_form_file(path)) if beginning is None else beginning.start
        self.recovered = start.recovered
        self._notes = list(start.notes)
        self._commented = start.commented
        self._side = None if beginning is None else beginning.side
        self._work = RecordedHistory(start, Journal(path)) if beginning is None else beginning.work
        self._clock = clock

    @classmethod
    def open(
        cls, path: str | Path, *, read_only: bool = False, deferred: bool = False, clock: Clock = local_time
    ) -> Self:
        """
        The session on the form file at *path*, with what its journal has and the file lacks; the file is untouched.

        Raises: FileUnreadable and its like where the file can't be read, NoFormFile, OpenElsewhere (unless
        *read_only*), NowhereToKeep, JournalUnwritable.
        """
        path = Path(path)
        return cls(path, None if read_only else take_up(path, clock()), clock=clock, deferred=deferred)

    @classmethod
    def create(cls, path: str | Path, form: Form, *, deferred: bool = False, clock: Clock = local_time) -> Self:
        """The session on a new file that holds *form*. Raises: FileExists, and as `open` and `save` do."""
        put_new(Path(path), form, clock())
        return cls.open(path, deferred=deferred, clock=clock)

    @property
    def form(self) -> Form:
        """The form as it stands now."""
        return self._work.history.form

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should be told, in Chinese: what became of the journal, and of comments at the first save."""
        return tuple(self._notes)

    @property
    def read_only(self) -> bool:
        """Whether the form can't be edited: it was opened so, or the session is closed."""
        return self._side is None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back; steps made before a restart count."""
        return not self.read_only and self._work.history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return not self.read_only and self._work.history.can_redo

    @property
    def unsaved(self) -> bool:
        """Whether the form has something that the file lacks."""
        return self.form is not self._work.mark.form

    @property
    def changed_elsewhere(self) -> bool:
        """Whether the file is no longer what was opened or last saved; asks the disk. Raises: SaveFailed."""
        return self._found_in_file() != self._work.mark.sha256

    def apply(self, edit: Edit) -> Step | None:
        """
        Make an edit; the step it was, or None where it changes nothing.

        Raises: FieldRefused, EditImpossible, OpenedReadOnly, and nothing is changed; JournalUnwritable, and the edit
        stands in memory and is put on record with the next.
        """
        self._ask_to_edit()
        return self._kept(self._work.perform(edit, self._clock()))

    def undo(self) -> Step | None:
        """Take the last step back and return it, None where there is none. Raises: as `apply` does."""
        self._ask_to_edit()
        return self._kept(self._work.undo())

    def redo(self) -> Step | None:
        """Make the step again that was taken back last, and return it. Raises: as `apply` does."""
        self._ask_to_edit()
        return self._kept(self._work.redo())

    def keep(self) -> None:
        """Put the edits made so far on record; on return they are on the disk. Raises: JournalUnwritable."""
        with self._work.writing:
            self._work.keep(self._clock())

    def save(self, *, overwrite: bool = False) -> None:
        """
        Write the form to its file as a whole; with *overwrite*, whatever stands there by now.

        Raises: ChangedElsewhere with the choices there are, FileReadOnly, SaveFailed, OpenedReadOnly; the file is then
        as it was, and the work is where the message says.
        """
        self._ask_to_edit()
        with self._work.writing:
            form, on_record = self._put_on_record()
            content = toml_bytes(form)
            saved, found = digest(content), self._found_in_file()
            if not overwrite and found not in {self._work.mark.sha256, saved}:
                raise ChangedElsewhere(self.path, changed_at=changed_at(self.path))
            if found != saved:
                save_file(self.path, content, kept=self._where_kept(on_record=on_record))
            self._settle(form, saved, on_record=on_record)

    def autosave(self) -> bool:
        """Save where there is something to save; whether there was. Raises: as `save` does, and never overwrites."""
        if self.read_only or not self.unsaved:
            return False
        self.save()
        return True

    def save_as(self, path: str | Path, *, overwrite: bool = False) -> None:
        """
        Write the form to another file and go on there, with all that can be undone; the first file stays as it is.

        Raises: FileExists (unless *overwrite*), OpenElsewhere, NowhereToKeep, FileReadOnly, SaveFailed.
        """
        path = Path(path)
        if self._side is not None and path.resolve() == self.path.resolve():
            return self.save(overwrite=True)
        side = take_side_place(path.resolve(), now=self._clock(), state=state_folder())
        try:
            with self._work.writing:
                self._go_on_at(path, side, overwrite=overwrite)
        except BaseException:
            if self._side is not side:
                side.lock.release()
            raise
        return None

    def reload(self) -> None:
        """Take what the file holds now in place of what is here; it can be undone. Raises: as `open` does."""
        self._ask_to_edit()
        with self._work.writing:
            loaded = load_form_file(self.path)
            self._work.take(loaded.form, loaded.sha256, self._clock())
            self._commented = loaded.commented
            self._work.keep(self._clock())

    def form_in_file(self) -> Form:
        """The form that the file holds now, to compare it with this one. Raises: as `open` does."""
        return load_form_file(self.path).form

    def close(self) -> None:
        """Put everything on record and let go of the file; nothing is saved. Raises: JournalUnwritable, once closed."""
        side, self._side = self._side, None
        if side is None:
            return
        try:
            self.keep()
        finally:
            side.lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask_to_edit(self) -> None:
        if self.read_only:
            raise OpenedReadOnly(self.path)

    def _kept(self, step: Step | None) -> Step | None:
        if step is not None and not self.deferred:
            self.keep()
        return step

    def _put_on_record(self) -> tuple[Form, bool]:
        """The form to be saved, and whether the journal has everything; a full disk may still take the file."""
        try:
            return (self._work.keep(self._clock()), True)
        except JournalUnwritable:
            return (self.form, False)

    def _found_in_file(self) -> str | None:
        try:
            return digest_at(self.path)
        except OSError as reason:
            raise SaveFailed(self.path, reason, kept=self._where_kept(on_record=self._work.all_on_record)) from reason

    def _where_kept(self, *, on_record: bool) -> str:
        if not on_record:
            return "改动暂时只在内存里，请先不要关闭程序"
        return f"改动已记在“{self._work.journal.path}”，不会丢失" if self._work.journal.begun else "原文件没有变动"

    def _settle(self, form: Form, saved: str, *, on_record: bool) -> None:
        """The file holds *form* now: note it, and say what the first save has left out."""
        self.saved_at = self._clock()
        self._work.mark_saved(form, saved, on_record=on_record, at=self.saved_at)
        if self._commented:
            self._commented = False
            self._notes.append(COMMENTS_LOST)

    def _go_on_at(self, path: Path, side: SidePlace, *, overwrite: bool) -> None:
        """Save to *path* and take its lock and journal; the journal of the first file has done its work."""
        clear_place(path, side, now=self._clock(), overwrite=overwrite)
        form, on_record = self._put_on_record()
        content = toml_bytes(form)
        save_file(path, content, kept=self._where_kept(on_record=on_record))
        before, self._side, self.path = self._side, side, path
        self._work.journal = side.journal
        self._settle(form, digest(content), on_record=False)
        self._work.shorten(self._clock())
        if before is not None:
            remove_journal(before)
            before.lock.release()
