"""The pages of a file as one flow: tables that go on joined, wrapped lines as paragraphs, margins said once."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.pdf.joining import TableRun, extend, goes_on, run_of
from jixiao.reading.formats.pdf.layout import Item, PageLine
from jixiao.reading.formats.pdf.margins import is_page_number, margins_of, split_margins, words_of
from jixiao.reading.formats.pdf.table import PageTable

_SAME_SIZE = 0.15
_LEADING = 1.6
_INDENT = 1.2
_CONTINUED = compiled_on_use(r"[（(]?(?:续表?|接上[页表]|转下页|接下页)\d*[）)]?")

FlowItem = TableRun | list[PageLine]
"""A table with its parts, or the lines of one paragraph."""


def flow_of(pages: Sequence[Sequence[Item]]) -> tuple[list[FlowItem], list[PageLine]]:
    """
    What the pages say from first to last, and the lines of their margins, each once.

    What stands at the head of a page right over a table that begins there stays with the table: it may be its title.
    """
    margins = margins_of(pages)
    flow: list[FlowItem] = []
    said: dict[str, PageLine] = {}
    placed: set[str] = set()
    titles: set[str] = set()
    for items in pages:
        head, body, foot = split_margins(items, margins)
        first = _first_table(body, titles)
        last = flow[-1] if flow else None
        match last:
            case TableRun() if first is not None and goes_on(last, first):
                extend(last, first)
                body = body[body.index(first) + 1 :]
            case _ if body and body[0] is first:
                body = [*(line for line in head if not is_page_number(line)), *body]
                placed.update(words_of(line) for line in head)
            case _:
                pass
        for line in (*head, *foot):
            if not is_page_number(line):
                said.setdefault(words_of(line), line)
        for item in body:
            titles = _titles_after(flow, item, titles)
            _add(flow, item)
    return flow, [line for words, line in said.items() if words not in placed]


def _titles_after(flow: Sequence[FlowItem], item: Item, titles: set[str]) -> set[str]:
    """What stands over the last table once an *item* is added: the lines of its page right over it."""
    match item:
        case PageLine():
            return titles
        case PageTable(page=page):
            over = takewhile(lambda each: isinstance(each, list) and each[0].page == page, reversed(flow))
            return {words_of(line) for lines in over if isinstance(lines, list) for line in lines}


def _first_table(body: Sequence[Item], titles: AbstractSet[str]) -> PageTable | None:
    """The table that a page begins with, if need be under the word that it goes on, or its *titles* said again."""
    for item in body:
        match item:
            case PageTable():
                return item
            case PageLine() if _CONTINUED.fullmatch(words_of(item)) or words_of(item) in titles:
                continue
            case PageLine():
                return None
    return None


def _add(flow: list[FlowItem], item: Item) -> None:
    match item:
        case PageTable():
            flow.append(run_of(item))
        case PageLine():
            last = flow[-1] if flow else None
            match last:
                case list() if _is_wrapped(last[-1], item):
                    last.append(item)
                case _:
                    flow.append([item])


def _is_wrapped(before: PageLine, after: PageLine) -> bool:
    """Whether a line goes on in the next: it fills its page's width, and the next one isn't indented."""
    upper, lower = before.line, after.line
    if abs(upper.size - lower.size) > _SAME_SIZE * upper.size:
        return False
    if before.page == after.page and not 0 < lower.bottom - upper.bottom <= (1 + _LEADING) * upper.size:
        return False
    full = upper.right + lower.opening > before.right - _LEADING / 2 * upper.size
    return full and lower.left - after.left < _INDENT * lower.size
