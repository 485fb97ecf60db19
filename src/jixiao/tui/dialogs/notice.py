"""A text to read: help, a trace, an article. Closed by Enter or Esc."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from jixiao.tui.dialogs.shown_text import shown_text

LEGEND = "Enter 或 Esc 关闭  ↑↓ PgUp PgDn 翻看"


class Notice(ModalScreen[None]):
    """Shows *title* and *text*; nothing is asked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,f1", "close", "关闭", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
        Binding("pagedown", "scroll(10)", show=False),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """The text in a box that scrolls."""
        with Vertical(classes="dialog"):
            yield Static(shown_text(self, self._title), classes="dialog--title")
            with VerticalScroll(can_focus=False):
                yield Static(shown_text(self, self._text), classes="dialog--text")
            yield Static(shown_text(self, LEGEND), classes="dialog--legend")

    def on_mount(self) -> None:
        """The scrollbar is one that the terminal can draw."""
        from jixiao.tui.lines.scrollbar import fit_scrollbar

        fit_scrollbar(self.query_one(VerticalScroll))

    def action_close(self) -> None:
        """Back to the screen beneath."""
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        """Moves the text."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)
