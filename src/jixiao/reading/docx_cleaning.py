"""
Turns the tree of a docx part into what a reader of the printed page sees, so that walking it needs no exceptions.

Tracked deletions go, insertions stay; of alternatives one stays; text boxes move behind the paragraph that holds them;
prompts of unfilled controls and phonetic signs go. Nothing is looked up outside the part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.reading import docx_names as names
from jixiao.reading.docx_symbols import UNKNOWN_SIGN, is_symbol_font, sign_of, with_signs

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROMPT = re.compile(r"\s*(?:单击|点击|轻触|请?选择|\[|Click|Tap|Choose|Select)")


class Traces(Struct):
    """What was met in a part on the way and must be said, or looked for again: `changes` are tracked ones."""

    changes: bool = False
    hidden_text: bool = False
    hidden_rows: bool = False
    unknown_signs: bool = False
    other_documents: int = 0


def clean(root: _Element, *, symbol_fonts: bool) -> Traces:
    """
    Rewrites the tree under *root* in place and tells what was met.

    The fonts of the runs, of which there are thousands, are looked at only where *symbol_fonts* are known to occur.
    """
    traces = Traces()
    for element in list(root.iter(*_CLEANERS)):
        _CLEANERS[str(element.tag)](element, traces)
    if symbol_fonts:
        for element in root.iter(names.RUN_FONTS):
            _name_letters(element)
    return traces


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _delete(element: _Element, traces: Traces) -> None:
    """A tracked deletion: of a row, of a paragraph's end, or of the runs inside."""
    traces.changes = True
    parent = element.getparent()
    if parent is None:
        return
    holder = parent.getparent()
    if parent.tag == names.ROW_PROPERTIES and holder is not None:
        _remove(holder)
    elif parent.tag == names.RUN_PROPERTIES and holder is not None and holder.tag == names.PARAGRAPH_PROPERTIES:
        _join_with_next(holder)
    else:
        parent.remove(element)


def _join_with_next(properties: _Element) -> None:
    """Moves the runs of a paragraph whose end is deleted to the front of the next paragraph."""
    paragraph = properties.getparent()
    following = None if paragraph is None else paragraph.getnext()
    if paragraph is None or following is None or following.tag != names.PARAGRAPH:
        return
    has_properties = len(following) > 0 and following[0].tag == names.PARAGRAPH_PROPERTIES
    at = 1 if has_properties else 0
    following[at:at] = [child for child in paragraph if child.tag != names.PARAGRAPH_PROPERTIES]
    _remove(paragraph)


def _delete_cell(element: _Element, traces: Traces) -> None:
    traces.changes = True
    cell = next(element.iterancestors(names.CELL), None)
    if cell is not None:
        _remove(cell)


def _note_change(element: _Element, traces: Traces) -> None:
    traces.changes = True


def _choose(element: _Element, traces: Traces) -> None:
    """Keeps the first alternative that holds text, which is the newer one; the others say the same again."""
    options = list(element)
    kept = next((each for each in options if next(each.iter(names.TEXT, names.MATH_TEXT), None) is not None), None)
    for option in options:
        if option is not (kept if kept is not None else options[0]):
            element.remove(option)


def _lift_box(element: _Element, traces: Traces) -> None:
    """Moves the paragraphs and tables of a text box behind the paragraph in which it is anchored."""
    host = next(element.iterancestors(names.PARAGRAPH), None)
    if host is None:
        return
    # Behind what was lifted out of the same paragraph before, so that two boxes keep their order.
    after = host
    while (following := after.getnext()) is not None and following.get(_LIFTED) == "1":
        after = following
    for child in list(element):
        child.set(_LIFTED, "1")
        after.addnext(child)
        after = child
    _remove(element)


def _empty_prompt(element: _Element, traces: Traces) -> None:
    """Blanks a control that still shows the program's own prompt; text that a program filled in stays."""
    control = next(element.iterancestors(names.CONTROL), None)
    content = None if control is None else control.find(names.CONTROL_CONTENT)
    if content is None:
        return
    texts = list(content.iter(names.TEXT))
    if _PROMPT.match("".join(each.text or "" for each in texts)):
        for each in texts:
            each.text = ""


def _note_hidden_text(element: _Element, traces: Traces) -> None:
    traces.hidden_text = traces.hidden_text or not names.is_off(element.get(names.VALUE))


def _note_hidden_row(element: _Element, traces: Traces) -> None:
    traces.hidden_rows = traces.hidden_rows or not names.is_off(element.get(names.VALUE))


def _note_other_document(element: _Element, traces: Traces) -> None:
    traces.other_documents += 1


def _name_symbol(element: _Element, traces: Traces) -> None:
    """Turns a symbol into the text of its sign."""
    sign = sign_of(element.get(names.FONT), element.get(names.CHARACTER))
    traces.unknown_signs = traces.unknown_signs or sign == UNKNOWN_SIGN
    element.tag = names.TEXT
    element.text = sign


def _name_letters(element: _Element) -> None:
    """Turns the letters of a run that is set in a symbol font into the signs that they look like."""
    font = element.get(names.ASCII_FONT) or element.get(names.LATIN_FONT) or ""
    properties = element.getparent()
    run = None if properties is None else properties.getparent()
    if not is_symbol_font(font) or run is None or run.tag != names.RUN:
        return
    for each in run.iterchildren(names.TEXT):
        each.text = with_signs(each.text or "", font)


def _drop(element: _Element, traces: Traces) -> None:
    _remove(element)


_LIFTED = "lifted"
_CLEANERS: dict[str, Callable[[_Element, Traces], None]] = {
    names.DELETED: _delete,
    names.MOVED_AWAY: _delete,
    names.DELETED_CELL: _delete_cell,
    names.INSERTED: _note_change,
    names.MOVED_HERE: _note_change,
    names.ALTERNATIVES: _choose,
    names.TEXT_BOX: _lift_box,
    names.SHOWS_PROMPT: _empty_prompt,
    names.HIDDEN_TEXT: _note_hidden_text,
    names.HIDDEN_ROW: _note_hidden_row,
    names.OTHER_DOCUMENT: _note_other_document,
    names.PHONETIC: _drop,
    **dict.fromkeys(names.FORMER_PROPERTIES, _drop),
    names.SYMBOL: _name_symbol,
}
