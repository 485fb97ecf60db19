"""The pages of a PDF one by one, those that are only pictures read by the text recognition where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jixiao.reading import ocr
from jixiao.reading.formats.pdf.page import Page, PageState
from jixiao.reading.formats.pdf.pages import picture_of, read_page


def pages_of(document: Any) -> Iterator[Page]:
    """The pages of an open pdfium *document*, in order."""
    recognised = 0
    for number in range(1, len(document) + 1):
        page = read_page(document, number)
        if page.state is PageState.PICTURE and recognised < ocr.MOST_PAGES and ocr.is_available():
            recognised += 1
            page = ocr.page_of(picture_of(document, number, ocr.SCALE), number)
        yield page
