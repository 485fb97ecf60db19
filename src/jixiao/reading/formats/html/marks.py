"""
Marks in the tree of a page where lines end and cells begin, so that its text can be taken out in one piece.

The marks are code points that Unicode keeps free of characters; they never reach a block.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jixiao.patterns import compiled_on_use
from jixiao.reading.markup import without_entities

if TYPE_CHECKING:
    from lxml.etree import _Element

LINE_MARK = "\ufdd0"
"""A line ends here; a line end of the source is but a blank."""
CELL_MARK = "\ufdd1"
"""A cell begins here."""
TABLE_MARK = "\ufdd2"
"""A table stands here that was read already."""
_HEADING_MARKS = {f"h{level}": chr(0xFDE0 + level) for level in range(1, 7)}
_LEVELS = {mark: int(tag[1]) for tag, mark in _HEADING_MARKS.items()}

_BLOCKS = (
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main", "menu", "nav",
    "ol", "p", "section", "summary", "ul",
)  # fmt: skip
_UNSEEN = (
    "audio", "canvas", "datalist", "embed", "frameset", "head", "iframe", "map", "noscript", "object", "rp", "rt",
    "script", "style", "svg", "template", "title", "video",
)  # fmt: skip
_BLANKS = "\t\r\n\f"
"""What counts as a space."""
_UNWRITABLE = compiled_on_use(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What a page may hold by a number (&#5;) and no tree takes back."""
_BROKEN_CHINESE = compiled_on_use(r"(?<=[⺀-鿿＀-￯])[ \t\r]*\n[ \t]*(?=[⺀-鿿＀-￯])")
_SIGNS = {"\u00a0": " ", "\u200b": "", "\ufeff": "", **dict.fromkeys(_LEVELS, "")}
_EDGE = f"{LINE_MARK} "
_TICKED, _UNTICKED = "☑", "□"


def drop_unwritable(root: _Element) -> None:
    """Drops the signs that a page may name by their numbers and that no tree takes; hardly any page has one."""
    from lxml import etree

    text = etree.tostring(root, method="text", encoding="unicode")
    if _UNWRITABLE.search(text) is None:
        return
    for element in root.iter():
        element.text, element.tail = _writable(element.text or ""), _writable(element.tail or "")


def mark(root: _Element) -> None:
    """
    Rewrites the tree in place: drops what no browser shows, puts its text into a field of a form, sets the marks.

    It must hold no unwritable sign.
    """
    from lxml import etree

    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    for element in list(root.iter(*_MARKERS)):
        _MARKERS[str(element.tag)](element)


def marked_text(element: _Element) -> str:
    """
    All the text under an element with its marks, spaced as a browser does.

    Where the source breaks its line between two Chinese letters nothing is left: Word breaks them anywhere. An entity
    that is still written out was escaped twice, as systems do that keep a page as the text of another.
    """
    from lxml import etree

    text = without_entities(etree.tostring(element, method="text", encoding="unicode", with_tail=False))
    if "\n" in text:
        text = _BROKEN_CHINESE.sub("", text)
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def shown(text: str) -> str:
    """A marked text without the signs that nobody sees; marks of lines, cells and tables stay."""
    for sign, seen in _SIGNS.items():
        text = text.replace(sign, seen)
    return text


def lines_of(text: str) -> list[str]:
    """The lines of a shown text that hold something, blanks at both ends removed."""
    return [line for line in map(str.strip, text.split(LINE_MARK)) if line]


def joined(text: str) -> str:
    """The lines of a shown text as one text; most cells hold a single one."""
    text = text.strip(_EDGE)
    return "\n".join(lines_of(text)) if LINE_MARK in text else text.strip()


def headed_lines_of(text: str) -> list[tuple[str, int | None]]:
    """The lines of a marked text that hold something, each with its level where it is a heading."""
    lines: list[tuple[str, int | None]] = []
    for marked in text.split(LINE_MARK):
        line = shown(marked).strip()
        if line:
            lines.append((line, _LEVELS.get(marked.lstrip()[:1])))
    return lines


def is_tracked(element: _Element) -> bool:
    """Whether an insertion or deletion is a tracked change that Word wrote into its page, and not made by hand."""
    return element.get("datetime") is not None


def empty(element: _Element, text: str = "") -> None:
    """Puts *text* in the place of all that is in an element."""
    tail = element.tail
    element.clear()
    element.text, element.tail = text, tail


def put_line_after(element: _Element) -> None:
    """Ends the line behind an element."""
    element.tail = LINE_MARK + (element.tail or "")


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text.replace("\f", " "))


def _mark_block(element: _Element) -> None:
    element.text = LINE_MARK + (element.text or "")
    element.tail = LINE_MARK + (element.tail or "")


def _mark_heading(element: _Element) -> None:
    element.text = LINE_MARK + _HEADING_MARKS[str(element.tag)] + (element.text or "")
    put_line_after(element)


def _mark_cell(element: _Element) -> None:
    element.text = CELL_MARK + (element.text or "")


def _drop_deletion(element: _Element) -> None:
    if is_tracked(element):
        empty(element)


def _show_field(element: _Element) -> None:
    """Shows a field of a form: its tick, or the text in it."""
    kind = (element.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        element.text = _UNTICKED if element.get("checked") is None else _TICKED
    elif kind in ("text", "number", "date"):
        element.text = _writable(element.get("value") or "")


def _show_choice(element: _Element) -> None:
    """Shows of a list the entry that is chosen: the last one marked, else the first, as browsers do."""
    options = list(element.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None] or options[:1]
    empty(element, chosen[-1].text or "" if chosen else "")


def _show_verbatim(element: _Element) -> None:
    """Shows text whose line ends count."""
    text = "".join(str(text) for text in element.itertext())
    empty(element, LINE_MARK + text.replace("\n", LINE_MARK) + LINE_MARK)


_MARKERS: dict[str, Callable[[_Element], None]] = {
    **dict.fromkeys(_BLOCKS, _mark_block),
    **dict.fromkeys(_HEADING_MARKS, _mark_heading),
    **dict.fromkeys(("td", "th"), _mark_cell),
    "br": put_line_after,
    "del": _drop_deletion,
    "input": _show_field,
    "select": _show_choice,
    "textarea": _show_verbatim,
    "pre": _show_verbatim,
}
