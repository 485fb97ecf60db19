"""Prose around a place, as lines: the passages that a finding concerns are set off within their paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from jixiao.document import Grid, Paragraph
from jixiao.report import wrap
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import texts
from jixiao.tui.review.excerpt import ProseExcerpt
from jixiao.tui.review.marks import MARK_INK, RELATED_SIGN, Mark, Quote, bracketed, first_mark
from jixiao.tui.review.submitted import RowKey
from jixiao.tui.signs import Signs

_INDENT = "  "
"""Before each line: the sign of a marked paragraph and a blank, or two blanks."""


class _Passage(Struct, frozen=True):
    """The characters from `start` up to `end` of a text, and how they are marked."""

    start: int
    end: int
    mark: Mark


class ProseDrawing:
    """
    The blocks around a place, each broken to *width* cells; those with quotes are set off.

    A table among them is one line that names it. What is not marked is broken once, however often it is shown.
    """

    def __init__(self, width: int, *, signs: Signs) -> None:
        self._width = width
        self._signs = signs
        self._plain: dict[int, list[Line]] = {}

    def lines(self, excerpt: ProseExcerpt, quotes: Mapping[int, Sequence[Quote]], *, sign: str) -> list[Line]:
        """
        The lines of an excerpt. *quotes* gives what is marked by the block that holds it.

        *sign* stands before the block of the finding itself, another before those that it is compared with.
        """
        lines = []
        for place, block in enumerate(excerpt.blocks, start=excerpt.first):
            if place in quotes:
                lines += self._marked(place, block, quotes[place], sign=sign)
                continue
            if place not in self._plain:
                self._plain[place] = self._keyed(place, [Line(text) for text in self._wrapped(block)], _ink(block))
            lines += self._plain[place]
        return lines

    def _marked(self, place: int, block: Paragraph | Grid, quotes: Sequence[Quote], *, sign: str) -> list[Line]:
        mark = first_mark(quote.mark for quote in quotes)
        lead = f"{sign if mark is Mark.OWN else RELATED_SIGN} "
        shown, passages = _set_off(self._shown(block), quotes, self._signs)
        wrapped = wrap(shown, self._width, first=lead, rest=_INDENT)
        if not passages:
            return self._keyed(place, [Line(text) for text in wrapped], MARK_INK[mark])
        lines = [Line(text, spans=spans) for text, spans in zip(wrapped, _spans(shown, wrapped, passages), strict=True)]
        return self._keyed(place, lines, Ink.PLAIN)

    def _wrapped(self, block: Paragraph | Grid) -> list[str]:
        return wrap(self._shown(block), self._width, first=_INDENT, rest=_INDENT)

    def _shown(self, block: Paragraph | Grid) -> str:
        match block:
            case Paragraph():
                return self._signs.of(block.text)
            case Grid():
                return texts.table_between(self._signs.of(block.origin.place()))

    def _keyed(self, place: int, lines: Iterable[Line], ink: Ink) -> list[Line]:
        return [
            Line(line.text, key=RowKey(place, number), ink=ink, spans=line.spans) for number, line in enumerate(lines)
        ]


def _ink(block: Paragraph | Grid) -> Ink:
    match block:
        case Paragraph():
            return Ink.PLAIN
        case Grid():
            return Ink.FAINT


def _set_off(text: str, quotes: Sequence[Quote], signs: Signs) -> tuple[str, list[_Passage]]:
    """
    *text* with its quoted passages in brackets, and where these stand in it then.

    A quote that is the whole text, or that is not found in one place only, is left out: a figure would be marked
    where the finding does not mean it.
    """
    found: list[_Passage] = []
    for quote in quotes:
        wanted = signs.of(quote.text)
        if not wanted or wanted == text or text.count(wanted) != 1:
            continue
        start = text.index(wanted)
        passage = _Passage(start, start + len(wanted), quote.mark)
        if not any(_overlap(passage, each) for each in found):
            found.append(passage)
    shown, passages, at = "", [], 0
    for each in sorted(found, key=lambda passage: passage.start):
        shown += text[at : each.start]
        start = len(shown)
        shown += bracketed(text[each.start : each.end], each.mark)
        passages.append(_Passage(start, len(shown), each.mark))
        at = each.end
    return shown + text[at:], passages


def _overlap(one: _Passage, other: _Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _spans(text: str, wrapped: Sequence[str], passages: Sequence[_Passage]) -> list[tuple[Span, ...]]:
    """Where the passages stand in the lines that *text* was broken into; a break may have taken blanks away."""
    spans = []
    at = 0
    for line in wrapped:
        content = line[len(_INDENT) :]
        at = text.index(content, at)
        starts = [max(each.start, at) for each in passages]
        ends = [min(each.end, at + len(content)) for each in passages]
        spans.append(
            tuple(
                Span(start - at + len(_INDENT), end - at + len(_INDENT), MARK_INK[each.mark])
                for each, start, end in zip(passages, starts, ends, strict=True)
                if start < end
            )
        )
        at += len(content)
    return spans
