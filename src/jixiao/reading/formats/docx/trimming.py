"""
Takes the formatting out of a docx part before it is parsed.

Fonts, sizes, colours and borders are more than half of such a file and say nothing here. What does say something
stays: hidden text, symbol fonts, styles of headings, tracked changes.
"""

from __future__ import annotations

import re

from jixiao.patterns import compiled_on_use

_FORMATS = (
    (b"w:rPr", compiled_on_use(rb"vanish|dings|Symbol|<w:(?:del|ins|moveFrom|moveTo)\b")),
    (b"w:pPr", compiled_on_use(rb"pStyle|outlineLvl|<w:rPr>")),
    (b"w:tcBorders", None),
)
"""Properties, and what in them changes how a part is read; None where nothing does."""
_DECLARATION = b"<?"


def without_formatting(part: bytes) -> bytes:
    """
    The XML of a part without the properties that change no word of it.

    A part with comments, CDATA or instructions is left alone, since a tag in these is no tag. Takes time in proportion
    to the size, whatever is in it.
    """
    if b"<!" in part or part.count(_DECLARATION) > 1:
        return part
    for tag, telling in _FORMATS:
        part = _without(part, tag, telling)
    return part


def _without(part: bytes, tag: bytes, telling: re.Pattern[bytes] | None) -> bytes:
    """The part without the elements of a tag that don't tell; as it is where they nest, as in tracked changes."""
    opening, closing = b"<" + tag + b">", b"</" + tag + b">"
    first, *pieces = part.split(opening)
    kept = [first]
    idle: set[bytes] = set()
    for piece in pieces:
        properties, closed, rest = piece.partition(closing)
        if not closed:
            return part
        if properties in idle or telling is None:
            kept.append(rest)
        elif telling.search(properties):
            kept.append(opening + piece)
        else:
            idle.add(properties)
            kept.append(rest)
    return b"".join(kept)
