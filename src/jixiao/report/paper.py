"""What a text report is written on: its width, and whether it may be coloured or must keep to ASCII signs."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from jixiao.report.width import display_width, padded, plain, wrap

LABEL_WIDTH = 8
"""Cells of the column in which a finding's labels stand (位置, 发现, 请核对)."""


class Ink(StrEnum):
    """How a line is set off on a coloured terminal (SGR parameters); it never says anything that the words don't."""

    BOLD = "1"
    RED = "1;31"
    YELLOW = "33"
    CYAN = "36"
    FAINT = "2"


_ASCII_SIGNS = str.maketrans(
    {
        "≥": ">=",
        "≤": "<=",
        "≠": "!=",
        "≈": "~",
        "÷": "/",
        "×": "x",
        "±": "+-",
        "−": "-",
        "✓": "+",
        "○": "?",
        "✗": "x",
        "→": "->",
        "·": "-",
    }
)


def ascii_signs(text: str) -> str:
    """*text* with signs that some terminals draw two cells wide in ASCII: ≥ as >=, ÷ as /, × as x."""
    return text.translate(_ASCII_SIGNS)


class Paper(Struct, frozen=True, kw_only=True):
    """
    Lays out text for one output.

    `width` is in cells. `coloured` allows colours; `ascii_signs` replaces signs that some terminals draw two cells
    wide (≥ as >=, ÷ as /, × as x).
    """

    width: int = 80
    coloured: bool = False
    ascii_signs: bool = False

    def lines(self, text: str, *, first: str = "", rest: str = "", ink: Ink | None = None) -> list[str]:
        """*text*, cleaned of control characters, as lines that fit the width."""
        shown = plain(text)
        if self.ascii_signs:
            shown = ascii_signs(shown)
        wrapped = wrap(shown, self.width, first=first, rest=rest)
        return wrapped if ink is None or not self.coloured else [f"\x1b[{ink}m{line}\x1b[0m" for line in wrapped]

    def field(self, label: str, text: str, *, indent: int = 2) -> list[str]:
        """A label in its column and *text* beside it, continued under itself."""
        margin = " " * indent
        head = margin + padded(label, LABEL_WIDTH)
        return self.lines(text, first=head, rest=" " * display_width(head))

    def item(self, text: str, *, indent: int = 2, ink: Ink | None = None) -> list[str]:
        """*text* set in by *indent* cells, continuation lines by two more."""
        return self.lines(text, first=" " * indent, rest=" " * (indent + 2), ink=ink)
