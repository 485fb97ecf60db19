"""Writes a form file: refuses one that is marked read only, and waits a little for a program that holds it briefly."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from jixiao.exporting import FileUnwritable, write_atomically
from jixiao.store.failures import FileReadOnly, SaveFailed

HELD_BRIEFLY: Final = frozenset({5, 32, 33})
"""Windows' errors for a file that another program holds: denied, shared, locked. A virus scanner lets go soon."""
DELAYS: Final = (0.05, 0.1, 0.2, 0.4, 1.0)
"""Seconds to wait before each further attempt."""


def save_file(path: Path, content: bytes, *, kept: str, sleep: Callable[[float], None] = time.sleep) -> None:
    """
    Write *content* to *path* as a whole or not at all.

    *kept* tells the user where the work is when it can't be written. Raises: FileReadOnly, SaveFailed.
    """
    if is_marked_read_only(path):
        raise FileReadOnly(path, kept=kept)
    for delay in (*DELAYS, None):
        try:
            write_atomically(path, content)
        except FileUnwritable as failure:
            reason = failure.__cause__
            if not isinstance(reason, OSError):
                raise
            if delay is None or getattr(reason, "winerror", None) not in HELD_BRIEFLY:
                raise SaveFailed(path, reason, kept=kept) from failure
            sleep(delay)
        else:
            return


def is_marked_read_only(path: Path) -> bool:
    """Whether the file is there and nobody may write to it; replacing it would not ask."""
    try:
        return not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False


def digest(content: bytes) -> str:
    """The sha256 of *content*, as a source gives it."""
    return sha256(content).hexdigest()


def digest_at(path: Path) -> str | None:
    """The sha256 of the file at *path*, None where there is none. Raises: OSError where it can't be read."""
    try:
        return digest(path.read_bytes())
    except FileNotFoundError:
        return None


def changed_at(path: Path) -> datetime | None:
    """When the file at *path* was changed last, in the time of this computer; None where there is none."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except OSError:
        return None
