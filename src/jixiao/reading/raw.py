"""The bytes of a file and the name that the user gave it: what every reader is handed."""

from __future__ import annotations

import hashlib

from msgspec import Struct

from jixiao.document import Source


class RawFile(Struct, frozen=True):
    """A file before it is read: `name` as the user wrote it, and all its bytes."""

    name: str
    data: bytes

    def source(self, kind: str, *, pages: int | None = None) -> Source:
        """The `Source` of the document that a reader makes of it; *kind* is the reader's own."""
        return Source(path=self.name, sha256=hashlib.sha256(self.data).hexdigest(), kind=kind, pages=pages)
