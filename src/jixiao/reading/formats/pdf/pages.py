"""Opens a PDF with pdfium and gives its pages one by one, each closed before the next is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from jixiao.reading.formats.docx.symbols import UNKNOWN_SIGN
from jixiao.reading.formats.pdf.failures import MOST_PAGES, PdfDamaged, PdfEncrypted, TooManyPages
from jixiao.reading.formats.pdf.fields import TICK, Fields, draw_fields, prepare_fields
from jixiao.reading.formats.pdf.glyphs import characters_of, glyphs_of, upright, without_watermark
from jixiao.reading.formats.pdf.page import Box, Glyph, Page, PageState, Rule, TextSource, state_of, turned
from jixiao.reading.formats.pdf.paths import DrawnBox, drawings_of
from jixiao.reading.formats.pdf.seen import cut_glyphs, without_unseen
from jixiao.reading.raw import RawFile

_MOST_GLYPHS = 60_000
_MOST_LINES = 20_000
_PASSWORD_ERRORS = frozenset({4, 5})


@contextmanager
def open_pdf(source: RawFile) -> Iterator[Any]:
    """The open document; raises a `FileUnreadable` where it is damaged, locked or has too many pages."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in _PASSWORD_ERRORS
        raise PdfEncrypted(source.name) if locked else PdfDamaged(source.name) from None
    try:
        prepare_fields(document)
        if len(document) == 0:
            raise PdfDamaged(source.name)
        if len(document) > MOST_PAGES:
            raise TooManyPages(source.name, len(document))
        yield document
    finally:
        document.close()


def read_page(document: Any, number: int) -> Page:
    """The page *number* (from 1) of an open document, upright."""
    import pypdfium2

    try:
        page = document[number - 1]
        fields = draw_fields(document, page)
        if fields.are_drawn:
            page.close()
            page = document[number - 1]
    except pypdfium2.PdfiumError:
        return Page(number, PageState.DAMAGED)
    try:
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        page.close()
        return Page(number, PageState.DAMAGED)
    try:
        return _read(page, text, number, fields=fields)
    finally:
        text.close()
        page.close()


def _read(page: Any, text: Any, number: int, *, fields: Fields) -> Page:
    drawings = drawings_of(page)
    count = text.count_chars()
    if count > _MOST_GLYPHS or len(drawings.lines) > _MOST_LINES or drawings.dense:
        return Page(number, PageState.DENSE)
    characters = characters_of(text.raw, count)
    if drawings.cuts:
        characters = without_unseen(text.raw, characters, drawings.cuts)
    glyphs, has_large = glyphs_of(text.raw, characters)
    turns, slanting, pale = 0, "", ""
    if has_large:
        characters, pale = without_watermark(text.raw, characters, glyphs)
        glyphs, _ = glyphs_of(text.raw, characters)
    if drawings.cuts:
        glyphs = cut_glyphs(text.raw, characters, glyphs, drawings.cuts)
    if drawings.turned and glyphs:
        numbers = [number for number, character in enumerate(characters) if character]
        glyphs, turns, slanting = upright(text.raw, glyphs, numbers)
    ticks = [Glyph(TICK, *_seen(box, 0)) for box in fields.ticked]
    glyphs.extend([tick for tick in ticks if not any(_is_within(glyph, tick) for glyph in glyphs)])
    width, height = page.get_size()
    nameless = characters.count(UNKNOWN_SIGN)
    pictured = drawings.pictured / max(1.0, width * height)
    across, down = _rules(drawings.lines, turns)
    return Page(
        number,
        state_of(len(glyphs), nameless, pictured, drawings.outlines),
        width=height if (turns - page.get_rotation() // 90) % 2 else width,
        glyphs=[_turned(glyph, turns) for glyph in glyphs] if turns else glyphs,
        across=across,
        down=down,
        fills=[_seen(fill, turns) for fill in drawings.fills],
        nameless=nameless,
        slanting=slanting,
        pale=pale,
        remarks=fields.remarks,
        source=TextSource.SCANNED if drawings.hidden else TextSource.OWN,
        sheet=_seen(page.get_bbox(), turns),
    )


def picture_of(document: Any, number: int, scale: float) -> Any:
    """The page *number* as a picture (a numpy array, blue green red), *scale* pixels to a point."""
    page = document[number - 1]
    try:
        bitmap = page.render(scale=scale, rev_byteorder=False)
        return bitmap.to_numpy().copy()
    finally:
        page.close()


def _is_within(glyph: Glyph, other: Glyph) -> bool:
    x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
    return other.left < x < other.right and other.top < y < other.bottom


def _turned(glyph: Glyph, quarters: int) -> Glyph:
    return Glyph(glyph.text, *turned((glyph.left, glyph.top, glyph.right, glyph.bottom), quarters), glyph.turn)


def _seen(box: DrawnBox, quarters: int) -> Box:
    """A box of the page's own coordinates as it is seen after *quarters* turns clockwise."""
    left, bottom, right, top = box
    return turned((left, -top, right, -bottom), quarters)


def _rules(lines: Sequence[DrawnBox], quarters: int) -> tuple[list[Rule], list[Rule]]:
    """Thin boxes as lines across and lines down; one as wide as high is a dot of either."""
    across: list[Rule] = []
    down: list[Rule] = []
    for line in lines:
        left, top, right, bottom = _seen(line, quarters)
        width, height = right - left, bottom - top
        if width >= height:
            across.append(Rule((top + bottom) / 2, left, right))
        if height >= width:
            down.append(Rule((left + right) / 2, top, bottom))
    return across, down
