"""Indicator lines on the screen: from the library, from a pasted block, added, moved, taken out."""

from __future__ import annotations

from jixiao.library import kinds, load_kind, suggest_kinds
from jixiao.tui.dialogs import AskText, Choice, Choose
from jixiao.tui.fill import row_texts, texts
from jixiao.tui.fill.doing import FillDoing
from jixiao.tui.fill.nodes import Part, Row, rows_in_order
from jixiao.tui.fill.pasting import Planned, edit_of, left_over, plan
from jixiao.tui.fill.row_action import RowAction
from jixiao.tui.fill.row_texts import LEVEL_SIGN
from jixiao.tui.fill.rows import added, all_inserted, levels_of, moved, relabelled, removed, toggled

MOST_SHOWN = 8
"""How many cells of a pasted block are listed before it is taken."""

ALL = "all"
"""The answer that takes every indicator of a kind that the form does not have."""
OWN_WORDS = "own"
"""The answer that none of the known levels fit."""


class FillInserting(FillDoing):
    """What can be done with indicator lines."""

    _last_kind = ""

    def action_library(self) -> None:
        """Asks for a kind of project, the likely ones first, then for one of its indicators."""
        if not self.accept():
            return
        form = self.assessed.form
        suggested = suggest_kinds(f"{form.project.text or ''} {form.department.text or ''} {form.unit.text or ''}")
        last = [kind for kind in kinds() if kind.id == self._last_kind]
        order = dict.fromkeys((*last, *suggested, *kinds()))
        remarks = {kind: row_texts.LAST_KIND if kind in last else row_texts.SUGGESTED for kind in (*suggested, *last)}
        choices = [Choice(kind.id, kind.name, remarks.get(kind, "")) for kind in order]
        self.app.push_screen(Choose(row_texts.ASK_KIND, choices), self._ask_indicator)

    def _ask_indicator(self, kind_id: str | None) -> None:
        """Asks for an indicator of the kind that the form does not have yet."""
        if kind_id is None:
            return
        self._last_kind = kind_id
        kind, form = load_kind(kind_id), self.assessed.form
        taken = {indicator.name.text for indicator in form.indicators}
        choices = [
            Choice(str(place), row_texts.library_indicator(one), one.target_text(form.year) or "")
            for place, one in enumerate(kind.indicators)
            if one.name not in taken
        ]
        if len(choices) > 1:
            choices.append(Choice(ALL, row_texts.insert_all(len(choices))))
        if choices:
            question = Choose(row_texts.ask_indicator(kind.name), choices)
            self.app.push_screen(question, lambda place: self._insert(kind_id, place))
        else:
            self.notify(row_texts.all_there(kind.name), markup=False)

    def _insert(self, kind_id: str, place: str | None) -> None:
        """Puts in one indicator, or all that the form does not have, and goes to the first weight to be given."""
        if place is None:
            return
        form, kind = self.assessed.form, load_kind(kind_id)
        taken = {indicator.name.text for indicator in form.indicators}
        wanted = (
            [one for one in kind.indicators if one.name not in taken] if place == ALL else [kind.indicators[int(place)]]
        )
        edit = all_inserted(form, wanted)
        self.make_edit(edit)
        names = {one.name for one in wanted}
        new = next(node.index for node in rows_in_order(self.assessed.form) if self._name_at(node) in names)
        self.go_to(("indicators", new, "weight"))

    def action_row(self) -> None:
        """What can be done with the indicator line under the cursor."""
        if not self.accept():
            return
        if not isinstance(self.node, Row):
            self.notify(row_texts.NO_ROW, markup=False)
            return
        applies = not self.assessed.form.indicators[self.node.index].not_applicable
        choices = [Choice(action, row_texts.row_action(action, applies=applies)) for action in RowAction]
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
            case RowAction.LEVELS:
                self._ask_levels(row)
            case RowAction.UP:
                self._move_row(row, -1)
            case RowAction.DOWN:
                self._move_row(row, 1)
            case RowAction.NOT_APPLICABLE:
                self.make_edit(toggled(form, row))
            case RowAction.REMOVE:
                self.make_edit(removed(row), then=Part.FUNDING)
                self.enter_after_removal(row)

    def _ask_levels(self, row: Row) -> None:
        """Asks for another 一级指标 and 二级指标, in words of one's own where none of the known ones fit."""
        pairs = levels_of(self.assessed.form)
        choices = [Choice(str(place), row_texts.level(*pair)) for place, pair in enumerate(pairs)]
        choices.append(Choice(OWN_WORDS, row_texts.OWN_LEVELS))
        self.app.push_screen(
            Choose(row_texts.ASK_LEVELS, choices),
            lambda answer: self._take_levels(row, answer, pairs),
        )

    def _take_levels(self, row: Row, answer: str | None, pairs: tuple[tuple[str, str], ...]) -> None:
        here = self.assessed.form.indicators[row.index]
        if answer == OWN_WORDS:
            given = row_texts.level(here.dimension.text or "", here.category.text or "")
            question = AskText(row_texts.ASK_LEVELS, text=row_texts.ASK_LEVELS_TEXT, given=given, one_line=True)
            self.app.push_screen(question, lambda text: self._relabel(row, *split_level(text)) if text else None)
        elif answer is not None:
            self._relabel(row, *pairs[int(answer)])

    def _relabel(self, row: Row, dimension: str, category: str) -> None:
        self.make_edit(relabelled(row, dimension, category))
        self.go_to(("indicators", row.index, "name"))

    def action_usual(self) -> None:
        """What is usually written in the field under edit: put in at once where it is one text, else asked for."""
        usual = self.usual_here()
        if len(usual) == 1:
            self._take_usual(usual[0])
        elif usual:
            choices = [Choice(text, text) for text in usual]
            self.app.push_screen(Choose(row_texts.USUAL, choices), self._take_usual)
        else:
            self.notify(row_texts.NOTHING_USUAL, markup=False)

    def _take_usual(self, text: str | None) -> None:
        if text is not None:
            self.entry.replace_text(text)

    def enter_after_removal(self, row: Row) -> None:
        """To the indicator that took the place of a removed one, else to the last one."""
        last = len(self.assessed.form.indicators) - 1
        if last >= 0:
            self.go_to(("indicators", min(row.index, last), "name"))

    def _move_row(self, row: Row, by: int) -> None:
        done = moved(self.assessed.form, row, by)
        if done is None:
            self.notify(row_texts.AT_THE_END, markup=False)
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
        shown = [row_texts.planned(self._name_of_row(each), each.path, each.text) for each in planned[:MOST_SHOWN]]
        text = row_texts.paste_plan(shown, len(planned), left_over(planned, block))
        choices = [Choice("rows", row_texts.PASTE_ROWS), Choice("text", row_texts.PASTE_TEXT)]
        self.app.push_screen(
            Choose(row_texts.ASK_PASTE, choices, text=self.signs.of_lines(text)),
            lambda answer: self._paste(answer, planned, block),
        )

    def _paste(self, answer: str | None, planned: list[Planned], block: str) -> None:
        match answer:
            case "rows":
                self.make_edit(edit_of(planned), written=tuple(each.path for each in planned))
            case "text":
                self._paste_as_text(block)

    def _paste_as_text(self, block: str) -> None:
        if self.entry.insert_block(block.replace("\t", " ")):
            self.notify(texts.JOINED, markup=False)

    def _name_of_row(self, planned: Planned) -> str:
        return self._name_at(Row(int(planned.path[1]))) or texts.UNNAMED

    def _name_at(self, row: Row) -> str | None:
        return self.assessed.form.indicators[row.index].name.text


def split_level(text: str) -> tuple[str, str]:
    """一级指标 and 二级指标 from a line with a sign between them; the second is blank without one."""
    first, _, second = text.replace(">", LEVEL_SIGN).replace("/", LEVEL_SIGN).partition(LEVEL_SIGN)
    return first.strip(), second.strip()
