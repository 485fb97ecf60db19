"""Finds a text in the findings, in the cells of all tables and in the prose."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jixiao.document import Document, Grid, Paragraph
from jixiao.numerals import narrow
from jixiao.report.sentences import causes_of, rule_title
from jixiao.reviewing import Finding, Review
from jixiao.vocabulary import squeezed

MOST_MATCHES = 200
"""How many places a search lists."""


class TextMatch(Struct, frozen=True):
    """A cell or a paragraph that holds the text: the block, the row of the table (0 in prose), its place and text."""

    block: int
    row: int
    place: str
    text: str


Match = Finding | TextMatch


def matches_of(review: Review, query: str) -> Iterator[Match]:
    """Findings that hold *query* first, then cells and paragraphs in order; blanks and width of digits don't matter."""
    wanted = _plain(query)
    if not wanted:
        return
    for finding in (each for root, consequences in causes_of(review) for each in (root, *consequences)):
        texts = (finding.code, rule_title(finding.code), finding.subject, finding.message, finding.arithmetic or "")
        if any(wanted in _plain(text) for text in texts):
            yield finding
    if review.submission is not None:
        yield from _in_document(review.submission.document, wanted)


def _in_document(document: Document, wanted: str) -> Iterator[TextMatch]:
    for place, block in enumerate(document.blocks):
        match block:
            case Paragraph():
                if wanted in _plain(block.text):
                    yield TextMatch(place, 0, block.origin.place(), block.text)
            case Grid():
                for row in range(block.height):
                    for cell in block.starts(row):
                        if wanted in _plain(cell.text):
                            yield TextMatch(place, row, cell.origin.place(), cell.text)


def _plain(text: str) -> str:
    return squeezed(narrow(text)).casefold()
