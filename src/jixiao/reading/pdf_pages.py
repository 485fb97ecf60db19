"""Opens a PDF with pdfium and gives its pages one by one, each closed before the next is opened."""

from __future__ import annotations

import ctypes
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from jixiao.reading.docx_symbols import UNKNOWN_SIGN, sign_of
from jixiao.reading.pdf_failures import MOST_PAGES, PdfDamaged, PdfEncrypted, TooManyPages
from jixiao.reading.pdf_page import Glyph, Page, PageState, Rule, TextSource, state_of
from jixiao.reading.pdf_paths import Box, drawings_of
from jixiao.reading.raw import RawFile

_MOST_GLYPHS = 60_000
_MOST_LINES = 20_000
_QUARTERS = 4
_BLANKS = frozenset(chr(code) for code in (0xA0, 0xAD, *range(0x2000, 0x2010), 0x202F, 0x2060, 0x3000, 0xFEFF)) | {""}
_FIRST_SIGN, _FIRST_CONTROL, _LAST_BLANK, _FIRST_SURROGATE = 0x20, 0x7F, 0xA0, 0xD800
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_SURROGATES = frozenset({*_HIGH, *_LOW})
_PRIVATE = range(0xE000, 0xF900)
_NAMELESS = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})
_NUMBERED_FONT = re.compile(r"([a-z])(\d)$")
_PASSWORD_ERRORS = frozenset({4, 5})
_SLANT = math.radians(8)

_Numbered = tuple[int, Glyph]


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
    except pypdfium2.PdfiumError:
        return Page(number, PageState.DAMAGED)
    try:
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        page.close()
        return Page(number, PageState.DAMAGED)
    try:
        return _read(page, text, number)
    finally:
        text.close()
        page.close()


def _read(page: Any, text: Any, number: int) -> Page:
    drawings = drawings_of(page)
    count = text.count_chars()
    if count > _MOST_GLYPHS or len(drawings.lines) > _MOST_LINES or drawings.dense:
        return Page(number, PageState.DENSE)
    glyphs, turns, slanting = _upright(text.raw, _glyphs(text.raw, count), is_turned=drawings.turned)
    width, height = page.get_size()
    nameless = sum(glyph.text == UNKNOWN_SIGN for glyph in glyphs)
    pictured = drawings.pictured / max(1.0, width * height)
    across, down = _rules(drawings.lines, turns)
    return Page(
        number,
        state_of(len(glyphs), nameless, pictured, drawings.outlines),
        width=height if (turns - page.get_rotation() // 90) % 2 else width,
        glyphs=[_turned(glyph, turns) for glyph in glyphs] if turns else glyphs,
        across=across,
        down=down,
        nameless=nameless,
        slanting=slanting,
        source=TextSource.SCANNED if drawings.hidden else TextSource.OWN,
    )


def picture_of(document: Any, number: int, scale: float) -> Any:
    """The page *number* as a picture (a numpy array, blue green red), *scale* pixels to a point."""
    page = document[number - 1]
    try:
        bitmap = page.render(scale=scale, rev_byteorder=False)
        return bitmap.to_numpy().copy()
    finally:
        page.close()


def _upright(text: Any, glyphs: Sequence[_Numbered], *, is_turned: bool) -> tuple[list[Glyph], int, str]:
    """
    The glyphs that don't run across the page, the quarter turns that set them upright, and what the others say.

    Turns are clockwise, and those that most of the glyphs need: what the file asks for may have been set by mistake.
    """
    if not is_turned or not glyphs:
        return [glyph for _, glyph in glyphs], 0, ""
    angles = _angles(text, [index for index, _ in glyphs])
    straight = [(glyph, angle) for (_, glyph), angle in zip(glyphs, angles, strict=True) if not _is_slanting(angle)]
    usual = Counter(_quarter(angle) for _, angle in straight).most_common(1)
    slanting = [glyph.text for (_, glyph), angle in zip(glyphs, angles, strict=True) if _is_slanting(angle)]
    return [glyph for glyph, _ in straight], usual[0][0] if usual else 0, "".join(slanting)


def _glyphs(text: Any, count: int) -> list[_Numbered]:
    """The characters that show, each with its number in the text page, as they lie in the file; y turned downward."""
    from pypdfium2 import raw as pdfium

    box = pdfium.FS_RECTF()
    reference = ctypes.byref(box)
    box_of = pdfium.FPDFText_GetLooseCharBox
    glyphs: list[_Numbered] = []
    for index, code in enumerate(_codes(text, count)):
        if _FIRST_SIGN < code < _FIRST_CONTROL or _LAST_BLANK < code < _FIRST_SURROGATE:
            character = chr(code)
        elif 0 < code <= _FIRST_SIGN:
            continue
        else:
            character = _rare_character(text, index, code)
        if character not in _BLANKS and box_of(text, index, reference):
            glyphs.append((index, Glyph(character, box.left, -box.top, box.right, -box.bottom)))
    return glyphs


def _codes(text: Any, count: int) -> Sequence[int]:
    """The codes of all characters; taken at one go where none of them is left out or written as two."""
    from pypdfium2 import raw as pdfium

    room = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, room)
    codes = room[:count]
    if written == count + 1 and _SURROGATES.isdisjoint(codes):
        return codes
    return [pdfium.FPDFText_GetUnicode(text, index) for index in range(count)]


def _rare_character(text: Any, index: int, code: int) -> str:
    """
    The character for a code that ordinary text doesn't have: empty for controls, `UNKNOWN_SIGN` where it has no name.

    One beyond the first plane may come as two codes; signs of symbol fonts are told by the font.
    """
    from pypdfium2 import raw as pdfium

    if code in _HIGH:
        low = pdfium.FPDFText_GetUnicode(text, index + 1)
        return chr(0x10000 + ((code - _HIGH.start) << 10) + (low - _LOW.start)) if low in _LOW else UNKNOWN_SIGN
    if code in _PRIVATE:
        return sign_of(_font(text, index), f"{code:x}")
    if code in _NAMELESS:
        return UNKNOWN_SIGN
    return "" if code in _LOW or code < _FIRST_SURROGATE or code > sys.maxunicode else chr(code)


def _font(text: Any, index: int) -> str:
    """The name of a character's font as symbol fonts are called: without subset, style and maker."""
    from pypdfium2 import raw as pdfium

    room = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(text, index, room, len(room), None)
    name = room.value.decode("utf-8", errors="replace").rpartition("+")[2].partition("-")[0].lower()
    return _NUMBERED_FONT.sub(r"\1 \2", name.removesuffix("mt"))


def _angles(text: Any, indexes: Sequence[int]) -> list[float]:
    """How far the characters are turned, in radians, clockwise as pdfium counts."""
    from pypdfium2 import raw as pdfium

    return [pdfium.FPDFText_GetCharAngle(text, index) for index in indexes]


def _quarter(angle: float) -> int:
    """The quarter turns clockwise that set a character at this angle upright."""
    return round(-angle / (math.pi / 2)) % _QUARTERS


def _is_slanting(angle: float) -> bool:
    quarter = math.pi / 2
    return abs(angle - round(angle / quarter) * quarter) > _SLANT


def _turned(glyph: Glyph, quarters: int) -> Glyph:
    left, top, right, bottom = _turned_box((glyph.left, -glyph.bottom, glyph.right, -glyph.top), quarters)
    return Glyph(glyph.text, left, top, right, bottom)


def _turned_box(box: Box, quarters: int) -> Box:
    """Left, top, right, bottom of a box of the page after *quarters* turns clockwise; y grows downward."""
    left, bottom, right, top = box
    match quarters:
        case 1:
            return bottom, left, top, right
        case 2:
            return -right, bottom, -left, top
        case 3:
            return -top, -right, -bottom, -left
        case _:
            return left, -top, right, -bottom


def _rules(lines: Sequence[Box], quarters: int) -> tuple[list[Rule], list[Rule]]:
    """Thin boxes as lines across and lines down; one as wide as high is a dot of either."""
    across: list[Rule] = []
    down: list[Rule] = []
    for line in lines:
        left, top, right, bottom = _turned_box(line, quarters)
        width, height = right - left, bottom - top
        if width >= height:
            across.append(Rule((top + bottom) / 2, left, right))
        if height >= width:
            down.append(Rule((left + right) / 2, top, bottom))
    return across, down
