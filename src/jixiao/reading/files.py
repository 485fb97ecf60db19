"""From a path, a stream or bytes to a document: looks at the bytes, asks the readers, and says why where none can."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from jixiao.document import Document
from jixiao.errors import FileUnreadable
from jixiao.reading.failures import (
    ContainerDamaged,
    FileEmpty,
    FileIsFolder,
    FileLocked,
    FileMissing,
    FileNotStored,
    FileTooLarge,
    KindUnknown,
    KindUnsupported,
    PackedFiles,
    TextUndecodable,
)
from jixiao.reading.raw import RawFile
from jixiao.reading.registry import readers_to_ask
from jixiao.reading.signatures import CONTAINER, PACKED, signature_kind
from jixiao.reading.zip_safety import ZipDamaged, has_list

LIMIT = 50
"""The largest file that is read, in megabytes."""
_LIMIT_BYTES = LIMIT * 1024 * 1024


def read(path: str | Path, *, name: str | None = None) -> Document:
    """
    The document in the file at *path*; its origins name it *name*, or the path as given.

    Raises a `FileUnreadable` that says in Chinese why, where it is missing, a folder, a pipe, empty, too large, or of a
    kind that can't be read. The kind is told by the bytes, never by the ending.
    """
    shown = str(path) if name is None else name
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileNotStored(shown)
            data = file.read(_LIMIT_BYTES + 1)
    except OSError as error:
        raise _refusal(path, shown, error) from None
    return read_bytes(data, shown)


def read_stream(stream: BinaryIO, name: str) -> Document:
    """The document that *stream* gives until its end, no more of it being taken than a file may have."""
    return read_bytes(stream.read(_LIMIT_BYTES + 1), name)


def read_bytes(data: bytes, name: str) -> Document:
    """The document that *data* holds; *name* is what its origins call it. Raises as `read` does."""
    if len(data) > _LIMIT_BYTES:
        raise FileTooLarge(name, LIMIT)
    if not data.strip():
        raise FileEmpty(name)
    for reader in readers_to_ask(Path(name).suffix[1:].lower()):
        if reader.recognise(data, name):
            return reader.read(RawFile(name, data))
    raise _unread(data, name)


def _open_at_once(path: str, flags: int) -> int:
    """Opens without waiting: a pipe into which nobody writes would hold up the whole batch."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refusal(path: str | Path, shown: str, error: OSError) -> FileUnreadable:
    """Why the system does not open a file; Windows says of a folder that it may not be read."""
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return FileMissing(shown)
        case errno.EISDIR:
            return FileIsFolder(shown)
        case errno.EACCES if Path(path).is_dir():
            return FileIsFolder(shown)
        case errno.ENXIO | errno.EOPNOTSUPP:
            return FileNotStored(shown)
        case number:
            return FileLocked(shown, number)


def _unread(data: bytes, name: str) -> FileUnreadable:
    """Why no reader took the bytes."""
    match signature_kind(data):
        case None if b"\x00" in data:
            return KindUnknown(name)
        case None:
            return TextUndecodable(name)
        case "zip" if not has_list(data):
            return ZipDamaged(name)
        case kind if kind in PACKED:
            return PackedFiles(name, kind)
        case kind if kind == CONTAINER:
            return ContainerDamaged(name)
        case kind:
            return KindUnsupported(name, kind)
