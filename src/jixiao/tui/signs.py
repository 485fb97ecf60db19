"""How signs are shown: ≥ and its like as they are, or in ASCII for terminals that draw them two cells wide."""

from __future__ import annotations

from msgspec import Struct

from jixiao.report import ascii_signs, plain


class Signs(Struct, frozen=True):
    """Makes text fit to be shown: control characters out, and signs in ASCII where the terminal needs it."""

    ascii_only: bool = False

    def of(self, text: str) -> str:
        """*text* as one line that is safe to show."""
        shown = plain(text)
        return ascii_signs(shown) if self.ascii_only else shown
