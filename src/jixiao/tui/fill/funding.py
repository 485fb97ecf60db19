"""Funding lines on the screen: 年度资金总额 and the sources of the money, added, named and taken out."""

from __future__ import annotations

from jixiao.store import RemoveFunding, SetField
from jixiao.tui.dialogs import AskText, Choice, Choose
from jixiao.tui.fill import row_texts, texts
from jixiao.tui.fill.inserting import FillInserting
from jixiao.tui.fill.nodes import Part
from jixiao.tui.fill.row_action import FundingAction
from jixiao.tui.fill.rows import funding_added, overall_added


class FillFunding(FillInserting):
    """What can be done with funding lines."""

    def action_row(self) -> None:
        """What can be done with the line under the cursor, of the funds or of the indicators."""
        if self.node is not Part.FUNDING:
            super().action_row()
        elif self.accept():
            choices = [
                Choice(action, row_texts.funding_action(action, self._name_of_line())) for action in self._possible()
            ]
            self.app.push_screen(Choose(row_texts.FUNDING, choices), self._do_with_funding)

    def add_overall(self) -> None:
        """Puts in the funding line that is scored."""
        self.make_edit(overall_added())
        self.go_to(("funding", 0, "initial_budget"))

    def _possible(self) -> list[FundingAction]:
        actions = [] if self.assessed.form.overall is not None else [FundingAction.ADD_OVERALL]
        actions.append(FundingAction.ADD)
        return actions if self._line() is None else [*actions, FundingAction.RENAME, FundingAction.REMOVE]

    def _do_with_funding(self, action: str | None) -> None:
        if action is None:
            return
        match FundingAction(action):
            case FundingAction.ADD_OVERALL:
                self.add_overall()
            case FundingAction.ADD:
                choices = [Choice(name, name) for name in row_texts.USUAL_FUNDING]
                self.app.push_screen(
                    Choose(row_texts.ASK_FUNDING, [*choices, Choice("", row_texts.OWN_NAME)]), self._add_or_ask
                )
            case FundingAction.RENAME:
                question = AskText(row_texts.ASK_FUNDING, given=self._name_of_line(), one_line=True)
                self.app.push_screen(question, self._rename)
            case FundingAction.REMOVE:
                self._remove()

    def _add_or_ask(self, name: str | None) -> None:
        if name == "":
            self.app.push_screen(AskText(row_texts.ASK_FUNDING, one_line=True), self._add)
        else:
            self._add(name)

    def _add(self, name: str | None) -> None:
        if name:
            edit, index = funding_added(self.assessed.form, name)
            self.make_edit(edit)
            self.go_to(("funding", index, "initial_budget"))

    def _rename(self, name: str | None) -> None:
        line = self._line()
        if name and line is not None:
            self.make_edit(SetField(("funding", line, "item"), name))

    def _remove(self) -> None:
        line = self._line()
        if line is not None:
            self.make_edit(RemoveFunding(line), then=Part.FUNDING)
            self.enter(Part.FUNDING)

    def _line(self) -> int | None:
        """The place of the funding line under the cursor."""
        match self.field:
            case ("funding", int(index), _):
                return index
            case _:
                return None

    def _name_of_line(self) -> str:
        line = self._line()
        return "" if line is None else self.assessed.form.funding[line].item.text or texts.UNNAMED_FUNDING
