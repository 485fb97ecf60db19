"""Submissions in our own JSON: a paragraph per line, verbatim; what they hold is recognised elsewhere."""

from __future__ import annotations

from jixiao.document import Document, Paragraph
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.reading.encoding import decode
from jixiao.reading.lines import lines_of
from jixiao.reading.raw import RawFile

KIND = "json"
_LINES = 1_000_000
"""The most lines of a file that a program wrote, each value with its place."""
_FORMAT = compiled_on_use(r'"format"\s*:\s*"jixiao\.')


def recognise(data: bytes, name: str) -> bool:
    """Whether the text is an object that names one of our formats (*name* is not asked)."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    text = decode(data)
    return text is not None and _FORMAT.search(text) is not None


def read(source: RawFile) -> Document:
    """The lines of the file as paragraphs, blank lines and indents included."""
    blocks = tuple(
        Paragraph(text=line, origin=Origin(file=source.name, line=number, text=line))
        for number, line in enumerate(lines_of(source, most=_LINES), start=1)
    )
    return Document(source=source.source(KIND), blocks=blocks)
