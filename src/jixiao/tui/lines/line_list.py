"""
The list widget of all screens. In: lines. Out: `Moved` when the cursor moves, `Chosen` when a line is entered.

It draws through textual's line API and keeps its strips: an edit repaints one line, not the screen.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from jixiao.tui.lines.line import Line
from jixiao.tui.lines.painting import CURSOR, CURSOR_BLURRED, LinePainter
from jixiao.tui.lines.scrollbar import fit_scrollbar


class LineList(ScrollView, can_focus=True):
    """Lines with a cursor that skips those without a key."""

    DEFAULT_CSS = """
    LineList { height: 1fr; scrollbar-size-vertical: 1; }
    """

    class Moved(Message):
        """The cursor stands on another line."""

        def __init__(self, source: LineList, key: Hashable) -> None:
            super().__init__()
            self.source = source
            self.key = key

        @property
        def control(self) -> LineList:
            """The list that sent it."""
            return self.source

    class Chosen(Moved):
        """A line was entered."""

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._lines: list[Line] = list(lines)
        self._painter = LinePainter(self)
        self._room: tuple[tuple[Size, bool], int] = ((Size(), False), 0)
        self._cursor = self._next(-1, 1)

    @property
    def room(self) -> int:
        """How many cells a line has, beside the scrollbar."""
        shape = (self.outer_size, self.show_vertical_scrollbar)
        if self._room[0] != shape:
            self._room = (shape, self.scrollable_content_region.width)
        return self._room[1]

    @property
    def lines(self) -> Sequence[Line]:
        """The lines as they stand."""
        return self._lines

    @property
    def key(self) -> Hashable | None:
        """What the line under the cursor stands for; None where no line can be chosen."""
        return self._lines[self._cursor].key if self._lines and self._cursor >= 0 else None

    def show(self, lines: Sequence[Line]) -> None:
        """
        Shows other lines; only those that differ are painted again.

        The cursor stays on its key where that is still there, else near its place.
        """
        key, before, old = self.key, self._cursor, self._lines
        self._lines = list(lines)
        self._cursor = self._index_of(key)
        if self._cursor < 0:
            self._cursor = self._next(min(max(before, 0), len(self._lines)) - 1, 1)
        if self._cursor < 0:
            self._cursor = self._next(len(self._lines), -1)
        for index in range(max(len(old), len(self._lines))):
            if old[index : index + 1] != self._lines[index : index + 1]:
                self._repaint(index)
        if before != self._cursor:
            self._repaint(before)
            self._repaint(self._cursor)
        if len(old) != len(self._lines):
            self._resize()

    def replace(self, lines: Sequence[Line]) -> None:
        """Shows the same lines with new contents."""
        self.show(lines)

    def go_to(self, key: Hashable) -> bool:
        """Moves the cursor to the line of *key*; False where there is none."""
        index = self._index_of(key)
        if index < 0:
            return False
        self._move_to(index)
        return True

    def action_step(self, by: int) -> None:
        """One line up or down."""
        self._move_to(self._next(self._cursor, by))

    def action_page(self, by: int) -> None:
        """One page up or down."""
        wanted = max(0, min(len(self._lines) - 1, self._cursor + by * max(1, self.size.height - 1)))
        found = self._next(wanted - by, by)
        self._move_to(found if found >= 0 else self._next(wanted + by, -by))

    def action_edge(self, side: int) -> None:
        """The first or the last line."""
        self._move_to(self._next(-1, 1) if side < 0 else self._next(len(self._lines), -1))

    def action_choose(self) -> None:
        """Enters the line under the cursor."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))

    def on_mount(self) -> None:
        """Takes the size of its lines."""
        fit_scrollbar(self)
        self._resize()

    async def _on_key(self, event: events.Key) -> None:
        """Keys that move the cursor go no further: a list is walked through without the way through all bindings."""
        match event.key:
            case "up":
                self.action_step(-1)
            case "down":
                self.action_step(1)
            case "pageup":
                self.action_page(-1)
            case "pagedown":
                self.action_page(1)
            case "home":
                self.action_edge(-1)
            case "end":
                self.action_edge(1)
            case "enter":
                self.action_choose()
            case _:
                return
        event.stop()
        event.prevent_default()

    def on_click(self, event: object) -> None:
        """A click moves the cursor; nothing can be done by mouse alone that the keys can't do."""
        offset = getattr(event, "y", 0) + self.scroll_offset.y
        if 0 <= offset < len(self._lines) and self._lines[offset].key is not None:
            self._move_to(offset)

    def on_focus(self) -> None:
        """The cursor is drawn otherwise while the list has the focus."""
        self._repaint(self._cursor)

    def on_blur(self) -> None:
        """The cursor is drawn otherwise while the list lacks the focus."""
        self._repaint(self._cursor)

    def render_line(self, y: int) -> Strip:
        """The strip at *y* of the visible part."""
        index, width = y + self.scroll_offset.y, self.room
        if index >= len(self._lines):
            return self._painter.blank(width)
        state = "" if index != self._cursor else CURSOR if self.has_focus else CURSOR_BLURRED
        return self._painter.strip(self._lines[index], width, state)

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        super().notify_style_update()
        self._painter.forget()

    def _next(self, index: int, by: int) -> int:
        """The nearest line with a key from *index* in a direction, -1 where there is none."""
        index += by
        while 0 <= index < len(self._lines):
            if self._lines[index].key is not None:
                return index
            index += by
        return -1

    def _index_of(self, key: Hashable | None) -> int:
        if key is None:
            return -1
        return next((index for index, line in enumerate(self._lines) if line.key == key), -1)

    def _move_to(self, index: int) -> None:
        if index < 0 or index == self._cursor:
            return
        before, self._cursor = self._cursor, index
        self._repaint(before)
        self._repaint(index)
        self.scroll_to_region(Region(0, index, 1, 1), animate=False, force=True)
        self.post_message(self.Moved(self, self._lines[index].key))

    def _repaint(self, index: int) -> None:
        row = index - self.scroll_offset.y
        if 0 <= row < self.size.height:
            self.refresh(Region(0, row, self.size.width, 1))

    def _resize(self) -> None:
        """
        Takes the size of its lines.

        The screen is laid out anew only where that changes the list's own size or its scrollbar comes or goes.
        """
        size, shown = Size(0, len(self._lines)), self.scrollable_content_region.height
        fitted = self.virtual_size.height <= shown
        if not shown or self.styles.auto_dimensions or fitted != (size.height <= shown):
            self.virtual_size = size
            return
        self.set_reactive(ScrollView.virtual_size, size)
        if size.height > shown:
            self.vertical_scrollbar.window_virtual_size = size.height
            self.scroll_y = min(self.scroll_y, self.max_scroll_y)
