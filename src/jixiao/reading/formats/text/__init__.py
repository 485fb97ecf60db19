"""Plain text in all its dress: paragraphs, Markdown, tables parted by tabs, bars, commas or blanks."""

from __future__ import annotations

from jixiao.document import Document, Grid, Paragraph
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.reading.encoding import decode
from jixiao.reading.failures import FileEmpty
from jixiao.reading.formats.text.blocks import Line, blocks_of
from jixiao.reading.formats.text.broken_rows import broken_rows
from jixiao.reading.formats.text.cell_lines import without_closing_bars
from jixiao.reading.formats.text.comma_rows import comma_rows
from jixiao.reading.formats.text.grids import grid_of
from jixiao.reading.lines import lines_of
from jixiao.reading.markup import without_markup
from jixiao.reading.raw import RawFile
from jixiao.reading.rectangles import SQUARES, Place, TableTooLarge
from jixiao.reading.signatures import signature_kind

KIND = "text"
_HEADING = compiled_on_use(r"(#{1,6})\s+(?=\S)")


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are text in a known encoding and no other kind shows in them (*name* is not asked)."""
    return signature_kind(data) is None and decode(data) is not None


def read(source: RawFile) -> Document:
    """
    The paragraphs and tables of the text; each has its line, and each cell its table, row and column.

    Raises a `FileUnreadable` before the room for more than a submission needs is taken.
    """
    lines = lines_of(source)
    blocks: list[Paragraph | Grid] = []
    tables = squares = 0
    broken = broken_rows(lines)
    for block in comma_rows(lines) or blocks_of(lines if broken else without_closing_bars(lines), broken):
        match block:
            case Line(number, written):
                blocks.append(_paragraph(source.name, number, written))
            case rows:
                tables += 1
                squares += len(rows) * max(len(row.texts) for row in rows)
                if squares > SQUARES:
                    raise TableTooLarge(source.name, tables)
                blocks.append(grid_of(rows, Place(source.name, tables)))
    if not blocks:
        raise FileEmpty(source.name)
    return Document(source=source.source(KIND), blocks=tuple(blocks))


def _paragraph(file: str, number: int, written: str) -> Paragraph:
    text = written.strip()
    mark = _HEADING.match(text)
    return Paragraph(
        text=without_markup(text[mark.end() :] if mark else text),
        origin=Origin(file=file, line=number, text=text),
        heading=len(mark.group(1)) if mark else None,
    )
