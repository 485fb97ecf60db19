"""What is seen until a file is there: its name. It needs nothing that takes time to load."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from jixiao.report import plain
from jixiao.tui import texts


class OpeningScreen(Screen[None]):
    """One line that says which file is being opened."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name_of_file = name

    def compose(self) -> ComposeResult:
        """The line, where the top line of all screens stands."""
        yield Static(Text(f" {texts.opening(plain(self._name_of_file))}"), id="top")
