"""The glyphs of a PDF page, met through pdfium: which character each is, where it stands, and how it is turned."""

from __future__ import annotations

import ctypes
import math
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import repeat
from operator import sub
from typing import Any, cast

from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.docx.symbols import UNKNOWN_SIGN, sign_of
from jixiao.reading.formats.pdf.calls import FLOAT, address, quick
from jixiao.reading.formats.pdf.page import Glyph

_QUARTERS = 4
_SILENT = frozenset({*range(1, 0x21), 0xA0, 0xAD, *range(0x2000, 0x2010), 0x202F, 0x2060, 0x3000, 0xFEFF})
_FIRST_CONTROL, _LAST_CONTROL, _FIRST_SURROGATE = 0x7F, 0xA0, 0xD800
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_SURROGATES = frozenset({*_HIGH, *_LOW})
_PRIVATE = range(0xE000, 0xF900)
_NAMELESS = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})
_NUMBERED_FONT = compiled_on_use(r"([a-z])(\d)$")
_LARGE = 40.0
_PALE, _WHITE = 150, 250
_SLANT = math.radians(8)


def upright(text: Any, glyphs: Sequence[Glyph], numbers: Sequence[int]) -> tuple[list[Glyph], int, str]:
    """
    The glyphs that don't run across the page, the quarter turns that set them upright, and what the others say.

    *numbers* are theirs in the text page. Turns are clockwise, and those that most of the glyphs need: what the file
    asks for may have been set by mistake.
    """
    angles = _angles(text, numbers)
    straight = [
        (glyph, _quarter(angle)) for glyph, angle in zip(glyphs, angles, strict=True) if not _is_slanting(angle)
    ]
    counted = Counter(quarter for _, quarter in straight).most_common(1)
    usual = counted[0][0] if counted else 0
    slanting = [glyph.text for glyph, angle in zip(glyphs, angles, strict=True) if _is_slanting(angle)]
    return [_lying(glyph, (quarter - usual) % _QUARTERS) for glyph, quarter in straight], usual, "".join(slanting)


def without_watermark(text: Any, characters: Sequence[str], glyphs: Sequence[Glyph]) -> tuple[list[str], str]:
    """
    The *characters* of a text page, those empty that are a watermark's, and its words.

    Its letters are large, and so pale that one reads what they stand over. *glyphs* are the characters that show.
    """
    numbers = [number for number, character in enumerate(characters) if character]
    pale = {
        number
        for number, glyph in zip(numbers, glyphs, strict=True)
        if glyph.bottom - glyph.top > _LARGE and _is_pale(text, number)
    }
    left = ["" if number in pale else character for number, character in enumerate(characters)]
    return left, "".join(characters[number] for number in sorted(pale))


def _is_pale(text: Any, index: int) -> bool:
    """Whether a character is of a light colour, or one sees through it; a white one is on a dark ground."""
    from pypdfium2 import raw as pdfium  # type: ignore[import-untyped]

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
    return alpha.value < _PALE or _PALE <= min(red.value, green.value, blue.value) < _WHITE


def _lying(glyph: Glyph, turn: int) -> Glyph:
    return Glyph(glyph.text, glyph.left, glyph.top, glyph.right, glyph.bottom, turn) if turn else glyph


def glyphs_of(text: Any, characters: Sequence[str]) -> tuple[list[Glyph], bool]:
    """
    The *characters* of a text page that show, as they lie in the file; y turned downward.

    Given with them is whether some are so large that they may be a watermark.
    """
    shown = [index for index, character in enumerate(characters) if character]
    room = (ctypes.c_float * (4 * len(shown)))()
    start, step = ctypes.addressof(room), 4 * FLOAT
    places = range(start, start + step * len(shown), step)
    for _ in map(quick("FPDFText_GetLooseCharBox"), repeat(address(text)), shown, places):
        pass
    boxes = memoryview(room).cast("B").cast("f").tolist()
    tops, bottoms = [-y for y in boxes[1::4]], [-y for y in boxes[3::4]]
    has_large = max(map(sub, bottoms, tops), default=0.0) > _LARGE
    return list(map(Glyph, filter(None, characters), boxes[::4], tops, boxes[2::4], bottoms)), has_large


def characters_of(text: Any, count: int) -> list[str]:
    """All characters of a text page, those empty that don't show."""
    codes = _codes(text, count)
    known = {code: _usual_character(code) for code in set(codes)}
    characters = [known[code] for code in codes]
    if None not in known.values():
        return cast("list[str]", characters)
    return [
        _rare_character(text, index, codes[index]) if character is None else character
        for index, character in enumerate(characters)
    ]


def _usual_character(code: int) -> str | None:
    """The character for a code, empty where it doesn't show; None where more than the code has to be looked at."""
    if code in _SILENT:
        return ""
    return chr(code) if 0 < code < _FIRST_CONTROL or _LAST_CONTROL < code < _FIRST_SURROGATE else None


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
    return "" if code in _LOW or code <= _LAST_CONTROL or code > sys.maxunicode else chr(code)


def _font(text: Any, index: int) -> str:
    """The name of a character's font as symbol fonts are called: without subset, style and maker."""
    from pypdfium2 import raw as pdfium

    room = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(text, index, room, len(room), None)
    name = room.value.decode("utf-8", errors="replace").rpartition("+")[2].partition("-")[0].lower()
    return _NUMBERED_FONT.sub(r"\1 \2", name.removesuffix("mt"))


def _angles(text: Any, indexes: Sequence[int]) -> list[float]:
    """
    How far the lines on which the characters stand are turned, in radians, clockwise.

    Letters that lean, as in italics, stand on a level line.
    """
    room = (ctypes.c_float * 6)()
    write, page, place = quick("FPDFText_GetMatrix"), address(text), ctypes.addressof(room)
    angles: list[float] = []
    for index in indexes:
        write(page, index, place)
        angles.append(math.atan2(-room[1], room[0]))
    return angles


def _quarter(angle: float) -> int:
    """The quarter turns clockwise that set a character at this angle upright."""
    return round(-angle / (math.pi / 2)) % _QUARTERS


def _is_slanting(angle: float) -> bool:
    quarter = math.pi / 2
    return abs(angle - round(angle / quarter) * quarter) > _SLANT
