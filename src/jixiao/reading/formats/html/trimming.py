"""
Takes the styles out of a page before it is parsed.

They are four fifths of a page that Word saved, and of all that they say only what hides an element changes how it is
read.
"""

from __future__ import annotations

_HIDING_WORDS = (b"display", b"hid")
"""What stands in every style and in every attribute that hides an element."""
_QUOTES = (b"'", b'"')


def without_styles(markup: bytes) -> bytes:
    """
    The markup of a page without the style attributes that hide nothing.

    Only what surely is one goes: it stands in a tag, in quotes, and there is no tag in it. Takes time in proportion to
    the size, whatever is in it.
    """
    for quote in _QUOTES:
        markup = _without(markup, b"style=" + quote, quote)
    return markup


def hides(markup: bytes) -> bool:
    """Whether anything in a page, or one of its styles, may be hidden: where no word for it stands, nothing is."""
    lower = markup.lower()
    return any(word in lower for word in _HIDING_WORDS)


def _without(markup: bytes, opening: bytes, closing: bytes) -> bytes:
    before, *pieces = markup.split(opening)
    kept = [before]
    idle: set[bytes] = set()
    for piece in pieces:
        style, closed, behind = piece.partition(closing)
        if closed and (style in idle or _is_idle(style)) and before.rfind(b"<") > before.rfind(b">"):
            idle.add(style)
        else:
            behind = opening + piece
        kept.append(behind)
        before = behind
    return b"".join(kept)


def _is_idle(style: bytes) -> bool:
    return b"<" not in style and b">" not in style and not hides(style)
