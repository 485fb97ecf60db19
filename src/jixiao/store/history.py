"""The states of a form under edit: what was done, what was undone, and the form as it stands now."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from jixiao.form import Form
from jixiao.store.edits import Edit, SetField, apply_edit
from jixiao.store.fields import text_at


class Step(Struct, frozen=True, tag="edit"):
    """An edit that was made: `before` is what stood in the field (None for rows and for a blank), `at` is when."""

    edit: Edit
    before: str | None
    at: datetime


class Undone(Struct, frozen=True, tag="undo"):
    """The last step was taken back."""


class Redone(Struct, frozen=True, tag="redo"):
    """The step taken back last was made again."""


Move = Step | Undone | Redone


class History:
    """
    The form and all its earlier states, so that undoing gives back exactly what was there.

    The states share everything that an edit left alone.
    """

    def __init__(self, base: Form) -> None:
        self.form = base
        """The form as it stands now; always whole, also while another thread makes a move."""
        self._states = [base]
        self._steps: list[Step] = []
        self._position = 0

    @property
    def base(self) -> Form:
        """The earliest state that is still known."""
        return self._states[0]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._position > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return self._position < len(self._steps)

    def perform(self, edit: Edit, at: datetime) -> Step | None:
        """Make an edit; None where it changes nothing. What was undone before is gone. Raises as `apply_edit` does."""
        form = apply_edit(self.form, edit)
        if form == self.form:
            return None
        before = text_at(self.form, edit.path) if isinstance(edit, SetField) else None
        step = Step(edit, before, at)
        self._advance(step, form)
        return step

    def undo(self) -> Step | None:
        """Take the last step back and return it; None where there is none."""
        if not self.can_undo:
            return None
        self._stand_at(self._position - 1)
        return self._steps[self._position]

    def redo(self) -> Step | None:
        """Make the step again that was taken back last, and return it; None where there is none."""
        if not self.can_redo:
            return None
        self._stand_at(self._position + 1)
        return self._steps[self._position - 1]

    def repeat(self, move: Move) -> None:
        """Make a move that is on record. Raises as `apply_edit` does."""
        match move:
            case Step(edit):
                self._advance(move, apply_edit(self.form, edit))
            case Undone():
                self.undo()
            case Redone():
                self.redo()

    def position_of(self, form: Form) -> int | None:
        """After how many of the known steps the history stood at this very *form*; None where it is not among them."""
        return next((place for place, state in enumerate(self._states) if state is form), None)

    def steps_since(self, form: Form) -> int | None:
        """How many steps lie between this very *form* and now, done or taken back; None where it is not known."""
        place = self.position_of(form)
        return None if place is None else abs(self._position - place)

    def shorten(self, limit: int) -> None:
        """Forget the earliest states, so that at most *limit* steps can be taken back."""
        idle = max(self._position - limit, 0)
        del self._states[:idle], self._steps[:idle]
        self._position -= idle

    def moves(self) -> tuple[Move, ...]:
        """The moves that lead from `base` to where the history stands, with what can be made again."""
        return (*self._steps, *(Undone() for _ in self._steps[self._position :]))

    def _advance(self, step: Step, form: Form) -> None:
        del self._states[self._position + 1 :], self._steps[self._position :]
        self._states.append(form)
        self._steps.append(step)
        self._stand_at(self._position + 1)

    def _stand_at(self, position: int) -> None:
        self._position = position
        self.form = self._states[position]
