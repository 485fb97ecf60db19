"""What the screen does with the form: goes from field to field, takes what was typed, undoes, takes a policy."""

from __future__ import annotations

from collections.abc import Callable

from jixiao.errors import JixiaoError
from jixiao.store import Edit, FieldPath, SetField
from jixiao.tui.dialogs import Choose, Notice
from jixiao.tui.fill import texts
from jixiao.tui.fill.going import FillGoing
from jixiao.tui.fill.nodes import Node, Part


class FillDoing(FillGoing):
    """The board with what can be done to the form."""

    def put(self) -> bool:
        """
        Takes what was typed into its field; all that follows comes once the screen has answered the key.

        False where the text can't stand in this field; the cursor stays there.
        """
        path = self.field
        if path is None or not self.entry.changed:
            return True
        try:
            self.work.put(path, self.entry.text)
        except JixiaoError as error:
            self.notify(error.line(), severity="warning", markup=False)
            return False
        self.entry.typed.taken()
        self.once_painted(self.settle)
        return True

    def settle(self) -> bool:
        """Has the form assessed with what was put; False where that can't be, and the text is under edit again."""
        before, edit = self.work.grade, self.work.waiting
        try:
            settled = self.work.settle()
        except JixiaoError as error:
            self.notify(error.line(), severity="warning", markup=False)
            if edit is not None:
                self.go_to(edit.path)
                self.entry.typed.retake(edit.text or "")
                self.show_fields()
            return False
        if settled:
            self.after_edit(before)
        return True

    def accept(self) -> bool:
        """Takes what was typed, with all that follows; False where it can't stand in this field."""
        self.begin()
        return self.put() and self.settle()

    def after_edit(self, grade: str | None) -> None:
        """Shows what an edit changed, keeps it, and says so where the grade is another one than before."""
        now = self.work.grade
        if grade is not None and now is not None and now != grade:
            self.notify(texts.grade_changed(grade, now), markup=False)
        self.show_progress()
        field = self.field_at(self.field)
        if field is not None and (self.entry.changed or self.entry.text == (field.text or "")):
            self.show_fields()
            self.refresh_legend()
        else:
            self.show_node()
        self.keep()

    def make_edit(self, edit: Edit, *, written: tuple[FieldPath, ...] = (), then: Node | None = None) -> None:
        """Makes an edit that is not typed, and goes to a node."""
        before = self.work.grade
        try:
            self.work.perform(edit, written=written)
        except JixiaoError as error:
            self.app.push_screen(Notice(texts.FAILED, error.line()))
            return
        if then is not None:
            self.node, self.field = then, None
        self.after_edit(before)

    def action_undo(self) -> None:
        """Takes the last edit back."""
        self._step(self.work.undo, texts.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Makes the edit again that was taken back last."""
        self._step(self.work.redo, texts.NOTHING_TO_REDO)

    def _step(self, step: Callable[[], bool], nothing: str) -> None:
        before = self.work.grade
        if not step():
            self.notify(nothing, markup=False)
            return
        if self.field is not None and not self.has_field(self.field):
            self.node, self.field = Part.HEAD, None
        self.after_edit(before)

    def action_policies(self) -> None:
        """The totals under every policy; the chosen one becomes the form's."""
        from jixiao.tui.fill.what_if import policy_choices

        if self.accept():
            choices = policy_choices(self.assessed)
            self.app.push_screen(Choose(texts.POLICIES, choices, text=texts.POLICIES_TEXT), self._take_policy)

    def _take_policy(self, policy: str | None) -> None:
        from jixiao.scoring import AUTO

        if policy is not None:
            self.make_edit(SetField(("policy",), None if policy == AUTO else policy))
