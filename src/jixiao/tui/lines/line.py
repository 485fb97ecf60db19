"""A line as data: its text, what stands at its right end, and how parts of it are set off."""

from __future__ import annotations

from collections.abc import Hashable
from enum import StrEnum

from msgspec import Struct

from jixiao.report import display_width


class Ink(StrEnum):
    """What a part of a line says beyond its words; colour never stands alone, so each goes with a sign or a word."""

    PLAIN = "plain"
    HEADING = "heading"
    FAINT = "faint"
    GOOD = "good"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"
    MARKED = "marked"
    EDITED = "edited"
    """The text of the field that takes the keys."""
    CARET = "caret"
    """The place in that text at which the next key writes."""


class Span(Struct, frozen=True):
    """The characters from `start` up to `end` of a line's text, in `ink`."""

    start: int
    end: int
    ink: Ink


class Line(Struct, frozen=True):
    """
    One line: `text` at the left, `right` at the right end, `ink` for what no span covers.

    `key` says what the line stands for (None for a line that can't be chosen and that the cursor skips).
    """

    text: str
    right: str = ""
    key: Hashable | None = None
    ink: Ink = Ink.PLAIN
    spans: tuple[Span, ...] = ()


def cut_to(text: str, width: int) -> str:
    """*text* cut to at most *width* cells, never through a wide character."""
    if width <= 0:
        return ""
    if display_width(text) <= width:
        return text
    kept, used = [], 0
    for character in text:
        used += display_width(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept)
