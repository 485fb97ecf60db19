"""
The fields of a node with one of them under edit. In: lines, and a text. Out: `Edited`, `Accepted` on Enter, `Left`.

All is drawn line by line in one widget, so that a key repaints the lines that differ and lays nothing out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jixiao.tui.fill import texts
from jixiao.tui.fill.breaking import TextRow, break_text, place_beside, row_at
from jixiao.tui.fill.edited_lines import HEAD_WIDTH, caret_cell, edited_lines, place_at
from jixiao.tui.fill.editing_keys import edits, moves
from jixiao.tui.fill.typed import Typed
from jixiao.tui.lines import Ink, Line
from jixiao.tui.lines.painting import NO_LINE, LinePainter, cropped, repaint_rows


class EntryPane(Widget, can_focus=True):
    """The lines above the field under edit, its text with the caret, and the lines beneath it."""

    DEFAULT_CSS = """
    EntryPane { height: 1fr; }
    """

    class Accepted(Message, bubble=False):
        """Enter: the text is final."""

    class Edited(Message, bubble=False):
        """The text is another one."""

    class Left(Message, bubble=False):
        """The caret left the field upwards (-1) or downwards (1)."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Pasted(Message, bubble=False):
        """A block of several lines or columns was pasted; it is not in the text yet."""

        def __init__(self, block: str) -> None:
            super().__init__()
            self.block = block

    class TakenBack(Message, bubble=False):
        """Undo was asked for where nothing was typed."""

    class MadeAgain(Message, bubble=False):
        """Redo was asked for where nothing was typed."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual names it so
        super().__init__(id=id)
        self.typed = Typed()
        self.shown_as: Callable[[str], str] = str
        self._painter = LinePainter(self)
        self._label = ""
        self._above: Sequence[Line] = ()
        self._below: Sequence[Line] = ()
        self._turned = 0
        self.in_view: list[Line] = []

    @property
    def text(self) -> str:
        """The text under edit."""
        return self.typed.text

    @property
    def changed(self) -> bool:
        """Whether something was typed that is not accepted yet."""
        return self.typed.changed

    @property
    def lines(self) -> list[Line]:
        """All lines, also those that the pane has no room for."""
        return self._lines_around(self._rows())

    def take_up(self, text: str, *, long: bool) -> None:
        """Puts another text under edit, with the caret behind it."""
        self.typed.take_up(text, long=long)
        self._turned = 0

    def show(self, label: str, above: Sequence[Line], below: Sequence[Line]) -> None:
        """Shows the text under edit among other lines; repaints what differs from what stood there."""
        self._label, self._above, self._below = label, above, below
        self._repaint()

    def turn(self) -> None:
        """The next page of what stands beneath; after the last one, back to the field."""
        rows, height = self._rows(), self.outer_size.height
        first, count = self._first(rows), len(self._above) + len(rows) + len(self._below)
        self._turned = 0 if first + height >= count else self._turned + min(height - 2, count - height - first)
        self._repaint()

    def insert_block(self, block: str) -> bool:
        """Inserts a pasted text; line breaks become blanks in a field of one line. Whether any did."""
        joined = self.typed.insert(block.strip("\r\n"))
        self._typed()
        return joined

    def replace_text(self, text: str) -> None:
        """Puts another text in the place of what is under edit, as if it were typed."""
        self.typed.retake(text)
        self._typed()

    def put_back(self) -> None:
        """The text as it was before anything was typed."""
        self.typed.put_back()
        self._typed()

    def render_lines(self, crop: Region) -> list[Strip]:
        """All lines."""
        return cropped([self.render_line(y) for y in crop.line_range], self, crop)

    def render_line(self, y: int) -> Strip:
        """The strip at *y*."""
        line = self.in_view[y] if y < len(self.in_view) else NO_LINE
        return self._painter.strip(line, self.outer_size.width)

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        super().notify_style_update()
        self._painter.forget()

    def on_resize(self) -> None:
        """There is room for other lines."""
        self.in_view = []
        self._repaint()

    def on_focus(self) -> None:
        """The caret is drawn."""
        self._repaint()

    def on_blur(self) -> None:
        """The caret is not drawn."""
        self._repaint()

    async def _on_key(self, event: events.Key) -> None:
        """What edits the text or leaves the field goes no further; every other key belongs to the screen."""
        if self._left(event.key):
            pass
        elif moves(self.typed, event.key, self._rows()):
            self._turned = 0
            self._repaint()
        elif edits(self.typed, event.key):
            self._typed()
        elif event.is_printable and event.character:
            self.typed.insert(event.character)
            self._typed()
        else:
            return
        event.stop()
        event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        """What holds several lines or columns is shown before it is put anywhere."""
        event.prevent_default()
        event.stop()
        text = event.text.strip("\r\n")
        if "\t" in text or "\n" in text.replace("\r", "\n"):
            self._tell(self.Pasted(text))
        else:
            self.insert_block(text)

    async def _on_click(self, event: events.Click) -> None:
        """A click into the text puts the caret there."""
        rows = self._rows()
        number = self._first(rows) + event.y - len(self._above)
        if 0 <= number < len(rows):
            self._move_to(place_at(self.typed, rows[number], event.x, self.shown_as))

    def _left(self, key: str) -> bool:
        """Whether *key* leaves the field or its row; it is done then."""
        match key:
            case "enter":
                self._tell(self.Accepted())
            case "up" | "down":
                self._step(-1 if key == "up" else 1)
            case "pageup" | "pagedown":
                self._tell(self.Left(-1 if key == "pageup" else 1))
            case "ctrl+z" if not self.changed:
                self._tell(self.TakenBack())
            case "ctrl+y" if not self.changed:
                self._tell(self.MadeAgain())
            case "ctrl+c":
                self.app.copy_to_clipboard(self.text)
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        """One row up or down; beyond the first and the last one out of the field."""
        place = place_beside(self._rows(), self.typed.caret, by)
        if place is None:
            self._tell(self.Left(by))
        else:
            self._move_to(place)

    def _move_to(self, place: int) -> None:
        self.typed.move_to(place)
        self._turned = 0
        self._repaint()

    def _typed(self) -> None:
        self._turned = 0
        self._tell(self.Edited())

    def _tell(self, message: Message) -> None:
        """Straight to the screen: on the way through all panes between, each of them would be woken up."""
        self.screen.post_message(message)

    def _rows(self) -> tuple[TextRow, ...]:
        return break_text(self.typed.text, self.outer_size.width - HEAD_WIDTH - 1, self.shown_as)

    def _lines_around(self, rows: tuple[TextRow, ...]) -> list[Line]:
        """All lines, with the text under edit in *rows*."""
        edited = edited_lines(self.typed, self._label, rows, self.shown_as, focused=self.has_focus)
        return [*self._above, *edited, *self._below]

    def _first(self, rows: tuple[TextRow, ...]) -> int:
        """
        The line that stands at the top: all of what is beneath is seen where that leaves a third for what is above.

        The row with the caret is always seen, until a page is turned.
        """
        height = self.outer_size.height
        above, here = len(self._above), row_at(rows, self.typed.caret)
        if above + len(rows) + len(self._below) <= height:
            return 0
        room = max(height // 3, height - len(rows) - len(self._below))
        first = max(0, above - room)
        return max(first, above + here + 2 - height) + self._turned

    def _repaint(self) -> None:
        """Repaints the rows that differ, and tells the terminal where the input method has to open its window."""
        rows, height = self._rows(), self.outer_size.height
        first, lines = self._first(rows), self._lines_around(rows)
        visible = lines[first : first + height]
        if (hidden := len(lines) - first - height) > 0:
            visible[-1:] = [Line(f"  {texts.more_beneath(hidden + 1)}", ink=Ink.FAINT)]
        before, self.in_view = self.in_view, visible
        repaint_rows(self, [y for y, (was, now) in enumerate(zip_longest(before, visible)) if was != now])
        if self.has_focus:
            x, y = caret_cell(self.typed, rows, self.shown_as)
            self.app.cursor_position = self.content_region.offset + Offset(x, len(self._above) + y - first)
