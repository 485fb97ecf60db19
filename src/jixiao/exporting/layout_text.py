"""Texts on paper: without what can't be printed, and how many lines they take."""

from __future__ import annotations

from jixiao.patterns import compiled_on_use

_UNPRINTABLE = compiled_on_use(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_BREAKS = compiled_on_use(r"\r\n?|[\v\f\x85\u2028\u2029]")
_PIECE = compiled_on_use(r"[!-~]+|.[，。、；：？！）》”’]*")
_NARROW = 0.55
"""The width of an ASCII sign, in full-width signs: digits take 0.5, capitals more."""


def printable(text: str) -> str:
    """*text* without control characters and halves of signs, its line breaks as line feeds; tabs stay."""
    if text.isprintable():
        return text
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))


def text_width(text: str) -> float:
    """How wide *text* is on one line, in full-width signs: rather too much."""
    wide = (len(text.encode()) - len(text) + 1) // 2
    return wide + (len(text) - wide) * _NARROW


def count_lines(text: str, room: float) -> int:
    """
    How many lines *text* takes where *room* full-width signs stand side by side; at least 1, rather one too many.

    A run of ASCII signs goes to the next line as a whole where it fits there; no line begins with a closing sign.
    """
    if "\n" in text:
        return sum(count_lines(paragraph, room) for paragraph in text.split("\n"))
    return 1 if text_width(text) <= room else _broken(text, room)


def _broken(paragraph: str, room: float) -> int:
    lines, used = 1, 0.0
    for piece in _PIECE.findall(paragraph):
        width = len(piece) * (_NARROW if piece.isascii() else 1.0)
        if used + width <= room:
            used += width
        elif width <= room:
            lines, used = lines + 1, width
        else:
            further, used = divmod(used + width, room)
            lines += int(further)
    return lines
