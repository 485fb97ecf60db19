"""What stands on a page, seen upright from its top left corner: glyphs, ruling lines, and how much is picture."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

_STRAY = 20
_GARBLED = 0.2
_MOSTLY = 0.3
_MANY = 60


class Glyph(Struct, frozen=True, gc=False):
    """
    One character and its box, in points; y grows downward.

    `turn` counts the quarter turns clockwise that would set it upright where it lies on its side.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    turn: int = 0


class Rule(Struct, frozen=True, gc=False):
    """A straight line from `start` to `end`: `at` is its y where it runs across, its x where it runs down."""

    at: float
    start: float
    end: float


Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a box on a page; y grows downward."""


class PageState(StrEnum):
    """What can be done with a page."""

    TEXT = "text"
    PICTURE = "picture"
    GARBLED = "garbled"
    EMPTY = "empty"
    DENSE = "dense"
    DAMAGED = "damaged"


class TextSource(StrEnum):
    """Where the text of a page comes from: the file's own, recognised in a scan before, or recognised here."""

    OWN = "own"
    SCANNED = "scanned"
    PICTURE = "picture"


class Page(Struct, frozen=True):
    """
    A page as it is looked at.

    `number` counts from 1; `width` in points; `across` and `down` are its ruling lines, `fills` boxes that are painted
    without a border; `nameless` counts those of the glyphs whose character can't be told; `slanting` is the text that
    runs across the page, `pale` that of large letters through which one sees the rest; `remarks` are what readers noted
    on it; `sheet` is the page itself, None where it isn't known.
    """

    number: int
    state: PageState = PageState.EMPTY
    width: float = 0.0
    glyphs: Sequence[Glyph] = ()
    across: Sequence[Rule] = ()
    down: Sequence[Rule] = ()
    fills: Sequence[Box] = ()
    nameless: int = 0
    slanting: str = ""
    pale: str = ""
    remarks: Sequence[str] = ()
    source: TextSource = TextSource.OWN
    sheet: Box | None = None


def state_of(glyphs: int, nameless: int, pictured: float, outlines: int) -> PageState:
    """
    What can be done with a page, by how many characters it has and how many of them have no name.

    *pictured* is the share of it (0 to 1) that pictures cover. With a few stray characters at most beside them, it is a
    scan; *outlines* counts its drawn shapes: letters that were turned into these can only be seen.
    """
    if nameless > _STRAY and nameless > _GARBLED * glyphs:
        return PageState.GARBLED
    if glyphs < _STRAY and (pictured >= _MOSTLY or outlines >= _MANY):
        return PageState.PICTURE
    return PageState.TEXT if glyphs else PageState.EMPTY


def turned(box: Box, quarters: int) -> Box:
    """A box after *quarters* turns clockwise around the origin."""
    left, top, right, bottom = box
    match quarters:
        case 1:
            return -bottom, left, -top, right
        case 2:
            return -right, -bottom, -left, -top
        case 3:
            return top, -right, bottom, -left
        case _:
            return box
