"""
The lock of a form under edit (编辑锁): one writer at a time, and the second is told who has it.

The system holds the lock and lets go of it when the process ends, however it ends; the file says who, where and since
when. On a network drive the lock of another computer can't be seen, so that what its file says counts.
"""

from __future__ import annotations

import errno
import getpass
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from jixiao.store.failures import OpenElsewhere, shown_time

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 1 << 30
"""The byte that is locked on Windows: beyond the text, which others must be able to read."""
_BUSY = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_ATTEMPTS = 20


class Holder(Struct, frozen=True):
    """Who holds a lock: process, computer, user and since when."""

    pid: int
    host: str
    user: str
    since: datetime

    def shown(self) -> str:
        """Who, on which computer, since when: 张三（电脑 PC-1，2024-11-24 09:30 起）."""
        return f"{self.user}（电脑 {self.host}，{shown_time(self.since)} 起）"


class Lock:
    """A lock that is held until `release`."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self.path = path
        self._file = file

    def release(self) -> None:
        """Let go of the lock; a second time does nothing."""
        if self._file.closed:
            return
        with suppress(OSError):
            self._file.truncate(0)
            if sys.platform != "win32":
                self.path.unlink()
        _let_go(self._file)
        self._file.close()
        if sys.platform == "win32":
            with suppress(OSError):
                self.path.unlink()


def hold(path: Path, form_file: Path, *, now: datetime) -> Lock:
    """
    The lock at *path* for *form_file*, taken over where its holder is no more.

    Raises: OpenElsewhere where someone has it, OSError where no file can be made there.
    """
    for _ in range(_ATTEMPTS):
        file = path.open("a+b", buffering=0)
        try:
            seized = _seize(file)
            if seized and not _is_at(file, path):
                file.close()
                continue
            holder = _read(file)
            if not seized or (holder is not None and holder.host != platform.node()):
                raise OpenElsewhere(form_file, holder=holder.shown() if holder else "另一个程序", lock=path)
            _write(file, Holder(os.getpid(), platform.node(), _user(), now))
        except BaseException:
            file.close()
            raise
        return Lock(path, file)
    raise OpenElsewhere(form_file, holder="另一个程序", lock=path)


def _is_at(file: BinaryIO, path: Path) -> bool:
    """Whether *file* still is the one at *path*, and not one that its last holder has deleted meanwhile."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _seize(file: BinaryIO) -> bool:
    """Whether the system gives the lock; where the drive knows no locks, what the file says decides."""
    try:
        if sys.platform == "win32":
            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as reason:
        if reason.errno in _BUSY:
            return False
        holder = _read(file)
        return holder is None or not _is_alive(holder.pid)
    return True


def _let_go(file: BinaryIO) -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_UN)


def _is_alive(pid: int) -> bool:
    """Whether a process of this number runs on this computer; taken to be so where the system can't be asked."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _read(file: BinaryIO) -> Holder | None:
    """Who the file says holds the lock; None where it says nothing, as when its holder died while writing."""
    file.seek(0)
    try:
        return msgspec.json.decode(file.read(), type=Holder)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _write(file: BinaryIO, holder: Holder) -> None:
    file.truncate(0)
    file.write(msgspec.json.encode(holder))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "未知用户"
