"""
The work on one form file: edits, each with what follows from it as one step, and the form assessed after each.

Edits stand in memory at once; `keep` puts them on record and `save` writes the file, both from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from jixiao.store import Edit, FieldPath, Session, SetField, Several, apply_edit, text_at
from jixiao.tui.fill.assessed import Assessed, assess, scores_of
from jixiao.tui.fill.changing import changes_between, differences
from jixiao.tui.fill.field_places import FieldPlaces

if TYPE_CHECKING:
    from jixiao.scoring import ScoredLine

MOST_ROUNDS = 3
"""How often what follows is worked out: where a person judges, the total follows scores that followed themselves."""


class Work:
    """A session with the form as the core sees it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.assessed = self._settled = Assessed(form=session.form)
        self._opened = session.form
        self._places = FieldPlaces()
        self._put: SetField | None = None
        self._drafted: tuple[tuple[int, FieldPath, str], ScoredLine | None] | None = None

    @property
    def path(self) -> Path:
        """The form file."""
        return self.session.path

    @property
    def grade(self) -> str | None:
        """The grade as it stood when the form was last assessed as a whole."""
        return None if self._settled.scores is None else self._settled.scores.grade

    @property
    def waiting(self) -> SetField | None:
        """The edit that was put and is not settled yet."""
        return self._put

    def begin(self) -> None:
        """Has the form scored and reviewed where it was not yet. Raises: UsageError where its policy is none."""
        if not self._settled.known:
            self._assess()

    def drafted(self, path: FieldPath, text: str) -> ScoredLine | None:
        """The scored line of the field at *path* with *text* in it; see `drafted_line`."""
        from jixiao.tui.fill.drafting import drafted_line

        asked = (id(self.assessed), path, text)
        if self._drafted is None or self._drafted[0] != asked:
            self._drafted = (asked, drafted_line(self.assessed, path, text))
        return self._drafted[1]

    def put(self, path: FieldPath, text: str) -> None:
        """
        Takes a text into its field: the field and its own score are there at once, the rest once it is settled.

        Raises: FieldRefused, and as `settle`.
        """
        self.begin()
        self.settle()
        if (text.strip() or None) != text_at(self.session.form, path):
            edit = SetField(path, text)
            self.assessed = self.assessed.drafted(apply_edit(self.assessed.form, edit), self.drafted(path, text))
            self._put = edit

    def settle(self) -> bool:
        """
        Makes the edit that was put, with all that follows from it; whether there was one.

        Raises: as `Session.apply`, and the form is as it was before.
        """
        edit, self._put = self._put, None
        if edit is None:
            return False
        self.assessed = self._settled
        self.perform(edit, written=(edit.path,))
        return True

    def perform(self, edit: Edit, *, written: Iterable[FieldPath] = ()) -> None:
        """
        Makes an edit with what follows from it, as one step.

        The fields in *written* are as the user wants them, whatever is computed for them. Raises: as `settle`.
        """
        from jixiao.scoring import LineStatus
        from jixiao.tui.fill.following import following

        self.begin()
        kept = frozenset(written)
        edits = list(edit.edits if isinstance(edit, Several) else (edit,))
        form = apply_edit(self.assessed.form, edit)
        for _ in range(MOST_ROUNDS):
            card = scores_of(form, self.path)
            changes = following(self.assessed.form, self.assessed.scorecard, form, card)
            rest = [each for each in changes if each.path not in kept]
            edits += rest
            form = apply_edit(form, Several(tuple(rest)))
            if not rest or all(line.status is LineStatus.COMPUTED and not line.judged for line in card.lines):
                break
        self.session.apply(edits[0] if len(edits) == 1 else Several(tuple(edits)))
        self._assess()

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

    def differences(self) -> Iterator[str]:
        """What the file has and what is here, where they differ. Raises: as `Session.open`."""
        return differences(self.session.form_in_file(), self.session.form)

    def _assess(self) -> None:
        self.assessed = self._settled = assess(self.session.form, self.path, self._places)
