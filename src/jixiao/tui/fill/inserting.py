"""Indicator lines on the screen: from the library, from a pasted block, added, moved, taken out."""

from __future__ import annotations

from jixiao.library import kinds, load_kind, suggest_kinds
from jixiao.tui.dialogs import Choice, Choose
from jixiao.tui.fill import texts
from jixiao.tui.fill.doing import FillDoing
from jixiao.tui.fill.nodes import Part, Row
from jixiao.tui.fill.pasting import Planned, edit_of, left_over, plan
from jixiao.tui.fill.row_action import RowAction
from jixiao.tui.fill.rows import added, inserted, moved, overall_added, removed, toggled

MOST_SHOWN = 8
"""How many cells of a pasted block are listed before it is taken."""


class FillInserting(FillDoing):
    """What can be done with indicator lines."""

    def add_overall(self) -> None:
        """Puts in the funding line that is scored."""
        self.make_edit(overall_added())
        self.go_to(("funding", 0, "initial_budget"))

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
