"""
Cells that were not read: a formula without a saved result, a text that the file has lost.

They are blank for everybody who looks for a value there, yet nobody may say that nothing is written in them: a finding
that would say so ends as 数据不足.
"""

from __future__ import annotations

from jixiao.form import Submission
from jixiao.origin import Origin
from jixiao.rules import BLANK, Found, Outcome, insufficient_data

_Row = tuple[str | None, int | None, int | None]
_BLANK = frozenset({None, BLANK})
"""What a finding quotes that speaks of a blank."""


class Unread:
    """The cells of a submission at which a reader noted that it could not read them."""

    def __init__(self, submission: Submission) -> None:
        self._places = {
            (*_row_of(note.origin), note.origin.column): note.message
            for note in submission.reading_notes
            if note.origin.column is not None and note.origin.text is None
        }
        self._rows = {place[:3]: message for place, message in self._places.items()}

    def settle(self, outcome: Outcome | Found) -> Outcome | Found:
        """The outcome itself, or 数据不足 where it finds a blank in a row with such a cell, or rests on such a cell."""
        if not self._places or not isinstance(outcome, Found):
            return outcome
        message = self._rows.get(_row_of(outcome.origin)) if outcome.printed in _BLANK else None
        if message is None:
            cells = ((*_row_of(origin), origin.column) for origin in (outcome.origin, *outcome.related))
            message = next((self._places[cell] for cell in cells if cell in self._places), None)
        return outcome if message is None else insufficient_data(outcome.subject, message.partition("；")[0])


def _row_of(origin: Origin) -> _Row:
    return origin.sheet, origin.table, origin.row
