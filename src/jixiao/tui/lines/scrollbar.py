"""Scrollbars without the block signs that some terminals draw two cells wide."""

from __future__ import annotations

from typing import ClassVar

from textual.scrollbar import ScrollBarRender
from textual.widget import Widget

from jixiao.tui.signs import is_ascii


class PlainScrollBar(ScrollBarRender):
    """A scrollbar of coloured blanks."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


def fit_scrollbar(widget: Widget) -> None:
    """Gives the widget a plain scrollbar where signs have to be ASCII."""
    if is_ascii(widget.app):
        widget.vertical_scrollbar.renderer = PlainScrollBar  # type: ignore[misc] # textual documents it so
