"""
What stands before the worksheets of an old workbook (BIFF 5 and 8): their names, the shared strings, the formats.

Source: [MS-XLS] 2.4 and 2.5.293 (strings that run over from one record into the next).
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from codecs import utf_16_le_decode
from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.reading.number_format.code import BUILT_IN, GENERAL
from jixiao.reading.worksheet import clean_text

BOOK_START, END = 0x0809, 0x000A
_DATE_MODE, _FILE_PASSWORD, _CONTINUE, _SHEET = 0x0022, 0x002F, 0x003C, 0x0085
_STYLE, _STRINGS, _LINKED_BOOK, _FORMAT = 0x00E0, 0x00FC, 0x01AE, 0x041E
_VERSION_8 = 0x0600
_RICH, _PHONETIC, _WIDE = 0x08, 0x04, 0x01
_HEADER = struct.Struct("<HH").unpack_from
_COUNTED = struct.Struct("<HB").unpack_from
_OWN_LINK = 4
"""The size of the record by which a workbook links to itself."""


class SheetStart(Struct, frozen=True):
    """A sheet of the workbook: where its records begin and at the latest end; a chart is no worksheet."""

    name: str
    start: int
    end: int
    is_hidden: bool
    is_worksheet: bool


class XlsBook(Struct, frozen=True):
    """
    What sheets share: `strings` as they are shown, `codes` the number formats of the cell styles.

    `is_wide` tells BIFF 8 from 5.
    """

    stream: bytes
    sheets: tuple[SheetStart, ...]
    strings: tuple[str, ...]
    codes: tuple[str, ...]
    since_1904: bool
    is_encrypted: bool
    is_wide: bool
    has_links: bool

    def code(self, style: int) -> str:
        """The number format of a cell style."""
        return self.codes[style] if style < len(self.codes) else GENERAL


def read_book(stream: bytes) -> XlsBook | None:
    """The workbook in the Workbook or Book stream; None where the stream does not begin as one or is damaged."""
    if len(stream) < 8 or int.from_bytes(stream[:2], "little") != BOOK_START:
        return None
    is_wide = int.from_bytes(stream[4:6], "little") == _VERSION_8
    sheets: list[bytes] = []
    styles: list[int] = []
    segments: list[bytes] = []
    own: dict[int, str] = {}
    since_1904 = is_encrypted = has_links = goes_on = False
    for kind, at, size in records(stream, 0, len(stream)):
        part = stream[at : at + size]
        if kind == _STYLE:
            styles.append(int.from_bytes(part[2:4], "little"))
        elif kind == _STRINGS or (kind == _CONTINUE and goes_on):
            segments.append(part)
        elif kind == _FORMAT:
            own[int.from_bytes(part[:2], "little")] = _format_code(part[2:], is_wide=is_wide)
        elif kind == _SHEET and size > 7:
            sheets.append(part)
        elif kind == _DATE_MODE:
            since_1904 = part[:1] == b"\x01"
        elif kind == _FILE_PASSWORD:
            is_encrypted = True
            break
        elif kind == _LINKED_BOOK:
            has_links = has_links or size > _OWN_LINK
        goes_on = kind == _STRINGS or (kind == _CONTINUE and goes_on)
    return XlsBook(
        stream=stream,
        sheets=_sheets(sheets, len(stream), is_wide=is_wide),
        strings=tuple(map(clean_text, _shared_strings(segments))),
        codes=tuple(own.get(style) or BUILT_IN.get(style, GENERAL) for style in styles),
        since_1904=since_1904,
        is_encrypted=is_encrypted,
        is_wide=is_wide,
        has_links=has_links,
    )


def records(stream: bytes, at: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and size of each record from *at* to the end of the sheet; charts nested in it are passed over."""
    depth = 0
    while at <= end - 4:
        kind, size = _HEADER(stream, at)
        at += 4
        if kind == BOOK_START:
            depth += 1
        elif kind == END:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1 and at + size <= end:
            yield kind, at, size
        at += size


def counted_text(data: bytes, *, is_wide: bool) -> str:
    """A string with its count of letters before it: of one or two bytes each in BIFF 8, in GB18030 in BIFF 5."""
    if not is_wide:
        return data[2 : 2 + int.from_bytes(data[:2], "little")].decode("gb18030", errors="replace")
    if len(data) < 3:
        return ""
    length, flags = _COUNTED(data)
    return letters(data[3 : 3 + (2 * length if flags & _WIDE else length)], flags)


def letters(data: bytes, flags: int) -> str:
    """Letters as BIFF 8 stores them: two bytes each where the flags say so, else the low ones alone."""
    return utf_16_le_decode(data, "replace", True)[0] if flags & _WIDE else data.decode("latin-1")  # noqa: FBT003 - it takes no names


def _sheets(parts: Sequence[bytes], size: int, *, is_wide: bool) -> tuple[SheetStart, ...]:
    """The sheets in order; each ends at the latest where another begins, so that no record is read twice."""
    starts = [int.from_bytes(part[:4], "little") for part in parts]
    bounds = sorted({*starts, size})
    return tuple(
        SheetStart(
            name=_sheet_name(part, is_wide=is_wide),
            start=start,
            end=(bounds[bisect_right(bounds, start) :] or [start])[0],
            is_hidden=part[4] & 3 != 0,
            is_worksheet=part[5] == 0 and starts.index(start) == number,
        )
        for number, (part, start) in enumerate(zip(parts, starts, strict=True))
    )


def _sheet_name(part: bytes, *, is_wide: bool) -> str:
    if is_wide:
        return letters(part[8:][: part[6] * (1 + (part[7] & _WIDE))], part[7])
    return part[7 : 7 + part[6]].decode("gb18030", errors="replace")


def _format_code(data: bytes, *, is_wide: bool) -> str:
    return counted_text(data if is_wide else data[:1] + b"\0" + data[1:], is_wide=is_wide)


def _shared_strings(segments: Sequence[bytes]) -> Iterator[str]:
    """The shared strings in order, as far as the records hold them whole."""
    if not segments:
        return
    rest = _Rest(segments)
    rest.at = 8
    while True:
        yield from rest.plain()
        if not rest.has_room(3):
            return
        length, flags = _COUNTED(rest.segment, rest.at)
        rest.at += 3
        idle = 0
        if flags & _RICH:
            idle += 4 * rest.number(2)
        if flags & _PHONETIC:
            idle += rest.number(4)
        yield rest.text(length, flags)
        rest.skip(idle)


class _Rest:
    """What is left of a run of records: a string may run over from one into the next, which tells its width anew."""

    def __init__(self, segments: Sequence[bytes]) -> None:
        self._ahead = iter(segments)
        self.segment = next(self._ahead, b"")
        self.at = 0

    def has_room(self, size: int) -> bool:
        """Whether a string may begin: its head never runs over."""
        if self.at >= len(self.segment):
            self._go_on(0)
        return self.at + size <= len(self.segment)

    def number(self, size: int) -> int:
        """The number in the next bytes."""
        self.at += size
        return int.from_bytes(self.segment[self.at - size : self.at], "little")

    def plain(self) -> Iterator[str]:
        """The next strings that stand in this record whole, with nothing about how they look or sound."""
        segment, end = self.segment, len(self.segment)
        while self.at + 3 <= end:
            start = self.at + 3
            length, flags = _COUNTED(segment, self.at)
            if flags > _WIDE or start + (length << flags) > end:
                return
            self.at = start + (length << flags)
            yield letters(segment[start : self.at], flags)

    def text(self, length: int, flags: int) -> str:
        """The next *length* letters."""
        parts: list[str] = []
        while True:
            width = 1 + (flags & _WIDE)
            taken = max(0, min(length, (len(self.segment) - self.at) // width))
            parts.append(letters(self.segment[self.at : self.at + taken * width], flags))
            self.at += taken * width
            length -= taken
            if not length or not self._go_on(1):
                return "".join(parts)
            flags = self.segment[0]

    def skip(self, size: int) -> None:
        """Passes over what says how a string looks or sounds."""
        while size > len(self.segment) - self.at:
            size -= max(0, len(self.segment) - self.at)
            if not self._go_on(0):
                return
        self.at += size

    def _go_on(self, at: int) -> bool:
        self.segment = next((segment for segment in self._ahead if segment), b"")
        self.at = at
        return bool(self.segment)
