"""What is said of cells that were left out: where they hold numbers, the form's sums can't be told without them."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.document import NoteKind, ReadingNote
from jixiao.origin import Origin


def left_out(message: str, origin: Origin, texts: Iterable[str]) -> ReadingNote:
    """A note on cells that were not read, of which *texts* are the words."""
    counts = any(letter.isdecimal() for text in texts for letter in text)
    return ReadingNote(message, origin, NoteKind.LEFT_OUT if counts else NoteKind.REMARK)
