"""PDF files drawn by hand: text in a Chinese font that is not embedded, lines, boxes; y is measured from the top."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

Box = tuple[int, int, int, int]
"""Top, left, height and width of a cell in squares."""

_FONTS = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 5 0 R >>",
    b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0"
    b" /Ascent 880 /Descent -120 /CapHeight 800 /StemV 80 >>",
)


class Field(Struct, frozen=True):
    """
    A field of a form, 20 points high, and what is written into it.

    One that is not *is_drawn* has no drawing of its own; *is_box* is a box to be ticked, 12 points wide, whose drawing
    is two strokes.
    """

    left: float
    top: float
    words: str
    wide: float = 150
    is_drawn: bool = True
    is_box: bool = False


class Drawn(Struct, frozen=True):
    """
    A page: what is drawn on it, and its size in points.

    With *turned* the content lies that many quarter turns counter-clockwise in the file, which asks for it to be turned
    back where *turns_back*. An *is_picture* page is covered by a grey picture. The `fields` of a page that isn't turned
    are a form's; `remarks` are notes that open beside it.
    """

    marks: tuple[str, ...]
    width: int = 595
    height: int = 842
    turned: int = 0
    turns_back: bool = True
    is_picture: bool = False
    fields: tuple[Field, ...] = ()
    remarks: tuple[str, ...] = ()


def text(left: float, top: float, words: str, *, size: float = 10, turn: str = "1 0 0 1") -> str:
    """Words whose characters reach down from *top*; *turn* is the first part of a text matrix."""
    return f"BT /F1 {size} Tf {turn} {left} {{y:{top + size * 0.88}}} Tm <{words.encode('utf-16-be').hex()}> Tj ET"


def clipped(left: float, top: float, right: float, bottom: float, *marks: str) -> str:
    """Marks of which only what lies in a box shows."""
    return f"q {left} {{y:{bottom}}} {right - left} {bottom - top} re W n {' '.join(marks)} Q"


def line(left: float, top: float, right: float, bottom: float, *, width: float = 0.5) -> str:
    """A line that is drawn."""
    return f"{width} w {left} {{y:{top}}} m {right} {{y:{bottom}}} l S"


def box(left: float, top: float, right: float, bottom: float, *, paint: str = "S") -> str:
    """A box that is drawn (*paint* S) or filled (f)."""
    return f"0.5 w {left} {{y:{bottom}}} {right - left} {bottom - top} re {paint}"


def table(
    cells: dict[Box, str], *, left: float = 50, top: float = 100, wide: float = 80, high: float = 30
) -> tuple[str, ...]:
    """Cells with their borders, their words at the top left; every square is *wide* and *high*."""
    marks: list[str] = []
    for (row, column, rows, columns), words in cells.items():
        x, y = left + column * wide, top + row * high
        marks.append(box(x, y, x + columns * wide, y + rows * high))
        marks.extend(text(x + 3, y + 3 + 12 * number, part) for number, part in enumerate(words.split("\n")) if part)
    return tuple(marks)


def rows_of_cells(rows: Sequence[Sequence[str]]) -> dict[Box, str]:
    """Cells of one square each."""
    return {(row, column, 1, 1): words for row, texts in enumerate(rows) for column, words in enumerate(texts)}


def pdf(*pages: Drawn, encrypted: bool = False) -> bytes:
    """The file of these pages; *encrypted* names a password that nobody has."""
    first = 3 + len(_FONTS)
    kids = [first + 2 * number for number in range(len(pages))]
    fields = [(page, field) for page in pages for field in page.fields]
    names = [first + 2 * len(pages) + 2 * number for number in range(len(fields))]
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R{_fields_of_file(names)} >>".encode(),
        f"<< /Type /Pages /Count {len(pages)} /Kids [{_references(kids)}] >>".encode(),
        *_FONTS,
    ]
    for page, number in zip(pages, kids, strict=True):
        content = _content(page)
        width, height = (page.height, page.width) if page.turned % 2 else (page.width, page.height)
        rotate = 90 * page.turned if page.turns_back else 0
        own = [name for name, (owner, _) in zip(names, fields, strict=True) if owner is page]
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Rotate {rotate}"
            f" /Annots [{_references(own)} {_notes(page.remarks)}] /Contents {number + 1} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    for (page, field), name in zip(fields, names, strict=True):
        objects.extend(_field(field, name, page.height))
    return _file(objects, encrypted=encrypted)


def _references(numbers: Sequence[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _notes(remarks: Sequence[str]) -> str:
    said = (remark.encode("utf-16-be").hex() for remark in remarks)
    return " ".join(f"<< /Type /Annot /Subtype /Text /Rect [9 9 29 29] /Contents <feff{each}> >>" for each in said)


def _fields_of_file(numbers: Sequence[int]) -> str:
    shown = "/DR << /Font << /F1 3 0 R >> >> /DA (/F1 10 Tf 0 g)"
    return f" /AcroForm << /Fields [{_references(numbers)}] {shown} >>" if numbers else ""


def _field(field: Field, name: int, height: int) -> tuple[bytes, bytes]:
    """A field and its drawing."""
    wide, high = (12.0, 12.0) if field.is_box else (field.wide, 20.0)
    place = f"/Rect [{field.left} {height - field.top - high} {field.left + wide} {height - field.top}] /F 4"
    words = field.words.encode("utf-16-be").hex()
    if field.is_box:
        kind, drawing = "/FT /Btn /V /Yes /AS /Yes", "2 6 m 5 2 l 10 10 l S"
        shown = f"/AP << /N << /Yes {name + 1} 0 R >> >>"
    else:
        kind, drawing = f"/FT /Tx /V <feff{words}> /DA (/F1 10 Tf 0 g)", f"BT /F1 10 Tf 2 6 Td <{words}> Tj ET"
        shown = f"/AP << /N {name + 1} 0 R >>" if field.is_drawn else ""
    own = f"<< /Type /XObject /Subtype /Form /BBox [0 0 {wide} {high}] /Resources << /Font << /F1 3 0 R >> >>"
    return (
        f"<< /Type /Annot /Subtype /Widget /T (f{name}) {kind} {place} {shown} >>".encode(),
        f"{own} /Length {len(drawing)} >>\nstream\n{drawing}\nendstream".encode(),
    )


def _content(page: Drawn) -> bytes:
    marks = list(page.marks)
    if page.is_picture:
        marks.append(f"q {page.width} 0 0 {page.height} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q")
    turns = (
        "1 0 0 1 0 0",
        f"0 1 -1 0 {page.height} 0",
        f"-1 0 0 -1 {page.width} {page.height}",
        f"0 -1 1 0 0 {page.width}",
    )
    drawn = "\n".join(_with_y(mark, page.height) for mark in marks)
    return f"q {turns[page.turned]} cm\n{drawn}\nQ".encode("latin-1")


def _with_y(mark: str, height: int) -> str:
    parts = mark.split("{y:")
    return parts[0] + "".join(f"{height - float(part.split('}')[0])}{part.split('}', 1)[1]}" for part in parts[1:])


def _file(objects: Sequence[bytes], *, encrypted: bool) -> bytes:
    written = bytearray(b"%PDF-1.7\n")
    places: list[int] = []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    written += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, lock if encrypted else b"")
    return bytes(written + b"startxref\n%d\n%%%%EOF\n" % start)
