"""From pages, whether of a PDF or of pictures, to a document with all that has to be said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from jixiao.document import Document, ReadingNote
from jixiao.errors import JixiaoError
from jixiao.origin import Origin
from jixiao.reading import ocr
from jixiao.reading.failures import FileEmpty
from jixiao.reading.formats.pdf import failures as say
from jixiao.reading.formats.pdf.blocks import blocks_of, paragraph_of
from jixiao.reading.formats.pdf.flow import flow_of
from jixiao.reading.formats.pdf.layout import Laid, laid_out
from jixiao.reading.formats.pdf.page import Page, PageState, TextSource
from jixiao.reading.formats.pdf.widening import widened
from jixiao.reading.raw import RawFile

_READ = frozenset({PageState.TEXT, PageState.PICTURE})


def document_of(source: RawFile, kind: str, pages: Iterable[Page]) -> Document:
    """
    The document that pages make; of each page no more is kept than its lines and tables.

    Raises a `FileUnreadable` where none of them has text that can be read.
    """
    states: dict[PageState, list[int]] = defaultdict(list)
    laid: list[Laid] = []
    notes: list[ReadingNote] = []
    for page in pages:
        states[page.state].append(page.number)
        said = _said_of(page)
        laid.append(_laid(page))
        said.extend([say.untold(page.number)] if laid[-1].has_untold else [])
        notes.extend(ReadingNote(message, Origin(file=source.name, page=page.number)) for message in said)
    if not states[PageState.TEXT]:
        raise _failure(source.name, states)
    flow, margins = flow_of(widened(laid))
    blocks, noted = blocks_of(flow, source.name)
    for line in margins:
        paragraph = paragraph_of([line], source.name)
        blocks.append(paragraph)
        noted.append(ReadingNote(say.page_margin(paragraph.text), paragraph.origin))
    return Document(
        source.source(kind, pages=len(laid)),
        tuple(blocks),
        (*notes, *noted, *_said_of_pages(source.name, states)),
    )


def _laid(page: Page) -> Laid:
    """What a page holds; lines without a word count only if they are a strip of blank columns."""
    if page.state in _READ:
        return laid_out(page)
    if page.state is PageState.EMPTY and page.across:
        found = laid_out(page)
        return Laid([], framed=found.framed or found.items)
    return Laid([])


def _failure(file: str, states: Mapping[PageState, Sequence[int]]) -> JixiaoError:
    """Why nothing could be read: the first reason that some page has."""
    if states[PageState.PICTURE]:
        return say.NoTextLayer(file, states[PageState.PICTURE], advice=ocr.advice())
    if states[PageState.GARBLED]:
        return say.TextGarbled(file, states[PageState.GARBLED])
    if states[PageState.DENSE]:
        return say.PagesTooDense(file, states[PageState.DENSE])
    return say.PdfDamaged(file) if states[PageState.DAMAGED] else FileEmpty(file)


def _said_of(page: Page) -> list[str]:
    """What has to be said of a page."""
    said: list[str] = []
    match page.source:
        case TextSource.SCANNED:
            said.append(say.recognised_earlier(page.number))
        case TextSource.PICTURE:
            said.append(say.recognised_here(page.number))
        case TextSource.OWN:
            pass
    if page.slanting:
        said.append(say.slanting(page.number, page.slanting))
    if page.pale:
        said.append(say.pale(page.number, page.pale))
    said.extend(say.remark(page.number, remark) for remark in page.remarks)
    if page.nameless and page.state is PageState.TEXT:
        said.append(say.nameless(page.number, page.nameless))
    return said


def _said_of_pages(file: str, states: Mapping[PageState, Sequence[int]]) -> list[ReadingNote]:
    """What has to be said of the pages that could not be read, each kind at once."""
    sayings = (
        (PageState.PICTURE, say.pictures_only),
        (PageState.GARBLED, say.garbled),
        (PageState.DENSE, say.too_dense),
        (PageState.DAMAGED, say.pages_damaged),
    )
    return [
        ReadingNote(saying(states[state]), Origin(file=file, page=states[state][0]))
        for state, saying in sayings
        if states.get(state)
    ]
