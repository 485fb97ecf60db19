"""
Rows of a form that its reader left out because they could be read in several ways, or in none.

Without them nobody may say what the form lacks or what its rows add up to: such a check ends as 数据不足.
"""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.document import NoteKind, ReadingNote
from jixiao.origin import Origin
from jixiao.rules.subject import FormUnderReview

_Table = tuple[str | None, int | None]


def unread_among_indicators(form: FormUnderReview) -> str:
    """
    Which row of the indicators was left unread, in Chinese; empty where none was.

    They begin behind the funds and the objective, as those of 决策 and 管理 may stand there with labels of their own.
    """
    rows = [each.indicator.origin for each in form.filled_rows]
    objective, total = form.form.objective, form.form.printed_total
    above = [*(line.origin for line in form.form.funding), objective.expected.origin, objective.achieved.origin]
    return _first_left_out(form, rows, behind=above, end=total.origin if total is not None else None)


def unread_in_funding(form: FormUnderReview) -> str:
    """Which row of the funding block was left unread, in Chinese; empty where none was."""
    rows = [line.origin for line in form.form.funding]
    objective = form.form.objective
    behind = [objective.expected.origin, objective.achieved.origin, *(each.origin for each in form.form.indicators)]
    end = min((place for place in behind if place.row is not None), key=lambda place: place.row or 0, default=None)
    return _first_left_out(form, rows, end=end)


def blurred_in(form: FormUnderReview) -> str:
    """Where words of the form's table lie over each other, in Chinese; empty where none do."""
    table = _table_of(form.form.origin)
    notes = (note for note in form.submission.reading_notes if note.kind is NoteKind.BLURRED)
    return next((f"{note.origin.place()}：{note.message}" for note in notes if _table_of(note.origin) == table), "")


def _first_left_out(
    form: FormUnderReview, read: Iterable[Origin], *, end: Origin | None, behind: Iterable[Origin] = ()
) -> str:
    """
    The first row left out among those that were *read*, and before *end* where that is known.

    Where *behind* has rows of this table above them, those between count as well.
    """
    placed = [origin for origin in read if origin.row is not None]
    if not placed:
        return ""
    table, rows = _table_of(placed[0]), {origin.row for origin in placed}
    first = min(origin.row for origin in placed if origin.row is not None)
    above = [origin.row for origin in behind if origin.row is not None and _table_of(origin) == table]
    first = min(first, max((row for row in above if row < first), default=first) + 1)
    last = end.row if end is not None and _table_of(end) == table else None
    for note in form.submission.reading_notes:
        row = note.origin.row
        if row is None or row in rows or _table_of(note.origin) != table or row < first:
            continue
        if (last is None or row < last) and note.kind is NoteKind.LEFT_OUT:
            return _said(note)
    return ""


def _table_of(origin: Origin) -> _Table:
    return origin.sheet, origin.table


def _said(note: ReadingNote) -> str:
    return f"{note.origin.place()}没有读入，不能断定（{note.message}）"
