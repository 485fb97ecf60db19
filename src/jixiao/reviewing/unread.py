"""
Cells that were not read: a formula without a saved result, a text that the file has lost, words over each other.

They are blank for everybody who looks for a value there, yet nobody may say that nothing is written in them: a finding
that would say so ends as 数据不足. Where words lie over each other nothing can be said of the table as a whole either.
"""

from __future__ import annotations

from jixiao.document import NoteKind
from jixiao.form import Submission
from jixiao.origin import Origin
from jixiao.rules import BLANK, Found, Outcome, form_subject, insufficient_data

_Table = tuple[str | None, int | None]
_Row = tuple[str | None, int | None, int | None]
_BLANK = frozenset({None, BLANK})
"""What a finding quotes that speaks of a blank."""


class Unread:
    """The cells of a submission at which a reader noted that it could not read them, or not for sure."""

    def __init__(self, submission: Submission) -> None:
        notes = [note for note in submission.reading_notes if note.origin.column is not None]
        unread = [note for note in notes if note.kind is NoteKind.BLURRED or note.origin.text is None]
        self._places = {(*_row_of(note.origin), note.origin.column): note.message for note in unread}
        self._rows = {_row_of(note.origin): note.message for note in unread}
        blurred = [note for note in notes if note.kind is NoteKind.BLURRED]
        self._blurred_tables = {_table_of(note.origin): note.message for note in blurred}
        self._blurred_rows = {_row_of(note.origin) for note in blurred}
        self._whole_forms = {form_subject(form, index) for index, form in enumerate(submission.forms)}

    def settle(self, outcome: Outcome | Found) -> Outcome | Found:
        """The outcome itself, or 数据不足 where it finds what can't be said while some cells are not read."""
        if not self._places or not isinstance(outcome, Found):
            return outcome
        message = self._why_unsure(outcome) or self._why_not_blank(outcome)
        if message is None:
            cells = ((*_row_of(origin), origin.column) for origin in (outcome.origin, *outcome.related))
            message = next((self._places[cell] for cell in cells if cell in self._places), None)
        return outcome if message is None else insufficient_data(outcome.subject, message.partition("；")[0])

    def _why_not_blank(self, found: Found) -> str | None:
        """Why a blank may be none: a cell of its row was not read."""
        return self._rows.get(_row_of(found.origin)) if found.printed in _BLANK else None

    def _why_unsure(self, found: Found) -> str | None:
        """Why a finding on a blurred row, or on a blank or the whole of a table with one, can't be trusted."""
        message = self._blurred_tables.get(_table_of(found.origin))
        of_whole = found.printed in _BLANK or found.subject in self._whole_forms
        return message if of_whole or _row_of(found.origin) in self._blurred_rows else None


def _table_of(origin: Origin) -> _Table:
    return origin.sheet, origin.table


def _row_of(origin: Origin) -> _Row:
    return origin.sheet, origin.table, origin.row
