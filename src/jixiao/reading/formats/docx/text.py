"""The text of a paragraph of a docx part, as printed: results of fields, breaks, tabs, boxes, equations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from jixiao.reading.formats.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element

_INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad")
"""Signs that no printer prints, as text copied from a page brings them along."""
_TICKED = "☑"
_UNTICKED = "□"


def text_of(paragraph: _Element) -> str:
    """The text of a paragraph whose part is cleaned; a line break is a line end."""
    parts: list[str] = []
    for element in paragraph.iter(names.TEXT, *SPECIAL_TEXTS):
        if element.tag == names.TEXT:
            parts.append(element.text or "")
        else:
            parts.append(SPECIAL_TEXTS[str(element.tag)](element))
    return printed(parts)


def printed(pieces: Iterable[str]) -> str:
    """The pieces of a text as one, without the signs that are not seen."""
    text = "".join(pieces)
    for sign in _INVISIBLE:
        if sign in text:
            text = text.replace(sign, "")
    return text


def hidden_texts(element: _Element) -> Iterator[str]:
    """The texts of the runs under *element* that the program hides on screen and paper."""
    for switch in element.iter(names.HIDDEN_TEXT):
        properties = switch.getparent()
        run = None if properties is None else properties.getparent()
        if run is None or run.tag != names.RUN or names.is_off(switch.get(names.VALUE)):
            continue
        text = "".join(each.text or "" for each in run.iterchildren(names.TEXT)).strip()
        if text:
            yield text


def _tab(element: _Element) -> str:
    parent = element.getparent()
    return "" if parent is not None and parent.tag == names.TAB_STOPS else "\t"


def _check_box(element: _Element) -> str:
    """A tick box of a form field: what was ticked last, else what the template says."""
    switch = element.find(names.CHECKED)
    switch = element.find(names.DEFAULT) if switch is None else switch
    return _UNTICKED if switch is None or names.is_off(switch.get(names.VALUE)) else _TICKED


def _drop_down(element: _Element) -> str:
    """The entry of a list that is chosen; the program keeps only its number."""
    chosen = element.find(names.RESULT)
    number = "" if chosen is None else chosen.get(names.VALUE) or ""
    entries = [entry.get(names.VALUE) or "" for entry in element.iterchildren(names.LIST_ENTRY)]
    return entries[int(number)] if number.isdecimal() and len(number) < 5 and int(number) < len(entries) else ""


SPECIAL_TEXTS: dict[str, Callable[[_Element], str]] = {
    names.TAB: _tab,
    names.POSITIONED_TAB: lambda _: "\t",
    names.BREAK: lambda _: "\n",
    names.CARRIAGE_RETURN: lambda _: "\n",
    names.HARD_HYPHEN: lambda _: "-",
    names.CHECK_BOX: _check_box,
    names.DROP_DOWN: _drop_down,
    names.MATH_TEXT: lambda element: element.text or "",
    names.MATH_DENOMINATOR: lambda _: "/",
}
"""What stands for the elements of a paragraph that are no plain text."""
