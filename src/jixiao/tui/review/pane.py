"""A pane: a title line over a list, and a list without a cursor for text that is only read."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from jixiao.report import display_width
from jixiao.tui.lines import Line, LineList
from jixiao.tui.lines.line import cut_to


class Pane(Vertical):
    """A title over a list; the title of the pane with the focus is set off."""

    class Resized(Message):
        """The pane has another size, as when it comes or goes: its lines are cut to its width."""

        def __init__(self, pane: Pane) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, lines: LineList, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, classes="pane")
        self.lines = lines
        self._title: tuple[str, ...] = ("",)

    def compose(self) -> ComposeResult:
        """The title line and the list."""
        yield Static(classes="pane--title", markup=False)
        yield self.lines

    def on_resize(self) -> None:
        """The title is cut to the new width."""
        self.set_title(*self._title)
        self.post_message(self.Resized(self))

    def set_title(self, left: str, *rights: str) -> None:
        """The title: of what stands right only as much as fits beside the left one, which is cut where it has to be."""
        self._title = (left, *rights)
        room = self.size.width - 2
        left, right = cut_to(left, room), ""
        for each in rights:
            longer = f"{right}  {each}".strip()
            if display_width(left) + display_width(longer) + 2 <= room:
                right = longer
        gap = " " * (room - display_width(left) - display_width(right))
        self.query_one(".pane--title", Static).update(Text(f"{left}{gap}{right}"), layout=False)


class TextPane(LineList, can_focus=True):
    """Lines to read. Up and down scroll."""

    def show_text(self, lines: Sequence[Line]) -> None:
        """Shows *lines* from their beginning; blank lines fill the pane, so that its size stays and nothing moves."""
        missing = max(0, self.size.height - len(lines))
        self.replace([*lines, *[Line("")] * missing])
        self.scroll_first(0)

    def action_step(self, by: int) -> None:
        """One line up or down."""
        self.scroll_lines(by)

    def action_page(self, by: int) -> None:
        """One page up or down."""
        self.scroll_lines(by * max(1, self.size.height - 1))

    def action_edge(self, side: int) -> None:
        """The beginning or the end."""
        self.scroll_first(0 if side < 0 else len(self.lines))
