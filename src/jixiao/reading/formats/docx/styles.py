"""The outline levels that the paragraph styles of a docx stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME = compiled_on_use(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_PLAIN = 9
"""The outline level of plain text, counted from 0 as the format does."""
_LONGEST_CHAIN = 20


def heading_level(outline: str | None) -> int | None:
    """The level of a heading, from 1, for the value of an outlineLvl, which counts from 0; None for plain text."""
    if outline is None or not outline.isdecimal() or len(outline) > 1 or int(outline) >= _PLAIN:
        return None
    return int(outline) + 1


def heading_styles(root: _Element) -> dict[str, int]:
    """The styles that make a heading, by their ids: by outline level, by name, or by the style that they build on."""
    outlines: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in root.iterchildren(names.STYLE):
        identifier = style.get(names.STYLE_ID) or ""
        parent = style.find(names.BASED_ON)
        if parent is not None:
            parents[identifier] = parent.get(names.VALUE) or ""
        outline = _outline(style)
        if outline is not None:
            outlines[identifier] = outline
    found = {each: heading_level(_inherited(each, outlines, parents)) for each in {*outlines, *parents}}
    return {identifier: level for identifier, level in found.items() if level is not None}


def _outline(style: _Element) -> str | None:
    """The outline level that a style itself states, or that its name says."""
    properties = style.find(names.PARAGRAPH_PROPERTIES)
    stated = None if properties is None else properties.find(names.OUTLINE_LEVEL)
    if stated is not None:
        return stated.get(names.VALUE)
    name = style.find(names.STYLE_NAME)
    match = None if name is None else _NAME.fullmatch(name.get(names.VALUE) or "")
    return None if match is None else str(int(match.group(1)) - 1)


def _inherited(identifier: str, outlines: dict[str, str], parents: dict[str, str]) -> str | None:
    for _ in range(_LONGEST_CHAIN):
        if identifier in outlines:
            return outlines[identifier]
        if identifier not in parents:
            return None
        identifier = parents[identifier]
    return None
