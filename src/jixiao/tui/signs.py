"""How signs are shown: ≥ and its like as they are, or in ASCII for terminals that draw them two cells wide."""

from __future__ import annotations

from msgspec import Struct
from textual.app import App

from jixiao.report import ascii_signs, plain

_MORE_ASCII = str.maketrans(
    {"…": "..", "“": '"', "”": '"', "—": "-", "←": "<-", "↑": "^", "↓": "v", "▾": "v", "▸": ">", "│": "|"}
)
"""Signs of the screens beside those of the reports."""


class Signs(Struct, frozen=True):
    """Makes text fit to be shown: control characters out, and signs in ASCII where the terminal needs it."""

    ascii_only: bool = False

    def of(self, text: str) -> str:
        """*text* as one line that is safe to show."""
        shown = plain(text)
        return ascii_signs(shown).translate(_MORE_ASCII) if self.ascii_only else shown

    def of_lines(self, text: str) -> str:
        """A text of several lines, each fit to be shown."""
        return "\n".join(self.of(line) for line in text.split("\n"))


ASCII_CLASS = "-ascii-signs"
"""The class of an application whose signs have to be ASCII, for its style sheets."""


def is_ascii(app: App[object]) -> bool:
    """Whether signs have to be ASCII in an application."""
    return app.has_class(ASCII_CLASS)


def signs_of(app: App[object]) -> Signs:
    """How signs are shown in an application."""
    return Signs(ascii_only=is_ascii(app))
