"""Text to lines as an editor counts them, whatever the encoding and the line ends are."""

from __future__ import annotations

from jixiao.reading.encoding import decode
from jixiao.reading.failures import FileTooLarge, TextTooLong, TextUndecodable
from jixiao.reading.raw import RawFile

LARGEST = 16
"""The largest text that is read, in megabytes: all reports of a department with their tables have one or two."""
LINES = 100_000
"""The most lines of a text that a person wrote."""


def lines_of(source: RawFile, *, most: int = LINES) -> list[str]:
    """
    The lines of a text file without their ends; a last line end opens no further line.

    Raises a `FileUnreadable` where the bytes are no text, larger than `LARGEST`, or of more than *most* lines.
    """
    if len(source.data) > LARGEST * 1024 * 1024:
        raise FileTooLarge(source.name, LARGEST)
    text = decode(source.data)
    if text is None:
        raise TextUndecodable(source.name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > most:
        raise TextTooLong(source.name, most)
    return text.removesuffix("\n").split("\n") if text else []
