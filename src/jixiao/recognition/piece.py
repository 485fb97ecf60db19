"""A piece of a document: one table, and what stands around it."""

from __future__ import annotations

from msgspec import Struct

from jixiao.document import Grid, ReadingNote
from jixiao.form import Written


class Piece(Struct, frozen=True):
    """
    One table of a document with the lines above and below it, the nearest of them last and first.

    `notes` say what had to be done to lay it out.
    """

    grid: Grid
    above: tuple[Written, ...] = ()
    below: tuple[Written, ...] = ()
    notes: tuple[ReadingNote, ...] = ()
