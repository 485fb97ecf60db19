"""TOML form files: a paragraph per line, verbatim, so that whoever recognises the form can name the line of a key."""

from __future__ import annotations

import re

from jixiao.document import Document, Paragraph
from jixiao.origin import Origin
from jixiao.reading.encoding import decode
from jixiao.reading.failures import TextUndecodable
from jixiao.reading.lines import split_lines
from jixiao.reading.raw import RawFile

KIND = "toml"
_FORMAT = re.compile(r"(?m)^[ \t]*format[ \t]*=[ \t]*[\"']jixiao\.")
_OUR_TABLE = re.compile(r"(?m)^[ \t]*\[\[(?:indicators|funding)\]\]")


def recognise(data: bytes, name: str) -> bool:
    """Whether the text names one of our formats, or has tables of a form (a settings file is TOML too, and no form)."""
    text = decode(data)
    return text is not None and (_FORMAT.search(text) or _OUR_TABLE.search(text)) is not None


def read(source: RawFile) -> Document:
    """The lines of the file as paragraphs, blank lines and indents included."""
    text = decode(source.data)
    if text is None:
        raise TextUndecodable(source.name)
    blocks = tuple(
        Paragraph(text=line, origin=Origin(file=source.name, line=number, text=line))
        for number, line in enumerate(split_lines(text), start=1)
    )
    return Document(source=source.source(KIND), blocks=blocks)
