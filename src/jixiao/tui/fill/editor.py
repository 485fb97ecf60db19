"""
The editor of one field. In: a text. Out: `Accepted` on Enter, `Typed` as it changes, `Left` at its upper and lower end.

It keeps what was typed as it was typed: full-width digits and punctuation are understood, not replaced.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

LINE_BREAK_KEYS = "ctrl+j,alt+enter,shift+enter"
MOST_LINES = 8
"""How many lines the editor grows to."""


class FieldEditor(TextArea):
    """A text under edit; `long` texts may hold line breaks."""

    DEFAULT_CSS = """
    FieldEditor, FieldEditor:focus { border: none; padding: 0; height: 1; width: 1fr; background: $boost; }
    FieldEditor .text-area--cursor-line { background: $boost; }
    FieldEditor { scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", "下一项", show=False),
        Binding("up", "line(-1)", "上一行", show=False),
        Binding("down", "line(1)", "下一行", show=False),
        Binding("pageup", "leave(-1)", "上一项", show=False),
        Binding("pagedown", "leave(1)", "下一项", show=False),
        Binding(LINE_BREAK_KEYS, "break", "换行", show=False),
        Binding("ctrl+z", "take_back", "撤销", show=False),
        Binding("ctrl+y", "make_again", "重做", show=False),
    ]

    class Accepted(Message):
        """Enter: the text is final."""

    class Typed(Message):
        """The text is another one."""

    class Left(Message):
        """The cursor left the field upwards (-1) or downwards (1)."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Pasted(Message):
        """A block of several lines or columns was pasted; it is not in the text yet."""

        def __init__(self, block: str) -> None:
            super().__init__()
            self.block = block

    class TakenBack(Message):
        """Undo was asked for where nothing was typed."""

    class MadeAgain(Message):
        """Redo was asked for where nothing was typed."""

    def __init__(self) -> None:
        super().__init__(soft_wrap=True, show_line_numbers=False)
        self.cursor_blink = False
        self.long = False
        self._given = ""

    @property
    def changed(self) -> bool:
        """Whether something was typed that is not accepted yet."""
        return self.text != self._given

    def take_up(self, text: str, *, long: bool) -> None:
        """Puts another text under edit, with the cursor behind it."""
        self.long = long
        self._given = text
        if self.text != text or self.history.undo_stack:
            self.load_text(text)
        self.move_cursor(self.document.end)

    def taken(self) -> None:
        """The text was taken as it is: nothing is typed beyond it."""
        self._given = self.text

    def put_back(self) -> None:
        """The text as it was before anything was typed."""
        self.take_up(self._given, long=self.long)

    def insert_block(self, block: str) -> bool:
        """Inserts a pasted text; line breaks become blanks in a field of one line. Whether any did."""
        text = block.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
        joined = text if self.long else " ".join(part.strip() for part in text.split("\n") if part.strip())
        self.insert(joined)
        return joined != text

    @property
    def lines_needed(self) -> int:
        """How many lines the text takes, at most as many as the editor grows to."""
        return max(1, min(MOST_LINES, self.wrapped_document.height))

    async def _on_key(self, event: events.Key) -> None:
        """Enter is no part of the text."""
        if event.key == "enter":
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        """What holds several lines or columns is shown before it is put anywhere."""
        event.prevent_default()
        event.stop()
        text = event.text.strip("\r\n")
        if "\t" in text or ("\n" in text.replace("\r", "\n")):
            self.post_message(self.Pasted(text))
        else:
            self.insert(text)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tells it on under its own name."""
        event.stop()
        self.post_message(self.Typed())

    def action_accept(self) -> None:
        """The text is final."""
        self.post_message(self.Accepted())

    def action_line(self, by: int) -> None:
        """One line up or down; beyond the first and the last one out of the field."""
        at_edge = self.cursor_at_first_wrapped if by < 0 else self.cursor_at_last_wrapped
        if at_edge:
            self.post_message(self.Left(by))
        elif by < 0:
            self.action_cursor_up()
        else:
            self.action_cursor_down()

    @property
    def cursor_at_first_wrapped(self) -> bool:
        """Whether the cursor stands on the first line as it is shown."""
        return self.navigator.is_first_wrapped_line(self.cursor_location)

    @property
    def cursor_at_last_wrapped(self) -> bool:
        """Whether the cursor stands on the last line as it is shown."""
        return self.navigator.is_last_wrapped_line(self.cursor_location)

    def action_leave(self, by: int) -> None:
        """Out of the field."""
        self.post_message(self.Left(by))

    def action_break(self) -> None:
        """A line break, where the field may hold one."""
        if self.long:
            self.insert("\n")

    def action_take_back(self) -> None:
        """Undoes what was typed; where nothing was, the last edit of the form."""
        if self.changed:
            self.undo()
        else:
            self.post_message(self.TakenBack())

    def action_make_again(self) -> None:
        """Does again what was undone."""
        if self.changed:
            self.redo()
        else:
            self.post_message(self.MadeAgain())
