"""What the keys of the screen do with the form: move, write, undo, paste, insert, choose a policy, export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jixiao.errors import JixiaoError
from jixiao.exporting import endings, export
from jixiao.library import kinds, load_kind, suggest_kinds
from jixiao.scoring import AUTO
from jixiao.store import Edit, FieldPath, SetField
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.fill import texts
from jixiao.tui.fill.nodes import Node, Part, Row, node_of
from jixiao.tui.fill.pasting import Planned, edit_of, left_over, plan
from jixiao.tui.fill.row_action import RowAction
from jixiao.tui.fill.rows import added, inserted, moved, removed, toggled
from jixiao.tui.fill.saving import FillSaving
from jixiao.tui.fill.what_if import policy_choices

MOST_SHOWN = 8
"""How many cells of a pasted block are listed before it is taken."""


class FillDoing(FillSaving):
    """The saving board with what can be done to the form."""

    def go_to(self, path: FieldPath) -> None:
        """Puts the field at *path* under edit."""
        self.node, self.field = node_of(path), path
        self.outline.go_to(self.node)
        self.show_node()
        self.editor.focus()

    def show_from(self, node: Node) -> None:
        """Goes into a node that is a list."""
        self.node, self.field = node, None
        self.outline.go_to(node)
        self.show_node()
        self.below.focus()

    def go_to_finding(self, place: int) -> None:
        """To the field of a finding; one that concerns no field is shown in full."""
        placed = self.assessed.findings[place]
        if placed.path is not None and self.has_field(placed.path):
            self.go_to(placed.path)
        else:
            self.app.push_screen(Notice(texts.FINDING_OF_FORM, self.signs.of(placed.finding.message)))

    def has_field(self, path: FieldPath) -> bool:
        """Whether the screen has a field at *path*."""
        from jixiao.tui.fill.fields import fields_of

        return any(field.path == path for field in fields_of(node_of(path), self.assessed))

    def accept(self) -> bool:
        """Takes what was typed; False where it can't stand in this field, and the cursor stays there."""
        path = self.field
        if path is None or not self.editor.changed:
            return True
        before = self.assessed.scorecard.grade
        text = self.editor.text
        try:
            self.work.write(path, text)
        except JixiaoError as error:
            self.notify(error.line(), severity="warning", markup=False)
            return False
        self.after_edit(before)
        return True

    def after_edit(self, grade: str | None) -> None:
        """Shows what an edit changed, keeps it, and says so where the grade is another one than before."""
        now = self.assessed.scorecard.grade
        if grade is not None and now is not None and now != grade:
            self.notify(texts.grade_changed(grade, now), markup=False)
        self.show_progress()
        self.show_node()
        self.keep()

    def make_edit(self, edit: Edit, *, written: tuple[FieldPath, ...] = (), then: Node | None = None) -> None:
        """Makes an edit that is not typed, and goes to a node."""
        before = self.assessed.scorecard.grade
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
        before = self.assessed.scorecard.grade
        if not step():
            self.notify(nothing, markup=False)
            return
        if self.field is not None and not self.has_field(self.field):
            self.node, self.field = Part.HEAD, None
        self.after_edit(before)

    def action_policies(self) -> None:
        """The totals under every policy; the chosen one becomes the form's."""
        if self.accept():
            choices = policy_choices(self.assessed.review)
            self.app.push_screen(Choose(texts.POLICIES, choices, text=texts.POLICIES_TEXT), self._take_policy)

    def _take_policy(self, policy: str | None) -> None:
        if policy is not None:
            self.make_edit(SetField(("policy",), None if policy == AUTO else policy))

    def action_library(self) -> None:
        """Asks for a kind of project, the likely ones first, then for one of its indicators."""
        if not self.accept():
            return
        form = self.assessed.form
        suggested = suggest_kinds(f"{form.project.text or ''} {form.department.text or ''} {form.unit.text or ''}")
        rest = [kind for kind in kinds() if kind not in suggested]
        choices = [Choice(kind.id, kind.name, texts.SUGGESTED) for kind in suggested]
        choices += [Choice(kind.id, kind.name) for kind in rest]
        self.app.push_screen(Choose(texts.ASK_KIND, choices), self._ask_indicator)

    def _ask_indicator(self, kind_id: str | None) -> None:
        if kind_id is None:
            return
        kind = load_kind(kind_id)
        year = self.assessed.form.year
        choices = [
            Choice(str(place), texts.library_indicator(one), one.target_text(year) or "")
            for place, one in enumerate(kind.indicators)
        ]
        question = Choose(texts.ask_indicator(kind.name), choices)
        self.app.push_screen(question, lambda place: self._insert(kind_id, place))

    def _insert(self, kind_id: str, place: str | None) -> None:
        if place is not None:
            edit, row = inserted(self.assessed.form, load_kind(kind_id).indicators[int(place)])
            self.make_edit(edit)
            self.go_to(("indicators", row.index, "weight"))

    def action_row(self) -> None:
        """What can be done with the indicator line under the cursor."""
        if not self.accept():
            return
        if not isinstance(self.node, Row):
            self.notify(texts.NO_ROW, markup=False)
            return
        applies = not self.assessed.form.indicators[self.node.index].not_applicable
        choices = [Choice(action, texts.row_action(action, applies=applies)) for action in RowAction]
        self.app.push_screen(Choose(texts.ROW, choices), self._do_with_row)

    def _do_with_row(self, action: str | None) -> None:
        row, form = self.node, self.assessed.form
        if action is None or not isinstance(row, Row):
            return
        match RowAction(action):
            case RowAction.ADD:
                edit, new = added(form, row)
                self.make_edit(edit)
                self.go_to(("indicators", new.index, "name"))
            case RowAction.FROM_LIBRARY:
                self.action_library()
            case RowAction.UP:
                self._move_row(row, -1)
            case RowAction.DOWN:
                self._move_row(row, 1)
            case RowAction.NOT_APPLICABLE:
                self.make_edit(toggled(form, row))
            case RowAction.REMOVE:
                self.make_edit(removed(row), then=Part.FUNDING)
                self.enter_after_removal(row)

    def enter_after_removal(self, row: Row) -> None:
        """To the indicator that took the place of a removed one, else to the last one."""
        last = len(self.assessed.form.indicators) - 1
        if last >= 0:
            self.go_to(("indicators", min(row.index, last), "name"))

    def _move_row(self, row: Row, by: int) -> None:
        done = moved(self.assessed.form, row, by)
        if done is None:
            self.notify(texts.AT_THE_END, markup=False)
            return
        edit, new = done
        name = str(self.field[-1]) if self.field else "name"
        self.make_edit(edit)
        self.go_to(("indicators", new.index, name))

    def ask_paste(self, block: str) -> None:
        """Shows what of a pasted block would go where, and asks."""
        planned = [] if self.field is None else plan(self.assessed.form, self.field, block)
        if len(planned) < 2:
            self._paste_as_text(block)
            return
        shown = [texts.planned(self._name_of_row(each), each.path, each.text) for each in planned[:MOST_SHOWN]]
        text = texts.paste_plan(shown, len(planned), left_over(planned, block))
        choices = [Choice("rows", texts.PASTE_ROWS), Choice("text", texts.PASTE_TEXT)]
        self.app.push_screen(
            Choose(texts.ASK_PASTE, choices, text=self.signs_of_lines(text)),
            lambda answer: self._paste(answer, planned, block),
        )

    def _paste(self, answer: str | None, planned: list[Planned], block: str) -> None:
        match answer:
            case "rows":
                self.make_edit(edit_of(planned), written=tuple(each.path for each in planned))
            case "text":
                self._paste_as_text(block)

    def _paste_as_text(self, block: str) -> None:
        if self.editor.insert_block(block.replace("\t", " ")):
            self.notify(texts.JOINED, markup=False)

    def _name_of_row(self, planned: Planned) -> str:
        indicator = self.assessed.form.indicators[int(planned.path[1])]
        return indicator.name.text or texts.UNNAMED

    def signs_of_lines(self, text: str) -> str:
        """A text of several lines made fit to be shown."""
        return "\n".join(self.signs.of(line) for line in text.split("\n"))

    def action_export(self) -> None:
        """Asks for the kind of output."""
        if self.accept():
            choices = [Choice(ending, f"{ending}  {texts.ENDING_TEXT.get(ending, '')}") for ending in endings()]
            self.app.push_screen(
                Choose(texts.ASK_EXPORT, choices), lambda ending: self.ask_export(ending) if ending else None
            )

    def ask_export(self, ending: str) -> None:
        """Asks for the file to be written."""
        given = str(self.work.path.with_suffix(ending))
        question = AskText(texts.ASK_EXPORT_PATH, given=given, one_line=True)
        self.app.push_screen(question, lambda answer: self._check_export(answer) if answer else None)

    def _check_export(self, answer: str) -> None:
        path = Path(answer).expanduser()
        if path.resolve() == self.work.path.resolve():
            self.save()
            self.notify(texts.EXPORT_IS_FILE, markup=False)
        elif path.exists():
            choices = [Choice("yes", texts.OVERWRITE), Choice("no", texts.OTHER_NAME)]
            question = Choose(texts.exists(path.name), choices)
            self.app.push_screen(question, lambda answer: self._overwrite(path, answer))
        else:
            self._export(path)

    def _overwrite(self, path: Path, answer: str | None) -> None:
        match answer:
            case "yes":
                self._export(path)
            case "no":
                self.ask_export(path.suffix)

    def _export(self, path: Path) -> None:
        try:
            export(self.assessed.form, path)
        except JixiaoError as error:
            self.app.push_screen(Notice(texts.FAILED, error.line()))
        else:
            self.app.push_screen(Notice(texts.EXPORTED, texts.exported(str(path), len(self.assessed.findings))))

    def changes_text(self) -> str:
        """What was changed since the file was opened, field by field."""
        return "\n".join(self.work.changes()) or texts.NO_CHANGES
