"""A list without a cursor: text that is only read, and scrolled where it is longer than its pane."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.tui.lines import Line, LineList


class TextPane(LineList, can_focus=True):
    """Lines to read. Up and down scroll."""

    def show_text(self, lines: Sequence[Line]) -> None:
        """Shows *lines* from their beginning; blank lines fill the pane, so that its size stays and nothing moves."""
        missing = max(0, self.size.height - len(lines))
        self.show([*lines, *[Line("")] * missing])
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
