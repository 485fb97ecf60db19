"""Lines in the heads and feet of pages: their numbers, and words that stand at the same place of several pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from jixiao.reading.pdf_layout import Item, PageLine
from jixiao.vocabulary import squeezed

_PAGE_NUMBER = re.compile(
    r"[-—–─~·•]*(?:第?\d{1,4}页?|[IVXivx]{1,6}|第[一二三四五六七八九十百]{1,4}页)(?:[，,/]?共?\d{1,4}页?)?[-—–─~·•]*"
)
_DIGITS = re.compile(r"\d+")
_SAME_PLACE = 3.0
_DEEPEST = 3

_Margin = tuple[str, int]


def without_margins(pages: Sequence[Sequence[Item]]) -> tuple[list[list[Item]], list[PageLine]]:
    """
    The pages without the lines in their heads and feet, and each of these lines once, where it is met first.

    From the edge of a page inward, lines are in its margin as long as they are page numbers, or stand with the same
    words at the same place of another page in letters no larger than those of the text: a title stands out.
    """
    usual = _usual_size(pages)
    counts = Counter(
        key for items in pages for key in {_key(line) for line in (*_edge(items), *_edge(list(reversed(items))))}
    )

    def is_margin(line: PageLine) -> bool:
        return _is_number(line) or (counts[_key(line)] > 1 and line.line.size <= usual)

    kept: list[list[Item]] = []
    margins: dict[str, PageLine] = {}
    for items in pages:
        head = _count(_edge(items), is_margin)
        foot = _count(_edge(list(reversed(items[head:]))), is_margin)
        for item in (*items[:head], *items[len(items) - foot :]):
            match item:
                case PageLine() if not _is_number(item):
                    margins.setdefault(squeezed(item.line.text), item)
                case _:
                    continue
        kept.append(list(items[head : len(items) - foot]))
    return kept, list(margins.values())


def _edge(items: Sequence[Item]) -> list[PageLine]:
    """The first lines of a page, up to its first table, a few at most."""
    lines: list[PageLine] = []
    for item in items[:_DEEPEST]:
        match item:
            case PageLine():
                lines.append(item)
            case _:
                break
    return lines


def _count(lines: Iterable[PageLine], is_margin: Callable[[PageLine], bool]) -> int:
    count = 0
    for line in lines:
        if not is_margin(line):
            break
        count += 1
    return count


def _is_number(line: PageLine) -> bool:
    return _PAGE_NUMBER.fullmatch(squeezed(line.line.text)) is not None


def _key(line: PageLine) -> _Margin:
    """The words of a line without their numbers, and where it stands on its page."""
    return _DIGITS.sub("#", squeezed(line.line.text)), round(line.line.top / _SAME_PLACE)


def _usual_size(pages: Sequence[Sequence[Item]]) -> float:
    """The size of the letters that most text outside margins is set in: the middle one of all lines, with some room."""
    sizes = sorted(
        line.size
        for items in pages
        for item in items
        for line in _lines(item)
    )
    return sizes[len(sizes) // 2] * _LARGER if sizes else 0.0
