"""A history whose moves are put on record in its journal, from whichever thread has the time for it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from threading import Lock as Mutex
from threading import RLock
from typing import Final

from jixiao.form import Form
from jixiao.store.edits import Edit, ReplaceForm
from jixiao.store.failures import JournalUnwritable
from jixiao.store.history import Redone, Step, Undone
from jixiao.store.journal import Journal, Record, Saved
from jixiao.store.recovery import Mark, Standing, journal_records

HISTORY_LIMIT: Final = 1000
"""How many steps can be taken back at least; the journal is shortened once it holds twice as many moves."""


class RecordedHistory:
    """
    The history of a form, its `journal`, and the `mark` of what its file holds.

    Moves are made at once and wait until `keep` has put them on record. Whoever calls `keep`, `kept_form` or a method
    that marks must hold `writing`; making moves never waits for the disk.
    """

    def __init__(self, start: Standing, journal: Journal) -> None:
        self.history = start.history
        self.mark = start.mark
        self.journal = journal
        self.writing = Mutex()
        self._moves = start.moves
        self._pending: list[Record] = []
        self._state = RLock()

    @property
    def all_on_record(self) -> bool:
        """Whether no move waits."""
        return not self._pending

    def perform(self, edit: Edit, at: datetime) -> Step | None:
        """Make an edit; the step it was, None where it changes nothing. Raises as `apply_edit` does."""
        with self._state:
            step = self.history.perform(edit, at)
            if step is not None:
                self._pending.append(step)
            return step

    def undo(self) -> Step | None:
        """Take the last step back and return it; None where there is none."""
        with self._state:
            step = self.history.undo()
            if step is not None:
                self._pending.append(Undone())
            return step

    def redo(self) -> Step | None:
        """Make the step again that was taken back last, and return it; None where there is none."""
        with self._state:
            step = self.history.redo()
            if step is not None:
                self._pending.append(Redone())
            return step

    def take(self, form: Form, sha256: str, at: datetime) -> None:
        """Take *form*, which is what the file of that hash holds, in place of what is there; one step to undo."""
        with self._state:
            self.perform(ReplaceForm(form), at)
            self.mark = Mark(sha256, self.history.form, self._moves)
            self._pending.append(Saved(sha256))

    def keep(self, at: datetime) -> Form:
        """
        Put the moves that wait on record, and return the form as it stood after them.

        The first of them begins the journal. Raises: JournalUnwritable; they then go on waiting.
        """
        with self._state:
            form = self.history.form
            waiting = tuple(self._pending)
            if not waiting:
                return form
            self._pending.clear()
            begun = self.journal.begun
            records = waiting if begun else journal_records(self.history, self.mark, at=at)
        try:
            self.journal.add(records) if begun else self.journal.rewrite(records)
        except JournalUnwritable:
            with self._state:
                self._pending[:0] = waiting
            raise
        self._moves += len(waiting)
        return form

    def mark_saved(self, form: Form, sha256: str, *, on_record: bool, at: datetime) -> None:
        """
        The file holds *form* now; the journal is shortened where it has grown long.

        A mark that can't be written is no failure: the file has everything. Where moves are not *on_record*, the next
        `keep` begins the journal anew.
        """
        self.mark = Mark(sha256, form, self._moves)
        if not on_record:
            self.journal.length = 0
        elif self.journal.begun:
            with suppress(JournalUnwritable):
                self.journal.mark(Saved(sha256))
            if self._moves > 2 * HISTORY_LIMIT:
                self.shorten(at)

    def shorten(self, at: datetime) -> None:
        """Write the journal anew with the steps that are still known; where that fails, the old one goes on."""
        with self._state:
            waiting = tuple(self._pending)
            self._pending.clear()
            self.history.shorten(HISTORY_LIMIT)
            records = journal_records(self.history, self.mark, at=at)
            self._moves = len(self.history.moves())
        try:
            self.journal.rewrite(records)
        except JournalUnwritable:
            with self._state:
                self._pending[:0] = waiting
