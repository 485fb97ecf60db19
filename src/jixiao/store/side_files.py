"""The names of the files that stand beside a form while it is filled in, or in the state folder where none can."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Final

_LONGEST_NAME: Final = 255
"""How many bytes a file's name may have on the usual file systems."""


def beside(path: Path, kind: str) -> Path:
    """The side file of *kind* (lock, journal) in the folder of *path*: hidden, and named after it."""
    name = f".{path.name}.jixiao-{kind}"
    if len(name.encode()) > _LONGEST_NAME:
        name = f".{path.name[:40]}-{_digest(path.name)}.jixiao-{kind}"
    return path.with_name(name)


def apart(path: Path, kind: str, folder: Path) -> Path:
    """The side file of *kind* in *folder*; files of the same name in different folders have different ones."""
    return folder / f"{path.name[:40]}-{_digest(str(path))}.jixiao-{kind}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]
