"""TOML form files: a paragraph per line, verbatim, so that whoever recognises the form can name the line of a key."""

from __future__ import annotations

from jixiao.document import Document, Paragraph
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.reading.encoding import decode
from jixiao.reading.lines import lines_of
from jixiao.reading.raw import RawFile

KIND = "toml"
_FORMAT = compiled_on_use(r"(?m)^[ \t]*format[ \t]*=[ \t]*[\"']jixiao\.")
_OUR_TABLE = compiled_on_use(r"(?m)^[ \t]*\[\[(?:indicators|funding)\]\]")


def recognise(data: bytes, name: str) -> bool:
    """Whether the text names one of our formats, or has tables of a form (a settings file is TOML too, and no form)."""
    text = decode(data)
    return text is not None and (_FORMAT.search(text) or _OUR_TABLE.search(text)) is not None


def read(source: RawFile) -> Document:
    """The lines of the file as paragraphs, blank lines and indents included."""
    blocks = tuple(
        Paragraph(text=line, origin=Origin(file=source.name, line=number, text=line))
        for number, line in enumerate(lines_of(source), start=1)
    )
    return Document(source=source.source(KIND), blocks=blocks)
