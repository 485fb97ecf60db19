"""
What a form file and its journal say together: where the work stands, and what of it the file does not have yet.

The hash of the file tells at which point of the journal it was written. Where it was written by someone else, the work
in the journal that was not saved is kept, and whoever saves is asked first.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec import Struct

from jixiao.errors import UsageError
from jixiao.exporting import toml_bytes
from jixiao.form import Form
from jixiao.store.edits import ReplaceForm
from jixiao.store.form_file import Loaded
from jixiao.store.history import History, Move, Step
from jixiao.store.journal import JOURNAL_FORMAT, Opening, Record, Recorded, Saved
from jixiao.store.saving import digest

CHANGED_BY_OTHERS: Final = "文件在别处改过，此前的撤销记录不再适用"
BOTH_CHANGED: Final = "文件在别处改过；这里是上次没有存入文件的内容，保存时请选择以哪一份为准"
DAMAGED: Final = "改动记录有一处损坏，其后的改动不能找回；原来的记录已另行保留"
UNUSABLE: Final = "改动记录不能读取，未作恢复；原来的记录已另行保留"


class Mark(Struct, frozen=True):
    """A point of the journal at which the form was in its file: the hash, the form, and the moves made before."""

    sha256: str
    form: Form
    moves: int


class Standing(Struct, frozen=True, kw_only=True):
    """
    Where a session starts.

    `mark` is what the file is taken to hold; `recovered` counts the steps that it lacks. `journal_length` is how much
    of the journal goes on to be used: 0 where a new one begins. `damaged` asks for the journal to be set aside.
    `commented` is whether the file holds comments that saving would lose.
    """

    history: History
    mark: Mark
    recovered: int = 0
    moves: int = 0
    journal_length: int = 0
    damaged: bool = False
    commented: bool = False
    notes: tuple[str, ...] = ()


class _Replayed(Struct, frozen=True):
    history: History
    moves: int
    marks: dict[str, Mark]
    """By hash, the last of each."""
    last: Mark
    damaged: bool


def standing(loaded: Loaded, recorded: Recorded | None) -> Standing:
    """Where a session starts that opens the file *loaded*, whose journal holds *recorded* (None for no journal)."""
    if recorded is None:
        return fresh(loaded)
    replayed = _replay(recorded) if recorded.records else None
    if replayed is None:
        return fresh(loaded, damaged=True, notes=(UNUSABLE,))
    mark = _mark_of_file(loaded, replayed)
    notes = (DAMAGED,) if replayed.damaged else ()
    if mark is None and replayed.history.form is replayed.last.form:
        return fresh(loaded, damaged=replayed.damaged, notes=(*notes, CHANGED_BY_OTHERS))
    if mark is None:
        notes = (*notes, BOTH_CHANGED)
    held = mark or replayed.last
    return Standing(
        history=replayed.history,
        mark=held,
        recovered=_steps_between(held, replayed),
        moves=replayed.moves,
        journal_length=recorded.length,
        damaged=replayed.damaged,
        commented=loaded.commented,
        notes=notes,
    )


def fresh(loaded: Loaded, *, damaged: bool = False, notes: tuple[str, ...] = ()) -> Standing:
    """A start from the file alone."""
    mark = Mark(loaded.sha256, loaded.form, 0)
    return Standing(history=History(loaded.form), mark=mark, damaged=damaged, commented=loaded.commented, notes=notes)


def journal_records(history: History, mark: Mark, *, at: datetime) -> tuple[Record, ...]:
    """The shortest journal that leads to where *history* stands, with the *mark* of the file in its place."""
    moves = history.moves()
    place = history.position_of(mark.form)
    if place is None:
        step = Step(ReplaceForm(history.form), None, at)
        return (Opening(mark.form), Saved(mark.sha256), step)
    return (Opening(history.base), *moves[:place], Saved(mark.sha256), *moves[place:])


def _steps_between(mark: Mark, replayed: _Replayed) -> int:
    """The steps that the file at *mark* lacks; all moves since then where a part of them was given up."""
    steps = replayed.history.steps_since(mark.form)
    return replayed.moves - mark.moves if steps is None else steps


def _mark_of_file(loaded: Loaded, replayed: _Replayed) -> Mark | None:
    """The point at which the file was written; after a crash, its mark may be missing from the journal's end."""
    mark = replayed.marks.get(loaded.sha256)
    if mark is None and digest(toml_bytes(replayed.history.form)) == loaded.sha256:
        return Mark(loaded.sha256, replayed.history.form, replayed.moves)
    return mark


def _replay(recorded: Recorded) -> _Replayed | None:
    """The state after all records; None where they do not begin with a form of the format that is known."""
    first, rest = recorded.records[0], recorded.records[1:]
    if not isinstance(first, Opening) or first.format != JOURNAL_FORMAT:
        return None
    history = History(first.form)
    last = Mark("", first.form, 0)
    marks: dict[str, Mark] = {}
    moves = 0
    for record in rest:
        match record:
            case Opening():
                return _Replayed(history, moves, marks, last, damaged=True)
            case Saved(sha256):
                last = marks[sha256] = Mark(sha256, history.form, moves)
            case _:
                if not _repeated(history, record):
                    return _Replayed(history, moves, marks, last, damaged=True)
                moves += 1
    return _Replayed(history, moves, marks, last, damaged=recorded.damaged)


def _repeated(history: History, move: Move) -> bool:
    """Whether the move could be made; one that can't be does not belong to this form."""
    try:
        history.repeat(move)
    except UsageError:
        return False
    return True
