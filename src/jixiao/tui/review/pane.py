"""A pane: a title line over a list, and a list without a cursor for text that is only read."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from jixiao.report import display_width
from jixiao.tui.lines import Line, LineList
from jixiao.tui.lines.line import cut_to


class Pane(Vertical):
    """A title over a list; the title of the pane with the focus is set off."""

    def __init__(self, lines: LineList, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, classes="pane")
        self.lines = lines

    def compose(self) -> ComposeResult:
        """The title line and the list."""
        yield Static(classes="pane--title", markup=False)
        yield self.lines

    def set_title(self, left: str, right: str = "") -> None:
        """The title: what stands right is left out where both don't fit, then the left one is cut."""
        room = self.size.width - 2
        if display_width(left) + display_width(right) + 2 > room:
            right = ""
        left = cut_to(left, room)
        gap = " " * (room - display_width(left) - display_width(right))
        self.query_one(".pane--title", Static).update(Text(f"{left}{gap}{right}"), layout=False)


class TextPane(LineList, can_focus=True):
    """Lines to read. Up and down scroll."""

    def show_text(self, lines: Sequence[Line]) -> None:
        """Shows *lines* from their beginning; blank lines fill the pane, so that its size stays and nothing moves."""
        missing = max(0, self.size.height - len(lines))
        self.replace([*lines, *[Line("")] * missing])
        self.scroll_to(0, 0, animate=False, force=True)

    def action_step(self, by: int) -> None:
        """One line up or down."""
        self.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """One page up or down."""
        self.scroll_relative(y=by * max(1, self.size.height - 1), animate=False)

    def action_edge(self, side: int) -> None:
        """The beginning or the end."""
        self.scroll_to(0, 0 if side < 0 else self.max_scroll_y, animate=False)
