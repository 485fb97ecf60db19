"""Writes a file as a whole or not at all: a reader meets the old bytes or the new ones, never half of them."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from jixiao.errors import JixiaoError


class FileUnwritable(JixiaoError):
    """The file can't be written; `remedy` follows from the reason that the system gives."""

    def __init__(self, path: Path, reason: OSError) -> None:
        what, remedy = _saying(path, reason)
        super().__init__(path, what=what, remedy=remedy)


def write_atomically(path: Path, data: bytes) -> None:
    """
    Write *data* to *path* by way of a new file in the same folder, which then takes its place.

    A link is followed and stays; an existing file keeps its permissions. Raises: FileUnwritable.
    """
    write_as_they_come(path, (data,))


def write_as_they_come(path: Path, pieces: Iterable[bytes]) -> None:
    """
    The same for pieces that are made while they are written, so that a long output need not stand in memory.

    Raises: FileUnwritable, and what making a piece raises; the file at *path* is then as it was.
    """
    try:
        _replace(path.resolve(), pieces)
    except OSError as reason:
        raise FileUnwritable(path, reason) from reason


def _replace(target: Path, pieces: Iterable[bytes]) -> None:
    if target.is_dir():
        raise IsADirectoryError(str(target))
    draft = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        with draft.open("xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Ask the system to put the folder's entry on the disk, where it lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _saying(path: Path, reason: OSError) -> tuple[str, str]:
    match reason:
        case FileNotFoundError() | NotADirectoryError():
            return f"没有“{path.parent}”这个文件夹", "请先建好文件夹，或换一个位置"
        case IsADirectoryError():
            return "这是一个文件夹，不能当作文件写入", "请在后面写上文件名"
        case PermissionError():
            return "不能写入这个位置", "请关闭正在使用它的程序，或核对写入权限"
        case _:
            return f"写不进去（{reason.strerror or type(reason).__name__}）", "请核对磁盘空间和路径"
