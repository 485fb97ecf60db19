"""
Turns the tree of a docx part into what a reader of the printed page sees, so that walking it needs no exceptions.

Tracked deletions go, insertions stay; of alternatives one stays; text boxes move behind the paragraph that holds them;
prompts of unfilled controls and phonetic signs go. Nothing is looked up outside the part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.docx import names
from jixiao.reading.formats.docx.symbols import UNKNOWN_SIGN, is_symbol_font, sign_of, with_signs

if TYPE_CHECKING:
    from lxml.etree import _Element

_FETCHING = compiled_on_use(r"(?<![\w/.-])(?:DDEAUTO|DDE|LINK|INCLUDETEXT|INCLUDEPICTURE)\s", re.IGNORECASE)
"""Fields whose result another program or another file would give."""
_PROMPT = compiled_on_use(r"\s*(?:单击|点击|轻触|请?选择|\[|Click|Tap|Choose|Select)")


class Traces(Struct):
    """
    What was met in a part on the way and must be said, or looked for again.

    `changes` are tracked ones; `fetching_fields` counts the fields that would take text from outside the file.
    """

    changes: bool = False
    hidden_text: bool = False
    hidden_rows: bool = False
    unknown_signs: bool = False
    other_documents: int = 0
    fetching_fields: int = 0


def clean(root: _Element, *, symbol_fonts: bool) -> Traces:
    """
    Rewrites the tree under *root* in place and tells what was met.

    The fonts of the runs, of which there are thousands, are looked at only where *symbol_fonts* are known to occur.
    """
    cleaner = _Cleaner()
    for element in list(root.iter(*_CLEANERS)):
        _CLEANERS[str(element.tag)](cleaner, element)
    cleaner.join_paragraphs()
    cleaner.count_fields()
    if symbol_fonts:
        for element in root.iter(names.RUN_FONTS):
            _name_letters(element)
    return cleaner.traces


class _Cleaner:
    """
    Takes care of one element after the other, in the order of the part.

    It remembers the paragraphs whose end is deleted, behind which element the next text box of a paragraph goes, and
    the codes of the fields of each paragraph, which may be cut in pieces.
    """

    def __init__(self) -> None:
        self.traces = Traces()
        self._unended: list[_Element] = []
        self._last_lifted: dict[_Element, _Element] = {}
        self._codes: dict[_Element | None, list[str]] = {}

    def delete(self, element: _Element) -> None:
        """A tracked deletion: of a row, of a paragraph's end, or of the runs inside."""
        self.traces.changes = True
        parent = element.getparent()
        holder = None if parent is None else parent.getparent()
        if parent is None or holder is None:
            return
        if parent.tag == names.ROW_PROPERTIES:
            _remove(holder)
        elif parent.tag == names.RUN_PROPERTIES and holder.tag == names.PARAGRAPH_PROPERTIES:
            self._unended.extend(islice(holder.iterancestors(names.PARAGRAPH), 1))
        else:
            parent.remove(element)

    def delete_cell(self, element: _Element) -> None:
        """A tracked deletion of a cell."""
        self.traces.changes = True
        for cell in islice(element.iterancestors(names.CELL), 1):
            _remove(cell)

    def note_change(self, element: _Element) -> None:
        """A tracked insertion: it stays."""
        self.traces.changes = True

    def note_hidden_text(self, element: _Element) -> None:
        """A run that no page shows: it stays."""
        self.traces.hidden_text = self.traces.hidden_text or not names.is_off(element.get(names.VALUE))

    def note_hidden_row(self, element: _Element) -> None:
        """A row that no page shows: it stays."""
        self.traces.hidden_rows = self.traces.hidden_rows or not names.is_off(element.get(names.VALUE))

    def note_other_document(self, element: _Element) -> None:
        """A document that would be inserted on opening."""
        self.traces.other_documents += 1

    def choose(self, element: _Element) -> None:
        """Keeps the first alternative that holds text, which is the newer one; the others say the same again."""
        options = list(element)
        kept = next((each for each in options if next(each.iter(names.TEXT, names.MATH_TEXT), None) is not None), None)
        for option in options:
            if option is not (options[0] if kept is None else kept):
                element.remove(option)

    def lift_box(self, element: _Element) -> None:
        """Moves the paragraphs and tables of a text box behind the paragraph in which it is anchored."""
        host = next(element.iterancestors(names.PARAGRAPH), None)
        if host is None:
            return
        after = self._last_lifted.get(host, host)
        for child in list(element):
            after.addnext(child)
            after = child
        self._last_lifted[host] = after
        _remove(element)

    def name_symbol(self, element: _Element) -> None:
        """Turns a symbol into the text of its sign."""
        sign = sign_of(element.get(names.FONT), element.get(names.CHARACTER))
        self.traces.unknown_signs = self.traces.unknown_signs or sign == UNKNOWN_SIGN
        element.tag = names.TEXT
        element.text = sign

    def empty_prompt(self, element: _Element) -> None:
        """Blanks a control that still shows the program's own prompt; text that a program filled in stays."""
        control = next(element.iterancestors(names.CONTROL), None)
        content = None if control is None else control.find(names.CONTROL_CONTENT)
        if content is None:
            return
        texts = list(content.iter(names.TEXT))
        if _PROMPT.match("".join(each.text or "" for each in texts)):
            for each in texts:
                each.text = ""

    def keep_code(self, element: _Element) -> None:
        """A piece of the code of a field, to be looked at when all are known."""
        paragraph = next(element.iterancestors(names.PARAGRAPH), None)
        self._codes.setdefault(paragraph, []).append(element.text or "")

    def keep_simple_code(self, element: _Element) -> None:
        """The whole code of a field."""
        self._codes.setdefault(element, []).append(element.get(names.CODE) or "")

    def count_fields(self) -> None:
        """Counts the fields that would take text from outside the file."""
        for pieces in self._codes.values():
            self.traces.fetching_fields += len(_FETCHING.findall("".join(pieces)))

    def drop(self, element: _Element) -> None:
        """What nobody reads."""
        _remove(element)

    def join_paragraphs(self) -> None:
        """Moves the runs of each paragraph whose end is deleted to the front of the next one that keeps its own."""
        ends: dict[_Element, _Element] = {}
        joined: dict[_Element, list[_Element]] = {}
        for paragraph in reversed(dict.fromkeys(self._unended)):
            following = paragraph.getnext()
            if following is None or following.tag != names.PARAGRAPH:
                continue
            end = ends.setdefault(paragraph, ends.get(following, following))
            joined.setdefault(end, []).append(paragraph)
        for end, paragraphs in joined.items():
            at = 1 if len(end) > 0 and end[0].tag == names.PARAGRAPH_PROPERTIES else 0
            runs = [each for one in reversed(paragraphs) for each in one if each.tag != names.PARAGRAPH_PROPERTIES]
            end[at:at] = runs
            for paragraph in paragraphs:
                _remove(paragraph)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _name_letters(fonts: _Element) -> None:
    """Turns the letters of a run that is set in a symbol font into the signs that they look like."""
    font = fonts.get(names.ASCII_FONT) or fonts.get(names.LATIN_FONT) or ""
    properties = fonts.getparent()
    run = None if properties is None else properties.getparent()
    if not is_symbol_font(font) or run is None or run.tag != names.RUN:
        return
    for each in run.iterchildren(names.TEXT):
        each.text = with_signs(each.text or "", font)


_CLEANERS: dict[str, Callable[[_Cleaner, _Element], None]] = {
    names.DELETED: _Cleaner.delete,
    names.MOVED_AWAY: _Cleaner.delete,
    names.DELETED_CELL: _Cleaner.delete_cell,
    names.INSERTED: _Cleaner.note_change,
    names.MOVED_HERE: _Cleaner.note_change,
    names.ALTERNATIVES: _Cleaner.choose,
    names.TEXT_BOX: _Cleaner.lift_box,
    names.SHOWS_PROMPT: _Cleaner.empty_prompt,
    names.HIDDEN_TEXT: _Cleaner.note_hidden_text,
    names.HIDDEN_ROW: _Cleaner.note_hidden_row,
    names.OTHER_DOCUMENT: _Cleaner.note_other_document,
    names.PHONETIC: _Cleaner.drop,
    names.SYMBOL: _Cleaner.name_symbol,
    names.FIELD_CODE: _Cleaner.keep_code,
    names.SIMPLE_FIELD: _Cleaner.keep_simple_code,
    **dict.fromkeys(names.FORMER_PROPERTIES, _Cleaner.drop),
}
"""What is done with each kind of element; of all others nothing need be changed."""
