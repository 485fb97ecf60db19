"""
How wide a text is in a terminal, and how it is broken into lines.

A wide or full-width character takes two cells, a combining mark or an invisible one none, all others one; the
ambiguous ones (≥, ×, “) count as one, as current terminals draw them. Source: Unicode Standard Annex 11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width

from jixiao.patterns import compiled_on_use

_NEVER_FIRST = frozenset("，。、；：？！）］｝〕》〉」』】”’…—·％℃,.;:?!)]}%")
"""What may not begin a line (避头): closing marks and what belongs to the word before."""
_NEVER_LAST = frozenset("（［｛〔《〈「『【“‘([{≥≤＞＜≈±约第￥¥")
"""What may not end a line (避尾): opening marks and signs that belong to the number behind."""
_PIECE = compiled_on_use(r"/?[A-Za-z0-9_]+(?:[.,:/\\~@-][A-Za-z0-9_]+)*%?| +|.", re.DOTALL)
_CONTROL_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})


def display_width(text: str) -> int:
    """How many cells *text* takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    if east_asian_width(character) in "WF":
        return 2
    return 0 if category(character) in {"Mn", "Me", "Cf"} else 1


def padded(text: str, width: int) -> str:
    """*text* with blanks added up to *width* cells."""
    return text + " " * (width - display_width(text))


def plain(text: str) -> str:
    """
    Text of a file made safe for a terminal and fit for one line.

    Line breaks, tabs and other blanks become one blank; control characters (escape sequences begin with one), marks
    that turn the writing direction and invisible characters are left out.
    """
    if text.isprintable():
        return text
    spaced = re.sub(r"[\t\n\r\v\f\x85\u2028\u2029]+", " ", text)
    return "".join(character for character in spaced if category(character) not in _CONTROL_CATEGORIES)


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """
    *text* as lines of at most *width* cells; the first begins with *first*, the others with *rest*.

    Numbers and words of Latin letters are kept whole, a Chinese closing mark never begins a line and an opening one
    never ends it. What is longer than a line by itself is cut.
    """
    room = max(2, width - max(display_width(first), display_width(rest)))
    if display_width(text) <= room:
        return [first + text.rstrip(" ")]
    lines: list[str] = []
    content, used = "", 0
    for piece, needed in _pieces(text, room):
        if used + needed > room and content.strip(" "):
            lines.append(content.strip(" ") if lines else content.rstrip(" "))
            content, used = "", 0
        content, used = content + piece, used + needed
    lines.append(content.strip(" ") if lines else content.rstrip(" "))
    return [(rest if number else first) + line for number, line in enumerate(lines)]


def _pieces(text: str, room: int) -> Iterator[tuple[str, int]]:
    """The pieces between which a line is broken, each of at most *room* cells, with its cells."""
    for cluster in _clusters(text):
        cells = display_width(cluster)
        if cells <= room:
            yield cluster, cells
        else:
            yield from _cut(cluster, room)


def _clusters(text: str) -> Iterator[str]:
    """The pieces between which a line may be broken."""
    cluster = ""
    for piece in _PIECE.findall(text):
        if cluster and (cluster[-1] == " " or not (cluster[-1] in _NEVER_LAST or _never_first(piece[0]))):
            yield cluster
            cluster = ""
        cluster += piece
    if cluster:
        yield cluster


@lru_cache(maxsize=4096)
def _never_first(character: str) -> bool:
    return character in _NEVER_FIRST or _cells(character) == 0


def _cut(cluster: str, room: int) -> Iterator[tuple[str, int]]:
    """Pieces of a cluster that take at most *room* cells, with their cells."""
    piece, used = "", 0
    for character in cluster:
        cells = _cells(character)
        if piece and used + cells > room:
            yield piece, used
            piece, used = "", 0
        piece, used = piece + character, used + cells
    yield piece, used
