"""Undo gives back exactly what was there, redo exactly what was done."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.errors import UsageError
from jixiao.store import Edit, SetField
from jixiao.store.history import History
from store.made import ACTUAL, NINE, actuals, edits, small_form


def history_after(changes: list[Edit]) -> History:
    history = History(small_form())
    for edit in changes:
        try:
            history.perform(edit, NINE)
        except UsageError:
            continue
    return history


def go_to_the_start(history: History) -> None:
    while history.undo() is not None:
        pass


def go_to_the_end(history: History) -> None:
    while history.redo() is not None:
        pass


@settings(max_examples=100, deadline=None)
@given(st.lists(edits(), max_size=8))
def test_undoing_everything_gives_the_first_form_and_redoing_the_last(changes: list[Edit]) -> None:
    """Undo must be safe to lean on, whatever was done."""
    history = history_after(changes)
    last = history.form
    go_to_the_start(history)
    first = history.form
    go_to_the_end(history)
    assert (small_form(), last) == (first, history.form)


@settings(max_examples=60, deadline=None)
@given(st.lists(edits(), max_size=8), st.integers(0, 5))
def test_its_moves_lead_from_its_base_to_where_it_stands(changes: list[Edit], undone: int) -> None:
    """A journal that is shortened must still give back the same work, what can be redone included."""
    history = history_after(changes)
    for _ in range(undone):
        history.undo()
    history.shorten(3)
    again = History(history.base)
    for move in history.moves():
        again.repeat(move)
    assert (history.form, history.can_undo, history.can_redo) == (again.form, again.can_undo, again.can_redo)


def test_a_shortened_history_goes_back_so_many_steps() -> None:
    """Memory is bounded, and the latest steps are the ones that matter."""
    history = history_after([SetField(ACTUAL, str(number)) for number in range(9)])
    history.shorten(2)
    go_to_the_start(history)
    assert ["6", None] == actuals(history.form)


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    """Enter on a filled field must not need an undo of its own."""
    history = history_after([SetField(ACTUAL, "8")])
    assert history.perform(SetField(ACTUAL, " 8 "), NINE) is None


def test_a_step_knows_what_stood_there() -> None:
    """The screen says what undo brought back."""
    history = history_after([SetField(ACTUAL, "8"), SetField(ACTUAL, "9")])
    step = history.undo()
    assert step is not None
    assert ("8", SetField(ACTUAL, "9"), NINE) == (step.before, step.edit, step.at)


def test_a_new_edit_gives_up_what_was_undone() -> None:
    """There is one line of history, as in every editor."""
    history = history_after([SetField(ACTUAL, "8")])
    history.undo()
    history.perform(SetField(ACTUAL, "9"), NINE)
    assert (False, ["9", None]) == (history.can_redo, actuals(history.form))
