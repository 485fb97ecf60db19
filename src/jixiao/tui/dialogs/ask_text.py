"""A question that is answered with a text of one or more lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from jixiao.tui.dialogs.shown_text import shown_text

if TYPE_CHECKING:
    from textual.widgets import TextArea

LEGEND = "Ctrl+S 确定  Esc 取消  Enter 换行"
ONE_LINE_LEGEND = "Enter 确定  Esc 取消"


class AskText(ModalScreen[str | None]):
    """
    Asks *question*; ends with the text (blanks at both ends removed), None when it is cancelled.

    With *one_line* Enter answers; a pasted line break becomes a blank then, and nothing that was pasted is lost.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "取消", show=False, priority=True),
        Binding("ctrl+s", "accept", "确定", show=False, priority=True),
    ]

    def __init__(self, question: str, *, text: str = "", given: str = "", one_line: bool = False) -> None:
        super().__init__()
        self._question = question
        self._text = text
        self._given = given
        self._one_line = one_line
        self.set_class(one_line, "-one-line")

    def compose(self) -> ComposeResult:
        """The question and the field, whose widget is loaded when the first question is asked."""
        from textual.widgets import TextArea

        with Vertical(classes="dialog"):
            yield Static(shown_text(self, self._question), classes="dialog--title")
            if self._text:
                yield Static(shown_text(self, self._text), classes="dialog--text")
            yield TextArea(self._given, soft_wrap=True, show_line_numbers=False)
            yield Static(shown_text(self, ONE_LINE_LEGEND if self._one_line else LEGEND), classes="dialog--legend")

    def on_mount(self) -> None:
        """The field has the cursor, behind what is given."""
        from jixiao.tui.lines.scrollbar import fit_scrollbar

        field = self._field
        fit_scrollbar(field)
        field.focus()
        field.move_cursor(field.document.end)
        if self._one_line:
            self._bindings.bind("enter", "accept", show=False, priority=True)

    def action_accept(self) -> None:
        """The text is the answer."""
        text = self._field.text.strip()
        self.dismiss(" ".join(text.split()) if self._one_line else text)

    def action_cancel(self) -> None:
        """No answer."""
        self.dismiss(None)

    @property
    def _field(self) -> TextArea:
        from textual.widgets import TextArea

        return self.query_one(TextArea)
