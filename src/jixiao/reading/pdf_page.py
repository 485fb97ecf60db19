"""What stands on a page, seen upright from its top left corner: glyphs, ruling lines, and how much is picture."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Glyph(Struct, frozen=True, gc=False):
    """One character and its box, in points; y grows downward."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Rule(Struct, frozen=True, gc=False):
    """A straight line of a table: `at` is its y where it runs across, its x where it runs down; from `start` to `end`."""

    at: float
    start: float
    end: float


class Page(Struct, frozen=True):
    """
    A page as it is looked at.

    `number` counts from 1; `width` in points; `across` and `down` are its ruling lines; `pictured` is the share of
    the page that pictures cover (0 to 1); `nameless` counts those of the glyphs whose character can't be told; `slanting` is the
    text that runs across the page; `recognised` says that the text was made by recognition of a picture; `dense` that
    it was too much to read.
    """

    number: int
    width: float = 0.0
    glyphs: Sequence[Glyph] = ()
    across: Sequence[Rule] = ()
    down: Sequence[Rule] = ()
    pictured: float = 0.0
    nameless: int = 0
    slanting: str = ""
    recognised: bool = False
    dense: bool = False
    damaged: bool = False

    @property
    def is_picture(self) -> bool:
        """Whether the page is a scan: pictures cover it, and a few stray characters at most stand beside them."""
        return self.pictured >= _MOSTLY and len(self.glyphs) < _STRAY

    @property
    def is_garbled(self) -> bool:
        """Whether the characters of too many glyphs can't be told for the rest to be read as text."""
        return self.nameless > _STRAY and self.nameless > _GARBLED * len(self.glyphs)


_MOSTLY = 0.3
_STRAY = 20
_GARBLED = 0.2
