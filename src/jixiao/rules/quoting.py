"""How much of a text a finding quotes: the clause around what was found, so that no quotation begins inside a word."""

from __future__ import annotations

from jixiao.patterns import compiled_on_use

LONGEST = 30
"""How far a quotation reaches to either side where no mark ends its clause."""
_MARK = compiled_on_use(r"[。；！？，\n]")


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """From where to where the clause reaches that holds *text* from *start* to *end*; its own marks stay outside."""
    first = max(0, start - LONGEST)
    before = [mark.end() for mark in _MARK.finditer(text, first, start)]
    after = _MARK.search(text, end, min(len(text), end + LONGEST))
    return (before[-1] if before else first), (after.start() if after else min(len(text), end + LONGEST))
