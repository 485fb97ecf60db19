"""From a path or bytes to a document: looks at the bytes, asks the readers, and says why where none can."""

from __future__ import annotations

from pathlib import Path

from jixiao.document import Document
from jixiao.reading.failures import (
    FileEmpty,
    FileIsFolder,
    FileLocked,
    FileMissing,
    FileTooLarge,
    KindUnknown,
    KindUnsupported,
    TextUndecodable,
)
from jixiao.reading.raw import RawFile
from jixiao.reading.registry import readers
from jixiao.reading.signatures import signature_kind

LIMIT = 50
"""The largest file that is read, in megabytes."""
_MEGABYTE = 1024 * 1024


def read(path: str | Path, *, name: str | None = None) -> Document:
    """
    The document in the file at *path*; its origins name it *name*, or the path as given.

    Raises a `FileUnreadable` that says in Chinese why, where it is missing, a folder, empty, too large, or of a kind
    that can't be read. The kind is told by the bytes, never by the ending.
    """
    shown = str(path) if name is None else name
    file = Path(path)
    try:
        if file.stat().st_size > LIMIT * _MEGABYTE:
            raise FileTooLarge(shown, LIMIT)
        data = file.read_bytes()
    except FileNotFoundError:
        raise FileMissing(shown) from None
    except IsADirectoryError:
        raise FileIsFolder(shown) from None
    except OSError as error:
        if file.is_dir():
            raise FileIsFolder(shown) from None
        raise FileLocked(shown, error.strerror or type(error).__name__) from None
    return read_bytes(data, shown)


def read_bytes(data: bytes, name: str) -> Document:
    """The document that *data* holds; *name* is what its origins call it. Raises as `read` does."""
    if len(data) > LIMIT * _MEGABYTE:
        raise FileTooLarge(name, LIMIT)
    if not data.strip():
        raise FileEmpty(name)
    for reader in readers():
        if reader.recognise(data, name):
            return reader.read(RawFile(name, data))
    kind = signature_kind(data)
    if kind is not None:
        raise KindUnsupported(name, kind)
    raise KindUnknown(name) if b"\x00" in data else TextUndecodable(name)
