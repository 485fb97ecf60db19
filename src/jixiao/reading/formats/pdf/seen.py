"""Texts that are cut to a box, as worksheets cut them to their cells: what lies beside it isn't seen by anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import structs

from jixiao.reading.formats.pdf.calls import address, quick
from jixiao.reading.formats.pdf.page import Glyph
from jixiao.reading.formats.pdf.paths import DrawnBox

Cuts = Mapping[int, DrawnBox | None]
"""Texts by their addresses, each with the box in which it shows; None where nothing of it does."""
_WHOLE: DrawnBox = (0.0, 0.0, 0.0, 0.0)


def without_unseen(text: Any, characters: Sequence[str], cuts: Cuts) -> list[str]:
    """The *characters* of a text page, those empty that belong to texts of which nothing shows."""
    object_of, page = quick("FPDFText_GetTextObject"), address(text)
    return [
        "" if character and cuts.get(object_of(page, index), _WHOLE) is None else character
        for index, character in enumerate(characters)
    ]


def cut_glyphs(text: Any, characters: Sequence[str], glyphs: Sequence[Glyph], cuts: Cuts) -> list[Glyph]:
    """
    The glyphs of the *characters* that show, cut above and below as their texts are.

    A line that runs out of its cell at the bottom would else stand in the next.
    """
    object_of, page = quick("FPDFText_GetTextObject"), address(text)
    shown = (index for index, character in enumerate(characters) if character)
    return [_cut(glyph, cuts.get(object_of(page, index))) for index, glyph in zip(shown, glyphs, strict=True)]


def _cut(glyph: Glyph, box: DrawnBox | None) -> Glyph:
    if box is None:
        return glyph
    _, bottom, _, top = box
    return structs.replace(glyph, top=max(glyph.top, -top), bottom=min(glyph.bottom, -bottom))
