"""
Takes the formatting of runs out of a docx part before it is parsed.

Font, size and colour of every run are half of such a file and say nothing here. What does say something stays: hidden
text, symbol fonts, tracked changes.
"""

from __future__ import annotations

import re

_OPENING, _CLOSING = b"<w:rPr>", b"</w:rPr>"
_TELLING = re.compile(rb"vanish|dings|Symbol|<w:(?:del|ins|moveFrom|moveTo)\b")
_DECLARATION = b"<?"


def without_run_formatting(part: bytes) -> bytes:
    """
    The XML of a part without the run properties that change no word of it; otherwise the part as it is.

    A part with comments, CDATA or instructions is left alone, since a tag in these is no tag; so is one whose
    properties are nested, as tracked changes of format are. Takes time in proportion to the size, whatever is in it.
    """
    if b"<!" in part or part.count(_DECLARATION) > 1:
        return part
    first, *pieces = part.split(_OPENING)
    kept = [first]
    idle: set[bytes] = set()
    for piece in pieces:
        properties, closing, rest = piece.partition(_CLOSING)
        if not closing:
            return part
        if properties in idle:
            kept.append(rest)
        elif _TELLING.search(properties):
            kept.append(_OPENING + piece)
        else:
            idle.add(properties)
            kept.append(rest)
    return b"".join(kept)
