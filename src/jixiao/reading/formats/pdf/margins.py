"""Lines in the heads and feet of pages: their numbers, and words that stand at the same place of several pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.pdf.layout import Item, PageLine
from jixiao.reading.formats.pdf.lines import Line
from jixiao.reading.formats.pdf.table import PageTable
from jixiao.vocabulary import squeezed

_PAGE_NUMBER = compiled_on_use(
    r"[-—–─~·•]*(?:第?\d{1,4}页?|[IVXivx]{1,6}|第[一二三四五六七八九十百]{1,4}页)(?:[，,/]?共?\d{1,4}页?)?[-—–─~·•]*"
)
_OWN_NUMBER = compiled_on_use(r"[-—–─]\d{1,4}[-—–─]|第?\d{1,4}页(?:[，,/]?共?\d{1,4}页?)?")
"""The number of the page within a line that says more; a bare one may as well be that of a table."""
_SAME_PLACE = 3.0
_DEEPEST = 3
_LARGER = 1.15

_Placed = tuple[str, int]


class Margins(Struct, frozen=True):
    """
    What stands in the heads and feet of a file's pages.

    `words` are lines that stand, with the same words but for the page's number, at the same place of several pages;
    `size` is the height of the letters that most text is set in: a title that each page begins with stands out by its
    own.
    """

    words: frozenset[_Placed]
    size: float

    def holds(self, line: PageLine) -> bool:
        """Whether a line at the edge of its page is in the margin."""
        return is_page_number(line) or (_key(line) in self.words and line.line.size <= self.size)


def margins_of(pages: Sequence[Sequence[Item]]) -> Margins:
    """The margins that the pages of a file have in common."""
    counts = Counter(
        key for items in pages for key in {_key(line) for line in (*_edge(items), *_edge(list(reversed(items))))}
    )
    words = frozenset(key for key, count in counts.items() if count > 1)
    if not words:
        return Margins(words, 0.0)
    sizes = sorted(line.size for items in pages for item in items for line in _lines(item))
    return Margins(words, sizes[len(sizes) // 2] * _LARGER)


def split_margins(items: Sequence[Item], margins: Margins) -> tuple[list[PageLine], list[Item], list[PageLine]]:
    """The head of a page, what stands between, and its foot."""
    head = list(takewhile(margins.holds, _edge(items)))
    rest = items[len(head) :]
    foot = list(takewhile(margins.holds, _edge(list(reversed(rest)))))
    return head, list(rest[: len(rest) - len(foot)]), foot[::-1]


def is_page_number(line: PageLine) -> bool:
    """Whether a line says nothing but the number of its page: 第3页共9页, - 3 -."""
    return _PAGE_NUMBER.fullmatch(squeezed(line.line.text)) is not None


def words_of(line: PageLine) -> str:
    """What a line says without blanks, and without the number of its page."""
    return _OWN_NUMBER.sub("", squeezed(line.line.text))


def _edge(items: Sequence[Item]) -> list[PageLine]:
    """The first lines of a page, up to its first table, a few at most."""
    lines: list[PageLine] = []
    for item in items[:_DEEPEST]:
        match item:
            case PageLine():
                lines.append(item)
            case PageTable():
                break
    return lines


def _key(line: PageLine) -> _Placed:
    return words_of(line), round(line.line.top / _SAME_PLACE)


def _lines(item: Item) -> list[Line]:
    match item:
        case PageLine(line=line):
            return [line]
        case PageTable(cells=cells):
            return [line for cell in cells for line in cell.lines]
