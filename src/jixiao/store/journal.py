"""
The journal of a form under edit (改动记录): a file beside it to which every move is added as it is made.

One JSON object per line. The first line holds the form from which the moves start, so that the journal alone gives
back the work, whatever became of the form file. A line that was cut off by a crash is no line.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from jixiao.exporting import FileUnwritable, write_atomically
from jixiao.form import Form
from jixiao.store.failures import JournalUnwritable
from jixiao.store.history import Redone, Step, Undone

JOURNAL_FORMAT: Final = "jixiao.journal/1"


class Opening(Struct, frozen=True, tag="open"):
    """The first line: the form from which the moves start."""

    form: Form
    format: str = JOURNAL_FORMAT


class Saved(Struct, frozen=True, tag="saved"):
    """The form as it stands is in its file; `sha256` is of the file's bytes."""

    sha256: str


Record = Opening | Step | Undone | Redone | Saved
_ENCODER: Final = msgspec.json.Encoder()


@cache
def _decoder() -> msgspec.json.Decoder[Record]:
    """Made for the first journal that is read: it has to know every type that a form is made of."""
    return msgspec.json.Decoder(Record)


class Recorded(Struct, frozen=True):
    """What a journal holds: its records up to the first that can't be read, and whether any come after it."""

    records: tuple[Record, ...]
    length: int
    """How many bytes these records take."""
    damaged: bool


def read_journal(path: Path) -> Recorded | None:
    """
    The records in the journal at *path*; None where there is no journal.

    A last line that was cut off is left out and is no damage. Raises: OSError where the file can't be read.
    """
    try:
        lines = path.read_bytes().splitlines(keepends=True)
    except FileNotFoundError:
        return None
    records: list[Record] = []
    length = 0
    for number, line in enumerate(lines, start=1):
        record = _record(line)
        if record is None:
            return Recorded(tuple(records), length, damaged=number < len(lines))
        records.append(record)
        length += len(line)
    return Recorded(tuple(records), length, damaged=False)


def _record(line: bytes) -> Record | None:
    if not line.endswith(b"\n"):
        return None
    try:
        return _decoder().decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


class Journal:
    """The journal file at `path`; `length` is how many bytes of it hold (0 where there is none yet)."""

    def __init__(self, path: Path, length: int = 0) -> None:
        self.path = path
        self.length = length

    @property
    def begun(self) -> bool:
        """Whether there is a journal that records can be added to; asks the disk, where someone may have deleted it."""
        return self.length > 0 and self.path.exists()

    def add(self, records: Iterable[Record]) -> None:
        """
        Put *records* at the end; on return they are on the disk. Not safe for two threads at once.

        Raises: JournalUnwritable; none of *records* are then in the journal.
        """
        self._extend(_encoded(records), sync=True)

    def mark(self, record: Saved) -> None:
        """Put a mark at the end, which may be lost in a power cut: the form file itself tells what was saved."""
        self._extend(_encoded((record,)), sync=False)

    def rewrite(self, records: Iterable[Record]) -> None:
        """Replace the journal as a whole. Raises: JournalUnwritable; the old journal then stands."""
        content = _encoded(records)
        try:
            write_atomically(self.path, content)
        except FileUnwritable as failure:
            raise JournalUnwritable(self.path, _reason(failure)) from failure
        self.length = len(content)

    def remove(self) -> None:
        """Delete the journal, if there is one. Raises: OSError."""
        self.path.unlink(missing_ok=True)
        self.length = 0

    def _extend(self, content: bytes, *, sync: bool) -> None:
        try:
            with self.path.open("r+b", buffering=0) as file:
                file.truncate(self.length)
                file.seek(self.length)
                _write_all(file.fileno(), content)
                if sync:
                    os.fsync(file.fileno())
        except OSError as reason:
            raise JournalUnwritable(self.path, reason) from reason
        self.length += len(content)


def _write_all(handle: int, content: bytes) -> None:
    while content:
        content = content[os.write(handle, content) :]


def _encoded(records: Iterable[Record]) -> bytes:
    return b"".join(_ENCODER.encode(record) + b"\n" for record in records)


def _reason(failure: FileUnwritable) -> OSError:
    cause = failure.__cause__
    return cause if isinstance(cause, OSError) else OSError(failure.what)
