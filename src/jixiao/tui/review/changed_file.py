"""Notices that the file under review was changed by another program since it was read."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from msgspec import Struct


class FileStamp(Struct, frozen=True):
    """By what a file is known to be as it was, without reading it: when it was changed last (ns), and its bytes."""

    changed_at: int
    size: int


def stamp_of(path: Path) -> FileStamp | None:
    """The stamp of the file at *path*; None where there is none, or where it can't be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return FileStamp(status.st_mtime_ns, status.st_size)


class WatchedFile:
    """
    The file at *path* as it was read: with this stamp, taken before it was read, and this *sha256*.

    `is_changed` is what the last look said. A file that was only saved anew, or that can't be looked at, is not
    changed: what was reviewed still stands.
    """

    def __init__(self, path: Path, stamp: FileStamp | None, sha256: str) -> None:
        self.is_changed = False
        self._path = path
        self._stamp = stamp
        self._sha256 = sha256

    def look(self) -> bool:
        """
        Whether it turned out just now that the file holds something else; it is read where its stamp differs.

        One that another program holds is looked at again the next time.
        """
        stamp = stamp_of(self._path)
        if stamp is None or stamp == self._stamp:
            return False
        try:
            with self._path.open("rb") as file:
                sha256 = file_digest(file, "sha256").hexdigest()
        except OSError:
            return False
        self._stamp = stamp
        before, self.is_changed = self.is_changed, sha256 != self._sha256
        return self.is_changed and not before
