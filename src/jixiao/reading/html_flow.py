"""What a browser shows of an element: its text in lines, as blocks and breaks part them, and the tables in between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from lxml.etree import _Element

LINE_END = "\x00"
"""Where a line ends within a flow; a line end of the source is but a blank there."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Flow(Struct):
    """
    What is inside an element: runs of text with `LINE_END`s, and the elements that stand by themselves.

    A table or heading of `standing` stands before the piece with its number.
    """

    pieces: list[str] = []
    standing: list[tuple[int, _Element]] = []

    def parted(self) -> Iterator[tuple[list[str], _Element | None]]:
        """The lines of text, each time with the element that follows them; None after the last."""
        first = 0
        for last, element in self.standing:
            yield lines_of(self.pieces[first:last]), element
            first = last
        yield lines_of(self.pieces[first:]), None


class _Role(Enum):
    """What an element does to the text around it; one that isn't listed only formats it."""

    BREAK = auto()
    BLOCK = auto()
    STANDING = auto()
    SPECIAL = auto()
    UNSEEN = auto()
    DELETED = auto()


_BLOCKS = (
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main",
    "menu", "nav", "ol", "p", "section", "summary", "ul",
)  # fmt: skip
_UNSEEN = (
    "audio", "canvas", "datalist", "embed", "frameset", "head", "iframe", "map", "noscript", "object", "rp",
    "rt", "script", "style", "svg", "template", "title", "video",
)  # fmt: skip
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BROKEN_CHINESE = re.compile(r"(?<=[⺀-鿿＀-￯])[ \t\r]*\n[ \t]*(?=[⺀-鿿＀-￯])")
_SIGNS = str.maketrans({"\u00a0": " ", "\u200b": None, "\ufeff": None})
_TICKED, _UNTICKED = "☑", "□"


def flow_of(element: _Element) -> Flow:
    """What is inside *element*, in order."""
    flow = Flow()
    _add_content(element, flow)
    return flow


def lines_of(pieces: Iterable[str]) -> list[str]:
    """
    The lines of text among pieces that hold something, spaced as a browser does.

    Where the source breaks its line between two Chinese letters nothing is left: Word breaks them anywhere.
    """
    text = "".join(pieces)
    if "\n" in text:
        text = _BROKEN_CHINESE.sub("", text)
    text = _BLANKS.sub(" ", text).translate(_SIGNS)
    return [line for line in map(str.strip, text.split(LINE_END)) if line]


def _add_content(element: _Element, flow: Flow) -> None:
    pieces = flow.pieces
    if element.text:
        pieces.append(element.text)
    for child in element:
        role = _ROLES.get(str(child.tag))
        if role is None:
            _add_content(child, flow)
        elif role is _Role.BLOCK:
            pieces.append(LINE_END)
            _add_content(child, flow)
            pieces.append(LINE_END)
        else:
            _add_special(child, role, flow)
        if child.tail:
            pieces.append(child.tail)


def _add_special(element: _Element, role: _Role, flow: Flow) -> None:
    if role is _Role.BREAK:
        flow.pieces.append(LINE_END)
    elif role is _Role.STANDING:
        flow.standing.append((len(flow.pieces), element))
    elif role is _Role.SPECIAL:
        flow.pieces.append(_SPECIAL[str(element.tag)](element))
    elif role is _Role.DELETED and element.get("datetime") is None:
        # Struck through by hand; with a time it is a tracked deletion that Word wrote into its page.
        _add_content(element, flow)


def _input(element: _Element) -> str:
    """What a field of a form shows: its tick, or the text in it."""
    kind = (element.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        return _UNTICKED if element.get("checked") is None else _TICKED
    return element.get("value") or "" if kind in ("text", "number", "date") else ""


def _select(element: _Element) -> str:
    """The entry of a list that is chosen: the last one marked, else the first, as browsers do."""
    options = list(element.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None] or options[:1]
    return chosen[-1].text or "" if chosen else ""


def _verbatim(element: _Element) -> str:
    """Text whose line ends count."""
    text = "".join(str(text) for text in element.itertext())
    return f"{LINE_END}{text}{LINE_END}".replace("\n", LINE_END)


_SPECIAL: dict[str, Callable[[_Element], str]] = {
    "input": _input,
    "select": _select,
    "textarea": _verbatim,
    "pre": _verbatim,
}
_ROLES = {
    **dict.fromkeys(_BLOCKS, _Role.BLOCK),
    **dict.fromkeys(_UNSEEN, _Role.UNSEEN),
    **dict.fromkeys(("table", *HEADINGS), _Role.STANDING),
    **dict.fromkeys(_SPECIAL, _Role.SPECIAL),
    "br": _Role.BREAK,
    "del": _Role.DELETED,
}
