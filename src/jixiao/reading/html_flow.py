"""What a browser shows of an element: its text in lines, as blocks and breaks part them, and the tables in between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from lxml.etree import _Element

LINE_END = "\n"
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main",
    "menu", "nav", "ol", "p", "section", "summary", "ul",
))  # fmt: skip
_UNSEEN = frozenset((
    "audio", "canvas", "datalist", "embed", "frameset", "head", "iframe", "map", "noscript", "object", "rp",
    "rt", "script", "style", "svg", "template", "title", "video",
))  # fmt: skip
_STANDING = frozenset(("table", *HEADINGS))
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_DOUBLE_BLANKS = re.compile(r" {2,}")
_BROKEN_CHINESE = re.compile(r"(?<=[⺀-鿿＀-￯])[ \t]*\r?\n[ \t]*(?=[⺀-鿿＀-￯])")
_SIGNS = str.maketrans({"\u00a0": " ", "\u200b": None, "\ufeff": None})
_TICKED, _UNTICKED = "☑", "□"

Piece: TypeAlias = "str | _Element"
"""A run of text, a `LINE_END`, or an element that stands by itself: a table or a heading."""


def flow_of(element: _Element) -> list[Piece]:
    """What is inside *element*, in order."""
    pieces: list[Piece] = []
    _add_content(element, pieces)
    return pieces


def lines_of(pieces: Iterable[Piece]) -> list[str]:
    """The lines of text among pieces that hold something; elements that stand by themselves are left out."""
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    if "  " in text:
        text = _DOUBLE_BLANKS.sub(" ", text)
    lines = (line.strip() for line in text.translate(_SIGNS).split(LINE_END))
    return [line for line in lines if line]


def is_deleted(element: _Element) -> bool:
    """Whether an element is a tracked deletion that Word wrote into its page; a mere strike-through is not."""
    return element.tag == "del" and element.get("datetime") is not None


def _add_content(element: _Element, pieces: list[Piece]) -> None:
    if element.text:
        pieces.append(_spaced(element.text))
    for child in element:
        tag = child.tag
        if tag == "br":
            pieces.append(LINE_END)
        elif tag in _STANDING:
            pieces.append(LINE_END)
            pieces.append(child)
        elif tag in _BLOCKS:
            pieces.append(LINE_END)
            _add_content(child, pieces)
            pieces.append(LINE_END)
        elif tag in _SPECIAL:
            pieces.append(_SPECIAL[str(tag)](child))
        elif tag not in _UNSEEN and not is_deleted(child):
            _add_content(child, pieces)
        if child.tail:
            pieces.append(_spaced(child.tail))


def _spaced(text: str) -> str:
    """Text as a browser spaces it; the line of the source that breaks between two Chinese letters leaves nothing."""
    if "\n" in text:
        text = _BROKEN_CHINESE.sub("", text)
    return _BLANKS.sub(" ", text)


def _input(element: _Element) -> str:
    """What a field of a form shows: its tick, or the text in it."""
    kind = (element.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        return _UNTICKED if element.get("checked") is None else _TICKED
    return _spaced(element.get("value") or "") if kind in ("text", "number", "date") else ""


def _select(element: _Element) -> str:
    """The entry of a list that is chosen: the last one marked, else the first, as browsers do."""
    options = list(element.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None] or options[:1]
    return _spaced(chosen[-1].text or "") if chosen else ""


def _verbatim(element: _Element) -> str:
    """Text whose line ends count."""
    return f"{LINE_END}{''.join(_texts(element))}{LINE_END}"


def _texts(element: _Element) -> Iterable[str]:
    return (str(text).replace("\r\n", LINE_END) for text in element.itertext())


_SPECIAL: dict[str, Callable[[_Element], str]] = {
    "input": _input,
    "select": _select,
    "textarea": _verbatim,
    "pre": _verbatim,
}
