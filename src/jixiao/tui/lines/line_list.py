"""
The list widget of all screens. In: lines. Out: `Moved` when the cursor moves, `Chosen` when a line is entered.

It draws through textual's line API and keeps its strips: an edit repaints one line, not the screen.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from jixiao.report import display_width
from jixiao.tui.lines.line import Ink, Line, cut_to


class LineList(ScrollView, can_focus=True):
    """Lines with a cursor that skips those without a key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"line--{ink}" for ink in Ink} | {"line--cursor", "line--cursor-blurred"}
    DEFAULT_CSS = """
    LineList { height: 1fr; scrollbar-size-vertical: 1; }
    LineList > .line--heading { text-style: bold; }
    LineList > .line--faint { text-style: dim; }
    LineList > .line--good { color: $text-success; }
    LineList > .line--doubtful { color: $text-warning; }
    LineList > .line--wrong { color: $text-error; }
    LineList > .line--marked { text-style: bold; color: $text-accent; }
    LineList > .line--cursor { background: $primary; color: $text; text-style: bold; }
    LineList > .line--cursor-blurred { background: $primary-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "上一行", show=False),
        Binding("down", "step(1)", "下一行", show=False),
        Binding("pageup", "page(-1)", "上一页", show=False),
        Binding("pagedown", "page(1)", "下一页", show=False),
        Binding("home", "edge(-1)", "第一行", show=False),
        Binding("end", "edge(1)", "最后一行", show=False),
        Binding("enter", "choose", "进入", show=False),
    ]

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
        self._strips: dict[tuple[int, int, str], Strip] = {}
        self._inks: dict[Ink, Style] = {}
        self._cursor = self._next(-1, 1)

    @property
    def room(self) -> int:
        """How many cells a line has, beside the scrollbar."""
        return self.scrollable_content_region.width

    @property
    def lines(self) -> Sequence[Line]:
        """The lines as they stand."""
        return self._lines

    @property
    def key(self) -> Hashable | None:
        """What the line under the cursor stands for; None where no line can be chosen."""
        return self._lines[self._cursor].key if self._lines and self._cursor >= 0 else None

    def show(self, lines: Sequence[Line]) -> None:
        """Shows other lines; the cursor stays on its key where that is still there, else near its place."""
        key, place = self.key, self._cursor
        self._lines = list(lines)
        self._strips.clear()
        self._cursor = self._index_of(key)
        if self._cursor < 0:
            self._cursor = self._next(min(max(place, 0), len(self._lines)) - 1, 1)
        if self._cursor < 0:
            self._cursor = self._next(len(self._lines), -1)
        self._resize()
        self.refresh()

    def replace(self, lines: Sequence[Line]) -> None:
        """Shows new contents of as many lines: only those that differ are painted again."""
        if len(lines) != len(self._lines):
            self.show(lines)
            return
        for index, (old, new) in enumerate(zip(self._lines, lines, strict=True)):
            if old != new:
                self._lines[index] = new
                self._forget(index)

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
        self._resize()

    def on_click(self, event: object) -> None:
        """A click moves the cursor; nothing can be done by mouse alone that the keys can't do."""
        offset = getattr(event, "y", 0) + self.scroll_offset.y
        if 0 <= offset < len(self._lines) and self._lines[offset].key is not None:
            self._move_to(offset)

    def on_focus(self) -> None:
        """The cursor is drawn otherwise while the list has the focus."""
        self._forget(self._cursor)

    def on_blur(self) -> None:
        """The cursor is drawn otherwise while the list lacks the focus."""
        self._forget(self._cursor)

    def render_line(self, y: int) -> Strip:
        """The strip at *y* of the visible part."""
        index, width = y + self.scroll_offset.y, self.room
        if index >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        state = "" if index != self._cursor else "cursor" if self.has_focus else "cursor-blurred"
        strip = self._strips.get((index, width, state))
        if strip is None:
            strip = self._draw(self._lines[index], width, state)
            self._strips[index, width, state] = strip
        return strip

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        super().notify_style_update()
        self._strips.clear()
        self._inks.clear()

    def _draw(self, line: Line, width: int, state: str) -> Strip:
        room = width - (display_width(line.right) + 1 if line.right else 0)
        text = cut_to(line.text, room)
        over = self.get_component_rich_style(f"line--{state}") if state else Style()
        segments = [Segment(part, self._ink(ink) + over) for part, ink in _parts(line, text)]
        gap = " " * (width - display_width(text) - display_width(line.right))
        segments.append(Segment(gap, self._ink(line.ink) + over))
        if line.right:
            segments.append(Segment(line.right, self._ink(line.ink) + over))
        return Strip(segments).adjust_cell_length(width, self._ink(Ink.PLAIN) + over)

    def _ink(self, ink: Ink) -> Style:
        style = self._inks.get(ink)
        if style is None:
            style = self._inks[ink] = self.rich_style + self.get_component_rich_style(f"line--{ink}", partial=True)
        return style

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
        self._forget(before)
        self._forget(index)
        self.scroll_to_region(Region(0, index, 1, 1), animate=False, force=True)
        self.post_message(self.Moved(self, self._lines[index].key))

    def _forget(self, index: int) -> None:
        for state in ("", "cursor", "cursor-blurred"):
            self._strips.pop((index, self.room, state), None)
        self.refresh(Region(0, index - self.scroll_offset.y, self.size.width, 1))

    def _resize(self) -> None:
        self.virtual_size = Size(0, len(self._lines))


def _parts(line: Line, text: str) -> list[tuple[str, Ink]]:
    parts, at = [], 0
    for span in line.spans:
        start, end = min(span.start, len(text)), min(span.end, len(text))
        parts.append((text[at:start], line.ink))
        parts.append((text[start:end], span.ink))
        at = end
    parts.append((text[at:], line.ink))
    return [(part, ink) for part, ink in parts if part]
