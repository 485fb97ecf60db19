"""
The work on one form file: edits, each with what follows from it as one step, and the form assessed after each.

Edits stand in memory at once; `keep` puts them on record and `save` writes the file, both from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from jixiao.form import Form
from jixiao.store import Edit, FieldPath, Session, SetField, Several, text_at
from jixiao.store.edits import apply_edit
from jixiao.tui.fill.assessed import assess, scores_of
from jixiao.tui.fill.changing import changes_between
from jixiao.tui.fill.following import following

MOST_ROUNDS = 3
"""How often what follows is worked out again: a total follows scores that have followed themselves."""


class Work:
    """A session with the form as the core sees it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.assessed = assess(session.form, session.path)
        self._opened = session.form

    @property
    def path(self) -> Path:
        """The form file."""
        return self.session.path

    def write(self, path: FieldPath, text: str) -> bool:
        """Writes a field; whether that changed anything. Raises: FieldRefused, and as `Session.apply`."""
        before = text_at(self.session.form, path)
        return (text.strip() or None) != before and self.perform(SetField(path, text), written=(path,))

    def perform(self, edit: Edit, *, written: Iterable[FieldPath] = ()) -> bool:
        """
        Makes an edit with what follows from it, as one step; whether that changed anything.

        The fields in *written* are as the user wants them, whatever is computed for them.
        """
        kept = frozenset(written)
        edits = list(edit.edits if isinstance(edit, Several) else (edit,))
        form = apply_edit(self.assessed.form, edit)
        for _ in range(MOST_ROUNDS):
            rest = [each for each in self._following(form) if each.path not in kept]
            if not rest:
                break
            edits += rest
            form = apply_edit(form, Several(tuple(rest)))
        step = self.session.apply(edits[0] if len(edits) == 1 else Several(tuple(edits)))
        self._assess()
        return step is not None

    def undo(self) -> bool:
        """Takes the last step back; whether there was one."""
        done = self.session.undo() is not None
        self._assess()
        return done

    def redo(self) -> bool:
        """Makes the step again that was taken back last; whether there was one."""
        done = self.session.redo() is not None
        self._assess()
        return done

    def reload(self) -> None:
        """Takes what the file holds now; it can be undone. Raises: as `Session.open`."""
        self.session.reload()
        self._assess()

    def changes(self) -> Iterator[str]:
        """What differs from the form as it was opened, a line each; rows are compared by where they came from."""
        return changes_between(self._opened, self.session.form)

    def _following(self, form: Form) -> Iterator[SetField]:
        before = self.assessed
        return following(before.form, before.scorecard, form, scores_of(form, self.path))

    def _assess(self) -> None:
        self.assessed = assess(self.session.form, self.path)
