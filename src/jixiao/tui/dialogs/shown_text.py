"""Words of a dialog as they are shown: never markup, and in ASCII signs where the terminal needs it."""

from __future__ import annotations

from rich.text import Text
from textual.widget import Widget

from jixiao.tui.signs import signs_of


def shown_text(screen: Widget, text: str) -> Text:
    """*text* as *screen* shows it."""
    return Text(signs_of(screen.app).of_lines(text))
