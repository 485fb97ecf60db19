"""The files opened last (最近打开), for the start screen: kept in the state folder, newest first."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from jixiao.exporting import FileUnwritable, write_atomically
from jixiao.store.state_folder import state_folder

RECENT_LIMIT: Final = 20
"""How many files are remembered."""
_FILE: Final = "recent.json"


class RecentFile(Struct, frozen=True):
    """A file that was opened: its full path, what it is about (a project or a title), and when."""

    path: str
    subject: str
    at: datetime


def recent_files(folder: Path | None = None) -> tuple[RecentFile, ...]:
    """
    The files opened last, newest first, whether they still exist or not; *folder* is the state folder by default.

    A list that can't be read is an empty one: it is a convenience, and nothing hangs on it.
    """
    try:
        content = ((folder or state_folder()) / _FILE).read_bytes()
        return msgspec.json.decode(content, type=tuple[RecentFile, ...])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return ()


def remember(path: Path, *, subject: str, at: datetime, folder: Path | None = None) -> bool:
    """Put a file at the head of the list; whether the list could be written (a form can be filled in without it)."""
    place = folder or state_folder()
    newest = RecentFile(str(path.absolute()), subject, at)
    others = (each for each in recent_files(place) if each.path != newest.path)
    return _put(place, (newest, *others)[:RECENT_LIMIT])


def forget(path: Path, *, folder: Path | None = None) -> bool:
    """Take a file out of the list; whether the list could be written."""
    place = folder or state_folder()
    kept = tuple(each for each in recent_files(place) if each.path != str(path.absolute()))
    return _put(place, kept)


def _put(folder: Path, files: tuple[RecentFile, ...]) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / _FILE, msgspec.json.encode(files))
    except (OSError, FileUnwritable):
        return False
    return True
