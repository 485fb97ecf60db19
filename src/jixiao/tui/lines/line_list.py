"""
The list widget of all screens. In: lines. Out: `Moved` when the cursor moves, `Chosen` when a line is entered.

It draws line by line and scrolls by itself, its scrollbar being the last cell of each line: an edit repaints the lines
that differ, and nothing is laid out anew but a list that is as high as its lines.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import zip_longest
from typing import Self

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jixiao.tui.lines.line import Line
from jixiao.tui.lines.painting import CURSOR, CURSOR_BLURRED, NO_LINE, LinePainter, cropped, repaint_rows
from jixiao.tui.lines.scroll_mark import ScrollMark, scroll_mark

WHEEL_LINES = 3
"""How many lines a notch of the mouse wheel scrolls."""


class LineList(Widget, can_focus=True):
    """Lines with a cursor that skips those without a key."""

    DEFAULT_CSS = """
    LineList { height: 1fr; }
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
        self._drawn: dict[int, Strip] = {}
        self._drawn_room = 0
        super().__init__(id=id, classes=classes)
        self._lines: list[Line] = list(lines)
        self._painter = LinePainter(self)
        self._cursor = self._next(-1, 1)
        self._first = 0
        self._mark = ScrollMark()

    @property
    def room(self) -> int:
        """How many cells a line has, beside the scrollbar."""
        return max(0, self.size.width - 1)

    @property
    def lines(self) -> Sequence[Line]:
        """The lines as they stand."""
        return self._lines

    @property
    def key(self) -> Hashable | None:
        """What the line under the cursor stands for; None where no line can be chosen."""
        return self._lines[self._cursor].key if self._lines and self._cursor >= 0 else None

    @property
    def first(self) -> int:
        """The place of the line that stands at the top."""
        return self._first

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
        pairs = enumerate(zip_longest(old, self._lines))
        differing = [index for index, (was, now) in pairs if was is not now and was != now]
        self._repaint(*differing, *({before, self._cursor} if before != self._cursor else ()))
        if len(old) != len(self._lines):
            self._fit()
            if self.styles.auto_dimensions:
                self.refresh(layout=True)

    def replace(self, lines: Sequence[Line]) -> None:
        """Shows the same lines with new contents."""
        self.show(lines)

    def go_to(self, key: Hashable) -> bool:
        """Moves the cursor to the line of *key*, as a key would; False where there is none."""
        index = self._index_of(key)
        if index < 0:
            return False
        self._move_to(index)
        return True

    def point_to(self, key: Hashable) -> bool:
        """Puts the cursor on the line of *key* and tells nobody; False where there is none."""
        index = self._index_of(key)
        if index >= 0:
            self._put_cursor(index)
        return index >= 0

    def scroll_first(self, index: int) -> None:
        """Scrolls until the line at *index* stands at the top, or as near to it as there are lines."""
        first = max(0, min(index, len(self._lines) - self.size.height))
        if first != self._first:
            self._first, self._mark = first, scroll_mark(first, self.size.height, len(self._lines))
            self.refresh()

    def scroll_lines(self, by: int) -> None:
        """Scrolls some lines up (negative) or down; the cursor stays on its line."""
        self.scroll_first(self._first + by)

    def action_step(self, by: int) -> None:
        """One line up or down; where no line can be chosen, the lines go up or down."""
        if self._cursor < 0:
            self.scroll_lines(by)
        else:
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

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; nothing can be done by mouse alone that the keys can't do."""
        index = event.y + self._first
        if event.x >= self.room:
            self.scroll_first(event.y * len(self._lines) // max(1, self.size.height))
        elif 0 <= index < len(self._lines) and self._lines[index].key is not None:
            self._move_to(index)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls."""
        event.stop()
        self.scroll_lines(WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls."""
        event.stop()
        self.scroll_lines(-WHEEL_LINES)

    def on_focus(self) -> None:
        """The cursor is drawn otherwise while the list has the focus."""
        self._repaint(self._cursor)

    def on_blur(self) -> None:
        """The cursor is drawn otherwise while the list lacks the focus."""
        self._repaint(self._cursor)

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._fit()
        self._bring_into_view()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as its lines, where the style sheet leaves the height to the list."""
        return len(self._lines)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Nothing is painted that was not asked for here: the rows that are, and no others, are drawn anew."""
        if regions:
            for y in (y for region in regions for y in region.line_range):
                self._drawn.pop(y, None)
        else:
            self._drawn.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines that are visible."""
        if self.styles.gutter:
            return super().render_lines(crop)
        room, drawn = self.room, self._drawn
        if room != self._drawn_room:
            drawn.clear()
            self._drawn_room = room
        for y in crop.line_range:
            if y not in drawn:
                drawn[y] = self._strip(y, room)
        return cropped([drawn[y] for y in crop.line_range], self, crop)

    def render_line(self, y: int) -> Strip:
        """The strip at *y* of the visible part."""
        return self._strip(y, self.room)

    def _strip(self, y: int, room: int) -> Strip:
        index, end = y + self._first, self._mark.at(y)
        if index >= len(self._lines):
            return self._painter.strip(NO_LINE, room, end=end)
        state = "" if index != self._cursor else CURSOR if self.has_focus else CURSOR_BLURRED
        return self._painter.strip(self._lines[index], room, state, end=end)

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        super().notify_style_update()
        self._drawn.clear()
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
        if index >= 0 and index != self._cursor:
            self._put_cursor(index)
            self.post_message(self.Moved(self, self._lines[index].key))

    def _put_cursor(self, index: int) -> None:
        if index != self._cursor:
            before, self._cursor = self._cursor, index
            self._repaint(before, index)
            self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Scrolls as little as it takes to see the cursor."""
        height = self.size.height
        if self._cursor >= 0 and height > 0:
            self.scroll_first(min(self._cursor, max(self._first, self._cursor - height + 1)))

    def _repaint(self, *indices: int) -> None:
        height = self.size.height
        repaint_rows(self, [index - self._first for index in indices if 0 <= index - self._first < height])

    def _fit(self) -> None:
        """There are as many lines, or rows, as there are now: no gap at the end, and the scrollbar as it has to be."""
        self.scroll_first(self._first)
        height, before = self.size.height, self._mark
        self._mark = scroll_mark(self._first, height, len(self._lines))
        repaint_rows(self, [y for y in range(height) if before.at(y) != self._mark.at(y)])
