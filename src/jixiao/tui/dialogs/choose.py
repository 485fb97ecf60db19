"""A question with a few answers, one a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from jixiao.report import display_width
from jixiao.tui.dialogs.shown_text import shown_text
from jixiao.tui.lines import Line, LineList, TextLine
from jixiao.tui.signs import signs_of

TEXT_WIDTH = 60
OTHER_LINES = 5
"""Frame, title, legend and the line above it."""
LEGEND = "↑↓ 选择  Enter 确定  Esc 取消"


class Choice(Struct, frozen=True):
    """An answer: what it stands for, its words, and a remark at the right end."""

    key: str
    text: str
    remark: str = ""


class Choose(ModalScreen[str | None]):
    """Asks *question*; ends with the key of the answer, None when it is cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "取消", show=False)]

    def __init__(self, question: str, choices: Sequence[Choice], *, text: str = "") -> None:
        super().__init__()
        self._question = question
        self._choices = choices
        self._text = text
        self._whole = TextLine(id="whole")

    def compose(self) -> ComposeResult:
        """The question, what there is to know, the answers."""
        with Vertical(classes="dialog"):
            yield Static(shown_text(self, self._question), classes="dialog--title")
            if self._text:
                yield Static(shown_text(self, self._text), classes="dialog--text")
            signs = signs_of(self.app)
            yield LineList([Line(signs.of(each.text), signs.of(each.remark), each.key) for each in self._choices])
            yield self._whole
            yield Static(shown_text(self, LEGEND), classes="dialog--legend")

    def on_mount(self) -> None:
        """The list takes as many lines as there are answers."""
        answers = self.query_one(LineList)
        answers.styles.height = min(len(self._choices), self._room())
        answers.focus()
        self.call_after_refresh(self._show_whole)

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Another answer is under the cursor."""
        event.stop()
        self._show_whole()

    def _show_whole(self) -> None:
        """The words of the answer under the cursor, where its remark left no room for all of them."""
        answers = self.query_one(LineList)
        line = next((line for line in answers.lines if line.key == answers.key), None)
        is_cut = line is not None and display_width(line.text) + display_width(line.right) >= answers.room
        self._whole.show(line.text.strip() if line is not None and is_cut else "")

    def _room(self) -> int:
        """How many answers the screen has room for, beside the question, the text and the legend."""
        lines = self._text.count("\n") + 3 + display_width(self._text) // TEXT_WIDTH if self._text else 0
        return max(3, self.app.size.height * 9 // 10 - lines - OTHER_LINES)

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """An answer was given."""
        event.stop()
        self.dismiss(str(event.key))

    def action_cancel(self) -> None:
        """No answer."""
        self.dismiss(None)
